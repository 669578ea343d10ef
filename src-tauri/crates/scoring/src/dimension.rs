//! The figures of one dimension, over its judged items.

use questionnaire::{BySide, Dimension, Questionnaire, Round, Side, Tolerance};

use crate::assessment::{Counts, DimensionFigures, Share, Understanding};
use crate::comparison::at_most;
use crate::coverage::{Confidence, SideCoverage};
use crate::item::{Class, Item, State};
use crate::method;
use crate::pool::{Pool, mean};

/// How much a dimension matters to each side, and the weight that follows.
pub(crate) struct Importance {
    pub(crate) by_side: BySide<Option<f64>>,
    pub(crate) weight: f64,
}

impl Importance {
    pub(crate) fn of(set: &Questionnaire, round: &Round, dimension: Dimension) -> Self {
        let by_side = BySide::from_fn(|side| {
            let question = set.importance_of(dimension)?;
            mean(&Pool::of(round, side, question).own)
        });
        let highest = [by_side.vendor, by_side.partner]
            .into_iter()
            .flatten()
            .reduce(f64::max);
        let weight = highest.map_or(1.0, |highest| 0.5 + (highest - 1.0) / 4.0);
        Self { by_side, weight }
    }
}

pub(crate) fn figures(
    set: &Questionnaire,
    round: &Round,
    id: Dimension,
    importance: &Importance,
    items: &[Item],
) -> DimensionFigures {
    let judged: Vec<&Item> = items
        .iter()
        .filter(|item| item.dimension == id && item.is_judged())
        .collect();
    let answers = BySide::from_fn(|side| SideCoverage::of(set, round, side, id));
    let respondents = BySide::from_fn(|side| round.respondents_of(side).count());
    let ratings = || judged.iter().filter(|item| item.is_positive_rating());
    let scale_items = || judged.iter().filter(|item| item.is_scale_item());
    DimensionFigures {
        id,
        weight: importance.weight,
        importance: importance.by_side,
        confidence: Confidence::of(&respondents, &answers),
        positive_agreement: positive_agreement(items.iter().filter(|item| item.dimension == id)),
        level: BySide::from_fn(|side| average(ratings().filter_map(|i| i.sides.get(side).mean))),
        expected_level: BySide::from_fn(|side| {
            average(ratings().filter_map(|item| item.sides.get(side).predicted))
        }),
        alignment: average(scale_items().filter_map(|item| item.similarity)).map(|a| 100.0 * a),
        understanding: BySide::from_fn(|side| understanding(scale_items().copied(), side)),
        coverage: answers.map(SideCoverage::share),
        dont_know: answers.map(SideCoverage::dont_know_share),
        answers,
        counts: counts(
            items.iter().filter(|item| item.dimension == id),
            round.tolerance,
        ),
    }
}

/// Shared strengths out of the judged `+` ratings.
pub(crate) fn positive_agreement<'a>(items: impl Iterator<Item = &'a Item>) -> Share {
    let (mut strengths, mut of) = (0, 0);
    for item in items.filter(|item| item.is_judged() && item.is_positive_rating()) {
        of += 1;
        strengths += usize::from(item.class == Some(Class::SharedStrength));
    }
    Share::new(strengths, of)
}

/// How many scale items show what.
pub(crate) fn counts<'a>(items: impl Iterator<Item = &'a Item>, tolerance: Tolerance) -> Counts {
    let mut counts = Counts::default();
    for item in items.filter(|item| item.is_scale_item()) {
        let Some(far_apart) = item.is_far_apart(tolerance) else {
            counts.not_judged += 1;
            continue;
        };
        let some_side = |state| item.sides_in(state).next().is_some();
        counts.hidden += usize::from(some_side(State::FalseConsensus));
        counts.known += usize::from(far_apart && !some_side(State::FalseConsensus));
        counts.worry += usize::from(some_side(State::FalseConflict));
        counts.shared_concern += usize::from(item.class == Some(Class::SharedConcern));
        counts.shared_strength += usize::from(item.class == Some(Class::SharedStrength));
    }
    counts
}

fn understanding<'a>(items: impl Iterator<Item = &'a Item>, side: Side) -> Understanding {
    let mut closeness = Vec::new();
    let mut within_one = 0;
    for item in items {
        let guess = item.sides.get(side).predicted;
        let (Some(guess), Some(actual)) = (guess, item.sides.get(side.other()).mean) else {
            continue;
        };
        let accuracy = (guess - actual).abs();
        within_one += usize::from(at_most(accuracy, method::NEAR_GUESS));
        closeness.push(1.0 - accuracy / (f64::from(item.steps) - 1.0));
    }
    let of = closeness.len();
    Understanding {
        within_one,
        of,
        percent: average(closeness.into_iter()).map(|c| 100.0 * c),
    }
}

/// The mean, `None` of nothing.
fn average(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0_usize), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| sum / n as f64)
}
