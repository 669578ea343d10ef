//! Going back to an earlier state of a workbook.

use std::path::{Path, PathBuf};

use protocol::{RestoreChoice, RestoreOf, RestorePage, Stage};
use tauri::{AppHandle, Manager};
use workbook::copies::{BothStates, Reason, RestorePoint};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, intake, pages, remembered, restore_points};

pub(crate) fn restore_points(app: &AppHandle, of: RestoreOf) -> Result<RestorePage, Refusal> {
    let path = meant(app, of)?;
    let (_states, points) = all(app, &path, of)?;
    // One that cannot be read is compared with its latest restore point.
    let now = match of {
        RestoreOf::Open => app
            .state::<Desk>()
            .with(|workbook| Ok(workbook.contents()?))
            .ok(),
        RestoreOf::Refused => None,
    };
    let file = desktop::folders(app).tell(&path);
    Ok(pages::restore::page(of, file, &points, now.as_ref()))
}

pub(crate) fn open_restore_point(app: &AppHandle, choice: RestoreChoice) -> Result<Stage, Refusal> {
    let path = meant(app, choice.of)?;
    let (_states, points) = all(app, &path, choice.of)?;
    let mut points = points.iter();
    let point = points
        .find(|point| pages::restore::id(point) == choice.id)
        .ok_or(Refusal::NoSuchRestorePoint)?;
    if choice.of == RestoreOf::Open {
        restore_points::before(app, Reason::BeforeRestore);
    }
    remembered::goes_back_to(app, &point.note.contents);
    let restored = restore_points::restore(app, point, &path, desktop::today())?;
    intake::open(app, &restored.copy)
}

/// The workbook that is meant. Nothing of it is told while somebody answers.
fn meant(app: &AppHandle, of: RestoreOf) -> Result<PathBuf, Refusal> {
    let desk = app.state::<Desk>();
    if desk.is_taken() {
        return Err(Refusal::SomebodyAnswers);
    }
    match of {
        RestoreOf::Open => desk.path().ok_or(Refusal::NothingOpen),
        RestoreOf::Refused => desk.sought().ok_or(Refusal::NothingRefused),
    }
}

/// Everything that can be gone back to. Of a workbook beside which the rest of another save was
/// found, both states come first; they last as long as what comes with them.
fn all(
    app: &AppHandle,
    path: &Path,
    of: RestoreOf,
) -> Result<(Option<BothStates>, Vec<RestorePoint>), Refusal> {
    let points = restore_points::of(app, path)?;
    let states = match of {
        RestoreOf::Refused => {
            let opener = desktop::opener();
            BothStates::of(path, opener.program, opener.at)
                .ok()
                .flatten()
        }
        RestoreOf::Open => None,
    };
    let first = states.iter().flat_map(|states| states.points().to_vec());
    let all = first.chain(points).collect();
    Ok((states, all))
}
