//! `plumb report`.

use std::path::{Path, PathBuf};

use chrono::{Datelike, NaiveDate};
use clap::{Args, ValueEnum};
use questionnaire::{Questionnaire, Round, Side};
use report::page::PaperSize;
use report::text::FontFallback;
use report::{Earlier, Options, Report};
use scoring::Occasion;
use scoring::messages::Arguments;

use crate::choice::RoundChoice;
use crate::failure::Failure;
use crate::output::{Existing, Target};
use crate::{pair, progress, source, surroundings, terminal, words};

/// Write the findings of a round as a PDF
///
/// Without -o the report is named after the companies, the day of the round and the edition, for
/// instance Acme-Northwind_2026-11-24_joint.pdf, and lies in the current folder; a file of that
/// name is not replaced. A file named with -o is replaced, whole or not at all.
///
/// The same answers and the same date give the same file, byte for byte.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb report sample.plumb
  plumb report sample.plumb -o findings.pdf --edition vendor
  plumb report round.json -o letter.pdf --paper letter --date 2026-11-24
  plumb report after.json -o renewal.pdf --before before.json

Editions:
  joint    for both sides: comments only where they are marked to be shared
  vendor   also what the vendor's own people wrote for themselves
  partner  also what the partner's own people wrote for themselves")]
pub(crate) struct MakeReport {
    /// A workbook or a round file
    file: PathBuf,
    /// The PDF to write
    #[arg(short, long, value_name = "OUT.pdf")]
    output: Option<PathBuf>,
    /// For whom it is
    #[arg(long, value_enum, default_value_t = Edition::Joint)]
    edition: Edition,
    /// The paper it is laid out for
    #[arg(long, value_enum, default_value_t = Paper::A4)]
    paper: Paper,
    /// The date in the file, if not today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    date: Option<NaiveDate>,
    /// An earlier round to compare with: a round file, or a workbook. Name the same workbook again
    /// for the round before
    #[arg(long, value_name = "FILE")]
    before: Option<PathBuf>,
    #[command(flatten)]
    choice: RoundChoice,
}

/// For whom a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Edition {
    Joint,
    Vendor,
    Partner,
}

impl From<Edition> for scoring::Edition {
    fn from(edition: Edition) -> Self {
        match edition {
            Edition::Joint => scoring::Edition::Joint,
            Edition::Vendor => scoring::Edition::Vendor,
            Edition::Partner => scoring::Edition::Partner,
        }
    }
}

/// The paper of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Paper {
    A4,
    Letter,
}

impl From<Paper> for PaperSize {
    fn from(paper: Paper) -> Self {
        match paper {
            Paper::A4 => PaperSize::A4,
            Paper::Letter => PaperSize::Letter,
        }
    }
}

fn date(text: &str) -> Result<NaiveDate, String> {
    // The parser alone would also take 2026-1-2 and years of six digits.
    let written = text.len() == 10;
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    date.filter(|date| written && (1990..=2100).contains(&date.year()))
        .ok_or_else(|| words::text("argument-date"))
}

impl MakeReport {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let set = Questionnaire::shipped();
        let (round, target, report) = progress::during("progress-report", || {
            let (earlier, round) = self.rounds(set)?;
            let target = self.target(&round)?;
            let report = self.make(set, &earlier, &round)?;
            target.write(&report.bytes)?;
            Ok((round, target, report))
        })?;
        self.tell(&round, &target, &report)
    }

    /// Where the report goes; refused before it is made.
    fn target(&self, round: &Round) -> Result<Target, Failure> {
        match &self.output {
            Some(named) => Target::new(named, &self.file, Existing::Replace),
            None => {
                let name = report::file_name(round, self.edition.into());
                Target::new(Path::new(&name), &self.file, Existing::Keep)
            }
        }
    }

    /// The rounds to compare with, the latest last, and the round to report.
    fn rounds(&self, set: &'static Questionnaire) -> Result<(Vec<Round>, Round), Failure> {
        let Some(before) = &self.before else {
            let round = source::round(set, &self.file, &self.choice)?;
            return Ok((Vec::new(), round));
        };
        let pair = pair::read(set, before, Some(&self.file), self.choice.into())?;
        let mut earlier = pair.history;
        earlier.push(pair.before);
        Ok((earlier, pair.after))
    }

    fn make(
        &self,
        set: &Questionnaire,
        earlier: &[Round],
        round: &Round,
    ) -> Result<Report, Failure> {
        let assessment = scoring::assess(set, round);
        let options = Options {
            edition: self.edition.into(),
            paper: self.paper.into(),
            date: self.date.unwrap_or_else(surroundings::today),
            fallback: FontFallback::System,
        };
        let assessed: Vec<_> = earlier
            .iter()
            .map(|round| scoring::assess(set, round))
            .collect();
        let report = match earlier.last().zip(assessed.split_last()) {
            None => report::report(set, round, &assessment, &options),
            Some((before, (figures, older))) => {
                let older: Vec<_> = older.iter().collect();
                let occasion = |round, assessment| Occasion {
                    set,
                    round,
                    assessment,
                };
                let earlier = Earlier {
                    before: occasion(before, figures),
                    older: &older,
                };
                report::report_since(&earlier, occasion(round, &assessment), &options)
            }
        };
        report.map_err(|error| {
            let reason = error.to_string();
            Failure::file_trouble_of("no_report", Arguments::new().text("reason", &reason))
        })
    }

    fn tell(&self, round: &Round, target: &Target, report: &Report) -> Result<(), Failure> {
        let (file, paper) = (
            target.shown(),
            words::text(match self.paper {
                Paper::A4 => "paper-a4",
                Paper::Letter => "paper-letter",
            }),
        );
        let internal = |side: Side| {
            let facts = Arguments::new().text("side", round.company(side));
            words::sentence("edition-internal", facts)
        };
        let edition = match self.edition {
            Edition::Joint => words::text("edition-joint"),
            Edition::Vendor => internal(Side::Vendor),
            Edition::Partner => internal(Side::Partner),
        };
        let facts = Arguments::new()
            .text("file", &file)
            .number("pages", report.pages)
            .number("kilobytes", report.bytes.len().div_ceil(1_000))
            .text("edition", &edition)
            .text("paper", &paper);
        terminal::say(&words::sentence("report-done", facts))?;
        if report.withheld > 0 {
            let facts = Arguments::new().number("n", report.withheld);
            terminal::say(&words::sentence("report-withheld", facts))?;
        }
        if !report.replaced.is_empty() {
            let characters: Vec<String> = report.replaced.iter().map(shown).collect();
            let characters = characters.join(", ");
            let facts = Arguments::new()
                .number("n", report.replaced.len())
                .text("characters", &characters);
            terminal::say(&words::sentence("report-replaced", facts))?;
        }
        Ok(())
    }
}

/// A character with its number, which also says something where no font shows the character.
fn shown(character: &char) -> String {
    format!("{character} (U+{:04X})", u32::from(*character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out_and_plausible() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date");
        assert_eq!(date("2026-11-24"), Ok(day));
        for wrong in [
            "2026-1-2",
            "24.11.2026",
            "2026-02-30",
            "1066-10-14",
            "+002026-11-24",
            "",
        ] {
            assert!(date(wrong).is_err(), "{wrong}");
        }
    }
}
