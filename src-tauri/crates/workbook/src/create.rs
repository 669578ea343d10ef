//! Making a new workbook: complete under another name first, then under its own.

use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, SecondsFormat, Utc};
use questionnaire::{Questionnaire, Round};

use crate::id::WorkbookUid;
use crate::lock::SessionLock;
use crate::model::NewPartnership;
use crate::storage::{Mode, Store, Write};
use crate::{Change, ImportInto, Workbook, WorkbookError, owner_only, rules, side_file};

/// What a new workbook starts with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewWorkbook {
    /// Its identity, made of random bytes by the caller.
    pub uid: WorkbookUid,
    /// Its first partnership.
    pub partnership: NewPartnership,
}

impl Workbook {
    /// Makes a new workbook and opens it for writing. A reader of the folder sees either nothing
    /// or the whole workbook.
    ///
    /// # Errors
    /// [`WorkbookError::AlreadyExists`] when there is anything of this name; it stays as it is.
    /// Otherwise when nothing can be saved in the folder. Nothing is left behind.
    pub fn create(
        path: &Path,
        new: &NewWorkbook,
        program: &str,
        at: DateTime<Utc>,
        questionnaire: &'static Questionnaire,
    ) -> Result<Self, WorkbookError> {
        make(path, new.uid.clone(), program, at, questionnaire, |write| {
            rules::told_apart(&new.partnership.vendor, &new.partnership.partner)?;
            write.add_partnership(&new.partnership)?;
            Ok(())
        })
    }

    /// The same with a whole round in it, revealed at `at`: for instance the sample. The
    /// partnership has the names of the round, and counts as a sample if the round does.
    ///
    /// # Errors
    /// As [`Workbook::create`], and when the round does not fit the question set.
    pub fn create_with_round(
        path: &Path,
        uid: WorkbookUid,
        program: &str,
        at: DateTime<Utc>,
        questionnaire: &'static Questionnaire,
        round: &Round,
    ) -> Result<Self, WorkbookError> {
        let import = Change::ImportRound {
            round: Box::new(round.clone()),
            into: ImportInto::NewPartnership,
            at,
        };
        make(path, uid, program, at, questionnaire, |write| {
            rules::apply(write, questionnaire, import)?;
            Ok(())
        })
    }
}

fn make(
    path: &Path,
    uid: WorkbookUid,
    program: &str,
    at: DateTime<Utc>,
    questionnaire: &'static Questionnaire,
    fill: impl FnOnce(&mut Write<'_>) -> Result<(), WorkbookError>,
) -> Result<Workbook, WorkbookError> {
    let path = real_place(path)?;
    if path.symlink_metadata().is_ok() {
        return Err(WorkbookError::AlreadyExists);
    }
    // From here on every unfinished file of this name is ours or nobody's.
    let lock = SessionLock::take(&path, program, at)?;
    side_file::remove_stale(&path, DRAFT);
    let draft = Draft(side_file::beside_alone(&path, DRAFT));
    owner_only::new_file(&draft.0).map_err(|error| side_file::told_beside(&error))?;
    Store::build(&draft.0, &uid, |write| {
        let at = at.to_rfc3339_opts(SecondsFormat::Secs, true);
        write.put_origin(&uid, program, &at)?;
        fill(write)
    })?;
    name(&draft.0, &path)?;
    let store = Store::open(&path, Mode::Write).inspect_err(|_| {
        let _ = std::fs::remove_file(&path);
    })?;
    Workbook::with(store, Some(lock), path, questionnaire)
}

/// The path with every link of its folders followed, as SQLite is told not to follow any.
fn real_place(path: &Path) -> Result<PathBuf, WorkbookError> {
    let Some(name) = path.file_name() else {
        return Err(WorkbookError::Folder);
    };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let folder = std::fs::canonicalize(folder).map_err(|error| match side_file::told(&error) {
        WorkbookError::Missing => WorkbookError::NoFolder,
        other => other,
    })?;
    if !folder.is_dir() {
        return Err(WorkbookError::NoFolder);
    }
    Ok(folder.join(name))
}

/// What an unfinished file is called.
const DRAFT: &str = "new";

/// The unfinished file; it is deleted when this is dropped, also when it has got its own name.
struct Draft(PathBuf);

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(side_file::journal_of(&self.0));
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Gives a finished file its name, never in the place of another one.
fn name(draft: &Path, path: &Path) -> Result<(), WorkbookError> {
    side_file::rename_to_free_name(draft, path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => WorkbookError::AlreadyExists,
        _ => side_file::told_beside(&error),
    })?;
    // The workbook is there. Where the folder cannot be made durable, the first save tells.
    let _ = side_file::sync_folder(path);
    Ok(())
}
