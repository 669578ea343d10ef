//! Copies of the whole file, and going on from one.

use std::path::Path;

use rusqlite::TransactionBehavior;
use rusqlite::types::ValueRef;

use super::fault;
use super::settle::Touched;
use super::store::Store;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::RoundId;

impl Store {
    /// Writes everything that is saved, packed, into a file that is empty.
    pub(crate) fn copy_into(&self, target: &Path) -> Result<(), WorkbookError> {
        self.budget.refill();
        // A path need not be Unicode.
        let target = ValueRef::Text(target.as_os_str().as_encoded_bytes());
        self.connection
            .prepare("VACUUM INTO ?1")
            .and_then(|mut statement| {
                statement.execute([rusqlite::types::ToSqlOutput::Borrowed(target)])
            })
            .map(|_| ())
            .map_err(fault::told)
    }

    /// Continues the count of changes after `highest`.
    pub(crate) fn count_on_from(&mut self, highest: u64) -> Result<(), WorkbookError> {
        let changes = highest.wrapping_add(1);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault::told)?;
        let mut write = Write {
            read: Read {
                connection: &transaction,
                key: self.key,
            },
            changes: Vec::new(),
            touched: Touched::default(),
        };
        write.put_change_counter(changes)?;
        write.settle()?;
        transaction.commit().map_err(fault::told)?;
        self.seen.changes = changes;
        self.seen.writes = self.seen.writes.wrapping_add(1);
        Ok(())
    }
}

impl Read<'_> {
    /// The digest of everything in the file, as hexadecimal digits.
    pub(crate) fn digest(&self) -> Result<String, WorkbookError> {
        self.connection
            .prepare_cached("SELECT lower(hex(digest)) FROM proof WHERE id = 1")
            .and_then(|mut statement| statement.query_row([], |row| row.get(0)))
            .map_err(fault::told)
    }

    /// The digest of the people, answers and plan of a round, as hexadecimal digits.
    pub(crate) fn round_digest(&self, round: RoundId) -> Result<String, WorkbookError> {
        self.connection
            .prepare_cached("SELECT lower(hex(digest)) FROM round WHERE id = ?1")
            .and_then(|mut statement| statement.query_row([round.number()], |row| row.get(0)))
            .map_err(fault::told)
    }
}
