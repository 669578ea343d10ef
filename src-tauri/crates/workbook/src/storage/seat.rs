//! The table `seat`.

use questionnaire::{Function, Label, Side};
use rusqlite::{OptionalExtension, Row, params};

use super::column;
use super::fault;
use super::row_change::RowChange;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::{RoundId, SeatId};
use crate::model::{Seat, SeatSetup};

pub(super) const SQL: &str = "CREATE TABLE seat(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    round_id INTEGER NOT NULL REFERENCES round(id),
    position INTEGER NOT NULL,
    side TEXT NOT NULL CHECK(side IN ('vendor', 'partner')),
    label TEXT NOT NULL CHECK(length(label) BETWEEN 1 AND 120),
    function TEXT NOT NULL,
    state TEXT NOT NULL CHECK(state IN ('open', 'submitted', 'absent'))
) STRICT";

pub(super) const INDEX_SQL: &str = "CREATE INDEX seat_by_round ON seat(round_id, position, id)";

/// Whether a seat may still answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SeatState {
    /// It may.
    Open,
    /// The answers are handed in.
    Submitted,
    /// The facilitator closed it.
    Absent,
}

impl SeatState {
    const fn name(self) -> &'static str {
        match self {
            SeatState::Open => "open",
            SeatState::Submitted => "submitted",
            SeatState::Absent => "absent",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [SeatState::Open, SeatState::Submitted, SeatState::Absent]
            .into_iter()
            .find(|state| state.name() == name)
    }
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SeatRow {
    /// What everybody may know of it.
    pub(crate) seat: Seat,
    /// Its place in the round.
    pub(crate) position: i64,
    /// Whether it may still answer.
    pub(crate) state: SeatState,
}

fn seat(row: &Row<'_>) -> rusqlite::Result<SeatRow> {
    Ok(SeatRow {
        seat: Seat {
            id: SeatId::from_number(row.get(0)?),
            round: RoundId::from_number(row.get(1)?),
            setup: SeatSetup {
                side: column::checked(row, 3, |text| {
                    Side::BOTH.into_iter().find(|side| side.name() == text)
                })?,
                label: column::checked(row, 4, |text| Label::new(text).ok())?,
                function: column::checked(row, 5, Function::from_name)?,
            },
        },
        position: row.get(2)?,
        state: column::checked(row, 6, SeatState::from_name)?,
    })
}

impl Read<'_> {
    /// A seat.
    pub(crate) fn seat(&self, id: SeatId) -> Result<SeatRow, WorkbookError> {
        self.find_seat(id)?.ok_or(WorkbookError::NoSuchSeat)
    }

    /// The seats of a round in their order.
    pub(crate) fn seats(&self, of: RoundId) -> Result<Vec<SeatRow>, WorkbookError> {
        self.connection
            .prepare_cached(
                "SELECT id, round_id, position, side, label, function, state FROM seat
                 WHERE round_id = ?1 ORDER BY position, id",
            )
            .and_then(|mut statement| statement.query_map([of.number()], seat)?.collect())
            .map_err(fault::told)
    }

    pub(super) fn find_seat(&self, id: SeatId) -> Result<Option<SeatRow>, WorkbookError> {
        self.connection
            .prepare_cached(
                "SELECT id, round_id, position, side, label, function, state FROM seat
                 WHERE id = ?1",
            )
            .and_then(|mut statement| statement.query_row([id.number()], seat).optional())
            .map_err(fault::told)
    }
}

impl Write<'_> {
    /// Adds a seat at a place of a round.
    pub(crate) fn add_seat(
        &mut self,
        round: RoundId,
        position: i64,
        setup: SeatSetup,
        state: SeatState,
    ) -> Result<SeatId, WorkbookError> {
        let id = SeatId::from_number(self.next_id("seat")?);
        self.put(RowChange::Seat {
            old: None,
            new: Some(SeatRow {
                seat: Seat { id, round, setup },
                position,
                state,
            }),
        })?;
        Ok(id)
    }

    /// Writes a row over another one, or deletes it.
    pub(super) fn put_seat(
        &mut self,
        old: Option<&SeatRow>,
        new: Option<&SeatRow>,
    ) -> Result<(), WorkbookError> {
        let done = match (old, new) {
            (_, Some(row)) => self.upsert_seat(row),
            (Some(row), None) => self
                .connection
                .prepare_cached("DELETE FROM seat WHERE id = ?1")
                .and_then(|mut statement| statement.execute([row.seat.id.number()])),
            (None, None) => Ok(0),
        };
        done.map(|_| ()).map_err(fault::told)
    }

    fn upsert_seat(&mut self, row: &SeatRow) -> rusqlite::Result<usize> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO seat(id, round_id, position, side, label, function, state)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT(id) DO UPDATE SET round_id = excluded.round_id,
                 position = excluded.position, side = excluded.side, label = excluded.label,
                 function = excluded.function, state = excluded.state",
        )?;
        statement.execute(params![
            row.seat.id.number(),
            row.seat.round.number(),
            row.position,
            row.seat.setup.side.name(),
            row.seat.setup.label.as_str(),
            row.seat.setup.function.name(),
            row.state.name(),
        ])
    }
}
