//! The table `meta`: what is known of the file as a whole.

use rusqlite::{Connection, OptionalExtension};

use super::fault;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::WorkbookUid;

/// The identity of the workbook, kept twice: without it no row can be proved.
pub(super) const UID: &str = "workbook_uid";
pub(super) const UID_AGAIN: &str = "workbook_uid_again";
const CHANGES: &str = "change_counter";

impl Read<'_> {
    /// How many transactions have written to the file.
    pub(crate) fn change_counter(&self) -> Result<u64, WorkbookError> {
        let text = self.meta(CHANGES)?;
        text.and_then(|text| text.parse().ok())
            .ok_or_else(|| fault::damaged("the counter of changes"))
    }

    fn meta(&self, key: &str) -> Result<Option<String>, WorkbookError> {
        text(self.connection, key).map_err(fault::told)
    }
}

impl Write<'_> {
    /// Writes what a new file knows of itself.
    pub(crate) fn put_origin(
        &mut self,
        uid: &WorkbookUid,
        program: &str,
        at: &str,
    ) -> Result<(), WorkbookError> {
        self.put_meta(UID, uid.as_str())?;
        self.put_meta(UID_AGAIN, uid.as_str())?;
        self.put_meta("created_by", program)?;
        self.put_meta("created_at", at)
    }

    pub(super) fn put_change_counter(&mut self, changes: u64) -> Result<(), WorkbookError> {
        self.put_meta(CHANGES, &changes.to_string())
    }

    fn put_meta(&mut self, key: &str, value: &str) -> Result<(), WorkbookError> {
        set(self.connection, key, value).map_err(fault::told)
    }
}

/// The identity of a file, or two when they differ: one of them is damaged then.
pub(super) fn identities(connection: &Connection) -> Result<Vec<WorkbookUid>, WorkbookError> {
    let mut found = Vec::new();
    for key in [UID, UID_AGAIN] {
        // A value that is no text is as good as none.
        let text = text(connection, key).or_else(|error| match fault::told(error) {
            WorkbookError::Damaged { .. } => Ok(None),
            error => Err(error),
        })?;
        found.extend(text.and_then(|text| WorkbookUid::read(&text)));
    }
    found.dedup();
    Ok(found)
}

/// A value, if there is one.
pub(super) fn text(connection: &Connection, key: &str) -> rusqlite::Result<Option<String>> {
    connection
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()
}

/// Writes a value over another one.
pub(super) fn set(connection: &Connection, key: &str, value: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO meta(key, value) VALUES (?1, ?2)
             ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        )?
        .execute([key, value])?;
    Ok(())
}
