//! The cursor: where the next thing goes, and when a page is full.

use super::contents::ContentsSlot;
use super::heading::Level;
use super::place::PendingLink;
use crate::look::HALF_STEP;
use crate::page::{
    Document, Mm, NodeId, Orientation, Page, Paper, PaperSize, Rect, Role, Structure, Target,
};
use crate::text::{FontFallback, Fonts, TextStyle};

/// What is known of a document before its first page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct About {
    /// Title of the file.
    pub title: String,
    /// Who made it, if that is to be said.
    pub author: Option<String>,
    /// What it is about; may be empty.
    pub subject: String,
    /// Its language: `"en"`.
    pub language: String,
}

/// A document that is being filled from top to bottom.
#[derive(Debug)]
pub struct Flow {
    pub(super) document: Document,
    pub(super) fonts: Fonts,
    pub(super) entries: Vec<Entry>,
    pub(super) anchors: Vec<(String, Target)>,
    pub(super) pending_links: Vec<PendingLink>,
    pub(super) contents: Option<ContentsSlot>,
    pub(super) cursor: Cursor,
    size: PaperSize,
}

/// A heading that is listed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) level: Level,
    pub(super) title: String,
    pub(super) target: Target,
}

/// Everything about the place of the next thing.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Cursor {
    pub(super) paper: Paper,
    pub(super) y: Mm,
    pub(super) frame: Frame,
    /// The node outside of all open sections.
    pub(super) base: NodeId,
    pub(super) sections: Vec<(Level, NodeId)>,
    /// Page breaks that were not asked for.
    pub(super) breaks: usize,
    /// While measuring, the page is endless.
    pub(super) endless: bool,
}

/// The column that text fills, from the left edge of the content.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub(super) x: Mm,
    pub(super) width: Mm,
}

/// How much of everything there was at some moment.
struct Snapshot {
    cursor: Cursor,
    pages: usize,
    commands: usize,
    nodes: usize,
    links: usize,
    entries: usize,
    anchors: usize,
}

/// Lengths that differ by less than this are equal; sums of millimetres are never exact.
pub(super) const TOLERANCE: Mm = Mm(0.01);

impl Flow {
    /// An empty document with its first page upright.
    pub fn new(about: About, size: PaperSize, fallback: FontFallback) -> Self {
        let paper = Paper::new(size, Orientation::Upright);
        let About {
            title,
            author,
            subject,
            language,
        } = about;
        let document = Document {
            title,
            author,
            subject,
            language,
            pages: vec![Page::new(paper)],
            ..Document::default()
        };
        Self {
            document,
            fonts: Fonts::new(fallback),
            entries: Vec::new(),
            anchors: Vec::new(),
            pending_links: Vec::new(),
            contents: None,
            cursor: Cursor {
                paper,
                y: paper.top,
                frame: Frame {
                    x: Mm(0.0),
                    width: paper.content_width,
                },
                base: Structure::ROOT,
                sections: Vec::new(),
                breaks: 0,
                endless: false,
            },
            size,
        }
    }

    /// The paper of the current page.
    pub const fn paper(&self) -> &Paper {
        &self.cursor.paper
    }

    /// The size of paper the document is made for.
    pub const fn paper_size(&self) -> PaperSize {
        self.size
    }

    /// Where the next thing goes, from the top of the page.
    pub const fn y(&self) -> Mm {
        self.cursor.y
    }

    /// How wide text may get here.
    pub const fn width(&self) -> Mm {
        self.cursor.frame.width
    }

    /// How much height is left on this page.
    pub fn room(&self) -> Mm {
        if self.cursor.endless {
            Mm(f64::MAX)
        } else {
            self.cursor.paper.bottom - self.cursor.y
        }
    }

    /// How many pages there are so far.
    pub fn pages(&self) -> usize {
        self.document.pages.len()
    }

    /// How wide a text is on one line.
    pub fn measure(&mut self, text: &str, style: &TextStyle) -> Mm {
        self.fonts.measure(text, style).to_mm()
    }

    /// Leaves air, but none at the top of a page.
    pub fn skip(&mut self, air: Mm) {
        if !self.at_top() {
            self.cursor.y += air;
        }
    }

    /// Goes down to the next half step of the baseline grid, if not on it.
    pub fn to_grid(&mut self) {
        let steps = (self.cursor.y - self.cursor.paper.top - TOLERANCE).0 / HALF_STEP.0;
        self.cursor.y = self.cursor.paper.top + HALF_STEP * steps.ceil().max(0.0);
    }

    /// Starts a page, unless the current one is empty and held the same way.
    pub fn new_page(&mut self, orientation: Orientation) {
        if self.cursor.endless {
            return;
        }
        let paper = Paper::new(self.size, orientation);
        if self.page_is_empty() {
            self.document.pages.pop();
        }
        self.start_page(paper);
        self.cursor.frame = Frame {
            x: Mm(0.0),
            width: paper.content_width,
        };
    }

    /// Starts a page if less than this height is left.
    pub fn need(&mut self, height: Mm) {
        if height > self.room() + TOLERANCE && !self.at_top() {
            self.break_page();
        }
    }

    /// Measures how high something gets here, without leaving a trace of it.
    pub fn height_of(&mut self, draw: impl FnOnce(&mut Self)) -> Mm {
        let before = self.snapshot();
        self.cursor.endless = true;
        draw(self);
        let height = self.cursor.y - before.cursor.y;
        self.restore(before);
        height
    }

    /// Draws something on one page: on the next one, if it does not fit on this.
    ///
    /// What is drawn may be drawn twice, so it must not change anything but the flow. Something
    /// higher than a page starts on a page of its own and goes on over the next.
    pub fn keep_together(&mut self, mut draw: impl FnMut(&mut Self)) {
        if self.cursor.endless || self.at_top() {
            return draw(self);
        }
        let before = self.snapshot();
        draw(self);
        if self.cursor.breaks > before.cursor.breaks {
            self.restore(before);
            self.break_page();
            draw(self);
        }
    }

    /// Draws in a narrower column, which starts `x` from the left edge of the current one.
    pub fn within(&mut self, x: Mm, width: Mm, draw: impl FnOnce(&mut Self)) {
        let outer = self.cursor.frame;
        self.cursor.frame = Frame {
            x: outer.x + x,
            width,
        };
        draw(self);
        self.cursor.frame = outer;
    }

    /// Draws in a box of the page, placed from the corner of its content, and goes back to where it
    /// was. Nothing in it starts a page: whoever draws sees to it that the box is high enough.
    pub fn in_box(&mut self, place: Rect, draw: impl FnOnce(&mut Self)) {
        let before = self.cursor.clone();
        self.cursor.y = self.cursor.paper.top + place.y;
        self.cursor.endless = true;
        self.cursor.frame = Frame {
            x: place.x,
            width: place.width,
        };
        draw(self);
        self.cursor = Cursor {
            sections: std::mem::take(&mut self.cursor.sections),
            ..before
        };
    }

    /// Draws something that is one node of the structure. Sections opened in it end with it.
    pub fn group(&mut self, role: Role, draw: impl FnOnce(&mut Self)) {
        let node = self.add_node(role);
        let base = std::mem::replace(&mut self.cursor.base, node);
        let sections = std::mem::take(&mut self.cursor.sections);
        draw(self);
        self.cursor.base = base;
        self.cursor.sections = sections;
    }

    /// Names the current place, for [`super::Paragraph::leads_to`].
    pub fn anchor(&mut self, name: impl Into<String>) {
        let target = self.here();
        self.anchors.push((name.into(), target));
    }

    pub(super) fn here(&self) -> Target {
        Target {
            page: self.document.pages.len().saturating_sub(1),
            y: self.cursor.y,
        }
    }

    /// The node that the next thing belongs to.
    pub(super) fn parent(&self) -> NodeId {
        self.cursor
            .sections
            .last()
            .map_or(self.cursor.base, |&(_, node)| node)
    }

    pub(super) fn add_node(&mut self, role: Role) -> NodeId {
        self.document.structure.add(self.parent(), role)
    }

    /// Left edge of the current column, from the left of the page.
    pub(super) fn left(&self) -> Mm {
        self.cursor.paper.left + self.cursor.frame.x
    }

    pub(super) fn at_top(&self) -> bool {
        self.cursor.y <= self.cursor.paper.top + TOLERANCE
    }

    pub(super) fn break_page(&mut self) {
        if self.cursor.endless {
            return;
        }
        self.cursor.breaks += 1;
        self.start_page(self.cursor.paper);
    }

    fn page_is_empty(&self) -> bool {
        let contents_here = self.contents.as_ref().map(|slot| slot.page + 1);
        contents_here != Some(self.document.pages.len())
            && self
                .document
                .pages
                .last()
                .is_some_and(|page| page.commands.is_empty())
    }

    fn start_page(&mut self, paper: Paper) {
        self.document.pages.push(Page::new(paper));
        self.cursor.paper = paper;
        self.cursor.y = paper.top;
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot {
            cursor: self.cursor.clone(),
            pages: self.document.pages.len(),
            commands: self
                .document
                .pages
                .last()
                .map_or(0, |page| page.commands.len()),
            nodes: self.document.structure.count(),
            links: self.pending_links.len(),
            entries: self.entries.len(),
            anchors: self.anchors.len(),
        }
    }

    fn restore(&mut self, before: Snapshot) {
        self.cursor = before.cursor;
        self.document.pages.truncate(before.pages);
        if let Some(page) = self.document.pages.last_mut() {
            page.commands.truncate(before.commands);
        }
        self.document.structure.truncate(before.nodes);
        self.pending_links.truncate(before.links);
        self.entries.truncate(before.entries);
        self.anchors.truncate(before.anchors);
    }
}
