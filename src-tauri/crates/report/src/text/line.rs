//! A set line: glyph runs with their places.

use crate::page::{GlyphRun, Mm, Point, Pt};

/// A line of text, shaped and in reading order, not yet placed on a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Its width without white space at the end.
    pub width: Pt,
    /// Its runs in logical order.
    pub runs: Vec<LineRun>,
    /// Whether its paragraph reads from right to left.
    pub right_to_left: bool,
    /// Whether a line break in the text follows, or nothing more.
    pub ends_paragraph: bool,
}

/// A run of a [`Line`]; its origin counts from the left end of the line, on the baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct LineRun {
    /// Index of the [`super::Span`] it comes from.
    pub span: usize,
    /// The glyphs.
    pub run: GlyphRun,
}

impl Line {
    /// The runs moved so that the line starts at a place on a page.
    pub fn placed(&self, left: Mm, baseline: Mm) -> impl Iterator<Item = (usize, GlyphRun)> + '_ {
        self.runs.iter().map(move |LineRun { span, run }| {
            let origin = run.origin
                + Point {
                    x: left,
                    y: baseline,
                };
            (
                *span,
                GlyphRun {
                    origin,
                    ..run.clone()
                },
            )
        })
    }
}
