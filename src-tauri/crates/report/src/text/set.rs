//! The ways to set text: on one line, on lines, cut.

use super::clean::clean;
use super::fonts::Fonts;
use super::line::Line;
use super::paragraph::Paragraph;
use super::style::{Span, TextStyle};
use crate::page::{Mm, Pt};

/// Stands for what was cut.
const ELLIPSIS: &str = "…";

impl Fonts {
    /// How wide a text is on one line.
    pub fn measure(&mut self, text: &str, style: &TextStyle) -> Pt {
        self.one_line(&[Span::new(text, *style)]).width
    }

    /// Sets spans on a single line, however long it gets; a line break becomes a space.
    pub fn one_line(&mut self, spans: &[Span]) -> Line {
        let paragraph = self.paragraph(&joined(spans));
        paragraph.line(0..paragraph.text.len())
    }

    /// Breaks spans into lines of at most `width`, where the text allows it, and inside a word
    /// that is wider than a line. There is at least one line.
    pub fn lines(&mut self, spans: &[Span], width: Mm) -> Vec<Line> {
        self.lines_at_most(spans, width, usize::MAX)
    }

    /// Like [`Self::lines`], but no more than `most` of them: "…" stands for the rest.
    pub fn lines_at_most(&mut self, spans: &[Span], width: Mm, most: usize) -> Vec<Line> {
        let width = width.to_pt();
        let paragraphs = split(spans);
        let count = paragraphs.len();
        let mut lines = Vec::new();
        for (at, spans) in paragraphs.iter().enumerate() {
            let paragraph = self.paragraph(spans);
            let ranges = paragraph.break_lines(width);
            let room = most.saturating_sub(lines.len());
            let cut = ranges.len() > room || (ranges.len() == room && at + 1 < count);
            let whole = if cut {
                room.saturating_sub(1)
            } else {
                ranges.len()
            };
            lines.extend(
                ranges
                    .iter()
                    .take(whole)
                    .map(|range| paragraph.line(range.clone())),
            );
            if cut {
                if let Some(range) = ranges.get(whole).filter(|_| room > 0) {
                    let rest = paragraph.spans_from(range.start);
                    lines.push(self.line_with_ellipsis(&rest, width));
                }
                break;
            }
        }
        lines
    }

    /// Breaks spans into as few lines as [`Self::lines`], of about the same length.
    pub fn balanced_lines(&mut self, spans: &[Span], width: Mm) -> Vec<Line> {
        let mut lines = Vec::new();
        for spans in split(spans) {
            let paragraph = self.paragraph(&spans);
            let ranges = paragraph.break_lines(paragraph.balanced_width(width.to_pt()));
            lines.extend(ranges.into_iter().map(|range| paragraph.line(range)));
        }
        lines
    }

    /// Sets a text on one line of at most `width`; what does not fit is cut and "…" says so.
    pub fn cut(&mut self, text: &str, style: &TextStyle, width: Mm) -> Line {
        let cut = self.cut_text(text, style, width);
        self.one_line(&[Span::new(cut, *style)])
    }

    /// The text itself if it fits `width` on one line, otherwise what fits of it and "…".
    pub fn cut_text(&mut self, text: &str, style: &TextStyle, width: Mm) -> String {
        let width = width.to_pt();
        let spans = joined(&[Span::new(text, *style)]);
        let paragraph = self.paragraph(&spans);
        if paragraph.width(0..paragraph.text.len()) <= width {
            return paragraph.text.clone();
        }
        let kept = self.shorten(&paragraph, width);
        kept.into_iter().map(|span| span.text).collect()
    }

    fn line_with_ellipsis(&mut self, spans: &[Span], width: Pt) -> Line {
        let paragraph = self.paragraph(spans);
        let kept = self.shorten(&paragraph, width);
        self.one_line(&kept)
    }

    /// As much of a paragraph as fits a width together with "…" after it.
    fn shorten(&mut self, paragraph: &Paragraph, width: Pt) -> Vec<Span> {
        let style = paragraph.spans.last().map(|(_, style)| *style);
        let Some(style) = style else {
            return Vec::new();
        };
        let room = width - self.measure(ELLIPSIS, &style);
        let text = &paragraph.text;
        let end = if paragraph.width(0..text.len()) <= room {
            text.len()
        } else {
            paragraph.emergency(0, text.len(), room)
        };
        let end = text.get(..end).map_or(0, |kept| kept.trim_end().len());
        let mut spans: Vec<Span> = paragraph
            .spans
            .iter()
            .filter(|(range, _)| range.start < end)
            .map(|(range, style)| {
                let kept = text
                    .get(range.start..range.end.min(end))
                    .unwrap_or_default();
                Span::new(kept, *style)
            })
            .collect();
        match spans.last_mut() {
            Some(last) => last.text.push_str(ELLIPSIS),
            None => spans.push(Span::new(ELLIPSIS, style)),
        }
        spans
    }
}

impl Paragraph {
    fn spans_from(&self, start: usize) -> Vec<Span> {
        let rest = self.spans.iter().map(|(range, style)| {
            let text = self
                .text
                .get(range.start.max(start).min(range.end)..range.end);
            Span::new(text.unwrap_or_default(), *style)
        });
        rest.collect()
    }
}

/// Clean spans in which line breaks are spaces.
fn joined(spans: &[Span]) -> Vec<Span> {
    spans
        .iter()
        .map(|span| Span::new(clean(&span.text).replace('\n', " "), span.style))
        .collect()
}

/// Clean spans, parted where the text breaks a line. Each part has all spans, so that the index of
/// a span means the same in each.
fn split(spans: &[Span]) -> Vec<Vec<Span>> {
    let empty = || {
        spans
            .iter()
            .map(|span| Span::new("", span.style))
            .collect::<Vec<_>>()
    };
    let mut parts = vec![empty()];
    for (at, span) in spans.iter().enumerate() {
        for (nth, text) in clean(&span.text).split('\n').enumerate() {
            if nth > 0 {
                // A line break also parts words for those who only hear or copy them.
                if let Some(before) = parts.last_mut().and_then(|part| part.get_mut(at)) {
                    before.text.push(' ');
                }
                parts.push(empty());
            }
            if let Some(part) = parts.last_mut().and_then(|part| part.get_mut(at)) {
                part.text.push_str(text);
            }
        }
    }
    parts
}
