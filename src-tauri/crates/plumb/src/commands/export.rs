//! `plumb export`.

mod paper;
mod what;
mod wishes;

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use clap::Args;
use questionnaire::{Form, Questionnaire};

use crate::choice::RoundChoice;
use crate::failure::Failure;
use crate::output::{Replacing, Target};
use crate::wish::{self, Edition, Paper};
use crate::{progress, surroundings, terminal, words};
use what::Made;
use wishes::{CardChoice, Decimal, PerSheet, Separator, Whose};

/// Write a revealed round as a round file, or a part of it as something else
///
/// A round file is plain JSON with the answers and comments of both companies, also those that are
/// not marked to be shared: give it only to people who may read all of them. The tables and the
/// cards hold what the report of the same edition holds. Blank questions need no round.
///
/// Without a name JSON, CSV and calendars go to standard output; a spreadsheet and a PDF are named
/// after the companies and are put into the current folder. A file that is there already stays,
/// unless you say otherwise.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb export sample.plumb -o round.json
  plumb export sample.plumb --round 1 > round.json
  plumb export sample.plumb --table tables.xlsx
  plumb export sample.plumb --table --edition vendor -o tables.xlsx
  plumb export sample.plumb --csv items.csv
  plumb export sample.plumb --csv items.csv --separator tab
  plumb export sample.plumb --actions actions.xlsx
  plumb export sample.plumb --ics dates.ics
  plumb export sample.plumb --blank both -o blank.pdf
  plumb export sample.plumb --blank vendor --form short -o short.pdf
  plumb export sample.plumb --blank --person all -o people.pdf
  plumb export sample.plumb --cards -o cards.pdf
  plumb export sample.plumb --cards --per-sheet 2 --findings 1,3-5 -o four.pdf")]
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
    /// A spreadsheet (.xlsx): every question by company, and everything that was settled
    #[arg(long, group = "what")]
    table: bool,
    /// Every question by company as CSV: averages, picks, each reason for not answering
    #[arg(long, group = "what")]
    csv: bool,
    /// The actions as a table: what, owners, date. CSV, or a spreadsheet if OUT ends in .xlsx
    #[arg(long, group = "what")]
    actions: bool,
    /// Everything that has a date as a calendar: actions, decisions, goals, steps, introductions,
    /// the next round
    #[arg(long, group = "what")]
    ics: bool,
    /// The questions on paper, to be filled in by hand: a PDF
    #[arg(long, group = "what", value_enum, value_name = "SIDE", num_args = 0..=1, default_missing_value = "both")]
    blank: Option<Whose>,
    /// Cards of the findings with what to ask, to lay on a table: a PDF
    #[arg(long, group = "what")]
    cards: bool,
    /// Write it although both companies would read words that people kept inside their company
    #[arg(long)]
    allow_shared_words: bool,
    /// For whom the table or the cards are
    #[arg(long, value_enum)]
    edition: Option<Edition>,
    /// What parts the cells of a CSV file, if not commas
    #[arg(long, value_enum)]
    separator: Option<Separator>,
    /// What parts the whole from the fraction of a number in a CSV file, if not a point
    #[arg(long, value_enum)]
    decimal: Option<Decimal>,
    /// How much the questions on paper ask, if not as much as the round
    #[arg(long, value_name = "FORM", value_parser = wishes::form())]
    form: Option<Form>,
    /// Print the questions for this person of the round, with the name on it; "all" for everybody
    #[arg(long, value_name = "NAME")]
    person: Vec<String>,
    /// How many cards there are on a sheet [default: 4]
    #[arg(long, value_enum)]
    per_sheet: Option<PerSheet>,
    /// Which findings get a card: how many, their numbers as in 1,3-5, or "all" [default: 10]
    #[arg(long, value_name = "WHICH")]
    findings: Option<CardChoice>,
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

/// What is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    RoundFile,
    Tables,
    Items,
    Actions,
    Calendar,
    Blank(Whose),
    Cards,
}

impl What {
    const fn has_editions(self) -> bool {
        matches!(self, What::Tables | What::Items | What::Cards)
    }

    const fn is_on_paper(self) -> bool {
        matches!(self, What::Blank(_) | What::Cards)
    }
}

impl Export {
    fn what(&self) -> What {
        match self.blank {
            Some(whose) => What::Blank(whose),
            None if self.table => What::Tables,
            None if self.csv => What::Items,
            None if self.actions => What::Actions,
            None if self.ics => What::Calendar,
            None if self.cards => What::Cards,
            None => What::RoundFile,
        }
    }

    /// The file that the person named.
    fn named(&self) -> Option<&PathBuf> {
        self.output.as_ref().or(self.to.as_ref())
    }

    /// Whether the named file is to be one for spreadsheet programs.
    fn names_a_spreadsheet(&self) -> bool {
        let end = self.named().and_then(|named| named.extension());
        end.is_some_and(|end| end.eq_ignore_ascii_case("xlsx"))
    }

    /// Wishes that belong to something else than what is exported.
    fn refuse_what_does_not_fit(&self, what: What) -> Result<(), Failure> {
        let is_csv = match what {
            What::Items => true,
            What::Actions => !self.names_a_spreadsheet(),
            _ => false,
        };
        let is_blank = matches!(what, What::Blank(_));
        let names_csv = self.named().and_then(|named| named.extension());
        let names_csv = names_csv.is_some_and(|end| end.eq_ignore_ascii_case("csv"));
        for (wrong, code) in [
            (
                self.edition.is_some() && !what.has_editions(),
                "no_editions",
            ),
            (self.paper.is_some() && !what.is_on_paper(), "not_on_paper"),
            (
                (self.separator.is_some() || self.decimal.is_some()) && !is_csv,
                "not_csv",
            ),
            (
                (self.form.is_some() || !self.person.is_empty()) && !is_blank,
                "not_blank",
            ),
            (
                (self.per_sheet.is_some() || self.findings.is_some()) && what != What::Cards,
                "not_cards",
            ),
            (what == What::Tables && names_csv, "table_is_no_csv"),
            (
                what == What::Items && self.names_a_spreadsheet(),
                "csv_is_no_table",
            ),
        ] {
            if wrong {
                return Err(Failure::bad_input(code));
            }
        }
        Ok(())
    }

    pub(crate) fn run(self) -> Result<(), Failure> {
        let set = Questionnaire::shipped();
        let what = self.what();
        self.refuse_what_does_not_fit(what)?;
        let existing = self.replacing.rule();
        let binary = what.is_on_paper() || what == What::Tables || self.names_a_spreadsheet();
        let target = |named: &Path| match binary {
            true => Target::binary(named, &self.file, existing),
            false => Target::new(named, &self.file, existing),
        };
        let named = self.named().map(|named| target(named)).transpose()?;
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

    /// The moment that a calendar says it was made at, which is never ahead of the clock.
    fn moment(&self) -> DateTime<Utc> {
        let now = surroundings::now();
        let day = self
            .date
            .map(|date| date.and_time(NaiveTime::MIN).and_utc());
        day.map_or(now, |day| day.min(now))
    }

    fn make(&self, set: &'static Questionnaire, what: What) -> Result<Made, Failure> {
        match what {
            What::RoundFile => self.round_file(set),
            What::Tables => self.tables(set),
            What::Items => self.items(set),
            What::Actions => self.actions(set),
            What::Calendar => self.calendar(set),
            What::Blank(whose) => self.blank(set, whose),
            What::Cards => self.cards(set),
        }
    }
}
