//! One question as an evidence strip: what each side said, and what each expected of the other.

mod rows;
mod told;

use questionnaire::{BySide, Side};
use scoring::Item;

use crate::figure::{Anchor, Figure, Point, Role, TextWidth, Weight};
use crate::placing::{Axis, two_lines};
use rows::Strip;

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
        description: told::describe(item, question, names, &means),
        marks: Vec::new(),
        table: told::table(item, question, names),
    };
    draw_axis(&mut figure, &axis, head, &low, &high);
    let mut strip = Strip {
        figure: &mut figure,
        axis,
        names,
        measure,
    };
    strip.said(head + ROWS[0], &means, question.tolerance);
    for (index, (side, guess)) in predicted.into_iter().enumerate() {
        let actual = *means.get(side.other());
        strip.expected(head + ROWS[index + 1], side, guess, actual);
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
