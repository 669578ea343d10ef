//! The table `round`.

use chrono::{DateTime, NaiveDate, Utc};
use questionnaire::{Form, Label, Purpose, Tolerance};
use rusqlite::{OptionalExtension, Row, params};

use super::column;
use super::fault;
use super::row_change::RowChange;
use super::settle;
use super::tag::{Key, Tag};
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::{PartnershipId, RoundId};
use crate::model::{PinnedSet, RoundInfo, RoundSetup, RoundState};

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "SELECT id, partnership_id, name, purpose, form, date, tolerance, state, \
             question_set, question_set_version, question_set_hash, method_version, revealed_at, \
             seal, altered FROM round ",
            $rest
        )
    };
}

/// Reads a row. `None` when the round says that it is revealed and has nothing to prove it: its
/// answers stay closed.
fn round(key: &Key, row: &Row<'_>) -> rusqlite::Result<Option<RoundInfo>> {
    let steps: f64 = row.get(6)?;
    let info = RoundInfo {
        id: RoundId::from_number(row.get(0)?),
        partnership: PartnershipId::from_number(row.get(1)?),
        setup: RoundSetup {
            name: column::checked(row, 2, |text| Label::new(text).ok())?,
            purpose: column::checked(row, 3, Purpose::from_name)?,
            form: column::checked(row, 4, Form::from_name)?,
            date: column::checked(row, 5, |text| text.parse::<NaiveDate>().ok())?,
            tolerance: Tolerance::new(steps).ok_or_else(|| column::unexpected(6))?,
        },
        state: column::checked(row, 7, |text| {
            RoundState::ALL
                .into_iter()
                .find(|state| state.name() == text)
        })?,
        question_set: PinnedSet {
            id: row.get(8)?,
            version: row.get(9)?,
            content_hash: row.get(10)?,
        },
        method_version: row.get(11)?,
        revealed_at: column::checked_if_any(row, 12, |text| {
            let time = DateTime::parse_from_rfc3339(text).ok()?;
            Some(time.with_timezone(&Utc))
        })?,
        altered: column::checked_if_any(row, 14, |text| serde_json::from_str(text).ok())?
            .unwrap_or_default(),
    };
    let seal = Tag::read(row.get_ref(13)?);
    let proven = !info.state.is_revealed() || seal == Some(key.seal(info.id.number()));
    Ok(proven.then_some(info))
}

impl Read<'_> {
    /// A round.
    pub(crate) fn round(&self, id: RoundId) -> Result<RoundInfo, WorkbookError> {
        self.find_round(id)?.ok_or(WorkbookError::NoSuchRound)
    }

    /// The rounds of a partnership by date.
    pub(crate) fn rounds(&self, of: PartnershipId) -> Result<Vec<RoundInfo>, WorkbookError> {
        let rows: Vec<Option<RoundInfo>> = self
            .connection
            .prepare_cached(columns!("WHERE partnership_id = ?1 ORDER BY date, id"))
            .and_then(|mut statement| {
                let rows = statement.query_map([of.number()], |row| round(&self.key, row))?;
                rows.collect()
            })
            .map_err(fault::told)?;
        rows.into_iter()
            .map(|row| row.ok_or(WorkbookError::StateNotProven))
            .collect()
    }

    /// The rounds of a partnership by date, without those that are too damaged to be read and
    /// those whose state nothing proves.
    pub(crate) fn readable_rounds(
        &self,
        of: PartnershipId,
    ) -> Result<Vec<RoundInfo>, WorkbookError> {
        let rows: Vec<Option<RoundInfo>> = self
            .connection
            .prepare_cached(columns!("WHERE partnership_id = ?1 ORDER BY date, id"))
            .and_then(|mut statement| {
                let rows = statement.query_map([of.number()], |row| {
                    column::if_readable(round(&self.key, row))
                })?;
                rows.map(|row| row.map(Option::flatten)).collect()
            })
            .map_err(fault::told)?;
        Ok(rows.into_iter().flatten().collect())
    }

    pub(super) fn find_round(&self, id: RoundId) -> Result<Option<RoundInfo>, WorkbookError> {
        self.connection
            .prepare_cached(columns!("WHERE id = ?1"))
            .and_then(|mut statement| {
                statement
                    .query_row([id.number()], |row| round(&self.key, row))
                    .optional()
            })
            .map_err(fault::told)?
            .map(|row| row.ok_or(WorkbookError::StateNotProven))
            .transpose()
    }
}

impl Write<'_> {
    /// Adds a round; `fill` gets its identity and makes the row.
    pub(crate) fn add_round(
        &mut self,
        fill: impl FnOnce(RoundId) -> RoundInfo,
    ) -> Result<RoundId, WorkbookError> {
        let id = RoundId::from_number(self.next_id("round")?);
        self.put(RowChange::Round {
            old: None,
            new: Some(fill(id)),
        })?;
        Ok(id)
    }

    /// Writes a row over another one, or deletes it.
    pub(super) fn put_round(
        &mut self,
        old: Option<&RoundInfo>,
        new: Option<&RoundInfo>,
    ) -> Result<(), WorkbookError> {
        let row = old.or(new).map(|row| (row.id, row.partnership));
        let Some((id, partnership)) = row else {
            return Ok(());
        };
        if let Some(row) = new {
            self.needs_fitting(&settle::ROUND, id.number())?;
            self.upsert_round(row).map_err(fault::told)?;
            self.touched.round_written(id);
        } else {
            let gone = self.stored_tag(&settle::ROUND, id.number())?;
            self.touched.below_partnership(partnership, gone);
            self.connection
                .prepare_cached("DELETE FROM round WHERE id = ?1")
                .and_then(|mut statement| statement.execute([id.number()]))
                .map_err(fault::told)?;
        }
        Ok(())
    }

    fn upsert_round(&self, row: &RoundInfo) -> rusqlite::Result<()> {
        let seal = self.key.seal(row.id.number());
        let altered = serde_json::to_string(&row.altered).unwrap_or_default();
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO round(id, partnership_id, name, purpose, form, date, tolerance, state,
                 question_set, question_set_version, question_set_hash, method_version,
                 revealed_at, seal, altered, digest, tag)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15,
                 zeroblob(16), zeroblob(16))
             ON CONFLICT(id) DO UPDATE SET partnership_id = excluded.partnership_id,
                 name = excluded.name, purpose = excluded.purpose, form = excluded.form,
                 date = excluded.date, tolerance = excluded.tolerance, state = excluded.state,
                 question_set = excluded.question_set,
                 question_set_version = excluded.question_set_version,
                 question_set_hash = excluded.question_set_hash,
                 method_version = excluded.method_version, revealed_at = excluded.revealed_at,
                 seal = excluded.seal, altered = excluded.altered",
        )?;
        statement.execute(params![
            row.id.number(),
            row.partnership.number(),
            row.setup.name.as_str(),
            row.setup.purpose.name(),
            row.setup.form.name(),
            row.setup.date.to_string(),
            row.setup.tolerance.steps(),
            row.state.name(),
            row.question_set.id,
            row.question_set.version,
            row.question_set.content_hash,
            row.method_version,
            row.revealed_at.map(|at| at.to_rfc3339()),
            row.state.is_revealed().then_some(seal.bytes()),
            (!row.altered.is_empty()).then_some(altered),
        ])?;
        Ok(())
    }
}
