//! CSV, read in every way in which programs read it.

use tables::{Cell, CsvOptions, Decimal, Separator, Table, to_csv};

use crate::{day, mark, table};

const SEPARATORS: [(Separator, u8); 3] = [
    (Separator::Comma, b','),
    (Separator::Semicolon, b';'),
    (Separator::Tab, b'\t'),
];

fn written(table: &Table, separator: Separator, decimal: Decimal) -> String {
    let bytes = to_csv(table, CsvOptions { separator, decimal }).expect("a table");
    String::from_utf8(bytes).expect("text")
}

/// Every cell of every reading: each separator, with and without regard for quotation marks.
fn cells_of_every_reading(text: &str) -> Vec<String> {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut cells = Vec::new();
    for (_, separator) in SEPARATORS {
        for quoting in [true, false] {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(separator)
                .quoting(quoting)
                .from_reader(text.as_bytes());
            let rows = reader.records().collect::<Result<Vec<_>, _>>();
            let rows = rows.expect("it can be read");
            cells.extend(rows.iter().flatten().map(str::to_owned));
        }
    }
    cells
}

#[test]
fn no_cell_of_any_reading_begins_as_a_formula_does() {
    let starts = [
        "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x",
    ];
    let places = [
        "{}", "a;{};b", "a,{},b", "a\t{}\tb", "a\n{}", "a;\"{}", "\"; {}", ";;{}",
    ];
    let mut rows = Vec::new();
    for start in starts {
        for place in places {
            let text = place.replace("{}", start);
            rows.push([
                Cell::Text(text),
                Cell::Number(11.0 / 3.0),
                Cell::Date(day()),
            ]);
        }
    }
    let table = table(rows);
    for (separator, _) in SEPARATORS {
        for decimal in [Decimal::Point, Decimal::Comma] {
            let text = written(&table, separator, decimal);
            for cell in cells_of_every_reading(&text) {
                let seen = cell.trim_start_matches(['"', ' ']);
                let dangerous = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];
                assert!(!cell.starts_with(dangerous), "{cell:?} of {separator:?}");
                assert!(!seen.starts_with(dangerous), "{cell:?} of {separator:?}");
            }
        }
    }
}

/// Without the rule for the middle of a text this reading finds the formula.
#[test]
fn the_readings_see_a_formula_that_is_there() {
    let cells = cells_of_every_reading("\u{FEFF}\"a\",\"We were late;=1+1;and said so\"\r\n");
    assert!(cells.iter().any(|cell| cell == "=1+1"), "{cells:?}");
}

#[test]
fn texts_are_quoted_and_numbers_written_as_wished() {
    let table = table(vec![[
        Cell::text("one, \"two\"\r\nthree"),
        Cell::Number(11.0 / 3.0),
        Cell::Date(day()),
    ]]);
    assert_eq!(
        written(&table, Separator::Comma, Decimal::Point),
        "\u{FEFF}\"topic\",\"average\",\"due\"\r\n\
         \"one, \"\"two\"\"\nthree\",\"3.667\",\"2027-03-04\"\r\n"
    );
    assert_eq!(
        written(&table, Separator::Semicolon, Decimal::Comma),
        "\u{FEFF}\"topic\";\"average\";\"due\"\r\n\
         \"one, \"\"two\"\"\nthree\";\"3,667\";\"2027-03-04\"\r\n"
    );
}

#[test]
fn every_row_of_an_example_says_so() {
    let mut table = table(vec![[Cell::text("a"), Cell::Empty, Cell::Empty]]);
    table.mark = Some(mark());
    assert_eq!(
        written(&table, Separator::Comma, Decimal::Point),
        "\u{FEFF}\"sample\",\"topic\",\"average\",\"due\"\r\n\"SAMPLE\",\"a\",\"\",\"\"\r\n"
    );
}
