//! The five dimensions as a dumbbell chart: both sides' levels, the gap between them, and, in the
//! overview, what each side expected of the other.

use questionnaire::{BySide, Questionnaire, Side};
use scoring::messages::Arguments;
use scoring::{Assessment, DimensionFigures};

use crate::figure::{Anchor, Figure, Mark, Point, Role, Said, Table, TextWidth, Weight};
use crate::placing::{Axis, apart, fit};
use crate::words::{one_decimal, plain, words};

/// How much the chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// One lane: levels and the tolerance strip.
    Small,
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

/// The width of both sizes in millimetres.
pub const WIDTH: f64 = 166.0;
const HEAD: f64 = 6.0;

impl Size {
    fn measures(self) -> Measures {
        match self {
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
                    vendor: 137.0,
                    partner: 154.0,
                },
                gap: Some(166.0),
            },
        }
    }
}

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
    let measures = size.measures();
    let rows = by_gap(assessment);
    let mut figure = Figure {
        width: WIDTH,
        height: HEAD + measures.row * rows.len() as f64,
        description: describe(set, &rows, names),
        marks: Vec::new(),
        table: table(set, &rows, names),
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
    }
    figure
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
            Side::Vendor => (measures.axis.end + 2.0, measures.columns.vendor),
            Side::Partner => (measures.columns.vendor + 1.5, measures.columns.partner),
        };
        let name = fit(measure, names.get(side), 8.0, Weight::Regular, place - before);
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

/// The key of the chart, one line high: the marks with their names.
#[must_use]
pub fn key(names: &BySide<&str>, size: Size, measure: &dyn TextWidth) -> Figure {
    let mut figure = Figure {
        width: WIDTH,
        height: 5.0,
        description: String::new(),
        marks: Vec::new(),
        table: Table {
            head: Vec::new(),
            rows: Vec::new(),
        },
    };
    let (y, size_pt, mut x) = (2.5, 8.5, 0.0);
    let label = |figure: &mut Figure, x: f64, text: &str| {
        let at = Point::new(x, y + 1.1);
        figure.text(
            at,
            Anchor::Start,
            size_pt,
            Weight::Regular,
            Role::SecondInk,
            text,
        );
        x + measure.width(text, size_pt, Weight::Regular) + 4.0
    };
    for side in Side::BOTH {
        let at = Point::new(x + 1.7, y);
        figure.marks.push(Mark::Side {
            at,
            side,
            radius: 1.6,
            said: Said::Itself,
        });
        x = label(&mut figure, x + 4.4, names.get(side));
    }
    if size == Size::Overview {
        for side in Side::BOTH {
            let at = Point::new(x + 1.7, y);
            figure.marks.push(Mark::Side {
                at,
                side,
                radius: 1.6,
                said: Said::Expected,
            });
            x += 4.4;
        }
        x = label(&mut figure, x, &plain("key-expected"));
    }
    let at = Point::new(x, y - 1.5);
    figure.marks.push(Mark::Rect {
        at,
        width: 7.0,
        height: 3.0,
        role: Role::Band,
    });
    label(&mut figure, x + 8.2, &plain("key-close"));
    figure
}

fn describe(set: &Questionnaire, rows: &[&DimensionFigures], names: &BySide<&str>) -> String {
    let number = |value: Option<f64>| value.map_or_else(|| plain("nothing"), one_decimal);
    let sentences: Vec<String> = rows
        .iter()
        .map(|row| {
            let dimension = Arguments::new().text("dimension", set.dimension_name(row.id));
            let (Some(v), Some(p)) = (row.level.vendor, row.level.partner) else {
                return words("dimensions-row-not-judged", &dimension);
            };
            let (v, p) = (one_decimal(v), one_decimal(p));
            let expected = row.expected_level.map(|level| number(*level));
            let facts = dimension
                .text("vendor", names.vendor)
                .text("partner", names.partner)
                .text("v", &v)
                .text("p", &p)
                .text("q", &expected.vendor)
                .text("r", &expected.partner);
            words("dimensions-row", &facts)
        })
        .collect();
    let judged: Vec<_> = rows.iter().filter(|row| level_gap(row) >= 0.0).collect();
    let (Some(widest), Some(narrowest)) = (judged.first(), judged.last()) else {
        return plain("dimensions-chart-empty");
    };
    let rows = sentences.join(" ");
    let facts = Arguments::new()
        .text("rows", &rows)
        .text("widest", set.dimension_name(widest.id))
        .text("narrowest", set.dimension_name(narrowest.id));
    words("dimensions-chart", &facts)
}

fn table(set: &Questionnaire, rows: &[&DimensionFigures], names: &BySide<&str>) -> Table {
    let number = |value: &Option<f64>| value.map_or_else(|| plain("not-judged"), one_decimal);
    let expected = |side: Side| {
        words(
            "column-expected",
            &Arguments::new().text("side", names.get(side)),
        )
    };
    let cells = |row: &&DimensionFigures| {
        vec![
            set.dimension_name(row.id).to_owned(),
            number(&row.level.vendor),
            number(&row.level.partner),
            number(&row.expected_level.vendor),
            number(&row.expected_level.partner),
        ]
    };
    Table {
        head: vec![
            plain("dimension"),
            names.vendor.to_owned(),
            names.partner.to_owned(),
            expected(Side::Vendor),
            expected(Side::Partner),
        ],
        rows: rows.iter().map(cells).collect(),
    }
}
