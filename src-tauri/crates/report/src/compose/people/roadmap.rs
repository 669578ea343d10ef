//! The enablement roadmap, by stage.

use questionnaire::{RoadmapBlock, Side};

use crate::compose::decisions::owner;
use crate::compose::part::{Part, heading};
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, short_date, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::look;
use crate::page::Mm;

/// The blocks of the roadmap, if one was made.
pub(super) fn blocks<'a>(scene: &'a Scene<'_>) -> &'a [RoadmapBlock] {
    let roadmap = scene.round.plan.roadmap.as_ref();
    roadmap.map_or(&[], |roadmap| roadmap.blocks.as_slice())
}

pub(super) fn table(scene: &Scene<'_>, flow: &mut Flow) {
    let planned = blocks(scene);
    if planned.is_empty() {
        return;
    }
    let facts = Facts::new().number("n", planned.len());
    heading(flow, scene.sentence("roadmap", facts));
    let vendor = scene.side_words("owner", Side::Vendor, Mm(28.0), flow);
    let partner = scene.side_words("owner", Side::Partner, Mm(28.0), flow);
    let mut table = Table::new([
        Column::new(text("column-stage"), Mm(26.0)),
        Column::new(text("column-block"), Mm(60.0)),
        vendor,
        partner,
        Column::new(text("due"), Mm(24.0)).right(),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(Part::People.name())
    .summary(text("roadmap-summary"));
    let mut rows: Vec<(u8, &str, &RoadmapBlock)> = planned
        .iter()
        .filter_map(|planned| {
            let mut known = scene.set.blocks.iter();
            let block = known.find(|block| block.id == planned.block)?;
            Some((block.stage, block.name.as_str(), planned))
        })
        .collect();
    // A stable sort: within a stage, what has a date comes first.
    rows.sort_by_key(|(stage, _, planned)| (*stage, planned.date.is_none(), planned.date));
    for (stage, name, planned) in rows {
        let due = planned.date.map_or_else(|| text("no-date"), short_date);
        table.push(Row::new([
            Cell::new(stage_name(stage)),
            Cell::new(name),
            Cell::new(owner(planned.vendor_owner.as_ref())),
            Cell::new(owner(planned.partner_owner.as_ref())),
            Cell::new(due),
        ]));
    }
    flow.table(&table);
}

fn stage_name(stage: u8) -> String {
    text(match stage {
        0 => "stage-prepare",
        1 => "stage-meet",
        2 => "stage-learn",
        3 => "stage-together",
        4 => "stage-alone",
        _ => "stage-current",
    })
}
