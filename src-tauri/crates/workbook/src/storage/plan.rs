//! The table `plan`: what both sides settled after a round, as the JSON of the round file. A round
//! without a row has settled nothing.

use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, params};

use super::fault;
use super::row_change::RowChange;
use super::tag::Tag;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::RoundId;

impl Read<'_> {
    /// The JSON of a round's plan.
    pub(crate) fn plan(&self, round: RoundId) -> Result<Option<String>, WorkbookError> {
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
        let (old, new) = self
            .replace_plan(round.number(), content)
            .map_err(fault::told)?;
        self.touched.below_round(round, old.xor(new));
        Ok(())
    }

    /// Writes the row; tells the tag it had and the one it has now, none being zero.
    fn replace_plan(&self, round: i64, content: Option<&str>) -> rusqlite::Result<(Tag, Tag)> {
        let old = self
            .connection
            .prepare_cached("SELECT tag FROM plan WHERE round_id = ?1")?
            .query_row([round], |row| Ok(Tag::read(row.get_ref(0)?)))
            .optional()?
            .flatten()
            .unwrap_or_default();
        let Some(content) = content else {
            self.connection
                .prepare_cached("DELETE FROM plan WHERE round_id = ?1")?
                .execute([round])?;
            return Ok((old, Tag::default()));
        };
        let columns = [ValueRef::Integer(round), ValueRef::Text(content.as_bytes())];
        let new = self.key.tag("plan", columns);
        self.connection
            .prepare_cached(
                "INSERT INTO plan(round_id, content, tag) VALUES (?1, ?2, ?3)
                 ON CONFLICT(round_id) DO UPDATE SET content = excluded.content,
                     tag = excluded.tag",
            )?
            .execute(params![round, content, new.bytes()])?;
        Ok((old, new))
    }
}
