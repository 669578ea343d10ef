//! Who is to meet, so that what has no tie yet gets one.

use questionnaire::{Introduction, Side};

use crate::compose::part::{Part, heading};
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, short_date, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::look;
use crate::page::Mm;

/// The next introduction first; what has no date comes last.
pub(super) fn by_date<'a>(scene: &Scene<'a>) -> Vec<&'a Introduction> {
    let mut all: Vec<&Introduction> = scene.round.plan.introductions.iter().collect();
    all.sort_by_key(|one| (one.date.is_none(), one.date));
    all
}

pub(super) fn table(scene: &Scene<'_>, flow: &mut Flow) {
    let all = by_date(scene);
    if all.is_empty() {
        return;
    }
    heading(
        flow,
        scene.sentence("introductions", Facts::new().number("n", all.len())),
    );
    let vendor = scene.side_words("column-side-said", Side::Vendor, Mm(44.0), flow);
    let partner = scene.side_words("column-side-said", Side::Partner, Mm(44.0), flow);
    let mut table = Table::new([
        Column::new(text("column-function"), Mm(52.0)),
        vendor,
        partner,
        Column::new(text("column-next-meeting"), Mm(26.0)).right(),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(Part::People.name())
    .summary(text("introductions-summary"));
    for one in all {
        let name = |name: &Option<questionnaire::Name>| match name {
            Some(name) => charts::isolated(name.as_str()),
            None => text("nobody-yet"),
        };
        table.push(Row::new([
            Cell::bold(scene.set.function_name(one.function)),
            Cell::new(name(&one.vendor)),
            Cell::new(name(&one.partner)),
            Cell::new(one.date.map_or_else(|| text("no-date"), short_date)),
        ]));
    }
    flow.table(&table);
}
