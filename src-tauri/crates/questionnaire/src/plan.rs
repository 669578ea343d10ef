//! What the two sides settled together after they had seen each other's answers: what came out of
//! the findings, what was promised, how they will talk, and whether the partnership goes on.

mod agreed_protocol;
mod commitment;
mod decision;
mod finding_name;
mod mutual_plan;
mod register;
mod roadmap;
mod verdict;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use agreed_protocol::{AgreedProtocol, AgreedTopic, Rung};
pub use commitment::{Commitment, CommitmentId};
pub use decision::{Decision, Quote};
pub use finding_name::FindingName;
pub use mutual_plan::{AgreedDeal, MutualGoal};
pub use register::{Introduction, MovedFinding, Parked};
pub use roadmap::{Roadmap, RoadmapBlock};
pub use verdict::Verdict;

use crate::answer::check::{Tell, date};
use crate::answer::read::typed;
use crate::strict::{self, Braces};
use crate::{Problem, ProblemList, Questionnaire};

/// What was settled. It belongs to both sides: whoever may see the round may see it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Whether the partnership goes on.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "strict::object"
    )]
    pub verdict: Option<Verdict>,
    /// What came out of the findings, in the order of the list.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "strict::list"
    )]
    pub decisions: Vec<Decision>,
    /// The enablement roadmap, if one was made.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "strict::object"
    )]
    pub roadmap: Option<Roadmap>,
    /// What was promised, in the order of the list.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "strict::list"
    )]
    pub commitments: Vec<Commitment>,
    /// What was put off.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "strict::list"
    )]
    pub parked: Vec<Parked>,
    /// The goals of both sides.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "strict::list"
    )]
    pub mutual_plan: Vec<MutualGoal>,
    /// The first deal that both sides work together.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "strict::object"
    )]
    pub first_deal: Option<AgreedDeal>,
    /// How both sides talk.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "strict::object"
    )]
    pub protocol: Option<AgreedProtocol>,
    /// Who is to meet.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "strict::list"
    )]
    pub introductions: Vec<Introduction>,
    /// The findings that people moved out of their order.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "strict::list"
    )]
    pub moved: Vec<MovedFinding>,
    /// The day of the next round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_round: Option<NaiveDate>,
}

impl Plan {
    /// Whether nothing was settled.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The names of findings that stand in it: of decisions, of promises, of what was moved.
    pub fn findings(&self) -> impl Iterator<Item = &FindingName> {
        let decided = self.decisions.iter().filter_map(|one| one.finding.as_ref());
        let promised = self
            .commitments
            .iter()
            .filter_map(|one| one.finding.as_ref());
        let moved = self.moved.iter().map(|one| &one.finding);
        decided.chain(promised).chain(moved)
    }

    /// Reads a plan from its JSON form in a round file or a workbook.
    ///
    /// # Errors
    /// When the text is not of the documented form, and what [`Plan::check`] finds. Places are
    /// relative to the plan: `roadmap.blocks[2].date`.
    pub fn read(set: &Questionnaire, json: &str) -> Result<Self, ProblemList> {
        let Braces(plan): Braces<Self> =
            typed("", json).map_err(|problem| ProblemList(vec![problem]))?;
        plan.check(set)?;
        Ok(plan)
    }

    /// Looks a plan through.
    ///
    /// # Errors
    /// When something in it is not known to the question set, stands there twice, contradicts
    /// itself or lacks what it cannot be without; when a list is longer than documented, or a date
    /// is not plausible (years 1990 to 2100).
    pub fn check(&self, set: &Questionnaire) -> Result<(), ProblemList> {
        let mut problems = Vec::new();
        let tell = &mut |problem| problems.push(problem);
        if let Some(verdict) = &self.verdict {
            verdict.check(tell);
        }
        decision::check(set, &self.decisions, tell);
        if let Some(roadmap) = &self.roadmap {
            roadmap.check(set, tell);
        }
        commitment::check(set, &self.commitments, tell);
        register::parked(&self.parked, tell);
        mutual_plan::check(set, &self.mutual_plan, self.first_deal.as_ref(), tell);
        if let Some(protocol) = &self.protocol {
            protocol.check(set, tell);
        }
        register::introductions(&self.introductions, tell);
        register::moved(set, &self.moved, tell);
        date(|| "next_round".to_owned(), self.next_round, tell);
        if problems.is_empty() {
            Ok(())
        } else {
            Err(ProblemList(problems))
        }
    }
}

/// Tells a list that is too long.
fn most(place: &str, found: usize, most: usize, tell: Tell<'_>) {
    if found > most {
        let message = format!("{found} entries, at most {most} are allowed");
        tell(Problem::new(place, message));
    }
}

#[cfg(test)]
mod tests;
