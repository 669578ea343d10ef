//! The person in the seat: reads and saves the own answers, and nothing else.

use std::borrow::BorrowMut;
use std::collections::BTreeMap;
use std::fmt;

use questionnaire::progress::{self, Progress};
use questionnaire::{Answer, BySide, CompanyName, QuestionId};

use crate::change::{ChangeKind, Changed, Course};
use crate::id::SeatId;
use crate::model::{RoundInfo, RoundState, Seat, SeatWord};
use crate::storage::{Read, SeatRow, SeatState, Write};
use crate::undo::{Step, UndoStack};
use crate::workbook::replay;
use crate::{Workbook, WorkbookError, answers, rules};

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
    undo: UndoStack,
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

impl Workbook {
    /// Lets the person of a seat answer, until the session is handed over or dropped. What the
    /// facilitator did before cannot be taken back after this.
    ///
    /// # Errors
    /// When there is no such seat, it is handed in or closed, the round does not collect answers
    /// or asks other questions than this program holds, or the workbook is open for reading.
    pub fn sit_down(&mut self, seat: SeatId) -> Result<SeatSession<&mut Workbook>, WorkbookError> {
        SeatSession::begin(self, seat).map_err(|(_, error)| error)
    }

    /// The same, with the workbook handed over to the session; [`SeatSession::hand_over`] gives
    /// it back.
    ///
    /// # Errors
    /// As [`Workbook::sit_down`], together with the workbook.
    pub fn give_to_seat(self, seat: SeatId) -> Result<SeatSession<Workbook>, NotSeated> {
        SeatSession::begin(self, seat).map_err(|(workbook, error)| NotSeated {
            workbook: Box::new(workbook),
            error,
        })
    }
}

impl<W: BorrowMut<Workbook>> SeatSession<W> {
    fn begin(mut workbook: W, seat: SeatId) -> Result<Self, (W, WorkbookError)> {
        let found = {
            let workbook: &mut Workbook = workbook.borrow_mut();
            let found = workbook.look_at(seat);
            if found.is_ok() {
                // At once and not at the end: a session that is lost must not leave them behind.
                workbook.undo.clear();
            }
            found
        };
        match found {
            Ok((round, seat, companies)) => Ok(Self {
                workbook,
                seat,
                companies,
                round,
                undo: UndoStack::default(),
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

    /// The own answers.
    ///
    /// # Errors
    /// When they are handed in already: then nobody reads them before the reveal. Otherwise when
    /// the file cannot be read.
    pub fn answers(&self) -> Result<BTreeMap<QuestionId, Answer>, WorkbookError> {
        let workbook = self.workbook.borrow();
        workbook.store.read(|read| {
            let row = own(read, self.seat.id)?;
            answers::of_seat(read, workbook.questionnaire, &row)
        })
    }

    /// The own answer to one question; `None` when it was skipped so far.
    ///
    /// # Errors
    /// As [`SeatSession::answers`].
    pub fn answer(&self, question: &QuestionId) -> Result<Option<Answer>, WorkbookError> {
        let workbook = self.workbook.borrow();
        workbook.store.read(|read| {
            let row = own(read, self.seat.id)?;
            answers::one(read, workbook.questionnaire, &row, question)
        })
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
        self.workbook.borrow_mut().store.write(|write| {
            open(write, self.seat.id)?;
            replay(write, step.backward())
        })?;
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
        self.workbook.borrow_mut().store.write(|write| {
            open(write, self.seat.id)?;
            replay(write, step.forward())
        })?;
        Ok(self.undo.step_forward())
    }

    /// Hands the answers in. From now on nobody reads or changes them before the reveal, and all
    /// that is left to do is [`SeatSession::hand_over`].
    ///
    /// # Errors
    /// When they are handed in already, or the file cannot be written.
    pub fn submit(&mut self) -> Result<Changed, WorkbookError> {
        let seat = self.seat.id;
        self.workbook.borrow_mut().store.write(|write| {
            let row = open(write, seat)?;
            rules::set_seat_state(write, row, SeatState::Submitted)
        })?;
        self.undo.clear();
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
        let ((), rows) = self.workbook.borrow_mut().store.write(|write| {
            open(write, seat)?;
            write.set_answer(seat, id, content.clone())
        })?;
        let changed = self.changed(ChangeKind::AnswerChanged);
        if !rows.is_empty() {
            self.undo.push(Step { changed, rows });
        }
        Ok(changed)
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

impl Workbook {
    /// Whether somebody may sit down, and what the session needs to know.
    fn look_at(
        &self,
        seat: SeatId,
    ) -> Result<(RoundInfo, Seat, BySide<CompanyName>), WorkbookError> {
        if !self.can_write() {
            return Err(WorkbookError::OpenForReading);
        }
        self.store.read(|read| {
            let row = own(read, seat)?;
            let round = read.round(row.seat.round)?;
            answers::same_set(self.questionnaire, &round)?;
            let partnership = read.partnership(round.partnership)?;
            let companies = BySide {
                vendor: partnership.vendor,
                partner: partnership.partner,
            };
            Ok((round, row.seat, companies))
        })
    }
}

/// The seat, if its person may read and write in it: open, in a round that collects answers.
fn own(read: &Read<'_>, seat: SeatId) -> Result<SeatRow, WorkbookError> {
    let row = read.seat(seat)?;
    rules::needs(&read.round(row.seat.round)?, &[RoundState::Collecting])?;
    match row.state {
        SeatState::Open => Ok(row),
        SeatState::Submitted => Err(WorkbookError::SeatNotOpen {
            found: SeatWord::Submitted,
        }),
        SeatState::Absent => Err(WorkbookError::SeatNotOpen {
            found: SeatWord::Absent,
        }),
    }
}

fn open(write: &Write<'_>, seat: SeatId) -> Result<SeatRow, WorkbookError> {
    own(write, seat)
}
