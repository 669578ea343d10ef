//! The open workbook, and one partnership of it.

use protocol::{FilePlace, OpenedFor, OpenedWorkbook, PartnershipHome, PartnershipLine, Stage};
use workbook::{Partnership, PartnershipId, RoundState, Workbook, WorkbookError};

use super::{companies, curtain, figures, partnership_id, round_line};
use crate::places::Folders;
use crate::refusal::Refusal;

/// Where a workbook begins that was just opened: behind the curtain when a round of it collects
/// answers, since nobody knows who sits before the window.
pub(crate) fn stage(workbook: &Workbook, folders: &Folders) -> Result<Stage, Refusal> {
    if workbook.can_write() {
        for partnership in workbook.partnerships()? {
            let rounds = workbook.rounds(partnership.id)?;
            if let Some(round) = rounds.iter().find(|r| r.state == RoundState::Collecting) {
                let curtain = curtain::page(workbook, Some(round.id), None)?;
                return Ok(Stage::Curtain(curtain));
            }
        }
    }
    Ok(Stage::Workbook(opened(workbook, folders)?))
}

/// The partnerships of a workbook.
pub(crate) fn opened(
    workbook: &Workbook,
    folders: &Folders,
) -> Result<OpenedWorkbook, WorkbookError> {
    let partnerships = workbook.partnerships()?;
    Ok(OpenedWorkbook {
        file: folders.tell(workbook.path()),
        opened_for: opened_for(workbook),
        partnerships: partnerships.iter().map(line).collect(),
        kept_copy: kept_copy(workbook, folders),
        altered: altered(workbook)?,
    })
}

/// One partnership, with the figures of its latest revealed round.
pub(crate) fn partnership(
    workbook: &Workbook,
    id: PartnershipId,
    folders: &Folders,
) -> Result<PartnershipHome, WorkbookError> {
    let rounds = workbook.rounds(id)?;
    // The latest revealed round, and the one before it.
    let mut revealed = rounds
        .iter()
        .rev()
        .filter(|round| round.state.is_revealed());
    let mut read = || {
        let round = revealed.next();
        round.map(|round| workbook.revealed(round.id)).transpose()
    };
    let (latest, before) = (read()?, read()?);
    Ok(PartnershipHome {
        file: folders.tell(workbook.path()),
        opened_for: opened_for(workbook),
        partnership: line(&workbook.partnership(id)?),
        rounds: rounds.iter().map(round_line).collect(),
        latest: latest.map(|latest| figures::of(&latest, before.as_ref())),
        kept_copy: kept_copy(workbook, folders),
        altered: altered(workbook)?,
    })
}

fn altered(workbook: &Workbook) -> Result<Vec<String>, WorkbookError> {
    let found = workbook.altered()?.into_iter();
    Ok(found.map(|found| found.sentence).collect())
}

fn kept_copy(workbook: &Workbook, folders: &Folders) -> Option<FilePlace> {
    workbook.kept_copy().map(|copy| folders.tell(copy))
}

pub(super) fn opened_for(workbook: &Workbook) -> OpenedFor {
    if workbook.can_write() {
        OpenedFor::Writing
    } else {
        OpenedFor::Reading
    }
}

fn line(partnership: &Partnership) -> PartnershipLine {
    PartnershipLine {
        id: partnership_id(partnership.id),
        companies: companies(partnership),
        sample: partnership.sample,
    }
}
