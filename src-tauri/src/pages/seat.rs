//! The person in the seat and the own answers.

use protocol::{AnswerOf, AnswerText, OwnAnswers, SeatPage, Steps};
use workbook::{SeatSession, Workbook};

use super::round;
use super::round_line;
use crate::refusal::Refusal;

/// What a seat begins with.
pub(crate) fn page(session: &SeatSession<Workbook>, sample: bool) -> Result<SeatPage, Refusal> {
    Ok(SeatPage {
        seat: round::seat(session.seat()),
        round: round_line(session.round()),
        companies: session.companies().clone(),
        sample,
        sittings: session.sittings(),
        locked: session.is_locked(),
        minutes: round::minutes(session.round()),
        own: own(session)?,
    })
}

/// The answers of this person and of nobody else.
pub(crate) fn own(session: &SeatSession<Workbook>) -> Result<OwnAnswers, Refusal> {
    let mut answers = Vec::new();
    for (question, answer) in session.answers()? {
        let answer = AnswerText::of(&answer.parts()).ok_or(Refusal::AnswerNotWritten)?;
        answers.push(AnswerOf { question, answer });
    }
    Ok(OwnAnswers {
        answers,
        progress: session.progress()?,
        steps: steps(session),
    })
}

/// What the person can take back and do again.
pub(crate) fn steps(session: &SeatSession<Workbook>) -> Steps {
    Steps {
        undo: session.can_undo(),
        redo: session.can_redo(),
    }
}
