//! What a person may wish of a document: for whom it is, on which paper, of which day. Several
//! commands make documents.

use chrono::{Datelike, NaiveDate};
use clap::ValueEnum;
use questionnaire::{Round, Side};
use report::page::PaperSize;
use report::text::missing_letters;
use scoring::messages::Arguments;

use crate::words;

/// For whom a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Edition {
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

impl Edition {
    /// The name of it in names of files.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Edition::Joint => "joint",
            Edition::Vendor => "vendor",
            Edition::Partner => "partner",
        }
    }

    /// The company inside which it is read.
    pub(crate) const fn of_company(self) -> Option<Side> {
        match self {
            Edition::Joint => None,
            Edition::Vendor => Some(Side::Vendor),
            Edition::Partner => Some(Side::Partner),
        }
    }

    /// What people call it.
    pub(crate) fn in_words(self, round: &Round) -> String {
        let internal = |side: Side| {
            let facts = Arguments::new().text("side", round.company(side));
            words::sentence("edition-internal", facts)
        };
        match self {
            Edition::Joint => words::text("edition-joint"),
            Edition::Vendor => internal(Side::Vendor),
            Edition::Partner => internal(Side::Partner),
        }
    }
}

/// The paper of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Paper {
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

impl Paper {
    /// What people call it.
    pub(crate) fn in_words(self) -> String {
        words::text(match self {
            Paper::A4 => "paper-a4",
            Paper::Letter => "paper-letter",
        })
    }
}

/// A day as it is typed.
pub(crate) fn date(text: &str) -> Result<NaiveDate, String> {
    // The parser alone would also take 2026-1-2 and years of six digits.
    let written = text.len() == 10;
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    date.filter(|date| written && (1990..=2100).contains(&date.year()))
        .ok_or_else(|| words::text("argument-date"))
}

/// The sentence on letters that no font draws; nothing if there are none.
pub(crate) fn replaced(characters: &[char]) -> Option<String> {
    if characters.is_empty() {
        return None;
    }
    let missing = missing_letters(characters);
    let scripts = missing.scripts.join(", ");
    let facts = Arguments::new()
        .number("n", missing.count)
        .text("scripts", &scripts);
    let id = match missing.scripts.is_empty() {
        true => "report-signs-missing",
        false => "report-letters-missing",
    };
    Some(words::sentence(id, facts))
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
