//! The façade: what can be read of an open workbook, and the door for changes.

use std::fmt;
use std::path::{Path, PathBuf};

use questionnaire::Questionnaire;

use crate::WorkbookError;
use crate::change::{Change, ChangeKind, Changed};
use crate::id::{PartnershipId, RoundId, SeatId, WorkbookUid};
use crate::lock::SessionLock;
use crate::model::{Partnership, RoundInfo, RoundState, Seat, SeatWord, WaitingSeat};
use crate::rules;
use crate::storage::{Mode, Read, SeatRow, SeatState, Store, Write};
use crate::undo::{Step, UndoStack};

/// An open workbook.
///
/// It can go from thread to thread, but not be used by two at a time: the writer owns it.
pub struct Workbook {
    // Closed before the lock is given up: fields drop in this order.
    pub(crate) store: Store,
    pub(crate) undo: UndoStack,
    pub(crate) questionnaire: &'static Questionnaire,
    pub(crate) uid: WorkbookUid,
    pub(crate) path: PathBuf,
    pub(crate) _lock: Option<SessionLock>,
}

impl fmt::Debug for Workbook {
    /// Tells nothing of what is inside.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workbook").finish_non_exhaustive()
    }
}

/// Whether a change can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Memory {
    /// It becomes a step.
    Step,
    /// It cannot, and neither can anything before it.
    Forget,
}

impl Workbook {
    /// The file, with every link followed.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The identity of the file.
    #[must_use]
    pub const fn uid(&self) -> &WorkbookUid {
        &self.uid
    }

    /// How often the workbook has been saved: a number that grows with every save and goes with
    /// every copy, so that of two copies the one with the smaller number is older. `None` while a
    /// round collects answers: then it would tell whether anything was saved in a seat.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn change_counter(&self) -> Result<Option<u64>, WorkbookError> {
        self.store.read(|read| {
            for partnership in read.readable_partnerships()? {
                let rounds = read.readable_rounds(partnership.id)?;
                if rounds
                    .iter()
                    .any(|round| round.state == RoundState::Collecting)
                {
                    return Ok(None);
                }
            }
            read.change_counter().map(Some)
        })
    }

    /// Whether it was opened for writing.
    #[must_use]
    pub fn can_write(&self) -> bool {
        self.store.mode() == Mode::Write
    }

    /// The copy that opening has left beside the file because it was of an earlier version and was
    /// brought up to date; `None` when it was not.
    #[must_use]
    pub fn kept_copy(&self) -> Option<&Path> {
        self.store.kept_copy()
    }

    /// Every partnership that can be read, oldest first. What cannot is named by
    /// [`Workbook::altered`].
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn partnerships(&self) -> Result<Vec<Partnership>, WorkbookError> {
        self.store.read(|read| read.readable_partnerships())
    }

    /// A partnership.
    ///
    /// # Errors
    /// When there is none, or the file cannot be read.
    pub fn partnership(&self, partnership: PartnershipId) -> Result<Partnership, WorkbookError> {
        self.store.read(|read| read.partnership(partnership))
    }

    /// The rounds of a partnership that can be read, by date. What cannot is named by
    /// [`Workbook::altered`].
    ///
    /// # Errors
    /// When there is no such partnership, or the file cannot be read.
    pub fn rounds(&self, partnership: PartnershipId) -> Result<Vec<RoundInfo>, WorkbookError> {
        self.store.read(|read| {
            read.partnership(partnership)?;
            read.readable_rounds(partnership)
        })
    }

    /// A round, without its answers.
    ///
    /// # Errors
    /// When there is none, or the file cannot be read.
    pub fn round(&self, round: RoundId) -> Result<RoundInfo, WorkbookError> {
        self.store.read(|read| read.round(round))
    }

    /// The round that a seat belongs to, without its answers.
    ///
    /// # Errors
    /// When there is no such seat, or the file cannot be read.
    pub fn round_of(&self, seat: SeatId) -> Result<RoundInfo, WorkbookError> {
        self.store
            .read(|read| read.round(read.seat(seat)?.seat.round))
    }

    /// The seats of a round in their order.
    ///
    /// # Errors
    /// When there is no such round, or the file cannot be read.
    pub fn seats(&self, round: RoundId) -> Result<Vec<Seat>, WorkbookError> {
        self.store.read(|read| {
            read.round(round)?;
            let seats = read.readable_seats(round)?;
            Ok(seats.into_iter().map(|row| row.seat).collect())
        })
    }

    /// The seats of a round, each with one word on how far the person is, how often it was opened,
    /// and who agreed that the person does not take part. There is nothing more to be had before
    /// the reveal: no counts of answers, no times.
    ///
    /// # Errors
    /// When there is no such round, or the file cannot be read.
    pub fn waiting_board(&self, round: RoundId) -> Result<Vec<WaitingSeat>, WorkbookError> {
        self.store.read(|read| {
            read.round(round)?;
            let seats = read.readable_seats(round)?;
            seats.into_iter().map(|row| waiting(read, row)).collect()
        })
    }

    /// Writes a save that changes nothing: when it returns, the file is there, can be written to
    /// and holds everything that was saved before.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_now(&mut self) -> Result<(), WorkbookError> {
        self.store.write(|_| Ok(()))?;
        Ok(())
    }

    /// Whether the last save is in the file but may not outlast a power cut: the file system could
    /// not confirm that the folder is written.
    #[must_use]
    pub const fn is_unconfirmed(&self) -> bool {
        self.store.is_unconfirmed()
    }

    /// Makes a change: one transaction, and one step that [`Workbook::undo`] takes back.
    ///
    /// A reveal, an import and a merge cannot be taken back, and nor can what was done before them.
    ///
    /// # Errors
    /// When the rules do not allow it or the file cannot be written; then nothing is changed.
    pub fn apply(&mut self, change: Change) -> Result<Changed, WorkbookError> {
        let memory = match &change {
            Change::Reveal { .. } | Change::ImportRound { .. } | Change::Merge { .. } => {
                Memory::Forget
            }
            _ => Memory::Step,
        };
        let questionnaire = self.questionnaire;
        let (changed, rows) = self
            .store
            .write(|write| rules::apply(write, questionnaire, change.clone()))?;
        match memory {
            // What is as it was already leaves nothing to take back.
            Memory::Step if rows.is_empty() => {}
            Memory::Step => self.undo.push(Step { changed, rows }),
            Memory::Forget => self.undo.clear(),
        }
        Ok(changed)
    }

    /// What [`Workbook::undo`] would take back.
    #[must_use]
    pub fn can_undo(&self) -> Option<ChangeKind> {
        self.undo.last().map(|step| step.changed.kind)
    }

    /// What [`Workbook::redo`] would do again.
    #[must_use]
    pub fn can_redo(&self) -> Option<ChangeKind> {
        self.undo.next().map(|step| step.changed.kind)
    }

    /// Takes the last change back, in one transaction; `None` when there is nothing to take back.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing is changed and the step is kept.
    pub fn undo(&mut self) -> Result<Option<Changed>, WorkbookError> {
        let Some(step) = self.undo.last() else {
            return Ok(None);
        };
        self.store.write(|write| replay(write, step.backward()))?;
        Ok(self.undo.step_back())
    }

    /// Does again what was taken back; `None` when there is nothing.
    ///
    /// # Errors
    /// When the file cannot be written; then nothing is changed and the step is kept.
    pub fn redo(&mut self) -> Result<Option<Changed>, WorkbookError> {
        let Some(step) = self.undo.next() else {
            return Ok(None);
        };
        self.store.write(|write| replay(write, step.forward()))?;
        Ok(self.undo.step_forward())
    }
}

/// Writes rows again.
pub(crate) fn replay(
    write: &mut Write<'_>,
    rows: impl Iterator<Item = crate::storage::RowChange>,
) -> Result<(), WorkbookError> {
    for row in rows {
        write.replay(row)?;
    }
    Ok(())
}

/// The one word that may be said of a seat.
///
/// It never comes from the answers: whether an open seat has any is told to nobody.
pub(crate) const fn word(row: &SeatRow) -> SeatWord {
    match row.state {
        SeatState::Submitted => SeatWord::Submitted,
        SeatState::Absent => SeatWord::Absent,
        SeatState::Open if row.sittings > 0 => SeatWord::Answering,
        SeatState::Open => SeatWord::NotStarted,
    }
}

fn waiting(read: &Read<'_>, row: SeatRow) -> Result<WaitingSeat, WorkbookError> {
    Ok(WaitingSeat {
        word: word(&row),
        sittings: row.sittings.try_into().unwrap_or(u32::MAX),
        absent: rules::absent_by_side(row.absent_agreed),
        locked: row.state == SeatState::Open && read.has_draft(row.seat.id)?,
        seat: row.seat,
    })
}
