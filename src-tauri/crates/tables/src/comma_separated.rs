//! Rows for programs that open a CSV file as a table.
//!
//! The first bytes say that it is UTF-8, without which some programs read letters beyond ASCII
//! wrong. Every cell is quoted. What people typed must not run on the computer of somebody else:
//! a text that a program would take for a formula gets an apostrophe before it. A program may part
//! the cells at another sign than the one that is written here, and may not heed the quotation
//! marks; so this holds after every sign at which some program parts cells or rows.

use super::Error;
use super::table::{Cell, Table, in_a_cell};

/// What says that a file is UTF-8.
const UTF_8: &[u8] = b"\xEF\xBB\xBF";

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CsvOptions {
    /// What parts the cells of a row.
    pub separator: Separator,
    /// What parts the whole from the fraction of a number.
    pub decimal: Decimal,
}

/// What parts the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Separator {
    /// As in English.
    #[default]
    Comma,
    /// As where a number is written with a comma.
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// What parts the whole from the fraction of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Decimal {
    /// 3.5
    #[default]
    Point,
    /// 3,5
    Comma,
}

/// Writes a table as CSV. No text is cut.
///
/// # Errors
/// Never, as long as there is memory.
pub fn to_csv(table: &Table, options: CsvOptions) -> Result<Vec<u8>, Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(options.separator.byte())
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer(UTF_8.to_vec());
    writer.write_record(table.all_columns().map(|column| column.key))?;
    for row in table.all_rows() {
        writer.write_record(row.map(|cell| written(&cell, options.decimal)))?;
    }
    let bytes = writer.into_inner();
    Ok(bytes.map_err(|error| csv::Error::from(std::io::Error::other(error.to_string())))?)
}

fn written(cell: &Cell, decimal: Decimal) -> String {
    match cell {
        Cell::Text(text) => harmless(&in_a_cell(text)),
        Cell::Count(count) => count.to_string(),
        Cell::Number(number) if number.is_finite() => {
            let number = number_in_short(*number);
            match decimal {
                Decimal::Point => number,
                Decimal::Comma => number.replace('.', ","),
            }
        }
        Cell::Date(date) => date.to_string(),
        Cell::Number(_) | Cell::Empty => String::new(),
    }
}

/// Three decimals tell every average of some people from its neighbours.
fn number_in_short(number: f64) -> String {
    let text = format!("{number:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0" } else { text }.to_owned()
}

/// A text that no program takes for a formula, wherever it parts the cells.
fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len() + 1);
    let mut may_begin_a_cell = true;
    for char in text.chars() {
        // A tab parts cells in one reading and begins a formula in another.
        let char = if char == '\t' { ' ' } else { char };
        if may_begin_a_cell && begins_a_formula(char) {
            harmless.push('\'');
        }
        // Spaces, quotation marks and marks that are not seen are passed over by some programs.
        may_begin_a_cell = parts_cells(char) || (may_begin_a_cell && is_passed_over(char));
        harmless.push(char);
    }
    harmless
}

const fn begins_a_formula(char: char) -> bool {
    matches!(
        char,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹢' | '﹣' | '﹦' | '﹫' | '−'
    )
}

/// The three separators, and what ends a row in some program.
const fn parts_cells(char: char) -> bool {
    matches!(
        char,
        ',' | ';' | '\t' | '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

fn is_passed_over(char: char) -> bool {
    let unseen = matches!(
        char,
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{AD}'
    );
    char == '"' || char.is_whitespace() || char.is_control() || unseen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_made_a_text() {
        for formula in ["=1+1", "+1", "-1", "@sum", "＝1", "－1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for (typed, expected) in [
            ("a;=1+1;b", "a;'=1+1;b"),
            ("a,=1", "a,'=1"),
            ("a\t=1", "a =1"),
            ("a\n@x", "a\n'@x"),
            ("late; \"-1\"", "late; \"'-1\""),
            ("a;\u{A0}\u{200B}+1", "a;\u{A0}\u{200B}'+1"),
            ("\t=1", " '=1"),
            (";;＠x", ";;'＠x"),
        ] {
            assert_eq!(harmless(typed), expected);
        }
        for text in ["a=b", "1-2", "’", "", "Söhne", "so - so", "a, b", "a;b"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn numbers_stay_numbers_also_below_zero() {
        let point = |number| written(&Cell::Number(number), Decimal::Point);
        assert_eq!(point(-1.5), "-1.5");
        assert_eq!(point(10.0 / 3.0), "3.333");
        assert_eq!(point(40.0), "40");
        assert_eq!(point(-0.000_01), "0");
        assert_eq!(point(f64::NAN), "");
        // Eleven thirds: what German programs read as 3667 with a point.
        assert_eq!(written(&Cell::Number(11.0 / 3.0), Decimal::Comma), "3,667");
    }
}
