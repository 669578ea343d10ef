//! `plumb answers`: what one person wrote on paper, typed into a file and taken into a round.

mod fill_in;
mod form;
mod import;
mod template;

use std::path::Path;

use clap::{Args, Subcommand};
use questionnaire::Questionnaire;
use scoring::messages::Arguments;
use workbook::{Partnership, RoundInfo, RoundState, Seat, Workbook, WorkbookError};

use crate::choice::{self, RoundChoice};
use crate::failure::Failure;
use crate::{people, source, words};

/// Type in the answers of one person from a paper form
///
/// First write a file with the questions of that person, fill it in with any text editor, then take
/// it in. Only the answers of that one person are touched, and nobody sees them before the reveal.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb answers template acme.plumb --person Ann -o ann.toml
  plumb answers import acme.plumb ann.toml --person Ann")]
pub(crate) struct Answers {
    #[command(subcommand)]
    command: AnswersCommand,
}

#[derive(Debug, Subcommand)]
enum AnswersCommand {
    Template(template::Template),
    Import(import::ImportAnswers),
}

/// Whose answers: the options that both commands have.
#[derive(Debug, Args)]
struct Whose {
    /// The person, by name or by the number that plumb show prints
    #[arg(long, value_name = "NAME")]
    person: String,
    #[command(flatten)]
    choice: RoundChoice,
}

/// The person that was found, with the round and the companies.
struct Found {
    partnership: Partnership,
    info: RoundInfo,
    seat: Seat,
}

impl Answers {
    pub(crate) fn run(self) -> Result<(), Failure> {
        match self.command {
            AnswersCommand::Template(command) => command.run(),
            AnswersCommand::Import(command) => command.run(),
        }
    }
}

impl Whose {
    /// Finds the person in a round that is not revealed.
    fn find(
        &self,
        set: &Questionnaire,
        workbook: &Workbook,
        path: &Path,
    ) -> Result<Found, Failure> {
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let at = |failure: Failure| failure.at(path);
        let listed = source::list(workbook).map_err(told)?;
        let (partnership, info) = choice::choose_any(&listed, &self.choice).map_err(at)?;
        let Some(info) = info else {
            let failure = Failure::bad_input("no_rounds").at(path);
            return Err(failure.details(choice::list(&listed)));
        };
        if !matches!(info.state, RoundState::Draft | RoundState::Collecting) {
            let facts = Arguments::new().text("round", info.setup.name.as_str());
            let failure = Failure::bad_input_of("answers_after_reveal", facts).at(path);
            return Err(failure.details(choice::list(&listed)));
        }
        let place = (partnership, info.id);
        let seat = people::find(set, workbook, place, &self.person).map_err(at)?;
        Ok(Found {
            partnership: partnership.clone(),
            info: info.clone(),
            seat,
        })
    }
}

/// The file that a workbook is, and no round file.
fn workbook_file(path: &Path) -> Result<(), Failure> {
    match source::is_round_file(path)? {
        true => Err(Failure::bad_input("answers_round_file").at(path)),
        false => Ok(()),
    }
}

impl Found {
    /// The person for people: name and company.
    fn in_words(&self) -> String {
        let companies = people::companies(&self.partnership);
        let setup = &self.seat.setup;
        let facts = Arguments::new()
            .text("person", setup.label.as_str())
            .text("company", companies.get(setup.side));
        words::sentence("plan-owner", facts)
    }
}
