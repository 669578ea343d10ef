//! `plumb export`.

mod what;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use questionnaire::{Questionnaire, Side};

use crate::choice::RoundChoice;
use crate::failure::Failure;
use crate::output::{Replacing, Target};
use crate::wish::{self, Edition, Paper};
use crate::{progress, terminal, words};
use what::Made;

/// Write a revealed round as a round file, or a part of it as something else
///
/// A round file is plain JSON with the answers and comments of both sides, also those that are
/// not marked to be shared: give it only to people who may read all of them. The tables and the
/// cards hold what the report of the same edition holds. Blank questions need no round.
///
/// Without a name JSON, tables and calendars go to standard output; a PDF is named after the
/// companies and is put into the current folder. A file that is there already stays, unless you
/// say otherwise.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb export sample.plumb -o round.json
  plumb export sample.plumb --round 1 > round.json
  plumb export sample.plumb --csv items.csv
  plumb export sample.plumb --csv --edition vendor -o items.csv
  plumb export sample.plumb --actions actions.csv
  plumb export sample.plumb --ics actions.ics
  plumb export sample.plumb --blank both -o blank.pdf
  plumb export sample.plumb --cards -o cards.pdf")]
pub(crate) struct Export {
    /// The workbook; for anything but a round file also a round file
    #[arg(value_name = "WORKBOOK")]
    file: PathBuf,
    /// The file to write; - for standard output
    #[arg(value_name = "OUT", conflicts_with = "output")]
    to: Option<PathBuf>,
    /// The file to write
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
    /// Every question by side as a table: means, picks, each reason for not answering
    #[arg(long, group = "what")]
    csv: bool,
    /// What was promised as a table: action, owners, date
    #[arg(long, group = "what")]
    actions: bool,
    /// What was promised as a calendar, a day for each date
    #[arg(long, group = "what")]
    ics: bool,
    /// The questions on paper, to be filled in by hand: a PDF
    #[arg(long, group = "what", value_enum, value_name = "SIDE", num_args = 0..=1, default_missing_value = "both")]
    blank: Option<Whose>,
    /// A card for each finding with what to ask, to lay on a table: a PDF
    #[arg(long, group = "what")]
    cards: bool,
    /// For whom the table or the cards are
    #[arg(long, value_enum)]
    edition: Option<Edition>,
    /// The paper of a PDF
    #[arg(long, value_enum)]
    paper: Option<Paper>,
    /// The date in the file, if not today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = wish::date)]
    date: Option<NaiveDate>,
    #[command(flatten)]
    replacing: Replacing,
    #[command(flatten)]
    choice: RoundChoice,
}

/// Whose questions are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Whose {
    Vendor,
    Partner,
    Both,
}

impl Whose {
    const fn side(self) -> Option<Side> {
        match self {
            Whose::Vendor => Some(Side::Vendor),
            Whose::Partner => Some(Side::Partner),
            Whose::Both => None,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Whose::Vendor => "vendor",
            Whose::Partner => "partner",
            Whose::Both => "both",
        }
    }
}

/// What is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    RoundFile,
    Items,
    Actions,
    Calendar,
    Blank(Whose),
    Cards,
}

impl What {
    const fn has_editions(self) -> bool {
        matches!(self, What::Items | What::Cards)
    }

    const fn is_on_paper(self) -> bool {
        matches!(self, What::Blank(_) | What::Cards)
    }
}

impl Export {
    fn what(&self) -> What {
        match self.blank {
            Some(whose) => What::Blank(whose),
            None if self.csv => What::Items,
            None if self.actions => What::Actions,
            None if self.ics => What::Calendar,
            None if self.cards => What::Cards,
            None => What::RoundFile,
        }
    }

    pub(crate) fn run(self) -> Result<(), Failure> {
        let set = Questionnaire::shipped();
        let what = self.what();
        if self.edition.is_some() && !what.has_editions() {
            return Err(Failure::bad_input("no_editions"));
        }
        if self.paper.is_some() && !what.is_on_paper() {
            return Err(Failure::bad_input("not_on_paper"));
        }
        let named = self.output.as_ref().or(self.to.as_ref());
        let existing = self.replacing.rule();
        let target = |named: &Path| match what.is_on_paper() {
            true => Target::binary(named, &self.file, existing),
            false => Target::new(named, &self.file, existing),
        };
        let named = named.map(|named| target(named)).transpose()?;
        let made = progress::during("progress-export", || self.make(set, what))?;
        let target = match (named, &made.name) {
            (Some(named), _) => named,
            (None, None) => return terminal::print_bytes(&made.bytes),
            (None, Some(name)) => target(name.as_ref())?,
        };
        target.write(&made.bytes)?;
        if target.is_stream() {
            return Ok(());
        }
        if what.is_on_paper() && target.ends_otherwise("pdf") {
            target.say(&words::text("odd-ending-pdf"))?;
        }
        let file = target.shown();
        for sentence in (made.told)(&file) {
            terminal::say(&sentence)?;
        }
        Ok(())
    }

    fn make(&self, set: &'static Questionnaire, what: What) -> Result<Made, Failure> {
        match what {
            What::RoundFile => self.round_file(set),
            What::Items => self.items(set),
            What::Actions => self.actions(set),
            What::Calendar => self.calendar(set),
            What::Blank(whose) => self.blank(set, whose),
            What::Cards => self.cards(set),
        }
    }
}
