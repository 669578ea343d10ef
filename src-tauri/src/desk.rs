//! What lies on the desk: the workbook that is open, and the one that could not be opened.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use protocol::OpenedWorkbook;
use questionnaire::{Questionnaire, Round};
use workbook::{Access, Workbook, WorkbookError, WorkbookUid};

use crate::overview::overview;
use crate::places::Folders;
use crate::refusal::Refusal;

/// The desk. At most one workbook is open on it, and stays locked for others as long.
#[derive(Default)]
pub(crate) struct Desk {
    lying: Mutex<Lying>,
}

#[derive(Default)]
struct Lying {
    open: Option<Workbook>,
    /// Could not be opened for writing, but can be for reading.
    refused: Option<PathBuf>,
}

/// Who opens a workbook for writing, and when; others are told.
pub(crate) struct Opener {
    pub(crate) program: &'static str,
    pub(crate) at: DateTime<Utc>,
}

/// What the sample is made of when it is not there.
pub(crate) struct NewSample {
    pub(crate) path: PathBuf,
    pub(crate) uid: WorkbookUid,
    pub(crate) round: Round,
}

impl Desk {
    /// Opens a workbook for writing. The one that was open is closed, unless this one is refused.
    pub(crate) fn open(
        &self,
        path: &Path,
        opener: &Opener,
        folders: &Folders,
    ) -> Result<OpenedWorkbook, Refusal> {
        let mut lying = self.lying();
        lying.refused = None;
        lying.give_up(path);
        let access = Access::Write {
            program: opener.program.to_owned(),
            since: opener.at,
        };
        match Workbook::open(path, access, Questionnaire::shipped()) {
            Ok(workbook) => lying.put(workbook, folders),
            Err(error) => {
                let refusal = Refusal::to_open(error);
                if refusal.leaves_reading() {
                    lying.refused = Some(path.to_owned());
                }
                Err(refusal)
            }
        }
    }

    /// Opens the sample, whatever it holds by now; makes it when there is nothing of its name.
    pub(crate) fn open_sample(
        &self,
        sample: &NewSample,
        opener: &Opener,
        folders: &Folders,
    ) -> Result<OpenedWorkbook, Refusal> {
        let path = sample.path.as_path();
        if path.symlink_metadata().is_err() {
            let mut lying = self.lying();
            lying.refused = None;
            lying.give_up(path);
            match make(sample, opener) {
                Ok(workbook) => return lying.put(workbook, folders),
                // Somebody else was quicker.
                Err(Refusal::Workbook {
                    error: WorkbookError::AlreadyExists,
                    ..
                }) => {}
                Err(refusal) => return Err(refusal),
            }
        }
        self.open(path, opener, folders)
    }

    /// Opens for reading what could not be opened for writing last.
    pub(crate) fn open_for_reading(&self, folders: &Folders) -> Result<OpenedWorkbook, Refusal> {
        let mut lying = self.lying();
        let path = lying.refused.clone().ok_or(Refusal::NothingRefused)?;
        let workbook = Workbook::open(&path, Access::Read, Questionnaire::shipped())
            .map_err(Refusal::workbook)?;
        lying.put(workbook, folders)
    }

    /// Closes whatever is open and gives up its lock.
    pub(crate) fn clear(&self) {
        *self.lying() = Lying::default();
    }

    fn lying(&self) -> MutexGuard<'_, Lying> {
        // A workbook is whole between any two calls, so nothing on the desk can be half done.
        self.lying.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lying {
    /// Closes this workbook if it is the open one: our own lock would keep us out. What is at the
    /// path may be another file by now.
    fn give_up(&mut self, path: &Path) {
        let real = real_place(path);
        if self
            .open
            .as_ref()
            .is_some_and(|open| Some(open.path()) == real.as_deref())
        {
            self.open = None;
        }
    }

    /// Puts a workbook in the place of the open one, once it has shown what is in it.
    fn put(&mut self, workbook: Workbook, folders: &Folders) -> Result<OpenedWorkbook, Refusal> {
        let opened = overview(&workbook, folders).map_err(Refusal::workbook)?;
        self.open = Some(workbook);
        self.refused = None;
        Ok(opened)
    }
}

/// A path with every link followed, also when there is no file any more.
fn real_place(path: &Path) -> Option<PathBuf> {
    fs::canonicalize(path).ok().or_else(|| {
        Some(
            fs::canonicalize(path.parent()?)
                .ok()?
                .join(path.file_name()?),
        )
    })
}

fn make(sample: &NewSample, opener: &Opener) -> Result<Workbook, Refusal> {
    if let Some(folder) = sample.path.parent() {
        fs::create_dir_all(folder).map_err(|_| Refusal::SampleFolder)?;
    }
    Workbook::create_with_round(
        &sample.path,
        sample.uid.clone(),
        opener.program,
        opener.at,
        Questionnaire::shipped(),
        &sample.round,
    )
    .map_err(|error| match error {
        WorkbookError::ReadOnlyFolder => Refusal::SampleFolder,
        error => Refusal::workbook(error),
    })
}

#[cfg(test)]
mod tests;
