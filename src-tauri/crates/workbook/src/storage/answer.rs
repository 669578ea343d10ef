//! The table `answer`: one row for what one seat said to one question, as the JSON of the round
//! file. Its key order is the order in which rounds are read.

use questionnaire::QuestionId;
use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, params};

use super::fault;
use super::row_change::RowChange;
use super::tag::Tag;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::SeatId;

impl Read<'_> {
    /// The JSON of one answer.
    pub(crate) fn answer(
        &self,
        seat: SeatId,
        question: &QuestionId,
    ) -> Result<Option<String>, WorkbookError> {
        self.connection
            .prepare_cached("SELECT content FROM answer WHERE seat_id = ?1 AND question = ?2")
            .and_then(|mut statement| {
                statement
                    .query_row(params![seat.number(), question.as_str()], |row| row.get(0))
                    .optional()
            })
            .map_err(fault::told)
    }

    /// Shows every answer of a seat in key order: the question and the JSON; both empty for a row
    /// that holds no texts.
    pub(crate) fn each_answer(
        &self,
        seat: SeatId,
        mut show: impl FnMut(&str, &str) -> Result<(), WorkbookError>,
    ) -> Result<(), WorkbookError> {
        let mut statement = self
            .connection
            .prepare_cached(
                "SELECT question, content FROM answer WHERE seat_id = ?1 ORDER BY question",
            )
            .map_err(fault::told)?;
        let mut rows = statement.query([seat.number()]).map_err(fault::told)?;
        while let Some(row) = rows.next().map_err(fault::told)? {
            let question = row.get_ref(0).map_err(fault::told)?;
            let content = row.get_ref(1).map_err(fault::told)?;
            match (question.as_str(), content.as_str()) {
                (Ok(question), Ok(content)) => show(question, content)?,
                _ => show("", "")?,
            }
        }
        Ok(())
    }

    /// Whether a seat has answered anything at all.
    pub(crate) fn has_answers(&self, seat: SeatId) -> Result<bool, WorkbookError> {
        self.connection
            .prepare_cached("SELECT EXISTS(SELECT 1 FROM answer WHERE seat_id = ?1)")
            .and_then(|mut statement| statement.query_row([seat.number()], |row| row.get(0)))
            .map_err(fault::told)
    }
}

impl Write<'_> {
    /// Writes an answer, or takes it away.
    pub(crate) fn set_answer(
        &mut self,
        seat: SeatId,
        question: &QuestionId,
        content: Option<String>,
    ) -> Result<(), WorkbookError> {
        let old = self.answer(seat, question)?;
        self.put(RowChange::Answer {
            seat,
            question: question.clone(),
            old,
            new: content,
        })
    }

    /// Takes every answer of a seat away.
    pub(crate) fn delete_answers(&mut self, seat: SeatId) -> Result<(), WorkbookError> {
        let mut found = Vec::new();
        self.each_answer(seat, |question, content| {
            found.push((QuestionId::new(question), content.to_owned()));
            Ok(())
        })?;
        for (question, content) in found {
            self.put(RowChange::Answer {
                seat,
                question,
                old: Some(content),
                new: None,
            })?;
        }
        Ok(())
    }

    /// Writes a row over another one, or deletes it.
    pub(super) fn put_answer(
        &mut self,
        seat: SeatId,
        question: &QuestionId,
        content: Option<&str>,
    ) -> Result<(), WorkbookError> {
        let (old, new) = self
            .replace_answer(seat, question.as_str(), content)
            .map_err(fault::told)?;
        self.touched.below_seat(seat, old.xor(new));
        Ok(())
    }

    /// Writes the row; tells the tag it had and the one it has now, none being zero.
    fn replace_answer(
        &self,
        seat: SeatId,
        question: &str,
        content: Option<&str>,
    ) -> rusqlite::Result<(Tag, Tag)> {
        let seat = seat.number();
        let old = self
            .connection
            .prepare_cached("SELECT tag FROM answer WHERE seat_id = ?1 AND question = ?2")?
            .query_row(params![seat, question], |row| {
                Ok(Tag::read(row.get_ref(0)?))
            })
            .optional()?
            .flatten()
            .unwrap_or_default();
        let Some(content) = content else {
            self.connection
                .prepare_cached("DELETE FROM answer WHERE seat_id = ?1 AND question = ?2")?
                .execute(params![seat, question])?;
            return Ok((old, Tag::default()));
        };
        let columns = [
            ValueRef::Integer(seat),
            ValueRef::Text(question.as_bytes()),
            ValueRef::Text(content.as_bytes()),
        ];
        let new = self.key.tag("answer", columns);
        self.connection
            .prepare_cached(
                "INSERT INTO answer(seat_id, question, content, tag) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT(seat_id, question) DO UPDATE SET content = excluded.content,
                     tag = excluded.tag",
            )?
            .execute(params![seat, question, content, new.bytes()])?;
        Ok((old, new))
    }
}
