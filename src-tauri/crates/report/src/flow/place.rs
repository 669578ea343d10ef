//! Set lines put on the page.

use super::cursor::{Flow, TOLERANCE};
use super::paragraph::{Align, Paragraph};
use crate::page::Point;
use crate::page::{Artifact, Color, Mark, Mm, NodeId, Paint, Path, Rect, Role, Stroke};
use crate::text::{Line, TextStyle};

/// A link whose target is not known yet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PendingLink {
    pub(super) page: usize,
    pub(super) area: Rect,
    pub(super) anchor: String,
    pub(super) description: String,
    pub(super) node: NodeId,
}

/// A column of lines: its left edge on the page and its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Measure {
    pub(super) left: Mm,
    pub(super) width: Mm,
}

impl Measure {
    /// Where a line starts at the left.
    pub(super) fn start(self, line: &Line, align: Align) -> Mm {
        match align {
            Align::Start if !line.right_to_left => self.left,
            Align::Start | Align::Right => self.left + self.width - line.width.to_mm(),
        }
    }
}

impl Flow {
    /// Sets a paragraph and goes below it. It breaks over pages with two lines on either side.
    pub fn paragraph(&mut self, paragraph: &Paragraph) {
        let (measure, lines) = self.set(paragraph);
        let mark = self.open_paragraph(paragraph);
        let mut rest = lines.as_slice();
        while !rest.is_empty() {
            let (now, later) = rest.split_at(self.lines_that_fit(rest.len(), &paragraph.style));
            if now.is_empty() {
                self.break_page();
                continue;
            }
            self.paint_lines(now, measure, paragraph, mark);
            rest = later;
            if !rest.is_empty() {
                self.break_page();
            }
        }
    }

    /// On how many lines a paragraph goes here.
    pub fn line_count(&mut self, paragraph: &Paragraph) -> usize {
        self.set(paragraph).1.len()
    }

    /// Sets paragraphs beside each other, each at its own offset and width, on one page. Their
    /// first lines stand at the same height; the cursor goes below the longest.
    pub fn side_by_side(&mut self, paragraphs: &[Paragraph]) {
        let set: Vec<_> = paragraphs
            .iter()
            .map(|paragraph| self.set(paragraph))
            .collect();
        let height = set
            .iter()
            .zip(paragraphs)
            .map(|((_, lines), paragraph)| paragraph.style.leading * lines.len() as f64)
            .fold(Mm(0.0), Mm::max);
        self.need(height);
        let top = self.cursor.y;
        for ((measure, lines), paragraph) in set.iter().zip(paragraphs) {
            self.cursor.y = top;
            let mark = self.open_paragraph(paragraph);
            self.paint_lines(lines, *measure, paragraph, mark);
        }
        self.cursor.y = top + height;
    }

    /// Draws a rule over the column and goes below it. It is decoration.
    pub fn rule(&mut self, width: Mm, color: Color) {
        self.rule_between(
            self.left(),
            self.cursor.frame.width,
            width,
            color,
            Artifact::Layout,
        );
    }

    pub(super) fn rule_between(
        &mut self,
        left: Mm,
        length: Mm,
        width: Mm,
        color: Color,
        artifact: Artifact,
    ) {
        let y = self.cursor.y + width / 2.0;
        let path = Path::line(
            Point { x: left, y },
            Point {
                x: left + length,
                y,
            },
        );
        let stroke = Some(Stroke::solid(width, color));
        self.paint(
            Mark::Artifact(artifact),
            Paint::Shape {
                path,
                fill: None,
                stroke,
            },
        );
        self.cursor.y += width;
    }

    pub(super) fn paint(&mut self, mark: Mark, paint: Paint) {
        if let Some(page) = self.document.pages.last_mut() {
            page.paint(mark, paint);
        }
    }

    pub(super) fn paint_line(&mut self, line: &Line, left: Mm, baseline: Mm, mark: Mark) {
        for (_, run) in line.placed(left, baseline) {
            self.paint(mark, Paint::Text(run));
        }
    }

    /// The lines of a paragraph and where they stand.
    pub(super) fn set(&mut self, paragraph: &Paragraph) -> (Measure, Vec<Line>) {
        let room = self.cursor.frame.width - paragraph.offset;
        let width = paragraph.width.unwrap_or(room);
        let lines = if paragraph.balanced {
            self.fonts.balanced_lines(&paragraph.spans, width)
        } else {
            self.fonts.lines(&paragraph.spans, width)
        };
        let lines = match paragraph.most_lines {
            Some(most) if lines.len() > most => {
                self.fonts.lines_at_most(&paragraph.spans, width, most)
            }
            _ => lines,
        };
        (
            Measure {
                left: self.left() + paragraph.offset,
                width,
            },
            lines,
        )
    }

    /// The node of a paragraph, or of the link that it is.
    fn open_paragraph(&mut self, paragraph: &Paragraph) -> NodeId {
        let node = self.add_node(paragraph.role);
        if let Some(made) = self.document.structure.node_mut(node) {
            made.language.clone_from(&paragraph.language);
        }
        match paragraph.target {
            Some(_) => self.document.structure.add(node, Role::Link),
            None => node,
        }
    }

    fn paint_lines(
        &mut self,
        lines: &[Line],
        measure: Measure,
        paragraph: &Paragraph,
        node: NodeId,
    ) {
        let top = self.cursor.y;
        let mut widest = Mm(0.0);
        let mut leftmost = measure.left + measure.width;
        for line in lines {
            let left = measure.start(line, paragraph.align);
            let baseline = self.cursor.y + paragraph.style.baseline();
            self.paint_line(line, left, baseline, Mark::Content(node));
            self.cursor.y += paragraph.style.leading;
            widest = widest.max(line.width.to_mm());
            leftmost = leftmost.min(left);
        }
        if let Some(anchor) = &paragraph.target {
            let height = self.cursor.y - top;
            self.pending_links.push(PendingLink {
                page: self.here().page,
                area: Rect {
                    x: leftmost,
                    y: top,
                    width: widest,
                    height,
                },
                anchor: anchor.clone(),
                description: paragraph.plain_text(),
                node,
            });
        }
    }

    /// How many of the lines go on this page, so that none is left alone on either side.
    fn lines_that_fit(&self, count: usize, style: &TextStyle) -> usize {
        let room = self.room() + TOLERANCE;
        let fit = if self.cursor.endless {
            count
        } else {
            (room.0 / style.leading.0) as usize
        };
        match fit {
            _ if fit >= count => count,
            // Nothing but this line would be on the page: it has to go somewhere.
            0 | 1 if self.at_top() => 1,
            0 | 1 => 0,
            _ if count - fit >= 2 => fit,
            // One line of two or three would be alone.
            2 if self.at_top() => 2,
            2 => 0,
            _ => fit - 1,
        }
    }
}
