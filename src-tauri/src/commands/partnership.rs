//! Partnerships of the open workbook, and what can be taken back of their set-up.

use protocol::{Nothing, PartnershipHome, PartnershipId, RenamedPartnership, TakenBack};
use tauri::{AppHandle, Manager};
use workbook::{Change, Changed};

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

pub(crate) fn rename_partnership(
    app: &AppHandle,
    renamed: RenamedPartnership,
) -> Result<PartnershipHome, Refusal> {
    let (id, folders) = (
        pages::partnership_of(renamed.partnership),
        desktop::folders(app),
    );
    app.state::<Desk>().with(|workbook| {
        workbook.apply(Change::RenamePartnership {
            partnership: id,
            vendor: renamed.companies.vendor,
            partner: renamed.companies.partner,
        })?;
        Ok(pages::opened::partnership(workbook, id, &folders)?)
    })
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
