//! Sitting down: who may, what the session begins with, and what is kept of the answers.

use lock::Words;
use questionnaire::{BySide, CompanyName, QuestionId, Questionnaire};
use zeroize::Zeroizing;

use super::Kept;
use crate::id::{SeatId, WorkbookUid};
use crate::locked::{Answers, LockedAnswers, Place};
use crate::model::{RoundInfo, RoundState, Seat, SeatWord};
use crate::storage::{Read, SeatRow, SeatState, Write};
use crate::{Workbook, WorkbookError, answers, rules};

impl Workbook {
    /// Lets somebody sit down, and tells what the session needs to know.
    pub(super) fn seated(
        &mut self,
        seat: SeatId,
        words: Option<&Words>,
    ) -> Result<Found, WorkbookError> {
        if !self.can_write() {
            return Err(WorkbookError::OpenForReading);
        }
        let (round, companies, draft) = self.store.read(|read| {
            let row = own(read, seat)?;
            let round = read.round(row.seat.round)?;
            answers::same_set(self.questionnaire, &round)?;
            let partnership = read.partnership(round.partnership)?;
            let companies = BySide {
                vendor: partnership.vendor,
                partner: partnership.partner,
            };
            Ok((round, companies, read.draft(seat)?))
        })?;
        let kept = match (draft, words) {
            (None, None) => Kept::Open,
            (Some(_), None) => return Err(WorkbookError::WordsNeeded),
            (None, Some(_)) => return Err(WorkbookError::NotLocked),
            (Some(draft), Some(words)) => {
                let place = place(self.store.uid(), &round, seat);
                Kept::Locked(LockedAnswers::open(draft, words, place)?)
            }
        };
        let (row, _) = self.store.write(|write| {
            let row = open(write, seat)?;
            rules::sit_down(write, row)
        })?;
        // At once and not at the end: a session that is lost must not leave them behind.
        self.undo.clear();
        Ok(Found {
            round,
            row,
            companies,
            kept,
        })
    }
}

/// What a session begins with.
pub(super) struct Found {
    pub(super) round: RoundInfo,
    pub(super) row: SeatRow,
    pub(super) companies: BySide<CompanyName>,
    pub(super) kept: Kept,
}

pub(super) const fn place<'a>(
    workbook: &'a WorkbookUid,
    round: &'a RoundInfo,
    seat: SeatId,
) -> Place<'a> {
    Place {
        workbook,
        round,
        seat,
    }
}

/// What the file holds of every answer of a seat that can be read.
pub(super) fn contents(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    seat: &Seat,
) -> Result<Answers, WorkbookError> {
    let mut answers = Answers::new();
    let side = seat.setup.side;
    read.each_answer(seat.id, |question, content| {
        if answers::from_file(questionnaire, side, question, content).is_ok() {
            let content = Zeroizing::new(content.to_owned());
            answers.insert(QuestionId::new(question), content);
        }
        Ok(())
    })?;
    Ok(answers)
}

/// The seat, if its person may read and write in it: open, in a round that collects answers.
pub(super) fn own(read: &Read<'_>, seat: SeatId) -> Result<SeatRow, WorkbookError> {
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

pub(super) fn open(write: &Write<'_>, seat: SeatId) -> Result<SeatRow, WorkbookError> {
    own(write, seat)
}
