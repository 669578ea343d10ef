//! `plumb backup`.

use std::path::{Path, PathBuf};

use clap::Args;
use questionnaire::Questionnaire;
use scoring::messages::Arguments;
use workbook::copies::{Made, NewPoint, Reason, RestorePoints};
use workbook::{Access, Workbook, WorkbookError};

use crate::failure::Failure;
use crate::{new_file, progress, surroundings, terminal, words};

/// Copy a workbook and read the copy back
///
/// Without a second name the copy is a restore point among the program's own files: `plumb
/// restore` and the window find it there. With the name of a folder or a file it is an ordinary
/// workbook. Nothing is ever replaced. The workbook may be open.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb backup sample.plumb
  plumb backup sample.plumb 'sample copy.plumb'")]
pub(crate) struct Backup {
    /// The workbook
    workbook: PathBuf,
    /// The folder or the file to copy it to
    to: Option<PathBuf>,
}

impl Backup {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let path = self.workbook.as_path();
        let real = surroundings::real_path(path)?;
        // Tells what is wrong with a file that cannot be opened.
        Workbook::open(&real, Access::Read, Questionnaire::shipped())
            .map_err(|error| Failure::of_workbook(&error, path))?;
        match &self.to {
            None => keep(path, &real),
            Some(to) => copy(path, &real, to),
        }
    }
}

fn keep(path: &Path, real: &Path) -> Result<(), Failure> {
    let points = RestorePoints::in_folder(&surroundings::restore_points()?);
    let new = NewPoint {
        workbook: real,
        at: surroundings::now(),
        chance: surroundings::chance()?,
        reason: Reason::Asked,
    };
    let made = progress::during("progress-backup", || points.make(&new))
        .map_err(|error| Failure::of_workbook(&error, path))?;
    let (id, point) = match &made {
        Made::NotWhileCollecting => {
            return Err(Failure::bad_input("backup_while_collecting").at(path));
        }
        Made::Made(point) => ("backup-kept", point),
        Made::NothingNew(point) => ("backup-nothing-new", point),
    };
    let date = words::moment(surroundings::local(point.note.made_at));
    let file = path.to_string_lossy();
    let facts = Arguments::new().text("file", &file).text("date", &date);
    terminal::say(&words::sentence(id, facts))
}

fn copy(path: &Path, real: &Path, to: &Path) -> Result<(), Failure> {
    new_file::no_stream(to)?;
    let names_a_folder = to.as_os_str().as_encoded_bytes().last().copied();
    if names_a_folder.is_some_and(|last| std::path::is_separator(char::from(last))) && !to.is_dir()
    {
        return Err(Failure::of_workbook(&WorkbookError::NoFolder, to));
    }
    let to = if to.is_dir() {
        free_name(real, to)
    } else {
        to.to_owned()
    };
    let copied = progress::during("progress-backup", || workbook::copies::copy_to(real, &to))
        .map_err(|error| {
            let at = match error {
                WorkbookError::AlreadyExists | WorkbookError::NoFolder => to.as_path(),
                _ => path,
            };
            Failure::of_workbook(&error, at)
        })?;
    if copied.is_none() {
        return Err(Failure::bad_input("backup_while_collecting").at(path));
    }
    let file = to.to_string_lossy();
    let facts = Arguments::new().text("file", &file);
    terminal::say(&words::sentence("backup-copied", facts))
}

/// `Fit 2026-11-29.plumb`, and `Fit 2026-11-29 (2).plumb` where that is taken.
fn free_name(workbook: &Path, folder: &Path) -> PathBuf {
    let name = workbook.file_stem().unwrap_or_default().to_string_lossy();
    let day = surroundings::today();
    let first = folder.join(format!("{name} {day}.plumb"));
    let others = (2..1_000).map(|number| folder.join(format!("{name} {day} ({number}).plumb")));
    std::iter::once(first.clone())
        .chain(others)
        .find(|path| path.symlink_metadata().is_err())
        .unwrap_or(first)
}
