//! Writing a file whole or not at all.
//!
//! The bytes go to a new file beside the one that is meant, are made durable, and take its name
//! in one step. Until then the old file stays as it was; whatever fails, nothing is left behind.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use scoring::messages::Arguments;
use tempfile::{Builder, NamedTempFile};
use workbook::drafts;

use crate::failure::Failure;
use crate::{terminal, words};

/// How the name of an unfinished file begins.
const DRAFT: &str = ".plumb-";

/// What happens to a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Existing {
    /// It is replaced: the person named it.
    Replace,
    /// It stays, and nothing is written: the name was ours.
    Keep,
}

/// A file that may be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    /// As the person named it.
    named: PathBuf,
    /// With every link followed.
    real: PathBuf,
    existing: Existing,
}

impl Target {
    /// Looks at where the output would go, before any work is done for it.
    ///
    /// # Errors
    /// When it is the file that is read, one that a workbook needs, any workbook, a folder or
    /// anything else that cannot be replaced by a file; when its folder is not there; and when
    /// it is there and is to stay.
    pub(crate) fn new(named: &Path, source: &Path, existing: Existing) -> Result<Self, Failure> {
        let real = resolve(named)?;
        let refuse = |code: &'static str| Err(Failure::bad_input(code).at(named));
        if let Ok(source) = fs::canonicalize(source) {
            if source == real {
                return refuse("output_is_input");
            }
            if belongs_to(&real, &source) {
                return refuse("output_belongs_to_workbook");
            }
        }
        match fs::metadata(&real) {
            Err(_) => {}
            Ok(about) if about.is_dir() => return refuse("output_is_a_folder"),
            Ok(about) if !about.is_file() => return refuse("output_is_no_file"),
            Ok(_) if existing == Existing::Keep => {
                return Err(Failure::file_trouble("output_exists").at(named));
            }
            Ok(_) if is_database(&real) => return refuse("output_is_a_workbook"),
            Ok(_) => {}
        }
        Ok(Self {
            named: named.to_owned(),
            real,
            existing,
        })
    }

    /// The file for people: its name, and where a link leads.
    pub(crate) fn shown(&self) -> String {
        self.named.to_string_lossy().into_owned()
    }

    /// Writes the file.
    ///
    /// # Errors
    /// When it cannot be written; then what was there before is untouched.
    pub(crate) fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        self.try_write(bytes)
            .map_err(|error| told(&error).at(&self.named))
    }

    fn try_write(&self, bytes: &[u8]) -> io::Result<()> {
        let folder = self.real.parent().unwrap_or(Path::new("."));
        let mut draft = draft(folder)?;
        draft.write_all(bytes)?;
        if let Ok(about) = fs::metadata(&self.real) {
            draft.as_file().set_permissions(about.permissions())?;
        }
        draft.as_file().sync_all()?;
        match self.existing {
            Existing::Replace => draft.persist(&self.real),
            Existing::Keep => draft.persist_noclobber(&self.real),
        }
        .map_err(|error| error.error)?;
        sync_folder(folder);
        Ok(())
    }
}

/// Makes a folder for files, unless it is there.
///
/// # Errors
/// When it cannot be made, or something else has its name.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Failure> {
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir(folder).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::bad_input("into_no_folder").at(folder),
        _ => told(&error).at(folder),
    })
}

/// A new file with the permissions that new files usually get.
fn draft(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    drafts::remove_left_over(folder, DRAFT, SystemTime::now());
    builder.prefix(DRAFT).suffix(".part");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(folder)
}

/// Makes the names in a folder durable. Where the file system cannot do that, the file is there all
/// the same, and that is said.
fn sync_folder(folder: &Path) {
    // Windows keeps names durable by itself and opens no folder as a file.
    if cfg!(unix)
        && File::open(folder)
            .and_then(|folder| folder.sync_all())
            .is_err()
    {
        terminal::remark(&words::text("written-unconfirmed"));
    }
}

/// Follows every link. The file itself need not be there, its folder must.
fn resolve(named: &Path) -> Result<PathBuf, Failure> {
    if let Ok(real) = fs::canonicalize(named) {
        return Ok(real);
    }
    if fs::symlink_metadata(named).is_ok() {
        return Err(Failure::file_trouble("link_leads_nowhere").at(named));
    }
    let Some(name) = named.file_name() else {
        return Err(Failure::bad_input("output_is_a_folder").at(named));
    };
    // "x/" names a folder, also when there is none.
    if named.to_string_lossy().ends_with(std::path::is_separator) {
        return Err(Failure::bad_input("output_is_a_folder").at(named));
    }
    let folder = match named.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let folder = fs::canonicalize(folder).map_err(|error| told(&error).at(named))?;
    Ok(folder.join(name))
}

/// Whether a file is one of those that are kept beside a workbook: its journals, its lock and
/// its drafts.
fn belongs_to(path: &Path, workbook: &Path) -> bool {
    let (Some(name), Some(workbook_name)) = (path.file_name(), workbook.file_name()) else {
        return false;
    };
    if path.parent() != workbook.parent() {
        return false;
    }
    let (name, workbook) = (name.to_string_lossy(), workbook_name.to_string_lossy());
    let journal = name.strip_prefix(&*workbook);
    matches!(journal, Some("-journal" | "-wal" | "-shm"))
        || name
            .strip_prefix('.')
            .and_then(|rest| rest.strip_prefix(&*workbook))
            .is_some_and(|rest| rest.starts_with('.'))
}

/// Whether a file holds a database, which only a slip of the finger would replace by a report.
fn is_database(path: &Path) -> bool {
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|file| file.take(16).read_to_end(&mut beginning));
    read.is_ok() && beginning == b"SQLite format 3\0"
}

/// What an error of the system means for a file that is written.
fn told(error: &io::Error) -> Failure {
    use io::ErrorKind as K;
    match error.kind() {
        K::NotFound | K::NotADirectory => Failure::file_trouble("missing_folder"),
        K::PermissionDenied | K::ReadOnlyFilesystem => Failure::file_trouble("read_only_folder"),
        K::StorageFull | K::QuotaExceeded | K::FileTooLarge => Failure::file_trouble("disk_full"),
        K::AlreadyExists => Failure::file_trouble("output_exists"),
        kind => {
            let kind = kind.to_string();
            Failure::file_trouble_of("not_written", Arguments::new().text("kind", &kind))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn side_files_of_a_workbook_are_known_by_their_names() {
        let workbook = Path::new("/a/s.plumb");
        for side in [
            "/a/s.plumb-journal",
            "/a/s.plumb-wal",
            "/a/.s.plumb.lock",
            "/a/.s.plumb.new-1-0",
        ] {
            assert!(belongs_to(Path::new(side), workbook), "{side}");
        }
        for other in [
            "/b/s.plumb-journal",
            "/a/s.plumb.pdf",
            "/a/s.pdf",
            "/a/.s.pdf",
        ] {
            assert!(!belongs_to(Path::new(other), workbook), "{other}");
        }
    }
}
