//! What people wrote, as much as fits, with the side that wrote it.

use scoring::Finding;

use super::{label, named, words};
use crate::compose::scene::Scene;
use crate::compose::typed::Remark;
use crate::compose::words::Facts;
use crate::flow::{Flow, Paragraph};
use crate::look;
use crate::page::{Mm, Role};

/// Quotations in one finding.
const QUOTES: usize = 2;

/// What people wrote about this question, if this edition may show it.
pub(super) fn about(scene: &Scene<'_>, flow: &mut Flow, finding: &Finding, lines: usize) {
    let remarks = scene.typed.remarks.iter();
    let mut about: Vec<&Remark<'_>> = remarks
        .filter(|remark| Some(&remark.question.id) == finding.question.as_ref())
        .collect();
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
            0 => label("what-was-said"),
            _ => named(String::new()),
        };
        let others = about.get(index + 1..).unwrap_or_default();
        let kept = left.saturating_sub(others.len()).max(1);
        let quote = fitting_quote(scene, flow, remark, kept);
        left = left.saturating_sub(flow.line_count(&quote));
        flow.side_by_side(&[first, quote]);
    }
}

/// As much of a remark as fits some lines together with who wrote it.
fn fitting_quote(
    scene: &Scene<'_>,
    flow: &mut Flow,
    remark: &Remark<'_>,
    lines: usize,
) -> Paragraph {
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
        if flow.line_count(&paragraph(&cut(&spoken, middle))) <= lines {
            fits = middle;
        } else {
            over = middle;
        }
    }
    paragraph(&cut(&spoken, fits))
}

/// The beginning of a text up to so many letters, without half a word at its end.
fn cut(text: &str, letters: usize) -> String {
    let kept: String = text.chars().take(letters).collect();
    let whole = match kept.rsplit_once(' ') {
        Some((whole, _)) => whole,
        None => kept.as_str(),
    };
    format!("{}…", whole.trim_end_matches([',', '.', ';', ':']))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_cut_text_ends_with_a_whole_word() {
        assert_eq!(cut("In April, the discount", 11), "In April…");
        assert_eq!(cut("Donaudampfschiff", 5), "Donau…");
    }
}
