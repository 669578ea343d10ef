//! The values an answer can hold, one type per kind of question.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    BlockId, CommitmentId, Function, Mark, MetricDirection, MetricId, Name, Prose, Side, TraitId,
    strict,
};

/// What a respondent thinks. Which variant fits is decided by the question's kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// A step from 1 to K of a rating, importance or choice.
    Step(u8),
    /// Success measures, the most telling first.
    Metrics(Vec<MetricChoice>),
    /// Who brings how many joint opportunities.
    Leads(Leads),
    /// The first joint deal.
    FirstDeal(FirstDeal),
    /// Places in the option list (1 is the first), the heaviest first.
    Places(Vec<u8>),
    /// Enablement blocks, the most needed first.
    Blocks(Vec<BlockId>),
    /// How to talk.
    Protocol(Protocol),
    /// Traits described and picked.
    Traits(TraitAnswers),
    /// Who meets whom.
    Counterparts(Counterparts),
    /// Enablement goals per function.
    Goals(Vec<FunctionGoal>),
    /// Free text.
    Text(Prose),
    /// The best and the worst partner.
    Stories(Stories),
    /// What became of each commitment of the round before; one that is absent has no mark.
    Marks(BTreeMap<CommitmentId, Mark>),
}

/// What a respondent thinks the other side will answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Prediction {
    /// A step from 1 to K.
    Step(u8),
    /// The measures the other side will choose, in no order.
    Metrics(Vec<MetricId>),
    /// The two numbers the other side will give.
    Leads(Leads),
    /// Places in the *other* side's list.
    Places(Vec<u8>),
    /// The blocks the other side will pick.
    Blocks(Vec<BlockId>),
}

/// One chosen success measure with the definition the respondent has in mind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MetricChoice {
    /// The measure.
    pub metric: MetricId,
    /// How this side counts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<Prose>,
    /// The unit of baseline and target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Name>,
    /// Which way it should go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<MetricDirection>,
    /// Where it stands, in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<f64>,
    /// Where it should be, in the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
    /// Where the number comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Name>,
}

/// How many of the first joint opportunities each company should bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leads {
    /// From the vendor.
    pub vendor: u8,
    /// From the partner.
    pub partner: u8,
}

/// The customer that should be the first joint deal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FirstDeal {
    /// The customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Name>,
    /// Who leads at the vendor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vendor_lead: Option<Name>,
    /// Who leads at the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_lead: Option<Name>,
    /// What the respondent's own company brings to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contribution: Option<Prose>,
    /// When it should close.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

/// Channel and cadence that would suit for one topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicWish {
    /// A channel of the question set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// A cadence of the question set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cadence: Option<String>,
}

/// How this side would like to talk.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Per topic of the question set.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "strict::map_of_objects"
    )]
    pub topics: BTreeMap<String, TopicWish>,
    /// Kinds of data this side would like to get.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data_wanted: Vec<String>,
    /// Kinds of data this side is ready to give.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data_offered: Vec<String>,
    /// Whom to call when something is stuck.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalation: Option<Name>,
}

/// The trait catalogue, answered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraitAnswers {
    /// How this side's own staff would describe the company, 1 disliked pole to 5 valued pole.
    #[serde(
        default,
        rename = "self",
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "strict::map"
    )]
    pub describes_self: BTreeMap<TraitId, u8>,
    /// Up to five valued poles this side values most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub value_most: Vec<TraitId>,
    /// Up to five disliked poles this side can least stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub least_stand: Vec<TraitId>,
    /// Up to five disliked poles it expects the other side can least stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub expects_least_stand: Vec<TraitId>,
    /// How it would describe the other company; internal edition only.
    #[serde(
        default,
        skip_serializing_if = "BTreeMap::is_empty",
        deserialize_with = "strict::map"
    )]
    pub describes_other: BTreeMap<TraitId, u8>,
}

/// A person in the counterpart map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The company the person works for.
    pub side: Side,
    /// The name.
    pub name: Name,
    /// The function.
    pub function: Function,
}

/// Two people who have met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The vendor's person.
    pub vendor: Name,
    /// The partner's person.
    pub partner: Name,
    /// When they last met, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_met: Option<NaiveDate>,
}

/// The people of both sides as one respondent knows them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counterparts {
    /// The people.
    #[serde(default, deserialize_with = "strict::list")]
    pub people: Vec<Person>,
    /// Who has met whom.
    #[serde(default, deserialize_with = "strict::list")]
    pub met: Vec<Meeting>,
}

/// The enablement goal of one function.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FunctionGoal {
    /// The function.
    pub function: Function,
    /// What it wants to be able to do.
    pub goal: Prose,
    /// The visible sign that it is met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sign: Option<Prose>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

/// What the best and the worst partner did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stories {
    /// The best partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best: Option<Prose>,
    /// The worst partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worst: Option<Prose>,
}
