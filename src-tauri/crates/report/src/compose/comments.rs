//! Appendix: what people wrote, as far as this edition may show it, without names.

use questionnaire::Share;

use super::scene::Scene;
use super::words::{Facts, text};
use crate::flow::{Flow, Heading, Level as Rank, Paragraph};
use crate::look;
use crate::page::{Mm, Orientation, Role};

pub(super) fn pages(scene: &Scene<'_>, flow: &mut Flow) {
    let remarks = &scene.typed.remarks;
    if remarks.is_empty() {
        return;
    }
    flow.new_page(Orientation::Upright);
    let title = scene.sentence("comments-title", Facts::new().number("n", remarks.len()));
    let heading = Heading::new(Rank::One, title, look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(text("comments")))
        .listed_as(text("comments"));
    flow.heading(&heading);
    let withheld = scene.typed.withheld;
    if withheld > 0 {
        let note = scene.sentence("withheld", Facts::new().number("n", withheld));
        flow.paragraph(&Paragraph::new(look::NOTE).text(note));
        flow.skip(Mm(2.5));
    }
    for group in remarks.chunk_by(|a, b| a.question.id == b.question.id) {
        let Some(first) = group.first() else { continue };
        let topic = Facts::new()
            .text("id", first.question.id.as_str())
            .text("topic", first.question.topic.as_str());
        let heading = Heading::new(
            Rank::Two,
            scene.sentence("comments-question", topic),
            look::HEADING,
        );
        flow.heading(
            &heading
                .unlisted()
                .above(Mm(3.0))
                .below(Mm(1.0))
                .keep(Mm(10.0)),
        );
        for remark in group {
            let mut side = scene.unbroken(&scene.name(remark.side));
            if remark.share == Share::Internal {
                side = scene.sentence("internal-remark", Facts::new().text("side", side));
            }
            let quote = scene.sentence("quote", Facts::new().verbatim("quote", remark.text));
            flow.paragraph(
                &Paragraph::new(look::FINDING)
                    .role(Role::BlockQuote)
                    .language_if(remark.language)
                    .width(look::PROSE_WIDTH)
                    .text(quote)
                    .colored(format!(" {side}"), look::SECOND_INK),
            );
            flow.skip(Mm(1.5));
        }
    }
}
