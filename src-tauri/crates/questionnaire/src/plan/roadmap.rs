//! The enablement roadmap: blocks of the catalogue with owners and dates.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::answer::check::{Tell, date};
use crate::{BlockId, Name, Problem, Questionnaire, strict};

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

impl Roadmap {
    pub(super) fn check(&self, set: &Questionnaire, tell: Tell<'_>) {
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
