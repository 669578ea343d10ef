//! A table as plain data, and two writers of it.
//!
//! [`Table`] says what stands where; [`to_csv`] writes it for programs, [`to_xlsx`] writes several of
//! them for people. Both give bytes and take every date from their caller, so that the same table
//! gives the same bytes. Neither knows what a table is about.

mod comma_separated;
mod spreadsheet;
mod table;

pub use comma_separated::{CsvOptions, Decimal, Separator, to_csv};
pub use spreadsheet::{XlsxFile, XlsxOptions, to_xlsx};
pub use table::{Cell, Column, LONGEST_CELL, Mark, Table, is_long};

/// Why a table could not be written. The cells cannot be the reason: whatever they hold is written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The CSV could not be put together.
    #[error("the CSV file could not be put together")]
    Csv(#[from] csv::Error),
    /// The spreadsheet could not be put together: it has too many rows, or no sheet.
    #[error("the spreadsheet could not be put together")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}
