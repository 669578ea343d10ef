//! Whether a value fits the question it answers.

mod structured;

use std::collections::BTreeSet;
use std::fmt::Display;

use chrono::{Datelike, NaiveDate};

use super::{Asked, MetricChoice, Prediction, Response, Value};
use crate::question::PickOptions;
use crate::{BlockId, Kind, MetricId, Perspective, Problem, same_name};

/// Where problems go; their places are relative to the value.
pub(crate) type Tell<'a> = &'a mut dyn FnMut(Problem);

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
            date(|| "date".to_owned(), deal.date, tell);
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
        (Kind::Protocol, Value::Protocol(wishes)) => structured::protocol(asked, wishes, tell),
        (Kind::Traits, Value::Traits(traits)) => structured::trait_answers(asked, traits, tell),
        (Kind::Counterparts, Value::Counterparts(map)) => structured::counterparts(map, tell),
        (Kind::EnablementGoals, Value::Goals(goals)) => {
            some(goals.len(), tell);
            let functions: Vec<&str> = goals.iter().map(|goal| goal.function.name()).collect();
            no_repeats("", &functions, tell);
            for (index, goal) in goals.iter().enumerate() {
                date(|| format!("[{index}].date"), goal.date, tell);
            }
        }
        (Kind::Text, Value::Text(_)) => {}
        (Kind::Stories, Value::Stories(stories)) => {
            if stories.best.is_none() && stories.worst.is_none() {
                tell(Problem::new("", "neither story is told"));
            }
        }
        (Kind::Commitments, Value::Marks(marks)) => some(marks.len(), tell),
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
            no_measure_twice(ids.iter(), tell);
            for (index, id) in ids.iter().enumerate() {
                known_metric(asked, || format!("[{index}]"), id, tell);
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

/// Lists up to this length are looked through entry by entry: that asks for no memory.
const SHORT: usize = 32;

/// Tells each entry that stands there a second time.
fn no_repeats<T: Display + Ord>(place: &str, entries: &[T], tell: Tell<'_>) {
    let mut seen = BTreeSet::new();
    for (index, entry) in entries.iter().enumerate() {
        let again = if entries.len() <= SHORT {
            entries[..index].contains(entry)
        } else {
            !seen.insert(entry)
        };
        if again {
            tell(Problem::new(
                format!("{place}[{index}]"),
                format!("{entry} stands there twice"),
            ));
        }
    }
}

/// Tells each measure that stands there a second time; the names of own measures are the same
/// without case and Unicode form.
fn no_measure_twice<'a>(ids: impl Iterator<Item = &'a MetricId> + Clone, tell: Tell<'_>) {
    if ids.clone().all(|id| id.own_name().is_none()) {
        return no_repeats("", &ids.collect::<Vec<_>>(), tell);
    }
    let mut seen = BTreeSet::new();
    for (index, id) in ids.enumerate() {
        if !seen.insert(id.own_name().map_or_else(|| id.to_string(), same_name)) {
            let problem = Problem::new(format!("[{index}]"), format!("{id} stands there twice"));
            tell(problem);
        }
    }
}

/// The place is made when there is something to tell: nearly always there is not.
pub(crate) fn date(place: impl FnOnce() -> String, date: Option<NaiveDate>, tell: Tell<'_>) {
    if let Some(date) = date
        && !(1990..=2100).contains(&date.year())
    {
        tell(
            Problem::new(place(), format!("{date} is not a plausible date"))
                .hint("years from 1990 to 2100 are accepted"),
        );
    }
}

fn known_metric(asked: Asked<'_>, place: impl FnOnce() -> String, id: &MetricId, tell: Tell<'_>) {
    match id.own_name() {
        Some(name) => {
            if let Err(error) = crate::Name::new(name) {
                tell(Problem::new(
                    place(),
                    format!("the name of an own measure: {error}"),
                ));
            }
        }
        None if asked.questionnaire.metric(id).is_none() => tell(
            Problem::new(place(), format!("there is no measure {id}"))
                .hint("a measure of your own is written as \"own:NAME\""),
        ),
        None => {}
    }
}

fn metrics(asked: Asked<'_>, most: u8, chosen: &[MetricChoice], tell: Tell<'_>) {
    some(chosen.len(), tell);
    at_most(most, chosen.len(), "measures", tell);
    no_measure_twice(chosen.iter().map(|choice| &choice.metric), tell);
    for (index, choice) in chosen.iter().enumerate() {
        let place = |field: &str| format!("[{index}].{field}");
        known_metric(asked, || place("metric"), &choice.metric, tell);
        date(|| place("date"), choice.date, tell);
        for (name, number) in [("baseline", choice.baseline), ("target", choice.target)] {
            if number.is_some_and(|n| !n.is_finite() || n.abs() > 1e15) {
                tell(Problem::new(place(name), "the number is out of range"));
            }
        }
        if choice.metric.own_name().is_some() && choice.target.is_some() && choice.unit.is_none() {
            tell(
                Problem::new(place("unit"), "a target without a unit")
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
    no_repeats("", places, tell);
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
    no_repeats("", blocks, tell);
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
