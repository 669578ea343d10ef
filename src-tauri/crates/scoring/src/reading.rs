//! The reading of a round: the first that holds.

use questionnaire::Side;

use crate::assessment::{DimensionFigures, Reading};
use crate::coverage::Confidence;
use crate::finding::{Finding, Level};
use crate::item::Item;

pub(crate) fn reading(
    dimensions: &[DimensionFigures],
    items: &[Item],
    findings: &[Finding],
) -> Reading {
    // Also where the other side did not answer: distrust that was said is never read as its absence.
    let distrusted = |item: &Item| {
        item.gate
            && Side::BOTH
                .iter()
                .any(|side| item.is_unfavourable(*side) == Some(true))
    };
    let any_at = |level: Level| findings.iter().any(|finding| finding.level == level);
    if dimensions
        .iter()
        .any(|figures| figures.confidence == Confidence::NotJudged)
    {
        Reading::NotEnoughAnswers
    } else if items.iter().any(distrusted) {
        Reading::RepairTrustFirst
    } else if any_at(Level::Critical) {
        Reading::RepairFirst
    } else if any_at(Level::Major) {
        Reading::ProceedWithConditions
    } else {
        Reading::Proceed
    }
}
