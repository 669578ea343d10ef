//! `plumb import`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::Questionnaire;
use scoring::messages::Arguments;
use workbook::{Change, ImportInto, PartnershipId, Workbook, WorkbookError};

use crate::failure::Failure;
use crate::{choice, progress, source, surroundings, terminal, words};

/// Take a round file into a workbook
///
/// The round joins the partnership with the same two names. It is revealed from the start,
/// because whoever holds the file can read both sides. Nothing in the workbook is replaced, and a
/// file with any problem is not taken in at all.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb import acme.plumb round.json
  plumb import acme.plumb round.json --new-partnership
  plumb import acme.plumb round.json --partnership 1
  plumb export sample.plumb | plumb import acme.plumb - --new-partnership")]
pub(crate) struct Import {
    /// The workbook
    workbook: PathBuf,
    /// The round file; - for one from standard input
    #[arg(value_name = "FILE.json")]
    file: PathBuf,
    /// The partnership it belongs to, whatever the names in the file are
    #[arg(long, value_name = "NUMBER", value_parser = choice::number)]
    partnership: Option<i64>,
    /// Add a partnership with the names of the file
    #[arg(long, conflicts_with = "partnership")]
    new_partnership: bool,
}

impl Import {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let set = Questionnaire::shipped();
        let path = self.workbook.as_path();
        let (round, upgraded) = progress::during("progress-import", || {
            let round = source::from_round_file(set, &self.file)?;
            let told = |error: WorkbookError| Failure::of_workbook(&error, path);
            let mut workbook = Workbook::open(path, surroundings::writing(), set).map_err(told)?;
            surroundings::keep_before_import(&workbook);
            workbook
                .apply(Change::ImportRound {
                    round: Box::new(round.clone()),
                    into: self.target(),
                    at: surroundings::now(),
                })
                .map_err(told)?;
            Ok((round, source::upgraded(&workbook)))
        })?;
        if let Some(sentence) = upgraded {
            terminal::say(&sentence)?;
        }
        let (file, date) = (path.to_string_lossy(), words::long_date(round.date));
        let facts = Arguments::new()
            .text("file", &file)
            .text("round", round.name.as_str())
            .text("date", &date)
            .number("people", round.respondents.len());
        terminal::say(&words::sentence("import-done", facts))
    }

    fn target(&self) -> ImportInto {
        match self.partnership {
            Some(number) => ImportInto::Partnership(PartnershipId::from_number(number)),
            None if self.new_partnership => ImportInto::NewPartnership,
            None => ImportInto::Matching,
        }
    }
}
