//! The reveal and what it opens.

use protocol::{ItemPage, OfRound, Results, RoundId};
use questionnaire::QuestionId;
use tauri::{AppHandle, Manager};
use workbook::Change;
use workbook::copies::Reason;

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, pages, remembered, restore_points};

pub(crate) fn reveal(app: &AppHandle, round: RoundId) -> Result<Results, Refusal> {
    let round = pages::round_of(round);
    let change = Change::Reveal {
        round,
        at: desktop::now(),
    };
    let results = app.state::<Desk>().with(|workbook| {
        workbook.apply(change)?;
        Ok(pages::results::page(workbook, round)?)
    })?;
    remembered::curtain_is_up(app);
    // Not before: a copy of a round that collects would keep what its people change.
    restore_points::before(app, Reason::Reveal);
    Ok(results)
}

pub(crate) fn results(app: &AppHandle, round: RoundId) -> Result<Results, Refusal> {
    app.state::<Desk>()
        .with(|workbook| Ok(pages::results::page(workbook, pages::round_of(round))?))
}

pub(crate) fn item(app: &AppHandle, of: OfRound<QuestionId>) -> Result<ItemPage, Refusal> {
    app.state::<Desk>()
        .with(|workbook| pages::item::page(workbook, pages::round_of(of.round), &of.of))
}
