//! Copies of a workbook to go back to: where they are kept, and when they are made. They lie with
//! the program's own files, never beside the workbook.
//!
//! They are made on connections of their own, so that nothing waits for them but whoever asked.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDate;
use tauri::{AppHandle, Manager};
use workbook::copies::{FOLDER, Made, NewPoint, Reason, RestorePoint, RestorePoints, Restored};
use workbook::{WorkbookError, owner_only};

use crate::desk::Desk;
use crate::refusal::Refusal;
use crate::{desktop, remembered};

/// How long changed work may be without a copy.
fn long() -> Duration {
    desktop::restore_time_in_tests().unwrap_or(Duration::from_secs(30 * 60))
}

/// Makes a restore point of the open workbook, unless nothing has changed since the last one or a
/// round collects answers.
pub(crate) fn make(app: &AppHandle, reason: Reason) -> Result<Made, Refusal> {
    let desk = app.state::<Desk>();
    let path = desk.path().ok_or(Refusal::NothingOpen)?;
    if desk.is_taken() {
        return Ok(Made::NotWhileCollecting);
    }
    let new = NewPoint {
        workbook: &path,
        at: desktop::now(),
        chance: desktop::chance()?,
        reason,
    };
    Ok(all(app)?.make(&new)?)
}

/// The same before something is changed for good. The change is not held up where it cannot be
/// made: the person asked for the change.
pub(crate) fn before(app: &AppHandle, reason: Reason) {
    let _ = make(app, reason);
}

/// Makes one every half an hour, for as long as the program runs.
pub(crate) fn keep_making(app: &AppHandle) {
    let app = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(long());
            remembered::seen(&app);
            let _ = make(&app, Reason::Time);
        }
    });
}

/// The restore points of whatever workbook is or was at a path, the latest first.
pub(crate) fn of(app: &AppHandle, path: &Path) -> Result<Vec<RestorePoint>, Refusal> {
    Ok(all(app)?.of_file(path))
}

/// Makes a workbook of a restore point: beside the other workbook, or with the documents where
/// nothing can be saved there.
pub(crate) fn restore(
    app: &AppHandle,
    point: &RestorePoint,
    workbook: &Path,
    day: NaiveDate,
) -> Result<Restored, Refusal> {
    let all = all(app)?;
    match all.restore(point, workbook, day) {
        Err(error @ (WorkbookError::ReadOnlyFolder | WorkbookError::NoFolder)) => {
            let documents = desktop::folders(app).documents;
            let name = workbook.file_name();
            match documents.zip(name) {
                Some((folder, name)) => Ok(all.restore(point, &folder.join(name), day)?),
                None => Err(error.into()),
            }
        }
        restored => Ok(restored?),
    }
}

/// The folder of all of them, which is made when it is not there.
pub(crate) fn folder(app: &AppHandle) -> Result<PathBuf, Refusal> {
    let folder = place(app)?;
    owner_only::folder(&folder).map_err(|error| Refusal::not_written(&error))?;
    Ok(folder)
}

/// All of them.
pub(crate) fn all(app: &AppHandle) -> Result<RestorePoints, Refusal> {
    Ok(RestorePoints::in_folder(&place(app)?))
}

fn place(app: &AppHandle) -> Result<PathBuf, Refusal> {
    let program = desktop::folders(app).program.ok_or(Refusal::NoFolder)?;
    Ok(program.join(FOLDER))
}
