//! The table `plan`: what both sides settled after a round, as the JSON of the round file. A round
//! without a row has settled nothing.

use rusqlite::{OptionalExtension, params};

use super::fault;
use super::ladder;
use super::row_change::RowChange;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::RoundId;

/// The first version of the structure that has the table.
pub(super) const SINCE: u32 = 2;

pub(super) const SQL: &str = "CREATE TABLE plan(
    round_id INTEGER PRIMARY KEY REFERENCES round(id),
    content TEXT NOT NULL CHECK(length(content) >= 2)
) STRICT";

impl Read<'_> {
    /// The JSON of a round's plan.
    pub(crate) fn plan(&self, round: RoundId) -> Result<Option<String>, WorkbookError> {
        // A file of the first version is only read, not brought up to date, when it is opened for
        // reading.
        if ladder::version(self.connection)? < SINCE {
            return Ok(None);
        }
        self.connection
            .prepare_cached("SELECT content FROM plan WHERE round_id = ?1")
            .and_then(|mut statement| {
                statement
                    .query_row([round.number()], |row| row.get(0))
                    .optional()
            })
            .map_err(fault::told)
    }
}

impl Write<'_> {
    /// Writes a round's plan, or takes it away.
    pub(crate) fn set_plan(
        &mut self,
        round: RoundId,
        content: Option<String>,
    ) -> Result<(), WorkbookError> {
        let old = self.plan(round)?;
        self.put(RowChange::Plan {
            round,
            old,
            new: content,
        })
    }

    /// Writes a row over another one, or deletes it.
    pub(super) fn put_plan(
        &mut self,
        round: RoundId,
        content: Option<&str>,
    ) -> Result<(), WorkbookError> {
        let done = match content {
            Some(content) => self
                .connection
                .prepare_cached(
                    "INSERT INTO plan(round_id, content) VALUES (?1, ?2)
                     ON CONFLICT(round_id) DO UPDATE SET content = excluded.content",
                )
                .and_then(|mut statement| statement.execute(params![round.number(), content])),
            None => self
                .connection
                .prepare_cached("DELETE FROM plan WHERE round_id = ?1")
                .and_then(|mut statement| statement.execute([round.number()])),
        };
        done.map(|_| ()).map_err(fault::told)
    }
}
