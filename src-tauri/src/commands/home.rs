//! The first page.

use protocol::{Home, Nothing, RecentId, Stage};
use tauri::{AppHandle, Manager};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{intake, remembered};

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
