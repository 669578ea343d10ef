//! Erasing a partnership or a round from the workbook and from every copy that is known.

use protocol::{EraseQuestion, EraseWhat, Erased, FilePlace};
use tauri::{AppHandle, Manager};
use workbook::copies::Erase;
use workbook::{PartnershipId, RoundId, Workbook};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, pages, remembered, restore_points};

pub(crate) fn ask_to_erase(app: &AppHandle, what: EraseWhat) -> Result<EraseQuestion, Refusal> {
    let folders = desktop::folders(app);
    let points = restore_points::all(app)?;
    app.state::<Desk>().with(|workbook| {
        let (partnership, round) = place(workbook, what)?;
        let rounds = workbook.rounds(partnership)?;
        let partnership = workbook.partnership(partnership)?;
        Ok(EraseQuestion {
            what,
            companies: pages::companies(&partnership),
            round: round
                .map(|id| workbook.round(id))
                .transpose()?
                .map(|round| round.setup.name),
            rounds: if round.is_some() { 1 } else { rounds.len() },
            file: folders.tell(workbook.path()),
            restore_points: points.of(workbook.uid()).len(),
        })
    })
}

pub(crate) fn erase(app: &AppHandle, what: EraseWhat) -> Result<Erased, Refusal> {
    let folders = desktop::folders(app);
    let points = restore_points::all(app)?;
    let tell = |paths: Vec<std::path::PathBuf>| -> Vec<FilePlace> {
        paths.iter().map(|path| folders.tell(path)).collect()
    };
    let erased = app.state::<Desk>().with(|workbook| {
        let erased = workbook.erase(erased_of(what), &points)?;
        Ok(Erased {
            workbook: pages::opened::opened(workbook, &folders)?,
            restore_points: erased.restore_points,
            copies: tell(erased.copies),
            not_reached: tell(erased.not_reached),
        })
    })?;
    // The list of recent workbooks names companies too.
    remembered::opened(app, &protocol::Stage::Workbook(erased.workbook.clone()));
    Ok(erased)
}

/// The partnership that something belongs to, and the round that it is.
fn place(
    workbook: &Workbook,
    what: EraseWhat,
) -> Result<(PartnershipId, Option<RoundId>), Refusal> {
    match what {
        EraseWhat::Partnership(id) => Ok((pages::partnership_of(id), None)),
        EraseWhat::Round(id) => {
            let round = workbook.round(pages::round_of(id))?;
            Ok((round.partnership, Some(round.id)))
        }
    }
}

fn erased_of(what: EraseWhat) -> Erase {
    match what {
        EraseWhat::Partnership(id) => Erase::Partnership(pages::partnership_of(id)),
        EraseWhat::Round(id) => Erase::Round(pages::round_of(id)),
    }
}
