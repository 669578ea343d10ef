//! Whether the partnership goes on: a word that people choose, never the program.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::check::{Tell, date};
use crate::{Name, Problem, Prose, VerdictWord};

/// What the people of both companies decided, or who will decide.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// The word they chose; absent while it is not decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word: Option<VerdictWord>,
    /// Their reason in their own words; goes with a word and only with one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Prose>,
    /// Who decided, or who will.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Name>,
    /// Until when it will be decided; only while there is no word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl Verdict {
    pub(super) fn check(&self, tell: Tell<'_>) {
        let mut wrong = |key: &str, message: &str, hint: &str| {
            tell(Problem::new(format!("verdict.{key}"), message).hint(hint));
        };
        if self.word.is_some() {
            if self.reason.is_none() {
                wrong(
                    "reason",
                    "`reason` is missing",
                    "say why, in the words of those who decided",
                );
            }
            if self.by.is_none() {
                wrong("by", "`by` is missing", "say who decided");
            }
            if self.until.is_some() {
                wrong("until", "it is decided already", "take it out");
            }
        } else {
            if self.reason.is_some() {
                wrong("reason", "a reason without a word", "give the `word` too");
            }
            if self.by.is_none() && self.until.is_none() {
                wrong(
                    "by",
                    "nothing is said about the verdict",
                    "say who will decide, or until when",
                );
            }
        }
        date(|| "verdict.until".to_owned(), self.until, tell);
    }
}
