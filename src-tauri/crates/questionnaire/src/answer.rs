//! Typed answers: one [`Answer`] holds what one respondent said to one question.
//!
//! An answer can only be made by [`Answer::new`] or read by [`Answer::read`], and both check it
//! against the question it answers. So whoever holds an [`Answer`] holds a valid one.

pub(crate) mod check;
mod held;
#[cfg(target_arch = "wasm32")]
mod in_browser;
#[cfg(not(target_arch = "wasm32"))]
mod plain;
pub(crate) mod read;
mod value;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub use value::{
    Counterparts, FirstDeal, FunctionGoal, Leads, Meeting, MetricChoice, Person, Prediction,
    Protocol, Stories, TopicWish, TraitAnswers, Value,
};

use held::Held;

use crate::{Problem, ProblemList, Prose, Question, Questionnaire, Side, strict};

/// A question as it is put to one side: what an answer is checked against.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'q> {
    /// The question set, for its catalogues.
    pub questionnaire: &'q Questionnaire,
    /// The question.
    pub question: &'q Question,
    /// The side that answers.
    pub side: Side,
}

/// Why a question that was seen has no value. Never a number, never a zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Missing {
    /// The person does not know.
    DontKnow,
    /// The question does not apply.
    NotApplicable,
    /// The person would rather not say.
    PreferNot,
}

impl Missing {
    /// All of them.
    pub(crate) const ALL: [Missing; 3] = [
        Missing::DontKnow,
        Missing::NotApplicable,
        Missing::PreferNot,
    ];

    /// The code in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Missing::DontKnow => "dont_know",
            Missing::NotApplicable => "not_applicable",
            Missing::PreferNot => "prefer_not",
        }
    }
}

/// A value, or the reason why there is none. A skipped question has no response at all.
#[derive(Debug, Clone, PartialEq)]
pub enum Response<T> {
    /// A value.
    Given(T),
    /// No value, and why.
    Missing(Missing),
}

impl<T> Response<T> {
    /// The value, if one was given.
    #[must_use]
    pub const fn given(&self) -> Option<&T> {
        match self {
            Response::Given(value) => Some(value),
            Response::Missing(_) => None,
        }
    }

    /// Why there is none, if that was said.
    #[must_use]
    pub const fn missing(&self) -> Option<Missing> {
        match self {
            Response::Given(_) => None,
            Response::Missing(missing) => Some(*missing),
        }
    }
}

impl<T: Serialize> Serialize for Response<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Response::Given(value) => value.serialize(serializer),
            Response::Missing(missing) => missing.serialize(serializer),
        }
    }
}

/// Who may read a comment or free text after the reveal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// Both sides: it may stand in the joint edition.
    Joint,
    /// Only the side of the person who wrote it.
    #[default]
    Internal,
}

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = |name: &str| match name {
            "joint" => Some(Share::Joint),
            "internal" => Some(Share::Internal),
            _ => None,
        };
        strict::word(deserializer, &["joint", "internal"], read)
    }
}

/// An answer in its parts, while somebody changes it: not checked against its question.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct AnswerParts {
    /// What the respondent thinks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<Response<Value>>,
    /// What the respondent thinks the other side will answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub predicted: Option<Response<Prediction>>,
    /// The comment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<Prose>,
    /// Who may read the comment and the free text.
    #[serde(skip_serializing_if = "is_internal")]
    pub share: Share,
}

impl AnswerParts {
    /// Takes the stored form of a checked answer apart. `None` where it is not that; why is told
    /// by [`Answer::read`] only.
    #[must_use]
    pub fn of_stored(asked: Asked<'_>, json: &str) -> Option<Self> {
        #[cfg(target_arch = "wasm32")]
        return in_browser::parts(asked, json);
        #[cfg(not(target_arch = "wasm32"))]
        return plain::answer(asked, json).map(|answer| answer.parts());
    }

    /// The documented JSON of an answer of these parts, for [`Answer::read`] to check. Never `None`
    /// for values that are numbers at all.
    #[must_use]
    pub fn json(&self) -> Option<String> {
        #[cfg(target_arch = "wasm32")]
        return in_browser::text(self);
        #[cfg(not(target_arch = "wasm32"))]
        return serde_json::to_string(self).ok();
    }
}

/// What one respondent said to one question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    own: Option<Held<Response<Value>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    predicted: Option<Held<Response<Prediction>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<Box<Prose>>,
    #[serde(skip_serializing_if = "is_internal")]
    share: Share,
}

fn is_internal(share: &Share) -> bool {
    *share == Share::Internal
}

impl Answer {
    /// Makes an answer to a question.
    ///
    /// # Errors
    /// When a value does not fit the question, a prediction is given where none is asked, or
    /// there is nothing in it at all. The places are relative to the answer: `own`, `predicted`.
    pub fn new(
        asked: Asked<'_>,
        own: Option<Response<Value>>,
        predicted: Option<Response<Prediction>>,
        comment: Option<Prose>,
        share: Share,
    ) -> Result<Self, ProblemList> {
        let mut problems = Vec::new();
        if let Some(Response::Given(value)) = &own {
            check::value(asked, value, &mut |p: Problem| {
                problems.push(p.inside("own"))
            });
        }
        check::prediction(asked, predicted.as_ref(), &mut |p: Problem| {
            problems.push(p.inside("predicted"));
        });
        if own.is_none() && predicted.is_none() && comment.is_none() {
            problems.push(
                Problem::new("", "the answer is empty")
                    .hint("leave the question out if it was skipped"),
            );
        }
        if problems.is_empty() {
            Ok(Self {
                own: own.map(Held::value),
                predicted: predicted.map(Held::prediction),
                comment: comment.map(Box::new),
                share,
            })
        } else {
            Err(ProblemList(problems))
        }
    }

    /// Reads an answer from its JSON form in a round file or a workbook.
    ///
    /// # Errors
    /// As [`Answer::new`], and when the text is not of the documented form.
    pub fn read(asked: Asked<'_>, json: &str) -> Result<Self, ProblemList> {
        #[cfg(not(target_arch = "wasm32"))]
        if let Some(answer) = plain::answer(asked, json) {
            return Ok(answer);
        }
        read::typed_answer(asked, json)
    }

    /// Its parts, to be changed.
    #[must_use]
    pub fn parts(&self) -> AnswerParts {
        AnswerParts {
            own: self.own().cloned(),
            predicted: self.predicted().cloned(),
            comment: self.comment().cloned(),
            share: self.share,
        }
    }

    /// What the respondent thinks.
    #[must_use]
    pub fn own(&self) -> Option<&Response<Value>> {
        self.own.as_deref()
    }

    /// What the respondent thinks the other side will answer.
    #[must_use]
    pub fn predicted(&self) -> Option<&Response<Prediction>> {
        self.predicted.as_deref()
    }

    /// The comment.
    #[must_use]
    pub fn comment(&self) -> Option<&Prose> {
        self.comment.as_deref()
    }

    /// Who may read the comment and the free text.
    #[must_use]
    pub const fn share(&self) -> Share {
        self.share
    }

    /// The own step (1 to K) of a rating, importance or choice; `None` when it is missing.
    #[must_use]
    pub fn own_step(&self) -> Option<u8> {
        match self.own()?.given()? {
            Value::Step(step) => Some(*step),
            _ => None,
        }
    }

    /// The predicted step (1 to K); `None` when it is missing.
    #[must_use]
    pub fn predicted_step(&self) -> Option<u8> {
        match self.predicted()?.given()? {
            Prediction::Step(step) => Some(*step),
            _ => None,
        }
    }
}
