//! What both sides settled after a reveal.

use questionnaire::{Plan, Questionnaire};

use crate::change::{ChangeKind, Changed};
use crate::id::RoundId;
use crate::model::RoundState;
use crate::storage::{Read, Write};
use crate::{WorkbookError, answers};

use super::{changed, needs};

pub(super) fn set(
    write: &mut Write<'_>,
    questionnaire: &Questionnaire,
    id: RoundId,
    plan: &Plan,
) -> Result<Changed, WorkbookError> {
    let round = write.round(id)?;
    needs(&round, &[RoundState::Revealed])?;
    answers::same_set(questionnaire, &round)?;
    put(write, questionnaire, id, plan)?;
    Ok(changed(ChangeKind::PlanChanged, &round))
}

/// Writes a plan that fits the question set.
pub(super) fn put(
    write: &mut Write<'_>,
    questionnaire: &Questionnaire,
    id: RoundId,
    plan: &Plan,
) -> Result<(), WorkbookError> {
    if plan.is_empty() {
        return write.set_plan(id, None);
    }
    let does_not_fit = || WorkbookError::PlanDoesNotFit;
    plan.check(questionnaire).map_err(|_| does_not_fit())?;
    let content = serde_json::to_string(plan).map_err(|_| does_not_fit())?;
    write.set_plan(id, Some(content))
}

/// The plan of a round.
pub(crate) fn read(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    id: RoundId,
) -> Result<Plan, WorkbookError> {
    let Some(content) = read.plan(id)? else {
        return Ok(Plan::default());
    };
    Plan::read(questionnaire, &content).map_err(|_| WorkbookError::Damaged {
        place: "the plan of a round cannot be read".to_owned(),
    })
}
