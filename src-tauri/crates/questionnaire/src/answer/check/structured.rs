//! Whether a protocol, traits and a counterpart map fit what the question set knows.

use std::collections::BTreeSet;

use super::{Tell, at_most, date, no_repeats};
use crate::answer::{Asked, Counterparts, Protocol, TraitAnswers};
use crate::{Problem, Side, TraitId, same_name};

/// The most people and ties in one counterpart map.
const MOST_PEOPLE: usize = 200;

pub(super) fn protocol(asked: Asked<'_>, wishes: &Protocol, tell: Tell<'_>) {
    let set = asked.questionnaire;
    let mut known = |place: &dyn Fn() -> String, terms: &[crate::Term], id: &str, what: &str| {
        if !terms.iter().any(|term| term.id == id) {
            let names: Vec<&str> = terms.iter().map(|term| term.id.as_str()).collect();
            tell(
                Problem::new(place(), format!("there is no {what} {id:?}"))
                    .hint(format!("one of {}", names.join(", "))),
            );
        }
    };
    for (topic, wish) in &wishes.topics {
        known(&|| format!("topics.{topic}"), &set.topics, topic, "topic");
        if let Some(channel) = &wish.channel {
            known(
                &|| format!("topics.{topic}.channel"),
                &set.channels,
                channel,
                "channel",
            );
        }
        if let Some(cadence) = &wish.cadence {
            known(
                &|| format!("topics.{topic}.cadence"),
                &set.cadences,
                cadence,
                "cadence",
            );
        }
    }
    for (list, entries) in [
        ("data_wanted", &wishes.data_wanted),
        ("data_offered", &wishes.data_offered),
    ] {
        for (index, kind) in entries.iter().enumerate() {
            known(
                &|| format!("{list}[{index}]"),
                &set.data_kinds,
                kind,
                "kind of data",
            );
        }
    }
    for (topic, wish) in &wishes.topics {
        if wish.channel.is_none() && wish.cadence.is_none() {
            let place = format!("topics.{topic}");
            tell(Problem::new(
                place,
                "neither a channel nor a cadence is given",
            ));
        }
    }
    no_repeats("data_wanted", &wishes.data_wanted, tell);
    no_repeats("data_offered", &wishes.data_offered, tell);
    if *wishes == Protocol::default() {
        tell(Problem::new("", "no wish is given"));
    }
}

pub(super) fn trait_answers(asked: Asked<'_>, traits: &TraitAnswers, tell: Tell<'_>) {
    let known = |id: &TraitId| asked.questionnaire.traits.iter().any(|pair| pair.id == *id);
    for (list, described) in [
        ("self", &traits.describes_self),
        ("describes_other", &traits.describes_other),
    ] {
        for (id, step) in described {
            if !known(id) {
                tell(Problem::new(
                    format!("{list}.{id}"),
                    format!("there is no trait {id}"),
                ));
            } else if !(1..=5).contains(step) {
                let message = format!("{step} is not a whole number from 1 to 5");
                tell(Problem::new(format!("{list}.{id}"), message));
            }
        }
    }
    for (list, picks) in [
        ("value_most", &traits.value_most),
        ("least_stand", &traits.least_stand),
        ("expects_least_stand", &traits.expects_least_stand),
    ] {
        at_most(5, picks.len(), "traits", &mut |p: Problem| {
            tell(p.inside(list))
        });
        no_repeats(list, picks, tell);
        for (index, id) in picks.iter().enumerate() {
            if !known(id) {
                let place = format!("{list}[{index}]");
                tell(Problem::new(place, format!("there is no trait {id}")));
            }
        }
    }
    if *traits == TraitAnswers::default() {
        tell(Problem::new("", "no trait is described or picked"));
    }
}

pub(super) fn counterparts(map: &Counterparts, tell: Tell<'_>) {
    if map.people.is_empty() && map.met.is_empty() {
        tell(Problem::new("", "nobody is named"));
    }
    for (list, found) in [("people", map.people.len()), ("met", map.met.len())] {
        if found > MOST_PEOPLE {
            let message = format!("{found} entries, at most {MOST_PEOPLE} are allowed");
            return tell(Problem::new(list, message));
        }
    }
    let folded = |name: &crate::Name| same_name(name.as_str());
    let mut named: BTreeSet<(Side, String)> = BTreeSet::new();
    for (index, person) in map.people.iter().enumerate() {
        let name = folded(&person.name);
        if named.contains(&(person.side.other(), name.clone())) {
            tell(
                Problem::new(
                    format!("people[{index}].name"),
                    format!("{} stands on both sides", person.name),
                )
                .hint("if two people share a name, add an initial"),
            );
        }
        named.insert((person.side, name));
    }
    for (index, meeting) in map.met.iter().enumerate() {
        for (field, side, name) in [
            ("vendor", Side::Vendor, &meeting.vendor),
            ("partner", Side::Partner, &meeting.partner),
        ] {
            if !named.contains(&(side, folded(name))) {
                tell(
                    Problem::new(
                        format!("met[{index}].{field}"),
                        format!("{name} is not among the people of this side"),
                    )
                    .hint("list the person under \"people\" first"),
                );
            }
        }
        date(|| format!("met[{index}].last_met"), meeting.last_met, tell);
    }
}
