//! Communication: replies given against replies needed, rhythm and channel per topic, data wanted
//! against data offered, and whom to call.

use std::collections::BTreeSet;

use questionnaire::answer::{Protocol, TopicWish};
use questionnaire::{BySide, Side, Term, Value};
use serde::Serialize;

use super::pooled::most_picked;
use super::{Answers, question};
use crate::pool::mean;

/// The cadence that stands apart: it has no place in the order from daily to twice a year.
const ON_EVENT: &str = "on_event";

/// How a side's usual reply compares with what the other needs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reply {
    /// The side that replies.
    pub side: Side,
    /// Mean step of its usual reply, 1 (within an hour) to 5 (within a week).
    #[cfg_attr(feature = "schema", schemars(range(min = 1.0, max = 5.0)))]
    pub usual: f64,
    /// Mean step of what the other side needs, 1 to 5.
    #[cfg_attr(feature = "schema", schemars(range(min = 1.0, max = 5.0)))]
    pub needed: f64,
    /// `usual − needed` in steps, −4 to 4; above 0 the reply is slower than needed.
    #[cfg_attr(feature = "schema", schemars(range(min = -4.0, max = 4.0)))]
    pub slower: f64,
}

/// What suits both sides for one topic. Several people of a side: the wish of most of them, ties in
/// the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TopicMatch {
    /// The topic.
    pub topic: String,
    /// How often; `None` where nobody of the side says.
    pub cadence: BySide<Option<String>>,
    /// By which channel; `None` where nobody of the side says.
    pub channel: BySide<Option<String>>,
    /// Steps between the cadences on the list from daily to twice a year, 0 to 6. `None` when a
    /// side names none, or one of them is on event, which is compared exactly.
    #[cfg_attr(feature = "schema", schemars(range(max = 6)))]
    pub steps: Option<usize>,
}

impl TopicMatch {
    /// Whether both name a cadence and just one of them wants to talk on event only.
    #[must_use]
    pub fn is_one_on_event(&self) -> bool {
        let cadences = self
            .cadence
            .vendor
            .as_ref()
            .zip(self.cadence.partner.as_ref());
        cadences.is_some_and(|(vendor, partner)| (vendor == ON_EVENT) != (partner == ON_EVENT))
    }

    /// Whether both name a channel and they are not the same.
    #[must_use]
    pub fn differs_in_channel(&self) -> bool {
        let channels = self
            .channel
            .vendor
            .as_ref()
            .zip(self.channel.partner.as_ref());
        channels.is_some_and(|(vendor, partner)| vendor != partner)
    }
}

/// How both sides would like to talk.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Communication {
    /// Replies, the vendor's first; a side is left out when it does not say how it replies or the
    /// other does not say what it needs.
    pub reply: Vec<Reply>,
    /// The topics on which both sides have a wish, in the order of the question set.
    pub topics: Vec<TopicMatch>,
    /// What somebody of the side would like to get and nobody of the other side offers, in the
    /// order of the question set. Empty unless both sides answered.
    pub data_unmet: BySide<Vec<String>>,
    /// Whether somebody of the side names whom to call when something is stuck; `None` where
    /// nobody of the side answered. The names are in the answers.
    pub escalation: BySide<Option<bool>>,
}

impl Communication {
    pub(crate) fn of(answers: &Answers<'_>) -> Self {
        let protocols = BySide::from_fn(|side| protocols(answers, side));
        let topics = answers.set.topics.iter();
        Self {
            reply: (Side::BOTH.into_iter())
                .filter_map(|side| reply(answers, side))
                .collect(),
            topics: topics
                .filter_map(|topic| topic_match(answers, &protocols, topic))
                .collect(),
            data_unmet: BySide::from_fn(|side| {
                let (own, other) = (protocols.get(side), protocols.get(side.other()));
                let named = |all: &[&Protocol], list: fn(&Protocol) -> &[String], id: &str| {
                    all.iter().any(|p| list(p).iter().any(|kind| kind == id))
                };
                let kinds = answers.set.data_kinds.iter().map(|kind| kind.id.as_str());
                let unmet = kinds.filter(|kind| {
                    !other.is_empty()
                        && named(own, |p| &p.data_wanted, kind)
                        && !named(other, |p| &p.data_offered, kind)
                });
                unmet.map(str::to_owned).collect()
            }),
            escalation: protocols.map(|protocols| {
                let named = protocols.iter().any(|p| p.escalation.is_some());
                (!protocols.is_empty()).then_some(named)
            }),
        }
    }
}

fn protocols<'a>(answers: &Answers<'a>, side: Side) -> Vec<&'a Protocol> {
    let values = answers.values(side, question::PROTOCOL);
    let protocols = values.filter_map(|value| match value {
        Value::Protocol(protocol) => Some(protocol),
        _ => None,
    });
    protocols.collect()
}

fn reply(answers: &Answers<'_>, side: Side) -> Option<Reply> {
    let usual = mean(&answers.steps(side, question::REPLY_USUAL))?;
    let needed = mean(&answers.steps(side.other(), question::REPLY_NEEDED))?;
    Some(Reply {
        side,
        usual,
        needed,
        slower: usual - needed,
    })
}

fn topic_match(
    answers: &Answers<'_>,
    protocols: &BySide<Vec<&Protocol>>,
    topic: &Term,
) -> Option<TopicMatch> {
    let wish = |list: &[Term], part: fn(&TopicWish) -> Option<&String>| {
        protocols.map(|all| {
            let wishes = all.iter().map(|protocol| {
                let wish = protocol.topics.get(&topic.id).and_then(part);
                wish.and_then(|id| list.iter().position(|term| term.id == *id))
            });
            most_picked(wishes, 1).first().copied()
        })
    };
    let set = answers.set;
    let cadence = wish(&set.cadences, |wish| wish.cadence.as_ref());
    let channel = wish(&set.channels, |wish| wish.channel.as_ref());
    let has_wish = |side: Side| cadence.get(side).is_some() || channel.get(side).is_some();
    if !Side::BOTH.into_iter().all(has_wish) {
        return None;
    }
    let name = |list: &[Term], place: &Option<usize>| {
        place.and_then(|place| list.get(place).map(|term| term.id.clone()))
    };
    let cadence_names = cadence.map(|place| name(&set.cadences, place));
    let on_event: BTreeSet<Option<&str>> = [&cadence_names.vendor, &cadence_names.partner]
        .into_iter()
        .map(Option::as_deref)
        .collect();
    let steps = cadence
        .vendor
        .zip(cadence.partner)
        .map(|(a, b)| a.abs_diff(b));
    Some(TopicMatch {
        topic: topic.id.clone(),
        steps: steps.filter(|_| !on_event.contains(&Some(ON_EVENT))),
        cadence: cadence_names,
        channel: channel.map(|place| name(&set.channels, place)),
    })
}
