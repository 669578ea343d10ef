//! The lead ledger: what each side offers to bring of the first joint opportunities.

use questionnaire::{BySide, Kind, Side, Value};
use serde::Serialize;

use super::{Answers, question};

/// How many of the first joint opportunities somebody offers to bring.
///
/// Both sides say how many should come from each company. The offer of a side is the mean of its
/// people's numbers for their own company. Everything is `None` unless both sides answered.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeadLedger {
    /// The vendor's offer plus the partner's, 0 to 20 where ten opportunities are asked about.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 20.0)))]
    pub offered: Option<f64>,
    /// `max(0, 10 − offered)`, 0 to 10.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 10.0)))]
    pub nobodys: Option<f64>,
    /// `max(0, offered − 10)`, 0 to 10.
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0, max = 10.0)))]
    pub claimed_twice: Option<f64>,
    /// What each side offers, 0 to 10; `None` where nobody of it answered.
    #[cfg_attr(
        feature = "schema",
        schemars(with = "BySide<Option<crate::schema::Within<0, 10>>>")
    )]
    pub offer: BySide<Option<f64>>,
    /// How many opportunities are asked about, 10; `None` when the round does not ask.
    pub of: Option<u8>,
}

impl LeadLedger {
    pub(crate) fn of(answers: &Answers<'_>) -> Self {
        let Some(Kind::Leads { total }) = answers.asked(question::LEADS).map(|asked| &asked.kind)
        else {
            return Self::default();
        };
        let offer = BySide::from_fn(|side| offer(answers, side));
        let offered = offer.vendor.zip(offer.partner).map(|(v, p)| v + p);
        let total_number = f64::from(*total);
        Self {
            offered,
            nobodys: offered.map(|offered| (total_number - offered).max(0.0)),
            claimed_twice: offered.map(|offered| (offered - total_number).max(0.0)),
            offer,
            of: Some(*total),
        }
    }
}

/// The mean of what a side's people say their own company should bring.
fn offer(answers: &Answers<'_>, side: Side) -> Option<f64> {
    let numbers = answers
        .values(side, question::LEADS)
        .filter_map(|value| match (value, side) {
            (Value::Leads(leads), Side::Vendor) => Some(leads.vendor),
            (Value::Leads(leads), Side::Partner) => Some(leads.partner),
            _ => None,
        });
    crate::pool::mean(&numbers.collect::<Vec<_>>())
}
