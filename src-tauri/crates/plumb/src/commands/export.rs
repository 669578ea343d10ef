//! `plumb export`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::{Questionnaire, round_file};
use scoring::messages::Arguments;

use crate::choice::RoundChoice;
use crate::failure::Failure;
use crate::output::{Existing, Target};
use crate::{progress, source, terminal, words};

/// Write a revealed round of a workbook as a round file
///
/// A round file is plain JSON with the answers and comments of both sides, also those that are
/// not marked to be shared: give it only to people who may read all of them. Without -o it is
/// written to standard output. A file named with -o is replaced, whole or not at all.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb export sample.plumb -o round.json
  plumb export sample.plumb --round 1 > round.json")]
pub(crate) struct Export {
    /// The workbook
    workbook: PathBuf,
    /// The round file to write
    #[arg(short, long, value_name = "FILE.json")]
    output: Option<PathBuf>,
    #[command(flatten)]
    choice: RoundChoice,
}

impl Export {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let set = Questionnaire::shipped();
        let path = self.workbook.as_path();
        let target = match &self.output {
            Some(named) => Some(Target::new(named, path, Existing::Replace)?),
            None => None,
        };
        let (round, json) = progress::during("progress-export", || {
            let round = source::from_workbook(set, path, &self.choice)?;
            let json = round_file::write(set, &round)
                .map_err(|_| Failure::file_trouble("no_json_made"))?;
            Ok((round, json))
        })?;
        let Some(target) = target else {
            return terminal::print_bytes(json.as_bytes());
        };
        target.write(json.as_bytes())?;
        let (file, date) = (target.shown(), words::long_date(round.date));
        let facts = Arguments::new()
            .text("file", &file)
            .text("round", round.name.as_str())
            .text("date", &date)
            .number("people", round.respondents.len());
        terminal::say(&words::sentence("export-done", facts))
    }
}
