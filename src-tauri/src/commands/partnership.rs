//! Partnerships of the open workbook, and what can be taken back of their set-up.

use protocol::{Nothing, PartnershipHome, PartnershipId, TakenBack};
use tauri::{AppHandle, Manager};
use workbook::Changed;

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, pages};

pub(crate) fn partnership(
    app: &AppHandle,
    partnership: PartnershipId,
) -> Result<PartnershipHome, Refusal> {
    let (partnership, folders) = (pages::partnership_of(partnership), desktop::folders(app));
    app.state::<Desk>()
        .with(|workbook| Ok(pages::opened::partnership(workbook, partnership, &folders)?))
}

pub(crate) fn undo(app: &AppHandle, _: Nothing) -> Result<TakenBack, Refusal> {
    app.state::<Desk>()
        .with(|workbook| Ok(told(workbook.undo()?)))
}

pub(crate) fn redo(app: &AppHandle, _: Nothing) -> Result<TakenBack, Refusal> {
    app.state::<Desk>()
        .with(|workbook| Ok(told(workbook.redo()?)))
}

fn told(changed: Option<Changed>) -> TakenBack {
    changed.map_or(TakenBack::Nothing, |_| TakenBack::Changed)
}
