//! `plumb assess`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::{Questionnaire, round_file};

use crate::choice::RoundChoice;
use crate::failure::Failure;
use crate::{progress, source, summary, terminal};

/// Show what a round says: agreement, gaps, findings
///
/// FILE is a workbook or a round file; which one is seen from what it holds, not from its name.
/// A round can be shown when it is revealed, never before.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb assess sample.plumb
  plumb assess round.json --json > figures.json
  plumb assess sample.plumb --round 1
  plumb export sample.plumb | plumb assess -

The name - means standard input, for a round file.
A name that begins with a dash goes after two dashes: plumb assess -- -x.plumb")]
pub(crate) struct Assess {
    /// A workbook or a round file; - for a round file from standard input
    file: PathBuf,
    /// Print all figures as JSON instead
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    choice: RoundChoice,
}

impl Assess {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let set = Questionnaire::shipped();
        let (round, assessment) = progress::during("progress-assess", || {
            let round = source::round(set, &self.file, &self.choice)?;
            let assessment = scoring::Assessment {
                mark: Some(round_file::mark(set, &round)),
                ..scoring::assess(set, &round)
            };
            Ok((round, assessment))
        })?;
        if self.json {
            let mut json = serde_json::to_vec_pretty(&assessment)
                .map_err(|_| Failure::file_trouble("no_json_made"))?;
            json.push(b'\n');
            terminal::print_bytes(&json)
        } else {
            terminal::print(&summary::of(set, &round, &assessment, terminal::width()))
        }
    }
}
