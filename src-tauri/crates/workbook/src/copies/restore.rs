//! Opening an earlier state: always as a copy under a new name.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::contents::Contents;
use super::make;
use super::{RestorePoint, RestorePoints};
use crate::id::WorkbookUid;
use crate::storage::{Mode, Store};
use crate::{Workbook, WorkbookError, header, set_aside, side_file};

/// The most names that are tried.
const MOST_NAMES: u32 = 1_000;
/// The most bytes of a damaged file that are searched for its identity.
const MOST_BYTES: u64 = 500_000_000;

/// What restoring has made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The copy, under its new name.
    pub copy: PathBuf,
    /// Where the damaged workbook is now, byte for byte; `None` when it was not damaged or not
    /// there.
    pub damaged: Option<PathBuf>,
}

impl RestorePoints {
    /// Makes a workbook of a restore point, under a new name beside the workbook that it was made
    /// of. When that workbook cannot be opened because it is damaged, it is kept byte for byte under
    /// a name that says so.
    ///
    /// The copy continues the count of changes after every state that is known here, so that what
    /// is saved in it is newer than all of them.
    ///
    /// # Errors
    /// When the restore point is damaged itself, or nothing can be saved in the folder; then nothing
    /// is changed.
    pub fn restore(
        &self,
        point: &RestorePoint,
        workbook: &Path,
        day: NaiveDate,
    ) -> Result<Restored, WorkbookError> {
        let copy = self.restore_as(point, |number| {
            named(workbook, &format!("restored {day}"), number)
        })?;
        let damaged = if is_damaged(workbook) {
            // The copy is there, so it is told also where the other file could not be renamed.
            put_away(workbook, day).ok().flatten()
        } else {
            None
        };
        Ok(Restored { copy, damaged })
    }

    /// The same with a name of the person's choice; nothing is ever replaced.
    ///
    /// # Errors
    /// As [`RestorePoints::restore`], and when there is anything of this name.
    pub fn restore_to(&self, point: &RestorePoint, to: &Path) -> Result<(), WorkbookError> {
        if to.symlink_metadata().is_ok() {
            return Err(WorkbookError::AlreadyExists);
        }
        self.restore_as(point, |number| (number == 1).then(|| to.to_owned()))
            .map(|_| ())
    }

    fn restore_as(
        &self,
        point: &RestorePoint,
        name: impl Fn(u32) -> Option<PathBuf>,
    ) -> Result<PathBuf, WorkbookError> {
        let first = name(1).ok_or(WorkbookError::Folder)?;
        let folder = first.parent().filter(|found| !found.as_os_str().is_empty());
        let folder = std::fs::canonicalize(folder.unwrap_or(Path::new(".")))
            .map_err(|_| WorkbookError::NoFolder)?;
        header::look(&point.path)?;
        let draft = Draft(side_file::beside_alone(&folder.join("restored"), "new"));
        set_aside::copy(&point.path, &draft.0).map_err(|error| side_file::told_beside(&error))?;
        self.prepare(point, &draft.0)?;
        for number in 1..=MOST_NAMES {
            let Some(path) = name(number) else {
                return Err(WorkbookError::AlreadyExists);
            };
            let path = folder.join(path.file_name().unwrap_or_default());
            match side_file::rename_to_free_name(&draft.0, &path) {
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(side_file::told_beside(&error)),
                Ok(()) => {
                    let _ = side_file::sync_folder(&path);
                    return Ok(path);
                }
            }
        }
        Err(WorkbookError::AlreadyExists)
    }

    /// Proves a copy of a restore point and counts on from the latest known state.
    fn prepare(&self, point: &RestorePoint, copy: &Path) -> Result<(), WorkbookError> {
        let damaged = || WorkbookError::Damaged {
            place: "the copy is not what it was when it was made".to_owned(),
        };
        let read = Store::open(copy, Mode::Read)?;
        let contents = Contents::of(&read)?;
        if read.is_sound() != Ok(true)
            || contents.digest != point.note.contents.digest
            || point.note.proven && !make::is_proven(&read)
        {
            return Err(damaged());
        }
        drop(read);
        let known = self.of(&contents.uid).into_iter();
        let highest = known.map(|known| known.note.contents.changes).max();
        let mut store = Store::open(copy, Mode::Write)?;
        store.count_on_from(highest.unwrap_or(0).max(contents.changes))
    }
}

/// The identity of the workbook at a path, as far as it can be read: also of a file that is
/// damaged or was cut short.
pub(super) fn identity(path: &Path) -> Option<WorkbookUid> {
    if header::look(path).is_ok()
        && let Ok(store) = Store::open(path, Mode::Read)
    {
        return Some(store.uid().clone());
    }
    let mut bytes = Vec::new();
    let about = std::fs::metadata(path).ok()?;
    if !about.is_file() {
        return None;
    }
    File::open(path)
        .ok()?
        .take(MOST_BYTES)
        .read_to_end(&mut bytes)
        .ok()?;
    identity_in(&bytes)
}

/// In the file key and value of a row follow each other.
fn identity_in(bytes: &[u8]) -> Option<WorkbookUid> {
    const KEY: &[u8] = b"workbook_uid";
    let places = bytes.windows(KEY.len()).enumerate();
    let mut found = places
        .filter(|(_, window)| *window == KEY)
        .filter_map(|(place, _)| {
            let rest = bytes.get(place + KEY.len()..)?;
            let rest = rest.strip_prefix(b"_again").unwrap_or(rest);
            WorkbookUid::read(std::str::from_utf8(rest.get(..32)?).ok()?)
        });
    found.next()
}

/// Whether what is at a path cannot be opened because of what it holds, or was altered.
fn is_damaged(path: &Path) -> bool {
    if !path.is_file() {
        return false;
    }
    let looked = header::look(path).and_then(|()| {
        if side_file::journal_of(path).exists() {
            // What it holds is not certain: it stays where it is.
            return Ok(false);
        }
        let store = Store::open(path, Mode::Read)?;
        Ok(!make::is_proven(&store))
    });
    match looked {
        Ok(damaged) => damaged,
        Err(error) => matches!(
            error,
            WorkbookError::Empty
                | WorkbookError::Damaged { .. }
                | WorkbookError::Altered { .. }
                | WorkbookError::NotAWorkbook
        ),
    }
}

/// Gives a damaged workbook a name that says so.
fn put_away(path: &Path, day: NaiveDate) -> Result<Option<PathBuf>, WorkbookError> {
    for number in 1..=MOST_NAMES {
        let Some(away) = named(path, &format!("damaged {day}"), number) else {
            break;
        };
        match side_file::rename_to_free_name(path, &away) {
            Ok(()) => {
                let _ = side_file::sync_folder(path);
                return Ok(Some(away));
            }
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(side_file::told_beside(&error)),
        }
    }
    Ok(None)
}

/// `Fit.plumb` becomes `Fit (restored 2026-11-29).plumb`, then `Fit (restored 2026-11-29, 2).plumb`.
fn named(path: &Path, mark: &str, number: u32) -> Option<PathBuf> {
    let mut name = path.file_stem()?.to_owned();
    name.push(match number {
        1 => format!(" ({mark})"),
        _ => format!(" ({mark}, {number})"),
    });
    name.push(".");
    name.push(super::END);
    Some(path.with_file_name(name))
}

impl Workbook {
    /// How often the workbook has been saved and what is in it, for comparing it with a restore
    /// point.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn contents(&self) -> Result<Contents, WorkbookError> {
        Contents::of(&self.store)
    }
}

/// An unfinished copy; it is deleted when this is dropped, if it has got no other name.
struct Draft(PathBuf);

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(side_file::journal_of(&self.0));
        let _ = std::fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_identity_is_found_in_a_heap_of_bytes() {
        let uid = "0123456789abcdef0123456789abcdef";
        let text = format!("\0\x01junk workbook_uid workbook_uid_again{uid}rest");
        let found = identity_in(text.as_bytes()).expect("an identity");
        assert_eq!(found.as_str(), uid);
        assert_eq!(identity_in(b"workbook_uid0123"), None, "cut short");
        assert_eq!(identity_in(b""), None);
    }

    #[test]
    fn names_tell_what_a_file_is() {
        let path = Path::new("/a/Fit.plumb");
        let name = |mark, number| named(path, mark, number).expect("a name");
        assert_eq!(
            name("restored 2026-11-29", 1),
            Path::new("/a/Fit (restored 2026-11-29).plumb")
        );
        assert_eq!(
            name("damaged 2026-11-29", 2),
            Path::new("/a/Fit (damaged 2026-11-29, 2).plumb")
        );
    }
}
