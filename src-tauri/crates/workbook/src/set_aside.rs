//! An interrupted save: the journal that is left beside a workbook is kept until it is proven
//! that it belonged there.
//!
//! SQLite plays back any journal of the right name. One that was left by another file damages the
//! workbook on disk, so both are copied before SQLite sees them.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

use crate::{WorkbookError, owner_only, side_file};

/// What a copy is called.
const COPY: &str = "aside";

/// Copies of a workbook and its journal; they are deleted when this is dropped.
pub(crate) struct SetAside {
    workbook: PathBuf,
    /// The workbook without its journal.
    as_it_is: PathBuf,
    /// The workbook with its journal, which is going to be played back.
    taken_back: PathBuf,
    /// The journal, for putting it back.
    journal: PathBuf,
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
        let taken_back = side_file::beside_alone(workbook, COPY);
        let aside = Self {
            workbook: workbook.to_owned(),
            as_it_is: side_file::beside_alone(workbook, COPY),
            taken_back,
            journal: side_file::beside_alone(workbook, COPY),
        };
        copy(workbook, &aside.as_it_is)
            .and_then(|()| copy(workbook, &aside.taken_back))
            .and_then(|()| copy(&journal, &aside.journal))
            .and_then(|()| copy(&journal, &side_file::journal_of(&aside.taken_back)))
            .map_err(|error| side_file::told_beside(&error))?;
        Ok(Some(aside))
    }

    /// A copy of the workbook without its journal.
    pub(crate) fn as_it_is(&self) -> &Path {
        &self.as_it_is
    }

    /// A copy of the workbook, with its journal beside it until that is played back.
    pub(crate) fn taken_back(&self) -> &Path {
        &self.taken_back
    }

    /// Puts both back byte for byte, when playing the journal back made it worse.
    pub(crate) fn put_back(self) -> Result<(), WorkbookError> {
        // The workbook first: should this be cut off, it is whole and merely lacks a journal that
        // did not belong to it.
        std::fs::rename(&self.as_it_is, &self.workbook)
            .and_then(|()| std::fs::rename(&self.journal, side_file::journal_of(&self.workbook)))
            .and_then(|()| side_file::sync_folder(&self.workbook))
            .map_err(|error| side_file::told_beside(&error))
    }

    /// Puts the workbook back as it was, without the journal.
    pub(crate) fn put_back_alone(self) -> Result<(), WorkbookError> {
        std::fs::rename(&self.as_it_is, &self.workbook)
            .and_then(|()| side_file::sync_folder(&self.workbook))
            .map_err(|error| side_file::told_beside(&error))
    }
}

impl Drop for SetAside {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(side_file::journal_of(&self.taken_back));
        for copy in [&self.as_it_is, &self.taken_back, &self.journal] {
            let _ = std::fs::remove_file(copy);
        }
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

/// Copies contents and the owner's permissions to a new file, durably.
pub(crate) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let mut target = owner_only::new_file(to)?;
    io::copy(&mut source, &mut target)?;
    target.set_permissions(source.metadata()?.permissions())?;
    owner_only::close_to_others(to);
    target.sync_all()
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_copy_is_for_its_owner_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let mode = |name: &str| {
            let about = std::fs::metadata(folder.path().join(name)).expect("a file");
            about.permissions().mode() & 0o777
        };
        for (permissions, expected) in [(0o644, 0o600), (0o660, 0o600), (0o444, 0o400)] {
            let from = folder.path().join(format!("{permissions:o}"));
            std::fs::write(&from, "x").expect("a file");
            let permissions = std::fs::Permissions::from_mode(permissions);
            std::fs::set_permissions(&from, permissions).expect("ours");
            let to = from.with_extension("copy");
            copy(&from, &to).expect("a copy");
            let name = to.file_name().expect("a name").to_string_lossy();
            assert_eq!(mode(&name), expected, "{name}");
        }
    }
}
