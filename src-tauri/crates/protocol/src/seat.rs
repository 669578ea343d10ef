//! The person in the seat: the questions, the own answers, and nothing of anybody else.

use chrono::{DateTime, Utc};
use questionnaire::progress::Progress;
use questionnaire::{Answer, AnswerParts, Asked, BySide, CompanyName, ProblemList, QuestionId};
use serde::{Deserialize, Serialize};

use crate::{RoundLine, Seat};

/// What a seat begins with. Which questions it is asked follows from the round, through
/// [`questionnaire::progress::steps`] and the question set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatPage {
    /// The seat.
    pub seat: Seat,
    /// The round.
    pub round: RoundLine,
    /// The two companies, for the wording of the questions.
    pub companies: BySide<CompanyName>,
    /// Whether companies and answers are invented.
    pub sample: bool,
    /// How often somebody has sat down in this seat, this time included.
    pub sittings: u32,
    /// Whether what is answered is locked with words of this person.
    pub locked: bool,
    /// How many minutes the whole round usually takes a person, as it was said before.
    pub minutes: u32,
    /// What this person has answered so far.
    pub own: OwnAnswers,
}

/// The answers of the person in the seat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnAnswers {
    /// One for each question; one that is absent was skipped so far.
    pub answers: Vec<AnswerOf>,
    /// How far the person has come.
    pub progress: Progress,
    /// What can be taken back and done again.
    pub steps: Steps,
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerOf {
    /// The question.
    pub question: QuestionId,
    /// The answer.
    pub answer: AnswerText,
}

/// What can be taken back and done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    /// Whether there is a step to take back.
    pub undo: bool,
    /// Whether there is a step to do again.
    pub redo: bool,
}

/// An answer as its documented JSON, which is checked wherever it is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AnswerText(String);

impl AnswerText {
    /// Writes an answer down, one that was checked or one that is to be. `None` only for values
    /// that are no numbers.
    #[must_use]
    pub fn of(parts: &AnswerParts) -> Option<Self> {
        parts.json().map(Self)
    }

    /// Reads the answer back.
    ///
    /// # Errors
    /// When it does not fit the question.
    pub fn read(&self, asked: Asked<'_>) -> Result<Answer, ProblemList> {
        Answer::read(asked, &self.0)
    }

    /// Takes it apart again where it was checked before; `None` where it is no stored answer.
    #[must_use]
    pub fn parts(&self, asked: Asked<'_>) -> Option<AnswerParts> {
        AnswerParts::of_stored(asked, &self.0)
    }
}

/// An answer to save in place of the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaveAnswer {
    /// The question.
    pub question: QuestionId,
    /// The answer; `None` takes it away, and the question counts as skipped.
    pub answer: Option<AnswerText>,
}

/// An answer is on the disk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Saved {
    /// When it was saved, for the word on the page; it is kept nowhere.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub at: DateTime<Utc>,
    /// How far the person has come.
    pub progress: Progress,
    /// What can be taken back and done again.
    pub steps: Steps,
}

#[cfg(test)]
mod tests {
    use super::*;
    use questionnaire::{Questionnaire, Response, Share, Side, Value};

    #[test]
    fn an_answer_comes_back_as_it_was_and_only_to_its_question() {
        let questionnaire = Questionnaire::shipped();
        let asked = |id: &str| Asked {
            questionnaire,
            question: questionnaire.question(id).expect("a question"),
            side: Side::Vendor,
        };
        let own = Some(Response::Given(Value::Step(4)));
        let answer = Answer::new(asked("CUL-01"), own, None, None, Share::Internal);
        let answer = answer.expect("4 is a step");
        let text = AnswerText::of(&answer.parts()).expect("plain data");
        assert_eq!(text.parts(asked("CUL-01")), Some(answer.parts()));
        assert_eq!(text.read(asked("CUL-01")), Ok(answer));
        assert_eq!(text.parts(asked("GOL-04")), None);
        assert!(text.read(asked("GOL-04")).is_err(), "4 is no lead ledger");
    }
}
