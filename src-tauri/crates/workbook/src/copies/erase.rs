//! Erasing everywhere: from the workbook, from its restore points and from the copies beside it.

use std::path::{Path, PathBuf};

use questionnaire::Questionnaire;

use super::contents::{Contents, PartnershipContents, RoundContents};
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
    /// Copies of the workbook that may hold it still: they could not be changed, or what has its
    /// number there is something else, because the copy was worked on by itself.
    pub not_reached: Vec<PathBuf>,
}

/// What was erased, as it was in the workbook: a copy that was worked on by itself may hold something
/// else under the same number, which must not be lost.
enum Was {
    Partnership(PartnershipContents),
    Round(RoundContents),
}

/// What a copy holds of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    /// Nothing.
    Nothing,
    /// The same, maybe as it was earlier.
    Same,
    /// Something else under its number.
    Other,
}

impl Was {
    fn of(contents: &Contents, what: Erase) -> Option<Self> {
        match what {
            Erase::Partnership(id) => partnership(contents, id).cloned().map(Self::Partnership),
            Erase::Round(id) => round(contents, id).cloned().map(Self::Round),
        }
    }

    fn held_by(&self, copy: &Contents) -> Held {
        match self {
            Self::Partnership(was) => match partnership(copy, was.id) {
                None => Held::Nothing,
                Some(there) if is_same_partnership(was, there) => Held::Same,
                Some(_) => Held::Other,
            },
            Self::Round(was) => match round(copy, was.id) {
                None => Held::Nothing,
                Some(there) if is_same_round(was, there) => Held::Same,
                Some(_) => Held::Other,
            },
        }
    }
}

fn partnership(contents: &Contents, id: PartnershipId) -> Option<&PartnershipContents> {
    contents.partnerships.iter().find(|found| found.id == id)
}

fn round(contents: &Contents, id: RoundId) -> Option<&RoundContents> {
    let mut rounds = contents.partnerships.iter().flat_map(|found| &found.rounds);
    rounds.find(|found| found.id == id)
}

/// Whether one company has kept its name, and there is no round that the workbook does not know.
fn is_same_partnership(was: &PartnershipContents, there: &PartnershipContents) -> bool {
    let known = |round: &RoundContents| was.rounds.iter().any(|one| is_same_round(one, round));
    (was.vendor == there.vendor || was.partner == there.partner) && there.rounds.iter().all(known)
}

/// Whether it is the same round, maybe as it was earlier: it has the same content, or the same name
/// and date and, once revealed, as many people.
fn is_same_round(was: &RoundContents, there: &RoundContents) -> bool {
    let content = was.digest.is_some() && was.digest == there.digest;
    let both_revealed = was.state.is_revealed() && there.state.is_revealed();
    let set_up = was.name == there.name
        && was.date == there.date
        && (!both_revealed || was.people == there.people);
    was.id == there.id && (content || set_up)
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
        let was = Was::of(&Contents::of(&self.store)?, what);
        self.store
            .write(|write| rules::apply(write, questionnaire, what.change()))?;
        self.undo.clear();
        let mut erased = Erased::default();
        let uid = self.uid().clone();
        let Some(was) = was else {
            return Ok(erased);
        };
        let lost = Lost { what, was: &was };
        for point in points.of(&uid) {
            match from_point(&point, &lost, questionnaire) {
                Ok(Held::Nothing) => {}
                Ok(Held::Same) => erased.restore_points += 1,
                Ok(Held::Other) => erased.not_reached.push(point.path),
                // A copy that cannot be changed is given up as a whole.
                Err(_) if make::remove(&point) => erased.restore_points += 1,
                Err(_) => erased.not_reached.push(point.path),
            }
        }
        for copy in copies_beside(self.path()) {
            match from_copy(&copy, &uid, &lost, questionnaire) {
                Ok(Held::Nothing) => {}
                Ok(Held::Same) => erased.copies.push(copy),
                Ok(Held::Other) | Err(_) => erased.not_reached.push(copy),
            }
        }
        Ok(erased)
    }
}

/// What is taken from the copies.
struct Lost<'w> {
    what: Erase,
    was: &'w Was,
}

/// Takes it from a restore point; tells whether it was there.
fn from_point(
    point: &RestorePoint,
    lost: &Lost<'_>,
    questionnaire: &Questionnaire,
) -> Result<Held, WorkbookError> {
    let mut store = Store::open(&point.path, Mode::Write)?;
    let held = erase_in(&mut store, lost, questionnaire)?;
    if held == Held::Same {
        let contents = Contents::of(&store)?;
        let proven = make::is_proven(&store);
        drop(store);
        // A note that does not fit any more is passed over, and the copy itself is read.
        let note = point.note.again(&point.path, proven, contents);
        let _ = note.and_then(|note| note.write(&point.path));
    }
    Ok(held)
}

/// Takes it from another file, if that is a copy of the workbook; tells whether it was there.
fn from_copy(
    copy: &Path,
    uid: &WorkbookUid,
    lost: &Lost<'_>,
    questionnaire: &Questionnaire,
) -> Result<Held, WorkbookError> {
    match super::restore::identity(copy) {
        Some(found) if found == *uid => {}
        _ => return Ok(Held::Nothing),
    }
    header::look(copy)?;
    // Looked at first: a workbook of an earlier version would be copied and brought up to date.
    let read = Store::open(copy, Mode::Read)?;
    let held = lost.was.held_by(&Contents::of(&read)?);
    if held != Held::Same {
        return Ok(held);
    }
    drop(read);
    if header::version(copy)? < VERSION {
        return Err(WorkbookError::OpenForReading);
    }
    erase_in(&mut Store::open(copy, Mode::Write)?, lost, questionnaire)
}

fn erase_in(
    store: &mut Store,
    lost: &Lost<'_>,
    questionnaire: &Questionnaire,
) -> Result<Held, WorkbookError> {
    let held = lost.was.held_by(&Contents::of(store)?);
    if held == Held::Same {
        store.write(|write| rules::apply(write, questionnaire, lost.what.change()))?;
    }
    Ok(held)
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
