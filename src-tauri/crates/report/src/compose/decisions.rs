//! Decisions and actions: what was promised, by whom on each side, and by when.

use questionnaire::{Commitment, Name};

use super::part::Part;
use super::scene::Scene;
use super::words::{Facts, long_date, short_date, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::page::Mm;

pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    !scene.round.plan.commitments.is_empty()
}

/// What was promised, the next due first; what has no date comes last.
pub(super) fn by_date<'a>(scene: &'a Scene<'_>) -> Vec<&'a Commitment> {
    let mut all: Vec<&Commitment> = scene.round.plan.commitments.iter().collect();
    // A stable sort: on one day they stay in the order of the list.
    all.sort_by_key(|one| (one.date.is_none(), one.date));
    all
}

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    let all = by_date(scene);
    let facts = Facts::new().number("n", all.len());
    let next = all.first().and_then(|one| one.date);
    let title = match (all.is_empty(), next) {
        (true, _) => text("decisions-title-none"),
        (false, Some(date)) => {
            scene.sentence("decisions-title", facts.text("date", long_date(date)))
        }
        (false, None) => scene.sentence("decisions-title-undated", facts),
    };
    Part::Decisions.title(scene, flow, &title);
    if !all.is_empty() {
        let table = table(scene, flow, Density::Normal, &all, |text| text.to_owned());
        flow.table(&table);
    }
    Part::Decisions.what_else(scene, flow, &[]);
}

/// A table of actions with an owner on each side and a date. `shorten` fits the words of an action
/// to the room there is.
pub(super) fn table(
    scene: &Scene<'_>,
    flow: &mut Flow,
    density: Density,
    actions: &[&Commitment],
    shorten: impl Fn(&str) -> String,
) -> Table {
    let mut table = columns(scene, flow).density(density);
    for one in actions {
        let due = one.date.map_or_else(|| text("no-date-yet"), short_date);
        table.push(Row::new([
            Cell::new(shorten(one.text.as_str())),
            Cell::new(owner(one.vendor_owner.as_ref())),
            Cell::new(owner(one.partner_owner.as_ref())),
            Cell::new(due),
        ]));
    }
    table
}

/// The columns of every table of actions.
pub(super) fn columns(scene: &Scene<'_>, flow: &mut Flow) -> Table {
    use questionnaire::Side::{Partner, Vendor};
    let vendor = scene.side_words("owner", Vendor, Mm(26.0), flow);
    let partner = scene.side_words("owner", Partner, Mm(26.0), flow);
    Table::new([
        Column::new(text("column-action"), Mm(92.0)),
        vendor,
        partner,
        Column::new(text("due"), Mm(22.0)).right(),
    ])
    .continued(text("decisions-continued"))
    .row_continued(text("row-continued"))
    .summary(text("decisions-summary"))
}

/// Who owns it, or that nobody does.
pub(super) fn owner(name: Option<&Name>) -> String {
    match name {
        Some(name) => charts::isolated(name.as_str()),
        None => text("nobody-yet"),
    }
}
