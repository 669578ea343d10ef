//! The success measures that one side chose, pooled over its people.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use questionnaire::answer::MetricChoice;
use questionnaire::{MetricId, Prediction, Side, Value, same_name};

use super::pooled::{most_picked, most_ranked};
use super::{Answers, question};
use crate::method;

/// What makes two chosen measures the same, in the order of the catalogue, one's own by name last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Measure {
    /// A measure of the catalogue, by its place.
    Known(usize),
    /// A measure of one's own, by its name without case and Unicode form.
    Own(String),
}

/// A measure of a side, and how the side counts it.
pub(crate) struct Chosen<'a> {
    pub(crate) measure: Measure,
    /// Definition, target and the like, from the person who ranks it highest; of several the one
    /// whose choice is the smallest as text, so that the order of people changes nothing.
    pub(crate) details: &'a MetricChoice,
}

/// What both sides chose and predicted.
pub(crate) struct Measures<'a> {
    answers: &'a Answers<'a>,
    /// How a measure of one's own is spelled: the smallest spelling of all.
    spellings: BTreeMap<String, &'a str>,
}

impl<'a> Measures<'a> {
    pub(crate) fn of(answers: &'a Answers<'a>) -> Self {
        let mut spellings: BTreeMap<String, &str> = BTreeMap::new();
        for side in Side::BOTH {
            let own = chosen_by_each(answers, side).flatten().map(|c| &c.metric);
            let guessed = predicted_by_each(answers, side).flatten();
            for name in own.chain(guessed).filter_map(MetricId::own_name) {
                let spelling = spellings.entry(same_name(name)).or_insert(name);
                *spelling = (*spelling).min(name);
            }
        }
        Self { answers, spellings }
    }

    /// What a side chose, the most telling first: the six that most of its people chose, then by
    /// mean rank, then in the order of the catalogue.
    pub(crate) fn chosen(&self, side: Side) -> Vec<Chosen<'a>> {
        let ranked = chosen_by_each(self.answers, side).map(|choices| {
            let measures = choices.iter().filter_map(|c| self.measure(&c.metric));
            measures.collect::<Vec<_>>()
        });
        let order = most_ranked(ranked, method::METRICS);
        let mut highest: BTreeMap<Measure, (usize, &MetricChoice)> = BTreeMap::new();
        for choices in chosen_by_each(self.answers, side) {
            for (rank, choice) in choices.iter().enumerate() {
                let Some(measure) = self.measure(&choice.metric) else {
                    continue;
                };
                let found = (rank, choice);
                let highest = highest.entry(measure).or_insert(found);
                if comes_before(found, *highest) {
                    *highest = found;
                }
            }
        }
        let details = |measure: Measure| {
            let (_, details) = *highest.get(&measure)?;
            Some(Chosen { measure, details })
        };
        order.into_iter().filter_map(details).collect()
    }

    /// What a side expects the other to choose: the six that most of its people expect, then in
    /// the order of the catalogue.
    pub(crate) fn predicted(&self, side: Side) -> Vec<Measure> {
        let guesses = predicted_by_each(self.answers, side);
        let measures = guesses.map(|ids| ids.iter().filter_map(|id| self.measure(id)));
        most_picked(measures, method::METRICS)
    }

    /// The name of a measure in the results.
    pub(crate) fn id(&self, measure: &Measure) -> MetricId {
        match measure {
            Measure::Known(place) => {
                let metric = self.answers.set.metrics.get(*place);
                metric.map_or_else(|| MetricId::new(""), |metric| metric.id.clone())
            }
            Measure::Own(key) => {
                let name = self.spellings.get(key).map_or("", |name| name.trim());
                MetricId::new(format!("own:{name}"))
            }
        }
    }

    fn measure(&self, id: &MetricId) -> Option<Measure> {
        if let Some(name) = id.own_name() {
            return Some(Measure::Own(same_name(name)));
        }
        let mut catalogue = self.answers.set.metrics.iter();
        let place = catalogue.position(|metric| metric.id == *id)?;
        Some(Measure::Known(place))
    }
}

/// Whether a choice comes before another of the same measure: by rank, then by its text, which is
/// only made where the ranks leave it open. (A zero and its negative differ as text only, and no
/// figure tells them apart.)
fn comes_before(a: (usize, &MetricChoice), b: (usize, &MetricChoice)) -> bool {
    match a.0.cmp(&b.0) {
        Ordering::Equal => a.1 != b.1 && format!("{:?}", a.1) < format!("{:?}", b.1),
        rank => rank == Ordering::Less,
    }
}

fn chosen_by_each<'a>(
    answers: &Answers<'a>,
    side: Side,
) -> impl Iterator<Item = &'a [MetricChoice]> {
    let values = answers.values(side, question::METRICS);
    values.filter_map(|value| match value {
        Value::Metrics(choices) => Some(choices.as_slice()),
        _ => None,
    })
}

fn predicted_by_each<'a>(
    answers: &Answers<'a>,
    side: Side,
) -> impl Iterator<Item = &'a [MetricId]> {
    let guesses = answers.guesses(side, question::METRICS);
    guesses.filter_map(|guess| match guess {
        Prediction::Metrics(ids) => Some(ids.as_slice()),
        _ => None,
    })
}
