//! What can be done inside one transaction. The tables add their own functions.

use std::ops::Deref;

use rusqlite::{Connection, OptionalExtension};

use super::fault;
use super::row_change::RowChange;
use super::settle::Touched;
use super::tag::Key;
use crate::WorkbookError;

/// A transaction that reads: everything in it is of one moment.
pub(crate) struct Read<'c> {
    pub(super) connection: &'c Connection,
    /// The key of the tags.
    pub(super) key: Key,
}

/// A transaction that writes, with the changes it has made so far.
pub(crate) struct Write<'c> {
    pub(super) read: Read<'c>,
    pub(super) changes: Vec<RowChange>,
    pub(super) touched: Touched,
}

impl<'c> Deref for Write<'c> {
    type Target = Read<'c>;
    fn deref(&self) -> &Read<'c> {
        &self.read
    }
}

impl Read<'_> {
    /// A number that changes when another connection has written.
    pub(super) fn data_version(&self) -> Result<i64, WorkbookError> {
        self.connection
            .prepare_cached("PRAGMA data_version")
            .and_then(|mut statement| statement.query_row([], |row| row.get(0)))
            .map_err(fault::told)
    }
}

impl Write<'_> {
    /// A number that no row of the table has or ever had.
    pub(super) fn next_id(&self, table: &str) -> Result<i64, WorkbookError> {
        let last: Option<i64> = self
            .connection
            .prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = ?1")
            .and_then(|mut statement| statement.query_row([table], |row| row.get(0)).optional())
            .map_err(fault::told)?;
        // Should the counter be damaged, a row that is there is not written over all the same.
        let highest: Option<i64> = self
            .connection
            .prepare_cached(&format!("SELECT max(id) FROM {table}"))
            .and_then(|mut statement| statement.query_row([], |row| row.get(0)))
            .map_err(fault::told)?;
        last.max(highest)
            .unwrap_or(0)
            .checked_add(1)
            .ok_or_else(|| fault::damaged("the numbers of the rows"))
    }
}
