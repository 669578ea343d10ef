//! The table `draft`: what one person has answered so far, locked with words of that person. Only
//! bytes; what is in them nobody knows here.

use rusqlite::{OptionalExtension, Row, params};

use super::fault;
use super::row_change::RowChange;
use super::tag::Tag;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::SeatId;

/// A row of the table.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct DraftRow {
    /// The public key that every save is sealed for.
    pub(crate) recipient: String,
    /// The secret key, wrapped in the words of the person.
    pub(crate) identity: Vec<u8>,
    /// All answers so far, sealed.
    pub(crate) sealed: Vec<u8>,
}

fn draft(row: &Row<'_>) -> rusqlite::Result<DraftRow> {
    Ok(DraftRow {
        recipient: row.get(0)?,
        identity: row.get(1)?,
        sealed: row.get(2)?,
    })
}

impl Read<'_> {
    /// What is locked in a seat.
    pub(crate) fn draft(&self, seat: SeatId) -> Result<Option<DraftRow>, WorkbookError> {
        self.connection
            .prepare_cached("SELECT recipient, identity, box FROM draft WHERE seat_id = ?1")
            .and_then(|mut statement| statement.query_row([seat.number()], draft).optional())
            .map_err(fault::told)
    }

    /// Whether something is locked in a seat.
    pub(crate) fn has_draft(&self, seat: SeatId) -> Result<bool, WorkbookError> {
        self.connection
            .prepare_cached("SELECT EXISTS(SELECT 1 FROM draft WHERE seat_id = ?1)")
            .and_then(|mut statement| statement.query_row([seat.number()], |row| row.get(0)))
            .map_err(fault::told)
    }
}

impl Write<'_> {
    /// Writes what is locked in a seat, or takes it away.
    pub(crate) fn set_draft(
        &mut self,
        seat: SeatId,
        new: Option<DraftRow>,
    ) -> Result<(), WorkbookError> {
        let old = self.draft(seat)?;
        self.put(RowChange::Draft { seat, old, new })
    }

    /// Writes a row over another one, or deletes it.
    pub(super) fn put_draft(
        &mut self,
        seat: SeatId,
        new: Option<&DraftRow>,
    ) -> Result<(), WorkbookError> {
        let (old, new) = self.replace_draft(seat, new).map_err(fault::told)?;
        self.touched.below_seat(seat, old.xor(new));
        Ok(())
    }

    /// Writes the row; tells the tag it had and the one it has now, none being zero.
    fn replace_draft(&self, seat: SeatId, new: Option<&DraftRow>) -> rusqlite::Result<(Tag, Tag)> {
        let seat = seat.number();
        let old = self
            .connection
            .prepare_cached("SELECT tag FROM draft WHERE seat_id = ?1")?
            .query_row([seat], |row| Ok(Tag::read(row.get_ref(0)?)))
            .optional()?
            .flatten()
            .unwrap_or_default();
        let Some(row) = new else {
            self.connection
                .prepare_cached("DELETE FROM draft WHERE seat_id = ?1")?
                .execute([seat])?;
            return Ok((old, Tag::default()));
        };
        let columns = [
            rusqlite::types::ValueRef::Integer(seat),
            rusqlite::types::ValueRef::Text(row.recipient.as_bytes()),
            rusqlite::types::ValueRef::Blob(&row.identity),
            rusqlite::types::ValueRef::Blob(&row.sealed),
        ];
        let tag = self.key.tag("draft", columns);
        self.connection
            .prepare_cached(
                "INSERT INTO draft(seat_id, recipient, identity, box, tag)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT(seat_id) DO UPDATE SET recipient = excluded.recipient,
                     identity = excluded.identity, box = excluded.box, tag = excluded.tag",
            )?
            .execute(params![
                seat,
                row.recipient,
                row.identity,
                row.sealed,
                tag.bytes()
            ])?;
        Ok((old, tag))
    }
}
