//! Header and footer, the same on every page but for its number.

use super::cursor::Flow;
use crate::look::{FOOTER, HEADER};
use crate::page::{Artifact, Mark, Mm, Paint};
use crate::text::{Line, Span};

/// What stands above and below the content of every page.
pub struct Furniture<'a> {
    /// Left above: the edition.
    pub header_left: String,
    /// Right above: the standing, or nothing.
    pub header_right: String,
    /// Left below.
    pub footer: Footer,
    /// Right below: the words for page `x` of `y`.
    pub page_of: &'a dyn Fn(usize, usize) -> String,
}

/// The left part of the footer, in the order of printing, joined by a middle dot.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Footer {
    /// Names of companies and round; cut with "…" when the line is still too long.
    pub names: String,
    /// What is never cut.
    pub facts: String,
    /// The file id; it moves beside the page number when the line is too long.
    pub file: String,
}

/// How long the left part of the footer gets with the file id in it.
const FOOTER_WIDTH: Mm = Mm(145.0);
/// Air between the left and the right part of the footer.
const BETWEEN: Mm = Mm(4.0);
/// Between the parts of the footer.
const DOT: &str = " · ";

impl Flow {
    /// Writes header and footer on every page.
    pub(super) fn add_furniture(&mut self, furniture: &Furniture) {
        let pages = self.document.pages.len();
        let header_left = self
            .fonts
            .one_line(&[Span::new(&furniture.header_left, HEADER)]);
        let header_right = self
            .fonts
            .one_line(&[Span::new(&furniture.header_right, HEADER)]);
        let narrowest = self
            .document
            .pages
            .iter()
            .map(|page| page.paper.content_width)
            .fold(Mm(f64::MAX), Mm::min);
        let (left, beside_number) = self.footer(&furniture.footer, narrowest);
        for index in 0..pages {
            let number = join([
                beside_number.as_str(),
                &(furniture.page_of)(index + 1, pages),
            ]);
            let number = self.fonts.one_line(&[Span::new(number, FOOTER)]);
            let Some(page) = self.document.pages.get_mut(index) else {
                continue;
            };
            let paper = page.paper;
            let at_right = |line: &Line| paper.right() - line.width.to_mm();
            let lines = [
                (&header_left, paper.left, paper.header_baseline),
                (
                    &header_right,
                    at_right(&header_right),
                    paper.header_baseline,
                ),
                (&left, paper.left, paper.footer_baseline),
                (&number, at_right(&number), paper.footer_baseline),
            ];
            for (line, x, baseline) in lines {
                for (_, run) in line.placed(x, baseline) {
                    page.paint(Mark::Artifact(Artifact::Pagination), Paint::Text(run));
                }
            }
        }
    }

    /// The left part of the footer of a page with this width of content, and what had to move
    /// beside the page number.
    fn footer(&mut self, footer: &Footer, width: Mm) -> (Line, String) {
        let Footer { names, facts, file } = footer;
        let whole = join([names.as_str(), facts, file]);
        if self.measure(&whole, &FOOTER) <= FOOTER_WIDTH {
            let line = self.fonts.one_line(&[Span::new(whole, FOOTER)]);
            return (line, String::new());
        }
        let beside = self.measure(&join([file.as_str(), "000 of 000"]), &FOOTER);
        let room = width - beside - BETWEEN;
        // Names shorter than this say nothing.
        let least = Mm(20.0);
        let for_names = room - self.measure(&format!("{DOT}{facts}"), &FOOTER);
        let names = self.fonts.cut_text(names, &FOOTER, for_names.max(least));
        let line = join([names.as_str(), facts]);
        (self.fonts.cut(&line, &FOOTER, room), file.clone())
    }
}

fn join<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(DOT)
}
