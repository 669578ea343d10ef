//! What the two sides settled together after they had seen each other's answers: an enablement
//! roadmap, and commitments that the next round asks about.

use std::collections::BTreeSet;
use std::fmt;

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::answer::check::{Tell, date};
use crate::answer::read::{excerpt, typed};
use crate::strict::{self, Braces};
use crate::{BlockId, Name, Problem, ProblemList, Prose, Questionnaire};

/// The most commitments of one round.
const MOST_COMMITMENTS: usize = 99;

/// What was settled. It belongs to both sides: whoever may see the round may see it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The enablement roadmap, if one was made.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "roadmap"
    )]
    pub roadmap: Option<Roadmap>,
    /// What was promised, in the order of the list.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "strict::list"
    )]
    pub commitments: Vec<Commitment>,
}

/// The enablement roadmap.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roadmap {
    /// When it starts; the day of the round when it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// Its blocks, each once.
    #[serde(deserialize_with = "strict::list")]
    pub blocks: Vec<RoadmapBlock>,
}

/// A block of the catalogue that was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoadmapBlock {
    /// Which.
    pub block: BlockId,
    /// By when it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Who sees to it at the vendor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_owner: Option<Name>,
    /// Who sees to it at the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_owner: Option<Name>,
}

/// Something that was promised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Its number in the round; the next round marks it by it.
    pub id: CommitmentId,
    /// What was promised.
    pub text: Prose,
    /// Who promised it at the vendor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_owner: Option<Name>,
    /// Who promised it at the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_owner: Option<Name>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

/// The number of a commitment in its round, 1 to 99, written `C1` to `C99`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "String"))]
pub struct CommitmentId(u8);

impl CommitmentId {
    /// Keeps a number from 1 to 99.
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        (1..=99).contains(&number).then_some(Self(number))
    }

    /// The number, 1 to 99.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    fn from_name(name: &str) -> Option<Self> {
        let digits = name.strip_prefix('C')?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
        plain
            .then(|| digits.parse().ok())
            .flatten()
            .and_then(Self::new)
    }
}

impl fmt::Display for CommitmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "C{}", self.0)
    }
}

impl Serialize for CommitmentId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CommitmentId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::from_name(&name).ok_or_else(|| {
            let found = excerpt(&name);
            D::Error::custom(format!(
                "expected a commitment from C1 to C99, found {found:?}"
            ))
        })
    }
}

impl Plan {
    /// Whether nothing was settled.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
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
    /// When a block is unknown or planned twice, a commitment's number stands there twice, there
    /// are more than 99 commitments, or a date is not plausible (years 1990 to 2100).
    pub fn check(&self, set: &Questionnaire) -> Result<(), ProblemList> {
        let mut problems = Vec::new();
        let tell = &mut |problem| problems.push(problem);
        if let Some(roadmap) = &self.roadmap {
            roadmap.check(set, tell);
        }
        let found = self.commitments.len();
        if found > MOST_COMMITMENTS {
            let message = format!("{found} commitments, at most {MOST_COMMITMENTS} are allowed");
            tell(Problem::new("commitments", message));
        }
        let mut seen = BTreeSet::new();
        for (index, commitment) in self.commitments.iter().enumerate() {
            let place = format!("commitments[{index}]");
            if !seen.insert(commitment.id) {
                let message = format!("{} stands there twice", commitment.id);
                tell(Problem::new(format!("{place}.id"), message));
            }
            date(|| format!("{place}.date"), commitment.date, tell);
        }
        if problems.is_empty() {
            Ok(())
        } else {
            Err(ProblemList(problems))
        }
    }
}

impl Roadmap {
    fn check(&self, set: &Questionnaire, tell: Tell<'_>) {
        date(|| "roadmap.start".to_owned(), self.start, tell);
        let mut seen = BTreeSet::new();
        for (index, planned) in self.blocks.iter().enumerate() {
            let place = format!("roadmap.blocks[{index}]");
            let id = &planned.block;
            if set.block(id).is_none() {
                let message = format!("there is no block {id}");
                tell(Problem::new(format!("{place}.block"), message).hint("E01 to E20 are known"));
            } else if !seen.insert(id) {
                let message = format!("{id} stands there twice");
                tell(Problem::new(format!("{place}.block"), message));
            }
            date(|| format!("{place}.date"), planned.date, tell);
        }
    }
}

fn roadmap<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Roadmap>, D::Error> {
    Braces::deserialize(deserializer).map(|Braces(roadmap)| Some(roadmap))
}

#[cfg(test)]
mod tests;
