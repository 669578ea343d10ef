//! What works: what both sides rate well, and how to keep it.

use charts::one_decimal;
use questionnaire::{Dimension, Side};
use scoring::Strength;

use super::scene::Scene;
use super::words::{Facts, capitalized, text};
use crate::flow::{Cell, Column, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation};

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    flow.new_page(Orientation::Upright);
    let strengths = &scene.assessment.strengths;
    let title = scene.sentence("works-title", Facts::new().number("n", strengths.len()));
    let heading = Heading::new(Rank::One, title, look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(text("works")))
        .listed_as(text("works"));
    flow.heading(&heading);
    if strengths.is_empty() {
        let prose = Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
        return flow.paragraph(&prose.text(text("works-none")));
    }
    table(scene, flow, strengths);
    flow.skip(Mm(2.0));
    flow.paragraph(&Paragraph::new(look::NOTE).text(text("works-note")));
    keep(scene, flow, strengths);
}

fn table(scene: &Scene<'_>, flow: &mut Flow, strengths: &[Strength]) {
    let mut side = |side: Side| scene.side_column("column-side-said", side, Mm(24.0), flow);
    let mut table = Table::new([
        Column::new(text("column-strength"), Mm(88.0)),
        Column::new(text("column-dimension"), Mm(30.0)),
        side(Side::Vendor),
        side(Side::Partner),
    ])
    .continued(text("works-continued"))
    .summary(text("works-summary"));
    let mut ordered: Vec<&Strength> = strengths.iter().collect();
    // A stable sort: within a dimension they stay in the order of the questions.
    ordered.sort_by_key(|strength| strength.dimension);
    for strength in ordered {
        let question = scene.set.question(strength.question.as_str());
        let item = scene.assessment.item(&strength.question);
        // What is not one question with two means, a trait or a measure, is told as a sentence.
        let topic = match (item, question) {
            (Some(_), Some(question)) => capitalized(&question.topic),
            _ => scene.in_short(&strength.title),
        };
        let mean = |side: Side| {
            let mean = item.and_then(|item| item.sides.get(side).mean);
            Cell::new(mean.map_or_else(|| text("dash"), one_decimal))
        };
        table.push(Row::new([
            Cell::new(topic),
            Cell::new(scene.dimension(strength.dimension)),
            mean(Side::Vendor),
            mean(Side::Partner),
        ]));
    }
    flow.table(&table);
}

/// One question for each dimension that has a strength: how it can last.
fn keep(scene: &Scene<'_>, flow: &mut Flow, strengths: &[Strength]) {
    flow.heading(&Heading::new(Rank::Two, text("works-keep"), look::HEADING));
    for dimension in Dimension::ALL {
        if !strengths.iter().any(|one| one.dimension == *dimension) {
            continue;
        }
        let Some(talk) = scene.set.conversation(*dimension) else {
            continue;
        };
        let names = [
            ("vendor", scene.short_name(Side::Vendor)),
            ("partner", scene.short_name(Side::Partner)),
        ];
        flow.side_by_side(&[
            Paragraph::new(look::BODY.bold())
                .width(Mm(40.0))
                .text(scene.dimension(*dimension)),
            Paragraph::new(look::BODY)
                .at(look::HANG)
                .width(Mm(124.0))
                .text(talk.prompt_strength.fill(&names)),
        ]);
        flow.skip(Mm(1.2));
    }
}
