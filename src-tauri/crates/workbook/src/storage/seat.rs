//! The table `seat`.

use questionnaire::{Function, Label, Side};
use rusqlite::{OptionalExtension, Row, params};

use super::column;
use super::fault;
use super::row_change::RowChange;
use super::settle;
use super::transaction::{Read, Write};
use crate::WorkbookError;
use crate::id::{RoundId, SeatId};
use crate::model::{Seat, SeatSetup};

/// The most seats that a round has.
const MOST: i64 = questionnaire::round_file::MOST_RESPONDENTS as i64;

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

/// Which companies have agreed that the person of an open seat does not take part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum AbsentAgreed {
    /// Neither.
    #[default]
    None,
    /// The vendor.
    Vendor,
    /// The partner.
    Partner,
    /// Both: the seat is closed.
    Both,
}

impl AbsentAgreed {
    const ALL: [Self; 4] = [Self::None, Self::Vendor, Self::Partner, Self::Both];

    const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Vendor => "vendor",
            Self::Partner => "partner",
            Self::Both => "both",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|agreed| agreed.name() == name)
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
    /// How often somebody has sat down in it.
    pub(crate) sittings: i64,
    /// Who has agreed that the person does not take part.
    pub(crate) absent_agreed: AbsentAgreed,
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
        sittings: row.get(7)?,
        absent_agreed: column::checked(row, 8, AbsentAgreed::from_name)?,
    })
}

impl Read<'_> {
    /// A seat.
    pub(crate) fn seat(&self, id: SeatId) -> Result<SeatRow, WorkbookError> {
        self.find_seat(id)?.ok_or(WorkbookError::NoSuchSeat)
    }

    /// The seats of a round in their order.
    ///
    /// A file can hold any number; reading them all would keep the program busy for long.
    pub(crate) fn seats(&self, of: RoundId) -> Result<Vec<SeatRow>, WorkbookError> {
        let seats = self.seats_up_to(of, MOST + 1)?;
        if seats.len() as i64 > MOST {
            return Err(fault::damaged("a round has more people than it can have"));
        }
        Ok(seats)
    }

    /// Every seat of a round, however many there are: for deleting them.
    pub(crate) fn every_seat(&self, of: RoundId) -> Result<Vec<SeatRow>, WorkbookError> {
        self.seats_up_to(of, -1)
    }

    /// The first seats of a round; below zero is all of them.
    fn seats_up_to(&self, of: RoundId, most: i64) -> Result<Vec<SeatRow>, WorkbookError> {
        self.connection
            .prepare_cached(
                "SELECT id, round_id, position, side, label, function, state, sittings,
                     absent_agreed FROM seat WHERE round_id = ?1 ORDER BY position, id LIMIT ?2",
            )
            .and_then(|mut statement| statement.query_map([of.number(), most], seat)?.collect())
            .map_err(fault::told)
    }

    /// The seats of a round in their order, without those that are too damaged to be read.
    pub(crate) fn readable_seats(&self, of: RoundId) -> Result<Vec<SeatRow>, WorkbookError> {
        let rows: Vec<Option<SeatRow>> = self
            .connection
            .prepare_cached(
                "SELECT id, round_id, position, side, label, function, state, sittings,
                     absent_agreed FROM seat WHERE round_id = ?1 ORDER BY position, id LIMIT ?2",
            )
            .and_then(|mut statement| {
                let few = [of.number(), MOST + 1];
                let rows = statement.query_map(few, |row| column::if_readable(seat(row)))?;
                rows.collect()
            })
            .map_err(fault::told)?;
        if rows.len() as i64 > MOST {
            return Err(fault::damaged("a round has more people than it can have"));
        }
        Ok(rows.into_iter().flatten().collect())
    }

    /// The numbers of a round's seats, also of those that are too damaged to be read.
    pub(crate) fn seat_numbers(&self, of: RoundId) -> Result<Vec<i64>, WorkbookError> {
        self.connection
            .prepare_cached("SELECT id FROM seat WHERE round_id = ?1")
            .and_then(|mut statement| {
                statement
                    .query_map([of.number()], |row| row.get(0))?
                    .collect()
            })
            .map_err(fault::told)
    }

    pub(super) fn find_seat(&self, id: SeatId) -> Result<Option<SeatRow>, WorkbookError> {
        self.connection
            .prepare_cached(
                "SELECT id, round_id, position, side, label, function, state, sittings,
                     absent_agreed FROM seat WHERE id = ?1",
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
                sittings: 0,
                absent_agreed: AbsentAgreed::None,
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
        let row = old.or(new).map(|row| (row.seat.id, row.seat.round));
        let Some((id, round)) = row else {
            return Ok(());
        };
        if let Some(row) = new {
            self.needs_fitting(&settle::SEAT, id.number())?;
            self.upsert_seat(row).map_err(fault::told)?;
            self.touched.seat_written(id);
        } else {
            let gone = self.stored_tag(&settle::SEAT, id.number())?;
            self.touched.below_round(round, gone);
            self.connection
                .prepare_cached("DELETE FROM seat WHERE id = ?1")
                .and_then(|mut statement| statement.execute([id.number()]))
                .map_err(fault::told)?;
        }
        Ok(())
    }

    fn upsert_seat(&self, row: &SeatRow) -> rusqlite::Result<()> {
        let mut statement = self.connection.prepare_cached(
            "INSERT INTO seat(id, round_id, position, side, label, function, state, sittings,
                 absent_agreed, digest, tag)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, zeroblob(16), zeroblob(16))
             ON CONFLICT(id) DO UPDATE SET round_id = excluded.round_id,
                 position = excluded.position, side = excluded.side, label = excluded.label,
                 function = excluded.function, state = excluded.state,
                 sittings = excluded.sittings, absent_agreed = excluded.absent_agreed",
        )?;
        statement.execute(params![
            row.seat.id.number(),
            row.seat.round.number(),
            row.position,
            row.seat.setup.side.name(),
            row.seat.setup.label.as_str(),
            row.seat.setup.function.name(),
            row.state.name(),
            row.sittings,
            row.absent_agreed.name(),
        ])?;
        Ok(())
    }
}
