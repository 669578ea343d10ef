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

/// How the database keeps its journal, from the two bytes that say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum JournalKind {
    /// Beside the file while it saves; what a workbook has.
    Rollback,
    /// In files that stay (WAL), set by another program.
    WriteAhead,
}

/// Refuses what cannot be a workbook of this version. The file is only read.
pub(crate) fn look(path: &Path) -> Result<JournalKind, WorkbookError> {
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
    if application != APPLICATION_ID {
        return Err(WorkbookError::ForeignDatabase);
    }
    let formats = (bytes.get(18).copied(), bytes.get(19).copied());
    let kind = match formats {
        (Some(1), Some(1)) => JournalKind::Rollback,
        (Some(2), Some(2)) => JournalKind::WriteAhead,
        _ => return Err(WorkbookError::Newer),
    };
    match version {
        0 => Err(WorkbookError::Damaged {
            place: "it has no version".to_owned(),
        }),
        _ if version > VERSION => Err(WorkbookError::Newer),
        _ if about.len() < SMALLEST => Err(damaged()),
        _ => Ok(kind),
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    four.try_into().ok().map(u32::from_be_bytes)
}
