//! What works on both sides: shared strengths, trait fits and shared measures, in question order.

use questionnaire::{Dimension, QuestionId, Side};

use super::Scene;
use super::metrics::measure_name;
use super::traits::pair;
use crate::finding::Strength;
use crate::item::Class;
use crate::messages::Arguments;
use crate::structured::question;

pub(crate) fn strengths(scene: &Scene<'_>) -> Vec<Strength> {
    let mut strengths: Vec<Strength> = items(scene);
    strengths.extend(trait_fits(scene));
    strengths.extend(shared_metrics(scene));
    // A stable sort keeps the strengths of one question in their order.
    strengths.sort_by_cached_key(|strength| scene.set.position(&strength.question));
    strengths
}

fn items(scene: &Scene<'_>) -> Vec<Strength> {
    let strong = scene
        .items
        .iter()
        .filter(|item| item.class == Some(Class::SharedStrength));
    strong
        .map(|item| {
            let topic = scene
                .set
                .question(item.id.as_str())
                .map_or(item.id.as_str(), |q| &q.topic);
            Strength {
                id: format!("item:{}", item.id),
                dimension: item.dimension,
                question: item.id.clone(),
                title: scene.sentence("item-strength", Arguments::new().text("topic", topic)),
            }
        })
        .collect()
}

/// What a side values most and the other says of itself.
fn trait_fits(scene: &Scene<'_>) -> Vec<Strength> {
    let mut fits = Vec::new();
    for side in Side::BOTH {
        for id in &scene.structured.traits.looking(side).fit {
            let Some(pair) = pair(scene, id) else {
                continue;
            };
            let facts = Arguments::new()
                .text("looker", scene.company(side))
                .text("looked", scene.company(side.other()))
                .text("valued", &pair.valued);
            fits.push(Strength {
                id: format!("traits:fit:{}:{id}", side.name()),
                dimension: pair.dimension,
                question: QuestionId::new(question::TRAITS),
                title: scene.sentence("trait-fit", facts),
            });
        }
    }
    fits
}

/// Measures that both sides chose, and do not see differently.
fn shared_metrics(scene: &Scene<'_>) -> Vec<Strength> {
    let metrics = &scene.structured.metrics;
    let agreed = metrics
        .shared
        .iter()
        .filter(|shared| !metrics.is_contested(&shared.metric));
    agreed
        .map(|shared| {
            let title = match measure_name(scene, &shared.metric) {
                Some(name) => {
                    scene.sentence("metrics-shared", Arguments::new().text("metric", name))
                }
                None => scene.sentence("metrics-shared-own", Arguments::new()),
            };
            Strength {
                id: format!("metrics:shared:{}", shared.metric),
                dimension: Dimension::Goals,
                question: QuestionId::new(question::METRICS),
                title,
            }
        })
        .collect()
}
