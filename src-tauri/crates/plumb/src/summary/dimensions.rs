//! The five dimensions: a table where there is room for one, else a paragraph for each.

use questionnaire::{BySide, Side};
use scoring::DimensionFigures;
use scoring::messages::Arguments;

use super::{Scene, head, names};
use crate::layout::{columns, left, paragraph, right};
use crate::words;

/// Columns that the table needs with the shortest names.
const TABLE: usize = 80;
/// Columns of a name in a table of that width, and the most it gets on a wide screen.
const NAME: (usize, usize) = (9, 18);
/// Columns between two columns of the table.
const BETWEEN: usize = 2;

pub(super) fn part(scene: &Scene<'_>) -> String {
    if scene.width >= TABLE {
        table(scene)
    } else {
        paragraphs(scene)
    }
}

/// One line of the table, from left to right.
struct Line {
    name: String,
    level: BySide<String>,
    agreement: String,
    answered: BySide<String>,
    confidence: String,
}

fn table(scene: &Scene<'_>) -> String {
    // A name stands over four columns.
    let room = (NAME.0 + (scene.width - TABLE) / 4).min(NAME.1);
    let short = names::short(&companies(scene), room);
    let lines: Vec<Line> = scene
        .assessment
        .dimensions
        .iter()
        .map(|f| line(scene, f))
        .collect();
    let widest = |cells: &dyn Fn(&Line) -> usize| lines.iter().map(cells).max().unwrap_or(0);
    let side =
        |side: Side, cells: &dyn Fn(&Line) -> usize| widest(cells).max(columns(short.get(side)));
    let titles = BySide {
        vendor: words::text("column-agreement"),
        partner: words::text("column-agreement-2"),
    };
    let name = widest(&|line| columns(&line.name));
    let level = BySide::from_fn(|s| side(s, &|line| columns(line.level.get(s))));
    let answered = BySide::from_fn(|s| side(s, &|line| columns(line.answered.get(s))));
    let agreement = widest(&|line| columns(&line.agreement))
        .max(columns(&titles.vendor))
        .max(columns(&titles.partner));
    let gap = " ".repeat(BETWEEN);
    let row = |cells: &Line| {
        let cells = [
            left(&cells.name, name),
            right(&cells.level.vendor, level.vendor),
            right(&cells.level.partner, level.partner),
            right(&cells.agreement, agreement),
            right(&cells.answered.vendor, answered.vendor),
            right(&cells.answered.partner, answered.partner),
            cells.confidence.clone(),
        ];
        format!("{}\n", cells.join(&gap).trim_end())
    };
    let group = |title: &str, widths: &BySide<usize>| {
        left(
            &words::text(title),
            widths.vendor + BETWEEN + widths.partner,
        )
    };
    let above = [
        left("", name),
        group("column-level", &level),
        right(&titles.vendor, agreement),
        group("column-answered", &answered),
    ];
    let below = Line {
        name: String::new(),
        level: short.clone(),
        agreement: titles.partner,
        answered: short,
        confidence: words::text("column-confidence"),
    };
    let mut text = words::heading("dimensions");
    text.push_str(above.join(&gap).trim_end());
    text.push('\n');
    text.push_str(&row(&below));
    text.extend(lines.iter().map(row));
    text
}

fn line(scene: &Scene<'_>, figures: &DimensionFigures) -> Line {
    Line {
        name: scene.set.dimension_name(figures.id).to_owned(),
        level: figures.level.map(|level| words::mean(*level)),
        agreement: agreement(figures),
        answered: figures.coverage.map(|share| words::percent(*share)),
        confidence: head::grade(figures.confidence),
    }
}

fn paragraphs(scene: &Scene<'_>) -> String {
    let names = companies(scene);
    let mut text = words::heading("dimensions");
    for figures in &scene.assessment.dimensions {
        let line = line(scene, figures);
        text.push_str(&paragraph(&line.name, 2, scene.width));
        let facts = || {
            Arguments::new()
                .text("vendor", names.vendor)
                .text("partner", names.partner)
                .text("vendor-level", &line.level.vendor)
                .text("partner-level", &line.level.partner)
                .text("agreement", &line.agreement)
                .text("vendor-share", &line.answered.vendor)
                .text("partner-share", &line.answered.partner)
                .text("grade", &line.confidence)
        };
        for id in [
            "dimension-level",
            "dimension-agreement",
            "dimension-answered",
            "dimension-confidence",
        ] {
            let sentence = words::sentence(id, facts());
            text.push_str(&paragraph(&sentence, 4, scene.width));
        }
    }
    text
}

fn agreement(figures: &DimensionFigures) -> String {
    let share = figures.positive_agreement;
    if share.of == 0 {
        return words::text("no-figure");
    }
    let facts = Arguments::new()
        .number("count", share.count)
        .number("of", share.of);
    words::sentence("count-of", facts)
}

fn companies<'a>(scene: &Scene<'a>) -> BySide<&'a str> {
    BySide::from_fn(|side| scene.round.company(side))
}
