//! The five dimensions at a glance: levels, what each side expected, and the counts by state.

use charts::dumbbell::{self, Size};
use charts::one_decimal;
use questionnaire::Side;
use scoring::{Counts, DimensionFigures};

use super::answer::{chart_title, confidence_word};
use super::draw::{self, Measure};
use super::scene::Scene;
use super::since::{Since, trends};
use super::words::{Facts, text};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation};

pub(super) fn page(scene: &Scene<'_>, since: Option<&Since<'_>>, flow: &mut Flow) {
    flow.new_page(Orientation::Upright);
    let title = chart_title(scene);
    let heading = Heading::new(Rank::One, scene.unbroken(&title), look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(text("glance")))
        .listed_as(text("glance"))
        .below(Mm(5.0));
    flow.heading(&heading);
    let names = scene.short_names();
    let trends = since.map_or_else(Vec::new, |since| trends(scene, since));
    let (key, chart) = {
        let measure = Measure::new(flow);
        (
            dumbbell::key(&names, Size::Overview, &measure),
            dumbbell::dimensions_since(
                scene.set,
                scene.assessment,
                &names,
                (Size::Overview, &trends),
                &measure,
            ),
        )
    };
    draw::key(flow, &key);
    draw::figure(flow, &chart);
    flow.skip(Mm(2.0));
    let note = if trends.is_empty() {
        "glance-note"
    } else {
        "glance-note-since"
    };
    flow.paragraph(&Paragraph::new(look::NOTE).text(text(note)));
    let tables = |flow: &mut Flow, density: Density| {
        counts(scene, flow, density);
        figures(scene, flow, density);
    };
    // Tables that would run over by little become tighter instead.
    let fits = flow.height_of(|flow| tables(flow, Density::Normal)) <= flow.room();
    let density = if fits {
        Density::Normal
    } else {
        Density::Tight
    };
    tables(flow, density);
}

/// How many questions show what, by dimension.
fn counts(scene: &Scene<'_>, flow: &mut Flow, density: Density) {
    let all = scene.assessment.counts;
    let items = scene
        .assessment
        .items
        .iter()
        .filter(|item| item.is_scale_item())
        .count();
    let facts = Facts::new().number("n", all.hidden).number("of", items);
    let heading = Heading::new(
        Rank::Two,
        scene.sentence("glance-counts", facts),
        look::HEADING,
    );
    flow.heading(
        &heading
            .listed_as(text("glance-counts-short"))
            .keep(Mm(45.0)),
    );
    let narrow = |id: &str| Column::new(text(id), Mm(17.0)).right();
    let mut table = Table::new([
        Column::new(text("column-dimension"), Mm(36.0)),
        narrow("column-hidden"),
        narrow("column-known"),
        narrow("column-worry"),
        narrow("column-concern"),
        narrow("column-solid"),
        narrow("column-other"),
        Column::new(text("column-not-judged"), Mm(14.0)).right(),
        Column::new(text("column-all"), Mm(14.0)).right(),
    ])
    .density(density)
    .summary(text("glance-counts-summary"));
    let asked = |figures: &DimensionFigures| {
        let items = scene.assessment.items.iter();
        items
            .filter(|item| item.dimension == figures.id && item.is_scale_item())
            .count()
    };
    for figures in dumbbell::by_gap(scene.assessment) {
        let name = Cell::new(scene.dimension(figures.id));
        table.push(Row::new(
            std::iter::once(name).chain(cells(figures.counts, asked(figures))),
        ));
    }
    let sum = std::iter::once(Cell::new(text("all"))).chain(cells(all, items));
    flow.table(&table.sum(sum));
    flow.skip(Mm(2.0));
    flow.paragraph(&Paragraph::new(look::NOTE).text(text("glance-counts-note")));
}

fn cells(counts: Counts, all: usize) -> [Cell; 8] {
    let shown = [
        counts.hidden,
        counts.known,
        counts.worry,
        counts.shared_concern,
        counts.shared_strength,
    ];
    // A concern or strength can carry a gap or a worry too; "other" is what shows none of them.
    let other = all.saturating_sub(counts.not_judged + shown.iter().sum::<usize>());
    let number = |n: usize| Cell::new(if n == 0 { text("dash") } else { n.to_string() });
    let [hidden, known, worry, concern, solid] = shown;
    let bold = if hidden == 0 {
        number(0)
    } else {
        Cell::bold(hidden.to_string())
    };
    [
        bold,
        number(known),
        number(worry),
        number(concern),
        number(solid),
        number(other),
        number(counts.not_judged),
        number(all),
    ]
}

/// Positive agreement, understanding, importance and confidence, by dimension.
fn figures(scene: &Scene<'_>, flow: &mut Flow, density: Density) {
    flow.keep_together(|flow| figures_table(scene, flow, density));
}

fn figures_table(scene: &Scene<'_>, flow: &mut Flow, density: Density) {
    let heading = Heading::new(Rank::Two, text("glance-figures"), look::HEADING);
    flow.heading(&heading.keep(Mm(45.0)));
    let (guess, importance) = (Mm(22.0), Mm(20.0));
    let mut head = |id: &str, side: Side, width: Mm| scene.side_column(id, side, width, flow);
    let (vendor, partner) = (Side::Vendor, Side::Partner);
    let mut table = Table::new([
        Column::new(text("column-dimension"), Mm(31.0)),
        Column::new(text("column-agreement"), Mm(20.0)).right(),
        head("column-guessed", vendor, guess),
        head("column-guessed", partner, guess),
        head("column-importance", vendor, importance),
        head("column-importance", partner, importance),
        Column::new(text("column-weight"), Mm(13.0)).right(),
        Column::new(text("column-confidence"), Mm(18.0)).right(),
    ])
    .density(density)
    .summary(text("glance-figures-summary"));
    let of = |count: usize, of: usize| {
        let facts = Facts::new()
            .text("count", count.to_string())
            .text("of", of.to_string());
        Cell::new(scene.sentence("count-of", facts))
    };
    let number = |value: Option<f64>| match value {
        Some(value) => Cell::new(one_decimal(value)),
        None => Cell::new(text("not-asked")),
    };
    for row in dumbbell::by_gap(scene.assessment) {
        let (agreement, guessed) = (row.positive_agreement, row.understanding);
        table.push(Row::new([
            Cell::new(scene.dimension(row.id)),
            of(agreement.count, agreement.of),
            of(guessed.vendor.within_one, guessed.vendor.of),
            of(guessed.partner.within_one, guessed.partner.of),
            number(row.importance.vendor),
            number(row.importance.partner),
            Cell::new(format!("{:.2}", row.weight)),
            Cell::new(confidence_word(row.confidence)),
        ]));
    }
    flow.table(&table);
    flow.skip(Mm(2.0));
    flow.paragraph(&Paragraph::new(look::NOTE).text(text("glance-figures-note")));
}
