//! The table `meta`: what is known of the file as a whole.

use rusqlite::OptionalExtension;

use super::fault;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::WorkbookUid;

pub(super) const SQL: &str = "CREATE TABLE meta(
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID";

const UID: &str = "workbook_uid";
const CHANGES: &str = "change_counter";

impl Read<'_> {
    /// The identity of the file.
    pub(crate) fn uid(&self) -> Result<WorkbookUid, WorkbookError> {
        let text = self.meta(UID)?;
        text.and_then(|text| WorkbookUid::read(&text))
            .ok_or_else(|| fault::damaged("the identity of the workbook"))
    }

    /// How many transactions have written to the file.
    pub(super) fn change_counter(&self) -> Result<u64, WorkbookError> {
        let text = self.meta(CHANGES)?;
        text.and_then(|text| text.parse().ok())
            .ok_or_else(|| fault::damaged("the counter of changes"))
    }

    fn meta(&self, key: &str) -> Result<Option<String>, WorkbookError> {
        self.connection
            .prepare_cached("SELECT value FROM meta WHERE key = ?1")
            .and_then(|mut statement| statement.query_row([key], |row| row.get(0)).optional())
            .map_err(fault::told)
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
        self.put_meta("created_by", program)?;
        self.put_meta("created_at", at)
    }

    pub(super) fn put_change_counter(&mut self, changes: u64) -> Result<(), WorkbookError> {
        self.put_meta(CHANGES, &changes.to_string())
    }

    fn put_meta(&mut self, key: &str, value: &str) -> Result<(), WorkbookError> {
        self.connection
            .prepare_cached(
                "INSERT INTO meta(key, value) VALUES (?1, ?2)
                 ON CONFLICT(key) DO UPDATE SET value = excluded.value",
            )
            .and_then(|mut statement| statement.execute([key, value]))
            .map_err(fault::told)?;
        Ok(())
    }
}
