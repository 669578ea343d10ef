//! Rows for programs that open a CSV file as a table.
//!
//! The first bytes say that it is UTF-8, without which some of them read letters beyond ASCII
//! wrong. A text that such a program would take for a formula gets an apostrophe before it: what
//! people typed must not run on the computer of somebody else.

/// What says that a file is UTF-8.
const UTF_8: &[u8] = b"\xEF\xBB\xBF";

/// A table in the making.
pub(crate) struct Sheet(csv::Writer<Vec<u8>>);

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    Number(f64),
    Empty,
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn count(number: usize) -> Self {
        Self::Number(number as f64)
    }

    pub(crate) fn number(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }

    fn written(&self) -> String {
        match self {
            Self::Text(text) => harmless(text),
            // Three decimals tell every mean of some people from its neighbours.
            Self::Number(number) => {
                let text = format!("{number:.3}");
                let text = text.trim_end_matches('0').trim_end_matches('.');
                if text == "-0" { "0" } else { text }.to_owned()
            }
            Self::Empty => String::new(),
        }
    }
}

impl Sheet {
    /// A table with the names of its columns.
    pub(crate) fn new(columns: &[&str]) -> Result<Self, csv::Error> {
        let mut writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .from_writer(UTF_8.to_vec());
        writer.write_record(columns)?;
        Ok(Self(writer))
    }

    pub(crate) fn row(&mut self, cells: &[Cell]) -> Result<(), csv::Error> {
        self.0.write_record(cells.iter().map(Cell::written))
    }

    pub(crate) fn bytes(self) -> Result<Vec<u8>, csv::Error> {
        self.0
            .into_inner()
            .map_err(|error| csv::Error::from(std::io::Error::other(error.to_string())))
    }
}

/// A text that no program takes for a formula.
fn harmless(text: &str) -> String {
    let starts = |char: char| {
        matches!(
            char,
            '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠'
        )
    };
    // Marks that set a name apart belong to sentences.
    let text: String = text
        .chars()
        .filter(|char| !matches!(char, '\u{2066}'..='\u{2069}'))
        .collect();
    if text.starts_with(starts) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_made_a_text() {
        for formula in ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["a=b", "1-2", "’", "", "Söhne"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn numbers_stay_numbers_also_below_zero() {
        let written = |number| Cell::Number(number).written();
        assert_eq!(written(-1.5), "-1.5");
        assert_eq!(written(10.0 / 3.0), "3.333");
        assert_eq!(written(40.0), "40");
        assert_eq!(written(-0.000_01), "0");
    }

    #[test]
    fn cells_are_quoted_where_they_have_to_be() {
        let mut sheet = Sheet::new(&["a", "b"]).expect("a head");
        let row = [Cell::text("one, \"two\"\nthree"), Cell::Empty];
        sheet.row(&row).expect("a row");
        let bytes = sheet.bytes().expect("bytes");
        let text = String::from_utf8(bytes).expect("text");
        assert_eq!(text, "\u{FEFF}a,b\r\n\"one, \"\"two\"\"\nthree\",\r\n");
    }
}
