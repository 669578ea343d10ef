//! `plumb answers template`.

use std::path::{Path, PathBuf};

use clap::Args;
use questionnaire::Questionnaire;
use scoring::messages::Arguments;
use workbook::{Access, Workbook, WorkbookError};

use super::form::{self, Form};
use super::{Whose, workbook_file};
use crate::failure::Failure;
use crate::output::{Replacing, Target};
use crate::{terminal, words};

/// Write a file to fill in with what one person answered on paper
///
/// It is plain text (TOML) with the questions that the person is asked. It never holds answers that
/// are in the workbook.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb answers template acme.plumb --person Ann -o ann.toml
  plumb answers template acme.plumb --person Bo > bo.toml")]
pub(super) struct Template {
    /// The workbook
    workbook: PathBuf,
    /// The file to write; without it, or with -, standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    replacing: Replacing,
    #[command(flatten)]
    whose: Whose,
}

impl Template {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (path, set) = (self.workbook.as_path(), Questionnaire::shipped());
        workbook_file(path)?;
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let workbook = Workbook::open(path, Access::Read, set).map_err(told)?;
        let found = self.whose.find(set, &workbook, path)?;
        let output = self.output.as_deref().unwrap_or(Path::new("-"));
        let target = Target::new(output, path, self.replacing.rule())?;
        // What was agreed in the last revealed round is asked about in a renewal.
        let earlier = workbook
            .revealed_rounds(found.partnership.id)
            .map_err(told)?;
        let earlier = earlier
            .last()
            .map(|revealed| &revealed.round().plan.commitments);
        let form = Form {
            set,
            uid: workbook.uid().as_str(),
            partnership: &found.partnership,
            info: &found.info,
            seat: &found.seat,
            actions: earlier.map_or(&[], Vec::as_slice),
        };
        target.write(form::write(&form).as_bytes())?;
        if target.is_stream() {
            return Ok(());
        }
        let (file, person) = (target.shown(), found.in_words());
        let facts = Arguments::new().text("file", &file).text("person", &person);
        terminal::say(&words::sentence("answers-template-done", facts))
    }
}
