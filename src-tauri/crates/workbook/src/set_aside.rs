//! An interrupted save: the journal that is left beside a workbook is kept until it is proven
//! that it belonged there.
//!
//! SQLite plays back any journal of the right name. One that was left by another file damages the
//! workbook on disk, so both are copied before SQLite sees them.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use crate::{WorkbookError, side_file};

/// What a copy is called.
const COPY: &str = "aside";

/// Copies of a workbook and its journal; they are deleted when this is dropped.
pub(crate) struct SetAside {
    workbook: PathBuf,
    copy: PathBuf,
}

impl SetAside {
    /// Copies a workbook and its journal, if there is one. The caller holds the session lock, so
    /// the journal is nobody's save in progress.
    pub(crate) fn if_interrupted(workbook: &Path) -> Result<Option<Self>, WorkbookError> {
        let journal = side_file::journal_of(workbook);
        match std::fs::symlink_metadata(&journal) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(side_file::told_beside(&error)),
            Ok(about) if !about.is_file() => return Err(WorkbookError::ForeignJournal),
            Ok(_) => {}
        }
        let aside = Self {
            workbook: workbook.to_owned(),
            copy: side_file::beside_alone(workbook, COPY),
        };
        copy(workbook, &aside.copy)
            .and_then(|()| copy(&journal, &side_file::journal_of(&aside.copy)))
            .map_err(|error| side_file::told_beside(&error))?;
        Ok(Some(aside))
    }

    /// Puts both back byte for byte, when playing the journal back made it worse.
    pub(crate) fn put_back(self) -> Result<(), WorkbookError> {
        // The workbook first: should this be cut off, it is whole and merely lacks a journal that
        // did not belong to it.
        std::fs::rename(&self.copy, &self.workbook)
            .and_then(|()| {
                std::fs::rename(
                    side_file::journal_of(&self.copy),
                    side_file::journal_of(&self.workbook),
                )
            })
            .and_then(|()| side_file::sync_folder(&self.workbook))
            .map_err(|error| side_file::told_beside(&error))
    }
}

impl Drop for SetAside {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(side_file::journal_of(&self.copy));
        let _ = std::fs::remove_file(&self.copy);
    }
}

/// Whether a program was cut off while it opened this workbook and has left its copies.
pub(crate) fn left_over(workbook: &Path) -> bool {
    !side_file::stale(workbook, COPY).is_empty()
}

/// Deletes every copy of a workbook: they hold answers. Not before the workbook itself is known to
/// be sound; until then one of them may be the better one.
pub(crate) fn forget(workbook: &Path) {
    side_file::remove_stale(workbook, COPY);
}

/// Copies contents and permissions to a new file, durably.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let mut target = OpenOptions::new().write(true).create_new(true).open(to)?;
    io::copy(&mut source, &mut target)?;
    target.set_permissions(source.metadata()?.permissions())?;
    target.sync_all()
}
