//! Whether a value fits the question it answers.

use std::collections::BTreeSet;
use std::fmt::Display;

use chrono::{Datelike, NaiveDate};

use super::{
    Asked, Counterparts, MetricChoice, Prediction, Protocol, Response, TraitAnswers, Value,
};
use crate::question::PickOptions;
use crate::{BlockId, Kind, MetricId, Perspective, Problem, Side, TraitId};

/// Where problems go; their places are relative to the value.
type Tell<'a> = &'a mut dyn FnMut(Problem);

/// The most people and ties in one counterpart map.
const MOST_PEOPLE: usize = 200;

/// Checks an own value.
pub(super) fn value(asked: Asked<'_>, value: &Value, tell: Tell<'_>) {
    match (&asked.question.kind, value) {
        (kind, Value::Step(step)) if kind.steps().is_some() => steps(kind, *step, tell),
        (Kind::Metrics { most }, Value::Metrics(chosen)) => metrics(asked, *most, chosen, tell),
        (Kind::Leads { total }, Value::Leads(leads)) => {
            sum(*total, leads.vendor, leads.partner, tell);
        }
        (Kind::FirstDeal, Value::FirstDeal(deal)) => {
            if *deal == super::FirstDeal::default() {
                tell(Problem::new("", "nothing is said about the first deal"));
            }
            date("date", deal.date, tell);
        }
        (Kind::RankedPicks { most, .. }, Value::Places(places)) => {
            pick_places(asked, Perspective::Own, *most, places, tell);
        }
        (
            Kind::RankedPicks {
                most,
                options: PickOptions::Blocks,
            },
            Value::Blocks(blocks),
        ) => {
            pick_blocks(asked, *most, blocks, tell);
        }
        (Kind::Protocol, Value::Protocol(wishes)) => protocol(asked, wishes, tell),
        (Kind::Traits, Value::Traits(traits)) => trait_answers(asked, traits, tell),
        (Kind::Counterparts, Value::Counterparts(map)) => counterparts(map, tell),
        (Kind::EnablementGoals, Value::Goals(goals)) => {
            some(goals.len(), tell);
            no_repeats("", goals.iter().map(|goal| goal.function.name()), tell);
            for (index, goal) in goals.iter().enumerate() {
                date(&format!("[{index}].date"), goal.date, tell);
            }
        }
        (Kind::Text, Value::Text(_)) => {}
        (Kind::Stories, Value::Stories(stories)) => {
            if stories.best.is_none() && stories.worst.is_none() {
                tell(Problem::new("", "neither story is told"));
            }
        }
        _ => tell(Problem::new(
            "",
            "the value does not fit the kind of the question",
        )),
    }
}

/// Checks a prediction, and that one is asked at all.
pub(super) fn prediction(
    asked: Asked<'_>,
    prediction: Option<&Response<Prediction>>,
    tell: Tell<'_>,
) {
    let Some(response) = prediction else { return };
    if !asked.question.predicted {
        return tell(Problem::new("", "this question has no prediction").hint("take it out"));
    }
    let Response::Given(value) = response else {
        return;
    };
    match (&asked.question.kind, value) {
        (kind, Prediction::Step(step)) if kind.steps().is_some() => steps(kind, *step, tell),
        (Kind::Metrics { most }, Prediction::Metrics(ids)) => {
            some(ids.len(), tell);
            at_most(*most, ids.len(), "measures", tell);
            no_repeats("", ids.iter().map(MetricId::as_str), tell);
            for (index, id) in ids.iter().enumerate() {
                known_metric(asked, &format!("[{index}]"), id, tell);
            }
        }
        (Kind::Leads { total }, Prediction::Leads(leads)) => {
            sum(*total, leads.vendor, leads.partner, tell);
        }
        (Kind::RankedPicks { most, .. }, Prediction::Places(places)) => {
            pick_places(asked, Perspective::Predicted, *most, places, tell);
        }
        (
            Kind::RankedPicks {
                most,
                options: PickOptions::Blocks,
            },
            Prediction::Blocks(blocks),
        ) => {
            pick_blocks(asked, *most, blocks, tell);
        }
        _ => tell(Problem::new(
            "",
            "the value does not fit the kind of the question",
        )),
    }
}

fn steps(kind: &Kind, step: u8, tell: Tell<'_>) {
    let most = kind.steps().unwrap_or(0);
    if step < 1 || step > most {
        tell(Problem::new(
            "",
            format!("{step} is not a whole number from 1 to {most}"),
        ));
    }
}

fn sum(total: u8, vendor: u8, partner: u8, tell: Tell<'_>) {
    let found = u16::from(vendor) + u16::from(partner);
    if found != u16::from(total) {
        tell(Problem::new(
            "",
            format!("{vendor} + {partner} is {found}, the two numbers must add up to {total}"),
        ));
    }
}

fn at_most(most: u8, found: usize, what: &str, tell: Tell<'_>) {
    if found > usize::from(most) {
        tell(Problem::new(
            "",
            format!("{found} {what}, at most {most} are allowed"),
        ));
    }
}

/// Tells a list in which nothing stands: it would count as answered.
fn some(found: usize, tell: Tell<'_>) {
    if found == 0 {
        tell(
            Problem::new("", "nothing is chosen")
                .hint("leave the key out, or say dont_know, not_applicable or prefer_not"),
        );
    }
}

/// Tells each entry that stands there a second time.
fn no_repeats<T: Display + Ord>(place: &str, entries: impl Iterator<Item = T>, tell: Tell<'_>) {
    let mut seen = BTreeSet::new();
    for (index, entry) in entries.enumerate() {
        if seen.contains(&entry) {
            tell(Problem::new(
                format!("{place}[{index}]"),
                format!("{entry} stands there twice"),
            ));
        }
        seen.insert(entry);
    }
}

fn date(place: &str, date: Option<NaiveDate>, tell: Tell<'_>) {
    if let Some(date) = date
        && !(1990..=2100).contains(&date.year())
    {
        tell(
            Problem::new(place, format!("{date} is not a plausible date"))
                .hint("years from 1990 to 2100 are accepted"),
        );
    }
}

fn known_metric(asked: Asked<'_>, place: &str, id: &MetricId, tell: Tell<'_>) {
    match id.own_name() {
        Some(name) => {
            if let Err(error) = crate::Name::new(name) {
                tell(Problem::new(
                    place,
                    format!("the name of an own measure: {error}"),
                ));
            }
        }
        None if asked.questionnaire.metric(id).is_none() => tell(
            Problem::new(place, format!("there is no measure {id}"))
                .hint("a measure of your own is written as \"own:NAME\""),
        ),
        None => {}
    }
}

fn metrics(asked: Asked<'_>, most: u8, chosen: &[MetricChoice], tell: Tell<'_>) {
    some(chosen.len(), tell);
    at_most(most, chosen.len(), "measures", tell);
    no_repeats("", chosen.iter().map(|choice| choice.metric.as_str()), tell);
    for (index, choice) in chosen.iter().enumerate() {
        let place = format!("[{index}]");
        known_metric(asked, &format!("{place}.metric"), &choice.metric, tell);
        date(&format!("{place}.date"), choice.date, tell);
        for (name, number) in [("baseline", choice.baseline), ("target", choice.target)] {
            if number.is_some_and(|n| !n.is_finite() || n.abs() > 1e15) {
                tell(Problem::new(
                    format!("{place}.{name}"),
                    "the number is out of range",
                ));
            }
        }
        if choice.metric.own_name().is_some() && choice.target.is_some() && choice.unit.is_none() {
            tell(
                Problem::new(format!("{place}.unit"), "a target without a unit")
                    .hint("say in which unit your own measure is counted"),
            );
        }
    }
}

fn pick_places(
    asked: Asked<'_>,
    perspective: Perspective,
    most: u8,
    places: &[u8],
    tell: Tell<'_>,
) {
    let Some(options) = asked.question.pick_places(asked.side, perspective) else {
        return tell(Problem::new(
            "",
            "this question is answered with the names of blocks",
        ));
    };
    some(places.len(), tell);
    at_most(most, places.len(), "picks", tell);
    no_repeats("", places.iter(), tell);
    for (index, place) in places.iter().enumerate() {
        if *place < 1 || usize::from(*place) > options.len() {
            let message = format!("{place} is not a place from 1 to {}", options.len());
            tell(Problem::new(format!("[{index}]"), message));
        }
    }
}

fn pick_blocks(asked: Asked<'_>, most: u8, blocks: &[BlockId], tell: Tell<'_>) {
    some(blocks.len(), tell);
    at_most(most, blocks.len(), "blocks", tell);
    no_repeats("", blocks.iter(), tell);
    for (index, id) in blocks.iter().enumerate() {
        if !asked
            .questionnaire
            .blocks
            .iter()
            .any(|block| block.id == *id)
        {
            tell(Problem::new(
                format!("[{index}]"),
                format!("there is no block {id}"),
            ));
        }
    }
}

fn protocol(asked: Asked<'_>, wishes: &Protocol, tell: Tell<'_>) {
    let set = asked.questionnaire;
    let mut known = |place: String, terms: &[crate::Term], id: &str, what: &str| {
        if !terms.iter().any(|term| term.id == id) {
            let names: Vec<&str> = terms.iter().map(|term| term.id.as_str()).collect();
            tell(
                Problem::new(place, format!("there is no {what} {id:?}"))
                    .hint(format!("one of {}", names.join(", "))),
            );
        }
    };
    for (topic, wish) in &wishes.topics {
        known(format!("topics.{topic}"), &set.topics, topic, "topic");
        if let Some(channel) = &wish.channel {
            known(
                format!("topics.{topic}.channel"),
                &set.channels,
                channel,
                "channel",
            );
        }
        if let Some(cadence) = &wish.cadence {
            known(
                format!("topics.{topic}.cadence"),
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
                format!("{list}[{index}]"),
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
    no_repeats("data_wanted", wishes.data_wanted.iter(), tell);
    no_repeats("data_offered", wishes.data_offered.iter(), tell);
    if *wishes == Protocol::default() {
        tell(Problem::new("", "no wish is given"));
    }
}

fn trait_answers(asked: Asked<'_>, traits: &TraitAnswers, tell: Tell<'_>) {
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
        no_repeats(list, picks.iter(), tell);
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

fn counterparts(map: &Counterparts, tell: Tell<'_>) {
    if map.people.is_empty() && map.met.is_empty() {
        tell(Problem::new("", "nobody is named"));
    }
    for (list, found) in [("people", map.people.len()), ("met", map.met.len())] {
        if found > MOST_PEOPLE {
            let message = format!("{found} entries, at most {MOST_PEOPLE} are allowed");
            // Comparing everybody with everybody would take too long here.
            return tell(Problem::new(list, message));
        }
    }
    let folded = |name: &crate::Name| name.as_str().to_lowercase();
    for (index, person) in map.people.iter().enumerate() {
        let elsewhere = |other: &super::Person| {
            other.side != person.side && folded(&other.name) == folded(&person.name)
        };
        if map.people[..index].iter().any(elsewhere) {
            tell(
                Problem::new(
                    format!("people[{index}].name"),
                    format!("{} stands on both sides", person.name),
                )
                .hint("if two people share a name, add an initial"),
            );
        }
    }
    for (index, meeting) in map.met.iter().enumerate() {
        for (field, side, name) in [
            ("vendor", Side::Vendor, &meeting.vendor),
            ("partner", Side::Partner, &meeting.partner),
        ] {
            let here = |person: &super::Person| {
                person.side == side && folded(&person.name) == folded(name)
            };
            if !map.people.iter().any(here) {
                tell(
                    Problem::new(
                        format!("met[{index}].{field}"),
                        format!("{name} is not among the people of this side"),
                    )
                    .hint("list the person under \"people\" first"),
                );
            }
        }
        date(&format!("met[{index}].last_met"), meeting.last_met, tell);
    }
}
