//! What the window shows of a workbook: set-up, and figures of revealed rounds.

use protocol::{OpenedFor, OpenedWorkbook, PartnershipOverview, RoundFigures};
use questionnaire::{BySide, Questionnaire};
use workbook::{Partnership, Revealed, Workbook, WorkbookError};

use crate::places::Folders;

/// Everything the first page of a workbook shows.
pub(crate) fn overview(
    workbook: &Workbook,
    folders: &Folders,
) -> Result<OpenedWorkbook, WorkbookError> {
    let partnerships = workbook.partnerships()?.into_iter();
    Ok(OpenedWorkbook {
        file: folders.tell(workbook.path()),
        opened_for: if workbook.can_write() {
            OpenedFor::Writing
        } else {
            OpenedFor::Reading
        },
        partnerships: partnerships
            .map(|partnership| partnership_overview(workbook, partnership))
            .collect::<Result<_, _>>()?,
    })
}

fn partnership_overview(
    workbook: &Workbook,
    partnership: Partnership,
) -> Result<PartnershipOverview, WorkbookError> {
    let rounds = workbook.rounds(partnership.id)?;
    let latest = rounds.iter().rfind(|round| round.state.is_revealed());
    let latest = latest
        .map(|round| workbook.revealed(round.id))
        .transpose()?;
    Ok(PartnershipOverview {
        companies: BySide {
            vendor: partnership.vendor,
            partner: partnership.partner,
        },
        sample: partnership.sample,
        latest: latest.as_ref().map(figures),
    })
}

/// Figures come of a revealed round and of nothing else.
fn figures(revealed: &Revealed) -> RoundFigures {
    let round = revealed.round();
    RoundFigures::of(round, &scoring::assess(Questionnaire::shipped(), round))
}
