//! What became of the findings: new, back again, still there, gone.

use scoring::{Finding, FindingChange};

use super::Since;
use crate::compose::part::heading;
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::look;
use crate::page::Mm;

/// A finding of either round that this edition may show.
fn finding<'a>(scene: &Scene<'a>, since: &Since<'a>, id: &str) -> Option<&'a Finding> {
    let now = scene.assessment.findings.iter();
    let before = since.before.findings.iter();
    now.chain(before)
        .find(|finding| finding.id == id)
        .filter(|finding| scene.edition.shows(finding.edition))
}

pub(super) fn table(scene: &Scene<'_>, since: &Since<'_>, flow: &mut Flow) {
    let told: Vec<(&Finding, FindingChange)> = since
        .comparison
        .findings
        .iter()
        .filter_map(|history| Some((finding(scene, since, &history.id)?, history.change)))
        .collect();
    if told.is_empty() {
        return;
    }
    let count = |change| told.iter().filter(|(_, one)| *one == change).count();
    let facts = Facts::new()
        .number("new", count(FindingChange::New))
        .number("relapsed", count(FindingChange::Relapsed))
        .number("persisting", count(FindingChange::Persisting))
        .number("resolved", count(FindingChange::Resolved));
    heading(flow, scene.sentence("since-findings", facts));
    let order = [
        (FindingChange::Relapsed, "change-relapsed"),
        (FindingChange::New, "change-new"),
        (FindingChange::Resolved, "change-resolved"),
    ];
    // What is still there stands with its figures in the rest of the report.
    let mut table = Table::new([
        Column::new(text("column-finding"), Mm(120.0)),
        Column::new(text("column-level"), Mm(18.0)),
        Column::new(text("column-since"), Mm(28.0)),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(text("since"))
    .summary(text("since-findings-summary"));
    for (change, id) in order {
        for (finding, _) in told.iter().filter(|(_, one)| *one == change) {
            let words = match change {
                FindingChange::New | FindingChange::Relapsed => Cell::bold(text(id)),
                _ => Cell::new(text(id)),
            };
            table.push(Row::new([
                Cell::new(scene.in_short(&finding.title)),
                Cell::new(scene.level(finding.level)),
                words,
            ]));
        }
    }
    if told
        .iter()
        .any(|(_, one)| order.iter().any(|(change, _)| one == change))
    {
        flow.table(&table);
    }
}
