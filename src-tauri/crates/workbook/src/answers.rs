//! Answers between their types and the JSON in the file.

use std::collections::BTreeMap;

use questionnaire::{Answer, Asked, Question, QuestionId, Questionnaire, Side};
use scoring::method::METHOD_VERSION;
use zeroize::Zeroizing;

use crate::WorkbookError;
use crate::locked::Answers;
use crate::model::RoundInfo;
use crate::storage::{Misfit, Read, Scope, SeatRow};

/// Checks that this program holds the question set and the method of a round; the questions word
/// for word when answers are still to be given.
pub(crate) fn same_set(
    questionnaire: &Questionnaire,
    round: &RoundInfo,
) -> Result<(), WorkbookError> {
    let set = &round.question_set;
    if (set.id.as_str(), set.version) != (questionnaire.id.as_str(), questionnaire.version) {
        return Err(WorkbookError::UnknownQuestionSet {
            id: set.id.clone(),
            version: set.version,
        });
    }
    if !round.state.is_revealed() && set.content_hash != questionnaire.content_hash {
        return Err(WorkbookError::QuestionSetChanged);
    }
    match round.method_version {
        Some(version) if version != METHOD_VERSION => Err(WorkbookError::UnknownMethod { version }),
        _ => Ok(()),
    }
}

/// Every answer of a seat.
pub(crate) fn of_seat(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    row: &SeatRow,
) -> Result<BTreeMap<QuestionId, Answer>, WorkbookError> {
    let side = row.seat.setup.side;
    let mut answers = BTreeMap::new();
    let mut unread = false;
    read.each_answer(row.seat.id, |question, content| {
        match from_file(questionnaire, side, question, content) {
            Ok(answer) => drop(answers.insert(QuestionId::new(question), answer)),
            Err(_) => unread = true,
        }
        Ok(())
    })?;
    // What something else has altered can be answered anew; what this program wrote has to be read.
    if unread && !is_altered(read, row)? {
        return Err(unreadable());
    }
    Ok(answers)
}

/// Every answer of a seat that is locked and now open in memory.
pub(crate) fn of_locked(
    questionnaire: &Questionnaire,
    row: &SeatRow,
    locked: &Answers,
) -> Result<BTreeMap<QuestionId, Answer>, WorkbookError> {
    let side = row.seat.setup.side;
    let read = |(question, content): (&QuestionId, &Zeroizing<String>)| {
        let answer = from_file(questionnaire, side, question.as_str(), content)?;
        Ok((question.clone(), answer))
    };
    locked.iter().map(read).collect()
}

/// Whether something of a seat is not as this program wrote it.
fn is_altered(read: &Read<'_>, row: &SeatRow) -> Result<bool, WorkbookError> {
    let seat = row.seat.id.number();
    let misfits = read.misfits(Scope::Round(row.seat.round.number()))?;
    Ok(misfits.iter().any(|misfit| {
        matches!(misfit, Misfit::Seat(id) | Misfit::Answers(id) | Misfit::Answer(id, _) if *id == seat)
    }))
}

/// One answer of a seat.
pub(crate) fn one(
    read: &Read<'_>,
    questionnaire: &Questionnaire,
    row: &SeatRow,
    question: &QuestionId,
) -> Result<Option<Answer>, WorkbookError> {
    let Some(content) = read.answer(row.seat.id, question)? else {
        return Ok(None);
    };
    match from_file(
        questionnaire,
        row.seat.setup.side,
        question.as_str(),
        &content,
    ) {
        Err(_) if is_altered(read, row)? => Ok(None),
        answer => answer.map(Some),
    }
}

/// Reads an answer from the file. What is wrong with it is not told: that would tell what it is.
pub(crate) fn from_file(
    questionnaire: &Questionnaire,
    side: Side,
    question: &str,
    content: &str,
) -> Result<Answer, WorkbookError> {
    let question = questionnaire.question(question).ok_or_else(unreadable)?;
    to_question(questionnaire, side, question, content)
}

/// Reads an answer to a known question from the file, as [`from_file`] does.
pub(crate) fn to_question(
    questionnaire: &Questionnaire,
    side: Side,
    question: &Question,
    content: &str,
) -> Result<Answer, WorkbookError> {
    let asked = Asked {
        questionnaire,
        question,
        side,
    };
    Answer::read(asked, content).map_err(|_| unreadable())
}

pub(crate) fn unreadable() -> WorkbookError {
    WorkbookError::Damaged {
        place: "an answer cannot be read".to_owned(),
    }
}

/// Writes an answer for the file, if the round asks the question and the answer fits it: an
/// [`Answer`] is valid, but may have been made for another question or for the other side.
pub(crate) fn to_file(
    questionnaire: &Questionnaire,
    round: &RoundInfo,
    side: Side,
    id: &QuestionId,
    answer: &Answer,
) -> Result<String, WorkbookError> {
    let question = questionnaire
        .question(id.as_str())
        .filter(|question| question.is_asked(round.setup.purpose, round.setup.form))
        .ok_or_else(|| WorkbookError::NotAsked {
            question: id.clone(),
        })?;
    let does_not_fit = || WorkbookError::AnswerDoesNotFit {
        question: id.clone(),
    };
    let content = serde_json::to_string(answer).map_err(|_| does_not_fit())?;
    let asked = Asked {
        questionnaire,
        question,
        side,
    };
    match Answer::read(asked, &content) {
        Ok(read) if read == *answer => Ok(content),
        _ => Err(does_not_fit()),
    }
}
