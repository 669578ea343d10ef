//! All questions of both rounds in one table of figures.

use charts::heat::{self, Heat};
use questionnaire::Side;
use scoring::ItemChange;

use super::{Since, means};
use crate::compose::draw::{self, Measure};
use crate::compose::part::{heading_of, note};
use crate::compose::scene::Scene;
use crate::compose::words::text;
use crate::flow::Flow;
use crate::page::Mm;

/// The mean of each side then and now; nothing for what cannot be compared.
pub(super) fn table(scene: &Scene<'_>, since: &Since<'_>, flow: &mut Flow) {
    let rows: Vec<(String, Vec<Option<f64>>)> = since
        .comparison
        .compared
        .iter()
        .filter(|change| has_five_steps(scene, change))
        .map(|change| {
            let sides = Side::BOTH.into_iter().flat_map(|side| {
                let means = means(scene, since, change, side);
                [means.map(|(before, _)| before), means.map(|(_, now)| now)]
            });
            (scene.topic(change.id.as_str()), sides.collect())
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let (about, before, now) = (
        text("column-question-topic"),
        text("column-last-time"),
        text("column-now"),
    );
    let names = scene.short_names();
    let both = || vec![before.as_str(), now.as_str()];
    let table = Heat {
        about: &about,
        groups: Side::BOTH.map(|side| (*names.get(side), both())).to_vec(),
        rows: rows
            .iter()
            .map(|(topic, values)| (topic.as_str(), values.clone()))
            .collect(),
        range: (1.0, 5.0),
    };
    let figure = heat::heat(&table, &Measure::new(flow));
    heading_of(flow, text("since-heat"), Mm(figure.height));
    draw::figure(flow, &figure);
    note(flow, text("since-heat-note"));
}

fn has_five_steps(scene: &Scene<'_>, change: &ItemChange) -> bool {
    let item = scene.assessment.item(&change.id);
    item.is_some_and(|item| item.is_scale_item() && item.steps == 5)
}
