//! The answers of one seat, locked with words of its person: one sealed box in the file, open in
//! memory only while the person sits.

use std::collections::BTreeMap;
use std::str::FromStr;

use lock::{LockError, PublicKey, SecretKey, Words, WorkFactor, WrappedKey};
use questionnaire::QuestionId;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use zeroize::Zeroizing;

use crate::WorkbookError;
use crate::id::{SeatId, WorkbookUid};
use crate::model::RoundInfo;
use crate::storage::DraftRow;

/// What the innermost text calls itself.
const FORMAT: &str = "plumbline-draft";
const VERSION: u32 = 1;

/// The JSON of every answer, by question. It is wiped from memory when it is dropped.
pub(crate) type Answers = BTreeMap<QuestionId, Zeroizing<String>>;

/// Where a box belongs: it names its place inside, so that one that was moved is noticed.
#[derive(Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) workbook: &'a WorkbookUid,
    pub(crate) round: &'a RoundInfo,
    pub(crate) seat: SeatId,
}

/// The opened answers and what it takes to lock them again: no words and no secret key.
pub(crate) struct LockedAnswers {
    public: PublicKey,
    wrapped: WrappedKey,
    answers: Answers,
}

/// What is sealed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inside<'a> {
    format: &'a str,
    version: u32,
    workbook: &'a str,
    round: i64,
    seat: i64,
    question_set: &'a str,
    recipient: &'a str,
    #[serde(borrow)]
    answers: BTreeMap<&'a str, &'a RawValue>,
}

impl LockedAnswers {
    /// Locks answers with words for the first time.
    pub(crate) fn new(
        words: &Words,
        factor: WorkFactor,
        answers: Answers,
    ) -> Result<Self, WorkbookError> {
        let key = SecretKey::generate();
        Ok(Self {
            public: key.public(),
            wrapped: key.wrap(words, factor)?,
            answers,
        })
    }

    /// Opens what is locked in a seat.
    pub(crate) fn open(
        row: DraftRow,
        words: &Words,
        place: Place<'_>,
    ) -> Result<Self, WorkbookError> {
        let damaged = |error| match error {
            LockError::WrongWords => WorkbookError::WrongWords,
            _ => WorkbookError::LockedAnswersDamaged,
        };
        let wrapped = WrappedKey::from_bytes(row.identity);
        let key = wrapped.open(words).map_err(damaged)?;
        let public = PublicKey::from_str(&row.recipient).map_err(damaged)?;
        // The next save would be sealed for whoever has put another key there.
        if public != key.public() {
            return Err(WorkbookError::LockedAnswersDamaged);
        }
        let content = key.unseal(&row.sealed).map_err(damaged)?;
        let answers =
            read(&content, &row.recipient, place).ok_or(WorkbookError::LockedAnswersDamaged)?;
        Ok(Self {
            public,
            wrapped,
            answers,
        })
    }

    /// The answers.
    pub(crate) const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Takes over answers that are in the file by now.
    pub(crate) fn replace(&mut self, answers: Answers) {
        self.answers = answers;
    }

    /// What goes into the file for these answers.
    pub(crate) fn row(
        &self,
        answers: &Answers,
        place: Place<'_>,
    ) -> Result<DraftRow, WorkbookError> {
        let recipient = self.public.to_string();
        let content = write(answers, &recipient, place).ok_or(WorkbookError::LockingFailed)?;
        Ok(DraftRow {
            identity: self.wrapped.as_bytes().to_vec(),
            sealed: self.public.seal(&content)?,
            recipient,
        })
    }
}

fn write(answers: &Answers, recipient: &str, place: Place<'_>) -> Option<Zeroizing<Vec<u8>>> {
    let mut raw = BTreeMap::new();
    for (question, content) in answers {
        let content = serde_json::from_str::<&RawValue>(content).ok()?;
        raw.insert(question.as_str(), content);
    }
    let inside = Inside {
        format: FORMAT,
        version: VERSION,
        workbook: place.workbook.as_str(),
        round: place.round.id.number(),
        seat: place.seat.number(),
        question_set: &place.round.question_set.content_hash,
        recipient,
        answers: raw,
    };
    // Room for all of it at once: a buffer that grows leaves copies behind.
    let length = answers
        .iter()
        .map(|(question, content)| question.as_str().len() + content.len() + 8);
    let mut content = Zeroizing::new(Vec::with_capacity(1_000 + length.sum::<usize>()));
    serde_json::to_writer(&mut *content, &inside).ok()?;
    Some(content)
}

/// Reads what was sealed, if it belongs to this place.
fn read(content: &[u8], recipient: &str, place: Place<'_>) -> Option<Answers> {
    let inside: Inside<'_> = serde_json::from_slice(content).ok()?;
    let belongs = (inside.format, inside.version) == (FORMAT, VERSION)
        && inside.workbook == place.workbook.as_str()
        && inside.round == place.round.id.number()
        && inside.seat == place.seat.number()
        && inside.question_set == place.round.question_set.content_hash
        && inside.recipient == recipient;
    belongs.then(|| {
        let answers = inside.answers.into_iter();
        answers
            .map(|(question, content)| {
                let content = Zeroizing::new(content.get().to_owned());
                (QuestionId::new(question), content)
            })
            .collect()
    })
}

impl From<LockError> for WorkbookError {
    fn from(error: LockError) -> Self {
        match error {
            LockError::WordsTooShort => Self::WordsTooShort,
            LockError::WordsTooLong => Self::WordsTooLong,
            LockError::WrongWords => Self::WrongWords,
            LockError::TooMuchWork | LockError::Damaged | LockError::OtherKey => {
                Self::LockedAnswersDamaged
            }
            LockError::NotSealed => Self::LockingFailed,
        }
    }
}
