//! `plumb report`.

mod job;
mod many;

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser as _;
use questionnaire::{BySide, FindingName, Questionnaire};
use report::{Language, Logo, Section, Sections};

pub(crate) use job::not_made;

use crate::choice::RoundChoice;
use crate::failure::Failure;
use crate::output::{Existing, Target};
use crate::wish::{self, Edition, Paper};
use crate::{progress, source, terminal, words};
use job::Job;
use scoring::messages::Arguments;

/// Write the findings of a round as a PDF
///
/// Without -o the report is named after the companies, the day of the round and the edition, for
/// instance Acme-Northwind_2026-11-24_joint.pdf, and lies in the current folder; a file of that
/// name is not replaced. A file named with -o is replaced, whole or not at all.
///
/// With --into a report is made of every partnership in the workbooks, round files and folders
/// that are named: of its latest revealed round. One that fails does not stop the others.
///
/// The same answers and the same date give the same file, byte for byte.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb report sample.plumb
  plumb report sample.plumb -o findings.pdf --edition vendor
  plumb report round.json -o letter.pdf --paper letter --date 2026-11-24
  plumb report sample.plumb -o short.pdf --sections findings,people
  plumb report sample.plumb -o ours.pdf --logo-vendor acme.svg
  plumb report after.json -o renewal.pdf --before before.json
  plumb report renewal.plumb -o renewal.pdf --before 1
  plumb report sample.plumb round.json --into reports

Editions:
  joint    for both sides: comments only where they are marked to be shared
  vendor   also what the vendor's own people wrote for themselves
  partner  also what the partner's own people wrote for themselves

Sections that can be chosen; the answer, the overview, what works, decisions
and the method are in every report, and the method tells what was left out:
  findings, traits, measures, talk, understood, people, since, questions,
  lists, comments, definitions")]
pub(crate) struct MakeReport {
    /// A workbook or a round file; with --into also several of them and folders
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The PDF to write
    #[arg(short, long, value_name = "OUT.pdf")]
    output: Option<PathBuf>,
    /// The folder for a report of each partnership; it is made if it is not there
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["output", "before", "logo_partner", "partnership", "round"])]
    into: Option<PathBuf>,
    /// Replace reports of the same names in that folder
    #[arg(long, requires = "into")]
    force: bool,
    #[command(flatten)]
    wishes: Wishes,
    /// An earlier round to compare with: a round file or a workbook, or a round of the same
    /// workbook by its number or name. Name the same workbook again for the round before
    #[arg(long, value_name = "ROUND")]
    before: Option<OsString>,
    #[command(flatten)]
    choice: RoundChoice,
}

/// What a report depends on besides the rounds.
#[derive(Debug, Clone, Args)]
pub(crate) struct Wishes {
    /// For whom it is
    #[arg(long, value_enum, default_value_t = Edition::Joint)]
    edition: Edition,
    /// The paper it is laid out for
    #[arg(long, value_enum, default_value_t = Paper::A4)]
    paper: Paper,
    /// The date in the file, if not today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = wish::date)]
    date: Option<NaiveDate>,
    /// The language of its sentences: en
    #[arg(long, value_name = "TAG", default_value = "en", value_parser = language)]
    lang: Language,
    /// The parts it has, if not all: names with commas between them
    #[arg(long, value_name = "LIST", value_delimiter = ',', value_parser = section())]
    sections: Option<Vec<Section>>,
    /// Adds a last page on which both sides sign
    #[arg(long)]
    sign_off: bool,
    /// The vendor's logo for the first page: PNG, JPEG or SVG
    #[arg(long, value_name = "PICTURE")]
    logo_vendor: Option<PathBuf>,
    /// The partner's logo for the first page
    #[arg(long, value_name = "PICTURE")]
    logo_partner: Option<PathBuf>,
}

fn language(tag: &str) -> Result<Language, String> {
    let known = || Language::ALL.map(Language::tag).join(", ");
    Language::named(tag).ok_or_else(|| {
        words::sentence("argument-language", Arguments::new().made("known", known()))
    })
}

fn section() -> impl clap::builder::TypedValueParser<Value = Section> {
    let names = PossibleValuesParser::new(Section::ALL.map(Section::name));
    // Only known names come through.
    names.map(|name| Section::named(&name).unwrap_or(Section::Findings))
}

/// The logos as they were read.
pub(crate) type Logos = BySide<Option<Logo>>;

impl Wishes {
    /// Reads the logos.
    fn logos(&self) -> Result<Logos, Failure> {
        Ok(BySide {
            vendor: self.logo_vendor.as_deref().map(source::logo).transpose()?,
            partner: self.logo_partner.as_deref().map(source::logo).transpose()?,
        })
    }

    fn sections(&self) -> Sections {
        match &self.sections {
            None => Sections::ALL,
            Some(chosen) => Sections::only(chosen.iter().copied()),
        }
    }
}

/// Tells which names in a plan belong to no finding of the round.
fn tell_unmatched(names: &[FindingName]) -> Result<(), Failure> {
    if names.is_empty() {
        return Ok(());
    }
    let told = names.iter().map(ToString::to_string);
    let told = told.collect::<Vec<_>>().join(", ");
    let facts = Arguments::new()
        .number("n", names.len())
        .text("names", &told);
    terminal::say(&words::sentence("report-unmatched", facts))
}

impl MakeReport {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let logos = self.wishes.logos()?;
        if let Some(folder) = &self.into {
            return many::write(&self.files, folder, self.force, &self.wishes, &logos);
        }
        let [file] = self.files.as_slice() else {
            return Err(Failure::bad_input("several_files"));
        };
        let set = Questionnaire::shipped();
        let job = Job::new(file, self.before.as_deref(), self.choice);
        let (round, target, report) = progress::during("progress-report", || {
            let rounds = job.rounds(set)?;
            let name = report::file_name(&rounds.now, self.wishes.edition.into());
            // Refused before it is made.
            let target = match &self.output {
                Some(named) => Target::new(named, file, Existing::Replace)?,
                None => Target::new(name.as_ref(), file, Existing::Keep)?,
            };
            let report = job::make(set, &rounds, &self.wishes, &logos)?;
            target.write(&report.bytes)?;
            Ok::<_, Failure>((rounds.now, target, report))
        })?;
        let (file, paper, edition) = (
            target.shown(),
            self.wishes.paper.in_words(),
            self.wishes.edition.in_words(&round),
        );
        let facts = Arguments::new()
            .text("file", &file)
            .number("pages", report.pages)
            .number("kilobytes", report.bytes.len().div_ceil(1_000))
            .text("edition", &edition)
            .text("paper", &paper);
        terminal::say(&words::sentence("report-done", facts))?;
        tell_unmatched(&report.unmatched)?;
        tell_withheld(report.withheld, report.withheld_traits, &report.replaced)
    }
}

/// What the edition does not show, and what no font could.
fn tell_withheld(texts: usize, traits: usize, replaced: &[char]) -> Result<(), Failure> {
    for (id, n) in [
        ("report-withheld", texts),
        ("report-withheld-traits", traits),
    ] {
        if n > 0 {
            terminal::say(&words::sentence(id, Arguments::new().number("n", n)))?;
        }
    }
    wish::replaced(replaced).map_or(Ok(()), |sentence| terminal::say(&sentence))
}
