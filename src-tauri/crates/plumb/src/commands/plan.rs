//! `plumb plan`: what both companies agreed to do after a reveal.

mod add;
mod list;
mod mark;

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use questionnaire::{Commitment, Mark, Questionnaire, Round, RoundState};
use scoring::messages::Arguments;
use workbook::{Change, RoundId, Workbook, WorkbookError};

use crate::choice::{self, RoundChoice};
use crate::failure::Failure;
use crate::{progress, source, surroundings, terminal, words};

/// The name of an action that nothing became of yet.
pub(crate) const OPEN: &str = "open";

/// List the actions of a round, add one, or mark what became of it
///
/// Actions belong to a revealed round, and to both companies: each can read all of them.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb plan list sample.plumb
  plumb plan mark sample.plumb C1 done")]
pub(crate) struct Plan {
    #[command(subcommand)]
    command: PlanCommand,
}

#[derive(Debug, Subcommand)]
enum PlanCommand {
    List(list::List),
    Add(add::Add),
    Mark(mark::MarkAction),
}

/// The workbook and the round whose plan it is.
#[derive(Debug, Args)]
struct Home {
    /// The workbook
    workbook: PathBuf,
    #[command(flatten)]
    choice: RoundChoice,
}

impl Plan {
    pub(crate) fn run(self) -> Result<(), Failure> {
        match self.command {
            PlanCommand::List(command) => command.run(),
            PlanCommand::Add(command) => command.run(),
            PlanCommand::Mark(command) => command.run(),
        }
    }
}

impl Home {
    fn path(&self) -> &Path {
        &self.workbook
    }

    /// The revealed round.
    fn round(&self) -> Result<Round, Failure> {
        progress::during("progress-plan", || {
            source::from_workbook(Questionnaire::shipped(), self.path(), &self.choice)
        })
    }

    /// Changes the actions of the round with `change`, which says what is told of it.
    fn change<T>(
        &self,
        change: impl FnOnce(&mut Vec<Commitment>, &Round) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let path = self.path();
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let set = Questionnaire::shipped();
        if source::is_round_file(path)? {
            return Err(Failure::bad_input("plan_in_round_file").at(path));
        }
        let mut workbook = Workbook::open(path, surroundings::writing(), set).map_err(told)?;
        let id = self.open_round(&workbook)?;
        let round = workbook.revealed(id).map_err(told)?.into_round();
        let mut plan = round.plan.clone();
        let result = change(&mut plan.commitments, &round).map_err(|failure| failure.at(path))?;
        workbook
            .apply(Change::SetPlan {
                round: id,
                plan: Box::new(plan),
            })
            .map_err(told)?;
        if let Some(sentence) = source::upgraded(&workbook) {
            terminal::say(&sentence)?;
        }
        Ok(result)
    }

    fn open_round(&self, workbook: &Workbook) -> Result<RoundId, Failure> {
        let path = self.path();
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let listed = source::list(workbook).map_err(told)?;
        let id = choice::choose(&listed, &self.choice).map_err(|failure| failure.at(path))?;
        let info = workbook.round(id).map_err(told)?;
        if info.state == RoundState::Closed {
            let facts = Arguments::new().text("round", info.setup.name.as_str());
            return Err(Failure::bad_input_of("round_closed", facts).at(path));
        }
        Ok(id)
    }
}

/// The word for what became of an action.
fn state(mark: Option<Mark>) -> String {
    words::text(match mark {
        None => "action-open",
        Some(Mark::Kept) => "action-done",
        Some(Mark::Slipped) => "action-late",
        Some(Mark::Dropped) => "action-dropped",
    })
}
