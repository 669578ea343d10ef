//! Making a new workbook: complete under another name first, then under its own.

use std::fs::OpenOptions;
use std::io;
use std::path::Path;

use chrono::{DateTime, SecondsFormat, Utc};
use questionnaire::Questionnaire;

use crate::id::WorkbookUid;
use crate::model::NewPartnership;
use crate::storage::Store;
use crate::{Access, Workbook, WorkbookError, side_file};

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
        if path.file_name().is_none() {
            return Err(WorkbookError::Folder);
        }
        if path.symlink_metadata().is_ok() {
            return Err(WorkbookError::AlreadyExists);
        }
        let draft = Draft(side_file::beside_alone(path, "new"));
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&draft.0)
            .map_err(|error| match error.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => WorkbookError::Missing,
                _ => side_file::told_beside(&error),
            })?;
        // SQLite is told not to follow links, also not those of folders above.
        let real = std::fs::canonicalize(&draft.0).map_err(|error| side_file::told(&error))?;
        Store::build(&real, |write| {
            let at = at.to_rfc3339_opts(SecondsFormat::Secs, true);
            write.put_origin(&new.uid, program, &at)?;
            write.add_partnership(&new.partnership)?;
            Ok(())
        })?;
        name(&draft.0, path)?;
        let access = Access::Write {
            program: program.to_owned(),
            since: at,
        };
        Self::open(path, access, questionnaire)
    }
}

/// The unfinished file; it is deleted when this is dropped, also when it has got its own name.
struct Draft(std::path::PathBuf);

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(side_file::journal_of(&self.0));
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Gives a finished file its name, never in the place of another one.
pub(crate) fn name(draft: &Path, path: &Path) -> Result<(), WorkbookError> {
    // A second name for the same file fails where a rename would replace.
    match std::fs::hard_link(draft, path) {
        Ok(()) => {
            let _ = std::fs::remove_file(draft);
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(WorkbookError::AlreadyExists);
        }
        // Some file systems know no second names.
        Err(_) if path.symlink_metadata().is_err() => {
            std::fs::rename(draft, path).map_err(|error| side_file::told_beside(&error))?;
        }
        Err(_) => return Err(WorkbookError::AlreadyExists),
    }
    side_file::sync_folder(path).map_err(|error| side_file::told_beside(&error))
}
