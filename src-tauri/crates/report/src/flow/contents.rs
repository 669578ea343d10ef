//! The table of contents.

use super::cursor::{Entry, Flow};
use super::heading::Level;
use crate::look;
use crate::page::{Link, Mark, Mm, NodeId, Orientation, Page, Paint, Paper, Rect, Role, Target};
use crate::text::{Span, TextStyle};

/// Pages with the table of contents, filled when all page numbers are known.
#[derive(Debug, Clone)]
pub struct ContentsPage {
    /// Its title; it is not listed in itself.
    pub title: String,
    /// Style of the title.
    pub title_style: TextStyle,
    /// The deepest level that is listed.
    pub depth: Level,
    /// What the link of a line says to those who do not see it, from its title and page number.
    pub describe: fn(&str, usize) -> String,
}

/// Where the table of contents will stand.
#[derive(Debug, Clone)]
pub(super) struct ContentsSlot {
    /// Index of its first page.
    pub(super) page: usize,
    node: NodeId,
    top: Mm,
    paper: Paper,
    contents: ContentsPage,
}

/// From one line of the contents to the next.
const PITCH: Mm = Mm(6.25);
/// Space kept for the page number at the right.
const NUMBER_WIDTH: Mm = Mm(12.0);
/// How much further a line starts for each level.
const INDENT: Mm = Mm(6.0);

impl Flow {
    /// Puts the table of contents on upright pages of its own, as many as it needs. Call
    /// [`Self::new_page`] after it.
    pub fn contents(&mut self, contents: ContentsPage) {
        self.new_page(Orientation::Upright);
        self.cursor.sections.clear();
        let heading = super::Heading::new(Level::One, &contents.title, contents.title_style);
        self.heading(&heading.unlisted());
        let node = self.add_node(Role::Contents);
        self.contents = Some(ContentsSlot {
            page: self.here().page,
            node,
            top: self.cursor.y,
            paper: self.cursor.paper,
            contents,
        });
        self.cursor.y = self.cursor.paper.bottom;
    }

    /// Fills the pages reserved for the contents; what stands behind them moves back.
    pub(super) fn fill_contents(&mut self) {
        let Some(slot) = self.contents.take() else {
            return;
        };
        let depth = slot.contents.depth;
        let count = self
            .entries
            .iter()
            .filter(|entry| entry.level <= depth)
            .count();
        let on_first = rows_between(slot.top, slot.paper.bottom);
        let on_other = rows_between(slot.paper.top, slot.paper.bottom);
        let further = count.saturating_sub(on_first).div_ceil(on_other);
        self.insert_pages(&slot, further);
        let listed: Vec<Entry> = self
            .entries
            .iter()
            .filter(|entry| entry.level <= depth)
            .cloned()
            .collect();
        for (row, entry) in listed.iter().enumerate() {
            let (page, top, place) = match row.checked_sub(on_first) {
                None => (slot.page, slot.top, row),
                Some(over) => (
                    slot.page + 1 + over / on_other,
                    slot.paper.top,
                    over % on_other,
                ),
            };
            self.fill_row(&slot, entry, page, top + PITCH * place as f64);
        }
    }

    fn fill_row(&mut self, slot: &ContentsSlot, entry: &Entry, page: usize, top: Mm) {
        let depth = match entry.level {
            Level::One => 0.0,
            Level::Two => 1.0,
            Level::Three => 2.0,
        };
        let left = slot.paper.left + INDENT * depth;
        let width = slot.paper.right() - left;
        let number = entry.target.page + 1;
        let style = look::BODY;
        let title = self.fonts.cut(&entry.title, &style, width - NUMBER_WIDTH);
        // The space parts the number from the title for those who only hear it.
        let figure = self
            .fonts
            .one_line(&[Span::new(format!(" {number}"), style)]);

        let structure = &mut self.document.structure;
        let item = structure.add(slot.node, Role::ContentsItem);
        let reference = structure.add(item, Role::Reference);
        let node = structure.add(reference, Role::Link);
        let baseline = top + style.baseline();
        let number_left = slot.paper.right() - figure.width.to_mm();
        if let Some(page) = self.document.pages.get_mut(page) {
            let runs = title
                .placed(left, baseline)
                .chain(figure.placed(number_left, baseline));
            for (_, run) in runs {
                page.paint(Mark::Content(node), Paint::Text(run));
            }
        }
        self.document.links.push(Link {
            page,
            area: Rect {
                x: left,
                y: top,
                width,
                height: style.leading,
            },
            target: entry.target,
            description: (slot.contents.describe)(&entry.title, number),
            node,
        });
    }

    fn insert_pages(&mut self, slot: &ContentsSlot, count: usize) {
        let at = (slot.page + 1).min(self.document.pages.len());
        let pages = std::iter::repeat_n(Page::new(slot.paper), count);
        self.document.pages.splice(at..at, pages);
        let shift = |target: &mut Target| {
            if target.page > slot.page {
                target.page += count;
            }
        };
        self.entries
            .iter_mut()
            .for_each(|entry| shift(&mut entry.target));
        self.anchors
            .iter_mut()
            .for_each(|(_, target)| shift(target));
        for link in &mut self.pending_links {
            if link.page > slot.page {
                link.page += count;
            }
        }
    }
}

fn rows_between(top: Mm, bottom: Mm) -> usize {
    (((bottom - top).0 / PITCH.0) as usize).max(1)
}
