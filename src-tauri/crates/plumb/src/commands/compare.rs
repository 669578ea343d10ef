//! `plumb compare`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::{Questionnaire, Round};
use scoring::{Assessment, Occasion};

use crate::failure::Failure;
use crate::pair::{self, PairChoice};
use crate::{comparison, progress, terminal};

/// Show what changed from one round to a later one
///
/// BEFORE and AFTER are round files or workbooks. With one workbook its two latest revealed rounds
/// are compared. Only questions that both rounds ask in the same words can be compared; the rest is
/// listed with the reason.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb compare before.json after.json
  plumb compare renewal.plumb
  plumb compare renewal.plumb --before 1 --after 2 --json > changes.json")]
pub(crate) struct Compare {
    /// The earlier round, or a workbook with both; - for a round file from standard input
    before: PathBuf,
    /// The later round
    after: Option<PathBuf>,
    /// Print everything as JSON instead
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    choice: PairChoice,
}

impl Compare {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let set = Questionnaire::shipped();
        let assess = |round: &Round| scoring::assess(set, round);
        let (pair, before, after, compared) = progress::during("progress-compare", || {
            let pair = pair::read(set, &self.before, self.after.as_deref(), self.choice)?;
            let history: Vec<Assessment> = pair.history.iter().map(assess).collect();
            let (before, after) = (assess(&pair.before), assess(&pair.after));
            let occasion = |round, assessment| Occasion {
                set,
                round,
                assessment,
            };
            let compared = scoring::compare(
                &history.iter().collect::<Vec<_>>(),
                occasion(&pair.before, &before),
                occasion(&pair.after, &after),
            );
            Ok((pair, before, after, compared))
        })?;
        if self.json {
            let mut json = serde_json::to_vec_pretty(&compared)
                .map_err(|_| Failure::file_trouble("no_json_made"))?;
            json.push(b'\n');
            return terminal::print_bytes(&json);
        }
        let scene = comparison::Scene {
            set,
            before: (&pair.before, &before),
            after: (&pair.after, &after),
            compared: &compared,
            width: terminal::width(),
        };
        terminal::print(&comparison::of(&scene))
    }
}
