//! The rows of an evidence strip: both answers on one axis, then one prediction each.

use questionnaire::{BySide, Side};
use scoring::messages::Arguments;

use super::WIDTH;
use crate::figure::{Anchor, Figure, Mark, Point, Role, Said, TextWidth, Weight};
use crate::placing::{Axis, apart, fit, fit_in};
use crate::words::{isolated, one_decimal, plain, words};

/// Radius of the circle of an answer, in millimetres.
const ANSWER: f64 = 2.6;
/// Radius of the circle of a prediction.
const PREDICTION: f64 = 2.1;
/// How far a diamond reaches, against the radius of the circle.
const DIAMOND: f64 = 1.28;
/// Between a mark and the name beside it.
const AIR: f64 = 1.4;
/// Type size of the words in a row, in points.
const SIZE: f64 = 9.0;
/// The width of the labels before the axis.
const LABEL: f64 = 38.0;
/// From the middle of a row down to the baseline of its words.
const BASELINE: f64 = 1.2;
/// From the middle of the row of answers up to the baseline of a name above its mark.
const ABOVE: f64 = 4.5;

/// A strip that is being drawn.
pub(super) struct Strip<'a> {
    pub(super) figure: &'a mut Figure,
    pub(super) axis: Axis,
    pub(super) names: &'a BySide<&'a str>,
    pub(super) measure: &'a dyn TextWidth,
}

impl Strip<'_> {
    /// Both answers around `y`, with their names outside of the pair.
    pub(super) fn said(&mut self, y: f64, means: &BySide<f64>, tolerance: f64) {
        let label = plain("each-said");
        let label_end = self.measure.width(&label, SIZE, Weight::Bold) + 2.0;
        self.label(y, Weight::Bold, Role::Ink, label);
        let band = tolerance * self.axis.step();
        let middle = self.axis.at((means.vendor + means.partner) / 2.0);
        self.figure.marks.push(Mark::Rect {
            at: Point::new(middle - band / 2.0, y - 3.6),
            width: band,
            height: 7.2,
            role: Role::Band,
        });
        let placed = apart(&means.map(|mean| Some(self.axis.at(*mean))), ANSWER);
        let (Some(vendor), Some(partner)) = (placed.vendor, placed.partner) else {
            return;
        };
        let (from, to) = (Point::new(vendor, y), Point::new(partner, y));
        self.figure.line(from, to, 0.8, Role::Ink);
        let (left, right) = if vendor <= partner {
            ((Side::Vendor, vendor), (Side::Partner, partner))
        } else {
            ((Side::Partner, partner), (Side::Vendor, vendor))
        };
        self.name_left(y, left, *means.get(left.0), label_end);
        self.name_right(y, right, *means.get(right.0));
        for (side, x) in [(Side::Vendor, vendor), (Side::Partner, partner)] {
            self.figure.marks.push(Mark::Side {
                at: Point::new(x, y),
                side,
                radius: ANSWER,
                said: Said::Itself,
            });
        }
    }

    /// What a side expected the other to say, against what the other said.
    pub(super) fn expected(&mut self, y: f64, side: Side, guess: f64, actual: f64) {
        let (regular, other) = (Weight::Regular, side.other());
        let name = *self.names.get(side);
        let label = fit_in(self.measure, name, SIZE, LABEL, |name| {
            words("expected", &Arguments::new().text("side", name))
        });
        self.label(y, regular, Role::SecondInk, label);
        let (from, to) = (self.axis.at(actual), self.axis.at(guess));
        self.figure.marks.push(Mark::Line {
            from: Point::new(from, y),
            to: Point::new(to, y),
            width: 0.35,
            role: Role::Ink,
            dash: Some(0.8),
        });
        // A mark that stands on the tick would hide it, so there it is longer.
        let half = if (from - to).abs() < PREDICTION * DIAMOND {
            3.3
        } else {
            2.4
        };
        let (top, bottom) = (Point::new(from, y - half), Point::new(from, y + half));
        self.figure.line(top, bottom, 0.7, Role::Side(other));
        self.figure.marks.push(Mark::Side {
            at: Point::new(to, y),
            side,
            radius: PREDICTION,
            said: Said::Expected,
        });
        let room = WIDTH - from.max(to) - PREDICTION * DIAMOND - AIR;
        let (value, said) = (one_decimal(guess), one_decimal(actual));
        let text = fit_in(self.measure, self.names.get(other), SIZE, room, |name| {
            let facts = Arguments::new()
                .text("value", &value)
                .text("other", name)
                .text("actual", &said);
            words("expected-against-said", &facts)
        });
        let width = self.measure.width(&text, SIZE, regular);
        self.ground(WIDTH - width, y + BASELINE, width);
        let at = Point::new(WIDTH, y + BASELINE);
        let end = Anchor::End;
        self.figure.text(at, end, SIZE, regular, Role::Ink, text);
    }

    fn label(&mut self, y: f64, weight: Weight, role: Role, text: String) {
        let at = Point::new(0.0, y + BASELINE);
        self.figure
            .text(at, Anchor::Start, SIZE, weight, role, text);
    }

    /// The name left of its mark; above it, where the label of the row is in the way.
    fn name_left(&mut self, y: f64, (side, x): (Side, f64), mean: f64, label_end: f64) {
        let text = said(self.names.get(side), mean);
        let width = self.measure.width(&text, SIZE, Weight::Bold);
        let start = x - ANSWER * DIAMOND - AIR - width;
        if start >= label_end {
            return self.name(start, y + BASELINE, side, text, width);
        }
        let name = fit(
            self.measure,
            self.names.get(side),
            SIZE,
            Weight::Bold,
            WIDTH / 3.0,
        );
        let text = said(&name, mean);
        let width = self.measure.width(&text, SIZE, Weight::Bold);
        let start = (x - width / 2.0).clamp(0.0, WIDTH - width);
        self.name(start, y - ABOVE, side, text, width);
    }

    fn name_right(&mut self, y: f64, (side, x): (Side, f64), mean: f64) {
        let start = x + ANSWER * DIAMOND + AIR;
        let value = self.measure.width(&said("", mean), SIZE, Weight::Bold);
        let room = WIDTH - start - value;
        let name = fit(self.measure, self.names.get(side), SIZE, Weight::Bold, room);
        let text = said(&name, mean);
        let width = self.measure.width(&text, SIZE, Weight::Bold);
        self.name(start, y + BASELINE, side, text, width);
    }

    /// A name in the colour of its side.
    fn name(&mut self, start: f64, baseline: f64, side: Side, text: String, width: f64) {
        self.ground(start, baseline, width);
        let at = Point::new(start, baseline);
        let (bold, role) = (Weight::Bold, Role::SideText(side));
        self.figure.text(at, Anchor::Start, SIZE, bold, role, text);
    }

    /// A white ground that keeps grid lines out of a text.
    fn ground(&mut self, start: f64, baseline: f64, width: f64) {
        self.figure.marks.push(Mark::Rect {
            at: Point::new(start - 0.6, baseline - 3.2),
            width: width + 1.2,
            height: 4.2,
            role: Role::Paper,
        });
    }
}

/// A name with its value.
fn said(name: &str, mean: f64) -> String {
    let (name, value) = (isolated(name), one_decimal(mean));
    let facts = Arguments::new().text("side", &name).text("value", &value);
    words("name-and-value", &facts)
}
