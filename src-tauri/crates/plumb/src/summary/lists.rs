//! What works, and what could not be judged, dimension by dimension.

use questionnaire::{Dimension, QuestionId, Side};
use scoring::Item;
use scoring::messages::Arguments;

use super::Scene;
use crate::layout::{columns, hanging, left};
use crate::words;

/// The questions on which both sides are favourable and close; nothing when there are none.
pub(super) fn strengths(scene: &Scene<'_>) -> String {
    let strengths = &scene.assessment.strengths;
    let rows = strengths.iter().map(|strength| {
        (
            strength.dimension,
            topic(scene, &strength.question).to_owned(),
        )
    });
    list(scene, "strengths", rows.collect())
}

/// The questions that a side did not answer; nothing when there are none.
pub(super) fn not_judged(scene: &Scene<'_>) -> String {
    let items = &scene.assessment.items;
    let rows = items
        .iter()
        .filter(|item| !item.is_judged())
        .map(|item| (item.dimension, missing(scene, item)));
    list(scene, "not-judged", rows.collect())
}

fn list(scene: &Scene<'_>, title: &str, rows: Vec<(Dimension, String)>) -> String {
    if rows.is_empty() {
        return String::new();
    }
    let name = |dimension: Dimension| scene.set.dimension_name(dimension);
    let widest = Dimension::ALL.iter().map(|d| columns(name(*d))).max();
    let mut text = words::heading(title);
    let mut last = None;
    for (dimension, words) in rows {
        // The name stands at the first of its questions only.
        let shown = if last == Some(dimension) {
            ""
        } else {
            name(dimension)
        };
        last = Some(dimension);
        let label = format!("  {} ", left(shown, widest.unwrap_or(0)));
        text.push_str(&hanging(&label, &words, scene.width));
    }
    text
}

fn missing(scene: &Scene<'_>, item: &Item) -> String {
    let topic = topic(scene, &item.id);
    let silent: Vec<Side> = Side::BOTH
        .into_iter()
        .filter(|side| item.sides.get(*side).n == 0)
        .collect();
    let facts = Arguments::new().text("topic", topic);
    match silent.as_slice() {
        [side] => {
            let facts = facts.text("side", scene.round.company(*side));
            words::sentence("no-answer-from", facts)
        }
        _ => words::sentence("no-answer-from-either", facts),
    }
}

fn topic<'a>(scene: &Scene<'a>, id: &'a QuestionId) -> &'a str {
    let question = scene.set.question(id.as_str());
    question.map_or(id.as_str(), |question| &question.topic)
}
