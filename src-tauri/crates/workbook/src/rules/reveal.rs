//! The reveal: both sides' answers open at once.

use chrono::{DateTime, Utc};
use questionnaire::{Questionnaire, Side};
use scoring::method::METHOD_VERSION;

use crate::change::{ChangeKind, Changed};
use crate::id::RoundId;
use crate::model::{RoundInfo, RoundState};
use crate::storage::{RowChange, SeatState, Write};
use crate::{WorkbookError, answers};

use super::{changed, needs};

pub(super) fn reveal(
    write: &mut Write<'_>,
    questionnaire: &Questionnaire,
    id: RoundId,
    at: DateTime<Utc>,
) -> Result<Changed, WorkbookError> {
    let old = write.round(id)?;
    needs(&old, &[RoundState::Collecting])?;
    // Opened by a program that cannot read them, the answers could not even be looked at.
    answers::same_set(questionnaire, &old)?;
    let seats = write.seats(id)?;
    if seats.iter().any(|row| row.state == SeatState::Open) {
        return Err(WorkbookError::SeatsStillOpen);
    }
    for side in Side::BOTH {
        let mut submitted = false;
        for row in seats.iter().filter(|row| row.seat.setup.side == side) {
            // An earlier version took an empty set of answers for a submission.
            submitted |= row.state == SeatState::Submitted && write.has_answers(row.seat.id)?;
        }
        if !submitted {
            return Err(WorkbookError::NobodySubmitted { side });
        }
    }
    // What was never handed in is never shown, and so not kept.
    for row in seats {
        if row.state == SeatState::Absent {
            write.delete_answers(row.seat.id)?;
        }
        write.set_draft(row.seat.id, None)?;
    }
    let new = RoundInfo {
        state: RoundState::Revealed,
        method_version: Some(METHOD_VERSION),
        revealed_at: Some(at),
        ..old.clone()
    };
    let told = changed(ChangeKind::Revealed, &new);
    write.put(RowChange::Round {
        old: Some(old),
        new: Some(new),
    })?;
    Ok(told)
}
