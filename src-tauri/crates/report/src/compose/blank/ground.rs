//! Ground to write and tick on. It is decoration: what it is for stands in words beside it.

use crate::compose::words::text;
use crate::flow::{Cell, Column, Drawing, Flow, Row, Table};
use crate::look;
use crate::page::{Mm, Path, Point, Rect, Stroke};

/// From one line to write on to the next.
const LINE: Mm = Mm(8.0);
/// The side of a box to tick.
const BOX: f64 = 3.2;

/// Lines over the whole column; they go over pages as they need.
pub(super) fn lines(flow: &mut Flow, count: usize) {
    for _ in 0..count {
        line(flow, LINE);
    }
}

/// One line close below words, beside which one can begin to write.
pub(super) fn line_below_words(flow: &mut Flow) {
    line(flow, Mm(5.0));
}

fn line(flow: &mut Flow, height: Mm) {
    flow.decoration(height, |canvas| {
        let y = height - Mm(0.5);
        let line = Path::line(
            Point { x: Mm(0.0), y },
            Point {
                x: canvas.width(),
                y,
            },
        );
        canvas.stroke(line, Stroke::solid(look::HAIRLINE, look::PREVIOUS));
    });
}

/// A box to tick, for a cell in small type.
pub(super) fn tick(flow: &mut Flow) -> Cell {
    let square = Rect::new(1.0, 0.2, BOX, BOX);
    Cell::drawn(drawing(flow, square))
}

fn drawing(flow: &mut Flow, square: Rect) -> Drawing {
    flow.drawing(Mm(BOX), |canvas| {
        let stroke = Stroke::solid(Mm(0.25), look::SECOND_INK);
        canvas.stroke(Path::rectangle(square), stroke);
    })
}

/// Rows with a name, and beside it what is known or room to write it.
pub(super) fn by_hand(flow: &mut Flow, rows: &[(&str, Option<&str>)]) {
    let rows = rows.iter().map(|(name, value)| (text(name), *value));
    filled_rows(flow, rows);
}

/// Rows with a name that is made, and room beside it.
pub(super) fn named_rows(flow: &mut Flow, names: Vec<String>) {
    filled_rows(flow, names.into_iter().map(|name| (name, None)));
}

fn filled_rows<'a>(flow: &mut Flow, rows: impl Iterator<Item = (String, Option<&'a str>)>) {
    let wide = flow.width() - Mm(60.0);
    let mut table = Table::new([Column::new("", Mm(60.0)), Column::new("", wide)])
        .style(look::TABLE)
        .summary(text("blank-rows-summary"));
    for (name, value) in rows {
        let value = value.map_or_else(Cell::empty, |value| Cell::new(charts::isolated(value)));
        table.push(Row::new([Cell::new(name), value]));
    }
    flow.table(&table);
}

/// A table with so many empty rows, numbered.
pub(super) fn numbered(flow: &mut Flow, columns: &[(String, f64)], rows: usize) {
    let number = Column::new(text("blank-column-number"), Mm(10.0));
    let others = columns
        .iter()
        .map(|(name, width)| Column::new(name.as_str(), Mm(*width)));
    let mut table = Table::new(std::iter::once(number).chain(others))
        .continued(text("blank"))
        .summary(text("blank-rows-summary"));
    for row in 1..=rows {
        table.push(Row::new([Cell::new(row.to_string())]));
    }
    flow.table(&table);
    flow.skip(Mm(2.5));
}
