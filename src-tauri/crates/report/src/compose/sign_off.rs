//! The page on which both sides sign that they have read the report together.

use questionnaire::Side;

use super::scene::Scene;
use super::words::{Facts, text};
use crate::flow::{Flow, Heading, Level as Rank, Paragraph};
use crate::look;
use crate::page::{Mm, Orientation, Path, Point, Rect, Stroke};

/// From the words to the line to write on, and how high the box is.
const LINE: Mm = Mm(14.0);
const BOX: Mm = Mm(70.0);

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    flow.new_page(Orientation::Upright);
    let heading = Heading::new(Rank::One, text("sign-off-title"), look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(text("sign-off")))
        .listed_as(text("sign-off"))
        .below(Mm(5.0));
    flow.heading(&heading);
    let prose = Paragraph::new(look::BODY).width(look::PROSE_WIDTH);
    flow.paragraph(&prose.text(text("sign-off-text")));
    for side in Side::BOTH {
        let facts = Facts::new().text("side", *scene.names.get(side));
        let title = scene.sentence("sign-off-for", facts);
        let heading = Heading::new(Rank::Two, title, look::HEADING).unlisted();
        flow.heading(&heading.above(Mm(8.0)).keep(LINE + Mm(10.0)));
        flow.decoration(LINE, |canvas| {
            let stroke = || Stroke::solid(look::HEAD_RULE, look::INK);
            let line = |from: f64, to: f64| {
                Path::line(Point::new(from, LINE.0 - 1.0), Point::new(to, LINE.0 - 1.0))
            };
            canvas.stroke(line(0.0, 76.0), stroke());
            canvas.stroke(line(84.0, canvas.width().0), stroke());
        });
        flow.side_by_side(&[
            Paragraph::new(look::NOTE).text(text("sign-off-name")),
            Paragraph::new(look::NOTE)
                .at(Mm(84.0))
                .text(text("sign-off-date")),
        ]);
    }
    let heading = Heading::new(Rank::Two, text("sign-off-objections"), look::HEADING);
    flow.heading(&heading.unlisted().above(Mm(10.0)).keep(BOX));
    flow.decoration(BOX, |canvas| {
        let area = Rect::new(0.0, 0.0, canvas.width().0, BOX.0);
        let stroke = Stroke::solid(look::HEAD_RULE, look::INK);
        canvas.stroke(Path::rectangle(area), stroke);
    });
}
