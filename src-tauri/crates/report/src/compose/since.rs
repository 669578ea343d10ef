//! Since last time: what became of the promises, who moved, and what became of the findings.

mod findings;
mod heat;
mod questions;

use charts::dumbbell::Trend;
use charts::slope::{self, Change, Rounds};
use questionnaire::{BySide, Dimension, Direction, Mark, Side};
use scoring::{Assessment, Comparison, ItemChange, ItemKind, Occasion, Outcome, compare};

use super::draw::{self, Measure};
use super::part::{heading, note};
use super::scene::Scene;
use super::words::{self, Facts, text, uncapitalized};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation};

/// A mean that changed by so much has moved, as the method says.
const MOVED: f64 = 0.5;
/// Letters of a title.
const TITLE_LETTERS: usize = 110;

/// A dimension and where both sides went in it.
type Trended = (Dimension, BySide<Option<Trend>>);

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
    heat::table(scene, since, flow);
}

fn title(scene: &Scene<'_>, since: &Since<'_>) -> String {
    use scoring::Progress::{Declined, Improved};
    let compared = &since.comparison.compared;
    if compared.is_empty() {
        return text("since-title-none");
    }
    if let Some(title) = message(scene, since) {
        return title;
    }
    let count = |progress| compared.iter().filter(|c| c.progress == progress).count();
    let facts = Facts::new()
        .number("n", count(Improved))
        .number("declined", count(Declined));
    scene.sentence("since-title", facts)
}

/// What came together, and what only looks so because a level fell; `None` where there is no such
/// thing to say, or no room to say it.
fn message(scene: &Scene<'_>, since: &Since<'_>) -> Option<String> {
    use scoring::GapChange::{Closed, Narrowed};
    use scoring::Progress::{Declined, Improved};
    let compared = &since.comparison.compared;
    let nearer = |change: &&ItemChange| matches!(change.gap, Closed | Narrowed);
    let mut nearer = compared.iter().filter(nearer);
    let together = nearer.clone().find(|change| change.progress == Improved);
    let closer = nearer.find(|change| change.progress == Declined)?;
    let lowered = Side::BOTH.into_iter().find(|side| {
        let moved = *closer.delta.get(*side);
        moved.is_some_and(|steps| steps <= -MOVED + 1e-9)
    })?;
    let topic = |change: &ItemChange| scene.topic(change.id.as_str());
    let facts = Facts::new().text("side", scene.short_name(lowered));
    let title = match together {
        Some(together) => {
            let closer = uncapitalized(&topic(closer));
            let facts = facts
                .text("together", topic(together))
                .text("closer", closer);
            scene.sentence("since-title-message", facts)
        }
        None => scene.sentence("since-title-closer", facts.text("closer", topic(closer))),
    };
    (title.chars().count() <= TITLE_LETTERS).then_some(title)
}

/// How many of the promises each side marked how.
fn said(scene: &Scene<'_>, since: &Since<'_>) -> String {
    let sides = Side::BOTH.map(|side| {
        let all = &since.comparison.commitments;
        let count = |mark| {
            all.iter()
                .filter(|one| *one.marks.get(side) == mark)
                .count()
        };
        let facts = Facts::new()
            .text("side", scene.short_name(side))
            .number("kept", count(Some(Mark::Kept)))
            .number("slipped", count(Some(Mark::Slipped)))
            .number("dropped", count(Some(Mark::Dropped)))
            .number("unmarked", count(None));
        scene.sentence("promises-said", facts)
    });
    sides.join(" ")
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
    note(flow, said(scene, since));
}

/// Where each side's level of each dimension went: the mean movement of the questions that count to
/// it and can be compared.
pub(super) fn trends(scene: &Scene<'_>, since: &Since<'_>) -> Vec<Trended> {
    let dimensions = scene.assessment.dimensions.iter();
    dimensions
        .map(|figures| {
            let trend = BySide::from_fn(|side| {
                let compared = since.comparison.compared.iter();
                let moved: Vec<f64> = compared
                    .filter(|change| counts_to(scene, change, figures.id))
                    .filter_map(|change| *change.delta.get(side))
                    .collect();
                let mean = moved.iter().sum::<f64>() / moved.len() as f64;
                (!moved.is_empty()).then(|| Trend::of(mean))
            });
            (figures.id, trend)
        })
        .collect()
}

/// Whether a question makes the level of a dimension: a rating with a good end.
fn counts_to(scene: &Scene<'_>, change: &ItemChange, dimension: Dimension) -> bool {
    scene.assessment.item(&change.id).is_some_and(|item| {
        item.dimension == dimension
            && item.kind == ItemKind::Rating
            && item.direction == Direction::Positive
    })
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
