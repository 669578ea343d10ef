//! Old and new values of rows: what a transaction writes, and what undo writes back.

use questionnaire::QuestionId;

use super::draft::DraftRow;
use super::seat::SeatRow;
use super::transaction::Write;
use crate::WorkbookError;
use crate::id::{RoundId, SeatId};
use crate::model::{Partnership, RoundInfo};

/// One row before and after. No value before means that it was added, none after that it was
/// deleted.
#[derive(Clone, PartialEq)]
pub(crate) enum RowChange {
    /// A row of `partnership`.
    Partnership {
        old: Option<Partnership>,
        new: Option<Partnership>,
    },
    /// A row of `round`.
    Round {
        old: Option<RoundInfo>,
        new: Option<RoundInfo>,
    },
    /// A row of `seat`.
    Seat {
        old: Option<SeatRow>,
        new: Option<SeatRow>,
    },
    /// A row of `answer`.
    Answer {
        seat: SeatId,
        question: QuestionId,
        old: Option<String>,
        new: Option<String>,
    },
    /// A row of `draft`.
    Draft {
        seat: SeatId,
        old: Option<DraftRow>,
        new: Option<DraftRow>,
    },
    /// A row of `plan`.
    Plan {
        round: RoundId,
        old: Option<String>,
        new: Option<String>,
    },
}

impl RowChange {
    fn changes_nothing(&self) -> bool {
        match self {
            Self::Partnership { old, new } => old == new,
            Self::Round { old, new } => old == new,
            Self::Seat { old, new } => old == new,
            Self::Draft { old, new, .. } => old == new,
            Self::Answer { old, new, .. } | Self::Plan { old, new, .. } => old == new,
        }
    }

    /// The change that takes this one back.
    pub(crate) fn reversed(self) -> Self {
        match self {
            Self::Partnership { old, new } => Self::Partnership { old: new, new: old },
            Self::Round { old, new } => Self::Round { old: new, new: old },
            Self::Seat { old, new } => Self::Seat { old: new, new: old },
            Self::Answer {
                seat,
                question,
                old,
                new,
            } => Self::Answer {
                seat,
                question,
                old: new,
                new: old,
            },
            Self::Draft { seat, old, new } => Self::Draft {
                seat,
                old: new,
                new: old,
            },
            Self::Plan { round, old, new } => Self::Plan {
                round,
                old: new,
                new: old,
            },
        }
    }
}

impl Write<'_> {
    /// Writes a row and remembers the change. A row that stays as it is is neither.
    pub(crate) fn put(&mut self, change: RowChange) -> Result<(), WorkbookError> {
        if change.changes_nothing() {
            return Ok(());
        }
        match &change {
            RowChange::Partnership { old, new } => {
                self.put_partnership(old.as_ref(), new.as_ref())?;
            }
            RowChange::Round { old, new } => self.put_round(old.as_ref(), new.as_ref())?,
            RowChange::Seat { old, new } => self.put_seat(old.as_ref(), new.as_ref())?,
            RowChange::Answer {
                seat,
                question,
                new,
                ..
            } => self.put_answer(*seat, question, new.as_deref())?,
            RowChange::Draft { seat, new, .. } => self.put_draft(*seat, new.as_ref())?,
            RowChange::Plan { round, new, .. } => self.put_plan(*round, new.as_deref())?,
        }
        self.changes.push(change);
        Ok(())
    }

    /// Writes a change again, if the row still is what the change starts from.
    pub(crate) fn replay(&mut self, change: RowChange) -> Result<(), WorkbookError> {
        let fits = match &change {
            RowChange::Partnership { old, new } => match old.as_ref().or(new.as_ref()) {
                Some(row) => self.find_partnership(row.id)? == *old,
                None => true,
            },
            RowChange::Round { old, new } => match old.as_ref().or(new.as_ref()) {
                Some(row) => self.find_round(row.id)? == *old,
                None => true,
            },
            RowChange::Seat { old, new } => match old.as_ref().or(new.as_ref()) {
                Some(row) => self.find_seat(row.seat.id)? == *old,
                None => true,
            },
            RowChange::Answer {
                seat,
                question,
                old,
                ..
            } => self.answer(*seat, question)? == *old,
            RowChange::Draft { seat, old, .. } => self.draft(*seat)? == *old,
            RowChange::Plan { round, old, .. } => self.plan(*round)? == *old,
        };
        if fits {
            self.put(change)
        } else {
            Err(WorkbookError::ChangedOutside)
        }
    }
}
