//! `plumb plan mark`.

use clap::{Args, ValueEnum};
use questionnaire::{CommitmentId, Mark};
use scoring::messages::Arguments;

use super::{Home, list};
use crate::failure::Failure;
use crate::{terminal, words};

/// Mark what became of an action
///
/// What each person thinks of it is asked in the next round, apart from this.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb plan mark sample.plumb C1 done
  plumb plan mark sample.plumb C2 late
  plumb plan mark sample.plumb C2 open")]
pub(super) struct MarkAction {
    #[command(flatten)]
    home: Home,
    /// The action, as plumb plan list numbers it: C1
    #[arg(value_parser = number)]
    action: CommitmentId,
    /// What became of it; open takes a mark away
    #[arg(value_enum)]
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum State {
    Done,
    Late,
    Dropped,
    Open,
}

fn number(text: &str) -> Result<CommitmentId, String> {
    let name = text.trim().to_uppercase();
    let name = match name.starts_with('C') {
        true => name,
        false => format!("C{name}"),
    };
    CommitmentId::from_name(&name).ok_or_else(|| words::text("argument-action"))
}

impl MarkAction {
    pub(super) fn run(self) -> Result<(), Failure> {
        let mark = match self.state {
            State::Done => Some(Mark::Kept),
            State::Late => Some(Mark::Slipped),
            State::Dropped => Some(Mark::Dropped),
            State::Open => None,
        };
        let told = self.home.change(|actions, round| {
            let found = actions.iter_mut().find(|action| action.id == self.action);
            let Some(action) = found else {
                let id = self.action.to_string();
                let facts = Arguments::new()
                    .text("action", &id)
                    .text("round", round.name.as_str())
                    .number("n", actions.len());
                let there = actions.iter();
                let there = there.map(|one| format!("{}  {}", one.id, one.text.as_str()));
                return Err(Failure::bad_input_of("no_such_action", facts).details(there));
            };
            action.mark = mark;
            Ok(list::in_words(round, action, terminal::width()))
        })?;
        terminal::print(&told)
    }
}
