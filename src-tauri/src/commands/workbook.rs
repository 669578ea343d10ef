//! Opening and closing a workbook.

use protocol::{Chosen, Nothing, OpenedWorkbook};
use questionnaire::Questionnaire;
use tauri::{AppHandle, Manager};

use crate::desk::{Desk, NewSample};
use crate::desktop;
use crate::refusal::Refusal;

pub(crate) fn open_sample(app: &AppHandle, _: Nothing) -> Result<OpenedWorkbook, Refusal> {
    let folders = desktop::folders(app);
    let sample = NewSample {
        path: folders.sample().ok_or(Refusal::NoFolder)?,
        uid: desktop::new_identity()?,
        round: questionnaire::sample_round(Questionnaire::shipped())
            .map_err(|_| Refusal::SampleContent)?,
    };
    app.state::<Desk>()
        .open_sample(&sample, &desktop::opener(), &folders)
}

pub(crate) fn open_workbook(app: &AppHandle, _: Nothing) -> Result<Chosen, Refusal> {
    let Some(path) = desktop::choose_workbook(app) else {
        return Ok(Chosen::Cancelled);
    };
    let desk = app.state::<Desk>();
    let opened = desk.open(&path, &desktop::opener(), &desktop::folders(app))?;
    Ok(Chosen::Opened(opened))
}

pub(crate) fn open_for_reading(app: &AppHandle, _: Nothing) -> Result<OpenedWorkbook, Refusal> {
    app.state::<Desk>().open_for_reading(&desktop::folders(app))
}

pub(crate) fn close_workbook(app: &AppHandle, _: Nothing) -> Result<Nothing, Refusal> {
    app.state::<Desk>().clear();
    Ok(Nothing {})
}
