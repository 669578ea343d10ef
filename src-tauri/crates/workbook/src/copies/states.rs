//! The two states of a workbook beside which a journal was left that is not its own for certain.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::RestorePoint;
use super::contents::Contents;
use super::make;
use super::note::{self, Note, Reason};
use crate::lock::SessionLock;
use crate::set_aside::SetAside;
use crate::storage::{self, Mode, Store};
use crate::{WorkbookError, side_file};

/// Both states, as long as this is kept. The workbook and the journal stay as they are.
pub struct BothStates {
    points: Vec<RestorePoint>,
    _aside: SetAside,
}

impl BothStates {
    /// Looks at both states of a workbook that nobody has open; `None` when there is no journal.
    ///
    /// # Errors
    /// When somebody has the workbook open, or nothing can be created beside it.
    pub fn of(
        workbook: &Path,
        program: &str,
        at: DateTime<Utc>,
    ) -> Result<Option<Self>, WorkbookError> {
        let Ok(path) = std::fs::canonicalize(workbook) else {
            return Ok(None);
        };
        if !side_file::journal_of(&path).is_file() {
            return Ok(None);
        }
        let _lock = SessionLock::take(&path, program, at)?;
        let Some(aside) = SetAside::if_interrupted(&path)? else {
            return Ok(None);
        };
        storage::play_back(aside.taken_back())?;
        let journal = side_file::journal_of(&path);
        let states = [
            (aside.as_it_is(), path.as_path(), Reason::AsItIs),
            (aside.taken_back(), journal.as_path(), Reason::TakenBack),
        ];
        let points = states
            .into_iter()
            .filter_map(|(copy, of, reason)| point(copy, of, &path, reason))
            .collect();
        Ok(Some(Self {
            points,
            _aside: aside,
        }))
    }

    /// Each state that can be read: the file as it is, and the file with the last save taken back.
    #[must_use]
    pub fn points(&self) -> &[RestorePoint] {
        &self.points
    }
}

fn point(copy: &Path, of: &Path, workbook: &Path, reason: Reason) -> Option<RestorePoint> {
    let store = Store::open(copy, Mode::Read).ok()?;
    let contents = Contents::of(&store).ok()?;
    let at = note::moment(std::fs::metadata(of).ok()?.modified().ok()?)?;
    let proven = make::is_proven(&store);
    let note = Note::new(copy, at, reason, workbook, proven, contents).ok()?;
    Some(RestorePoint {
        path: copy.to_owned(),
        note,
    })
}
