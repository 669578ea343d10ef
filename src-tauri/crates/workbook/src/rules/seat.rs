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
    if setup.side != old.seat.setup.side && old.sittings > 0 {
        return Err(WorkbookError::SeatUsed);
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
    // Asking for answers instead would tell whether there are any.
    if old.sittings > 0 {
        return Err(WorkbookError::SeatUsed);
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

pub(super) fn delete_locked_answers(
    write: &mut Write<'_>,
    id: SeatId,
) -> Result<Changed, WorkbookError> {
    let (round, _) = open_seat(write, id)?;
    needs(&round, &[RoundState::Collecting])?;
    if !write.has_draft(id)? {
        return Err(WorkbookError::NotLocked);
    }
    write.set_draft(id, None)?;
    Ok(of_seat(ChangeKind::LockedAnswersDeleted, &round, id))
}

/// Somebody sits down in an open seat, and so does take part.
pub(crate) fn sit_down(write: &mut Write<'_>, old: SeatRow) -> Result<SeatRow, WorkbookError> {
    let new = SeatRow {
        sittings: old.sittings.saturating_add(1),
        absent_agreed: AbsentAgreed::None,
        ..old.clone()
    };
    replace(write, old, Some(new.clone()))?;
    Ok(new)
}

/// The answers of an open seat are submitted.
pub(crate) fn submit(write: &mut Write<'_>, old: SeatRow) -> Result<(), WorkbookError> {
    let new = SeatRow {
        state: SeatState::Submitted,
        ..old.clone()
    };
    replace(write, old, Some(new))
}

/// An open seat of a round that is not revealed.
pub(super) fn open_seat(
    write: &Write<'_>,
    id: SeatId,
) -> Result<(RoundInfo, SeatRow), WorkbookError> {
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

pub(super) fn of_seat(kind: ChangeKind, round: &RoundInfo, seat: SeatId) -> Changed {
    Changed {
        seat: Some(seat),
        ..changed(kind, round)
    }
}
