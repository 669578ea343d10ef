//! The five dimensions as a dumbbell chart: both sides' levels, the gap between them, and, in the
//! overview, what each side expected of the other.

mod key;
mod message;
mod tile;
mod told;

use questionnaire::{BySide, Dimension, Questionnaire, Side};
use scoring::{Assessment, DimensionFigures};

use crate::figure::{Anchor, Figure, Mark, Point, Role, Said, TextWidth, Weight};
use crate::placing::{Axis, apart, fit};
use crate::words::{one_decimal, plain};

pub use key::key;
pub use message::{dimension_in_sentence, message};
pub use tile::tile;

/// How much the chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// One lane: levels and the tolerance strip.
    Small,
    /// The same with less air between the rows.
    Tight,
    /// Two lanes: levels, then what each side expected, and the gap as a number.
    Overview,
}

/// The measures of a size in millimetres.
struct Measures {
    axis: Axis,
    row: f64,
    answers: f64,
    expected: Option<f64>,
    radius: f64,
    columns: BySide<f64>,
    gap: Option<f64>,
}

/// The width of every size in millimetres.
pub const WIDTH: f64 = 166.0;
const HEAD: f64 = 6.0;
/// From a value to the middle of the arrow behind it, and how high that is.
const ARROW: (f64, f64) = (2.6, 3.0);

impl Size {
    fn measures(self) -> Measures {
        match self {
            Size::Tight => Measures {
                row: 6.8,
                answers: 3.4,
                ..Size::Small.measures()
            },
            Size::Small => Measures {
                axis: Axis {
                    start: 42.0,
                    end: 128.0,
                    steps: 5,
                },
                row: 8.4,
                answers: 4.2,
                expected: None,
                radius: 2.1,
                columns: BySide {
                    vendor: 145.0,
                    partner: 166.0,
                },
                gap: None,
            },
            Size::Overview => Measures {
                axis: Axis {
                    start: 34.0,
                    end: 124.0,
                    steps: 5,
                },
                row: 15.0,
                answers: 4.8,
                expected: Some(11.1),
                radius: 2.3,
                columns: BySide {
                    vendor: 139.0,
                    partner: 156.0,
                },
                gap: Some(166.0),
            },
        }
    }
}

/// Where the level of a side went since an earlier round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trend {
    /// Up by half a step or more.
    Up,
    /// Less than half a step either way.
    Steady,
    /// Down by half a step or more.
    Down,
}

impl Trend {
    /// Reads a movement in steps.
    #[must_use]
    pub fn of(steps: f64) -> Self {
        // Halves of thirds are not exact in binary.
        if steps >= 0.5 - 1e-9 {
            Trend::Up
        } else if steps <= -0.5 + 1e-9 {
            Trend::Down
        } else {
            Trend::Steady
        }
    }
}

/// Where both sides went in one dimension; `None` where it cannot be compared.
pub type Trends = [(Dimension, BySide<Option<Trend>>)];

/// The dimensions, furthest apart first; those without answers of both sides come last.
#[must_use]
pub fn by_gap(assessment: &Assessment) -> Vec<&DimensionFigures> {
    let mut rows: Vec<&DimensionFigures> = assessment.dimensions.iter().collect();
    // A stable sort: equal gaps stay in the order of the method.
    rows.sort_by(|a, b| level_gap(b).total_cmp(&level_gap(a)));
    rows
}

/// The distance between the two levels in steps, −1 without answers of both sides.
fn level_gap(figures: &DimensionFigures) -> f64 {
    match (figures.level.vendor, figures.level.partner) {
        (Some(vendor), Some(partner)) => ((vendor - partner).abs() * 1e9).round() / 1e9,
        _ => -1.0,
    }
}

/// Draws the five dimensions. `names` are the short names that stand in the columns.
#[must_use]
pub fn dimensions(
    set: &Questionnaire,
    assessment: &Assessment,
    names: &BySide<&str>,
    size: Size,
    measure: &dyn TextWidth,
) -> Figure {
    dimensions_since(set, assessment, names, (size, &[]), measure)
}

/// The same with an arrow behind each value that tells where it went since an earlier round.
#[must_use]
pub fn dimensions_since(
    set: &Questionnaire,
    assessment: &Assessment,
    names: &BySide<&str>,
    (size, trends): (Size, &Trends),
    measure: &dyn TextWidth,
) -> Figure {
    let measures = size.measures();
    let rows = by_gap(assessment);
    let mut figure = Figure {
        width: WIDTH,
        height: HEAD + measures.row * rows.len() as f64,
        description: told::describe(set, &rows, names, trends),
        marks: Vec::new(),
        table: told::table(set, &rows, names),
    };
    head(&mut figure, &measures, names, measure);
    for (index, row) in rows.iter().enumerate() {
        let top = HEAD + measures.row * index as f64;
        draw_row(
            &mut figure,
            &measures,
            set.dimension_name(row.id),
            row,
            assessment,
            top,
        );
        let trend = trends.iter().find(|(of, _)| *of == row.id);
        if let Some((_, trend)) = trend {
            arrows(&mut figure, &measures, trend, top + measures.answers);
        }
    }
    figure
}

/// An arrow behind the value of each side, a bar where it is steady.
fn arrows(figure: &mut Figure, measures: &Measures, trend: &BySide<Option<Trend>>, y: f64) {
    for side in Side::BOTH {
        let x = *measures.columns.get(side) + ARROW.0;
        let (half, wing) = (ARROW.1 / 2.0, ARROW.1 / 3.0);
        let mut line = |from: (f64, f64), to: (f64, f64)| {
            let (from, to) = (Point::new(from.0, from.1), Point::new(to.0, to.1));
            figure.line(from, to, 0.45, Role::Ink);
        };
        let point = match trend.get(side) {
            None => continue,
            Some(Trend::Steady) => {
                line((x - wing, y), (x + wing, y));
                continue;
            }
            Some(Trend::Up) => -1.0,
            Some(Trend::Down) => 1.0,
        };
        line((x, y - point * half), (x, y + point * half));
        for side in [-1.0, 1.0] {
            line(
                (x, y + point * half),
                (x + side * wing, y + point * (half - wing)),
            );
        }
    }
}

fn head(figure: &mut Figure, measures: &Measures, names: &BySide<&str>, measure: &dyn TextWidth) {
    let (baseline, second) = (3.2, Role::SecondInk);
    let mut label = |x: f64, anchor, text: String| {
        figure.text(
            Point::new(x, baseline),
            anchor,
            8.0,
            Weight::Regular,
            second,
            text,
        );
    };
    label(0.0, Anchor::Start, plain("mean-answer"));
    for step in 1..=5_u8 {
        label(
            measures.axis.at(f64::from(step)),
            Anchor::Middle,
            step.to_string(),
        );
    }
    for side in Side::BOTH {
        // The vendor's column begins behind the axis, the partner's behind the vendor's.
        let (before, place) = match side {
            Side::Vendor => (measures.axis.end + 1.5, measures.columns.vendor),
            Side::Partner => (measures.columns.vendor + 1.5, measures.columns.partner),
        };
        let name = fit(
            measure,
            names.get(side),
            8.0,
            Weight::Regular,
            place - before,
        );
        label(place, Anchor::End, name);
    }
    if let Some(gap) = measures.gap {
        label(gap, Anchor::End, plain("gap"));
    }
    let bottom = figure.height;
    for step in 1..=5_u8 {
        let x = measures.axis.at(f64::from(step));
        figure.line(
            Point::new(x, HEAD - 1.2),
            Point::new(x, bottom),
            0.15,
            Role::Rule,
        );
    }
}

fn draw_row(
    figure: &mut Figure,
    measures: &Measures,
    name: &str,
    row: &DimensionFigures,
    assessment: &Assessment,
    top: f64,
) {
    let y = top + measures.answers;
    let baseline = y + 1.3;
    let name_weight = if measures.expected.is_some() {
        Weight::Bold
    } else {
        Weight::Regular
    };
    if measures.expected.is_some() && top > HEAD {
        figure.line(
            Point::new(0.0, top),
            Point::new(WIDTH, top),
            0.18,
            Role::Rule,
        );
    }
    figure.text(
        Point::new(0.0, baseline),
        Anchor::Start,
        10.0,
        name_weight,
        Role::Ink,
        name,
    );
    let (Some(vendor), Some(partner)) = (row.level.vendor, row.level.partner) else {
        let x = measures.columns.partner;
        let (end, regular) = (Anchor::End, Weight::Regular);
        figure.text(
            Point::new(x, baseline),
            end,
            9.0,
            regular,
            Role::SecondInk,
            plain("not-judged"),
        );
        return;
    };
    let band = assessment.tolerance.steps() * measures.axis.step();
    let middle = measures.axis.at((vendor + partner) / 2.0);
    let half = measures.radius + 0.9;
    figure.marks.push(Mark::Rect {
        at: Point::new(middle - band / 2.0, y - half),
        width: band,
        height: 2.0 * half,
        role: Role::Band,
    });
    let at = row
        .level
        .map(|level| level.map(|level| measures.axis.at(level)));
    let placed = apart(&at, measures.radius);
    if let (Some(a), Some(b)) = (placed.vendor, placed.partner) {
        figure.line(Point::new(a, y), Point::new(b, y), 0.6, Role::Ink);
    }
    draw_marks(figure, &placed, y, measures.radius, Said::Itself);
    for side in Side::BOTH {
        if let Some(level) = row.level.get(side) {
            let at = Point::new(*measures.columns.get(side), baseline);
            figure.text(
                at,
                Anchor::End,
                10.0,
                Weight::Regular,
                Role::Ink,
                one_decimal(*level),
            );
        }
    }
    if let Some(x) = measures.gap {
        let gap = one_decimal((vendor - partner).abs());
        figure.text(
            Point::new(x, baseline),
            Anchor::End,
            10.0,
            Weight::Bold,
            Role::Ink,
            gap,
        );
    }
    if let Some(offset) = measures.expected {
        draw_expected(figure, measures, row, top + offset);
    }
}

fn draw_expected(figure: &mut Figure, measures: &Measures, row: &DimensionFigures, y: f64) {
    let (baseline, radius) = (y + 1.1, 1.75);
    let (regular, second) = (Weight::Regular, Role::SecondInk);
    let label = plain("each-expected");
    figure.text(
        Point::new(0.0, baseline),
        Anchor::Start,
        8.0,
        regular,
        second,
        label,
    );
    let at = row
        .expected_level
        .map(|level| level.map(|level| measures.axis.at(level)));
    draw_marks(figure, &apart(&at, radius), y, radius, Said::Expected);
    for side in Side::BOTH {
        if let Some(level) = row.expected_level.get(side) {
            let at = Point::new(*measures.columns.get(side), baseline);
            figure.text(at, Anchor::End, 8.0, regular, second, one_decimal(*level));
        }
    }
}

fn draw_marks(figure: &mut Figure, at: &BySide<Option<f64>>, y: f64, radius: f64, said: Said) {
    for side in Side::BOTH {
        if let Some(x) = at.get(side) {
            figure.marks.push(Mark::Side {
                at: Point::new(*x, y),
                side,
                radius,
                said,
            });
        }
    }
}
