//! Many figures at once: a table whose cells are the darker the higher their number, which stands
//! in the cell. The darkness only helps the eye along; nothing is told by it alone.

use scoring::messages::Arguments;

use crate::figure::{Anchor, Figure, Mark, Point, Role, Shade, Table, TextWidth, Weight};
use crate::placing::{fit, wrapped};
use crate::words::{one_decimal, plain, words};

/// What stands in the table. Every row has as many values as there are columns.
#[derive(Debug, Clone, PartialEq)]
pub struct Heat<'a> {
    /// What the rows are: "Question".
    pub about: &'a str,
    /// The columns, in groups of one head: a side with its rounds.
    pub groups: Vec<(&'a str, Vec<&'a str>)>,
    /// The name of each row, and its values; a dash stands for none.
    pub rows: Vec<(&'a str, Vec<Option<f64>>)>,
    /// The lowest and the highest value there can be.
    pub range: (f64, f64),
}

/// The width in millimetres.
pub const WIDTH: f64 = 166.0;
/// Where the cells begin.
const CELLS: f64 = 78.0;
/// The heads: of the groups, of the columns, and where the first row begins.
const HEAD: (f64, f64, f64) = (3.2, 7.6, 9.2);
const ROW: f64 = 5.0;
const LINE: f64 = 3.4;
/// Between two groups.
const GAP: f64 = 3.0;
/// Between two cells.
const EDGE: f64 = 0.4;

/// How dark the cell of a value is: five equal parts of the range.
#[must_use]
pub fn shade(value: f64, (lowest, highest): (f64, f64)) -> Shade {
    let share = (value - lowest) / (highest - lowest);
    // Fifths are not exact in binary.
    match (share * 5.0 + 1e-9).floor() as i64 {
        ..=0 => Shade::First,
        1 => Shade::Second,
        2 => Shade::Third,
        3 => Shade::Fourth,
        4.. => Shade::Fifth,
    }
}

/// Draws the table.
#[must_use]
pub fn heat(heat: &Heat<'_>, measure: &dyn TextWidth) -> Figure {
    let mut figure = Figure {
        width: WIDTH,
        height: HEAD.2,
        description: describe(heat),
        marks: Vec::new(),
        table: table(heat),
    };
    let columns: usize = heat.groups.iter().map(|(_, columns)| columns.len()).sum();
    let gaps = heat.groups.len().saturating_sub(1) as f64 * GAP;
    let width = (WIDTH - CELLS - gaps) / columns.max(1) as f64;
    let second = Role::SecondInk;
    let at = Point::new(0.0, HEAD.1);
    figure.text(at, Anchor::Start, 8.0, Weight::Regular, second, heat.about);
    let mut x = CELLS;
    let mut lefts = Vec::new();
    for (group, columns) in &heat.groups {
        let room = width * columns.len() as f64;
        let name = fit(measure, group, 8.0, Weight::Bold, room);
        let at = Point::new(x, HEAD.0);
        figure.text(at, Anchor::Start, 8.0, Weight::Bold, Role::Ink, name);
        for column in columns {
            let name = fit(measure, column, 7.5, Weight::Regular, width - 1.0);
            let at = Point::new(x + width / 2.0, HEAD.1);
            figure.text(at, Anchor::Middle, 7.5, Weight::Regular, second, name);
            lefts.push(x);
            x += width;
        }
        x += GAP;
    }
    for (name, values) in &heat.rows {
        let lines = wrapped(measure, name, 8.0, CELLS - 3.0);
        let height = (lines.len() as f64 * LINE + 1.6).max(ROW);
        let middle = figure.height + height / 2.0;
        let first = middle + 1.05 - LINE * (lines.len() as f64 - 1.0) / 2.0;
        for (index, line) in lines.into_iter().enumerate() {
            let at = Point::new(0.0, first + LINE * index as f64);
            figure.text(at, Anchor::Start, 8.0, Weight::Regular, Role::Ink, line);
        }
        for (left, value) in lefts.iter().zip(values) {
            cell(&mut figure, (*left, width), height, *value, heat.range);
        }
        figure.height += height;
    }
    figure
}

fn cell(
    figure: &mut Figure,
    (left, width): (f64, f64),
    height: f64,
    value: Option<f64>,
    range: (f64, f64),
) {
    let top = figure.height;
    if let Some(value) = value {
        figure.marks.push(Mark::Rect {
            at: Point::new(left + EDGE / 2.0, top + EDGE / 2.0),
            width: width - EDGE,
            height: height - EDGE,
            role: Role::Shade(shade(value, range)),
        });
    }
    let text = value.map_or_else(|| plain("dash"), one_decimal);
    let at = Point::new(left + width / 2.0, top + height / 2.0 + 1.05);
    figure.text(at, Anchor::Middle, 8.0, Weight::Regular, Role::Ink, text);
}

/// The columns with the name of their group before them.
fn columns(heat: &Heat<'_>) -> Vec<String> {
    let groups = heat.groups.iter();
    groups
        .flat_map(|(group, columns)| {
            columns.iter().map(move |column| {
                let facts = Arguments::new().text("group", group).text("column", column);
                words("heat-column", &facts)
            })
        })
        .collect()
}

fn describe(heat: &Heat<'_>) -> String {
    let columns = columns(heat);
    let rows = heat.rows.iter().map(|(name, values)| {
        let values = columns.iter().zip(values).map(|(column, value)| {
            let value = value.map_or_else(|| plain("nothing"), one_decimal);
            let facts = Arguments::new()
                .text("column", column)
                .text("value", &value);
            words("heat-value", &facts)
        });
        let values = values.collect::<Vec<_>>().join(", ");
        let facts = Arguments::new().text("row", name).text("values", &values);
        words("heat-row", &facts)
    });
    let rows = rows.collect::<Vec<_>>().join(" ");
    let (lowest, highest) = (one_decimal(heat.range.0), one_decimal(heat.range.1));
    let facts = Arguments::new()
        .text("lowest", &lowest)
        .text("highest", &highest)
        .text("rows", &rows);
    words("heat", &facts)
}

fn table(heat: &Heat<'_>) -> Table {
    let rows = heat.rows.iter().map(|(name, values)| {
        let values = values
            .iter()
            .map(|value| value.map_or_else(|| plain("dash"), one_decimal));
        std::iter::once((*name).to_owned()).chain(values).collect()
    });
    Table {
        head: std::iter::once(heat.about.to_owned())
            .chain(columns(heat))
            .collect(),
        rows: rows.collect(),
    }
}
