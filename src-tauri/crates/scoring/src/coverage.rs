//! How much was answered, and how far the figures of a dimension can be relied on.

use questionnaire::{BySide, Dimension, Missing, Questionnaire, Round, Side};
use serde::{Deserialize, Serialize};

use crate::comparison::{at_least, below};
use crate::method;

/// What one side answered of a dimension's ratings and choices, own perspective, all respondents
/// of the side together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SideCoverage {
    /// Questions asked, times respondents.
    pub asked: usize,
    /// Values given.
    pub answered: usize,
    /// Don't knows.
    pub dont_know: usize,
    /// Not applicable.
    pub not_applicable: usize,
    /// Would rather not say.
    pub prefer_not: usize,
}

impl SideCoverage {
    /// Counts a side's answers in one dimension.
    pub(crate) fn of(set: &Questionnaire, round: &Round, side: Side, dimension: Dimension) -> Self {
        let mut coverage = SideCoverage::default();
        let questions = set.asked(round.purpose, round.form).filter(|question| {
            question.dimension == Some(dimension) && question.kind.is_scale_item()
        });
        for question in questions {
            for respondent in round.respondents_of(side) {
                coverage.asked += 1;
                let own = respondent
                    .answers
                    .get(&question.id)
                    .and_then(|answer| answer.own());
                // A skipped question counts as asked and nowhere else.
                let Some(response) = own else { continue };
                match response.missing() {
                    None => coverage.answered += 1,
                    Some(Missing::DontKnow) => coverage.dont_know += 1,
                    Some(Missing::NotApplicable) => coverage.not_applicable += 1,
                    Some(Missing::PreferNot) => coverage.prefer_not += 1,
                }
            }
        }
        coverage
    }

    /// `answered ÷ (asked − not applicable)`, 0 to 1; `None` when nothing applies.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        self.of_applicable(self.answered)
    }

    /// `don't knows ÷ (asked − not applicable)`, 0 to 1; `None` when nothing applies.
    #[must_use]
    pub fn dont_know_share(&self) -> Option<f64> {
        self.of_applicable(self.dont_know)
    }

    /// Questions that apply, times respondents.
    #[must_use]
    pub const fn applicable(&self) -> usize {
        self.asked.saturating_sub(self.not_applicable)
    }

    fn of_applicable(&self, count: usize) -> Option<f64> {
        let applicable = self.applicable();
        (applicable > 0).then(|| count as f64 / applicable as f64)
    }
}

/// How far the figures of a dimension can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// A side is missing or below 60 % coverage.
    NotJudged,
    /// Otherwise.
    Low,
    /// At least 2 respondents and 75 % coverage on each side.
    Medium,
    /// At least 3 respondents and 90 % coverage on each side.
    High,
}

impl Confidence {
    /// Grades a dimension.
    pub(crate) fn of(respondents: &BySide<usize>, coverage: &BySide<SideCoverage>) -> Self {
        let shares = coverage.map(SideCoverage::share);
        let (Some(vendor), Some(partner)) = (shares.vendor, shares.partner) else {
            return Confidence::NotJudged;
        };
        let people = respondents.vendor.min(respondents.partner);
        let share = vendor.min(partner);
        if below(share, method::JUDGED_COVERAGE) {
            Confidence::NotJudged
        } else if people >= method::HIGH_RESPONDENTS && at_least(share, method::HIGH_COVERAGE) {
            Confidence::High
        } else if people >= method::MEDIUM_RESPONDENTS && at_least(share, method::MEDIUM_COVERAGE) {
            Confidence::Medium
        } else {
            Confidence::Low
        }
    }
}
