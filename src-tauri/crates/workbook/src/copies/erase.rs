//! Erasing everywhere: from the workbook, from its restore points and from the copies beside it.

use std::path::{Path, PathBuf};

use questionnaire::Questionnaire;

use super::contents::Contents;
use super::make;
use super::{END, RestorePoint, RestorePoints};
use crate::change::Change;
use crate::id::{PartnershipId, RoundId, WorkbookUid};
use crate::storage::{Mode, Store, VERSION};
use crate::{Workbook, WorkbookError, header, rules};

/// What is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erase {
    /// A partnership with all its rounds.
    Partnership(PartnershipId),
    /// A round with its people, answers and plan.
    Round(RoundId),
}

impl Erase {
    const fn change(self) -> Change {
        match self {
            Self::Partnership(id) => Change::DeletePartnership(id),
            Self::Round(id) => Change::DeleteRound(id),
        }
    }
}

/// Where it was erased, and where not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Erased {
    /// Restore points from which it was taken, or which were deleted because they could not be
    /// changed.
    pub restore_points: usize,
    /// Other copies beside the workbook from which it was taken.
    pub copies: Vec<PathBuf>,
    /// Copies of the workbook that hold it still: they could not be changed.
    pub not_reached: Vec<PathBuf>,
}

impl Workbook {
    /// Deletes a partnership or a round from the workbook, from its restore points and from the
    /// copies of the workbook in the same folder. It cannot be taken back, and nor can anything
    /// before it.
    ///
    /// Copies in other folders are not known and not reached.
    ///
    /// # Errors
    /// When it is not there or the workbook cannot be written; then nothing is changed anywhere.
    pub fn erase(&mut self, what: Erase, points: &RestorePoints) -> Result<Erased, WorkbookError> {
        let questionnaire = self.questionnaire;
        self.store
            .write(|write| rules::apply(write, questionnaire, what.change()))?;
        self.undo.clear();
        let mut erased = Erased::default();
        let uid = self.uid().clone();
        for point in points.of(&uid) {
            match from_point(&point, what, questionnaire) {
                Ok(false) => {}
                Ok(true) => erased.restore_points += 1,
                // A copy that cannot be changed is given up as a whole.
                Err(_) if make::remove(&point) => erased.restore_points += 1,
                Err(_) => erased.not_reached.push(point.path),
            }
        }
        for copy in copies_beside(self.path()) {
            match from_copy(&copy, &uid, what, questionnaire) {
                Ok(false) => {}
                Ok(true) => erased.copies.push(copy),
                Err(_) => erased.not_reached.push(copy),
            }
        }
        Ok(erased)
    }
}

/// Takes it from a restore point; tells whether it was there.
fn from_point(
    point: &RestorePoint,
    what: Erase,
    questionnaire: &Questionnaire,
) -> Result<bool, WorkbookError> {
    let mut store = Store::open(&point.path, Mode::Write)?;
    let erased = erase_in(&mut store, what, questionnaire)?;
    if erased {
        let contents = Contents::of(&store)?;
        let proven = make::is_proven(&store);
        drop(store);
        // A note that does not fit any more is passed over, and the copy itself is read.
        let note = point.note.again(&point.path, proven, contents);
        let _ = note.and_then(|note| note.write(&point.path));
    }
    Ok(erased)
}

/// Takes it from another file, if that is a copy of the workbook; tells whether it was there.
fn from_copy(
    copy: &Path,
    uid: &WorkbookUid,
    what: Erase,
    questionnaire: &Questionnaire,
) -> Result<bool, WorkbookError> {
    match super::restore::identity(copy) {
        Some(found) if found == *uid => {}
        _ => return Ok(false),
    }
    header::look(copy)?;
    // Looked at first: a workbook of an earlier version would be copied and brought up to date.
    let read = Store::open(copy, Mode::Read)?;
    if !is_in(&Contents::of(&read)?, what) {
        return Ok(false);
    }
    drop(read);
    if header::version(copy)? < VERSION {
        return Err(WorkbookError::OpenForReading);
    }
    erase_in(&mut Store::open(copy, Mode::Write)?, what, questionnaire)
}

fn is_in(contents: &Contents, what: Erase) -> bool {
    contents.partnerships.iter().any(|found| match what {
        Erase::Partnership(id) => found.id == id,
        Erase::Round(id) => found.rounds.iter().any(|round| round.id == id),
    })
}

fn erase_in(
    store: &mut Store,
    what: Erase,
    questionnaire: &Questionnaire,
) -> Result<bool, WorkbookError> {
    if !is_in(&Contents::of(store)?, what) {
        return Ok(false);
    }
    store.write(|write| rules::apply(write, questionnaire, what.change()))?;
    Ok(true)
}

/// The other workbooks in the folder of a workbook.
fn copies_beside(workbook: &Path) -> Vec<PathBuf> {
    let Some(folder) = workbook.parent() else {
        return Vec::new();
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut copies: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|end| end == END))
        .filter(|path| path != workbook && path.is_file())
        .collect();
    copies.sort();
    copies
}
