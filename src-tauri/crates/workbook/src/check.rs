//! Looking a workbook through from end to end.

use questionnaire::Questionnaire;
use serde::{Deserialize, Serialize};

use crate::model::{RoundInfo, RoundState};
use crate::storage::{Read, SeatRow, SeatState};
use crate::{Workbook, WorkbookError, answers};

/// Something that is not as it should be. Before the reveal it names no question and no number
/// of answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckFinding {
    /// A stable name for programs, in snake case.
    pub code: String,
    /// Where: `partnership 1, round 2, seat 3`.
    pub place: String,
    /// What is wrong, as a sentence.
    pub sentence: String,
}

impl Workbook {
    /// Looks through the whole file: its pages and references, every answer against the question
    /// set of its round, and whether the states of rounds and seats go together. The structure
    /// was compared when the workbook was opened.
    ///
    /// An empty list is good news.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn check(&self) -> Result<Vec<CheckFinding>, WorkbookError> {
        let mut findings = Vec::new();
        if !self.store.pages_fit()? {
            findings.push(CheckFinding {
                code: "damaged".to_owned(),
                place: "file".to_owned(),
                sentence: "The pages of the file do not fit together.".to_owned(),
            });
        }
        self.store.read(|read| {
            for partnership in read.partnerships()? {
                for round in read.rounds(partnership.id)? {
                    check_round(read, self.questionnaire, &round, &mut findings)?;
                }
            }
            Ok(())
        })?;
        Ok(findings)
    }
}

fn check_round(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    round: &RoundInfo,
    findings: &mut Vec<CheckFinding>,
) -> Result<(), WorkbookError> {
    let place = format!("partnership {}, round {}", round.partnership, round.id);
    let mut tell = |place: &str, code: &str, sentence: &str| {
        findings.push(CheckFinding {
            code: code.to_owned(),
            place: place.to_owned(),
            sentence: sentence.to_owned(),
        });
    };
    if let Err(error) = answers::same_set(questionnaire, round) {
        tell(&place, error.code(), &error.to_string());
    } else if round.question_set.content_hash != questionnaire.content_hash {
        let error = WorkbookError::QuestionSetChanged;
        tell(&place, error.code(), &error.to_string());
    }
    for row in read.seats(round.id)? {
        let place = format!("{place}, seat {}", row.seat.id);
        if let Some(sentence) = misfit(read, round, &row)? {
            tell(&place, "inconsistent_state", sentence);
        }
        if let Some(question) = unreadable(read, questionnaire, round, &row)? {
            if round.state.is_revealed() {
                let sentence = format!("The answer to {question} cannot be read.");
                tell(&place, "unreadable_answer", &sentence);
            } else {
                tell(&place, "unreadable_answer", "An answer cannot be read.");
            }
        }
    }
    Ok(())
}

/// What a seat cannot be in a round of this state.
fn misfit(
    read: &Read<'_>,
    round: &RoundInfo,
    row: &SeatRow,
) -> Result<Option<&'static str>, WorkbookError> {
    Ok(match (round.state, row.state) {
        (RoundState::Draft, SeatState::Submitted | SeatState::Absent) => {
            Some("The round has not started, but the seat is closed.")
        }
        (RoundState::Draft, SeatState::Open) if read.has_answers(row.seat.id)? => {
            Some("The round has not started, but the seat has answered.")
        }
        (RoundState::Revealed | RoundState::Closed, SeatState::Open) => {
            Some("The round is revealed, but the seat is open.")
        }
        (RoundState::Revealed | RoundState::Closed, SeatState::Absent)
            if read.has_answers(row.seat.id)? =>
        {
            Some("The seat was closed as absent, but answers of it are kept.")
        }
        _ => None,
    })
}

/// The first question whose answer is not valid in this round.
fn unreadable(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    round: &RoundInfo,
    row: &SeatRow,
) -> Result<Option<String>, WorkbookError> {
    let mut first = None;
    let side = row.seat.setup.side;
    read.each_answer(row.seat.id, |question, content| {
        let asked = questionnaire
            .question(question)
            .is_some_and(|question| question.is_asked(round.setup.purpose, round.setup.form));
        let readable = answers::from_file(questionnaire, side, question, content).is_ok();
        if first.is_none() && !(asked && readable) {
            // A name that no question has may be anything.
            let known = questionnaire.question(question).is_some();
            first = Some(
                if known {
                    question
                } else {
                    "an unknown question"
                }
                .to_owned(),
            );
        }
        Ok(())
    })?;
    Ok(first)
}
