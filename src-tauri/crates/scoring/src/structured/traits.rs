//! Traits: what one side can least stand and values most, held against how the other describes
//! itself. Both ways round.

use questionnaire::answer::TraitAnswers;
use questionnaire::{Questionnaire, Round, Side, TraitId, Value};
use serde::Serialize;

use super::pooled::most_picked;
use super::{Answers, question};
use crate::comparison::{at_least, at_most, below};
use crate::method;
use crate::pool::mean;

/// How many of something were guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Guessed {
    /// Traits that the other side expected, 0 to `of`.
    #[cfg_attr(feature = "schema", schemars(range(max = 5)))]
    pub hits: usize,
    /// Traits that can least be stood, 0 to 5; 0 also when the other side guessed nothing, for
    /// then there is nothing to compare.
    #[cfg_attr(feature = "schema", schemars(range(max = 5)))]
    pub of: usize,
}

/// One side looks at the other: traits of the catalogue, in the order in which this side picked
/// them (most people first, then the order of the catalogue).
///
/// Picks of several people of a side: the five that most of them picked. Self-descriptions and
/// descriptions of the other: means, 1 (disliked pole) to 5 (valued pole).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TraitView {
    /// This side can least stand it; the other's self-description is at most 2.
    pub clash: Vec<TraitId>,
    /// This side can least stand it; the other's self-description lies between 2 and 4, neither
    /// included. For one person that is exactly 3; ours, so that no mean falls through a hole.
    pub watch: Vec<TraitId>,
    /// This side can least stand it and describes the other at most 2, while the other describes
    /// itself at least 4. Only for the edition of the side that looks.
    pub blind_spot: Vec<TraitId>,
    /// This side can least stand it, and the other did not expect so. Empty when the other side
    /// guessed nothing.
    pub unseen: Vec<TraitId>,
    /// How many of what this side can least stand the other expected.
    pub guessed: Guessed,
    /// This side values it most; the other's self-description is at least 4.
    pub fit: Vec<TraitId>,
    /// This side values it most; the other's self-description is at most 2.
    pub unmet_wish: Vec<TraitId>,
    /// This side can least stand it, and describes itself at most 2. Only for its own edition.
    pub mirror: Vec<TraitId>,
}

/// Traits, both ways round.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Traits {
    /// What the vendor can least stand and values most.
    pub vendor_looks_at_partner: TraitView,
    /// What the partner can least stand and values most.
    pub partner_looks_at_vendor: TraitView,
}

impl Traits {
    /// What this side sees when it looks at the other.
    #[must_use]
    pub const fn looking(&self, side: Side) -> &TraitView {
        match side {
            Side::Vendor => &self.vendor_looks_at_partner,
            Side::Partner => &self.partner_looks_at_vendor,
        }
    }

    /// The up to five traits that most people of a side can least stand, in that order.
    #[must_use]
    pub fn least_stood(set: &Questionnaire, round: &Round, side: Side) -> Vec<TraitId> {
        let answers = Answers { set, round };
        let picks = picks(&answers, side, |given| &given.least_stand);
        picks.into_iter().cloned().collect()
    }

    /// The up to five traits that most people of a side value most, in that order.
    #[must_use]
    pub fn valued_most(set: &Questionnaire, round: &Round, side: Side) -> Vec<TraitId> {
        let answers = Answers { set, round };
        let picks = picks(&answers, side, |given| &given.value_most);
        picks.into_iter().cloned().collect()
    }

    pub(crate) fn of(answers: &Answers<'_>) -> Self {
        let view = |side: Side| view(answers, side);
        Self {
            vendor_looks_at_partner: view(Side::Vendor),
            partner_looks_at_vendor: view(Side::Partner),
        }
    }
}

/// How a side describes itself on a trait: the mean, 1 to 5; `None` where nobody did.
pub(crate) fn describes_itself(answers: &Answers<'_>, side: Side, id: &TraitId) -> Option<f64> {
    described(answers, side, |given| given.describes_self.get(id))
}

/// How a side describes the other on a trait: the mean, 1 to 5; `None` where nobody did.
pub(crate) fn describes_other(answers: &Answers<'_>, side: Side, id: &TraitId) -> Option<f64> {
    described(answers, side, |given| given.describes_other.get(id))
}

fn described(
    answers: &Answers<'_>,
    side: Side,
    step: impl Fn(&TraitAnswers) -> Option<&u8>,
) -> Option<f64> {
    let steps: Vec<u8> = given(answers, side)
        .filter_map(|given| step(given).copied())
        .collect();
    mean(&steps)
}

fn given<'a>(answers: &Answers<'a>, side: Side) -> impl Iterator<Item = &'a TraitAnswers> {
    let values = answers.values(side, question::TRAITS);
    values.filter_map(|value| match value {
        Value::Traits(given) => Some(given),
        _ => None,
    })
}

/// The five traits that most people of a side picked, in that order.
fn picks<'a>(
    answers: &Answers<'a>,
    side: Side,
    list: impl Fn(&'a TraitAnswers) -> &'a [TraitId],
) -> Vec<&'a TraitId> {
    let catalogue = &answers.set.traits;
    let places = given(answers, side).map(|given| {
        let place = |id: &TraitId| catalogue.iter().position(|pair| pair.id == *id);
        list(given).iter().filter_map(place).collect::<Vec<_>>()
    });
    let most = most_picked(places, method::TRAIT_PICKS);
    let pair = |place: usize| catalogue.get(place).map(|pair| &pair.id);
    most.into_iter().filter_map(pair).collect()
}

fn view(answers: &Answers<'_>, side: Side) -> TraitView {
    let other = side.other();
    let least_stand = picks(answers, side, |given| &given.least_stand);
    let value_most = picks(answers, side, |given| &given.value_most);
    let expected = picks(answers, other, |given| &given.expects_least_stand);
    let mut view = TraitView::default();
    for id in least_stand.iter().copied() {
        if let Some(other_says) = describes_itself(answers, other, id) {
            let met = describes_other(answers, side, id);
            if at_most(other_says, method::TRAIT_DESCRIBES) {
                view.clash.push(id.clone());
            } else if below(other_says, method::TRAIT_DENIES) {
                view.watch.push(id.clone());
            } else if met.is_some_and(|met| at_most(met, method::TRAIT_DESCRIBES)) {
                view.blind_spot.push(id.clone());
            }
        }
        if !expected.is_empty() {
            view.guessed.of += 1;
            if expected.contains(&id) {
                view.guessed.hits += 1;
            } else {
                view.unseen.push(id.clone());
            }
        }
        let own = describes_itself(answers, side, id);
        if own.is_some_and(|own| at_most(own, method::TRAIT_DESCRIBES)) {
            view.mirror.push(id.clone());
        }
    }
    for id in value_most {
        match describes_itself(answers, other, id) {
            Some(says) if at_least(says, method::TRAIT_DENIES) => view.fit.push(id.clone()),
            Some(says) if at_most(says, method::TRAIT_DESCRIBES) => {
                view.unmet_wish.push(id.clone());
            }
            _ => {}
        }
    }
    view
}
