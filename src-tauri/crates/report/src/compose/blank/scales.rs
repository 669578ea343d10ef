//! Scales to tick: one's own answer and what one expects of the other side, beside each other.

use questionnaire::{Perspective, PickOptions, Question};

use super::Sheet;
use super::ground::{line_below_words, tick};
use crate::compose::words::{Facts, sentence, text};
use crate::flow::{Column, Density, Flow, Paragraph, Row, Table};
use crate::look;
use crate::page::Mm;

/// The steps of a rating or the options of a choice, and the three reasons for not answering.
pub(super) fn steps(sheet: &Sheet<'_>, flow: &mut Flow, question: &Question) {
    let mut table = table(sheet, question.predicted, "blank-column-step");
    let count = question.kind.steps().unwrap_or(0);
    for step in 1..=count {
        let Some(label) = question.kind.label(step) else {
            continue;
        };
        let facts = Facts::new()
            .text("step", step.to_string())
            .text("label", sheet.filled(label));
        let boxes = 1 + usize::from(question.predicted);
        let mut cells = vec![sentence("blank-step", &facts).into()];
        cells.extend((0..boxes).map(|_| tick(flow)));
        table.push(Row::new(cells));
    }
    flow.table(&table);
    // The reasons for not answering, beside each other to spare a page in four.
    let mut reasons = Table::new(REASONS.map(|(_, width)| Column::new("", Mm(width))))
        .style(look::ITEM_TABLE)
        .density(Density::Items)
        .summary(text("blank-missing-summary"));
    let mut cells = Vec::new();
    for (id, _) in REASONS {
        cells.push(if id.is_empty() {
            tick(flow)
        } else {
            text(id).into()
        });
    }
    reasons.push(Row::new(cells));
    flow.table(&reasons);
    flow.skip(Mm(1.0));
    flow.paragraph(&Paragraph::new(look::NOTE).text(text("blank-comment")));
    line_below_words(flow);
}

/// The reasons for not answering with the widths of their columns; nothing stands for a box.
const REASONS: [(&str, f64); 6] = [
    ("blank-dont-know", 26.0),
    ("", 12.0),
    ("blank-not-applicable", 30.0),
    ("", 12.0),
    ("blank-prefer-not", 32.0),
    ("", 54.0),
];

/// A list from which so many are picked in order.
pub(super) fn picks(
    sheet: &Sheet<'_>,
    flow: &mut Flow,
    question: &Question,
    most: u8,
    options: &PickOptions,
) {
    let facts = Facts::new().number("n", usize::from(most));
    flow.paragraph(&Paragraph::new(look::NOTE).text(sentence("blank-picks", &facts)));
    flow.skip(Mm(1.0));
    let names = |perspective| match options {
        PickOptions::Blocks => sheet
            .set
            .blocks
            .iter()
            .map(|block| block.name.clone())
            .collect(),
        PickOptions::Places(_) => question
            .pick_places(sheet.side, perspective)
            .unwrap_or_default()
            .iter()
            .map(|option| sheet.filled(option))
            .collect::<Vec<String>>(),
    };
    let (own, expected) = (names(Perspective::Own), names(Perspective::Predicted));
    let one_list = own == expected;
    rows(sheet, flow, &own, question.predicted && one_list);
    if question.predicted && !one_list {
        flow.skip(Mm(2.5));
        flow.paragraph(&Paragraph::new(look::NOTE).text(sheet.sentence("blank-picks-other")));
        rows(sheet, flow, &expected, false);
    }
}

fn rows(sheet: &Sheet<'_>, flow: &mut Flow, names: &[String], both: bool) {
    let mut table = table(sheet, both, "blank-column-pick");
    for name in names {
        let mut cells = vec![name.as_str().into()];
        cells.extend((0..1 + usize::from(both)).map(|_| tick(flow)));
        table.push(Row::new(cells));
    }
    flow.table(&table);
}

fn table(sheet: &Sheet<'_>, predicted: bool, first: &str) -> Table {
    let mut columns = vec![
        Column::new(text(first), Mm(96.0)),
        Column::new(text("blank-column-own"), Mm(24.0)),
    ];
    if predicted {
        columns.push(Column::new(
            sheet.sentence("blank-column-expected"),
            Mm(46.0),
        ));
    }
    Table::new(columns)
        .style(look::ITEM_TABLE)
        .density(Density::Items)
        .continued(text("blank"))
        .summary(text("blank-steps-summary"))
}
