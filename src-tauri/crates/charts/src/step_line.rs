//! One scale on one line, as high as a row of a table: where a side stands between two ends, or
//! what one side expected beside what the other said.

use questionnaire::Side;
use scoring::messages::Arguments;

use crate::figure::{Anchor, Figure, Point, Role, Said, Table, Weight};
use crate::placing::Axis;
use crate::words::{isolated, one_decimal, plain, words};

/// A mark on the line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stand<'a> {
    /// Whose mark it is.
    pub side: Side,
    /// The short name of that side.
    pub name: &'a str,
    /// Where it stands, from 1 to the number of steps.
    pub value: f64,
    /// An answer, or an expectation of the other side's.
    pub said: Said,
}

/// The width in millimetres.
pub const WIDTH: f64 = 40.0;
/// The height in millimetres.
pub const HEIGHT: f64 = 5.0;
/// The radius of an answer; a side's letter fits into it.
const RADIUS: f64 = 1.9;
/// From the edge of the figure to the first step, so that no mark leaves it.
const INSET: f64 = RADIUS * 1.28 + 0.3;

/// Draws marks on a line of so many steps, each told in words. Marks that come first are covered
/// by later ones where they meet.
#[must_use]
pub fn line(stands: &[Stand<'_>], steps: u8) -> Figure {
    let axis = Axis {
        start: INSET,
        end: WIDTH - INSET,
        steps,
    };
    let mut figure = Figure {
        width: WIDTH,
        height: HEIGHT,
        description: describe(stands, steps),
        marks: Vec::new(),
        table: Table {
            head: vec![plain("side"), plain("value")],
            rows: stands
                .iter()
                .map(|stand| vec![stand.name.to_owned(), one_decimal(stand.value)])
                .collect(),
        },
    };
    let middle = HEIGHT / 2.0;
    for step in 1..=steps {
        let x = axis.at(f64::from(step));
        let (above, below) = (Point::new(x, middle - 1.4), Point::new(x, middle + 1.4));
        figure.line(above, below, 0.15, Role::SecondInk);
    }
    let ends = (Point::new(axis.start, middle), Point::new(axis.end, middle));
    figure.line(ends.0, ends.1, 0.25, Role::SecondInk);
    for stand in stands {
        // The clamp only matters for values that no scale has.
        let value = stand.value.clamp(1.0, f64::from(steps.max(1)));
        let at = Point::new(axis.at(value), middle);
        figure.side(at, stand.side, RADIUS, stand.said);
    }
    figure
}

/// The width of a line between two words, in millimetres.
pub const BETWEEN_WIDTH: f64 = 166.0;
/// Where the line begins, and the value behind the words at its end.
const BETWEEN: (f64, f64) = (62.0, 166.0);

/// The same with the words of both ends beside it and the value at the right.
#[must_use]
pub fn between(low: &str, stand: Stand<'_>, steps: u8, high: &str) -> Figure {
    let mut figure = line(&[stand], steps);
    for mark in &mut figure.marks {
        mark.shift(BETWEEN.0);
    }
    figure.width = BETWEEN_WIDTH;
    let (ink, regular) = (Role::Ink, Weight::Regular);
    let baseline = HEIGHT / 2.0 + 1.2;
    let at = |x| Point::new(x, baseline);
    figure.text(
        at(BETWEEN.0 - 2.0),
        Anchor::End,
        9.0,
        Weight::Bold,
        ink,
        low,
    );
    figure.text(
        at(BETWEEN.0 + WIDTH + 2.0),
        Anchor::Start,
        9.0,
        regular,
        ink,
        high,
    );
    let role = Role::SideText(stand.side);
    let value = one_decimal(stand.value);
    figure.text(at(BETWEEN.1), Anchor::End, 9.0, Weight::Bold, role, value);
    figure
}

fn describe(stands: &[Stand<'_>], steps: u8) -> String {
    let sentences = stands.iter().map(|stand| {
        let (side, value) = (isolated(stand.name), one_decimal(stand.value));
        let steps = steps.to_string();
        let facts = Arguments::new()
            .text("side", &side)
            .text("value", &value)
            .text("steps", &steps);
        words(
            match stand.said {
                Said::Itself => "stands-at",
                Said::Expected => "expects-at",
            },
            &facts,
        )
    });
    sentences.collect::<Vec<_>>().join(" ")
}
