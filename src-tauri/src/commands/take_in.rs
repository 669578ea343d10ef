//! Taking a round file into the open workbook.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use protocol::{TakeIn, TakeInto, TakenIn};
use questionnaire::round_file::{self, MOST_BYTES};
use questionnaire::{BySide, Questionnaire, Round};
use tauri::{AppHandle, Manager};
use workbook::copies::Reason;
use workbook::{Change, ImportInto, WorkbookError};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, pages, restore_points};

/// The round of the file that was chosen, while the person is asked where it goes.
#[derive(Default)]
pub(crate) struct ChosenRound(Mutex<Option<Round>>);

impl ChosenRound {
    fn put(&self, round: Option<Round>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = round;
    }

    fn take(&self) -> Option<Round> {
        let mut chosen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        chosen.take()
    }
}

pub(crate) fn take_in_round(app: &AppHandle, wish: TakeIn) -> Result<TakenIn, Refusal> {
    let partnership = pages::partnership_of(wish.partnership);
    let chosen = app.state::<ChosenRound>();
    let (round, into) = match wish.into {
        TakeInto::Chosen => {
            chosen.put(None);
            let Some(path) = desktop::choose_round_file(app) else {
                return Ok(TakenIn::Cancelled);
            };
            let round = read(&path)?;
            let known = app
                .state::<Desk>()
                .with(|workbook| Ok(workbook.partnership(partnership)?))?;
            if (&known.vendor, &known.partner) != (&round.vendor, &round.partner) {
                let named = BySide {
                    vendor: round.vendor.clone(),
                    partner: round.partner.clone(),
                };
                chosen.put(Some(round));
                return Ok(TakenIn::OtherNames(named));
            }
            (round, ImportInto::Partnership(partnership))
        }
        TakeInto::This => (
            chosen.take().ok_or(Refusal::NoRoundChosen)?,
            ImportInto::Partnership(partnership),
        ),
        TakeInto::New => (
            chosen.take().ok_or(Refusal::NoRoundChosen)?,
            ImportInto::NewPartnership,
        ),
    };
    restore_points::before(app, Reason::BeforeImport);
    let folders = desktop::folders(app);
    app.state::<Desk>().with(|workbook| {
        let changed = workbook.apply(Change::ImportRound {
            round: Box::new(round),
            into,
            at: desktop::now(),
        })?;
        let partnership = changed
            .partnership
            .ok_or(WorkbookError::NoSuchPartnership)?;
        let home = pages::opened::partnership(workbook, partnership, &folders)?;
        Ok(TakenIn::There(Box::new(home)))
    })
}

/// The round of a round file. Nothing of a file with a problem is used.
fn read(path: &Path) -> Result<Round, Refusal> {
    // A byte more than the most, so that a longer file is noticed.
    let most = MOST_BYTES as u64 + 1;
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(|error| Refusal::round_file_not_read(path, &error))?;
    round_file::read(Questionnaire::shipped(), &bytes)
        .map_err(|problems| Refusal::round_file(path, &problems))
}
