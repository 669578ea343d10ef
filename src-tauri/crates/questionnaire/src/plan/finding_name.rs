//! The name by which a plan speaks of a finding.

use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::answer::check::Tell;
use crate::answer::read::excerpt;
use crate::{Line, Problem, Questionnaire};

/// What a finding can be about: the words before the first colon of its name.
const KINDS: [&str; 11] = [
    "item",
    "dont_know",
    "traits",
    "metrics",
    "leads",
    "first_deal",
    "communication",
    "empathy",
    "enablement",
    "roadmap",
    "commitments",
];

/// The name of a finding as `plumb assess --json` prints it: `item:CUL-04`, `leads:nobodys`. It is
/// made of the rule and of what the rule is about, and so stays the same from round to round.
///
/// Whether the answers of the round make such a finding is not known here: a plan is kept as it was
/// written, and the report tells what belongs to no finding.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct FindingName(Line<300>);

impl FindingName {
    /// Keeps a name of a known kind.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let line = Line::new(name).ok().filter(|line| line.as_str() == name)?;
        let (kind, about) = name.split_once(':')?;
        (KINDS.contains(&kind) && !about.is_empty()).then_some(Self(line))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Tells a question that the question set does not ask.
    pub(super) fn check(
        &self,
        set: &Questionnaire,
        place: impl FnOnce() -> String,
        tell: Tell<'_>,
    ) {
        let question = self.as_str().strip_prefix("item:");
        if let Some(question) = question.filter(|id| set.question(id).is_none()) {
            let message = format!("there is no question {question}");
            tell(Problem::new(place(), message).hint(HINT));
        }
    }
}

const HINT: &str = "the names of findings stand in `plumb assess --json`, under `id`";

impl fmt::Display for FindingName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for FindingName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        Self::new(&name).ok_or_else(|| {
            let found = excerpt(&name);
            D::Error::custom(format!(
                "expected the name of a finding such as item:CUL-04, found {found:?}"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_a_known_kind_are_kept() {
        for name in ["item:CUL-04", "traits:clash:vendor:T19", "leads:nobodys"] {
            assert_eq!(FindingName::new(name).expect("a name").as_str(), name);
        }
        for name in [
            "",
            "item",
            "item:",
            "CUL-04",
            "items:CUL-04",
            " item:CUL-04",
            "item:a\nb",
        ] {
            assert_eq!(FindingName::new(name), None, "{name:?}");
        }
    }
}
