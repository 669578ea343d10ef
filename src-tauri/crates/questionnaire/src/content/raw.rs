//! The shapes of the entries as they stand in the files.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::{Dimension, Direction, Frame, Function, MetricDirection, Phase, Side};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawKind {
    Rating,
    Importance,
    Choice,
    Metrics,
    Leads,
    FirstDeal,
    RankedPicks,
    RankedBlocks,
    Protocol,
    Traits,
    Counterparts,
    EnablementGoals,
    Text,
    Stories,
    Commitments,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawQuestion {
    pub(super) id: String,
    pub(super) revision: u32,
    pub(super) dimension: Option<Dimension>,
    pub(super) frame: Frame,
    pub(super) direction: Direction,
    pub(super) phase: Option<Phase>,
    #[serde(default)]
    pub(super) predicted: bool,
    #[serde(default)]
    pub(super) short: bool,
    #[serde(default)]
    pub(super) gate: bool,
    #[serde(default)]
    pub(super) optional: bool,
    pub(super) topic: String,
    pub(super) wording: Option<RawWords>,
    pub(super) note: Option<String>,
    pub(super) kind: RawKind,
    pub(super) scale: Option<RawWords>,
    pub(super) options: Option<RawWords>,
    pub(super) ordered: Option<bool>,
    pub(super) most: Option<u8>,
    pub(super) total: Option<u8>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTrait {
    pub(super) id: String,
    pub(super) dimension: Dimension,
    pub(super) disliked: String,
    pub(super) valued: String,
    pub(super) looks_like: String,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawTracker {
    Vendor,
    Partner,
    Both,
}

impl RawTracker {
    pub(super) const fn side(self) -> Option<Side> {
        match self {
            RawTracker::Vendor => Some(Side::Vendor),
            RawTracker::Partner => Some(Side::Partner),
            RawTracker::Both => None,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawMetric {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) definition: String,
    pub(super) unit: String,
    pub(super) tracked_by: RawTracker,
    pub(super) direction: MetricDirection,
    pub(super) leading: bool,
    pub(super) feeds: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFunction {
    pub(super) id: Function,
    pub(super) name: String,
    pub(super) person: RawPersons,
    pub(super) settles: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPersons {
    pub(super) vendor: String,
    pub(super) partner: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTerm {
    pub(super) id: String,
    pub(super) words: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawEscalation {
    pub(super) level: u8,
    pub(super) who: String,
    pub(super) working_days: u8,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawTrack {
    Business,
    Product,
    Both,
}

impl RawTrack {
    pub(super) const fn name(self) -> &'static str {
        match self {
            RawTrack::Business => "business",
            RawTrack::Product => "product",
            RawTrack::Both => "both",
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawBlock {
    pub(super) id: String,
    pub(super) stage: u8,
    pub(super) track: RawTrack,
    pub(super) name: String,
    pub(super) audience: String,
    /// Nothing when it is for every function.
    pub(super) functions: Option<Vec<Function>>,
    pub(super) done_when: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFrame {
    pub(super) frame: Frame,
    pub(super) lead_in: String,
    pub(super) meaning: String,
    pub(super) true_consensus: String,
    pub(super) false_conflict: String,
    pub(super) false_consensus: String,
    pub(super) dissensus: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawConversation {
    pub(super) dimension: Dimension,
    pub(super) name: String,
    pub(super) minutes: u32,
    pub(super) people: String,
    pub(super) so_what: String,
    pub(super) opener: String,
    pub(super) prompt_hidden: String,
    pub(super) prompt_known: String,
    pub(super) prompt_concern: String,
    pub(super) prompt_strength: String,
    pub(super) steps: Vec<String>,
    pub(super) starters: Vec<String>,
    pub(super) output: String,
    pub(super) watch_out: String,
    pub(super) action: String,
}

/// A text, a list of texts, or one of them per side. Which is right depends on the field.
#[derive(Debug)]
pub(super) enum RawWords {
    One(String),
    Many(Vec<String>),
    Sides(RawSides),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSides {
    pub(super) vendor: Option<Box<RawWords>>,
    pub(super) partner: Option<Box<RawWords>>,
}

impl<'de> Deserialize<'de> for RawWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WordsVisitor)
    }
}

struct WordsVisitor;

impl<'de> Visitor<'de> for WordsVisitor {
    type Value = RawWords;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list of texts, or one for the vendor and one for the partner")
    }

    fn visit_str<E>(self, text: &str) -> Result<RawWords, E> {
        Ok(RawWords::One(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<RawWords, A::Error> {
        let mut texts = Vec::new();
        while let Some(text) = seq.next_element()? {
            texts.push(text);
        }
        Ok(RawWords::Many(texts))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawWords, A::Error> {
        RawSides::deserialize(MapAccessDeserializer::new(map)).map(RawWords::Sides)
    }
}
