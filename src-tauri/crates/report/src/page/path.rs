//! Outlines made of lines and curves, and how they are stroked.

use super::color::Color;
use super::unit::{Mm, Point, Rect};

/// One step of a [`Path`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Starts a new outline.
    Move(Point),
    /// A straight line to the point.
    Line(Point),
    /// A cubic curve: two control points, then where it ends.
    Curve(Point, Point, Point),
    /// Back to where the outline started.
    Close,
}

/// One or more outlines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Path {
    /// The steps in order; each outline starts with [`Segment::Move`].
    pub segments: Vec<Segment>,
    /// What is inside where outlines lie in each other.
    pub rule: FillRule,
}

/// Which parts of overlapping outlines are filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FillRule {
    /// What outlines turn around, unless they turn both ways as often.
    #[default]
    NonZero,
    /// What an odd number of outlines lies around.
    EvenOdd,
}

/// How far the control points of a quarter circle stand out, as a share of the radius.
const QUARTER: f64 = 0.552_284_75;

impl Path {
    /// A straight line.
    pub fn line(from: Point, to: Point) -> Self {
        Self {
            segments: vec![Segment::Move(from), Segment::Line(to)],
            ..Self::default()
        }
    }

    /// A closed outline with straight sides.
    pub fn polygon(corners: &[Point]) -> Self {
        let mut path = Self::open(corners);
        path.segments.push(Segment::Close);
        path
    }

    /// Straight lines from point to point, left open.
    pub fn open(points: &[Point]) -> Self {
        let segments = points.iter().enumerate().map(|(at, &point)| match at {
            0 => Segment::Move(point),
            _ => Segment::Line(point),
        });
        Self {
            segments: segments.collect(),
            ..Self::default()
        }
    }

    /// A rectangle.
    pub fn rectangle(area: Rect) -> Self {
        let Rect {
            x,
            y,
            width,
            height,
        } = area;
        Self::polygon(&[
            Point { x, y },
            Point { x: x + width, y },
            Point {
                x: x + width,
                y: y + height,
            },
            Point { x, y: y + height },
        ])
    }

    /// A square standing on a corner; `half` is half of its diagonal.
    pub fn diamond(center: Point, half: Mm) -> Self {
        let Point { x, y } = center;
        Self::polygon(&[
            Point { x, y: y - half },
            Point { x: x + half, y },
            Point { x, y: y + half },
            Point { x: x - half, y },
        ])
    }

    /// The same outline elsewhere, for a figure drawn from its own corner.
    pub fn moved(mut self, by: Point) -> Self {
        for segment in &mut self.segments {
            *segment = match *segment {
                Segment::Move(to) => Segment::Move(to + by),
                Segment::Line(to) => Segment::Line(to + by),
                Segment::Curve(a, b, to) => Segment::Curve(a + by, b + by, to + by),
                Segment::Close => Segment::Close,
            };
        }
        self
    }

    /// A circle of four curves.
    pub fn circle(center: Point, radius: Mm) -> Self {
        let at = |x: f64, y: f64| Point {
            x: center.x + radius * x,
            y: center.y + radius * y,
        };
        let k = QUARTER;
        Self {
            segments: vec![
                Segment::Move(at(1.0, 0.0)),
                Segment::Curve(at(1.0, k), at(k, 1.0), at(0.0, 1.0)),
                Segment::Curve(at(-k, 1.0), at(-1.0, k), at(-1.0, 0.0)),
                Segment::Curve(at(-1.0, -k), at(-k, -1.0), at(0.0, -1.0)),
                Segment::Curve(at(k, -1.0), at(1.0, -k), at(1.0, 0.0)),
                Segment::Close,
            ],
            ..Self::default()
        }
    }
}

/// A pattern of dashes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dash {
    /// Length of a dash.
    pub on: Mm,
    /// Length of the gap after it.
    pub off: Mm,
}

/// How an outline is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Width of the line.
    pub width: Mm,
    /// Its colour.
    pub color: Color,
    /// Its dashes, if it is not solid.
    pub dash: Option<Dash>,
}

impl Stroke {
    /// A solid line.
    pub const fn solid(width: Mm, color: Color) -> Self {
        Self {
            width,
            color,
            dash: None,
        }
    }

    /// A dashed line.
    pub const fn dashed(width: Mm, color: Color, on: Mm, off: Mm) -> Self {
        Self {
            width,
            color,
            dash: Some(Dash { on, off }),
        }
    }
}
