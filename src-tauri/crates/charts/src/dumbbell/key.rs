//! The key above the chart of the dimensions: the marks themselves with their names.

use questionnaire::{BySide, Side};

use super::{Size, WIDTH};
use crate::figure::{Anchor, Figure, Mark, Point, Role, Said, Table, TextWidth, Weight};
use crate::placing::fit;
use crate::words::plain;

/// The middle of the line.
const MIDDLE: f64 = 2.5;
/// Type size of the words, in points.
const SIZE: f64 = 8.5;
/// From the left edge of a mark to the words behind it.
const MARK: f64 = 4.4;
/// The sample of the tolerance strip, and from its left edge to the words behind it.
const STRIP: (f64, f64) = (7.0, 8.2);
/// Between one entry and the next.
const BETWEEN: f64 = 4.0;

/// The key of the chart, one line high: the marks with their names. Names that are too long for
/// the line are cut.
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
    let width = |text: &str| measure.width(text, SIZE, Weight::Regular);
    let (expected, close) = (plain("key-expected"), plain("key-close"));
    let overview = size == Size::Overview;
    let after_names = if overview {
        2.0 * MARK + 0.8 + width(&expected) + BETWEEN
    } else {
        0.0
    };
    let fixed = after_names + STRIP.1 + width(&close) + 2.0 * (MARK + BETWEEN);
    let room = (WIDTH - fixed) / 2.0;
    let mut x = 0.0;
    for side in Side::BOTH {
        let name = fit(measure, names.get(side), SIZE, Weight::Regular, room);
        mark(&mut figure, x, side, Said::Itself);
        label(&mut figure, x + MARK, &name);
        x += MARK + width(&name) + BETWEEN;
    }
    if overview {
        for side in Side::BOTH {
            mark(&mut figure, x, side, Said::Expected);
            x += MARK;
        }
        // The corner of the diamond reaches further than the circle.
        x += 0.8;
        label(&mut figure, x, &expected);
        x += width(&expected) + BETWEEN;
    }
    figure.marks.push(Mark::Rect {
        at: Point::new(x, MIDDLE - 1.5),
        width: STRIP.0,
        height: 3.0,
        role: Role::Band,
    });
    label(&mut figure, x + STRIP.1, &close);
    figure
}

fn mark(figure: &mut Figure, x: f64, side: Side, said: Said) {
    figure.marks.push(Mark::Side {
        at: Point::new(x + 1.7, MIDDLE),
        side,
        radius: 1.6,
        said,
    });
}

fn label(figure: &mut Figure, x: f64, text: &str) {
    let at = Point::new(x, MIDDLE + 1.1);
    let (start, regular, second) = (Anchor::Start, Weight::Regular, Role::SecondInk);
    figure.text(at, start, SIZE, regular, second, text);
}
