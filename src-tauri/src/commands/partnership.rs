//! Partnerships of the open workbook, and what can be taken back of their set-up.

use protocol::{Companies, Nothing, PartnershipHome, PartnershipId, RenamedPartnership, TakenBack};
use tauri::{AppHandle, Manager};
use workbook::{Change, Changed, NewPartnership, WorkbookError};

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

pub(crate) fn add_partnership(
    app: &AppHandle,
    companies: Companies,
) -> Result<PartnershipHome, Refusal> {
    changed(
        app,
        Change::AddPartnership(NewPartnership {
            vendor: companies.vendor,
            partner: companies.partner,
            sample: false,
        }),
    )
}

pub(crate) fn rename_partnership(
    app: &AppHandle,
    renamed: RenamedPartnership,
) -> Result<PartnershipHome, Refusal> {
    changed(
        app,
        Change::RenamePartnership {
            partnership: pages::partnership_of(renamed.partnership),
            vendor: renamed.companies.vendor,
            partner: renamed.companies.partner,
        },
    )
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

/// Makes a change and shows the partnership that it touched.
fn changed(app: &AppHandle, change: Change) -> Result<PartnershipHome, Refusal> {
    let folders = desktop::folders(app);
    app.state::<Desk>().with(|workbook| {
        let Changed { partnership, .. } = workbook.apply(change)?;
        let partnership = partnership.ok_or(WorkbookError::NoSuchPartnership)?;
        Ok(pages::opened::partnership(workbook, partnership, &folders)?)
    })
}
