//! The first bytes of a file, looked at before SQLite is.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::WorkbookError;
use crate::side_file;
use crate::storage::{APPLICATION_ID, VERSION};

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const LENGTH: usize = 100;
/// The smallest workbook is many pages of this size.
const SMALLEST: u64 = 4_096;

/// Refuses what cannot be a workbook of this version. The file is only read.
pub(crate) fn look(path: &Path) -> Result<(), WorkbookError> {
    let about = std::fs::metadata(path).map_err(|error| side_file::told(&error))?;
    if about.is_dir() {
        return Err(WorkbookError::Folder);
    }
    if !about.is_file() {
        // Opening a pipe would wait for somebody to write into it.
        return Err(WorkbookError::NotAFile);
    }
    let mut bytes = Vec::with_capacity(LENGTH);
    File::open(path)
        .and_then(|file| file.take(LENGTH as u64).read_to_end(&mut bytes))
        .map_err(|error| side_file::told(&error))?;
    if bytes.is_empty() {
        return Err(WorkbookError::Empty);
    }
    if !bytes.starts_with(MAGIC) {
        return Err(WorkbookError::NotAWorkbook);
    }
    let damaged = || WorkbookError::Damaged {
        place: "it was cut short".to_owned(),
    };
    let (version, application) = match (number(&bytes, 60), number(&bytes, 68)) {
        (Some(version), Some(application)) if bytes.len() == LENGTH => (version, application),
        _ => return Err(damaged()),
    };
    // As long as a save is under way, the length may be another than the one that stands in it.
    // Whoever has the workbook open finishes the file before deleting the journal, so this order
    // of looking cannot see half of a save.
    let journal = side_file::journal_of(path).exists();
    let found = std::fs::metadata(path).map_err(|error| side_file::told(&error))?;
    if application != APPLICATION_ID {
        return Err(WorkbookError::ForeignDatabase);
    }
    let formats = (bytes.get(18).copied(), bytes.get(19).copied());
    // What writes and what reads the file: 1 keeps a journal beside it while it saves, 2 keeps
    // files that stay (WAL). Even reading those makes more of them.
    match formats {
        (Some(1), Some(1)) if !side_file::write_ahead_of(path).exists() => {}
        (Some(1 | 2), Some(1 | 2)) => return Err(WorkbookError::JournalMode),
        (Some(0), _) | (_, Some(0)) => {
            return Err(WorkbookError::Damaged {
                place: "its first bytes".to_owned(),
            });
        }
        _ => return Err(WorkbookError::Newer),
    }
    match version {
        0 => Err(WorkbookError::Damaged {
            place: "it has no version".to_owned(),
        }),
        _ if version > VERSION => Err(WorkbookError::Newer),
        _ if found.len() < SMALLEST || !journal && found.len() < length(&bytes) => Err(damaged()),
        _ => Ok(()),
    }
}

/// The version of the structure of a file that was looked at.
pub(crate) fn version(path: &Path) -> Result<u32, WorkbookError> {
    let mut bytes = Vec::with_capacity(LENGTH);
    File::open(path)
        .and_then(|file| file.take(LENGTH as u64).read_to_end(&mut bytes))
        .map_err(|error| side_file::told(&error))?;
    number(&bytes, 60).ok_or(WorkbookError::Empty)
}

/// How many bytes the file has by its own account.
fn length(bytes: &[u8]) -> u64 {
    let page = match bytes.get(16..18) {
        // 64 kB, which does not fit into two bytes.
        Some(&[0, 1]) => 65_536,
        Some(&[high, low]) => u64::from(u16::from_be_bytes([high, low])),
        _ => 0,
    };
    page * u64::from(number(bytes, 28).unwrap_or(0))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    four.try_into().ok().map(u32::from_be_bytes)
}
