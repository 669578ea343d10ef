//! The tables of a round as one file for spreadsheet programs.

use chrono::NaiveDate;
use questionnaire::{Questionnaire, Round};
use scoring::{Assessment, Edition};
use tables::{Table, XlsxFile, XlsxOptions, to_xlsx};

use super::Error;
use super::items_table::{ItemTable, items_table};
use super::plan_table::plan_table;
use super::words::{Facts, sentence};

/// A file and what has to be told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spreadsheet {
    /// The file, .xlsx.
    pub bytes: Vec<u8>,
    /// Rows of the sheet of questions.
    pub rows: usize,
    /// Rows of the sheet of the plan; without any the sheet is left out.
    pub entries: usize,
    /// Comments and free texts that this edition may not show.
    pub withheld: usize,
    /// Cells whose text was too long for a spreadsheet, and ends with "…".
    pub cut: usize,
}

/// Every question by side and everything that was settled, a sheet for each. The questions hold what
/// the report of the same edition holds. `date` is the date of making.
///
/// # Errors
/// When a sheet would show a text that the edition withholds; nothing is given then.
pub fn spreadsheet(
    set: &Questionnaire,
    round: &Round,
    assessment: &Assessment,
    edition: Edition,
    date: NaiveDate,
) -> Result<Spreadsheet, Error> {
    let ItemTable { table, withheld } = items_table(set, round, assessment, edition)?;
    let plan = plan_table(set, round);
    let (rows, entries) = (table.rows.len(), plan.rows.len());
    let mut sheets = vec![table];
    if entries > 0 {
        sheets.push(plan);
    }
    let XlsxFile { bytes, cut } = spreadsheet_of(&sheets, round, date)?;
    Ok(Spreadsheet {
        bytes,
        rows,
        entries,
        withheld,
        cut,
    })
}

/// Some tables of a round as one file.
///
/// # Errors
/// When there is no table.
pub fn spreadsheet_of(
    sheets: &[Table],
    round: &Round,
    date: NaiveDate,
) -> Result<XlsxFile, tables::Error> {
    let facts = Facts::new()
        .text("vendor", round.vendor.as_str())
        .text("partner", round.partner.as_str())
        .text("round", round.name.as_str());
    let title = sentence("table-title", &facts);
    to_xlsx(sheets, &XlsxOptions { title, date })
}
