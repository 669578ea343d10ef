//! One question as an evidence strip: what each side said, and what each expected of the other.

use questionnaire::{BySide, Side};
use scoring::Item;
use scoring::messages::Arguments;

use crate::figure::{Anchor, Figure, Mark, Point, Role, Said, Table, TextWidth, Weight};
use crate::placing::{Axis, apart, two_lines};
use crate::words::{one_decimal, plain, words};

/// What the strip needs beside the figures.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The question in words, for the description.
    pub text: &'a str,
    /// The words of step 1.
    pub low: &'a str,
    /// The words of the highest step.
    pub high: &'a str,
    /// The tolerance in steps.
    pub tolerance: f64,
}

/// The width of the strip in millimetres.
pub const WIDTH: f64 = 166.0;
const AXIS: (f64, f64) = (42.0, 122.0);
const RADIUS: f64 = 2.6;
/// Rows: what was said, then one prediction each, from the line of numbers down.
const ROWS: [f64; 3] = [8.7, 17.7, 24.7];

/// Draws the strip. `None` unless both sides answered on a scale with an order.
#[must_use]
pub fn strip(
    item: &Item,
    question: &Question<'_>,
    names: &BySide<&str>,
    measure: &dyn TextWidth,
) -> Option<Figure> {
    let means = BySide {
        vendor: item.sides.vendor.mean?,
        partner: item.sides.partner.mean?,
    };
    let axis = Axis {
        start: AXIS.0,
        end: AXIS.1,
        steps: item.steps,
    };
    let predicted: Vec<(Side, f64)> = Side::BOTH
        .into_iter()
        .filter_map(|side| item.sides.get(side).predicted.map(|guess| (side, guess)))
        .collect();
    let low = two_lines(measure, question.low, 8.0, AXIS.0 - 5.0);
    let high = two_lines(measure, question.high, 8.0, WIDTH - AXIS.1 - 5.0);
    let head = if low.len().max(high.len()) > 1 {
        5.8
    } else {
        2.5
    };
    let last = ROWS[predicted.len().min(2)];
    let mut figure = Figure {
        width: WIDTH,
        height: head + last + 3.8,
        description: describe(item, question, names, &means),
        marks: Vec::new(),
        table: table(item, question, names),
    };
    draw_axis(&mut figure, &axis, head, &low, &high);
    draw_said(
        &mut figure,
        &axis,
        head + ROWS[0],
        &means,
        names,
        question.tolerance,
        measure,
    );
    for (index, (side, guess)) in predicted.into_iter().enumerate() {
        let actual = *means.get(side.other());
        draw_expected(
            &mut figure,
            &axis,
            head + ROWS[index + 1],
            side,
            guess,
            actual,
            names,
        );
    }
    Some(figure)
}

fn draw_axis(figure: &mut Figure, axis: &Axis, baseline: f64, low: &[String], high: &[String]) {
    let second = Role::SecondInk;
    for step in 1..=axis.steps {
        let x = axis.at(f64::from(step));
        let at = Point::new(x, baseline);
        figure.text(
            at,
            Anchor::Middle,
            8.0,
            Weight::Regular,
            second,
            step.to_string(),
        );
        let bottom = figure.height;
        figure.line(
            Point::new(x, baseline + 1.6),
            Point::new(x, bottom),
            0.15,
            Role::Rule,
        );
    }
    let ends = [
        (low, axis.start - 3.0, Anchor::End),
        (high, axis.end + 3.0, Anchor::Start),
    ];
    for (lines, x, anchor) in ends {
        for (index, line) in lines.iter().rev().enumerate() {
            let at = Point::new(x, baseline - 3.3 * index as f64);
            figure.text(at, anchor, 8.0, Weight::Regular, second, line.clone());
        }
    }
}

fn draw_said(
    figure: &mut Figure,
    axis: &Axis,
    y: f64,
    means: &BySide<f64>,
    names: &BySide<&str>,
    tolerance: f64,
    measure: &dyn TextWidth,
) {
    let baseline = y + 1.2;
    let label = plain("each-said");
    figure.text(
        Point::new(0.0, baseline),
        Anchor::Start,
        9.0,
        Weight::Bold,
        Role::Ink,
        label,
    );
    let band = tolerance * axis.step();
    let middle = axis.at((means.vendor + means.partner) / 2.0);
    let at = Point::new(middle - band / 2.0, y - 3.6);
    figure.marks.push(Mark::Rect {
        at,
        width: band,
        height: 7.2,
        role: Role::Band,
    });
    let placed = apart(&means.map(|mean| Some(axis.at(*mean))), RADIUS);
    let (Some(vendor), Some(partner)) = (placed.vendor, placed.partner) else {
        return;
    };
    figure.line(
        Point::new(vendor, y),
        Point::new(partner, y),
        0.8,
        Role::Ink,
    );
    let left = if vendor <= partner {
        Side::Vendor
    } else {
        Side::Partner
    };
    for side in Side::BOTH {
        let x = if side == Side::Vendor {
            vendor
        } else {
            partner
        };
        let text = format!("{} {}", names.get(side), one_decimal(*means.get(side)));
        let width = measure.width(&text, 9.0, Weight::Bold);
        // Names stand outside the pair of marks; a white ground keeps grid lines out of them.
        let mut start = if side == left {
            x - RADIUS * 1.28 - 1.4 - width
        } else {
            x + RADIUS * 1.28 + 1.4
        };
        start = start.clamp(0.0, WIDTH - width);
        figure.marks.push(Mark::Rect {
            at: Point::new(start - 0.6, y - 2.2),
            width: width + 1.2,
            height: 4.4,
            role: Role::Paper,
        });
        let at = Point::new(start, baseline);
        figure.text(
            at,
            Anchor::Start,
            9.0,
            Weight::Bold,
            Role::SideText(side),
            text,
        );
    }
    for side in Side::BOTH {
        let x = if side == Side::Vendor {
            vendor
        } else {
            partner
        };
        let at = Point::new(x, y);
        figure.marks.push(Mark::Side {
            at,
            side,
            radius: RADIUS,
            said: Said::Itself,
        });
    }
}

fn draw_expected(
    figure: &mut Figure,
    axis: &Axis,
    y: f64,
    side: Side,
    guess: f64,
    actual: f64,
    names: &BySide<&str>,
) {
    let (baseline, other) = (y + 1.2, side.other());
    let label = words("expected", &Arguments::new().text("side", names.get(side)));
    let (regular, second) = (Weight::Regular, Role::SecondInk);
    figure.text(
        Point::new(0.0, baseline),
        Anchor::Start,
        9.0,
        regular,
        second,
        label,
    );
    let (from, to) = (axis.at(actual), axis.at(guess));
    figure.marks.push(Mark::Line {
        from: Point::new(from, y),
        to: Point::new(to, y),
        width: 0.35,
        role: Role::Ink,
        dash: Some(0.8),
    });
    let tick = Role::Side(other);
    figure.line(
        Point::new(from, y - 2.4),
        Point::new(from, y + 2.4),
        0.7,
        tick,
    );
    let at = Point::new(to, y);
    figure.marks.push(Mark::Side {
        at,
        side,
        radius: 2.1,
        said: Said::Expected,
    });
    let (value, said) = (one_decimal(guess), one_decimal(actual));
    let facts = Arguments::new()
        .text("value", &value)
        .text("other", names.get(other))
        .text("actual", &said);
    let text = words("expected-against-said", &facts);
    figure.text(
        Point::new(WIDTH, baseline),
        Anchor::End,
        9.0,
        regular,
        Role::Ink,
        text,
    );
}

fn describe(
    item: &Item,
    question: &Question<'_>,
    names: &BySide<&str>,
    means: &BySide<f64>,
) -> String {
    let said = means.map(|mean| one_decimal(*mean));
    let guess = |side: Side| {
        item.sides
            .get(side)
            .predicted
            .map_or_else(|| plain("nothing"), one_decimal)
    };
    let guesses = BySide::from_fn(guess);
    let predicted = Side::BOTH
        .iter()
        .any(|side| item.sides.get(*side).predicted.is_some());
    let steps = item.steps.to_string();
    let facts = Arguments::new()
        .text("question", question.text)
        .text("vendor", names.vendor)
        .text("partner", names.partner)
        .text("v", &said.vendor)
        .text("p", &said.partner)
        .text("q", &guesses.vendor)
        .text("r", &guesses.partner)
        .text("low", question.low)
        .text("high", question.high)
        .text("k", &steps);
    words(
        if predicted {
            "evidence"
        } else {
            "evidence-unpredicted"
        },
        &facts,
    )
}

fn table(item: &Item, question: &Question<'_>, names: &BySide<&str>) -> Table {
    let number = |value: Option<f64>| value.map_or_else(|| plain("nothing"), one_decimal);
    let column = |id: &str, side: Side| words(id, &Arguments::new().text("side", names.get(side)));
    let (vendor, partner) = (Side::Vendor, Side::Partner);
    Table {
        head: vec![
            plain("question"),
            column("said", vendor),
            column("said", partner),
            column("column-expected", vendor),
            column("column-expected", partner),
        ],
        rows: vec![vec![
            question.text.to_owned(),
            number(item.sides.vendor.mean),
            number(item.sides.partner.mean),
            number(item.sides.vendor.predicted),
            number(item.sides.partner.predicted),
        ]],
    }
}
