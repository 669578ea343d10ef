//! Names that are suggested for files.

use std::path::Path;

use protocol::Companies;
use questionnaire::BySide;

/// The name of a new workbook, after both companies.
pub(crate) fn of_workbook(companies: &Companies) -> String {
    let stem = report::file_stem(&BySide {
        vendor: companies.vendor.as_str(),
        partner: companies.partner.as_str(),
    });
    format!("{stem}.plumb")
}

/// The name of a copy.
pub(crate) fn of_copy(workbook: &Path) -> String {
    let stem = workbook.file_stem().unwrap_or_default().to_string_lossy();
    format!("{stem} copy.plumb")
}
