//! Bringing a workbook of an earlier version up to date: a copy first, then step by step.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use super::connection::{self, Budget};
use super::first_page::FirstPage;
use super::{fault, ladder, schema};
use crate::{WorkbookError, owner_only, side_file};

/// The most names that are tried for the copy.
const MOST_NAMES: u32 = 1_000;

/// Keeps a copy beside the workbook, takes the missing steps and tells where the copy is. When it
/// is cut off, the workbook is whole and of one of the two versions.
pub(super) fn run(
    connection: &mut Connection,
    path: &Path,
    first_page: &FirstPage,
) -> Result<PathBuf, WorkbookError> {
    // As long as this lasts nobody writes, and what was saved is all in the one file.
    let quiet = connection
        .transaction_with_behavior(TransactionBehavior::Immediate)
        .map_err(fault::told)?;
    let kept = keep(path, ladder::version(&quiet)?, first_page)?;
    quiet.rollback().map_err(fault::told)?;
    ladder::climb(connection)?;
    schema::check(connection)?;
    Ok(kept)
}

/// Copies a workbook of an earlier version into memory and brings the copy up to date.
pub(super) fn in_memory(connection: &Connection) -> Result<(Connection, Budget), WorkbookError> {
    let (mut memory, budget) = connection::in_memory()?;
    rusqlite::backup::Backup::new(connection, &mut memory)
        .and_then(|copy| copy.run_to_completion(1_000, std::time::Duration::ZERO, None))
        .map_err(fault::told)?;
    ladder::climb(&mut memory)?;
    schema::check(&memory)?;
    Ok((memory, budget))
}

/// Copies a workbook under a free name that tells its version, unless this very copy is there
/// already: then an earlier try was cut off after it.
fn keep(path: &Path, version: u32, first_page: &FirstPage) -> Result<PathBuf, WorkbookError> {
    let draft = Draft(side_file::beside_alone(path, "old"));
    let kept = name_a_copy(path, version, first_page, &draft.0)
        .map_err(|error| side_file::told_beside(&error))?;
    // The copy is there. Whether its name outlasts a power cut cannot be helped here.
    let _ = side_file::sync_folder(path);
    Ok(kept)
}

fn name_a_copy(
    path: &Path,
    version: u32,
    first_page: &FirstPage,
    draft: &Path,
) -> io::Result<PathBuf> {
    let file = owner_only::new_file(draft)?;
    first_page.copy_to(&file)?;
    drop(file);
    owner_only::close_to_others(draft);
    for number in 1..=MOST_NAMES {
        let kept = copy_of(path, version, number);
        if kept.symlink_metadata().is_ok() {
            if is_the_same(draft, &kept) {
                return Ok(kept);
            }
            continue;
        }
        match side_file::rename_to_free_name(draft, &kept) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            renamed => return renamed.map(|()| kept),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn is_the_same(draft: &Path, other: &Path) -> bool {
    let length = |path: &Path| fs::metadata(path).map(|about| about.len()).ok();
    length(draft) == length(other)
        && matches!((fs::read(draft), fs::read(other)), (Ok(a), Ok(b)) if a == b)
}

/// `Fit.plumb` of version 1 is kept as `Fit (version 1).plumb`; where that name is taken, as
/// `Fit (version 1, copy 2).plumb` and so on.
fn copy_of(path: &Path, version: u32, number: u32) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    name.push(match number {
        1 => format!(" (version {version})"),
        _ => format!(" (version {version}, copy {number})"),
    });
    if let Some(extension) = path.extension() {
        name.push(".");
        name.push(extension);
    }
    path.with_file_name(name)
}

/// The unfinished copy; it is deleted when this is dropped, if it has got no other name.
struct Draft(PathBuf);

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::header;
    use crate::id::RoundId;
    use crate::storage::{Mode, Store};

    /// A workbook of version 1 with a revealed round, and what its file was like.
    fn old() -> (tempfile::TempDir, PathBuf, Vec<u8>) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().canonicalize().expect("a real path");
        let path = path.join("Fit.plumb");
        let mut connection = Connection::open(&path).expect("a new database");
        ladder::begin_as_of(&mut connection, 1);
        connection
            .execute_batch(
                "INSERT INTO meta VALUES ('workbook_uid', '01010101010101010101010101010101'),
                    ('change_counter', '7');
                 INSERT INTO partnership VALUES (1, 'Acme', 'Bolt', 0);
                 INSERT INTO round VALUES (1, 1, 'One', 'check', 'full', '2026-11-24', 1.0,
                    'draft', 'channel-partnership', 1, 'x', NULL, NULL);",
            )
            .expect("rows");
        drop(connection);
        let bytes = std::fs::read(&path).expect("the file");
        (folder, path, bytes)
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("a folder");
        let mut names: Vec<String> = entries
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .into_string()
                    .expect("a name")
            })
            .collect();
        names.sort();
        names
    }

    #[test]
    fn an_older_workbook_is_copied_and_then_brought_up_to_date() {
        let (folder, path, bytes) = old();
        header::look(&path).expect("a workbook");
        let mut store = Store::open(&path, Mode::Write).expect("it is brought up to date");
        let kept = folder.path().join("Fit (version 1).plumb");
        assert_eq!(store.kept_copy(), Some(kept.as_path()));
        assert_eq!(
            std::fs::read(kept).expect("the copy"),
            bytes,
            "byte for byte"
        );
        assert_eq!(names(folder.path()), ["Fit (version 1).plumb", "Fit.plumb"]);
        let rounds = |store: &Store| {
            let read = store.read(|read| {
                let partnership = read.partnerships()?.remove(0);
                read.rounds(partnership.id)
            });
            read.expect("rounds").len()
        };
        assert_eq!(rounds(&store), 1, "nothing is lost");
        let round = RoundId::from_number(1);
        store
            .write(|write| write.set_plan(round, Some("{}".to_owned())))
            .expect("the new table");
        drop(store);
        let store = Store::open(&path, Mode::Write).expect("a second time");
        assert_eq!(store.kept_copy(), None, "it is up to date");
        let plan = store.read(|read| read.plan(round)).expect("a plan");
        assert_eq!(plan.as_deref(), Some("{}"));
        assert_eq!(store.is_sound(), Ok(true));
    }

    #[test]
    fn reading_an_older_workbook_leaves_it_as_it_is() {
        let (folder, path, bytes) = old();
        let store = Store::open(&path, Mode::Read).expect("it can be read");
        let plan = store.read(|read| read.plan(RoundId::from_number(1)));
        assert_eq!(plan, Ok(None));
        drop(store);
        assert_eq!(std::fs::read(&path).expect("the file"), bytes);
        assert_eq!(names(folder.path()), ["Fit.plumb"]);
    }

    #[test]
    fn a_try_that_was_cut_off_after_the_copy_goes_on() {
        let (folder, path, _) = old();
        let kept = folder.path().join("Fit (version 1).plumb");
        std::fs::copy(&path, &kept).expect("a copy");
        Store::open(&path, Mode::Write).expect("it is brought up to date");
        assert_eq!(names(folder.path()), ["Fit (version 1).plumb", "Fit.plumb"]);
    }

    #[test]
    fn a_file_of_that_name_stays_and_the_copy_gets_another() {
        let (folder, path, bytes) = old();
        let taken = folder.path().join("Fit (version 1).plumb");
        std::fs::write(&taken, "somebody's").expect("another file");
        let store = Store::open(&path, Mode::Write).expect("it is brought up to date");
        let kept = folder.path().join("Fit (version 1, copy 2).plumb");
        assert_eq!(store.kept_copy(), Some(kept.as_path()), "the true name");
        assert_eq!(std::fs::read(&kept).expect("the copy"), bytes);
        assert_eq!(std::fs::read(&taken).expect("a file"), b"somebody's");
        assert_eq!(
            names(folder.path()),
            [
                "Fit (version 1).plumb",
                "Fit (version 1, copy 2).plumb",
                "Fit.plumb"
            ]
        );
    }

    #[test]
    fn a_structure_of_a_stranger_is_not_brought_up_to_date() {
        let (folder, path, _) = old();
        let plain = Connection::open(&path).expect("the database");
        plain
            .execute_batch("CREATE VIEW v AS SELECT 1")
            .expect("a view");
        drop(plain);
        let bytes = std::fs::read(&path).expect("the file");
        let refused = Store::open(&path, Mode::Write).err().expect("refused");
        assert_eq!(refused.code(), "altered_structure");
        assert_eq!(std::fs::read(&path).expect("the file"), bytes);
        assert_eq!(names(folder.path()), ["Fit.plumb"]);
    }
}
