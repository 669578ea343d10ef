//! One report: the rounds that it is about, and how it is made.

use std::ffi::OsStr;
use std::path::Path;

use questionnaire::{BySide, Questionnaire, Round};
use report::text::FontFallback;
use report::{Earlier, Options, Report};
use scoring::Occasion;
use scoring::messages::Arguments;

use super::{Logos, Wishes};
use crate::choice::RoundChoice;
use crate::failure::Failure;
use crate::pair::PairChoice;
use crate::wish::Edition;
use crate::{pair, shared_words, source, stream, surroundings};

/// Which rounds a report is about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Job<'a> {
    file: &'a Path,
    before: Option<&'a OsStr>,
    choice: RoundChoice,
}

/// The rounds to compare with, the latest last, and the round to report.
pub(super) struct Rounds {
    pub(super) earlier: Vec<Round>,
    pub(super) now: Round,
}

impl<'a> Job<'a> {
    pub(super) const fn new(
        file: &'a Path,
        before: Option<&'a OsStr>,
        choice: RoundChoice,
    ) -> Self {
        Self {
            file,
            before,
            choice,
        }
    }

    /// Reads the rounds.
    pub(super) fn rounds(&self, set: &'static Questionnaire) -> Result<Rounds, Failure> {
        let Some(before) = self.before else {
            return Ok(Rounds {
                earlier: Vec::new(),
                now: source::round(set, self.file, &self.choice)?,
            });
        };
        let named = Path::new(before);
        let pair = if stream::is_input(named) || named.exists() || source::is_round_file(self.file)?
        {
            pair::read(set, named, Some(self.file), self.choice.into())?
        } else {
            let number = pair::round_named(set, self.file, &before.to_string_lossy(), self.choice)?;
            let choice = PairChoice::between(number, self.choice);
            pair::read(set, self.file, Some(self.file), choice)?
        };
        let mut earlier = pair.history;
        earlier.push(pair.before);
        Ok(Rounds {
            earlier,
            now: pair.after,
        })
    }
}

/// Makes the report of rounds that were read.
pub(super) fn make(
    set: &Questionnaire,
    rounds: &Rounds,
    wishes: &Wishes,
    edition: Edition,
    logos: &Logos,
) -> Result<Report, Failure> {
    let Rounds { earlier, now } = rounds;
    if edition.of_company().is_none() && !wishes.allow_shared_words {
        shared_words::refuse(set, now, |_| true)?;
    }
    let assessment = scoring::assess(set, now);
    let options = Options {
        edition: edition.into(),
        paper: wishes.paper.into(),
        date: wishes.date.unwrap_or_else(surroundings::today),
        fallback: FontFallback::System,
        language: wishes.lang,
        sections: wishes.sections(),
        sign_off: wishes.sign_off,
        logos: BySide {
            vendor: logos.vendor.as_ref(),
            partner: logos.partner.as_ref(),
        },
    };
    let assessed: Vec<_> = earlier
        .iter()
        .map(|round| scoring::assess(set, round))
        .collect();
    let report = match earlier.last().zip(assessed.split_last()) {
        None => report::report(set, now, &assessment, &options),
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
            report::report_since(&earlier, occasion(now, &assessment), &options)
        }
    };
    report.map_err(|error| not_made(&error))
}

/// What an error of the report means.
pub(crate) fn not_made(error: &report::Error) -> Failure {
    let reason = error.to_string();
    Failure::file_trouble_of("no_report", Arguments::new().text("reason", &reason))
}
