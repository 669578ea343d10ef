//! Success measures: which both sides chose, which feed each other, and where they cannot agree.

use std::collections::BTreeSet;

use questionnaire::answer::MetricChoice;
use questionnaire::{BySide, MetricId, Side, same_name};
use serde::Serialize;

use super::Answers;
use super::feeds::Feeds;
use super::measure::{Chosen, Measure, Measures};
use super::rank_overlap::rank_overlap;
use crate::comparison::at_most;
use crate::method;

/// A measure that both sides chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SharedMetric {
    /// The measure.
    pub metric: MetricId,
    /// Its place in each side's list, from 1.
    #[cfg_attr(feature = "schema", schemars(with = "BySide<std::num::NonZeroUsize>"))]
    pub rank: BySide<usize>,
}

/// A measure that only one side chose, and that something only the other side chose leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FedMetric {
    /// The measure.
    pub metric: MetricId,
    /// The side that chose it.
    pub side: Side,
    /// The links, from a measure that only the other side chose to this one; both included.
    #[cfg_attr(feature = "schema", schemars(length(min = 2)))]
    pub chain: Vec<MetricId>,
}

/// A measure that only one side chose, and that nothing only the other side chose leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OrphanMetric {
    /// The measure.
    pub metric: MetricId,
    /// The side that chose it.
    pub side: Side,
    /// Its place in that side's list, from 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub rank: usize,
}

/// What two sides that chose the same measure cannot both have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Contest {
    /// Both give a direction, and not the same: up, down or inside a band.
    Direction,
    /// Targets in the same unit, further apart than 20 % of the larger in size. A unit that is not
    /// given counts as the same.
    Target,
    /// Target dates more than 90 days apart.
    Date,
}

/// A measure that both sides chose and see differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContestedMetric {
    /// The measure.
    pub metric: MetricId,
    /// In what they differ; at least one.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub over: Vec<Contest>,
}

/// What a chosen measure lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Lacking {
    /// Where it stands.
    Baseline,
    /// Where it should be.
    Target,
    /// By when.
    Date,
}

/// A chosen measure without baseline, target or date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UndefinedMetric {
    /// The measure.
    pub metric: MetricId,
    /// What it lacks; at least one.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub lacks: Vec<Lacking>,
}

/// The success measures of both sides.
///
/// Measures of one's own are the same when their names are, without case and Unicode form.
/// `shared`, `fed`, `orphan` and `contested` are empty unless both sides chose something, and in
/// the order of the catalogue, one's own by name last.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Metrics {
    /// What each side chose, at most six, the most telling first. Several people: by how many
    /// chose it, then by mean rank, then in the order of the catalogue.
    pub chosen: BySide<Vec<MetricId>>,
    /// Chosen by both; the contested ones too.
    pub shared: Vec<SharedMetric>,
    /// Chosen by one, and fed by what only the other chose. The shortest chain of links through
    /// any measures of the catalogue; of several the one that comes first in the catalogue.
    pub fed: Vec<FedMetric>,
    /// Chosen by one, and neither shared nor fed.
    pub orphan: Vec<OrphanMetric>,
    /// Chosen by both with different aims.
    pub contested: Vec<ContestedMetric>,
    /// What the side chose and the other did not predict, in the order of the side. Empty when the
    /// other predicted nothing.
    pub unseen: BySide<Vec<MetricId>>,
    /// What the side chose without baseline, target or date, in the order of the side.
    pub undefined: BySide<Vec<UndefinedMetric>>,
    /// How alike the two orders are: `RBO_ext` with p = 0.8, 0 to 1, uneven lengths by equation 32
    /// of Webber, Moffat & Zobel 2010. `None` unless both sides chose something. Meant to stand
    /// beside the lists, never alone.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub rbo: Option<f64>,
}

impl Metrics {
    /// Whether a measure is contested.
    #[must_use]
    pub fn is_contested(&self, metric: &MetricId) -> bool {
        self.contested.iter().any(|one| one.metric == *metric)
    }

    pub(crate) fn of(answers: &Answers<'_>) -> Self {
        let measures = Measures::of(answers);
        let chosen = BySide::from_fn(|side| measures.chosen(side));
        let ids = |list: &[Chosen<'_>]| list.iter().map(|one| measures.id(&one.measure)).collect();
        let mut metrics = Self {
            chosen: chosen.map(|list| ids(list)),
            unseen: BySide::from_fn(|side| {
                let predicted = measures.predicted(side.other());
                let unseen = chosen
                    .get(side)
                    .iter()
                    .filter(|one| !predicted.is_empty() && !predicted.contains(&one.measure));
                unseen.map(|one| measures.id(&one.measure)).collect()
            }),
            undefined: chosen.map(|list| {
                let undefined = list.iter().filter_map(|one| {
                    let lacks = lacking(one.details);
                    (!lacks.is_empty()).then(|| UndefinedMetric {
                        metric: measures.id(&one.measure),
                        lacks,
                    })
                });
                undefined.collect()
            }),
            ..Self::default()
        };
        if !chosen.vendor.is_empty() && !chosen.partner.is_empty() {
            metrics.compare(answers, &measures, &chosen);
        }
        metrics
    }

    /// What can only be said when both sides chose something.
    fn compare(
        &mut self,
        answers: &Answers<'_>,
        measures: &Measures<'_>,
        chosen: &BySide<Vec<Chosen<'_>>>,
    ) {
        let order = BySide::from_fn(|side| -> Vec<&Measure> {
            chosen.get(side).iter().map(|one| &one.measure).collect()
        });
        self.rbo = rank_overlap(&order.vendor, &order.partner, method::RANK_PERSISTENCE);
        let feeds = Feeds::of(&answers.set.metrics);
        let sources = BySide::from_fn(|side| only_chosen_by(side, &order));
        let all: BTreeSet<&Measure> = order.vendor.iter().chain(&order.partner).copied().collect();
        for measure in all {
            let metric = measures.id(measure);
            let places = order.map(|list| list.iter().position(|one| *one == measure));
            match (places.vendor, places.partner) {
                (Some(vendor), Some(partner)) => {
                    let over = match (chosen.vendor.get(vendor), chosen.partner.get(partner)) {
                        (Some(a), Some(b)) => contests(a.details, b.details),
                        _ => Vec::new(),
                    };
                    if !over.is_empty() {
                        let metric = metric.clone();
                        self.contested.push(ContestedMetric { metric, over });
                    }
                    let rank = BySide {
                        vendor: vendor + 1,
                        partner: partner + 1,
                    };
                    self.shared.push(SharedMetric { metric, rank });
                }
                (Some(place), None) | (None, Some(place)) => {
                    let side = match places.vendor {
                        Some(_) => Side::Vendor,
                        None => Side::Partner,
                    };
                    let chain = match measure {
                        Measure::Known(to) => feeds.shortest_chain(sources.get(side.other()), *to),
                        // Nobody says what feeds a measure of one's own.
                        Measure::Own(_) => None,
                    };
                    let rank = place + 1;
                    match chain {
                        Some(chain) => {
                            let chain = chain.into_iter().map(Measure::Known);
                            let chain = chain.map(|link| measures.id(&link)).collect();
                            self.fed.push(FedMetric {
                                metric,
                                side,
                                chain,
                            });
                        }
                        None => self.orphan.push(OrphanMetric { metric, side, rank }),
                    }
                }
                (None, None) => {}
            }
        }
    }
}

/// The places in the catalogue of what a side chose and the other did not.
fn only_chosen_by(side: Side, order: &BySide<Vec<&Measure>>) -> BTreeSet<usize> {
    let alone = order
        .get(side)
        .iter()
        .filter(|measure| !order.get(side.other()).contains(measure));
    alone
        .filter_map(|measure| match measure {
            Measure::Known(place) => Some(*place),
            Measure::Own(_) => None,
        })
        .collect()
}

fn lacking(choice: &MetricChoice) -> Vec<Lacking> {
    let parts = [
        (Lacking::Baseline, choice.baseline.is_none()),
        (Lacking::Target, choice.target.is_none()),
        (Lacking::Date, choice.date.is_none()),
    ];
    let lacks = parts.into_iter().filter(|(_, lacks)| *lacks);
    lacks.map(|(part, _)| part).collect()
}

fn contests(a: &MetricChoice, b: &MetricChoice) -> Vec<Contest> {
    let directions = a.direction.zip(b.direction);
    let dates = a.date.zip(b.date);
    let parts = [
        (Contest::Direction, directions.is_some_and(|(a, b)| a != b)),
        (Contest::Target, targets_apart(a, b)),
        (
            Contest::Date,
            dates.is_some_and(|(a, b)| (a - b).num_days().abs() > method::CONTESTED_DAYS),
        ),
    ];
    let over = parts.into_iter().filter(|(_, apart)| *apart);
    over.map(|(part, _)| part).collect()
}

/// Whether both give a target in the same unit, and the two are more than 20 % of the larger in
/// size apart.
fn targets_apart(a: &MetricChoice, b: &MetricChoice) -> bool {
    let units = a.unit.as_ref().zip(b.unit.as_ref());
    let same_unit = units.is_none_or(|(a, b)| same_name(a.as_str()) == same_name(b.as_str()));
    let Some((a, b)) = a.target.zip(b.target) else {
        return false;
    };
    let larger = a.abs().max(b.abs());
    same_unit && larger > 0.0 && !at_most((a - b).abs() / larger, method::CONTESTED_TARGET)
}
