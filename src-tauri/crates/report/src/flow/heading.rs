//! Titles and headings: each opens a section and a line of the outline.

use super::cursor::{Entry, Flow};
use super::paragraph::Paragraph;
use crate::look::{ABOVE_HEADING, BELOW_HEADING};
use crate::page::{Mm, Role};
use crate::text::TextStyle;

/// Rank of a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Title of a part.
    One,
    /// Heading within a part.
    Two,
    /// Heading below that.
    Three,
}

impl Level {
    const fn role(self) -> Role {
        match self {
            Self::One => Role::Heading1,
            Self::Two => Role::Heading2,
            Self::Three => Role::Heading3,
        }
    }
}

/// A heading in the making.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    pub(super) level: Level,
    pub(super) title: Paragraph,
    pub(super) kicker: Option<Paragraph>,
    pub(super) listed_as: Option<String>,
    pub(super) keep: Mm,
    pub(super) above: Mm,
    pub(super) below_kicker: Mm,
    pub(super) below: Mm,
}

impl Heading {
    /// A heading that stays together with the next 25 mm and stands in the outline.
    pub fn new(level: Level, text: impl Into<String>, style: TextStyle) -> Self {
        let text = text.into();
        Self {
            level,
            listed_as: Some(text.clone()),
            title: Paragraph::new(style)
                .text(text)
                .role(level.role())
                .balanced(),
            kicker: None,
            keep: Mm(25.0),
            above: ABOVE_HEADING,
            below_kicker: BELOW_HEADING,
            below: BELOW_HEADING,
        }
    }

    /// Puts a line above it; its style may differ between spans.
    pub fn kicker(mut self, kicker: Paragraph) -> Self {
        self.kicker = Some(kicker);
        self
    }

    /// Names it shorter in the outline and in the contents.
    pub fn listed_as(mut self, name: impl Into<String>) -> Self {
        self.listed_as = Some(name.into());
        self
    }

    /// Leaves it out of the outline and the contents.
    pub fn unlisted(mut self) -> Self {
        self.listed_as = None;
        self
    }

    /// Stays together with this much of what follows. What that is can be measured with
    /// [`super::Flow::height_of`].
    pub const fn keep(mut self, height: Mm) -> Self {
        self.keep = height;
        self
    }

    /// Leaves this much air above it, 5 mm unless told; there is none at the top of a page.
    pub const fn above(mut self, air: Mm) -> Self {
        self.above = air;
        self
    }

    /// Leaves this much air between kicker and title, 2.5 mm unless told.
    pub const fn below_kicker(mut self, air: Mm) -> Self {
        self.below_kicker = air;
        self
    }

    /// Leaves this much air below it, 2.5 mm unless told.
    pub const fn below(mut self, air: Mm) -> Self {
        self.below = air;
        self
    }

    /// Breaks its lines at this width.
    pub fn width(mut self, width: Mm) -> Self {
        self.title = self.title.width(width);
        self
    }

    /// Shows at most this many lines.
    pub fn most_lines(mut self, lines: usize) -> Self {
        self.title = self.title.most_lines(lines);
        self
    }
}

impl Flow {
    /// Opens a section with a heading, on the grid. Sections of this level and below end here.
    pub fn heading(&mut self, heading: &Heading) {
        self.skip(heading.above);
        self.to_grid();
        let height = self.height_of(|flow| flow.heading_lines(heading));
        self.need(height + heading.keep);
        let level = heading.level;
        self.cursor.sections.retain(|&(open, _)| open < level);
        let section = self.add_node(Role::Section);
        self.cursor.sections.push((level, section));
        if let Some(title) = heading.listed_as.clone() {
            self.entries.push(Entry {
                level,
                title,
                target: self.here(),
            });
        }
        self.heading_lines(heading);
    }

    fn heading_lines(&mut self, heading: &Heading) {
        if let Some(kicker) = &heading.kicker {
            self.paragraph(kicker);
            self.cursor.y += heading.below_kicker;
        }
        self.paragraph(&heading.title);
        self.cursor.y += heading.below;
    }
}
