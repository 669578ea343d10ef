//! Things in a field of rows and columns: what a side picked against how the other describes
//! itself, or a partnership by fit and value.

use scoring::messages::Arguments;

use crate::figure::{Anchor, Figure, Mark, Point, Role, Table, TextWidth, Weight};
use crate::placing::wrapped;
use crate::words::{plain, words};

/// What stands in which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix<'a> {
    /// What the columns are, from left to right.
    pub columns: Vec<&'a str>,
    /// What each row is, and its fields: as many as there are columns.
    pub rows: Vec<(&'a str, Vec<Field<'a>>)>,
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field<'a> {
    /// What it means that something stands here; printed above what does.
    pub meaning: &'a str,
    /// What stands here, in order.
    pub entries: Vec<&'a str>,
    /// Whether it needs a talk: it stands on a band.
    pub marked: bool,
}

/// The width in millimetres.
pub const WIDTH: f64 = 166.0;
/// Where the fields begin.
const FIELDS: f64 = 42.0;
const HEAD: f64 = 5.0;
const LINE: f64 = 3.8;
/// Air inside a field.
const AIR: f64 = 1.6;

/// Draws the fields; no word is cut, a field grows with what stands in it.
#[must_use]
pub fn matrix(matrix: &Matrix<'_>, measure: &dyn TextWidth) -> Figure {
    let mut figure = Figure {
        width: WIDTH,
        height: HEAD,
        description: describe(matrix),
        marks: Vec::new(),
        table: table(matrix),
    };
    let width = (WIDTH - FIELDS) / matrix.columns.len().max(1) as f64;
    let left = |column: usize| FIELDS + width * column as f64;
    let (start, regular) = (Anchor::Start, Weight::Regular);
    for (index, column) in matrix.columns.iter().enumerate() {
        let at = Point::new(left(index) + AIR, 3.2);
        figure.text(at, start, 8.0, regular, Role::SecondInk, *column);
    }
    for (name, fields) in &matrix.rows {
        let top = figure.height;
        let name = wrapped(measure, name, 9.0, FIELDS - 4.0);
        let fields: Vec<(&Field<'_>, Vec<String>)> = fields
            .iter()
            .map(|field| (field, lines(field, measure, width - 2.0 * AIR)))
            .collect();
        let most = fields.iter().map(|(_, lines)| lines.len() + 1);
        let most = most.max().unwrap_or(0).max(name.len());
        let height = most as f64 * LINE + 2.0 * AIR;
        for (index, (field, _)) in fields.iter().enumerate().filter(|(_, (f, _))| f.marked) {
            if !field.entries.is_empty() {
                figure.marks.push(Mark::Rect {
                    at: Point::new(left(index), top),
                    width,
                    height,
                    role: Role::Band,
                });
            }
        }
        for (index, line) in name.into_iter().enumerate() {
            let at = Point::new(0.0, top + AIR + LINE * (index as f64 + 0.75));
            figure.text(at, start, 9.0, Weight::Bold, Role::Ink, line);
        }
        for (index, (field, lines)) in fields.into_iter().enumerate() {
            let x = left(index) + AIR;
            let at = Point::new(x, top + AIR + LINE * 0.75);
            figure.text(at, start, 8.0, regular, Role::SecondInk, field.meaning);
            for (number, line) in lines.into_iter().enumerate() {
                let at = Point::new(x, top + AIR + LINE * (number as f64 + 1.75));
                let weight = if field.marked { Weight::Bold } else { regular };
                figure.text(at, start, 8.5, weight, Role::Ink, line);
            }
        }
        figure.height += height;
    }
    grid(&mut figure, matrix, left);
    figure
}

/// The entries of a field, broken where they are too long.
fn lines(field: &Field<'_>, measure: &dyn TextWidth, width: f64) -> Vec<String> {
    if field.entries.is_empty() {
        return vec![plain("dash")];
    }
    // Bold letters are wider: measured a little narrower, both fit.
    let entries = field.entries.iter();
    entries
        .flat_map(|entry| wrapped(measure, entry, 8.5, width * 0.94))
        .collect()
}

fn grid(figure: &mut Figure, matrix: &Matrix<'_>, left: impl Fn(usize) -> f64) {
    let bottom = figure.height;
    for column in 0..=matrix.columns.len() {
        let x = left(column);
        figure.line(Point::new(x, HEAD), Point::new(x, bottom), 0.18, Role::Rule);
    }
    for y in [HEAD, bottom] {
        figure.line(
            Point::new(FIELDS, y),
            Point::new(WIDTH, y),
            0.18,
            Role::Rule,
        );
    }
}

fn describe(matrix: &Matrix<'_>) -> String {
    let rows = matrix.rows.iter().flat_map(|(row, fields)| {
        let told = matrix.columns.iter().zip(fields);
        told.filter(|(_, field)| !field.entries.is_empty())
            .map(move |(column, field)| {
                let entries = field.entries.join(", ");
                let facts = Arguments::new()
                    .text("row", row)
                    .text("column", column)
                    .text("meaning", field.meaning)
                    .text("entries", &entries);
                words("matrix-field", &facts)
            })
    });
    let rows = rows.collect::<Vec<_>>().join(" ");
    words("matrix", &Arguments::new().text("fields", &rows))
}

fn table(matrix: &Matrix<'_>) -> Table {
    let head = matrix.columns.iter().map(|column| (*column).to_owned());
    let rows = matrix.rows.iter().map(|(row, fields)| {
        let fields = fields.iter().map(|field| field.entries.join(", "));
        std::iter::once((*row).to_owned()).chain(fields).collect()
    });
    Table {
        head: std::iter::once(String::new()).chain(head).collect(),
        rows: rows.collect(),
    }
}
