//! Rounds: set up, started, closed and deleted.

use chrono::Datelike;
use questionnaire::{Questionnaire, Side};

use crate::WorkbookError;
use crate::change::{ChangeKind, Changed};
use crate::id::{PartnershipId, RoundId};
use crate::model::{PinnedSet, RoundInfo, RoundSetup, RoundState};
use crate::storage::{RowChange, Write};

use super::{changed, needs};

pub(super) fn add(
    write: &mut Write<'_>,
    questionnaire: &Questionnaire,
    partnership: PartnershipId,
    setup: RoundSetup,
) -> Result<Changed, WorkbookError> {
    write.partnership(partnership)?;
    plausible(&setup)?;
    let id = write.add_round(|id| RoundInfo {
        id,
        partnership,
        setup,
        state: RoundState::Draft,
        question_set: pinned(questionnaire),
        method_version: None,
        revealed_at: None,
        altered: Vec::new(),
    })?;
    Ok(changed(ChangeKind::RoundAdded, &write.round(id)?))
}

pub(super) fn edit(
    write: &mut Write<'_>,
    id: RoundId,
    setup: RoundSetup,
) -> Result<Changed, WorkbookError> {
    let old = write.round(id)?;
    needs(&old, &[RoundState::Draft])?;
    plausible(&setup)?;
    let new = RoundInfo {
        setup,
        ..old.clone()
    };
    replace(write, old, new, ChangeKind::RoundEdited)
}

pub(super) fn start_collecting(
    write: &mut Write<'_>,
    questionnaire: &Questionnaire,
    id: RoundId,
) -> Result<Changed, WorkbookError> {
    let old = write.round(id)?;
    needs(&old, &[RoundState::Draft])?;
    let seats = write.seats(id)?;
    for side in Side::BOTH {
        if !seats.iter().any(|row| row.seat.setup.side == side) {
            return Err(WorkbookError::NoSeat { side });
        }
    }
    // Pinned now and not before: a draft may wait until after an update of the questions.
    let new = RoundInfo {
        state: RoundState::Collecting,
        question_set: pinned(questionnaire),
        ..old.clone()
    };
    replace(write, old, new, ChangeKind::CollectingStarted)
}

pub(super) fn close(write: &mut Write<'_>, id: RoundId) -> Result<Changed, WorkbookError> {
    let old = write.round(id)?;
    needs(&old, &[RoundState::Revealed])?;
    let new = RoundInfo {
        state: RoundState::Closed,
        ..old.clone()
    };
    replace(write, old, new, ChangeKind::RoundClosed)
}

pub(super) fn delete(write: &mut Write<'_>, id: RoundId) -> Result<Changed, WorkbookError> {
    let old = write.round(id)?;
    let told = changed(ChangeKind::RoundDeleted, &old);
    for row in write.every_seat(id)? {
        write.delete_answers(row.seat.id)?;
        write.set_draft(row.seat.id, None)?;
        write.put(RowChange::Seat {
            old: Some(row),
            new: None,
        })?;
    }
    write.set_plan(id, None)?;
    write.put(RowChange::Round {
        old: Some(old),
        new: None,
    })?;
    Ok(told)
}

/// The question set of this program, to be asked by a round.
pub(super) fn pinned(questionnaire: &Questionnaire) -> PinnedSet {
    PinnedSet {
        id: questionnaire.id.clone(),
        version: questionnaire.version,
        content_hash: questionnaire.content_hash.clone(),
    }
}

/// A round file takes the same years, so every round can be written to one and read again.
pub(super) fn plausible(setup: &RoundSetup) -> Result<(), WorkbookError> {
    if (1990..=2100).contains(&setup.date.year()) {
        Ok(())
    } else {
        Err(WorkbookError::ImplausibleDate)
    }
}

fn replace(
    write: &mut Write<'_>,
    old: RoundInfo,
    new: RoundInfo,
    kind: ChangeKind,
) -> Result<Changed, WorkbookError> {
    let told = changed(kind, &new);
    write.put(RowChange::Round {
        old: Some(old),
        new: Some(new),
    })?;
    Ok(told)
}
