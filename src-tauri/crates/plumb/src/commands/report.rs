//! `plumb report`.

mod job;
mod many;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser as _;
use clap::{Args, ValueEnum};
use questionnaire::{BySide, FindingName, Questionnaire, Round};
use report::{Language, Logo, Report, Section, Sections};

pub(crate) use job::not_made;

use crate::choice::RoundChoice;
use crate::failure::Failure;
use crate::output::{Existing, Replacing, Target};
use crate::wish::{self, Edition, Paper};
use crate::{progress, shared_words, source, stream, terminal, words};
use job::Job;
use scoring::messages::Arguments;

/// Write the findings of a round as a PDF
///
/// Without -o the report is named after the companies, the day of the round and the edition, for
/// instance Acme-Northwind_2026-11-24_joint.pdf, and is put into the current folder. A file that is
/// there already stays, unless you say otherwise.
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
  plumb report sample.plumb --edition all
  plumb report sample.plumb round.json --into reports
  plumb report - -o - < round.json > round.pdf

Editions:
  joint    for both sides: comments only where they are marked to be shared
  vendor   also what the vendor's own people wrote for themselves
  partner  also what the partner's own people wrote for themselves
  all      each of the three in a file of its own, named by edition

Sections that can be chosen; the answer, the overview, what works, decisions
and the method are in every report, and the method tells what was left out:
  findings, traits, measures, talk, understood, people, since, questions,
  lists, comments, definitions")]
pub(crate) struct MakeReport {
    /// A workbook or a round file, - for one from standard input; with --into also several of them
    /// and folders
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The PDF to write; - for standard output
    #[arg(short, long, value_name = "OUT.pdf")]
    output: Option<PathBuf>,
    /// The folder for a report of each partnership; it is made if it is not there
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["output", "before", "logo_partner", "partnership", "round"])]
    into: Option<PathBuf>,
    #[command(flatten)]
    replacing: Replacing,
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
    #[arg(long, value_enum, default_value_t = Editions::Joint)]
    edition: Editions,
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
    /// Add a last page to sign: that both sides have read it together
    #[arg(long)]
    sign_off: bool,
    /// Write it although both companies would read words that people kept inside their company
    #[arg(long)]
    allow_shared_words: bool,
    /// The vendor's logo for the first page: PNG, JPEG or SVG
    #[arg(long, value_name = "PICTURE")]
    logo_vendor: Option<PathBuf>,
    /// The partner's logo for the first page
    #[arg(long, value_name = "PICTURE")]
    logo_partner: Option<PathBuf>,
}

/// The editions that are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Editions {
    Joint,
    Vendor,
    Partner,
    All,
}

impl Editions {
    fn list(self) -> &'static [Edition] {
        match self {
            Editions::Joint => &[Edition::Joint],
            Editions::Vendor => &[Edition::Vendor],
            Editions::Partner => &[Edition::Partner],
            Editions::All => &[Edition::Joint, Edition::Vendor, Edition::Partner],
        }
    }
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

impl MakeReport {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let logos = self.wishes.logos()?;
        let existing = self.replacing.rule();
        if let Some(folder) = &self.into {
            return many::write(&self.files, folder, existing, &self.wishes, &logos);
        }
        let [file] = self.files.as_slice() else {
            return Err(Failure::bad_input("several_files"));
        };
        let set = Questionnaire::shipped();
        let job = Job::new(file, self.before.as_deref(), self.choice);
        let rounds = progress::during("progress-report", || job.rounds(set))?;
        // Refused, or asked for, before anything is made.
        let targets = self.targets(file, &rounds.now, existing)?;
        for (edition, target) in targets {
            let report = progress::during("progress-report", || {
                let report = job::make(set, &rounds, &self.wishes, edition, &logos)?;
                target.write(&report.bytes)?;
                Ok::<_, Failure>(report)
            })?;
            self.tell(&target, edition, &rounds.now, &report)?;
            if let Some(side) = edition.of_company() {
                for line in shared_words::of_company(set, &rounds.now, side) {
                    target.say(&line)?;
                }
            }
        }
        Ok(())
    }

    /// Where each edition goes.
    fn targets(
        &self,
        file: &Path,
        round: &Round,
        existing: Existing,
    ) -> Result<Vec<(Edition, Target)>, Failure> {
        let editions = self.wishes.edition.list();
        let one = |edition: &Edition| {
            let name = match &self.output {
                None => PathBuf::from(report::file_name(round, (*edition).into())),
                Some(named) if editions.len() > 1 => with_edition(named, *edition),
                Some(named) => named.clone(),
            };
            let target = Target::binary(&name, file, existing)?;
            match target.is_stream() && editions.len() > 1 {
                true => Err(Failure::bad_input("several_into_stream")),
                false => Ok((*edition, target)),
            }
        };
        editions.iter().map(one).collect()
    }

    fn tell(
        &self,
        target: &Target,
        edition: Edition,
        round: &Round,
        report: &Report,
    ) -> Result<(), Failure> {
        if !target.is_stream() {
            let (file, paper, edition) = (
                target.shown(),
                self.wishes.paper.in_words(),
                edition.in_words(round),
            );
            let facts = Arguments::new()
                .text("file", &file)
                .number("pages", report.pages)
                .number("kilobytes", report.bytes.len().div_ceil(1_000))
                .text("edition", &edition)
                .text("paper", &paper);
            terminal::say(&words::sentence("report-done", facts))?;
        }
        if target.ends_otherwise("pdf") {
            target.say(&words::text("odd-ending-pdf"))?;
        }
        if let Some(sentence) = unmatched(&report.unmatched) {
            target.say(&sentence)?;
        }
        for sentence in left_out(report) {
            target.say(&sentence)?;
        }
        match wish::replaced(&report.replaced) {
            Some(sentence) => target.say(&sentence),
            None => Ok(()),
        }
    }
}

/// A name with the edition before its ending: `a.pdf` becomes `a_joint.pdf`.
fn with_edition(named: &Path, edition: Edition) -> PathBuf {
    if stream::is_standard_output(named) {
        return named.to_owned();
    }
    let mut name = named.file_stem().unwrap_or_default().to_owned();
    name.push("_");
    name.push(edition.name());
    if let Some(ending) = named.extension() {
        name.push(".");
        name.push(ending);
    }
    named.with_file_name(name)
}

/// The sentence on names in a plan that belong to no finding of the round.
fn unmatched(names: &[FindingName]) -> Option<String> {
    let told = names.iter().map(ToString::to_string);
    let told = told.collect::<Vec<_>>().join(", ");
    let facts = Arguments::new()
        .number("n", names.len())
        .text("names", &told);
    (!names.is_empty()).then(|| words::sentence("report-unmatched", facts))
}

/// What an edition does not show.
fn left_out(report: &Report) -> Vec<String> {
    let counts = [
        ("report-withheld", report.withheld),
        ("report-withheld-traits", report.withheld_traits),
    ];
    let counts = counts.into_iter().filter(|(_, n)| *n > 0);
    let sentence = |(id, n)| words::sentence(id, Arguments::new().number("n", n));
    counts.map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_goes_before_the_ending() {
        let name = |named: &str| with_edition(Path::new(named), Edition::Vendor);
        assert_eq!(name("a/b.c.pdf"), Path::new("a/b.c_vendor.pdf"));
        assert_eq!(name("ours"), Path::new("ours_vendor"));
        assert_eq!(name("-"), Path::new("-"));
    }
}
