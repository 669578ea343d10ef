//! Writing a file whole or not at all: beside its place first, then under its name in one step.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::SystemTime;

use tempfile::{Builder, NamedTempFile};
use workbook::drafts;

/// How the name of an unfinished file begins.
const DRAFT: &str = ".plumbline-";

/// Who may read a file that is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// The person of this account only: workbooks, their copies, and what the program remembers.
    Owner,
    /// Whoever may read new files of its folder: reports and other things that people pass on.
    Usual,
}

/// Writes a file, in place of one that may be there.
pub(crate) fn replace(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    let draft = draft(path, bytes, readers)?;
    draft.persist(path).map_err(|error| error.error)?;
    sync_folder(path);
    Ok(())
}

/// Writes a file where there is none.
pub(crate) fn create(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    let draft = draft(path, bytes, readers)?;
    draft.persist_noclobber(path).map_err(|error| error.error)?;
    sync_folder(path);
    Ok(())
}

/// Whether a file holds a database, which only a slip of the finger would replace.
pub(crate) fn is_database(path: &Path) -> bool {
    let mut beginning = Vec::new();
    let read = File::open(path).and_then(|file| file.take(16).read_to_end(&mut beginning));
    read.is_ok() && beginning == b"SQLite format 3\0"
}

/// A path that ends in this extension; appended where it is missing, never put in the place of
/// another: `v1.2` becomes `v1.2.pdf`.
pub(crate) fn with_extension(path: &Path, extension: &str) -> std::path::PathBuf {
    let has = path
        .extension()
        .is_some_and(|found| found.eq_ignore_ascii_case(extension));
    if has {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn draft(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut builder = Builder::new();
    drafts::remove_left_over(folder, DRAFT, SystemTime::now());
    builder.prefix(DRAFT).suffix(".part");
    // Without being asked it is made for its owner only.
    #[cfg(unix)]
    if readers == Readers::Usual {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut draft = builder.tempfile_in(folder)?;
    draft.write_all(bytes)?;
    if readers == Readers::Usual
        && let Ok(about) = fs::metadata(path)
    {
        draft.as_file().set_permissions(about.permissions())?;
    }
    draft.as_file().sync_all()?;
    Ok(draft)
}

/// Makes the names in a folder durable. Where the file system cannot do that, the file is there all
/// the same.
fn sync_folder(path: &Path) {
    // Windows keeps names durable by itself and opens no folder as a file.
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_is_appended_and_never_exchanged() {
        let cases = [
            ("/a/b", "/a/b.plumb"),
            ("/a/b.plumb", "/a/b.plumb"),
            ("/a/b.PLUMB", "/a/b.PLUMB"),
            ("/a/v1.2", "/a/v1.2.plumb"),
        ];
        for (chosen, expected) in cases {
            assert_eq!(
                with_extension(Path::new(chosen), "plumb"),
                Path::new(expected)
            );
        }
    }

    #[test]
    fn a_file_is_created_once_and_replaced_whole() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.pdf");
        create(&path, b"one", Readers::Usual).expect("there is none");
        let error = create(&path, b"two", Readers::Usual).expect_err("there is one");
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).expect("a file"), b"one");
        replace(&path, b"three", Readers::Usual).expect("it is replaced");
        assert_eq!(fs::read(&path).expect("a file"), b"three");
        let left = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 1, "no draft is left");
    }

    #[cfg(unix)]
    #[test]
    fn others_read_what_is_passed_on_and_nothing_else() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let mode = |path: &Path| {
            let about = fs::metadata(path).expect("a file");
            about.permissions().mode() & 0o777
        };
        // What every new file gets here.
        let plain = folder.path().join("plain");
        fs::write(&plain, "").expect("a file");
        let report = folder.path().join("report.pdf");
        create(&report, b"one", Readers::Usual).expect("there is none");
        assert_eq!(mode(&report), mode(&plain));
        // A copy, also in the place of a file that everybody could read.
        let copy = folder.path().join("copy.plumb");
        create(&copy, b"one", Readers::Owner).expect("there is none");
        assert_eq!(mode(&copy), 0o600);
        fs::set_permissions(&copy, fs::Permissions::from_mode(0o644)).expect("ours");
        replace(&copy, b"two", Readers::Owner).expect("it is replaced");
        assert_eq!(mode(&copy), 0o600);
    }
}
