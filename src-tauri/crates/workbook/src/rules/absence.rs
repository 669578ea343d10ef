//! Somebody does not take part: both companies agree on it, and then the seat is closed.

use questionnaire::{BySide, Side};

use crate::WorkbookError;
use crate::change::{ChangeKind, Changed};
use crate::id::SeatId;
use crate::model::RoundState;
use crate::storage::{AbsentAgreed, RowChange, SeatRow, SeatState, Write};

use super::needs;
use super::seat::{of_seat, open_seat};

/// A company agrees. With the second one the seat is closed.
pub(super) fn agree(
    write: &mut Write<'_>,
    id: SeatId,
    side: Side,
) -> Result<Changed, WorkbookError> {
    set(write, id, side, true)
}

/// A company does not agree any more, as long as the other one has not agreed.
pub(super) fn withdraw(
    write: &mut Write<'_>,
    id: SeatId,
    side: Side,
) -> Result<Changed, WorkbookError> {
    set(write, id, side, false)
}

fn set(
    write: &mut Write<'_>,
    id: SeatId,
    side: Side,
    agrees: bool,
) -> Result<Changed, WorkbookError> {
    let (round, old) = open_seat(write, id)?;
    needs(&round, &[RoundState::Collecting])?;
    let mut agreed = by_side(old.absent_agreed);
    *agreed.get_mut(side) = agrees;
    let (state, kind) = match (agrees, agreed.vendor && agreed.partner) {
        (true, true) => (SeatState::Absent, ChangeKind::SeatClosedAsAbsent),
        (true, false) => (old.state, ChangeKind::AbsenceAgreed),
        (false, _) => (old.state, ChangeKind::AbsenceWithdrawn),
    };
    let new = SeatRow {
        state,
        absent_agreed: of_sides(agreed),
        ..old.clone()
    };
    write.put(RowChange::Seat {
        old: Some(old),
        new: Some(new),
    })?;
    Ok(of_seat(kind, &round, id))
}

/// Which companies have agreed.
pub(crate) const fn by_side(agreed: AbsentAgreed) -> BySide<bool> {
    BySide {
        vendor: matches!(agreed, AbsentAgreed::Vendor | AbsentAgreed::Both),
        partner: matches!(agreed, AbsentAgreed::Partner | AbsentAgreed::Both),
    }
}

const fn of_sides(agreed: BySide<bool>) -> AbsentAgreed {
    match (agreed.vendor, agreed.partner) {
        (false, false) => AbsentAgreed::None,
        (true, false) => AbsentAgreed::Vendor,
        (false, true) => AbsentAgreed::Partner,
        (true, true) => AbsentAgreed::Both,
    }
}
