//! The clock, chance and folders of this computer. Everything else gets them as arguments.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, SubsecRound, TimeDelta, Utc};
use workbook::copies::{NewPoint, Reason, RestorePoints};
use workbook::{Access, Workbook, WorkbookError, WorkbookUid, copies};

use crate::failure::Failure;

/// What this program is called where others see it, for instance in the lock of a workbook.
pub(crate) const PROGRAM: &str = "plumb";

/// How the folder of the program is called among those of all programs; the window's as well.
const IDENTIFIER: &str = "org.plumbline.workbook";

/// The moment.
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Waits until the whole second of a moment is over, at most one.
pub(crate) fn await_next_second(moment: DateTime<Utc>) {
    let next = moment.trunc_subsecs(0) + TimeDelta::seconds(1);
    let rest = (next - now()).min(TimeDelta::seconds(1));
    // Nothing to wait for when it is over already.
    if let Ok(rest) = rest.to_std() {
        std::thread::sleep(rest);
    }
}

/// The day where the person is.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// A moment by the clock where the person is.
pub(crate) fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Local).naive_local()
}

/// A few bytes of chance, for the name of a file.
pub(crate) fn chance() -> Result<[u8; 4], Failure> {
    let mut bytes = [0; 4];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(_) => Err(Failure::file_trouble("no_randomness")),
    }
}

/// The folder of the restore points: the one that the window uses.
pub(crate) fn restore_points() -> Result<PathBuf, Failure> {
    let data = dirs::data_dir().ok_or_else(|| Failure::file_trouble("no_data_folder"))?;
    Ok(data.join(IDENTIFIER).join(copies::FOLDER))
}

/// Makes a restore point before something is taken into a workbook. The person asked for what comes
/// then, so it is not held up where none can be made, and none is while a round collects answers.
pub(crate) fn keep_before_import(workbook: &Workbook) {
    let (Ok(folder), Ok(chance)) = (restore_points(), chance()) else {
        return;
    };
    let new = NewPoint {
        workbook: workbook.path(),
        at: now(),
        chance,
        reason: Reason::BeforeImport,
    };
    let _ = RestorePoints::in_folder(&folder).make(&new);
}

/// A file that is there, with every link followed.
pub(crate) fn real_path(path: &Path) -> Result<PathBuf, Failure> {
    fs::canonicalize(path).map_err(|_| Failure::of_workbook(&WorkbookError::Missing, path))
}

/// Where a file is or was, with every link of its folder followed.
pub(crate) fn place(path: &Path) -> PathBuf {
    let folder = || {
        let folder = path.parent().filter(|found| !found.as_os_str().is_empty());
        let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
        Some(folder.join(path.file_name()?))
    };
    fs::canonicalize(path)
        .ok()
        .or_else(folder)
        .unwrap_or_else(|| path.to_owned())
}

/// The way to open a workbook that will be changed.
pub(crate) fn writing() -> Access {
    Access::Write {
        program: PROGRAM.to_owned(),
        since: now(),
    }
}

/// An identity for a new workbook file.
pub(crate) fn new_identity() -> Result<WorkbookUid, Failure> {
    let mut bytes = [0; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(WorkbookUid::from_bytes(bytes)),
        Err(_) => Err(Failure::file_trouble("no_randomness")),
    }
}

#[cfg(test)]
mod tests {
    use super::IDENTIFIER;

    #[test]
    fn the_window_uses_the_same_folder() {
        let window = include_str!("../../../tauri.conf.json");
        assert!(window.contains(&format!("\"identifier\": \"{IDENTIFIER}\"")));
    }
}
