//! The person in the seat: reads and saves the own answers, and nothing else.

mod sitting;

use std::borrow::BorrowMut;
use std::collections::BTreeMap;
use std::fmt;

use lock::{Words, WorkFactor};
use questionnaire::progress::{self, Progress};
use questionnaire::{Answer, BySide, CompanyName, QuestionId};
use zeroize::Zeroizing;

use crate::change::{ChangeKind, Changed, Course};
use crate::id::SeatId;
use crate::locked::LockedAnswers;
use crate::model::{RoundInfo, Seat};
use crate::storage::{Read, RowChange};
use crate::undo::{Step, UndoStack};
use crate::workbook::replay;
use crate::{Workbook, WorkbookError, answers, rules};
use sitting::{contents, open, own, place};

/// One person at the laptop, with the answers of the own seat only.
///
/// It holds the workbook for itself, borrowed ([`Workbook::sit_down`]) or owned
/// ([`Workbook::give_to_seat`], for a window that keeps it between commands). So while somebody
/// answers nothing else can be asked of the workbook, and what the person did can be taken back
/// by this person only: those steps end with the session.
///
/// There is no way from here to another seat:
///
/// ```compile_fail,E0616
/// fn peek(session: workbook::SeatSession<workbook::Workbook>) -> workbook::Workbook {
///     session.workbook
/// }
/// ```
///
/// and no way to the workbook while it lasts:
///
/// ```compile_fail,E0502
/// fn peek(workbook: &mut workbook::Workbook, seat: workbook::SeatId, round: workbook::RoundId) {
///     let session = workbook.sit_down(seat).unwrap();
///     let _ = workbook.revealed(round);
///     let _ = session.progress();
/// }
/// ```
pub struct SeatSession<W: BorrowMut<Workbook>> {
    workbook: W,
    seat: Seat,
    companies: BySide<CompanyName>,
    round: RoundInfo,
    sittings: u32,
    undo: UndoStack,
    kept: Kept,
}

/// How the answers of the seat are kept while its person sits.
enum Kept {
    /// As rows that everybody can read who can read the file.
    Open,
    /// Locked with words of this person; opened in memory only.
    Locked(LockedAnswers),
}

impl<W: BorrowMut<Workbook>> fmt::Debug for SeatSession<W> {
    /// Tells nothing of what is inside.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SeatSession").finish_non_exhaustive()
    }
}

/// The seat could not be taken: the reason, and the workbook back.
#[derive(Debug, thiserror::Error)]
#[error("{error}")]
pub struct NotSeated {
    /// The workbook, as it was.
    pub workbook: Box<Workbook>,
    /// Why not.
    pub error: WorkbookError,
}

impl NotSeated {
    fn of((workbook, error): (Workbook, WorkbookError)) -> Self {
        Self {
            workbook: Box::new(workbook),
            error,
        }
    }
}

impl Workbook {
    /// Lets the person of a seat answer, until the session is handed over or dropped. What the
    /// facilitator did before cannot be taken back after this. It is counted, so that everybody
    /// can see when a seat was opened again.
    ///
    /// # Errors
    /// [`WorkbookError::WordsNeeded`] when the answers are locked. When there is no such seat, it
    /// is handed in or closed, the round does not collect answers or asks other questions than
    /// this program holds, or the workbook cannot be written.
    pub fn sit_down(&mut self, seat: SeatId) -> Result<SeatSession<&mut Workbook>, WorkbookError> {
        SeatSession::begin(self, seat, None).map_err(|(_, error)| error)
    }

    /// The same for a person who has locked the answers with words. Trying words takes half a
    /// second; how often somebody may try is for the caller to decide.
    ///
    /// # Errors
    /// [`WorkbookError::WrongWords`], [`WorkbookError::NotLocked`],
    /// [`WorkbookError::LockedAnswersDamaged`], and as [`Workbook::sit_down`].
    pub fn sit_down_with(
        &mut self,
        seat: SeatId,
        words: &Words,
    ) -> Result<SeatSession<&mut Workbook>, WorkbookError> {
        SeatSession::begin(self, seat, Some(words)).map_err(|(_, error)| error)
    }

    /// The same, with the workbook handed over to the session; [`SeatSession::hand_over`] gives
    /// it back.
    ///
    /// # Errors
    /// As [`Workbook::sit_down`], together with the workbook.
    pub fn give_to_seat(self, seat: SeatId) -> Result<SeatSession<Workbook>, NotSeated> {
        SeatSession::begin(self, seat, None).map_err(NotSeated::of)
    }

    /// The same for a person who has locked the answers with words.
    ///
    /// # Errors
    /// As [`Workbook::sit_down_with`], together with the workbook.
    pub fn give_to_seat_with(
        self,
        seat: SeatId,
        words: &Words,
    ) -> Result<SeatSession<Workbook>, NotSeated> {
        SeatSession::begin(self, seat, Some(words)).map_err(NotSeated::of)
    }
}

impl<W: BorrowMut<Workbook>> SeatSession<W> {
    fn begin(
        mut workbook: W,
        seat: SeatId,
        words: Option<&Words>,
    ) -> Result<Self, (W, WorkbookError)> {
        match workbook.borrow_mut().seated(seat, words) {
            Ok(found) => Ok(Self {
                workbook,
                seat: found.row.seat,
                companies: found.companies,
                round: found.round,
                sittings: found.row.sittings.try_into().unwrap_or(u32::MAX),
                undo: UndoStack::default(),
                kept: found.kept,
            }),
            Err(error) => Err((workbook, error)),
        }
    }

    /// The seat.
    #[must_use]
    pub const fn seat(&self) -> &Seat {
        &self.seat
    }

    /// The round, without answers.
    #[must_use]
    pub const fn round(&self) -> &RoundInfo {
        &self.round
    }

    /// The names of the two companies, for the wording of the questions.
    #[must_use]
    pub const fn companies(&self) -> &BySide<CompanyName> {
        &self.companies
    }

    /// How often somebody has sat down in this seat, this time included.
    #[must_use]
    pub const fn sittings(&self) -> u32 {
        self.sittings
    }

    /// Whether the answers are locked with words.
    #[must_use]
    pub const fn is_locked(&self) -> bool {
        matches!(self.kept, Kept::Locked(_))
    }

    /// The own answers.
    ///
    /// # Errors
    /// When they are handed in already: then nobody reads them before the reveal. Otherwise when
    /// the file cannot be read.
    pub fn answers(&self) -> Result<BTreeMap<QuestionId, Answer>, WorkbookError> {
        let workbook = self.workbook.borrow();
        let row = workbook.store.read(|read| own(read, self.seat.id))?;
        match &self.kept {
            Kept::Open => workbook
                .store
                .read(|read| answers::of_seat(read, workbook.questionnaire, &row)),
            Kept::Locked(locked) => {
                answers::of_locked(workbook.questionnaire, &row, locked.answers())
            }
        }
    }

    /// The own answer to one question; `None` when it was skipped so far.
    ///
    /// # Errors
    /// As [`SeatSession::answers`].
    pub fn answer(&self, question: &QuestionId) -> Result<Option<Answer>, WorkbookError> {
        let workbook = self.workbook.borrow();
        let row = workbook.store.read(|read| own(read, self.seat.id))?;
        match &self.kept {
            Kept::Open => workbook
                .store
                .read(|read| answers::one(read, workbook.questionnaire, &row, question)),
            Kept::Locked(locked) => {
                let mut all = answers::of_locked(workbook.questionnaire, &row, locked.answers())?;
                Ok(all.remove(question))
            }
        }
    }

    /// How far the person has come.
    ///
    /// # Errors
    /// As [`SeatSession::answers`].
    pub fn progress(&self) -> Result<Progress, WorkbookError> {
        let (purpose, form) = (self.round.setup.purpose, self.round.setup.form);
        let answers = self.answers()?;
        let questionnaire = self.workbook.borrow().questionnaire;
        Ok(progress::progress(questionnaire, purpose, form, &answers))
    }

    /// Saves an answer in place of the one before. When it returns, the answer is on the disk.
    ///
    /// # Errors
    /// When the round does not ask the question, the answer does not fit it, the seat is handed
    /// in, or the file cannot be written; then the answer before is still there.
    pub fn save(&mut self, id: &QuestionId, answer: &Answer) -> Result<Changed, WorkbookError> {
        let questionnaire = self.workbook.borrow().questionnaire;
        let side = self.seat.setup.side;
        let content = answers::to_file(questionnaire, &self.round, side, id, answer)?;
        self.write_answer(id, Some(content))
    }

    /// Takes an answer away: the question counts as skipped, and nothing of it stays in the file.
    ///
    /// # Errors
    /// When the seat is handed in, or the file cannot be written.
    pub fn clear(&mut self, id: &QuestionId) -> Result<Changed, WorkbookError> {
        self.write_answer(id, None)
    }

    /// Whether [`SeatSession::undo`] would take something back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        self.undo.last().is_some()
    }

    /// Whether [`SeatSession::redo`] would do something again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        self.undo.next().is_some()
    }

    /// As [`Workbook::save_now`].
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save_now(&mut self) -> Result<(), WorkbookError> {
        self.workbook.borrow_mut().save_now()
    }

    /// Takes the person's last step back; `None` when there is none in this session.
    ///
    /// # Errors
    /// When the seat is handed in, or the file cannot be written; the step is kept.
    pub fn undo(&mut self) -> Result<Option<Changed>, WorkbookError> {
        let Some(step) = self.undo.last() else {
            return Ok(None);
        };
        let rows = step.backward().collect();
        self.write_rows(rows)?;
        Ok(self.undo.step_back())
    }

    /// Does again what the person took back; `None` when there is nothing.
    ///
    /// # Errors
    /// When the seat is handed in, or the file cannot be written; the step is kept.
    pub fn redo(&mut self) -> Result<Option<Changed>, WorkbookError> {
        let Some(step) = self.undo.next() else {
            return Ok(None);
        };
        let rows = step.forward().collect();
        self.write_rows(rows)?;
        Ok(self.undo.step_forward())
    }

    /// Locks the answers with words: what is in the file of them now is deleted there, and from now
    /// on every change is locked too. Steps can still be taken back. Words that were chosen before
    /// open nothing any more.
    ///
    /// # Errors
    /// When the seat is handed in, or the file cannot be written; then everything is as it was.
    pub fn lock_with(
        &mut self,
        words: &Words,
        factor: WorkFactor,
    ) -> Result<Changed, WorkbookError> {
        let seat = self.seat.id;
        let workbook: &mut Workbook = self.workbook.borrow_mut();
        let answers = match &self.kept {
            Kept::Locked(locked) => locked.answers().clone(),
            Kept::Open => {
                let read = |read: &Read<'_>| contents(read, workbook.questionnaire, &self.seat);
                workbook.store.read(read)?
            }
        };
        let locked = LockedAnswers::new(words, factor, answers)?;
        let row = locked.row(
            locked.answers(),
            place(workbook.store.uid(), &self.round, seat),
        )?;
        workbook.store.write(|write| {
            open(write, seat)?;
            write.delete_answers(seat)?;
            write.set_draft(seat, Some(row.clone()))
        })?;
        self.kept = Kept::Locked(locked);
        Ok(self.changed(ChangeKind::AnswersLocked))
    }

    /// Hands the answers in. From now on nobody reads or changes them before the reveal, and all
    /// that is left to do is [`SeatSession::hand_over`].
    ///
    /// # Errors
    /// [`WorkbookError::NothingToSubmit`] when nothing is answered. When they are handed in
    /// already, or the file cannot be written.
    pub fn submit(&mut self) -> Result<Changed, WorkbookError> {
        let seat = self.seat.id;
        self.workbook.borrow_mut().store.write(|write| {
            let row = open(write, seat)?;
            if let Kept::Locked(locked) = &self.kept {
                for (question, content) in locked.answers() {
                    write.set_answer(seat, question, Some(content.to_string()))?;
                }
                write.set_draft(seat, None)?;
            }
            if !write.has_answers(seat)? {
                return Err(WorkbookError::NothingToSubmit);
            }
            rules::submit(write, row)
        })?;
        self.undo.clear();
        self.kept = Kept::Open;
        Ok(self.changed(ChangeKind::SeatSubmitted))
    }

    /// Ends the session; the person's steps cannot be taken back any more.
    pub fn hand_over(self) -> W {
        self.workbook
    }

    fn write_answer(
        &mut self,
        id: &QuestionId,
        content: Option<String>,
    ) -> Result<Changed, WorkbookError> {
        let seat = self.seat.id;
        let row = RowChange::Answer {
            seat,
            question: id.clone(),
            old: self.content(id)?,
            new: content,
        };
        let rows = self.write_rows(vec![row])?;
        let changed = self.changed(ChangeKind::AnswerChanged);
        if !rows.is_empty() {
            self.undo.push(Step { changed, rows });
        }
        Ok(changed)
    }

    /// What is kept of one answer.
    fn content(&self, id: &QuestionId) -> Result<Option<String>, WorkbookError> {
        match &self.kept {
            Kept::Locked(locked) => {
                let content = locked.answers().get(id);
                Ok(content.map(|content| content.to_string()))
            }
            Kept::Open => {
                let store = &self.workbook.borrow().store;
                store.read(|read| read.answer(self.seat.id, id))
            }
        }
    }

    /// Writes answers, as rows or into the box, and tells those that have changed.
    fn write_rows(&mut self, rows: Vec<RowChange>) -> Result<Vec<RowChange>, WorkbookError> {
        let seat = self.seat.id;
        let workbook: &mut Workbook = self.workbook.borrow_mut();
        let Kept::Locked(locked) = &mut self.kept else {
            let ((), written) = workbook.store.write(|write| {
                open(write, seat)?;
                replay(write, rows.iter().cloned())
            })?;
            return Ok(written);
        };
        let mut answers = locked.answers().clone();
        let mut written = Vec::new();
        for row in rows {
            if let RowChange::Answer {
                question, old, new, ..
            } = &row
                && old != new
            {
                match new {
                    Some(new) => answers.insert(question.clone(), Zeroizing::new(new.clone())),
                    None => answers.remove(question),
                };
                written.push(row);
            }
        }
        let row = locked.row(&answers, place(workbook.store.uid(), &self.round, seat))?;
        workbook.store.write(|write| {
            open(write, seat)?;
            write.set_draft(seat, Some(row.clone()))
        })?;
        locked.replace(answers);
        Ok(written)
    }

    fn changed(&self, kind: ChangeKind) -> Changed {
        Changed {
            kind,
            course: Course::Done,
            partnership: Some(self.round.partnership),
            round: Some(self.round.id),
            seat: Some(self.seat.id),
        }
    }
}
