//! One round: both sides' answers to one question set at one time.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    Alteration, Answer, CompanyName, Form, Function, Label, Plan, Purpose, QuestionId, Side,
};

/// Both sides' answers. Whoever holds one may see both sides: before the reveal nobody does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Round {
    /// The software vendor.
    pub vendor: CompanyName,
    /// The service partner.
    pub partner: CompanyName,
    /// Whether companies and answers are invented; every page then says so.
    pub sample: bool,
    /// What the round is called.
    pub name: Label,
    /// Why it is held.
    pub purpose: Purpose,
    /// How many questions it asks.
    pub form: Form,
    /// The day it was held.
    pub date: NaiveDate,
    /// How many steps apart still counts as close; fixed with the round.
    pub tolerance: Tolerance,
    /// Everybody who answered, in no order that means anything.
    pub respondents: Vec<Respondent>,
    /// Who had a seat and did not take part.
    pub not_taking_part: Vec<NotTakingPart>,
    /// What the two sides settled together when they had seen each other's answers.
    pub plan: Plan,
    /// What something else than this program has altered; empty for a round that is as it was
    /// written. Every page then says so.
    pub altered: Vec<Alteration>,
}

/// Somebody who was asked to answer and does not take part: both companies agreed on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotTakingPart {
    /// The company.
    pub side: Side,
    /// What the person is called.
    pub label: Label,
    /// What the person does there.
    pub function: Function,
}

impl Round {
    /// The name of a side.
    #[must_use]
    pub fn company(&self, side: Side) -> &str {
        match side {
            Side::Vendor => self.vendor.as_str(),
            Side::Partner => self.partner.as_str(),
        }
    }

    /// The respondents of one side.
    pub fn respondents_of(&self, side: Side) -> impl Iterator<Item = &Respondent> {
        self.respondents
            .iter()
            .filter(move |respondent| respondent.side == side)
    }
}

/// One person's seat in a round, with the answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Respondent {
    /// The company the person works for.
    pub side: Side,
    /// What the seat is called; an alias is fine.
    pub label: Label,
    /// The person's function.
    pub function: Function,
    /// The answers by question; a question that is absent was skipped.
    pub answers: BTreeMap<QuestionId, Answer>,
}

/// How many steps apart two answers may be and still count as close, 0 to 4. Usually 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Tolerance(f64);

impl Tolerance {
    /// Keeps a tolerance from 0 to 4 steps.
    #[must_use]
    pub fn new(steps: f64) -> Option<Self> {
        (0.0..=4.0).contains(&steps).then_some(Self(steps))
    }

    /// In steps.
    #[must_use]
    pub const fn steps(self) -> f64 {
        self.0
    }
}

impl Default for Tolerance {
    fn default() -> Self {
        Self(1.0)
    }
}

impl TryFrom<f64> for Tolerance {
    type Error = &'static str;
    fn try_from(steps: f64) -> Result<Self, Self::Error> {
        Self::new(steps).ok_or("a tolerance is from 0 to 4 steps")
    }
}

impl From<Tolerance> for f64 {
    fn from(tolerance: Tolerance) -> f64 {
        tolerance.0
    }
}
