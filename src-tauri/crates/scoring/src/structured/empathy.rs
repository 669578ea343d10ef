//! Empathy: whether a side guesses what weighs on the other.

use questionnaire::{Prediction, Questionnaire, Round, Side, Value};
use serde::Serialize;

use super::pooled::{most_picked, most_ranked};
use super::{Answers, question};
use crate::method;

/// How many of the other's heaviest pressures each side guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Empathy {
    /// What the vendor guessed of the partner's three, 0 to 3; `None` when the vendor guessed or
    /// the partner picked nothing.
    #[cfg_attr(feature = "schema", schemars(range(max = 3)))]
    pub vendor_hits: Option<usize>,
    /// What the partner guessed of the vendor's three, likewise.
    #[cfg_attr(feature = "schema", schemars(range(max = 3)))]
    pub partner_hits: Option<usize>,
}

impl Empathy {
    /// The hits of the side that guesses.
    #[must_use]
    pub const fn hits(&self, side: Side) -> Option<usize> {
        match side {
            Side::Vendor => self.vendor_hits,
            Side::Partner => self.partner_hits,
        }
    }

    /// What weighs most on a side, as places in its own list from 1, at most three, the heaviest
    /// first. Empty when the round does not ask or nobody picked.
    #[must_use]
    pub fn heaviest(set: &Questionnaire, round: &Round, side: Side) -> Vec<u8> {
        pressures(&Answers { set, round }, side)
    }

    /// What a side expects to weigh most on the other, as places in the *other* side's list from
    /// 1, at most three. Empty when the round does not ask or nobody guessed.
    #[must_use]
    pub fn guessed(set: &Questionnaire, round: &Round, side: Side) -> Vec<u8> {
        guess(&Answers { set, round }, side)
    }

    pub(crate) fn of(answers: &Answers<'_>) -> Self {
        let hits = |side: Side| {
            let (guessed, picked) = (guess(answers, side), pressures(answers, side.other()));
            let both = !guessed.is_empty() && !picked.is_empty();
            both.then(|| {
                guessed
                    .iter()
                    .filter(|place| picked.contains(place))
                    .count()
            })
        };
        Self {
            vendor_hits: hits(Side::Vendor),
            partner_hits: hits(Side::Partner),
        }
    }
}

/// The places, in the side's own list, of the three pressures that weigh most on it. Several
/// people: by how many picked it, then by mean rank, then in the order of the list.
pub(crate) fn pressures(answers: &Answers<'_>, side: Side) -> Vec<u8> {
    let values = answers.values(side, question::PRESSURES);
    let picks = values.filter_map(|value| match value {
        Value::Places(places) => Some(places.iter().copied()),
        _ => None,
    });
    most_ranked(picks, method::PRESSURES)
}

/// The places, in the *other* side's list, that a side guesses. Several people: by how many
/// guessed it, then in the order of the list.
pub(crate) fn guess(answers: &Answers<'_>, side: Side) -> Vec<u8> {
    let guesses = answers.guesses(side, question::PRESSURES);
    let picks = guesses.filter_map(|guess| match guess {
        Prediction::Places(places) => Some(places.iter().copied()),
        _ => None,
    });
    most_picked(picks, method::PRESSURES)
}
