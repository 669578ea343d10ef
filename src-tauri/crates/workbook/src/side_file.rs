//! Names of files beside a workbook, and making a folder's entries durable.

use std::ffi::OsString;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::WorkbookError;

/// The journal that SQLite keeps beside a file while it saves.
pub(crate) fn journal_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-journal");
    PathBuf::from(name)
}

/// The file that another program leaves which has switched the workbook to write-ahead logging.
pub(crate) fn write_ahead_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

/// A hidden file beside a workbook, for instance its lock.
pub(crate) fn beside(path: &Path, purpose: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".");
    name.push(purpose);
    path.with_file_name(name)
}

/// A hidden file beside a workbook that no other call and no other process uses.
pub(crate) fn beside_alone(path: &Path, purpose: &str) -> PathBuf {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    beside(path, &format!("{purpose}-{}-{number}", std::process::id()))
}

/// Deletes the files of [`beside_alone`] that another process left when it was cut off. Only the
/// holder of the session lock may do so. What cannot be deleted stays: it harms nobody.
pub(crate) fn remove_stale(path: &Path, purpose: &str) {
    for stale in stale(path, purpose) {
        let _ = std::fs::remove_file(stale);
    }
}

/// The files of [`beside_alone`], of whatever process, with their journals.
pub(crate) fn stale(path: &Path, purpose: &str) -> Vec<PathBuf> {
    let begin = beside(path, &format!("{purpose}-"));
    let (Some(folder), Some(begin)) = (path.parent(), begin.file_name()) else {
        return Vec::new();
    };
    let begin = begin.as_encoded_bytes();
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter(|entry| entry.file_name().as_encoded_bytes().starts_with(begin))
        .map(|entry| entry.path())
        .collect()
}

/// Gives a finished file its name, never in the place of another one.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when there is anything of this name.
pub(crate) fn rename_to_free_name(draft: &Path, path: &Path) -> io::Result<()> {
    // A second name for the same file fails where a rename would replace.
    match std::fs::hard_link(draft, path) {
        Ok(()) => {
            let _ = std::fs::remove_file(draft);
            Ok(())
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // Some file systems know no second names.
        Err(_) if path.symlink_metadata().is_err() => std::fs::rename(draft, path),
        Err(_) => Err(io::ErrorKind::AlreadyExists.into()),
    }
}

/// Makes the names in the folder of a file durable.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    // Windows keeps names durable by itself and opens no folder as a file.
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        let folder = if folder.as_os_str().is_empty() {
            Path::new(".")
        } else {
            folder
        };
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// What an error of the system means for the workbook itself.
pub(crate) fn told(error: &io::Error) -> WorkbookError {
    match error.kind() {
        io::ErrorKind::NotFound => WorkbookError::Missing,
        io::ErrorKind::PermissionDenied => WorkbookError::PermissionDenied,
        io::ErrorKind::NotADirectory => WorkbookError::Missing,
        io::ErrorKind::AlreadyExists => WorkbookError::AlreadyExists,
        kind => told_on_writing(kind, WorkbookError::Io { kind }),
    }
}

/// What an error of the system means when something is written beside the workbook.
pub(crate) fn told_beside(error: &io::Error) -> WorkbookError {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            WorkbookError::ReadOnlyFolder
        }
        kind => told_on_writing(kind, WorkbookError::Io { kind }),
    }
}

fn told_on_writing(kind: io::ErrorKind, otherwise: WorkbookError) -> WorkbookError {
    match kind {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            WorkbookError::DiskFull
        }
        _ => otherwise,
    }
}
