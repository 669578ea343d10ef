//! Looking a workbook through from end to end.

use questionnaire::Questionnaire;
use serde::{Deserialize, Serialize};

use crate::model::{RoundInfo, RoundState};
use crate::storage::{Read, SeatRow, SeatState};
use crate::{Workbook, WorkbookError, answers, rules};

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
    /// Looks through the whole file: its pages and references, every row against its tag, every
    /// answer against the question set of its round, and whether the states of rounds and seats go
    /// together. The structure
    /// was compared when the workbook was opened.
    ///
    /// An empty list is good news.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn check(&self) -> Result<Vec<CheckFinding>, WorkbookError> {
        let mut findings = Findings::default();
        if !self.store.pages_fit()? {
            findings.tell(
                "file",
                "damaged",
                "The pages of the file do not fit together.",
            );
        } else {
            for table in self.store.dangling()? {
                let place = format!("table {table}");
                let sentence = "A row belongs to one that is not there.";
                findings.tell(&place, "dangling_reference", sentence);
            }
        }
        findings.0.extend(self.altered()?);
        self.store.read(|read| {
            let partnerships = findings.unless_damaged("partnerships", read.partnerships())?;
            for partnership in partnerships.unwrap_or_default() {
                let place = format!("partnership {}", partnership.id);
                let rounds = findings.unless_damaged(&place, read.rounds(partnership.id))?;
                for round in rounds.unwrap_or_default() {
                    let place = format!("{place}, round {}", round.id);
                    check_round(read, self.questionnaire, &round, &place, &mut findings)?;
                }
            }
            Ok(())
        })?;
        Ok(findings.0)
    }
}

#[derive(Default)]
struct Findings(Vec<CheckFinding>);

impl Findings {
    fn tell(&mut self, place: &str, code: &str, sentence: &str) {
        self.0.push(CheckFinding {
            code: code.to_owned(),
            place: place.to_owned(),
            sentence: sentence.to_owned(),
        });
    }

    /// Takes damage as something found, so that the rest is still looked at.
    fn unless_damaged<T>(
        &mut self,
        place: &str,
        read: Result<T, WorkbookError>,
    ) -> Result<Option<T>, WorkbookError> {
        match read {
            Ok(value) => Ok(Some(value)),
            Err(error @ (WorkbookError::Damaged { .. } | WorkbookError::StateNotProven)) => {
                self.tell(place, error.code(), &error.to_string());
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

fn check_round(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    round: &RoundInfo,
    place: &str,
    findings: &mut Findings,
) -> Result<(), WorkbookError> {
    if let Err(error) = answers::same_set(questionnaire, round) {
        findings.tell(place, error.code(), &error.to_string());
        // Its answers are those to other questions.
        if matches!(error, WorkbookError::UnknownQuestionSet { .. }) {
            return Ok(());
        }
    } else if round.question_set.content_hash != questionnaire.content_hash {
        let error = WorkbookError::QuestionSetChanged;
        findings.tell(place, error.code(), &error.to_string());
    }
    let revealed = round.state.is_revealed();
    if round.method_version.is_some() != revealed || round.revealed_at.is_some() != revealed {
        let sentence =
            "Whether the round is revealed does not go together with its time or method.";
        findings.tell(place, "inconsistent_state", sentence);
    }
    let plan = rules::read_plan(read, questionnaire, round.id);
    if findings
        .unless_damaged(place, plan)?
        .is_some_and(|plan| !plan.is_empty() && !revealed)
    {
        let sentence = "The round is not revealed, but a plan is kept for it.";
        findings.tell(place, "inconsistent_state", sentence);
    }
    let Some(seats) = findings.unless_damaged(place, read.seats(round.id))? else {
        return Ok(());
    };
    for row in seats {
        let place = format!("{place}, seat {}", row.seat.id);
        if let Some(sentence) = misfit(read, round, &row)? {
            findings.tell(&place, "inconsistent_state", sentence);
        }
        let found = unreadable(read, questionnaire, round, &row);
        if let Some(Some(question)) = findings.unless_damaged(&place, found)? {
            if round.state.is_revealed() {
                let sentence = format!("The answer to {question} cannot be read.");
                findings.tell(&place, "unreadable_answer", &sentence);
            } else {
                findings.tell(&place, "unreadable_answer", "An answer cannot be read.");
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
