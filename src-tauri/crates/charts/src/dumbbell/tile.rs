//! One dimension on a small card: where both sides stand, without words. The card around it says
//! the rest.

use questionnaire::{BySide, Questionnaire, Tolerance};
use scoring::DimensionFigures;

use super::{draw_marks, told};
use crate::figure::{Figure, Mark, Point, Role, Said};
use crate::placing::{Axis, apart};

/// The size of the drawing in millimetres.
const WIDTH: f64 = 44.0;
const HEIGHT: f64 = 14.0;
/// The radius of a vendor's mark.
const RADIUS: f64 = 3.0;
/// Room for a whole mark beside both ends, where a diamond reaches 1.28 radii far.
const AXIS: Axis = Axis {
    start: 5.0,
    end: 39.0,
    steps: 5,
};

/// Draws one dimension: the levels of both sides, joined, with the tolerance strip between them.
/// Without answers of both sides only the axis is there, and the sentence says so.
#[must_use]
pub fn tile(
    set: &Questionnaire,
    figures: &DimensionFigures,
    tolerance: Tolerance,
    names: &BySide<&str>,
) -> Figure {
    let rows = [figures];
    let mut figure = Figure {
        width: WIDTH,
        height: HEIGHT,
        description: told::sentences(set, figures, names).join(" "),
        marks: Vec::new(),
        table: told::table(set, &rows, names),
    };
    let y = HEIGHT / 2.0;
    let levels = (figures.level.vendor, figures.level.partner);
    if let (Some(vendor), Some(partner)) = levels {
        let band = tolerance.steps() * AXIS.step();
        figure.marks.push(Mark::Rect {
            at: Point::new(AXIS.at((vendor + partner) / 2.0) - band / 2.0, 1.0),
            width: band,
            height: HEIGHT - 2.0,
            role: Role::Band,
        });
    }
    for step in 1..=5_u8 {
        let x = AXIS.at(f64::from(step));
        figure.line(Point::new(x, 0.0), Point::new(x, HEIGHT), 0.2, Role::Rule);
    }
    if levels.0.is_some() && levels.1.is_some() {
        let at = figures.level.map(|level| level.map(|level| AXIS.at(level)));
        let placed = apart(&at, RADIUS);
        if let (Some(vendor), Some(partner)) = (placed.vendor, placed.partner) {
            figure.line(
                Point::new(vendor, y),
                Point::new(partner, y),
                0.9,
                Role::Ink,
            );
        }
        draw_marks(&mut figure, &placed, y, RADIUS, Said::Itself);
    }
    figure
}
