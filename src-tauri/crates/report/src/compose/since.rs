//! Since last time: what became of the promises, who moved, and what became of the findings.

mod findings;
mod questions;

use charts::slope::{self, Change, Rounds};
use questionnaire::{BySide, Mark, Side};
use scoring::{Assessment, Comparison, ItemChange, Occasion, Outcome, compare};

use super::draw::{self, Measure};
use super::part::{heading, note};
use super::scene::Scene;
use super::words::{self, Facts, text};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation};

/// The rounds before the one that is reported.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'a> {
    /// The round it is compared with.
    pub before: Occasion<'a>,
    /// The rounds before that one, in any order: what they told can come back.
    pub older: &'a [&'a Assessment],
}

/// What a page may know of the earlier round: its figures, its name and its date, and no answer.
pub(super) struct Since<'a> {
    comparison: Comparison,
    before: &'a Assessment,
    name: &'a str,
    date: chrono::NaiveDate,
}

impl<'a> Since<'a> {
    pub(super) fn of(earlier: &Earlier<'a>, now: Occasion<'_>) -> Self {
        Self {
            comparison: compare(earlier.older, earlier.before, now),
            before: earlier.before.assessment,
            name: earlier.before.round.name.as_str(),
            date: earlier.before.round.date,
        }
    }
}

pub(super) fn page(scene: &Scene<'_>, since: &Since<'_>, flow: &mut Flow) {
    flow.new_page(Orientation::Upright);
    let kicker = Facts::new()
        .text("before", since.name)
        .text("date", words::long_date(since.date));
    let heading = Heading::new(Rank::One, title(scene, since), look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(scene.sentence("since-kicker", kicker)))
        .listed_as(text("since"))
        .below(Mm(5.0));
    flow.heading(&heading);
    promises(scene, since, flow);
    moved(scene, since, flow);
    questions::table(scene, since, flow);
    findings::table(scene, since, flow);
}

fn title(scene: &Scene<'_>, since: &Since<'_>) -> String {
    use scoring::Progress::{Declined, Improved};
    let compared = &since.comparison.compared;
    if compared.is_empty() {
        return text("since-title-none");
    }
    let count = |progress| compared.iter().filter(|c| c.progress == progress).count();
    let facts = Facts::new()
        .number("n", count(Improved))
        .number("declined", count(Declined));
    scene.sentence("since-title", facts)
}

fn promises(scene: &Scene<'_>, since: &Since<'_>, flow: &mut Flow) {
    let all = &since.comparison.commitments;
    if all.is_empty() {
        return;
    }
    let kept = all
        .iter()
        .filter(|one| one.outcome == Outcome::Kept)
        .count();
    let facts = Facts::new().number("n", kept).number("of", all.len());
    heading(flow, scene.sentence("promises", facts));
    let vendor = scene.side_words("column-says", Side::Vendor, Mm(28.0), flow);
    let partner = scene.side_words("column-says", Side::Partner, Mm(28.0), flow);
    let mut table = Table::new([
        Column::new(text("column-promise"), Mm(78.0)),
        vendor,
        partner,
        Column::new(text("column-reading"), Mm(32.0)),
    ])
    .density(Density::Tight)
    .continued(text("since"))
    .row_continued(text("row-continued"))
    .summary(text("promises-summary"));
    for one in all {
        let outcome = match one.outcome {
            Outcome::Kept => Cell::new(text("mark-kept")),
            Outcome::Slipped => Cell::bold(text("mark-slipped")),
            Outcome::Dropped => Cell::bold(text("mark-dropped")),
            Outcome::Differing => Cell::bold(text("mark-differing")),
            Outcome::OneSided => Cell::new(text("mark-one-sided")),
            Outcome::Unmarked => Cell::new(text("mark-none")),
        };
        table.push(Row::new([
            Cell::new(one.text.as_str()),
            Cell::new(mark(one.marks.vendor)),
            Cell::new(mark(one.marks.partner)),
            outcome,
        ]));
    }
    flow.table(&table);
}

fn mark(mark: Option<Mark>) -> String {
    text(match mark {
        Some(Mark::Kept) => "mark-kept",
        Some(Mark::Slipped) => "mark-slipped",
        Some(Mark::Dropped) => "mark-dropped",
        None => "mark-none",
    })
}

/// What both rounds judge on five steps, side by side.
fn moved(scene: &Scene<'_>, since: &Since<'_>, flow: &mut Flow) {
    let topics: Vec<(String, &ItemChange)> = since
        .comparison
        .compared
        .iter()
        .map(|change| (scene.topic(change.id.as_str()), change))
        .collect();
    let changes = BySide::from_fn(|side| {
        let all = topics.iter().filter_map(|(topic, change)| {
            let (before, now) = means(scene, since, change, side)?;
            let item = scene.assessment.item(&change.id)?;
            (item.steps == 5).then_some(Change { topic, before, now })
        });
        all.collect::<Vec<_>>()
    });
    let date = |date| words::short_date(date);
    let (before, now) = (date(since.date), date(scene.round.date));
    let rounds = Rounds {
        before: &before,
        now: &now,
    };
    let chart = slope::slope(&changes, rounds, &scene.short_names(), &Measure::new(flow));
    let Some(chart) = chart else { return };
    let title = Heading::new(Rank::Two, text("since-moved"), look::HEADING);
    flow.heading(&title.unlisted().keep(Mm(chart.height)));
    draw::figure(flow, &chart);
    note(flow, text("since-moved-note"));
}

/// Means of a side in both rounds; nothing for choices without an order.
fn means(
    scene: &Scene<'_>,
    since: &Since<'_>,
    change: &ItemChange,
    side: Side,
) -> Option<(f64, f64)> {
    // Without a movement there is no order.
    (*change.delta.get(side))?;
    let before = since.before.item(&change.id)?.sides.get(side).mean?;
    let now = scene.assessment.item(&change.id)?.sides.get(side).mean?;
    Some((before, now))
}
