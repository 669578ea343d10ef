//! What was promised, under a number that the next round marks.

use std::collections::BTreeSet;
use std::fmt;

use chrono::NaiveDate;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::FindingName;
use crate::answer::check::{Tell, date};
use crate::answer::read::excerpt;
use crate::{Mark, Name, Problem, Prose, Questionnaire};

/// The most commitments of one round.
const MOST_COMMITMENTS: usize = 99;

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
    /// By what both sides will see that it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<Prose>,
    /// The finding it follows from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<FindingName>,
    /// What became of it, as both sides wrote it down; open when it does not say. What each person
    /// says of it in the next round is an answer, and not here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
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

    /// The commitment with this name: `C1` to `C99`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
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

/// Checks the promises of a plan.
pub(super) fn check(set: &Questionnaire, commitments: &[Commitment], tell: Tell<'_>) {
    let found = commitments.len();
    if found > MOST_COMMITMENTS {
        let message = format!("{found} commitments, at most {MOST_COMMITMENTS} are allowed");
        tell(Problem::new("commitments", message));
    }
    let mut seen = BTreeSet::new();
    for (index, commitment) in commitments.iter().enumerate() {
        let place = format!("commitments[{index}]");
        if !seen.insert(commitment.id) {
            let message = format!("{} stands there twice", commitment.id);
            tell(Problem::new(format!("{place}.id"), message));
        }
        date(|| format!("{place}.date"), commitment.date, tell);
        if let Some(finding) = &commitment.finding {
            finding.check(set, || format!("{place}.finding"), tell);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commitment_has_one_name_only() {
        for name in ["C1", "C9", "C10", "C99"] {
            let id = CommitmentId::from_name(name).expect("a number");
            assert_eq!(id.to_string(), name);
        }
        for name in [
            "", "C", "C0", "C01", "C100", "C300", "c1", "1", "C+1", "C1 ", "C-1",
        ] {
            assert_eq!(CommitmentId::from_name(name), None, "{name:?}");
        }
    }
}
