//! Opening a workbook: every look at the file, in the order in which it is safe.

use std::fs::OpenOptions;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use questionnaire::Questionnaire;

use crate::header;
use crate::interrupted::{self, Verdict};
use crate::lock::SessionLock;
use crate::set_aside::{self, SetAside};
use crate::storage::{Mode, Store};
use crate::undo::UndoStack;
use crate::{Workbook, WorkbookError, owner_only, side_file};

/// For what a workbook is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// To change it. Only one program at a time can; others are told who it is.
    Write {
        /// The name of the program, for the others.
        program: String,
        /// The time now.
        since: DateTime<Utc>,
    },
    /// To read it. Needs no permission to write, takes no lock and leaves nothing behind, so it
    /// also works while another program writes: every call then sees what was last saved.
    ///
    /// One thing is written even so: when a save was cut off, nobody has the workbook open and
    /// there is permission to, that save is taken back first, as opening for writing does.
    Read,
}

impl Workbook {
    /// Opens a workbook.
    ///
    /// # Errors
    /// When it is not a workbook, is damaged, newer, open elsewhere or write-protected. Whatever
    /// is refused stays byte for byte as it was, and no file is left beside it.
    pub fn open(
        path: &Path,
        access: Access,
        questionnaire: &'static Questionnaire,
    ) -> Result<Self, WorkbookError> {
        // A link is followed once, here: lock and journal belong beside the file itself.
        let path = std::fs::canonicalize(path).map_err(|error| side_file::told(&error))?;
        header::look(&path)?;
        let (store, lock) = match access {
            Access::Write { program, since } => {
                may_write(&path)?;
                let lock = SessionLock::take(&path, &program, since)?;
                // It may come from a version that made workbooks for everybody to read.
                owner_only::close_to_others(&path);
                (open_to_write(&path)?, Some(lock))
            }
            Access::Read => (open_to_read(&path)?, None),
        };
        Self::with(store, lock, path, questionnaire)
    }

    /// Puts together what is open already.
    pub(crate) fn with(
        store: Store,
        lock: Option<SessionLock>,
        path: PathBuf,
        questionnaire: &'static Questionnaire,
    ) -> Result<Self, WorkbookError> {
        let uid = store.uid().clone();
        Ok(Self {
            store,
            undo: UndoStack::default(),
            questionnaire,
            uid,
            path,
            _lock: lock,
        })
    }
}

/// Asks the system, without changing anything, whether the file may be written.
fn may_write(path: &Path) -> Result<(), WorkbookError> {
    match OpenOptions::new().write(true).open(path) {
        Ok(_) => Ok(()),
        Err(error) => Err(match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                WorkbookError::ReadOnlyFile
            }
            _ => side_file::told(&error),
        }),
    }
}

/// Opens for writing under the session lock, and finishes an interrupted save first.
fn open_to_write(path: &Path) -> Result<Store, WorkbookError> {
    let Some(aside) = SetAside::if_interrupted(path)? else {
        let store = Store::open(path, Mode::Write)?;
        if set_aside::left_over(path) && store.is_sound() == Ok(true) {
            set_aside::forget(path);
        }
        return Ok(store);
    };
    match interrupted::judge(&aside)? {
        Verdict::TakeBack | Verdict::NothingToTakeBack => take_back(path, aside),
        Verdict::Keep => keep(path, aside),
        Verdict::Ask => Err(WorkbookError::ForeignJournal),
    }
}

/// The save was complete, and every row of it is proved: only its journal was not deleted any more.
fn keep(path: &Path, aside: SetAside) -> Result<Store, WorkbookError> {
    // Refused while a program without our lock saves: then the journal is its own.
    drop(Store::open(path, Mode::Write)?);
    aside.put_back_alone()?;
    let store = Store::open(path, Mode::Write)?;
    set_aside::forget(path);
    Ok(store)
}

/// Lets SQLite take back the save that was cut off.
fn take_back(path: &Path, aside: SetAside) -> Result<Store, WorkbookError> {
    let opened = Store::open(path, Mode::Write).and_then(|mut store| {
        if !store.is_sound()? {
            return Err(WorkbookError::ForeignJournal);
        }
        if side_file::journal_of(path).exists() {
            // It was cut off so early that there was nothing to take back. An empty save clears
            // it away.
            store.write(|_| Ok(()))?;
        }
        set_aside::forget(path);
        Ok(store)
    });
    opened.or_else(|error| match error {
        // A program without our lock is writing: the journal is its own, and nothing was played
        // back.
        WorkbookError::Busy => Err(error),
        WorkbookError::Damaged { .. } | WorkbookError::Altered { .. } => {
            aside.put_back()?;
            Err(WorkbookError::ForeignJournal)
        }
        _ => {
            aside.put_back()?;
            Err(error)
        }
    })
}

fn open_to_read(path: &Path) -> Result<Store, WorkbookError> {
    if side_file::journal_of(path).exists() && may_write(path).is_ok() {
        // A lock that is taken means a save in progress, which a reader need not mind; a folder
        // without permission shows below, if the journal matters at all.
        let lock = SessionLock::take(path, "Plumbline", DateTime::<Utc>::UNIX_EPOCH);
        if let Ok(_lock) = lock {
            match open_to_write(path) {
                // A program without our lock is saving; what was saved before can be read.
                Ok(_) | Err(WorkbookError::Busy) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Store::open(path, Mode::Read)
}
