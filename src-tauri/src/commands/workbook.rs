//! Opening, making, saving and closing a workbook.

use protocol::{
    Chosen, Companies, Nothing, OpenedWorkbook, RestorePoint, SavedNow, Stage, Written,
};
use questionnaire::Questionnaire;
use tauri::{AppHandle, Manager};
use workbook::copies::{Made, Reason};
use workbook::{NewPartnership, NewWorkbook};

use crate::desk::{Desk, NewSample};
use crate::refusal::Refusal;
use crate::{desktop, intake, names, pages, remembered, restore_points};

pub(crate) fn new_workbook(app: &AppHandle, companies: Companies) -> Result<Chosen, Refusal> {
    let suggested = names::of_workbook(&companies);
    let Some(path) = desktop::choose_place(app, desktop::Kind::Workbook, &suggested) else {
        return Ok(Chosen::Cancelled);
    };
    let new = NewWorkbook {
        uid: desktop::new_identity()?,
        partnership: NewPartnership {
            vendor: companies.vendor,
            partner: companies.partner,
            sample: false,
        },
    };
    let folders = desktop::folders(app);
    let stage = app
        .state::<Desk>()
        .create(&path, &new, &desktop::opener(), &folders)?;
    remembered::opened(app, &stage);
    Ok(Chosen::Opened(stage))
}

pub(crate) fn open_sample(app: &AppHandle, _: Nothing) -> Result<Stage, Refusal> {
    let folders = desktop::folders(app);
    let sample = NewSample {
        path: folders.sample().ok_or(Refusal::NoFolder)?,
        uid: desktop::new_identity()?,
        round: questionnaire::sample_round(Questionnaire::shipped())
            .map_err(|_| Refusal::SampleContent)?,
    };
    let stage = app
        .state::<Desk>()
        .open_sample(&sample, &desktop::opener(), &folders)
        .map_err(|refusal| intake::offer_earlier(app, &sample.path, refusal))?;
    remembered::opened(app, &stage);
    Ok(stage)
}

pub(crate) fn open_workbook(app: &AppHandle, _: Nothing) -> Result<Chosen, Refusal> {
    match desktop::choose_workbook(app) {
        Some(path) => intake::open(app, &path).map(Chosen::Opened),
        None => Ok(Chosen::Cancelled),
    }
}

pub(crate) fn open_for_reading(app: &AppHandle, _: Nothing) -> Result<Stage, Refusal> {
    let stage = app
        .state::<Desk>()
        .open_for_reading(&desktop::folders(app))?;
    remembered::opened(app, &stage);
    Ok(stage)
}

pub(crate) fn close_workbook(app: &AppHandle, _: Nothing) -> Result<Nothing, Refusal> {
    let desk = app.state::<Desk>();
    if desk.is_taken() {
        return Err(Refusal::SomebodyAnswers);
    }
    remembered::seen(app);
    desk.clear();
    remembered::curtain_is_up(app);
    Ok(Nothing {})
}

pub(crate) fn workbook(app: &AppHandle, _: Nothing) -> Result<OpenedWorkbook, Refusal> {
    let folders = desktop::folders(app);
    app.state::<Desk>()
        .with(|workbook| Ok(pages::opened::opened(workbook, &folders)?))
}

pub(crate) fn save_now(app: &AppHandle, _: Nothing) -> Result<SavedNow, Refusal> {
    let desk = app.state::<Desk>();
    desk.save_now()?;
    remembered::seen(app);
    let at = desktop::now();
    let path = desk.path().ok_or(Refusal::NothingOpen)?;
    let restore_point = match restore_points::make(app, Reason::Asked) {
        Ok(Made::Made(_) | Made::NothingNew(_)) => RestorePoint::Made,
        Ok(Made::NotWhileCollecting) => RestorePoint::NotWhileCollecting,
        // The workbook itself is saved, and that is what was asked for first.
        Err(_) => RestorePoint::NotMade,
    };
    Ok(SavedNow {
        at,
        file: desktop::folders(app).tell(&path),
        restore_point,
    })
}

pub(crate) fn save_copy(app: &AppHandle, _: Nothing) -> Result<Written, Refusal> {
    let desk = app.state::<Desk>();
    let open = desk.path().ok_or(Refusal::NothingOpen)?;
    let suggested = names::of_copy(&open);
    let Some(path) = desktop::choose_place(app, desktop::Kind::Workbook, &suggested) else {
        return Ok(Written::Cancelled);
    };
    let folders = desktop::folders(app);
    let holds = desk.copy_to(&path, &folders)?;
    desktop::written(app, &path);
    Ok(Written::Copy(folders.tell(&path), holds))
}
