//! What came out of talking about a finding, and decisions that follow from none.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{FindingName, most};
use crate::answer::check::{Tell, date};
use crate::{Name, Problem, Prose, Questionnaire, Side, TalkOutcome, strict};

/// The most decisions of one round, and quotations of one decision.
const MOST_DECISIONS: usize = 99;
const MOST_QUOTES: usize = 2;

/// Something both sides decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The finding it was about; each finding has one decision at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finding: Option<FindingName>,
    /// How the talk ended.
    pub outcome: TalkOutcome,
    /// What was decided: the agreed answer, how each side lives with the difference, what is done,
    /// or what the sponsors are asked.
    pub text: Prose,
    /// What was said in the room and may be told, at most two.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "strict::list"
    )]
    pub quotes: Vec<Quote>,
    /// Who sees to it at the vendor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_owner: Option<Name>,
    /// Who sees to it at the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_owner: Option<Name>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// By what both sides will see that it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<Prose>,
}

/// Something that was said in the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The side of the person who said it. No name: what was said belongs to the side.
    pub side: Side,
    /// The words.
    pub text: Prose,
}

/// Checks the decisions of a plan.
pub(super) fn check(set: &Questionnaire, decisions: &[Decision], tell: Tell<'_>) {
    most("decisions", decisions.len(), MOST_DECISIONS, tell);
    let mut seen = BTreeSet::new();
    for (index, decision) in decisions.iter().enumerate() {
        let place = format!("decisions[{index}]");
        date(|| format!("{place}.date"), decision.date, tell);
        most(
            &format!("{place}.quotes"),
            decision.quotes.len(),
            MOST_QUOTES,
            tell,
        );
        let Some(finding) = &decision.finding else {
            continue;
        };
        finding.check(set, || format!("{place}.finding"), tell);
        if !seen.insert(finding) {
            let message = format!("{finding} has a decision already");
            let hint = "one decision per finding; what is done about it goes to the commitments";
            tell(Problem::new(format!("{place}.finding"), message).hint(hint));
        }
    }
}
