//! `plumb check`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::Questionnaire;
use scoring::messages::Arguments;
use workbook::{Access, Workbook, WorkbookError};

use crate::failure::Failure;
use crate::{progress, source, terminal, words};

/// Look a workbook through from end to end
///
/// Its pages, its structure, every answer against its question, and whether rounds and seats go
/// together. The file is only read. Of rounds that are not revealed nothing is told.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  plumb check sample.plumb")]
pub(crate) struct Check {
    /// The workbook
    workbook: PathBuf,
}

impl Check {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let path = self.workbook.as_path();
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let (listed, findings) = progress::during("progress-check", || {
            let workbook = Workbook::open(path, Access::Read, Questionnaire::shipped())?;
            Ok((source::list(&workbook)?, workbook.check()?))
        })
        .map_err(told)?;
        if !findings.is_empty() {
            let facts = Arguments::new().number("n", findings.len());
            let lines = findings
                .iter()
                .map(|finding| format!("{}: {}", finding.place, finding.sentence));
            return Err(Failure::bad_input_of("check_found_problems", facts)
                .at(path)
                .details(lines));
        }
        let file = path.to_string_lossy();
        let facts = Arguments::new()
            .text("file", &file)
            .number("partnerships", listed.len())
            .number("rounds", listed.iter().map(|l| l.rounds.len()).sum());
        terminal::say(&words::sentence("check-done", facts))
    }
}
