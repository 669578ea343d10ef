//! One paragraph: itemized, shaped, and measured so that it can be cut at any letter.

use std::ops::Range;

use unicode_bidi::{Level, ParagraphBidiInfo};
use unicode_linebreak::linebreaks;
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::fonts::Fonts;
use super::han::form_of;
use super::shape::Piece;
use super::style::{Span, TextStyle};
use crate::page::Pt;

/// A paragraph that is shaped as if it stood on one endless line.
pub(super) struct Paragraph {
    pub(super) text: String,
    /// For each span: its bytes and style.
    pub(super) spans: Vec<(Range<usize>, TextStyle)>,
    /// In logical order.
    pub(super) pieces: Vec<Piece>,
    /// Embedding level of each byte.
    pub(super) levels: Vec<Level>,
    pub(super) base: Level,
    /// Width of the glyphs before each byte; one more at the end.
    widths_before: Vec<f64>,
    /// Whether a line may be cut before this byte in an emergency.
    starts_cluster: Vec<bool>,
}

/// Sums of widths are not exact.
const EPSILON: f64 = 1e-6;

impl Paragraph {
    /// Shapes spans that hold no line break.
    pub(super) fn new(fonts: &mut Fonts, spans: &[Span]) -> Self {
        let mut text = String::new();
        let mut ranges = Vec::with_capacity(spans.len());
        for span in spans {
            let start = text.len();
            text.push_str(&span.text);
            ranges.push((start..text.len(), span.style));
        }
        let bidi = ParagraphBidiInfo::new(&text, None);
        let (levels, base) = (bidi.levels, bidi.paragraph_level);
        let mut paragraph = Self {
            pieces: Vec::new(),
            spans: ranges,
            levels,
            base,
            widths_before: Vec::new(),
            starts_cluster: vec![false; text.len()],
            text,
        };
        paragraph.itemize(fonts);
        for piece in &mut paragraph.pieces {
            fonts.shape(&paragraph.text, piece);
        }
        paragraph.sum_widths();
        paragraph
    }

    /// Width of a range of bytes without white space at its end.
    pub(super) fn width(&self, range: Range<usize>) -> Pt {
        let text = self.text.get(range.clone()).unwrap_or_default();
        Pt(self.advance(range.start..range.start + text.trim_end().len()))
    }

    /// Width of a range of bytes.
    pub(super) fn advance(&self, range: Range<usize>) -> f64 {
        let before = |at: usize| self.widths_before.get(at).copied().unwrap_or_default();
        before(range.end) - before(range.start)
    }

    /// The ranges of the lines that fill a width.
    pub(super) fn break_lines(&self, width: Pt) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let mut start = 0;
        let mut fitting = None;
        for (candidate, _) in linebreaks(&self.text) {
            while start < candidate {
                if self.width(start..candidate).0 <= width.0 + EPSILON {
                    fitting = Some(candidate);
                    break;
                }
                let end = fitting
                    .take()
                    .unwrap_or_else(|| self.emergency(start, candidate, width));
                lines.push(start..end);
                start = end;
            }
        }
        if start < self.text.len() || lines.is_empty() {
            lines.push(start..self.text.len());
        }
        lines
    }

    /// About the smallest width on which the paragraph takes no more lines than on `width`, and
    /// breaks no other words.
    pub(super) fn balanced_width(&self, width: Pt) -> Pt {
        let count = self.break_lines(width).len();
        if count < 2 {
            return width;
        }
        let mut start = 0;
        let mut widest = 0.0_f64;
        for (end, _) in linebreaks(&self.text) {
            widest = widest.max(self.width(start..end).0);
            start = end;
        }
        let (mut narrow, mut wide) = (widest.max(width.0 / 2.0), width.0);
        while wide - narrow > 1.0 {
            let middle = f64::midpoint(narrow, wide);
            if self.break_lines(Pt(middle)).len() > count {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        Pt(wide)
    }

    /// The last place before `end` up to which a word fits; at least one letter does.
    pub(super) fn emergency(&self, start: usize, end: usize, width: Pt) -> usize {
        let mut places = (start + 1..end).filter(|&at| self.starts_cluster.get(at) == Some(&true));
        let mut last = places.next().unwrap_or(end);
        for at in places {
            if self.advance(start..at) > width.0 + EPSILON {
                break;
            }
            last = at;
        }
        last
    }

    /// Splits the text where font, span, direction or script changes.
    fn itemize(&mut self, fonts: &mut Fonts) {
        let mut script = Script::Common;
        let form = form_of(&self.text);
        for (at, group) in self.text.grapheme_indices(true) {
            let span = self.spans.iter().position(|(range, _)| range.contains(&at));
            let Some((span, style)) = span.and_then(|at| Some((at, self.spans.get(at)?.1))) else {
                continue;
            };
            let own = group.chars().map(|char| char.script()).find(|script| {
                !matches!(script, Script::Common | Script::Inherited | Script::Unknown)
            });
            script = own.unwrap_or(script);
            let font = fonts.font_for(group, style.face, form);
            let level = self.levels.get(at).copied().unwrap_or(self.base);
            let piece = Piece {
                range: at..at + group.len(),
                span,
                font,
                right_to_left: level.is_rtl(),
                script: iso_tag(script),
                size: style.size,
                glyphs: Vec::new(),
            };
            match self.pieces.last_mut() {
                Some(last) if goes_on(last, &piece) => last.range.end = piece.range.end,
                _ => self.pieces.push(piece),
            }
        }
    }

    fn sum_widths(&mut self) {
        let mut advances = vec![0.0; self.text.len() + 1];
        for glyph in self.pieces.iter().flat_map(|piece| &piece.glyphs) {
            if let Some(advance) = advances.get_mut(glyph.cluster) {
                *advance += glyph.advance.0;
            }
            if let Some(starts) = self.starts_cluster.get_mut(glyph.cluster) {
                *starts = true;
            }
        }
        let mut sum = 0.0;
        self.widths_before = advances
            .into_iter()
            .map(|advance| {
                let before = sum;
                sum += advance;
                before
            })
            .collect();
    }
}

/// Whether two neighbours are shaped as one. What is replaced stands alone, a mark for each.
fn goes_on(last: &Piece, next: &Piece) -> bool {
    use super::fonts::Drawn;
    matches!(next.font, Drawn::With(_))
        && last.font == next.font
        && last.span == next.span
        && last.right_to_left == next.right_to_left
        && last.script == next.script
}

fn iso_tag(script: Script) -> [u8; 4] {
    let mut tag = *b"Zyyy";
    for (to, from) in tag.iter_mut().zip(script.short_name().bytes()) {
        *to = from;
    }
    tag
}
