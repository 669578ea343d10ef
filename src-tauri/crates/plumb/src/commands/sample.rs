//! `plumb sample`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::{Questionnaire, sample_round};
use scoring::messages::Arguments;
use workbook::Workbook;

use crate::failure::Failure;
use crate::output::Replacing;
use crate::{layout, new_file, surroundings, terminal, words};

/// Make a workbook with an invented partnership, to try things on
///
/// Two invented companies with three people each, every kind of question answered, and comments.
/// Everything made of it says SAMPLE. A file that is there already stays, unless you say otherwise.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  plumb sample sample.plumb")]
pub(crate) struct Sample {
    /// The file to make, usually ending in .plumb
    workbook: PathBuf,
    #[command(flatten)]
    replacing: Replacing,
}

impl Sample {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let (path, set) = (self.workbook.as_path(), Questionnaire::shipped());
        let round = sample_round(set).map_err(|_| Failure::bad_input("no_sample"))?;
        let (program, now) = (surroundings::PROGRAM, surroundings::now());
        let uid = surroundings::new_identity()?;
        new_file::workbook(path, self.replacing.rule(), |path| {
            Workbook::create_with_round(path, uid, program, now, set, &round)
        })?;
        let (file, date) = (path.to_string_lossy(), words::long_date(round.date));
        let facts = Arguments::new()
            .text("file", &file)
            .text("vendor", round.vendor.as_str())
            .text("partner", round.partner.as_str())
            .text("round", round.name.as_str())
            .text("date", &date)
            .number("people", round.respondents.len());
        terminal::say(&words::sentence("sample-done", facts))?;
        let typed = layout::for_shell(&file);
        let facts = Arguments::new().text("file", &typed);
        terminal::print(&words::sentence("sample-next", facts))?;
        terminal::print("\n")
    }
}
