//! Appendix: every rating and choice with both wordings, both answers, both guesses and its state.

use charts::{one_decimal, whole_severity};
use questionnaire::{Frame, Question, Side};
use scoring::{Class, Item};

use super::lists::choices_in_words;
use super::scene::Scene;
use super::words::{Facts, text};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation};

pub(super) fn pages(scene: &Scene<'_>, flow: &mut Flow) {
    if scene.assessment.items.is_empty() {
        return;
    }
    flow.new_page(Orientation::Lying);
    let far = scene
        .assessment
        .items
        .iter()
        .filter(|item| item.is_far_apart(scene.round.tolerance) == Some(true))
        .count();
    let facts = Facts::new()
        .number("n", far)
        .number("hidden", scene.assessment.counts.hidden);
    let heading = Heading::new(Rank::One, scene.sentence("items-title", facts), look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(text("items")))
        .listed_as(text("items"));
    flow.heading(&heading);
    flow.paragraph(&Paragraph::new(look::NOTE).text(scene.sentence("items-note", Facts::new())));
    flow.skip(Mm(2.5));
    let mut side = |id: &str, side: Side| scene.side_column(id, side, Mm(18.0), flow);
    let (vendor, partner) = (Side::Vendor, Side::Partner);
    let mut table = Table::new([
        Column::new(text("column-id"), Mm(16.0)),
        Column::new(text("column-question"), Mm(75.0)),
        Column::new(text("column-frame"), Mm(12.0)),
        side("column-side-said", vendor),
        side("column-side-said", partner),
        Column::new(text("column-gap"), Mm(10.0)).right(),
        side("column-expected", vendor),
        side("column-expected", partner),
        Column::new(text("column-class"), Mm(22.0)),
        Column::new(text("column-state"), Mm(33.0)),
        Column::new(text("column-severity"), Mm(13.0)).right(),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(text("items-continued"))
    .row_continued(text("row-continued"))
    .summary(text("items-summary"));
    for item in &scene.assessment.items {
        if let Some(question) = scene.set.question(item.id.as_str()) {
            table.push(row(scene, item, question));
        }
    }
    flow.table(&table);
}

fn row(scene: &Scene<'_>, item: &Item, question: &Question) -> Row {
    let wording = scene.wording(question);
    let mut asked = Cell::new(wording.vendor.as_str());
    if wording.vendor != wording.partner {
        let other = scene.sentence(
            "partner-reads",
            Facts::new().text("question", wording.partner.as_str()),
        );
        asked = asked.styled(
            format!(" {other}"),
            look::ITEM_TABLE.color(look::SECOND_INK),
        );
    }
    if !item.is_scale_item() {
        for side in Side::BOTH {
            let said = Facts::new()
                .text("side", scene.short_name(side))
                .text("options", choices_in_words(scene, question, side));
            asked = asked.text(" ").text(scene.sentence("options-chosen", said));
        }
    }
    let number = |value: Option<f64>, otherwise: &str| {
        Cell::new(value.map_or_else(|| text(otherwise), one_decimal))
    };
    let answer = |side: Side| {
        let otherwise = if item.is_scale_item() {
            "no-answer"
        } else {
            "dash"
        };
        number(item.sides.get(side).mean, otherwise)
    };
    let expected = |side: Side| {
        let otherwise = match (question.predicted, item.is_scale_item()) {
            (false, _) => "not-asked",
            (true, true) => "no-answer",
            (true, false) => "dash",
        };
        number(item.sides.get(side).predicted, otherwise)
    };
    Row::new([
        Cell::bold(item.id.as_str()),
        asked,
        Cell::new(text(match item.frame {
            Frame::Shared => "frame-shared",
            Frame::Directed => "frame-directed",
            Frame::Own => "frame-own",
        })),
        answer(Side::Vendor),
        answer(Side::Partner),
        number(item.gap.map(f64::abs), "dash"),
        expected(Side::Vendor),
        expected(Side::Partner),
        class(item),
        state(scene, item),
        Cell::new(item.severity.map_or_else(|| text("dash"), whole_severity)),
    ])
}

fn state(scene: &Scene<'_>, item: &Item) -> Cell {
    let words = scene.state(item);
    Cell::new(if words.is_empty() {
        text("dash")
    } else {
        words
    })
}

/// The class in words; what needs a talk is bold.
fn class(item: &Item) -> Cell {
    let words = class_words(item.class);
    match item.class {
        Some(Class::SharedConcern | Class::Misalignment) => Cell::bold(words),
        _ => Cell::new(words),
    }
}

pub(super) fn class_words(class: Option<Class>) -> String {
    text(match class {
        None => "class-not-judged",
        Some(Class::SharedConcern) => "class-shared-concern",
        Some(Class::Misalignment) => "class-misalignment",
        Some(Class::SharedStrength) => "class-shared-strength",
        Some(Class::Compatible) => "class-compatible",
        Some(Class::Undecided) => "class-undecided",
    })
}
