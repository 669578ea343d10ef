//! What the database's errors mean to a person.

use rusqlite::Error;
use rusqlite::ffi;

use crate::WorkbookError;

/// Names an error of the database.
#[expect(
    clippy::needless_pass_by_value,
    reason = "it stands in map_err, which hands the error over"
)]
pub(super) fn told(error: Error) -> WorkbookError {
    let Some(code) = error.sqlite_error().map(|error| error.extended_code) else {
        // Everything else is a value of a type or form that no workbook holds.
        return damaged("a value of an unexpected form");
    };
    match code {
        ffi::SQLITE_READONLY_DBMOVED => return WorkbookError::Moved,
        ffi::SQLITE_READONLY_ROLLBACK | ffi::SQLITE_READONLY_RECOVERY => {
            return WorkbookError::InterruptedSave;
        }
        ffi::SQLITE_READONLY_DIRECTORY => return WorkbookError::ReadOnlyFolder,
        _ => {}
    }
    // The lowest byte is the kind, the others say more about it.
    match code & 0xFF {
        ffi::SQLITE_FULL => WorkbookError::DiskFull,
        ffi::SQLITE_READONLY => WorkbookError::ReadOnlyFile,
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => WorkbookError::Busy,
        ffi::SQLITE_CORRUPT => damaged("its pages do not fit together"),
        // That it is a database of ours was seen before it was opened.
        ffi::SQLITE_NOTADB => damaged("its first bytes"),
        ffi::SQLITE_INTERRUPT => damaged("reading it does not come to an end"),
        ffi::SQLITE_PERM | ffi::SQLITE_AUTH => WorkbookError::PermissionDenied,
        _ => WorkbookError::Database {
            extended_code: code,
        },
    }
}

/// A damaged place.
pub(super) fn damaged(place: &str) -> WorkbookError {
    WorkbookError::Damaged {
        place: place.to_owned(),
    }
}
