//! The one way from answers to an assessment.

use questionnaire::{BySide, Dimension, Questionnaire, Round};

use crate::assessment::Assessment;
use crate::coverage::Confidence;
use crate::dimension::{self, Importance};
use crate::item::Item;
use crate::method::METHOD_VERSION;
use crate::reading::reading;
use crate::rules::{Scene, findings, strengths};
use crate::structured::Structured;

/// Assesses a round of answers to a question set.
///
/// Total: every round has an assessment, an empty one reads "not enough answers". The order of
/// the respondents changes nothing.
#[must_use]
pub fn assess(set: &Questionnaire, round: &Round) -> Assessment {
    let importance: Vec<(Dimension, Importance)> = Dimension::ALL
        .iter()
        .map(|dimension| (*dimension, Importance::of(set, round, *dimension)))
        .collect();
    let weight = |dimension: Option<Dimension>| {
        importance
            .iter()
            .find(|(id, _)| Some(*id) == dimension)
            .map_or(1.0, |(_, importance)| importance.weight)
    };
    let items: Vec<Item> = set
        .asked(round.purpose, round.form)
        .filter_map(|question| Item::of(round, question, weight(question.dimension)))
        .collect();
    let dimensions: Vec<_> = importance
        .iter()
        .map(|(id, importance)| dimension::figures(set, round, *id, importance, &items))
        .collect();
    let structured = Structured::of(set, round);
    let scene = Scene {
        set,
        round,
        structured: &structured,
        dimensions: &dimensions,
        items: &items,
    };
    let findings = findings(&scene);
    let strengths = strengths(&scene);
    Assessment {
        altered: round.altered.clone(),
        mark: None,
        method_version: METHOD_VERSION,
        tolerance: round.tolerance,
        reading: reading(&dimensions, &items, &findings),
        confidence: dimensions
            .iter()
            .map(|figures| figures.confidence)
            .min()
            .unwrap_or(Confidence::NotJudged),
        positive_agreement: dimension::positive_agreement(items.iter()),
        counts: dimension::counts(items.iter(), round.tolerance),
        respondents: BySide::from_fn(|side| round.respondents_of(side).count()),
        dimensions,
        items,
        findings,
        strengths,
        traits: structured.traits,
        metrics: structured.metrics,
        leads: structured.leads,
        first_deal: structured.first_deal,
        communication: structured.communication,
        empathy: structured.empathy,
        enablement: structured.enablement,
        roadmap: structured.roadmap,
        commitments: structured.commitments,
    }
}
