//! Decisions and actions: what was decided about which finding, what was promised by whom on each
//! side and by when, and what was put off.

mod parked;
mod registers;

use chrono::NaiveDate;
use questionnaire::{Commitment, Decision, Name, Side, TalkOutcome};

use super::answer::REASON_LETTERS;
use super::part::Part;
use super::scene::Scene;
use super::words::{Facts, long_date, short_date, text};
use crate::flow::{Cell, Column, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::Mm;

/// How many suggestions stand here while nothing is decided.
const SUGGESTED: usize = 5;

/// Something to be done, with owners and a date.
#[derive(Debug, Clone)]
pub(super) struct Entry<'a> {
    pub(super) text: String,
    pub(super) vendor_owner: Option<&'a Name>,
    pub(super) partner_owner: Option<&'a Name>,
    pub(super) date: Option<NaiveDate>,
}

/// What was promised, the next due first; what has no date comes last.
pub(super) fn by_date<'a>(scene: &Scene<'a>) -> Vec<&'a Commitment> {
    let mut all: Vec<&Commitment> = scene.round.plan.commitments.iter().collect();
    // A stable sort: on one day they stay in the order of the list.
    all.sort_by_key(|one| (one.date.is_none(), one.date));
    all
}

/// The decisions in the order of the findings they are about, then the others.
pub(super) fn in_order<'a>(scene: &Scene<'a>) -> Vec<&'a Decision> {
    let findings = scene.findings();
    let mut all: Vec<&Decision> = scene.round.plan.decisions.iter().collect();
    all.sort_by_key(|one| {
        let about = scene.finding_named(one.finding.as_ref());
        let place = about.and_then(|about| findings.iter().position(|one| one.id == about.id));
        (place.is_none(), place)
    });
    all
}

/// What was decided, as entries.
pub(super) fn decided<'a>(scene: &Scene<'a>) -> Vec<Entry<'a>> {
    let all = in_order(scene).into_iter();
    all.map(|one| Entry {
        text: one.text.as_str().to_owned(),
        vendor_owner: one.vendor_owner.as_ref(),
        partner_owner: one.partner_owner.as_ref(),
        date: one.date,
    })
    .collect()
}

/// What was promised, as entries.
pub(super) fn actions<'a>(scene: &Scene<'a>) -> Vec<Entry<'a>> {
    let all = by_date(scene).into_iter();
    all.map(|one| Entry {
        text: one.text.as_str().to_owned(),
        vendor_owner: one.vendor_owner.as_ref(),
        partner_owner: one.partner_owner.as_ref(),
        date: one.date,
    })
    .collect()
}

/// What the first findings ask for, each once, without owner and date.
pub(super) fn suggested<'a>(scene: &Scene<'_>, findings: usize) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for finding in scene.findings().into_iter().take(findings) {
        let text = scene.in_short(&finding.action);
        if !entries.iter().any(|entry| entry.text == text) {
            entries.push(Entry {
                text,
                vendor_owner: None,
                partner_owner: None,
                date: None,
            });
        }
    }
    entries
}

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    Part::Decisions.title(scene, flow, &title(scene));
    registers::decisions(scene, flow);
    registers::actions(scene, flow);
    let plan = scene.round.plan;
    if plan.decisions.is_empty() && plan.commitments.is_empty() {
        let entries = suggested(scene, SUGGESTED);
        if !entries.is_empty() {
            super::part::heading(flow, text("register-suggested"));
            let table = short_table(scene, flow, &entries);
            flow.table(&table);
        }
    }
    parked::table(scene, flow);
    whole_reason(scene, flow);
    Part::Decisions.what_else(scene, flow, &[]);
    if let Some(date) = plan.next_round {
        let date = Facts::new().text("date", long_date(date));
        flow.skip(Mm(5.0));
        let prose = Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
        let prose = prose.bold(scene.sentence("next-round", date));
        flow.paragraph(&prose.text(format!(" {}", text("next-round-text"))));
    }
}

fn title(scene: &Scene<'_>) -> String {
    let plan = scene.round.plan;
    let all = by_date(scene);
    let next = all.first().and_then(|one| one.date);
    let facts = Facts::new().number("n", all.len());
    let about = plan.commitments.iter().map(|one| one.finding.as_ref());
    let about = about.chain(plan.decisions.iter().map(|one| one.finding.as_ref()));
    let mut about: Vec<&str> = about
        .filter_map(|name| Some(scene.finding_named(name)?.id.as_str()))
        .collect();
    about.sort_unstable();
    about.dedup();
    match (all.is_empty(), next) {
        (false, Some(date)) => {
            let facts = facts.text("date", long_date(date));
            if about.is_empty() {
                return scene.sentence("decisions-title", facts);
            }
            scene.sentence(
                "decisions-title-follow",
                facts.number("findings", about.len()),
            )
        }
        (false, None) => scene.sentence("decisions-title-undated", facts),
        (true, _) if !plan.decisions.is_empty() => {
            let facts = Facts::new().number("n", plan.decisions.len());
            scene.sentence("decisions-title-decided", facts)
        }
        (true, _) if !plan.parked.is_empty() => text("decisions-title-parked"),
        (true, _) if scene.findings().is_empty() => text("decisions-title-empty"),
        (true, _) => text("decisions-title-nothing"),
    }
}

/// The whole of a reason that had no room on the first page.
fn whole_reason(scene: &Scene<'_>, flow: &mut Flow) {
    let Some(verdict) = &scene.round.plan.verdict else {
        return;
    };
    let (Some(reason), Some(by)) = (&verdict.reason, &verdict.by) else {
        return;
    };
    if reason.as_str().chars().count() <= REASON_LETTERS {
        return;
    }
    let title = scene.sentence("verdict-whole", Facts::new().text("by", by.as_str()));
    flow.heading(&Heading::new(Rank::Two, title, look::HEADING).unlisted());
    let quote = scene.sentence("quote", Facts::new().verbatim("quote", reason.as_str()));
    let prose = Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
    flow.paragraph(&prose.text(quote));
}

/// A table of entries with an owner on each side and a date.
pub(super) fn short_table(scene: &Scene<'_>, flow: &mut Flow, entries: &[Entry<'_>]) -> Table {
    let vendor = scene.side_words("owner", Side::Vendor, Mm(30.0), flow);
    let partner = scene.side_words("owner", Side::Partner, Mm(30.0), flow);
    let mut table = Table::new([
        Column::new(text("column-decision"), Mm(84.0)),
        vendor,
        partner,
        Column::new(text("due"), Mm(22.0)).right(),
    ])
    .continued(text("decisions-continued"))
    .row_continued(text("row-continued"))
    .summary(text("decisions-summary"));
    for entry in entries {
        table.push(Row::new([
            Cell::new(entry.text.as_str()),
            Cell::new(owner(entry.vendor_owner)),
            Cell::new(owner(entry.partner_owner)),
            Cell::new(due(entry.date)),
        ]));
    }
    table
}

/// Who owns it, or that nobody does.
pub(super) fn owner(name: Option<&Name>) -> String {
    match name {
        Some(name) => charts::isolated(name.as_str()),
        None => text("no-owner"),
    }
}

/// By when, or that nobody said.
pub(super) fn due(date: Option<NaiveDate>) -> String {
    date.map_or_else(|| text("no-date"), short_date)
}

/// How a talk ended, in a word or two.
pub(super) fn outcome(outcome: TalkOutcome) -> String {
    text(match outcome {
        TalkOutcome::Align => "outcome-align",
        TalkOutcome::Accept => "outcome-accept",
        TalkOutcome::Act => "outcome-act",
        TalkOutcome::Sponsors => "outcome-sponsors",
    })
}
