//! What was put off, and who brings it back.

use crate::compose::part::heading;
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, short_date, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::look;
use crate::page::Mm;

pub(super) fn table(scene: &Scene<'_>, flow: &mut Flow) {
    let parked = &scene.round.plan.parked;
    if parked.is_empty() {
        return;
    }
    let held = parked.iter().filter(|one| !one.dropped).count();
    heading(
        flow,
        scene.sentence("register-parked", Facts::new().number("n", held)),
    );
    let mut table = Table::new([
        Column::new(text("column-parked"), Mm(90.0)),
        Column::new(text("column-held-by"), Mm(52.0)),
        Column::new(text("column-back-on"), Mm(24.0)).right(),
    ])
    .density(Density::Items)
    .style(look::ITEM_TABLE)
    .continued(text("decisions-continued"))
    .row_continued(text("row-continued"))
    .summary(text("register-parked-summary"));
    for one in parked {
        let holder = match (&one.holder, one.side) {
            (Some(holder), Some(side)) => {
                let facts = Facts::new()
                    .text("holder", holder.as_str())
                    .text("side", scene.short_name(side));
                scene.sentence("holder", facts)
            }
            (Some(holder), None) => charts::isolated(holder.as_str()),
            (None, _) => text("dropped"),
        };
        table.push(Row::new([
            Cell::new(one.text.as_str()),
            Cell::new(holder),
            Cell::new(one.date.map_or_else(|| text("dash"), short_date)),
        ]));
    }
    flow.table(&table);
}
