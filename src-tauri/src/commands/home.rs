//! The first page.

use protocol::{Chosen, Home, Nothing, RecentId, Stage, Theme};
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::places::real_place;
use crate::refusal::Refusal;
use crate::{desktop, intake, remembered, window};

pub(crate) fn home(app: &AppHandle, _: Nothing) -> Result<Home, Refusal> {
    // Names of files can be names of companies, which is nobody's business who answers.
    if app.state::<Desk>().is_taken() {
        return Err(Refusal::SomebodyAnswers);
    }
    Ok(remembered::home(app))
}

pub(crate) fn forget_recent(app: &AppHandle, id: RecentId) -> Result<Home, Refusal> {
    remembered::forget(app, id);
    home(app, Nothing {})
}

pub(crate) fn open_recent(app: &AppHandle, id: RecentId) -> Result<Stage, Refusal> {
    let path = remembered::path(app, id).ok_or(Refusal::NotInTheList)?;
    intake::open(app, &path)
}

pub(crate) fn locate_recent(app: &AppHandle, id: RecentId) -> Result<Chosen, Refusal> {
    let path = remembered::path(app, id).ok_or(Refusal::NotInTheList)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let Some(found) = desktop::locate_workbook(app, &name) else {
        return Ok(Chosen::Cancelled);
    };
    let stage = intake::open(app, &found)?;
    remembered::moved(app, id, &found);
    Ok(Chosen::Opened(stage))
}

pub(crate) fn show_theme(app: &AppHandle, theme: Theme) -> Result<Nothing, Refusal> {
    window::dress(app, theme);
    Ok(Nothing {})
}

pub(crate) fn close_window(app: &AppHandle, _: Nothing) -> Result<Nothing, Refusal> {
    window::close(app);
    Ok(Nothing {})
}

pub(crate) fn delete_sample(app: &AppHandle, id: RecentId) -> Result<Home, Refusal> {
    let path = remembered::path(app, id).ok_or(Refusal::NotInTheList)?;
    // Nothing but the file that the program itself has made is deleted without being asked twice.
    let sample = desktop::folders(app).sample();
    if sample.as_deref().and_then(real_place) != real_place(&path) {
        return Err(Refusal::NotTheSample);
    }
    if app.state::<Desk>().path() == real_place(&path) {
        return Err(Refusal::SampleIsOpen);
    }
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(Refusal::not_written(&error));
        }
        _ => {}
    }
    remembered::forget(app, id);
    Ok(remembered::home(app))
}
