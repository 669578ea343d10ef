//! A neutral figure on paper: roles become colours, marks become outlines.

use std::cell::RefCell;

use charts::{Anchor, Figure, Mark, Role, Said, Shade, TextWidth, Weight};
use questionnaire::Side;

use crate::flow::{Anchored, Canvas, Drawing, Flow};
use crate::look;
use crate::page::{Color, Mm, Path, Point, Pt, Rect, Stroke};
use crate::text::{Face, TextStyle};

/// The ground under marks and labels.
const PAPER: Color = Color::WHITE;
/// The letter on a partner's mark: white would be too faint on it.
const LETTER_ON_PARTNER: Color = Color::BLACK;
/// Marks below this radius carry no letter, in millimetres.
const LETTER_FROM: f64 = 1.5;
/// The half diagonal of a diamond against the radius of a circle.
const DIAMOND: f64 = 1.28;

/// Measures text with the fonts of the report.
pub(super) struct Measure<'a>(RefCell<&'a mut Flow>);

impl<'a> Measure<'a> {
    pub(super) fn new(flow: &'a mut Flow) -> Self {
        Self(RefCell::new(flow))
    }
}

impl TextWidth for Measure<'_> {
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64 {
        self.0
            .borrow_mut()
            .measure(text, &style(size, weight, Role::Ink))
            .0
    }
}

/// Draws a figure over the column, told in its own words to those who do not see it.
pub(super) fn figure(flow: &mut Flow, figure: &Figure) {
    flow.figure(figure.description.clone(), Mm(figure.height), |canvas| {
        for mark in &figure.marks {
            draw(canvas, mark);
        }
    });
}

fn style(size: f64, weight: Weight, role: Role) -> TextStyle {
    let face = match weight {
        Weight::Regular => Face::Regular,
        Weight::Bold => Face::Bold,
    };
    TextStyle::new(face, size, 5.0, color(role))
}

const fn color(role: Role) -> Color {
    match role {
        Role::Ink => look::INK,
        Role::SecondInk => look::SECOND_INK,
        Role::Rule => look::RULE,
        Role::Band => look::BAND,
        Role::Previous => look::PREVIOUS,
        Role::Shade(Shade::First) => look::SHADES[0],
        Role::Shade(Shade::Second) => look::SHADES[1],
        Role::Shade(Shade::Third) => look::SHADES[2],
        Role::Shade(Shade::Fourth) => look::SHADES[3],
        Role::Shade(Shade::Fifth) => look::SHADES[4],
        Role::Paper => PAPER,
        Role::Black => LETTER_ON_PARTNER,
        Role::Side(Side::Vendor) | Role::SideText(Side::Vendor) => look::ISV,
        Role::Side(Side::Partner) => look::PARTNER,
        Role::SideText(Side::Partner) => look::PARTNER_TEXT,
    }
}

const fn place(at: charts::Point) -> Point {
    Point::new(at.x, at.y)
}

fn draw(canvas: &mut Canvas<'_>, mark: &Mark) {
    match mark {
        Mark::Line {
            from,
            to,
            width,
            role,
            dash,
        } => {
            let (width, color) = (Mm(*width), color(*role));
            let stroke = match dash {
                Some(dash) => Stroke::dashed(width, color, Mm(*dash), Mm(*dash)),
                None => Stroke::solid(width, color),
            };
            canvas.stroke(Path::line(place(*from), place(*to)), stroke);
        }
        Mark::Rect {
            at,
            width,
            height,
            role,
        } => {
            canvas.fill(
                Path::rectangle(Rect::new(at.x, at.y, *width, *height)),
                color(*role),
            );
        }
        Mark::Dot { at, radius, role } => {
            canvas.fill(Path::circle(place(*at), Mm(*radius)), color(*role));
        }
        Mark::Side {
            at,
            side,
            radius,
            said,
        } => {
            side_mark(canvas, place(*at), *side, *radius, *said);
        }
        Mark::Text {
            at,
            anchor,
            size,
            weight,
            role,
            text,
        } => {
            let anchored = match anchor {
                Anchor::Start => Anchored::Left,
                Anchor::Middle => Anchored::Middle,
                Anchor::End => Anchored::Right,
            };
            canvas.text(place(*at), text, &style(*size, *weight, *role), anchored);
        }
    }
}

/// Circle with I or diamond with P; filled for an answer, outlined for a prediction.
fn side_mark(canvas: &mut Canvas<'_>, at: Point, side: Side, radius: f64, said: Said) {
    let (path, mark, text, letter) = match side {
        Side::Vendor => (Path::circle(at, Mm(radius)), look::ISV, PAPER, "I"),
        Side::Partner => (
            Path::diamond(at, Mm(radius * DIAMOND)),
            look::PARTNER,
            LETTER_ON_PARTNER,
            "P",
        ),
    };
    let (fill, stroke, ink) = match said {
        Said::Itself => (mark, Stroke::solid(Mm(0.35), PAPER), text),
        Said::Expected => (
            PAPER,
            Stroke::solid(Mm(0.5), mark),
            color(Role::SideText(side)),
        ),
    };
    canvas.shape(path, Some(fill), Some(stroke));
    if radius >= LETTER_FROM {
        let share = if said == Said::Itself { 3.25 } else { 2.9 };
        let style = TextStyle {
            size: Pt(share * radius),
            ..style(8.0, Weight::Bold, Role::Ink)
        };
        // Capitals of the face are 0.714 of the type size high.
        let drop = Mm(style.size.to_mm().0 * 0.714 / 2.0);
        let baseline = Point {
            x: at.x,
            y: at.y + drop,
        };
        canvas.text(baseline, letter, &style.color(ink), Anchored::Middle);
    }
}

/// A figure for a cell of a table, where its numbers stand beside it.
pub(super) fn in_cell(flow: &mut Flow, figure: &Figure) -> Drawing {
    flow.drawing(Mm(figure.height), |canvas| {
        for mark in &figure.marks {
            draw(canvas, mark);
        }
    })
}

/// Draws the key of a chart. What it says is told by the chart itself, so it is decoration.
pub(super) fn key(flow: &mut Flow, key: &Figure) {
    flow.decoration(Mm(key.height), |canvas| {
        for mark in &key.marks {
            draw(canvas, mark);
        }
    });
}
