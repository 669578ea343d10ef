//! Enablement: what the counterpart map hangs on.

use chrono::NaiveDate;
use questionnaire::{Function, Side};
use serde::Serialize;

use super::counterparts::{People, PersonKey};
use crate::method;

/// A function for which only one side has somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OneSided {
    /// The function.
    pub function: Function,
    /// The side on which somebody is named.
    pub side: Side,
}

/// A function for which the two sides' maps name different people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DifferentMaps {
    /// The function.
    pub function: Function,
    /// The side whose people they are.
    pub side: Side,
}

/// A person who covers three or more functions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DoubleHatted {
    /// The company.
    pub side: Side,
    /// The name, in the smallest spelling of any map.
    pub name: String,
    /// The functions, in the order of the question set.
    pub functions: Vec<Function>,
}

/// A pair that last met more than 90 days before the round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StalePair {
    /// The vendor's person.
    pub vendor: String,
    /// The partner's person.
    pub partner: String,
    /// When they last met by any map.
    pub last_met: NaiveDate,
}

/// The counterpart maps of both sides, put together. Names are the same without case and Unicode
/// form; a tie is a pair that anybody says has met.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Enablement {
    /// The fewest people whose leaving cuts every tie: a maximum matching of the pairs that met
    /// (König's theorem), 0 or more. `None` when nobody drew a map.
    pub threads: Option<usize>,
    /// How many pairs have met; `None` when nobody drew a map.
    pub ties: Option<usize>,
    /// Who stands in more than half of at least 3 ties, in the order of the names.
    pub chokepoints: Vec<String>,
    /// The companies of `chokepoints`, in the same order, for the rule that tells of them.
    #[serde(skip)]
    pub(crate) chokepoint_sides: Vec<Side>,
    /// In the order of the functions. Ours: over the maps of both sides together.
    pub one_sided: Vec<OneSided>,
    /// In the order of the functions, the vendor's people first. Only where both sides' maps name
    /// somebody.
    pub different_maps: Vec<DifferentMaps>,
    /// In the order of the names.
    pub double_hatted: Vec<DoubleHatted>,
    /// In the order of the names. A date after the round is not stale, and no date says nothing.
    pub stale: Vec<StalePair>,
}

impl Enablement {
    pub(crate) fn of(people: &People, round: NaiveDate) -> Self {
        if people.is_empty() {
            return Self::default();
        }
        let chokepoints = chokepoints(people);
        Self {
            threads: Some(people.threads()),
            ties: Some(people.ties.len()),
            chokepoints: chokepoints.iter().map(|key| people.name(key)).collect(),
            chokepoint_sides: chokepoints.iter().map(|(side, _)| *side).collect(),
            one_sided: one_sided(people),
            different_maps: different_maps(people),
            double_hatted: double_hatted(people),
            stale: stale(people, round),
        }
    }
}

fn chokepoints(people: &People) -> Vec<PersonKey> {
    let ties = people.ties.len();
    if ties < method::CHOKEPOINT_TIES {
        return Vec::new();
    }
    let counts = people.tie_counts().into_iter();
    let mut found: Vec<PersonKey> = counts
        .filter(|(_, count)| 2 * count > ties)
        .map(|(key, _)| key)
        .collect();
    found.sort_by(|(a_side, a), (b_side, b)| a.cmp(b).then(a_side.cmp(b_side)));
    found
}

fn one_sided(people: &People) -> Vec<OneSided> {
    let is_named = |function: Function, side: Side| {
        let maps = [&people.maps.vendor, &people.maps.partner];
        maps.iter().any(|map| map.contains_key(&(function, side)))
    };
    let alone = |function: &Function| {
        let both = Side::BOTH.map(|side| is_named(*function, side));
        let side = match both {
            [true, false] => Side::Vendor,
            [false, true] => Side::Partner,
            _ => return None,
        };
        Some(OneSided {
            function: *function,
            side,
        })
    };
    Function::ALL.iter().filter_map(alone).collect()
}

fn different_maps(people: &People) -> Vec<DifferentMaps> {
    let places = Function::ALL
        .iter()
        .flat_map(|function| Side::BOTH.map(|side| (*function, side)));
    let differ = places.filter(|place| {
        let maps = (people.maps.vendor.get(place)).zip(people.maps.partner.get(place));
        maps.is_some_and(|(vendor, partner)| vendor != partner)
    });
    differ
        .map(|(function, side)| DifferentMaps { function, side })
        .collect()
}

fn double_hatted(people: &People) -> Vec<DoubleHatted> {
    let mut found: Vec<(&PersonKey, DoubleHatted)> = people
        .functions
        .iter()
        .filter(|(_, functions)| functions.len() >= method::HATS)
        .map(|(key, functions)| {
            let hats = DoubleHatted {
                side: key.0,
                name: people.name(key),
                functions: functions.iter().copied().collect(),
            };
            (key, hats)
        })
        .collect();
    found.sort_by(|((a_side, a), _), ((b_side, b), _)| a.cmp(b).then(a_side.cmp(b_side)));
    found.into_iter().map(|(_, hats)| hats).collect()
}

fn stale(people: &People, round: NaiveDate) -> Vec<StalePair> {
    let stale = people
        .ties
        .iter()
        .filter_map(|((vendor, partner), last_met)| {
            let last_met = (*last_met)?;
            let days = round.signed_duration_since(last_met).num_days();
            (days > method::STALE_DAYS).then(|| StalePair {
                vendor: people.name(&(Side::Vendor, vendor.clone())),
                partner: people.name(&(Side::Partner, partner.clone())),
                last_met,
            })
        });
    stale.collect()
}
