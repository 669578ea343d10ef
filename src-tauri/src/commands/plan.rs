//! What both sides settle after the reveal.

use protocol::{Agreed, OfRound, PlanPage, RoundId};
use questionnaire::Questionnaire;
use tauri::{AppHandle, Manager};
use workbook::Change;

use crate::desk::Desk;
use crate::pages;
use crate::refusal::Refusal;

pub(crate) fn plan(app: &AppHandle, round: RoundId) -> Result<PlanPage, Refusal> {
    app.state::<Desk>()
        .with(|workbook| Ok(pages::plan::page(workbook, pages::round_of(round))?))
}

pub(crate) fn settle(app: &AppHandle, settled: OfRound<Agreed>) -> Result<PlanPage, Refusal> {
    let round = pages::round_of(settled.round);
    app.state::<Desk>().with(|workbook| {
        let before = workbook.revealed(round)?.into_round().plan;
        let plan = settled.of.put_into(before);
        plan.check(Questionnaire::shipped())
            .map_err(|problems| Refusal::plan(&problems))?;
        workbook.apply(Change::SetPlan {
            round,
            plan: Box::new(plan),
        })?;
        Ok(pages::plan::page(workbook, round)?)
    })
}
