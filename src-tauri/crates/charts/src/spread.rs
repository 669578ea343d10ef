//! How the people of each side spread over a scale: a dot for each person where they are few, a bar
//! that parts at the middle where they are many.

mod bar;
mod told;

use questionnaire::{BySide, Side};

use crate::figure::{Anchor, Figure, Point, Role, Said, TextWidth, Weight};
use crate::placing::{Axis, wrapped};
use crate::words::plain;

/// From so many people on a bar; below that a bar would make much of little.
pub const BAR_FROM: usize = 8;
/// The width in millimetres.
pub const WIDTH: f64 = 166.0;

/// One question with five steps, and how many people of each side chose each step. A side that may
/// not be shown, or did not answer, has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// What it is about.
    pub topic: &'a str,
    /// Per side how many chose step 1 to 5.
    pub people: BySide<Option<[usize; 5]>>,
}

const AXIS: Axis = Axis {
    start: 70.0,
    end: 142.0,
    steps: 5,
};
/// The line of numbers, and where the first row begins.
const HEAD: (f64, f64) = (3.2, 5.0);
/// A lane of one side, and the air around a row.
const LANE: f64 = 3.8;
const AIR: f64 = 1.2;
/// The words of a row.
const TOPIC: (f64, f64) = (8.0, 54.0);
const LINE: f64 = 3.4;
/// Where the mark stands that says whose lane it is.
const WHOSE: f64 = 58.5;
const RADIUS: f64 = 1.15;
/// From one dot to the next of the same step.
const PITCH: f64 = 2.6;

/// Draws the rows one below the other.
#[must_use]
pub fn spread(rows: &[Row<'_>], names: &BySide<&str>, measure: &dyn TextWidth) -> Figure {
    let mut figure = Figure {
        width: WIDTH,
        height: 0.0,
        description: told::describe(rows, names),
        marks: Vec::new(),
        table: told::table(rows, names),
    };
    let mut top = HEAD.1;
    let mut places = Vec::new();
    for row in rows {
        let lines = wrapped(measure, row.topic, TOPIC.0, TOPIC.1);
        let height = (lines.len() as f64 * LINE).max(2.0 * LANE) + AIR;
        places.push((top, height, lines));
        top += height;
    }
    figure.height = top;
    head(&mut figure, rows);
    for (row, (top, height, lines)) in rows.iter().zip(places) {
        let ends = (
            Point::new(0.0, top + height),
            Point::new(WIDTH, top + height),
        );
        figure.line(ends.0, ends.1, 0.15, Role::Rule);
        for (index, line) in lines.into_iter().enumerate() {
            let at = Point::new(0.0, top + AIR / 2.0 + LINE * (index as f64 + 0.8));
            let (start, regular) = (Anchor::Start, Weight::Regular);
            figure.text(at, start, TOPIC.0, regular, Role::Ink, line);
        }
        let middle = top + height / 2.0;
        for (side, y) in [
            (Side::Vendor, middle - LANE / 2.0),
            (Side::Partner, middle + LANE / 2.0),
        ] {
            lane(&mut figure, side, *row.people.get(side), y);
        }
    }
    figure
}

/// The numbers of the steps, with a line down from each.
fn head(figure: &mut Figure, rows: &[Row<'_>]) {
    let (middle, regular, second) = (Anchor::Middle, Weight::Regular, Role::SecondInk);
    for step in 1..=5_u8 {
        let x = AXIS.at(f64::from(step));
        let at = Point::new(x, HEAD.0);
        figure.text(at, middle, 8.0, regular, second, step.to_string());
        let ends = (Point::new(x, HEAD.1 - 0.8), Point::new(x, figure.height));
        figure.line(ends.0, ends.1, 0.15, Role::Rule);
    }
    let many = rows.iter().any(|row| {
        let mut sides = Side::BOTH.into_iter();
        sides.any(|side| {
            row.people
                .get(side)
                .is_some_and(|steps| bar::is_one(&steps))
        })
    });
    if many {
        let at = Point::new(bar::APART, HEAD.0);
        figure.text(
            at,
            Anchor::Start,
            8.0,
            regular,
            second,
            plain("spread-middle"),
        );
    }
}

fn lane(figure: &mut Figure, side: Side, people: Option<[usize; 5]>, y: f64) {
    figure.side(Point::new(WHOSE, y), side, 1.5, Said::Itself);
    let Some(steps) = people else {
        let at = Point::new(WHOSE + 3.4, y + 1.0);
        let (start, regular) = (Anchor::Start, Weight::Regular);
        figure.text(
            at,
            start,
            7.5,
            regular,
            Role::SecondInk,
            plain("spread-not-shown"),
        );
        return;
    };
    if bar::is_one(&steps) {
        return bar::draw(figure, &steps, y);
    }
    for (index, count) in steps.iter().enumerate() {
        let x = AXIS.at(index as f64 + 1.0);
        for dot in 0..*count {
            let along = (dot as f64 - (*count as f64 - 1.0) / 2.0) * PITCH;
            figure.side(Point::new(x + along, y), side, RADIUS, Said::Itself);
        }
    }
}
