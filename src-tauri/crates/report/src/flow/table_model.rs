//! What a table is made of.

use super::canvas::Drawing;
use super::paragraph::Align;
use crate::look;
use crate::page::Mm;
use crate::text::{Span, TextStyle};

/// A table in the making. Its first column holds the heads of its rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    pub(super) density: Density,
    pub(super) style: TextStyle,
    pub(super) continued: Option<String>,
    pub(super) row_continued: String,
    pub(super) summary: Option<String>,
}

/// A column: its head, its width, its side.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub(super) head: String,
    pub(super) width: Mm,
    pub(super) align: Align,
}

/// A row of cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub(super) kind: RowKind,
    pub(super) cells: Vec<Cell>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowKind {
    /// A row like the others.
    #[default]
    Plain,
    /// A sum: bold, with a rule above.
    Sum,
}

/// A cell: spans, over one column or more.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    pub(super) spans: Vec<CellSpan>,
    pub(super) columns: usize,
    pub(super) language: Option<String>,
    pub(super) drawing: Option<Drawing>,
}

/// A piece of a cell; without a style of its own it takes that of the table.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum CellSpan {
    Text(String),
    Bold(String),
    Styled(Span),
}

/// How much air rows have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Density {
    /// 1.1 mm above, 1.25 mm below.
    #[default]
    Normal,
    /// 0.25 mm above, 0.35 mm below: when a page would run over by little.
    Tight,
    /// 0.45 mm above, 0.5 mm below: for the long table of questions.
    Items,
}

impl Density {
    /// Air above and below the text of a row.
    pub(super) const fn padding(self) -> (Mm, Mm) {
        match self {
            Self::Normal => (Mm(1.1), Mm(1.25)),
            Self::Tight => (Mm(0.25), Mm(0.35)),
            Self::Items => (Mm(0.45), Mm(0.5)),
        }
    }
}

impl Table {
    /// A table without rows.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            columns: columns.into_iter().collect(),
            rows: Vec::new(),
            density: Density::Normal,
            style: look::TABLE,
            continued: None,
            row_continued: String::new(),
            summary: None,
        }
    }

    /// Adds a row.
    pub fn row(mut self, cells: impl IntoIterator<Item = Cell>) -> Self {
        self.push(Row::new(cells));
        self
    }

    /// Adds a sum row.
    pub fn sum(mut self, cells: impl IntoIterator<Item = Cell>) -> Self {
        self.push(Row {
            kind: RowKind::Sum,
            ..Row::new(cells)
        });
        self
    }

    /// Adds a row to a table that is built in a loop.
    pub fn push(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Sets the air of its rows.
    pub const fn density(mut self, density: Density) -> Self {
        self.density = density;
        self
    }

    /// Sets the style of its cells.
    pub const fn style(mut self, style: TextStyle) -> Self {
        self.style = style;
        self
    }

    /// The line above the table on each further page: "Decisions · continued".
    pub fn continued(mut self, kicker: impl Into<String>) -> Self {
        self.continued = Some(kicker.into());
        self
    }

    /// The word after the first cell where a row goes on on the next page: "(continued)".
    pub fn row_continued(mut self, word: impl Into<String>) -> Self {
        self.row_continued = word.into();
        self
    }

    /// What the table shows, for those who do not see it.
    pub fn summary(mut self, summary: impl Into<String>) -> Self {
        self.summary = Some(summary.into());
        self
    }
}

impl Column {
    /// Air at the right of every cell but those of the last column.
    pub const GUTTER: Mm = Mm(3.0);

    /// A column whose cells stand at the left. The last one has no air at its right.
    pub fn new(head: impl Into<String>, width: Mm) -> Self {
        Self {
            head: head.into(),
            width,
            align: Align::Start,
        }
    }

    /// Stands head and cells at the right, for numbers and dates.
    pub const fn right(mut self) -> Self {
        self.align = Align::Right;
        self
    }
}

impl Row {
    /// A plain row. Cells that are missing at its end stay empty.
    pub fn new(cells: impl IntoIterator<Item = Cell>) -> Self {
        Self {
            kind: RowKind::Plain,
            cells: cells.into_iter().collect(),
        }
    }
}

impl Cell {
    /// A cell with text in the style of the table.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            spans: vec![CellSpan::Text(text.into())],
            columns: 1,
            language: None,
            drawing: None,
        }
    }

    /// A cell with bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self {
            spans: vec![CellSpan::Bold(text.into())],
            columns: 1,
            language: None,
            drawing: None,
        }
    }

    /// A cell with a drawing, at the height of the first line of its row.
    pub fn drawn(drawing: Drawing) -> Self {
        Self {
            drawing: Some(drawing),
            ..Self::empty()
        }
    }

    /// A cell with nothing in it.
    pub const fn empty() -> Self {
        Self {
            spans: Vec::new(),
            columns: 1,
            language: None,
            drawing: None,
        }
    }

    /// Adds text in the style of the table.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.spans.push(CellSpan::Text(text.into()));
        self
    }

    /// Adds text in any style.
    pub fn styled(mut self, text: impl Into<String>, style: TextStyle) -> Self {
        self.spans.push(CellSpan::Styled(Span::new(text, style)));
        self
    }

    /// Lets it go over several columns.
    pub const fn over(mut self, columns: usize) -> Self {
        self.columns = columns;
        self
    }

    /// Its language, if not that of the document.
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}
