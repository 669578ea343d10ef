//! The first joint deal, as each side names it.

use questionnaire::Side;

use crate::compose::part::heading;
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::page::Mm;

const QUESTION: &str = "GOL-06";

pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    let wishes = &scene.assessment.first_deal;
    Side::BOTH
        .into_iter()
        .any(|side| is_named(scene, side) || wishes.soon.get(side).is_some())
}

fn is_named(scene: &Scene<'_>, side: Side) -> bool {
    let mut named = scene.typed.named.iter();
    named.any(|one| one.side == side && one.question.as_str() == QUESTION)
}

pub(super) fn table(scene: &Scene<'_>, flow: &mut Flow) {
    if !has_content(scene) {
        return;
    }
    let title = match scene.finding("first_deal:different") {
        Some(_) => text("first-deal-different"),
        None => text("first-deal"),
    };
    heading(flow, title);
    let mut table = Table::new([
        Column::new(text("column-side"), Mm(46.0)),
        Column::new(text("column-customer"), Mm(76.0)),
        Column::new(text("column-soon"), Mm(44.0)),
    ])
    .density(Density::Tight)
    .summary(text("first-deal-summary"));
    for side in Side::BOTH {
        let soon = match scene.assessment.first_deal.soon.get(side) {
            Some(true) => text("soon-yes"),
            Some(false) => text("soon-no"),
            None => text("no-answer"),
        };
        table.push(Row::new([
            Cell::new(scene.name(side)),
            Cell::bold(customers(scene, side)),
            Cell::new(soon),
        ]));
    }
    flow.table(&table);
}

/// The customers that a side names, each once, as far as this edition may show them.
fn customers(scene: &Scene<'_>, side: Side) -> String {
    if !is_named(scene, side) {
        return text("nobody-named");
    }
    // A customer is a name that somebody gave, no pick of the side.
    if scene.single(side).is_none() {
        return text("too-few-people");
    }
    let named = scene.typed.named.iter();
    let own = named.filter(|one| one.side == side && one.question.as_str() == QUESTION);
    let mut names: Vec<String> = Vec::new();
    let mut hidden = 0;
    for one in own {
        match one.name {
            Some(name) if !names.iter().any(|known| known == name) => names.push(name.to_owned()),
            Some(_) => {}
            None => hidden += 1,
        }
    }
    let names = names.iter().map(|name| charts::isolated(name));
    let mut words: Vec<String> = names.collect();
    if hidden > 0 {
        let facts = Facts::new().number("n", hidden);
        words.push(scene.sentence("customers-hidden", facts));
    }
    words.join("; ")
}
