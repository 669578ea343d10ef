//! Seats: added, edited, ordered, removed and closed.

use std::collections::BTreeMap;

use questionnaire::round_file::MOST_RESPONDENTS;

use crate::WorkbookError;
use crate::change::{ChangeKind, Changed};
use crate::id::{RoundId, SeatId};
use crate::model::{RoundInfo, RoundState, Seat, SeatSetup, SeatWord};
use crate::storage::{AbsentAgreed, RowChange, SeatRow, SeatState, Write};

use super::{changed, needs};

const BEFORE_REVEAL: &[RoundState] = &[RoundState::Draft, RoundState::Collecting];

pub(super) fn add(
    write: &mut Write<'_>,
    id: RoundId,
    setup: SeatSetup,
) -> Result<Changed, WorkbookError> {
    let round = write.round(id)?;
    needs(&round, BEFORE_REVEAL)?;
    let seats = write.seats(id)?;
    if seats.len() >= MOST_RESPONDENTS {
        return Err(WorkbookError::TooManySeats {
            most: MOST_RESPONDENTS,
        });
    }
    let position = seats.last().map_or(1, |last| last.position + 1);
    let seat = write.add_seat(id, position, setup, SeatState::Open)?;
    Ok(of_seat(ChangeKind::SeatAdded, &round, seat))
}

pub(super) fn edit(
    write: &mut Write<'_>,
    id: SeatId,
    setup: SeatSetup,
) -> Result<Changed, WorkbookError> {
    let (round, old) = open_seat(write, id)?;
    if setup.side != old.seat.setup.side && write.has_answers(id)? {
        return Err(WorkbookError::SeatHasAnswers);
    }
    let new = SeatRow {
        seat: Seat {
            setup,
            ..old.seat.clone()
        },
        ..old.clone()
    };
    replace(write, old, Some(new))?;
    Ok(of_seat(ChangeKind::SeatEdited, &round, id))
}

pub(super) fn remove(write: &mut Write<'_>, id: SeatId) -> Result<Changed, WorkbookError> {
    let (round, old) = open_seat(write, id)?;
    if write.has_answers(id)? {
        return Err(WorkbookError::SeatHasAnswers);
    }
    replace(write, old, None)?;
    Ok(of_seat(ChangeKind::SeatRemoved, &round, id))
}

pub(super) fn order(
    write: &mut Write<'_>,
    id: RoundId,
    order: &[SeatId],
) -> Result<Changed, WorkbookError> {
    let round = write.round(id)?;
    needs(&round, BEFORE_REVEAL)?;
    let mut seats: BTreeMap<SeatId, SeatRow> = write
        .seats(id)?
        .into_iter()
        .map(|row| (row.seat.id, row))
        .collect();
    if order.len() != seats.len() {
        return Err(WorkbookError::WrongOrder);
    }
    for (position, seat) in (1..).zip(order) {
        // Taken out, so that naming a seat twice is an error.
        let old = seats.remove(seat).ok_or(WorkbookError::WrongOrder)?;
        let new = SeatRow {
            position,
            ..old.clone()
        };
        replace(write, old, Some(new))?;
    }
    Ok(changed(ChangeKind::SeatsOrdered, &round))
}

pub(super) fn close_as_absent(write: &mut Write<'_>, id: SeatId) -> Result<Changed, WorkbookError> {
    let (round, row) = open_seat(write, id)?;
    needs(&round, &[RoundState::Collecting])?;
    set_state(write, row, SeatState::Absent)?;
    Ok(of_seat(ChangeKind::SeatClosedAsAbsent, &round, id))
}

/// Moves a seat on. The caller has made sure that it is open.
pub(crate) fn set_state(
    write: &mut Write<'_>,
    row: SeatRow,
    state: SeatState,
) -> Result<(), WorkbookError> {
    let absent_agreed = match state {
        SeatState::Absent => AbsentAgreed::Both,
        SeatState::Open | SeatState::Submitted => row.absent_agreed,
    };
    let new = SeatRow {
        state,
        absent_agreed,
        ..row.clone()
    };
    replace(write, row, Some(new))
}

/// An open seat of a round that is not revealed.
fn open_seat(write: &Write<'_>, id: SeatId) -> Result<(RoundInfo, SeatRow), WorkbookError> {
    let row = write.seat(id)?;
    let round = write.round(row.seat.round)?;
    needs(&round, BEFORE_REVEAL)?;
    match row.state {
        SeatState::Open => Ok((round, row)),
        SeatState::Submitted => Err(WorkbookError::SeatNotOpen {
            found: SeatWord::Submitted,
        }),
        SeatState::Absent => Err(WorkbookError::SeatNotOpen {
            found: SeatWord::Absent,
        }),
    }
}

fn replace(write: &mut Write<'_>, old: SeatRow, new: Option<SeatRow>) -> Result<(), WorkbookError> {
    write.put(RowChange::Seat {
        old: Some(old),
        new,
    })
}

fn of_seat(kind: ChangeKind, round: &RoundInfo, seat: SeatId) -> Changed {
    Changed {
        seat: Some(seat),
        ..changed(kind, round)
    }
}
