//! Tables as they are read by other programs.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot go on has failed, also in the functions it calls"
)]

mod csv_file;
mod xlsx_file;

use chrono::NaiveDate;
use tables::{Cell, Column, Mark, Table};

/// A day of the tests.
pub(crate) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 3, 4).expect("a date")
}

/// A table with these rows under the columns `topic`, `average` and `due`.
pub(crate) fn table(rows: Vec<[Cell; 3]>) -> Table {
    let column = |key: &'static str, title: &str, width| Column {
        key,
        title: title.to_owned(),
        width,
    };
    Table {
        name: "Questions".to_owned(),
        columns: vec![
            column("topic", "Topic", 40),
            column("average", "Average", 10),
            column("due", "Due", 12),
        ],
        rows: rows.into_iter().map(Vec::from).collect(),
        mark: None,
    }
}

/// The mark of an example.
pub(crate) fn mark() -> Mark {
    Mark {
        column: Column {
            key: "sample",
            title: "Sample".to_owned(),
            width: 10,
        },
        word: "SAMPLE".to_owned(),
        sentence: "SAMPLE · R&D is invented".to_owned(),
    }
}
