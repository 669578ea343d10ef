//! One scale item or unordered choice: means, gap, class, coorientation states and severity.

use questionnaire::{BySide, Dimension, Direction, Frame, Kind, Question, QuestionId, Round, Side};
use serde::{Deserialize, Serialize};

use crate::comparison::{at_least, at_most, below};
use crate::method;
use crate::pool::{Pool, mean, share_apart};
use crate::spread::{Spread, spread};

/// How an item is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// A rating of 1 to 5.
    Rating,
    /// An ordered choice of K steps.
    OrderedChoice,
    /// Options without an order, compared by the shares of people who chose them.
    UnorderedChoice,
}

/// What the two sides' answers amount to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// A `+` rating on which both sides are unfavourable, whatever the gap.
    SharedConcern,
    /// Further apart than the tolerance.
    Misalignment,
    /// A `+` rating, close, and both sides favourable.
    SharedStrength,
    /// A neutral question, close.
    Compatible,
    /// Close, and neither clearly good nor bad.
    Undecided,
}

/// What one side knows about the gap: coorientation (McLeod & Chaffee 1973).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Close, and this side expected it.
    TrueConsensus,
    /// Close, but this side expected a gap: a needless worry.
    FalseConflict,
    /// Far apart, but this side expected closeness: hidden.
    FalseConsensus,
    /// Far apart, and this side expected it: known.
    Dissensus,
}

/// One side's figures on one item.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SideFigures {
    /// Mean of the own steps, 1 to K; `None` without an answer and for unordered choices.
    #[cfg_attr(feature = "schema", schemars(range(min = 1.0)))]
    pub mean: Option<f64>,
    /// Mean of the predictions of the other side's step; `None` as for `mean`.
    #[cfg_attr(feature = "schema", schemars(range(min = 1.0)))]
    pub predicted: Option<f64>,
    /// Number of own steps.
    pub n: usize,
    /// What the side knows about the gap; `None` when the item is not judged or not predicted.
    pub state: Option<State>,
    /// The spread inside the side; `None` below two answers and for unordered choices.
    pub spread: Option<Spread>,
}

/// One item of the round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Item {
    /// The question.
    pub id: QuestionId,
    /// Its dimension.
    pub dimension: Dimension,
    /// What a gap means.
    pub frame: Frame,
    /// Whether an end is healthier.
    pub direction: Direction,
    /// How it is compared.
    pub kind: ItemKind,
    /// The number of steps or options, K.
    pub steps: u8,
    /// Whether the item decides by itself.
    pub gate: bool,
    /// What the answers amount to; `None` when the item is not judged.
    pub class: Option<Class>,
    /// `m_V − m_P` in steps, −(K−1) to K−1; for unordered choices the share apart, 0 to 1.
    pub gap: Option<f64>,
    /// `1 − |gap| / (K − 1)`, 0 to 1; for unordered choices `1 − gap`.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 1.0)))]
    pub similarity: Option<f64>,
    /// 0 to 100; `None` when the item is not judged.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 100.0)))]
    pub severity: Option<f64>,
    /// Both sides' figures.
    #[serde(flatten)]
    pub sides: BySide<SideFigures>,
}

/// The distances of a judged item: in steps, or the share apart for unordered choices.
struct Distances {
    /// Between the sides: `|m_V − m_P|`.
    agreement: f64,
    /// Per side between its answer and its guess: `|m_s − p_s|`.
    congruency: BySide<Option<f64>>,
    /// The limit up to which a distance counts as close.
    close: f64,
    /// The largest distance there can be: `K − 1`, or 1 for unordered choices.
    range: f64,
}

impl Item {
    /// Forms an item from a round. `None` for questions that are not compared this way.
    pub(crate) fn of(round: &Round, question: &Question, weight: f64) -> Option<Self> {
        let kind = match &question.kind {
            Kind::Rating(_) => ItemKind::Rating,
            Kind::Choice { ordered: true, .. } => ItemKind::OrderedChoice,
            Kind::Choice { ordered: false, .. } => ItemKind::UnorderedChoice,
            _ => return None,
        };
        let (steps, dimension) = (question.kind.steps()?, question.dimension?);
        let pools = BySide::from_fn(|side| Pool::of(round, side, question));
        let ordered = kind != ItemKind::UnorderedChoice;
        let means = pools.map(|pool| mean(&pool.own).filter(|_| ordered));
        let guesses = pools.map(|pool| mean(&pool.predicted).filter(|_| ordered));
        let distances = if ordered {
            ordered_distances(&means, &guesses, steps, round.tolerance.steps())
        } else {
            unordered_distances(&pools, steps)
        };
        let sides = BySide::from_fn(|side| {
            let pool = pools.get(side);
            SideFigures {
                mean: *means.get(side),
                predicted: *guesses.get(side),
                n: pool.own.len(),
                state: distances.as_ref().and_then(|d| d.state(side)),
                spread: spread(&pool.own, steps).filter(|_| ordered),
            }
        });
        let positive = kind == ItemKind::Rating && question.direction == Direction::Positive;
        let class = distances
            .as_ref()
            .map(|d| classify(d, &means, positive, question.direction));
        let severity = distances.as_ref().map(|d| {
            let concern = if positive { concern(&means) } else { 0.0 };
            severity(concern, d.agreement / d.range, d.blindness(), weight)
        });
        let gap = match (&distances, means.vendor, means.partner) {
            (Some(_), Some(vendor), Some(partner)) => Some(vendor - partner),
            (Some(distances), _, _) => Some(distances.agreement),
            (None, _, _) => None,
        };
        Some(Item {
            id: question.id.clone(),
            dimension,
            frame: question.frame,
            direction: question.direction,
            kind,
            steps,
            gate: question.gate,
            class,
            gap,
            similarity: distances.as_ref().map(|d| 1.0 - d.agreement / d.range),
            severity,
            sides,
        })
    }

    /// Whether both sides answered.
    #[must_use]
    pub const fn is_judged(&self) -> bool {
        self.class.is_some()
    }

    /// Whether the item counts in alignment, understanding and the counts: ratings and ordered
    /// choices do, unordered choices do not.
    #[must_use]
    pub fn is_scale_item(&self) -> bool {
        self.kind != ItemKind::UnorderedChoice
    }

    /// Whether the item counts in positive agreement and level: `+` ratings do.
    #[must_use]
    pub fn is_positive_rating(&self) -> bool {
        self.kind == ItemKind::Rating && self.direction == Direction::Positive
    }

    /// The sides in a state, the vendor first.
    pub fn sides_in(&self, state: State) -> impl Iterator<Item = Side> {
        Side::BOTH
            .into_iter()
            .filter(move |side| self.sides.get(*side).state == Some(state))
    }

    /// Whether the two sides are further apart than the tolerance. `None` when not judged. It is
    /// not the same as the class: a shared concern can hide a gap.
    #[must_use]
    pub fn is_far_apart(&self, tolerance: questionnaire::Tolerance) -> Option<bool> {
        let limit = match self.kind {
            ItemKind::UnorderedChoice => method::CLOSE_SHARE,
            _ => tolerance.steps(),
        };
        self.gap.map(|gap| !at_most(gap.abs(), limit))
    }

    /// Whether this side's mean is at least 4 on a `+` rating; `None` for other items.
    #[must_use]
    pub fn is_favourable(&self, side: Side) -> Option<bool> {
        let mean = self
            .sides
            .get(side)
            .mean
            .filter(|_| self.is_positive_rating())?;
        Some(at_least(mean, method::FAVOURABLE))
    }

    /// Whether this side's mean is below 3 on a `+` rating; `None` for other items.
    #[must_use]
    pub fn is_unfavourable(&self, side: Side) -> Option<bool> {
        let mean = self
            .sides
            .get(side)
            .mean
            .filter(|_| self.is_positive_rating())?;
        Some(below(mean, method::UNFAVOURABLE))
    }
}

impl Distances {
    fn state(&self, side: Side) -> Option<State> {
        let expected_close = at_most((*self.congruency.get(side))?, self.close);
        Some(
            match (at_most(self.agreement, self.close), expected_close) {
                (true, true) => State::TrueConsensus,
                (true, false) => State::FalseConflict,
                (false, true) => State::FalseConsensus,
                (false, false) => State::Dissensus,
            },
        )
    }

    /// `max over sides with a guess of max(0, |m_V − m_P| − |m_s − p_s|) / (K − 1)`.
    fn blindness(&self) -> f64 {
        [self.congruency.vendor, self.congruency.partner]
            .into_iter()
            .flatten()
            .map(|congruency| (self.agreement - congruency).max(0.0) / self.range)
            .fold(0.0, f64::max)
    }
}

fn ordered_distances(
    means: &BySide<Option<f64>>,
    guesses: &BySide<Option<f64>>,
    steps: u8,
    tolerance: f64,
) -> Option<Distances> {
    let (vendor, partner) = (means.vendor?, means.partner?);
    Some(Distances {
        agreement: (vendor - partner).abs(),
        congruency: BySide::from_fn(|side| {
            let (mean, guess) = ((*means.get(side))?, (*guesses.get(side))?);
            Some((mean - guess).abs())
        }),
        close: tolerance,
        range: f64::from(steps) - 1.0,
    })
}

fn unordered_distances(pools: &BySide<Pool>, options: u8) -> Option<Distances> {
    Some(Distances {
        agreement: share_apart(&pools.vendor.own, &pools.partner.own, options)?,
        congruency: pools.map(|pool| share_apart(&pool.own, &pool.predicted, options)),
        close: method::CLOSE_SHARE,
        range: 1.0,
    })
}

fn classify(
    distances: &Distances,
    means: &BySide<Option<f64>>,
    positive: bool,
    direction: Direction,
) -> Class {
    let both = |test: fn(f64, f64) -> bool, limit: f64| {
        positive
            && [means.vendor, means.partner]
                .iter()
                .all(|m| m.is_some_and(|m| test(m, limit)))
    };
    if both(below, method::UNFAVOURABLE) {
        Class::SharedConcern
    } else if !at_most(distances.agreement, distances.close) {
        Class::Misalignment
    } else if both(at_least, method::FAVOURABLE) {
        Class::SharedStrength
    } else if direction == Direction::Neutral {
        Class::Compatible
    } else {
        Class::Undecided
    }
}

/// `clamp((4 − min(m_V, m_P)) / 3, 0, 1)`.
fn concern(means: &BySide<Option<f64>>) -> f64 {
    let lowest = [means.vendor, means.partner]
        .into_iter()
        .flatten()
        .fold(f64::INFINITY, f64::min);
    ((method::FAVOURABLE - lowest) / 3.0).clamp(0.0, 1.0)
}

/// `min(100, 100 w (1 − (1 − 0.6 c)(1 − 0.6 d)(1 − 0.3 b)))`: a noisy-or of three ways to hurt.
pub(crate) fn severity(concern: f64, distance: f64, blindness: f64, weight: f64) -> f64 {
    let spared = (1.0 - method::CONCERN_PART * concern)
        * (1.0 - method::DISTANCE_PART * distance)
        * (1.0 - method::BLINDNESS_PART * blindness);
    (100.0 * weight * (1.0 - spared)).clamp(0.0, 100.0)
}
