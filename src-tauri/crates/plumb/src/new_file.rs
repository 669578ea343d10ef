//! Making a new workbook under a name that may be taken.

use std::fs;
use std::path::{Path, PathBuf};

use questionnaire::Questionnaire;
use tempfile::Builder;
use workbook::{Workbook, WorkbookError};

use crate::failure::Failure;
use crate::output::{self, Existing};
use crate::{stream, surroundings};

/// Refuses to write a workbook to standard output: it is a file that is written in many places.
///
/// # Errors
/// When the name means standard output.
pub(crate) fn no_stream(named: &Path) -> Result<(), Failure> {
    match stream::is_standard_output(named) {
        true => Err(Failure::bad_input("workbook_to_stream").at(named)),
        false => Ok(()),
    }
}

/// Makes a workbook with `make`, which gets the path to make it at. A file of its name is replaced
/// by the rule of all commands: only when the new one is complete, and never one that is open.
///
/// # Errors
/// When the file is to stay or cannot be replaced, and what `make` says.
pub(crate) fn workbook(
    named: &Path,
    existing: Existing,
    make: impl FnOnce(&Path) -> Result<Workbook, WorkbookError>,
) -> Result<(), Failure> {
    no_stream(named)?;
    let told = |error: WorkbookError| Failure::of_workbook(&error, named);
    if fs::symlink_metadata(named).is_err() {
        return make(named).map(drop).map_err(told);
    }
    let real = output::resolve(named)?;
    let refuse = |code: &'static str| Err(Failure::bad_input(code).at(named));
    match fs::metadata(&real) {
        Ok(about) if about.is_dir() => return refuse("output_is_a_folder"),
        Ok(about) if !about.is_file() => return refuse("output_is_no_file"),
        _ => {}
    }
    let is_workbook = output::is_database(&real);
    existing.allow(
        named,
        match is_workbook {
            true => "ask-replace-workbook",
            false => "ask-replace",
        },
    )?;
    // Held until the new one is in its place: nobody is to write into a file that goes away.
    let held = match is_workbook {
        true => hold(named, &real)?,
        false => None,
    };
    let folder = real.parent().unwrap_or(Path::new("."));
    let trouble = |error: std::io::Error| output::told(&error).at(named);
    let beside = Builder::new().prefix(".plumb-").tempdir_in(folder);
    let beside = beside.map_err(trouble)?;
    let draft = beside.path().join("new.plumb");
    make(&draft).map(drop).map_err(told)?;
    // An open file cannot be replaced there.
    #[cfg(windows)]
    drop(held);
    fs::rename(&draft, &real).map_err(trouble)?;
    output::sync_folder(folder);
    #[cfg(not(windows))]
    drop(held);
    Ok(())
}

/// Takes a workbook that is to be replaced out of the hands of others. What is damaged or belongs
/// to another program is held by nobody.
fn hold(named: &Path, real: &Path) -> Result<Option<Workbook>, Failure> {
    match Workbook::open(real, surroundings::writing(), Questionnaire::shipped()) {
        Ok(workbook) => Ok(Some(workbook)),
        Err(error @ (WorkbookError::Locked { .. } | WorkbookError::Busy)) => {
            Err(Failure::of_workbook(&error, named))
        }
        // What lies beside it would be taken for the unfinished save of the new one.
        Err(_) if side_files(real).iter().any(|file| file.exists()) => {
            Err(Failure::file_trouble("unfinished_save_beside").at(named))
        }
        Err(_) => Ok(None),
    }
}

fn side_files(workbook: &Path) -> [PathBuf; 3] {
    ["-journal", "-wal", "-shm"].map(|ending| {
        let mut name = workbook.as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    })
}
