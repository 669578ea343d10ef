//! How both sides agreed to talk: one owner on each side for every topic, and the way up when
//! something is stuck.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::most;
use crate::answer::check::Tell;
use crate::{Name, Problem, Prose, Questionnaire, Term, strict};

/// What was agreed about talking.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedProtocol {
    /// Per topic of the question set.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "strict::map_of_objects"
    )]
    pub topics: BTreeMap<String, AgreedTopic>,
    /// The steps up, lowest first; no more than the question set knows.
    #[serde(
        default,
        skip_serializing_if = "Vec::is_empty",
        deserialize_with = "strict::list"
    )]
    pub ladder: Vec<Rung>,
    /// The kinds of data that the vendor gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vendor_gives: Vec<String>,
    /// The kinds of data that the partner gives.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partner_gives: Vec<String>,
    /// What there is to say about it, below the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Prose>,
}

/// How one topic is talked about.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreedTopic {
    /// Who owns it at the vendor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_owner: Option<Name>,
    /// Who stands in there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_backup: Option<Name>,
    /// Who owns it at the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_owner: Option<Name>,
    /// Who stands in there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_backup: Option<Name>,
    /// A channel of the question set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// A cadence of the question set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence: Option<String>,
    /// A reply time of the question set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
}

/// A step up: who settles it, and within how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// Who at the vendor.
    pub vendor: Name,
    /// Who at the partner.
    pub partner: Name,
    /// Within how many working days, 1 to 99; as in the question set when it does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub working_days: Option<u8>,
}

impl AgreedProtocol {
    pub(super) fn check(&self, set: &Questionnaire, tell: Tell<'_>) {
        for (topic, agreed) in &self.topics {
            let place = format!("protocol.topics.{topic}");
            known(&place, &set.topics, Some(topic), "topic", tell);
            let words = [
                ("channel", &set.channels, &agreed.channel),
                ("cadence", &set.cadences, &agreed.cadence),
                ("reply", &set.reply_times, &agreed.reply),
            ];
            for (key, terms, id) in words {
                known(&format!("{place}.{key}"), terms, id.as_ref(), key, tell);
            }
            if *agreed == AgreedTopic::default() {
                tell(Problem::new(place, "nothing is agreed about it").hint("take it out"));
            }
        }
        most(
            "protocol.ladder",
            self.ladder.len(),
            set.escalation.len(),
            tell,
        );
        for (index, rung) in self.ladder.iter().enumerate() {
            if rung
                .working_days
                .is_some_and(|days| !(1..=99).contains(&days))
            {
                let place = format!("protocol.ladder[{index}].working_days");
                tell(Problem::new(place, "expected a whole number from 1 to 99"));
            }
        }
        let given = [
            ("vendor_gives", &self.vendor_gives),
            ("partner_gives", &self.partner_gives),
        ];
        for (key, kinds) in given {
            let mut seen = BTreeSet::new();
            for (index, kind) in kinds.iter().enumerate() {
                let place = format!("protocol.{key}[{index}]");
                known(&place, &set.data_kinds, Some(kind), "kind of data", tell);
                if !seen.insert(kind) {
                    tell(Problem::new(place, format!("{kind} stands there twice")));
                }
            }
        }
    }
}

/// Tells a word that the question set does not know.
fn known(place: &str, terms: &[Term], id: Option<&String>, what: &str, tell: Tell<'_>) {
    let Some(id) = id.filter(|id| !terms.iter().any(|term| term.id == **id)) else {
        return;
    };
    let names: Vec<&str> = terms.iter().map(|term| term.id.as_str()).collect();
    let hint = format!("one of {}", names.join(", "));
    tell(Problem::new(place, format!("there is no {what} {id:?}")).hint(hint));
}
