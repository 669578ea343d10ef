//! Paragraphs: spans with a place, a width and a meaning.

use crate::page::{Color, Mm, Role};
use crate::text::{Span, TextStyle};

/// At which side lines stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Where reading starts: left, or right for text that reads from right to left.
    #[default]
    Start,
    /// At the right.
    Right,
}

/// A paragraph in the making: spans of one or more styles, set ragged.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub(super) style: TextStyle,
    pub(super) spans: Vec<Span>,
    pub(super) offset: Mm,
    pub(super) width: Option<Mm>,
    pub(super) align: Align,
    pub(super) most_lines: Option<usize>,
    pub(super) balanced: bool,
    pub(super) role: Role,
    pub(super) language: Option<String>,
    pub(super) target: Option<String>,
}

impl Paragraph {
    /// An empty paragraph. The style sets the line height and is that of [`Self::text`].
    pub const fn new(style: TextStyle) -> Self {
        Self {
            style,
            spans: Vec::new(),
            offset: Mm(0.0),
            width: None,
            align: Align::Start,
            most_lines: None,
            balanced: false,
            role: Role::Paragraph,
            language: None,
            target: None,
        }
    }

    /// Adds text in the style of the paragraph.
    pub fn text(self, text: impl Into<String>) -> Self {
        let style = self.style;
        self.styled(text, style)
    }

    /// Adds bold text.
    pub fn bold(self, text: impl Into<String>) -> Self {
        let style = self.style.bold();
        self.styled(text, style)
    }

    /// Adds text in another colour.
    pub fn colored(self, text: impl Into<String>, color: Color) -> Self {
        let style = self.style.color(color);
        self.styled(text, style)
    }

    /// Adds text in any style; its leading is not used.
    pub fn styled(mut self, text: impl Into<String>, style: TextStyle) -> Self {
        self.spans.push(Span::new(text, style));
        self
    }

    /// Starts the lines this far from the left edge of the frame.
    pub const fn at(mut self, offset: Mm) -> Self {
        self.offset = offset;
        self
    }

    /// Breaks lines at this width instead of the right edge of the frame.
    pub const fn width(mut self, width: Mm) -> Self {
        self.width = Some(width);
        self
    }

    /// Stands the lines at this side.
    pub const fn align(mut self, align: Align) -> Self {
        self.align = align;
        self
    }

    /// Shows at most this many lines; "…" stands for the rest.
    pub const fn most_lines(mut self, lines: usize) -> Self {
        self.most_lines = Some(lines);
        self
    }

    /// Makes its lines of about the same length, as a title wants it.
    pub const fn balanced(mut self) -> Self {
        self.balanced = true;
        self
    }

    /// What it is, if no paragraph: a quotation, a note, a caption.
    pub const fn role(mut self, role: Role) -> Self {
        self.role = role;
        self
    }

    /// Its language, if not that of the document.
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// The same where the language may be that of the document.
    pub(crate) fn language_if(mut self, language: Option<&str>) -> Self {
        self.language = language.map(str::to_owned);
        self
    }

    /// Makes it lead to the place named by [`super::Flow::anchor`], earlier or later.
    pub fn leads_to(mut self, anchor: impl Into<String>) -> Self {
        self.target = Some(anchor.into());
        self
    }

    /// What it says, without styles.
    pub fn plain_text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }
}
