//! What the chart of the dimensions says, in one sentence.

use questionnaire::{BySide, Dimension, Side};
use scoring::Assessment;
use scoring::messages::Arguments;

use super::by_gap;
use crate::words::{isolated, plain, words};

/// What a dimension is called inside a sentence.
#[must_use]
pub fn dimension_in_sentence(dimension: Dimension) -> String {
    plain(match dimension {
        Dimension::Culture => "dimension-culture",
        Dimension::Goals => "dimension-goals",
        Dimension::Communication => "dimension-communication",
        Dimension::Empathy => "dimension-empathy",
        Dimension::Enablement => "dimension-enablement",
    })
}

/// Which dimension sets the sides furthest apart, and who expected that: a side did when the level
/// it expected of the other is further than the tolerance from its own. Without answers of both
/// sides in any dimension the sentence says so.
#[must_use]
pub fn message(assessment: &Assessment, names: &BySide<&str>) -> String {
    let far = |gap: f64| gap > assessment.tolerance.steps() + 1e-9;
    let rows = by_gap(assessment);
    let widest = rows.first().and_then(|row| {
        let (vendor, partner) = (row.level.vendor?, row.level.partner?);
        Some((*row, (vendor - partner).abs()))
    });
    let Some((row, gap)) = widest else {
        return plain("dimensions-message-empty");
    };
    let (vendor, partner) = (isolated(names.vendor), isolated(names.partner));
    let dimension = dimension_in_sentence(row.id);
    let facts = || {
        Arguments::new()
            .text("vendor", &vendor)
            .text("partner", &partner)
            .text("dimension", &dimension)
    };
    if !far(gap) {
        let judged = |row: &&scoring::DimensionFigures| {
            row.level.vendor.is_some() && row.level.partner.is_some()
        };
        return words(
            match rows.iter().all(judged) {
                true => "dimensions-message-close-all",
                false => "dimensions-message-close",
            },
            &facts(),
        );
    }
    let expected = |side: Side| {
        let (own, other) = (*row.level.get(side), *row.expected_level.get(side));
        Some(far((own? - other?).abs()))
    };
    let one = |side: &str| words("dimensions-message-one", &facts().text("side", side));
    match (expected(Side::Vendor), expected(Side::Partner)) {
        (Some(true), Some(true)) => words("dimensions-message-both", &facts()),
        (Some(true), Some(false)) => one(&vendor),
        (Some(false), Some(true)) => one(&partner),
        (Some(false), Some(false)) => words("dimensions-message-neither", &facts()),
        _ => words("dimensions-message", &facts()),
    }
}
