//! A set line: glyph runs with their places.

use std::ops::Range;

use unicode_bidi::Level;

use super::paragraph::Paragraph;
use super::shape::{Piece, ShapedGlyph};
use crate::page::{Color, Glyph, GlyphRun, Mm, Point, Pt};

/// A line of text, shaped and in reading order, not yet placed on a page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Line {
    /// Its width without white space at the end.
    pub width: Pt,
    /// Its runs in logical order.
    pub runs: Vec<LineRun>,
    /// Whether its paragraph reads from right to left.
    pub right_to_left: bool,
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
    /// The runs moved so that the line starts at a place on a page, each with its span.
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

    /// What it says, in logical order.
    pub fn plain_text(&self) -> String {
        let glyphs = self.runs.iter().flat_map(|run| &run.run.glyphs);
        glyphs.map(|glyph| glyph.text.as_str()).collect()
    }
}

impl Paragraph {
    /// The line that a range of bytes makes, its runs brought into the order they are seen in.
    pub(super) fn line(&self, range: Range<usize>) -> Line {
        let visible = range.start + self.text_of(&range).trim_end().len();
        // One space at the end stays, so that copied words of two lines do not run together.
        let space = self
            .text_of(&(visible..range.end))
            .chars()
            .next()
            .map_or(0, char::len_utf8);
        let end = visible + space;
        let width = self.width(range.start..visible);
        let right_to_left = self.base.is_rtl();
        // In a line from right to left the space at its end hangs out at the left.
        let mut pen = if right_to_left {
            -self.advance(visible..end)
        } else {
            0.0
        };
        let mut runs: Vec<(usize, LineRun)> = Vec::new();
        for (stretch, level) in self.visual_stretches(range.start..end) {
            let mut pieces: Vec<&Piece> = self
                .pieces
                .iter()
                .filter(|piece| piece.range.start < stretch.end && stretch.start < piece.range.end)
                .collect();
            if level.is_rtl() {
                pieces.reverse();
            }
            for piece in pieces {
                let glyphs = piece
                    .glyphs
                    .iter()
                    .filter(|glyph| stretch.contains(&glyph.cluster));
                let (run, advance) = self.run(piece, glyphs.copied().collect(), &stretch, Pt(pen));
                pen += advance;
                if !run.run.glyphs.is_empty() {
                    runs.push((piece.range.start.max(stretch.start), run));
                }
            }
        }
        runs.sort_by_key(|(start, _)| *start);
        Line {
            width,
            right_to_left,
            runs: runs.into_iter().map(|(_, run)| run).collect(),
        }
    }

    fn text_of(&self, range: &Range<usize>) -> &str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    /// Glyphs that stand from left to right become a run in logical order.
    fn run(
        &self,
        piece: &Piece,
        glyphs: Vec<ShapedGlyph>,
        stretch: &Range<usize>,
        pen: Pt,
    ) -> (LineRun, f64) {
        let mut x = Pt(0.0);
        let mut placed: Vec<(usize, Glyph)> = Vec::with_capacity(glyphs.len());
        for glyph in &glyphs {
            let place = Glyph {
                id: glyph.id,
                x: x + glyph.x,
                y: glyph.y,
                text: String::new(),
            };
            placed.push((glyph.cluster, place));
            x += glyph.advance;
        }
        if piece.right_to_left {
            placed.reverse();
        }
        let end = piece.range.end.min(stretch.end);
        let clusters: Vec<usize> = placed.iter().map(|(cluster, _)| *cluster).collect();
        for (at, (cluster, glyph)) in placed.iter_mut().enumerate() {
            let first = at == 0 || clusters.get(at - 1) != Some(cluster);
            if first {
                let next = clusters
                    .get(at..)
                    .and_then(|rest| rest.iter().find(|c| *c > cluster));
                let letters = *cluster..next.copied().unwrap_or(end);
                // Marks that set a name apart have done their work when the line is set.
                let kept = |char: &char| !matches!(char, '\u{2066}'..='\u{2069}');
                glyph.text = self.text_of(&letters).chars().filter(kept).collect();
            }
        }
        let color = self
            .spans
            .get(piece.span)
            .map_or(Color::BLACK, |(_, style)| style.color);
        let run = GlyphRun {
            font: piece.font_index(),
            size: piece.size,
            color,
            origin: Point {
                x: pen.to_mm(),
                y: Mm(0.0),
            },
            glyphs: placed.into_iter().map(|(_, glyph)| glyph).collect(),
        };
        (
            LineRun {
                span: piece.span,
                run,
            },
            x.0,
        )
    }

    /// Stretches of one direction, from left to right.
    fn visual_stretches(&self, line: Range<usize>) -> Vec<(Range<usize>, Level)> {
        if line.is_empty() {
            return Vec::new();
        }
        let levels = self.levels.get(line.clone()).unwrap_or_default();
        if levels.iter().all(|level| level.number() == 0) {
            return vec![(line, Level::ltr())];
        }
        let levels = self.line_levels(&line);
        let mut stretches: Vec<(Range<usize>, Level)> = Vec::new();
        for (at, &level) in levels.iter().enumerate() {
            let at = line.start + at;
            match stretches.last_mut() {
                Some((range, last)) if *last == level => range.end = at + 1,
                _ => stretches.push((at..at + 1, level)),
            }
        }
        reorder(&mut stretches);
        stretches
    }

    /// The levels of the bytes of a line; white space at its end goes with the paragraph.
    fn line_levels(&self, line: &Range<usize>) -> Vec<Level> {
        let visible = self.text_of(line).trim_end().len();
        let levels = self.levels.get(line.clone()).unwrap_or_default();
        let in_line = levels.iter().enumerate();
        in_line
            .map(|(at, &level)| if at < visible { level } else { self.base })
            .collect()
    }
}

/// Rule L2 of the bidirectional algorithm: from the highest level down to the lowest odd one, what
/// is at that level or above is turned around.
fn reorder(stretches: &mut [(Range<usize>, Level)]) {
    let highest = stretches
        .iter()
        .map(|(_, level)| level.number())
        .max()
        .unwrap_or(0);
    for level in (1..=highest).rev() {
        let mut start = 0;
        while start < stretches.len() {
            let rest = stretches.get(start..).unwrap_or_default();
            let run = rest
                .iter()
                .take_while(|(_, own)| own.number() >= level)
                .count();
            if let Some(part) = stretches.get_mut(start..start + run) {
                part.reverse();
            }
            start += run.max(1);
        }
    }
}
