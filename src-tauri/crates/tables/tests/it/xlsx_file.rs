//! Spreadsheets, read by another library.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use tables::{Cell, LONGEST_CELL, Table, XlsxFile, XlsxOptions, to_xlsx};

use crate::{day, mark, table};

fn made(tables: &[Table]) -> XlsxFile {
    let options = XlsxOptions {
        title: "Acme and Northwind".to_owned(),
        date: day(),
    };
    to_xlsx(tables, &options).expect("a file")
}

/// The cells of a sheet, row by row.
fn cells(file: &XlsxFile, sheet: &str) -> Vec<Vec<Data>> {
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes.as_slice())).expect("a workbook");
    let range = workbook.worksheet_range(sheet).expect("a sheet");
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn numbers_are_numbers_days_are_days_and_a_formula_stays_words() {
    let file = made(&[table(vec![
        [
            Cell::text("=1+1"),
            Cell::Number(11.0 / 3.0),
            Cell::Date(day()),
        ],
        [Cell::text("a\r\nb"), Cell::Count(3), Cell::text("no date")],
        [Cell::Empty, Cell::Number(f64::NAN), Cell::Empty],
        [Cell::text("<&>\u{2068}"), Cell::Number(-1.5), Cell::Empty],
    ])]);
    let cells = cells(&file, "Questions");
    assert_eq!(cells[0][0], Data::String("Topic".to_owned()));
    assert_eq!(cells[1][0], Data::String("=1+1".to_owned()));
    assert_eq!(cells[1][1], Data::Float(11.0 / 3.0));
    // 1 January 2027 is day 46,388 of a spreadsheet; 62 days later is 4 March.
    match &cells[1][2] {
        Data::DateTime(date) => assert_eq!(date.as_f64(), 46_450.0),
        other => panic!("{other:?} is no day"),
    }
    assert_eq!(cells[2][0], Data::String("a\nb".to_owned()));
    assert_eq!(cells[2][1], Data::Float(3.0));
    assert_eq!(cells[2][2], Data::String("no date".to_owned()));
    assert_eq!(
        cells[3].iter().filter(|cell| **cell != Data::Empty).count(),
        0
    );
    assert_eq!(cells[4][0], Data::String("<&>".to_owned()));
    assert_eq!(cells[4][1], Data::Float(-1.5));
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes.as_slice())).expect("a workbook");
    let formulas = workbook.worksheet_formula("Questions").expect("a sheet");
    assert_eq!(formulas.used_cells().count(), 0, "no cell is a formula");
}

#[test]
fn long_texts_are_cut_and_counted() {
    let long = |letters: usize| [Cell::text("ö".repeat(letters)), Cell::Empty, Cell::Empty];
    let file = made(&[table(vec![long(LONGEST_CELL), long(LONGEST_CELL + 1)])]);
    assert_eq!(file.cut, 1);
    let cells = cells(&file, "Questions");
    let letters = |row: usize| cells[row][0].to_string().chars().count();
    assert_eq!((letters(1), letters(2)), (LONGEST_CELL, LONGEST_CELL));
    assert!(cells[2][0].to_string().ends_with('…'));
}

#[test]
fn every_row_of_an_example_says_so() {
    let mut table = table(vec![[Cell::text("a"), Cell::Empty, Cell::Empty]]);
    table.mark = Some(mark());
    let cells = cells(&made(&[table]), "Questions");
    assert_eq!(cells[0][0].to_string(), "Sample");
    assert_eq!(cells[1][0].to_string(), "SAMPLE");
    assert_eq!(cells[1][1].to_string(), "a");
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let tables = [
        table(vec![[Cell::text("a"), Cell::Count(1), Cell::Empty]]),
        {
            let mut other = table(Vec::new());
            other.name = "Plan".to_owned();
            other
        },
    ];
    assert_eq!(made(&tables), made(&tables));
}
