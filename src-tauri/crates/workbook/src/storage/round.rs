//! The table `round`.

use chrono::{DateTime, NaiveDate, Utc};
use questionnaire::{Form, Label, Purpose, Tolerance};
use rusqlite::{OptionalExtension, Row, params};

use super::column;
use super::fault;
use super::row_change::RowChange;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::{PartnershipId, RoundId};
use crate::model::{PinnedSet, RoundInfo, RoundSetup, RoundState};

pub(super) const SQL: &str = "CREATE TABLE round(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partnership_id INTEGER NOT NULL REFERENCES partnership(id),
    name TEXT NOT NULL CHECK(length(name) BETWEEN 1 AND 120),
    purpose TEXT NOT NULL,
    form TEXT NOT NULL,
    date TEXT NOT NULL,
    tolerance REAL NOT NULL CHECK(tolerance BETWEEN 0 AND 4),
    state TEXT NOT NULL CHECK(state IN ('draft', 'collecting', 'revealed', 'closed')),
    question_set TEXT NOT NULL,
    question_set_version INTEGER NOT NULL CHECK(question_set_version >= 1),
    question_set_hash TEXT NOT NULL,
    method_version INTEGER,
    revealed_at TEXT,
    CHECK((method_version IS NOT NULL) = (state IN ('revealed', 'closed'))),
    CHECK((revealed_at IS NOT NULL) = (state IN ('revealed', 'closed')))
) STRICT";

pub(super) const INDEX_SQL: &str =
    "CREATE INDEX round_by_partnership ON round(partnership_id, date, id)";

macro_rules! columns {
    ($rest:literal) => {
        concat!(
            "SELECT id, partnership_id, name, purpose, form, date, tolerance, state, \
             question_set, question_set_version, question_set_hash, method_version, revealed_at \
             FROM round ",
            $rest
        )
    };
}

fn round(row: &Row<'_>) -> rusqlite::Result<RoundInfo> {
    let steps: f64 = row.get(6)?;
    Ok(RoundInfo {
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
    })
}

impl Read<'_> {
    /// A round.
    pub(crate) fn round(&self, id: RoundId) -> Result<RoundInfo, WorkbookError> {
        self.find_round(id)?.ok_or(WorkbookError::NoSuchRound)
    }

    /// The rounds of a partnership by date.
    pub(crate) fn rounds(&self, of: PartnershipId) -> Result<Vec<RoundInfo>, WorkbookError> {
        self.connection
            .prepare_cached(columns!("WHERE partnership_id = ?1 ORDER BY date, id"))
            .and_then(|mut statement| statement.query_map([of.number()], round)?.collect())
            .map_err(fault::told)
    }

    pub(super) fn find_round(&self, id: RoundId) -> Result<Option<RoundInfo>, WorkbookError> {
        self.connection
            .prepare_cached(columns!("WHERE id = ?1"))
            .and_then(|mut statement| statement.query_row([id.number()], round).optional())
            .map_err(fault::told)
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
        let done = match (old, new) {
            (_, Some(row)) => self.upsert_round(row),
            (Some(row), None) => self
                .connection
                .prepare_cached("DELETE FROM round WHERE id = ?1")
                .and_then(|mut statement| statement.execute([row.id.number()])),
            (None, None) => Ok(0),
        };
        done.map(|_| ()).map_err(fault::told)
    }

    fn upsert_round(&mut self, row: &RoundInfo) -> rusqlite::Result<usize> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO round(id, partnership_id, name, purpose, form, date, tolerance, state,
                 question_set, question_set_version, question_set_hash, method_version, revealed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT(id) DO UPDATE SET partnership_id = excluded.partnership_id,
                 name = excluded.name, purpose = excluded.purpose, form = excluded.form,
                 date = excluded.date, tolerance = excluded.tolerance, state = excluded.state,
                 question_set = excluded.question_set,
                 question_set_version = excluded.question_set_version,
                 question_set_hash = excluded.question_set_hash,
                 method_version = excluded.method_version, revealed_at = excluded.revealed_at",
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
        ])
    }
}
