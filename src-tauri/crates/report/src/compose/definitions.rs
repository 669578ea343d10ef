//! Appendix: the measures and traits that stand in the report, and what they mean.

use super::scene::Scene;
use super::words::text;
use super::{measures, traits};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation};

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    let (metrics, traits) = (measures::definitions(scene), traits::shown(scene));
    if metrics.is_empty() && traits.is_empty() {
        return;
    }
    flow.new_page(Orientation::Upright);
    let heading = Heading::new(Rank::One, text("definitions-title"), look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(text("definitions")))
        .listed_as(text("definitions"));
    flow.heading(&heading);
    if !metrics.is_empty() {
        part(flow, "definitions-measures");
        let mut table = table([
            Column::new(text("column-measure"), Mm(46.0)),
            Column::new(text("column-counted"), Mm(92.0)),
            Column::new(text("column-unit"), Mm(28.0)),
        ]);
        for [name, definition, unit] in metrics {
            table.push(Row::new([
                Cell::bold(name),
                Cell::new(definition),
                Cell::new(unit),
            ]));
        }
        flow.table(&table);
    }
    if !traits.is_empty() {
        part(flow, "definitions-traits");
        let mut table = table([
            Column::new(text("column-disliked-pole"), Mm(46.0)),
            Column::new(text("column-valued-pole"), Mm(46.0)),
            Column::new(text("column-looks-like"), Mm(74.0)),
        ]);
        for pair in traits {
            table.push(Row::new([
                Cell::bold(&pair.disliked),
                Cell::bold(&pair.valued),
                Cell::new(&pair.looks_like),
            ]));
        }
        flow.table(&table);
    }
}

fn part(flow: &mut Flow, id: &str) {
    flow.heading(&Heading::new(Rank::Two, text(id), look::HEADING));
}

fn table(columns: [Column; 3]) -> Table {
    Table::new(columns)
        .style(look::ITEM_TABLE)
        .density(Density::Items)
        .continued(text("definitions"))
        .row_continued(text("row-continued"))
        .summary(text("definitions-title"))
}
