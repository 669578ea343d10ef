//! What became of the questions: gaps, who moved, and how to read it.

use charts::one_decimal;
use questionnaire::Side;
use scoring::{GapChange, ItemChange, NotComparable, Progress};

use super::{Since, means};
use crate::compose::part::{heading, note};
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::look;
use crate::page::Mm;

pub(super) fn table(scene: &Scene<'_>, since: &Since<'_>, flow: &mut Flow) {
    let compared = &since.comparison.compared;
    let changed: Vec<&ItemChange> = compared
        .iter()
        .filter(|one| one.progress != Progress::Steady || one.gap != GapChange::Unchanged)
        .collect();
    if !changed.is_empty() {
        let facts = Facts::new().number("n", changed.len());
        heading(flow, scene.sentence("since-questions", facts));
        let mut table = Table::new([
            Column::new(text("column-about"), Mm(52.0)),
            Column::new(text("column-gap"), Mm(22.0)),
            Column::new(text("column-who-moved"), Mm(58.0)),
            Column::new(text("column-reading"), Mm(34.0)),
        ])
        .style(look::ITEM_TABLE)
        .density(Density::Items)
        .continued(text("since"))
        .summary(text("since-questions-summary"));
        for change in changed {
            table.push(Row::new([
                Cell::new(scene.topic(change.id.as_str())),
                Cell::new(gap(change.gap)),
                Cell::new(who_moved(scene, since, change)),
                reading(change),
            ]));
        }
        flow.table(&table);
    }
    note(flow, comparable(scene, since));
}

fn gap(gap: GapChange) -> String {
    text(match gap {
        GapChange::Closed => "gap-closed",
        GapChange::Opened => "gap-opened",
        GapChange::Narrowed => "gap-narrowed",
        GapChange::Widened => "gap-widened",
        GapChange::Unchanged => "gap-unchanged",
    })
}

fn who_moved(scene: &Scene<'_>, since: &Since<'_>, change: &ItemChange) -> String {
    let sides = Side::BOTH.into_iter().filter_map(|side| {
        let (before, now) = means(scene, since, change, side)?;
        let facts = Facts::new()
            .text("side", scene.short_name(side))
            .text("before", one_decimal(before))
            .text("now", one_decimal(now));
        Some(scene.sentence("side-moved", facts))
    });
    let told: Vec<String> = sides.collect();
    if told.is_empty() {
        text("dash")
    } else {
        told.join("; ")
    }
}

/// A gap that closes because a level fell is no progress, and is said so.
fn reading(change: &ItemChange) -> Cell {
    let nearer = matches!(change.gap, GapChange::Closed | GapChange::Narrowed);
    match change.progress {
        Progress::Improved => Cell::bold(text("improved")),
        Progress::Declined if nearer => Cell::bold(text("declined-nearer")),
        Progress::Declined => Cell::bold(text("declined")),
        Progress::Steady => Cell::new(text("steady")),
    }
}

/// How many questions can be compared, why the rest cannot, and whether other people answered.
fn comparable(scene: &Scene<'_>, since: &Since<'_>) -> String {
    let comparison = &since.comparison;
    let facts = Facts::new()
        .number("n", comparison.compared.len())
        .number("of", comparison.of);
    let mut sentences = vec![scene.sentence("since-comparable", facts)];
    let reasons = [
        (NotComparable::Reworded, "left-reworded"),
        (NotComparable::OnlyBefore, "left-only-before"),
        (NotComparable::OnlyNow, "left-only-now"),
        (NotComparable::NotJudgedBefore, "left-not-judged-before"),
        (NotComparable::NotJudgedNow, "left-not-judged-now"),
    ];
    for (reason, id) in reasons {
        let left = comparison
            .left_out
            .iter()
            .filter(|one| one.reason == reason);
        let ids: Vec<&str> = left.map(|one| one.id.as_str()).collect();
        if !ids.is_empty() {
            let facts = Facts::new().text("list", ids.join(", "));
            sentences.push(scene.sentence(id, facts));
        }
    }
    for side in Side::BOTH {
        let people = comparison.people.get(side);
        if people.changed() {
            let facts = Facts::new()
                .text("side", scene.short_name(side))
                .number("n", people.same)
                .number("of", people.now);
            sentences.push(scene.sentence("since-people", facts));
        }
    }
    sentences.join(" ")
}
