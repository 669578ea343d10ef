//! Tables as a workbook of spreadsheet programs: numbers and days are what they are, and a text is
//! never a formula.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::Error;
use super::table::{Cell, LONGEST_CELL, Table, in_a_cell, is_long};

/// The longest name of a sheet, in letters.
const LONGEST_NAME: usize = 31;
/// Columns this wide hold prose, which goes on below itself.
const PROSE: u8 = 30;
/// The number of A4 in a spreadsheet.
const A4: u8 = 9;
/// The hour of the day that is written beside the date of making, in universal time. Nearly
/// everywhere on earth it is the same day then.
const HOUR: u16 = 10;
/// What stands for the rest of a text.
const ELLIPSIS: char = '…';

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XlsxOptions {
    /// Its title.
    pub title: String,
    /// The date of making. The clock is never asked.
    pub date: NaiveDate,
}

/// A file and what has to be told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XlsxFile {
    /// The file.
    pub bytes: Vec<u8>,
    /// Cells whose text was too long for a spreadsheet, and ends with "…".
    pub cut: usize,
}

/// Writes tables as the sheets of one .xlsx file: the head stays in sight and can filter, columns
/// are as wide as they say, and each sheet prints on pages as wide as it is.
///
/// # Errors
/// When there is no table, or one with more than a million rows.
pub fn to_xlsx(tables: &[Table], options: &XlsxOptions) -> Result<XlsxFile, Error> {
    let mut workbook = Workbook::new();
    let made = created(options.date)?;
    let properties = DocProperties::new()
        .set_title(&options.title)
        .set_creation_datetime(&made);
    workbook.set_properties(&properties);
    let formats = Formats::new();
    let mut names: Vec<String> = Vec::new();
    for table in tables {
        let name = sheet_name(&table.name, &names);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        names.push(name);
        fill(sheet, table, &formats)?;
    }
    Ok(XlsxFile {
        bytes: workbook.save_to_buffer()?,
        cut: tables.iter().map(Table::long_cells).sum(),
    })
}

fn created(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    day(date)?.and_hms(HOUR, 0, 0)
}

/// A day as spreadsheets count it, from 1900 on.
fn day(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(date.year()).unwrap_or(1900);
    ExcelDateTime::from_ymd(year, part(date.month()), part(date.day()))
}

/// How cells look.
struct Formats {
    head: Format,
    mark: Format,
    short: Format,
    prose: Format,
    count: Format,
    number: Format,
    date: Format,
}

impl Formats {
    fn new() -> Self {
        let top = || Format::new().set_align(FormatAlign::Top);
        Self {
            head: top()
                .set_bold()
                .set_text_wrap()
                .set_background_color("#E1E5EA")
                .set_border_bottom(FormatBorder::Thin),
            mark: top().set_bold().set_font_color("#A34700"),
            short: top(),
            prose: top().set_text_wrap(),
            count: top().set_num_format("0"),
            number: top().set_num_format("0.0##"),
            date: top().set_num_format("yyyy-mm-dd"),
        }
    }
}

fn fill(sheet: &mut Worksheet, table: &Table, formats: &Formats) -> Result<(), XlsxError> {
    let mut last_column = 0;
    let mut prose = Vec::new();
    for (index, column) in (0..).zip(table.all_columns()) {
        sheet.set_column_width(index, column.width)?;
        sheet.write_string_with_format(0, index, &column.title, &formats.head)?;
        prose.push(column.width >= PROSE);
        last_column = index;
    }
    let mut last_row = 0;
    for (row, cells) in (1..).zip(table.all_rows()) {
        for ((column, cell), is_prose) in (0..).zip(cells).zip(&prose) {
            let format = match (&table.mark, column, is_prose) {
                (Some(_), 0, _) => &formats.mark,
                (_, _, true) => &formats.prose,
                (_, _, false) => &formats.short,
            };
            match cell {
                Cell::Text(text) => {
                    sheet.write_string_with_format(row, column, in_full(&text), format)?;
                }
                Cell::Count(count) => {
                    sheet.write_number_with_format(row, column, count as f64, &formats.count)?;
                }
                Cell::Number(number) if number.is_finite() => {
                    sheet.write_number_with_format(row, column, number, &formats.number)?;
                }
                Cell::Date(date) => {
                    let date = day(date)?;
                    sheet.write_datetime_with_format(row, column, &date, &formats.date)?;
                }
                Cell::Number(_) | Cell::Empty => {}
            }
        }
        last_row = row;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(A4);
    // As wide as a page, on as many pages as it needs.
    sheet.set_print_fit_to_pages(1, 0);
    if let Some(mark) = &table.mark {
        sheet.set_header(format!("&L{}", mark.sentence.replace('&', "&&")));
    }
    sheet.set_footer("&L&A&R&P / &N");
    Ok(())
}

/// A text as it fits into a cell.
fn in_full(text: &str) -> String {
    let text = in_a_cell(text);
    if !is_long(&text) {
        return text;
    }
    let mut units = 0;
    let mut kept: String = text
        .chars()
        .take_while(|char| {
            units += char.len_utf16();
            units < LONGEST_CELL
        })
        .collect();
    kept.push(ELLIPSIS);
    kept
}

/// A name that a sheet can have and no other has.
fn sheet_name(name: &str, taken: &[String]) -> String {
    let fits = |char: &char| {
        !matches!(char, '[' | ']' | ':' | '*' | '?' | '/' | '\\') && !char.is_control()
    };
    let plain: String = name.chars().filter(fits).take(LONGEST_NAME).collect();
    let plain = plain.trim().trim_matches('\'');
    let is_taken = |name: &str| {
        let name = name.to_lowercase();
        taken.iter().any(|taken| taken.to_lowercase() == name)
    };
    if !plain.is_empty() && !is_taken(plain) {
        return plain.to_owned();
    }
    let beginning: String = plain.chars().take(LONGEST_NAME - 4).collect();
    let numbered = (1..=taken.len() + 1).map(|n| format!("{beginning} {n}").trim().to_owned());
    let mut free = numbered.filter(|name| !is_taken(name));
    free.next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_gets_a_name_that_programs_take() {
        let none: [String; 0] = [];
        assert_eq!(sheet_name("Questions", &none), "Questions");
        assert_eq!(sheet_name("a/b: [c]?", &none), "ab c");
        assert_eq!(sheet_name("''", &none), "1");
        assert_eq!(sheet_name(&"x".repeat(40), &none).len(), 31);
        let taken = ["Plan".to_owned(), "plan 1".to_owned()];
        assert_eq!(sheet_name("PLAN", &taken), "PLAN 2");
    }

    #[test]
    fn a_text_is_cut_where_a_cell_ends() {
        let whole = "x".repeat(LONGEST_CELL);
        assert_eq!(in_full(&whole), whole);
        let cut = in_full(&"x".repeat(LONGEST_CELL + 1));
        assert_eq!(cut.chars().count(), LONGEST_CELL);
        assert!(cut.ends_with("x…"));
        // Letters of two units are never halved: 16,383 of them and the sign for the rest.
        let cut = in_full(&"𝄞".repeat(20_000));
        assert_eq!(cut.encode_utf16().count(), 2 * 16_383 + 1);
    }
}
