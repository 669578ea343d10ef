//! What was said in the room, else what people wrote, as much as fits, with the side it comes from.

use questionnaire::Side;
use scoring::Finding;

use super::{label, named, words};
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, first_words};
use crate::flow::{Flow, Paragraph};
use crate::look;
use crate::page::{Mm, Role};
use crate::text::foreign_language;

/// Quotations in one finding.
const QUOTES: usize = 2;

/// Something said or written, and the side it comes from.
struct Said<'a> {
    side: Side,
    text: &'a str,
    language: Option<&'static str>,
}

/// What was said about this finding in the room; before that, what people wrote about its question,
/// if this edition may show it.
pub(super) fn about(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding, lines: usize) {
    let (heard, mut about) = said(scene, finding);
    // Both sides are heard before one of them is heard twice.
    if let Some(other) = about
        .iter()
        .position(|remark| Some(remark.side) != about.first().map(|first| first.side))
    {
        about.swap(1, other);
    }
    about.truncate(QUOTES);
    let mut left = lines;
    for (index, remark) in about.iter().enumerate() {
        flow.skip(Mm(if index == 0 { 1.2 } else { 0.0 }));
        let first = match index {
            0 => label(heard),
            _ => named(String::new()),
        };
        let others = about.get(index + 1..).unwrap_or_default();
        let kept = left.saturating_sub(others.len()).max(1);
        let quote = fitting_quote(scene, flow, remark, kept);
        left = left.saturating_sub(flow.line_count(&quote));
        flow.side_by_side(&[first, quote]);
    }
}

fn said<'a>(scene: &'a Scene<'_>, finding: &Finding) -> (&'static str, Vec<Said<'a>>) {
    let quotes = scene.decision(finding).map(|decision| &decision.quotes);
    if let Some(quotes) = quotes.filter(|quotes| !quotes.is_empty()) {
        let said = quotes.iter().map(|quote| Said {
            side: quote.side,
            text: quote.text.as_str(),
            language: foreign_language(quote.text.as_str()),
        });
        return ("what-the-room-said", said.collect());
    }
    let remarks = scene.typed.remarks.iter();
    let about = remarks.filter(|remark| Some(&remark.question.id) == finding.question.as_ref());
    let said = about.map(|remark| Said {
        side: remark.side,
        text: remark.text,
        language: remark.language,
    });
    ("what-was-said", said.collect())
}

/// As much of a remark as fits some lines together with who wrote it.
fn fitting_quote(scene: &Scene<'_>, flow: &mut Flow, remark: &Said<'_>, lines: usize) -> Paragraph {
    let side = scene.unbroken(&scene.name(remark.side));
    let paragraph = |quote: &str| {
        let quote = scene.sentence("quote", Facts::new().verbatim("quote", quote));
        words()
            .role(Role::BlockQuote)
            .language_if(remark.language)
            .text(quote)
            .colored(format!(" {side}"), look::SECOND_INK)
    };
    let spoken: Vec<&str> = remark.text.split_whitespace().collect();
    let spoken = spoken.join(" ");
    let letters = spoken.chars().count();
    // More letters than this never fit, so that a long text is not set again and again.
    let most = 100 * lines;
    let whole = paragraph(&spoken);
    if letters <= most && flow.line_count(&whole) <= lines {
        return whole;
    }
    let (mut fits, mut over) = (0, most.min(letters));
    while over - fits > 1 {
        let middle = usize::midpoint(fits, over);
        if flow.line_count(&paragraph(&first_words(&spoken, middle))) <= lines {
            fits = middle;
        } else {
            over = middle;
        }
    }
    paragraph(&first_words(&spoken, fits))
}
