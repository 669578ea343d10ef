//! What may be changed when. Each rule works inside the transaction that makes the change.

mod absence;
mod import;
mod merge;
mod partnership;
mod plan;
mod reveal;
mod round;
mod seat;

use questionnaire::Questionnaire;

use crate::WorkbookError;
use crate::change::{Change, ChangeKind, Changed, Course};
use crate::model::{RoundInfo, RoundState};
use crate::storage::Write;

pub(crate) use absence::by_side as absent_by_side;
pub(crate) use partnership::told_apart;
pub(crate) use plan::read as read_plan;
pub(crate) use seat::{sit_down, submit};

/// Makes a change if the rules allow it.
pub(crate) fn apply(
    write: &mut Write<'_>,
    questionnaire: &Questionnaire,
    change: Change,
) -> Result<Changed, WorkbookError> {
    match change {
        Change::AddPartnership(new) => partnership::add(write, &new),
        Change::RenamePartnership {
            partnership,
            vendor,
            partner,
        } => partnership::rename(write, partnership, vendor, partner),
        Change::DeletePartnership(id) => partnership::delete(write, id),
        Change::AddRound { partnership, setup } => {
            round::add(write, questionnaire, partnership, setup)
        }
        Change::EditRound { round, setup } => round::edit(write, round, setup),
        Change::DeleteRound(id) => round::delete(write, id),
        Change::AddSeat { round, setup } => seat::add(write, round, setup),
        Change::EditSeat { seat, setup } => seat::edit(write, seat, setup),
        Change::RemoveSeat(id) => seat::remove(write, id),
        Change::OrderSeats { round, order } => seat::order(write, round, &order),
        Change::StartCollecting(id) => round::start_collecting(write, questionnaire, id),
        Change::AgreeOnAbsence { seat, side } => absence::agree(write, seat, side),
        Change::WithdrawAbsence { seat, side } => absence::withdraw(write, seat, side),
        Change::DeleteLockedAnswers(id) => seat::delete_locked_answers(write, id),
        Change::Reveal { round, at } => reveal::reveal(write, questionnaire, round, at),
        Change::SetPlan { round, plan } => plan::set(write, questionnaire, round, &plan),
        Change::CloseRound(id) => round::close(write, id),
        Change::ImportRound { round, into, at } => {
            import::import(write, questionnaire, &round, into, at)
        }
        Change::Merge { partnerships, at } => merge::merge(write, questionnaire, &partnerships, at),
    }
}

/// Checks that a round is in one of these states.
pub(crate) fn needs(round: &RoundInfo, states: &[RoundState]) -> Result<(), WorkbookError> {
    if states.contains(&round.state) {
        return Ok(());
    }
    Err(WorkbookError::WrongState {
        found: round.state,
        needed: match states {
            [RoundState::Draft] => "a draft",
            [RoundState::Collecting] => "collecting answers",
            [RoundState::Revealed] => "revealed",
            _ => "not revealed yet",
        },
    })
}

/// What a change to a round tells.
fn changed(kind: ChangeKind, round: &RoundInfo) -> Changed {
    Changed {
        kind,
        course: Course::Done,
        partnership: Some(round.partnership),
        round: Some(round.id),
        seat: None,
    }
}
