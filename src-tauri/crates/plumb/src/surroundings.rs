//! The clock and chance of this computer. Everything else gets them as arguments.

use chrono::{DateTime, Local, NaiveDate, Utc};
use workbook::{Access, WorkbookUid};

use crate::failure::Failure;

/// What this program is called where others see it, for instance in the lock of a workbook.
pub(crate) const PROGRAM: &str = "plumb";

/// The moment.
pub(crate) fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The day where the person is.
pub(crate) fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The way to open a workbook that will be changed.
pub(crate) fn writing() -> Access {
    Access::Write {
        program: PROGRAM.to_owned(),
        since: now(),
    }
}

/// An identity for a new workbook file.
pub(crate) fn new_identity() -> Result<WorkbookUid, Failure> {
    let mut bytes = [0; 16];
    match getrandom::fill(&mut bytes) {
        Ok(()) => Ok(WorkbookUid::from_bytes(bytes)),
        Err(_) => Err(Failure::file_trouble("no_randomness")),
    }
}
