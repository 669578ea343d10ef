//! The session lock: one program at a time opens a workbook for writing.
//!
//! The lock is a side file that the operating system locks, so it ends with the program whatever
//! way the program ends. What is written in the file only tells people who holds it.

use std::fmt;
use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use crate::WorkbookError;
use crate::{owner_only, side_file};

/// Who has a workbook open for writing, as far as the lock file tells.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Holder {
    /// The program.
    pub program: Option<String>,
    /// Its process number.
    pub process: Option<u32>,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.program.as_deref().unwrap_or("another program"))?;
        if let Some(process) = self.process {
            write!(f, " (process {process})")?;
        }
        if let Some(since) = self.since {
            write!(f, " since {}", since.format("%Y-%m-%d %H:%M UTC"))?;
        }
        Ok(())
    }
}

/// The lock, held until it is dropped.
pub(crate) struct SessionLock {
    // Kept open: the system's lock lives as long as the file is open.
    _file: File,
    path: PathBuf,
}

impl SessionLock {
    /// Takes the lock of a workbook.
    pub(crate) fn take(
        workbook: &Path,
        program: &str,
        since: DateTime<Utc>,
    ) -> Result<Self, WorkbookError> {
        let path = side_file::beside(workbook, "lock");
        // The holder before us deletes the file when it closes. Then we may have locked a file
        // that no longer has a name, and somebody else a new one: look again.
        for _ in 0..20 {
            let file = open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(WorkbookError::Locked {
                        holder: holder(&path),
                    });
                }
                Err(TryLockError::Error(error)) => return Err(side_file::told_beside(&error)),
            }
            if is_at(&file, &path) {
                let lock = Self { _file: file, path };
                lock.sign(program, since)?;
                return Ok(lock);
            }
        }
        Err(WorkbookError::Busy)
    }

    fn sign(&self, program: &str, since: DateTime<Utc>) -> Result<(), WorkbookError> {
        let text = format!(
            "program: {}\nprocess: {}\nsince: {}\n",
            program.replace(char::is_control, " "),
            std::process::id(),
            since.to_rfc3339_opts(SecondsFormat::Secs, true)
        );
        let mut file = &self._file;
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(text.as_bytes()))
            .map_err(|error| side_file::told_beside(&error))
    }
}

impl Drop for SessionLock {
    fn drop(&mut self) {
        // While still holding it: after the lock is free the file may be somebody else's.
        let _ = std::fs::remove_file(&self.path);
    }
}

fn open(path: &Path) -> Result<File, WorkbookError> {
    // A link in the place of the lock would have us write into the file it leads to.
    if std::fs::symlink_metadata(path).is_ok_and(|about| !about.is_file()) {
        return Err(WorkbookError::ReadOnlyFolder);
    }
    owner_only::options()
        .read(true)
        .create(true)
        .truncate(false)
        .open(path)
        .map_err(|error| side_file::told_beside(&error))
}

/// Whether the name still leads to this open file.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::symlink_metadata(path)) {
        (Ok(ours), Ok(named)) => (ours.dev(), ours.ino()) == (named.dev(), named.ino()),
        _ => false,
    }
}

/// Whether the name still leads to this open file. Where an open file keeps its name until it is
/// closed, a file that is there is ours.
#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}

fn holder(path: &Path) -> Holder {
    for _ in 0..5 {
        let found = read(path);
        if found != Holder::default() {
            return found;
        }
        // It is locked before it is signed.
        std::thread::sleep(Duration::from_millis(10));
    }
    Holder::default()
}

fn read(path: &Path) -> Holder {
    let mut text = String::new();
    let mut found = Holder::default();
    let read = File::open(path).and_then(|file| file.take(1_000).read_to_string(&mut text));
    if read.is_err() {
        return found;
    }
    for line in text.lines() {
        match line.split_once(": ") {
            Some(("program", name)) => {
                found.program = questionnaire::Name::new(name).ok().map(String::from);
            }
            Some(("process", number)) => found.process = number.parse().ok(),
            Some(("since", time)) => {
                let time = DateTime::parse_from_rfc3339(time).ok();
                found.since = time.map(|time| time.with_timezone(&Utc));
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

    use super::*;

    /// Between opening the lock file and locking it, its holder may have deleted it. Tried so
    /// often that it happens.
    #[test]
    fn two_never_hold_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let workbook = folder.path().join("w.plumb");
        let (holders, taken) = (AtomicU32::new(0), AtomicU32::new(0));
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..3_000 {
                        let lock = SessionLock::take(&workbook, "a test", DateTime::UNIX_EPOCH);
                        if lock.is_ok() {
                            taken.fetch_add(1, SeqCst);
                            assert_eq!(holders.fetch_add(1, SeqCst), 0, "two hold it");
                            std::thread::yield_now();
                            holders.fetch_sub(1, SeqCst);
                        }
                    }
                });
            }
        });
        assert!(taken.into_inner() > 100, "it was taken often");
        assert!(!beside_it(&workbook).exists(), "the last one took it away");
    }

    fn beside_it(workbook: &Path) -> PathBuf {
        side_file::beside(workbook, "lock")
    }
}
