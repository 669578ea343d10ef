//! The bar of a side with many people: what is low goes left from the middle, what is high right,
//! and the middle step stands apart, so that it is counted for neither.

use super::{AXIS, BAR_FROM};
use crate::figure::{Anchor, Figure, Mark, Point, Role, Shade, Weight};

/// Where the middle step stands.
pub(super) const APART: f64 = 146.0;
/// How long everybody together would be, to either side of the middle.
const WHOLE: f64 = 36.0;
/// The same for the middle step, which has less room.
const WHOLE_APART: f64 = 20.0;
const HEIGHT: f64 = 3.0;
/// A number fits from this width on.
const NUMBER: f64 = 3.2;

/// Whether so many people are shown as a bar.
pub(super) fn is_one(steps: &[usize; 5]) -> bool {
    steps.iter().sum::<usize>() >= BAR_FROM
}

pub(super) fn draw(figure: &mut Figure, steps: &[usize; 5], y: f64) {
    let all = steps.iter().sum::<usize>().max(1) as f64;
    let [lowest, low, middle, high, highest] = *steps;
    let long = |count: usize| count as f64 / all * WHOLE;
    let zero = AXIS.at(3.0);
    // The ground keeps the lines of the steps out: on a bar a place is a share, not a step.
    let ground = (AXIS.start - 1.0, AXIS.end - AXIS.start + 2.0);
    rect(figure, ground.0, y, ground.1, Role::Paper);
    let pale = Role::Shade(Shade::Second);
    let deep = Role::Shade(Shade::Fifth);
    segment(figure, zero - long(low), y, long(low), pale, low);
    segment(
        figure,
        zero - long(low) - long(lowest),
        y,
        long(lowest),
        deep,
        lowest,
    );
    segment(figure, zero, y, long(high), pale, high);
    segment(figure, zero + long(high), y, long(highest), deep, highest);
    let apart = middle as f64 / all * WHOLE_APART;
    segment(figure, APART, y, apart, Role::Shade(Shade::First), middle);
    let ends = (Point::new(zero, y - 1.9), Point::new(zero, y + 1.9));
    figure.line(ends.0, ends.1, 0.3, Role::Ink);
}

fn segment(figure: &mut Figure, x: f64, y: f64, width: f64, role: Role, count: usize) {
    if count == 0 {
        return;
    }
    rect(figure, x, y, width, role);
    // An edge in the colour of the paper parts neighbours that look alike in grey.
    let ends = (
        Point::new(x, y - HEIGHT / 2.0),
        Point::new(x, y + HEIGHT / 2.0),
    );
    figure.line(ends.0, ends.1, 0.2, Role::Paper);
    if width >= NUMBER {
        let at = Point::new(x + width / 2.0, y + 1.0);
        let (middle, regular) = (Anchor::Middle, Weight::Regular);
        figure.text(at, middle, 7.5, regular, Role::Ink, count.to_string());
    }
}

fn rect(figure: &mut Figure, x: f64, y: f64, width: f64, role: Role) {
    figure.marks.push(Mark::Rect {
        at: Point::new(x, y - HEIGHT / 2.0),
        width,
        height: HEIGHT,
        role,
    });
}
