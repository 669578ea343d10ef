//! Which measures each side chose, and how they fit together.

use questionnaire::{MetricId, Side};
use scoring::Contest;

use crate::compose::part::{Part, heading, note};
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, list, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::page::Mm;
use crate::text::folded;

const QUESTION: &str = "GOL-03";

pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    !chosen(scene).is_empty()
}

/// What either side chose: shared ones first, then those that are fed, then the rest; each group
/// by its better place in a list.
pub(super) fn chosen<'a>(scene: &Scene<'a>) -> Vec<&'a MetricId> {
    let metrics = &scene.assessment.metrics;
    let mut all: Vec<&MetricId> = Vec::new();
    for side in Side::BOTH {
        for id in metrics.chosen.get(side) {
            if !all.contains(&id) {
                all.push(id);
            }
        }
    }
    all.sort_by_key(|id| {
        let group = if metrics.shared.iter().any(|one| one.metric == **id) {
            0
        } else if metrics.fed.iter().any(|one| one.metric == **id) {
            1
        } else {
            2
        };
        let ranks = Side::BOTH.map(|side| rank(scene, side, id));
        (group, ranks.into_iter().flatten().min())
    });
    all
}

/// The place of a measure in the list of a side, from 1.
fn rank(scene: &Scene<'_>, side: Side, id: &MetricId) -> Option<usize> {
    let mut list = scene.assessment.metrics.chosen.get(side).iter();
    list.position(|one| one == id).map(|place| place + 1)
}

/// The name of a measure; one of somebody's own only if this edition may show it.
fn name(scene: &Scene<'_>, id: &MetricId) -> String {
    if let Some(metric) = scene.set.metric(id) {
        return metric.name.clone();
    }
    let key = folded(id.own_name().unwrap_or_default());
    let named = scene.typed.named.iter();
    let open = named
        .filter(|own| own.question.as_str() == QUESTION)
        .filter_map(|own| own.name)
        .find(|name| folded(name) == key);
    match open {
        Some(name) => charts::isolated(name),
        None => text("measure-own"),
    }
}

pub(super) fn table(scene: &Scene<'_>, flow: &mut Flow) {
    let chosen = chosen(scene);
    if chosen.is_empty() {
        return;
    }
    let metrics = &scene.assessment.metrics;
    let facts = Facts::new()
        .number("n", metrics.shared.len())
        .number("fed", metrics.fed.len())
        .number("orphans", metrics.orphan.len());
    let both = !metrics.chosen.vendor.is_empty() && !metrics.chosen.partner.is_empty();
    let title = if both {
        scene.sentence("measures-fit", facts)
    } else {
        text("measures-one-side")
    };
    heading(flow, title);
    let vendor = scene.side_column("column-side-said", Side::Vendor, Mm(16.0), flow);
    let partner = scene.side_column("column-side-said", Side::Partner, Mm(16.0), flow);
    let mut table = Table::new([
        Column::new(text("column-measure"), Mm(50.0)),
        vendor,
        partner,
        Column::new(text("column-fit"), Mm(68.0)),
        Column::new(text("column-level"), Mm(16.0)),
    ])
    .density(Density::Tight)
    .continued(Part::Measures.name())
    .summary(text("measures-summary"));
    for id in chosen {
        let place = |side: Side| {
            let place = rank(scene, side, id);
            Cell::new(place.map_or_else(|| text("dash"), |place| place.to_string()))
        };
        let (fit, level) = fit(scene, id);
        table.push(Row::new([
            Cell::new(name(scene, id)),
            place(Side::Vendor),
            place(Side::Partner),
            fit,
            Cell::new(level),
        ]));
    }
    flow.table(&table);
    if let Some(rbo) = metrics.rbo {
        let facts = Facts::new().text("value", format!("{rbo:.2}"));
        note(flow, scene.sentence("measures-order", facts));
    }
}

/// How a measure fits the other side's, and how much it weighs if it does not.
fn fit(scene: &Scene<'_>, id: &MetricId) -> (Cell, String) {
    let metrics = &scene.assessment.metrics;
    let none = || text("dash");
    if let Some(contested) = metrics.contested.iter().find(|one| one.metric == *id) {
        let over: Vec<String> = contested.over.iter().map(|over| contest(*over)).collect();
        let facts = Facts::new().text("over", list(&over));
        let level = scene.level_of(&format!("metrics:contested:{}", id.as_str()));
        return (Cell::bold(scene.sentence("fit-contested", facts)), level);
    }
    if metrics.shared.iter().any(|one| one.metric == *id) {
        return (Cell::bold(text("fit-shared")), none());
    }
    if let Some(fed) = metrics.fed.iter().find(|one| one.metric == *id) {
        let names: Vec<String> = fed.chain.iter().map(|id| name(scene, id)).collect();
        let through = names.get(1..names.len().saturating_sub(1));
        let through = list(through.unwrap_or_default());
        let facts = Facts::new().text("source", names.first().cloned().unwrap_or_default());
        let words = if through.is_empty() {
            scene.sentence("fit-fed", facts)
        } else {
            scene.sentence("fit-fed-through", facts.text("through", through))
        };
        return (Cell::new(words), none());
    }
    if let Some(orphan) = metrics.orphan.iter().find(|one| one.metric == *id) {
        let finding = format!("metrics:orphan:{}:{}", orphan.side.name(), id.as_str());
        return (Cell::new(text("fit-orphan")), scene.level_of(&finding));
    }
    (Cell::new(none()), none())
}

fn contest(over: Contest) -> String {
    text(match over {
        Contest::Direction => "contest-direction",
        Contest::Target => "contest-target",
        Contest::Date => "contest-date",
    })
}

/// The measures of the catalogue that stand on the page, with how they are counted.
pub(in crate::compose) fn definitions(scene: &Scene<'_>) -> Vec<[String; 3]> {
    let known = chosen(scene);
    let metrics = scene.set.metrics.iter();
    metrics
        .filter(|metric| known.contains(&&metric.id))
        .map(|metric| {
            [
                metric.name.clone(),
                metric.definition.clone(),
                metric.unit.clone(),
            ]
        })
        .collect()
}
