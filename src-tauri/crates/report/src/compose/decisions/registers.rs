//! The registers of decisions and of actions.

use questionnaire::{FindingName, Side};
use scoring::Finding;

use super::{by_date, due, in_order, outcome, owner};
use crate::compose::findings::IN_FULL;
use crate::compose::part::{about, heading};
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::look;
use crate::page::Mm;

pub(super) fn decisions(scene: &Scene<'_>, flow: &mut Flow) {
    let all = in_order(scene);
    if all.is_empty() {
        return;
    }
    heading(flow, text("register-decisions"));
    let mut table = Table::new([
        Column::new(text("column-decision"), Mm(84.0)),
        Column::new(text("column-finding"), Mm(52.0)),
        Column::new(text("column-outcome"), Mm(30.0)),
    ])
    .density(Density::Items)
    .style(look::ITEM_TABLE)
    .continued(text("decisions-continued"))
    .row_continued(text("row-continued"))
    .summary(text("register-decisions-summary"));
    for one in all {
        table.push(Row::new([
            Cell::new(one.text.as_str()),
            Cell::new(finding(scene, one.finding.as_ref())),
            Cell::new(outcome(one.outcome)),
        ]));
    }
    flow.table(&table);
}

pub(super) fn actions(scene: &Scene<'_>, flow: &mut Flow) {
    let all = by_date(scene);
    if all.is_empty() {
        return;
    }
    heading(flow, text("register-actions"));
    let vendor = scene.side_words("owner", Side::Vendor, Mm(24.0), flow);
    let partner = scene.side_words("owner", Side::Partner, Mm(24.0), flow);
    let mut table = Table::new([
        Column::new("", Mm(9.0)),
        Column::new(text("column-action"), Mm(51.0)),
        vendor,
        partner,
        Column::new(text("due"), Mm(21.0)).right(),
        Column::new(text("column-sign"), Mm(37.0)),
    ])
    .density(Density::Items)
    .style(look::ITEM_TABLE)
    .continued(text("decisions-continued"))
    .row_continued(text("row-continued"))
    .summary(text("decisions-summary"));
    for one in all {
        let mut action = Cell::new(one.text.as_str());
        if let Some(about) = finding_in_short(scene, one.finding.as_ref()) {
            let grey = look::ITEM_TABLE.color(look::SECOND_INK);
            action = action.styled(format!(" ({about})"), grey);
        }
        let sign = one.sign.as_ref();
        table.push(Row::new([
            Cell::bold(one.id.to_string()),
            action,
            Cell::new(owner(one.vendor_owner.as_ref())),
            Cell::new(owner(one.partner_owner.as_ref())),
            Cell::new(due(one.date)),
            Cell::new(sign.map_or_else(|| text("dash"), |sign| sign.as_str().to_owned())),
        ]));
    }
    flow.table(&table);
}

/// The number of a finding that has one, else where it is told.
fn finding_in_short(scene: &Scene<'_>, name: Option<&FindingName>) -> Option<String> {
    let finding = scene.finding_named(name)?;
    Some(match number(scene, finding) {
        Some(number) => {
            let facts = Facts::new().text("number", number.to_string());
            scene.sentence("finding-in-short", facts)
        }
        None => about(scene, finding),
    })
}

/// The number under which a finding is told in full.
fn number(scene: &Scene<'_>, finding: &Finding) -> Option<usize> {
    let place = scene
        .findings()
        .iter()
        .position(|one| one.id == finding.id)?;
    (place < IN_FULL).then_some(place + 1)
}

/// The number and the subject of a finding; a dash for what follows from none.
fn finding(scene: &Scene<'_>, name: Option<&FindingName>) -> String {
    let Some(name) = name else {
        return text("dash");
    };
    let Some(finding) = scene.finding(name.as_str()) else {
        let known = scene.assessment.findings.iter();
        let hidden = known.into_iter().any(|one| one.id == name.as_str());
        // What only the other edition may show is not named, and no mistake.
        return text(if hidden {
            "dash"
        } else {
            "finding-of-no-answer"
        });
    };
    match number(scene, finding) {
        Some(number) => {
            let facts = Facts::new()
                .text("number", number.to_string())
                .text("about", about(scene, finding));
            scene.sentence("finding-and-number", facts)
        }
        None => about(scene, finding),
    }
}
