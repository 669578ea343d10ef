//! What stands in a table, without a word on how it is written.

use chrono::NaiveDate;

/// The longest text that a cell of a spreadsheet program holds, in units of UTF-16.
pub const LONGEST_CELL: usize = 32_767;

/// Rows below the heads of their columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// What the table is called: the name of its sheet, at most 31 letters of it.
    pub name: String,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// The rows, from top to bottom. Each has a cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// What every row says first, for example that everything is invented; usually nothing.
    pub mark: Option<Mark>,
}

/// Words that stand in every row, because rows are copied out of their table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The column it has for itself, before all others.
    pub column: Column,
    /// What stands in each of its cells.
    pub word: String,
    /// The whole sentence, above and below the printed sheet.
    pub sentence: String,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name for programs, the same in every language.
    pub key: &'static str,
    /// Its head for people.
    pub title: String,
    /// How wide it is in a spreadsheet, in digits of its usual type.
    pub width: u8,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words. Whatever they look like, they stay words.
    Text(String),
    /// How many of something.
    Count(usize),
    /// A figure, shown with at most three decimals. One that is no number leaves the cell empty.
    Number(f64),
    /// A day.
    Date(NaiveDate),
    /// Nothing.
    Empty,
}

impl Cell {
    /// Words; nothing if there are none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        match text.is_empty() {
            true => Self::Empty,
            false => Self::Text(text),
        }
    }

    /// A figure, or nothing.
    #[must_use]
    pub fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

impl Table {
    /// The columns with that of the mark.
    pub(crate) fn all_columns(&self) -> impl Iterator<Item = &Column> {
        let mark = self.mark.as_ref().map(|mark| &mark.column);
        mark.into_iter().chain(&self.columns)
    }

    /// The cells of each row with that of the mark.
    pub(crate) fn all_rows(&self) -> impl Iterator<Item = impl Iterator<Item = Cell>> {
        self.rows.iter().map(|row| {
            let mark = self.mark.as_ref();
            let mark = mark.map(|mark| Cell::Text(mark.word.clone()));
            mark.into_iter().chain(row.iter().cloned())
        })
    }

    /// Every text in it, a line for each. What is looked for in a table is looked for here.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let texts = self.rows.iter().flatten().filter_map(|cell| match cell {
            Cell::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join("\n")
    }

    /// How many of its cells are longer than a spreadsheet program can show.
    #[must_use]
    pub fn long_cells(&self) -> usize {
        let cells = self.rows.iter().flatten();
        let is_long = |cell: &&Cell| matches!(cell, Cell::Text(text) if is_long(text));
        cells.filter(is_long).count()
    }
}

/// Whether a text is longer than [`LONGEST_CELL`].
#[must_use]
pub fn is_long(text: &str) -> bool {
    text.len() > LONGEST_CELL && text.encode_utf16().count() > LONGEST_CELL
}

/// A text as a cell holds it: lines end in one way, and the marks that set a name apart in a
/// sentence are left out.
pub(crate) fn in_a_cell(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|char| !matches!(char, '\u{2066}'..='\u{2069}'))
        .collect()
}
