//! The questions that are more than one scale: rows to write in, with the lists to choose from.

use questionnaire::Term;

use super::Sheet;
use super::ground::{lines, named_rows, numbered, tick};
use crate::compose::words::{Facts, capitalized, list, sentence, text};
use crate::flow::{Cell, Column, Density, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::Mm;

/// Rows for people, ties and goals.
const ROWS: usize = 8;

pub(super) fn stories(flow: &mut Flow) {
    for id in ["blank-best", "blank-worst"] {
        let heading = Heading::new(Rank::Three, text(id), look::HEADING);
        flow.heading(&heading.unlisted().keep(Mm(30.0)));
        lines(flow, 10);
    }
}

pub(super) fn metrics(sheet: &Sheet<'_>, flow: &mut Flow, most: u8, predicted: bool) {
    let most = usize::from(most);
    numbered(
        flow,
        &[
            (text("blank-column-measure"), 46.0),
            (text("blank-column-counted"), 44.0),
            (text("blank-column-direction"), 22.0),
            (text("blank-column-now"), 14.0),
            (text("blank-column-target"), 14.0),
            (text("blank-column-by"), 16.0),
        ],
        most,
    );
    if predicted {
        flow.paragraph(&Paragraph::new(look::NOTE).text(sheet.sentence("blank-metrics-other")));
        numbered(flow, &[(text("blank-column-measure"), 156.0)], most);
    }
    let mut table = Table::new([
        Column::new(text("blank-column-measure-list"), Mm(70.0)),
        Column::new(text("blank-column-counted-list"), Mm(96.0)),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(text("blank"))
    .summary(text("blank-list-summary"));
    for metric in &sheet.set.metrics {
        table.push(Row::new([
            metric.name.as_str().into(),
            Cell::new(metric.definition.as_str()),
        ]));
    }
    flow.table(&table);
}

pub(super) fn leads(sheet: &Sheet<'_>, flow: &mut Flow, total: u8) {
    let brings = |name: &str| sentence("blank-brings", &Facts::new().text("side", name));
    let sum = Facts::new().text("total", total.to_string());
    named_rows(
        flow,
        vec![
            brings(&sheet.short.vendor),
            brings(&sheet.short.partner),
            sentence("blank-together", &sum),
        ],
    );
}

pub(super) fn first_deal(sheet: &Sheet<'_>, flow: &mut Flow) {
    let lead = |name: &str| sentence("blank-lead-at", &Facts::new().text("side", name));
    named_rows(
        flow,
        vec![
            text("blank-customer"),
            lead(&sheet.short.vendor),
            lead(&sheet.short.partner),
            sheet.sentence("blank-contribution"),
            text("blank-close"),
        ],
    );
}

pub(super) fn protocol(sheet: &Sheet<'_>, flow: &mut Flow) {
    let set = sheet.set;
    let mut table = Table::new([
        Column::new(text("blank-column-topic"), Mm(66.0)),
        Column::new(text("blank-column-channel"), Mm(50.0)),
        Column::new(text("blank-column-cadence"), Mm(50.0)),
    ])
    .density(Density::Tight)
    .continued(text("blank"))
    .summary(text("blank-rows-summary"));
    for topic in &set.topics {
        table.push(Row::new([Cell::new(capitalized(&topic.words))]));
    }
    flow.table(&table);
    let words = |terms: &[Term]| {
        let words: Vec<String> = terms.iter().map(|term| term.words.clone()).collect();
        list(&words)
    };
    let choices = Facts::new()
        .text("channels", words(&set.channels))
        .text("cadences", words(&set.cadences));
    flow.skip(Mm(1.5));
    flow.paragraph(&Paragraph::new(look::NOTE).text(sentence("blank-channels", &choices)));
    flow.skip(Mm(2.5));
    let mut table = Table::new([
        Column::new(text("blank-column-data"), Mm(96.0)),
        Column::new(text("blank-column-wanted"), Mm(35.0)),
        Column::new(text("blank-column-offered"), Mm(35.0)),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(text("blank"))
    .summary(text("blank-steps-summary"));
    for kind in &set.data_kinds {
        let boxes = [tick(flow), tick(flow)];
        let name = Cell::new(capitalized(&kind.words));
        table.push(Row::new(std::iter::once(name).chain(boxes)));
    }
    flow.table(&table);
    flow.skip(Mm(2.5));
    named_rows(flow, vec![text("blank-escalation")]);
}

pub(super) fn traits(sheet: &Sheet<'_>, flow: &mut Flow) {
    flow.paragraph(&Paragraph::new(look::NOTE).text(sheet.sentence("blank-traits-how")));
    flow.skip(Mm(1.5));
    let step = |step: u8| Column::new(step.to_string(), Mm(7.5));
    let columns = std::iter::once(Column::new(text("blank-column-disliked"), Mm(38.0)))
        .chain((1..=5).map(step))
        .chain([
            Column::new(text("blank-column-valued"), Mm(38.0)),
            Column::new(text("blank-column-most"), Mm(15.0)),
            Column::new(text("blank-column-least"), Mm(18.0)),
            Column::new(sheet.sentence("blank-column-their-least"), Mm(19.5)),
        ]);
    let mut table = Table::new(columns)
        .style(look::ITEM_TABLE)
        .density(Density::Items)
        .continued(text("blank"))
        .summary(text("blank-traits-summary"));
    for pair in &sheet.set.traits {
        let mut cells = vec![Cell::new(pair.disliked.as_str())];
        cells.extend((1..=5).map(|_| tick(flow)));
        cells.push(Cell::new(pair.valued.as_str()));
        cells.extend((0..3).map(|_| tick(flow)));
        table.push(Row::new(cells));
    }
    flow.table(&table);
    flow.skip(Mm(2.5));
    flow.paragraph(&Paragraph::new(look::NOTE).text(sheet.sentence("blank-traits-other")));
    lines(flow, 2);
}

pub(super) fn counterparts(sheet: &Sheet<'_>, flow: &mut Flow) {
    let column = |id: &str, width: f64| (text(id), width);
    numbered(
        flow,
        &[
            column("blank-column-person", 60.0),
            column("blank-column-company", 48.0),
            column("blank-column-function", 48.0),
        ],
        ROWS,
    );
    flow.paragraph(&Paragraph::new(look::NOTE).text(text("blank-ties")));
    numbered(
        flow,
        &[
            (sheet.short.vendor.clone(), 54.0),
            (sheet.short.partner.clone(), 54.0),
            column("blank-column-last-met", 48.0),
        ],
        ROWS,
    );
}

pub(super) fn goals(sheet: &Sheet<'_>, flow: &mut Flow) {
    let mut table = Table::new([
        Column::new(text("blank-column-function"), Mm(42.0)),
        Column::new(text("blank-column-goal"), Mm(56.0)),
        Column::new(text("blank-column-sign"), Mm(48.0)),
        Column::new(text("blank-column-by"), Mm(20.0)),
    ])
    .continued(text("blank"))
    .summary(text("blank-rows-summary"));
    for function in &sheet.set.functions {
        table.push(Row::new([Cell::new(function.name.as_str())]));
    }
    flow.table(&table);
}

pub(super) fn commitments(flow: &mut Flow) {
    let mut table = Table::new([
        Column::new(text("blank-column-number"), Mm(14.0)),
        Column::new(text("blank-column-promise"), Mm(92.0)),
        Column::new(text("blank-column-kept"), Mm(20.0)),
        Column::new(text("blank-column-slipped"), Mm(20.0)),
        Column::new(text("blank-column-dropped"), Mm(20.0)),
    ])
    .continued(text("blank"))
    .summary(text("blank-rows-summary"));
    for number in 1..=ROWS {
        let name = Cell::new(sentence(
            "blank-promise",
            &Facts::new().text("n", number.to_string()),
        ));
        let boxes = [tick(flow), tick(flow), tick(flow)];
        table.push(Row::new([name, Cell::empty()].into_iter().chain(boxes)));
    }
    flow.table(&table);
}
