//! The sentences of the report, and figures and dates in words.

use std::sync::LazyLock;

use charts::isolated;
use chrono::{Datelike, NaiveDate};
use scoring::messages::{Arguments, Messages};

use crate::text::MissingLetters;

/// Every sentence of the report.
pub(super) const SENTENCES: &str = include_str!("../../messages/en.ftl");

static ENGLISH: LazyLock<(Messages, Vec<String>)> = LazyLock::new(|| Messages::english(SENTENCES));

/// The variables of a sentence. Owns its texts, so that facts can be made where they are used.
#[derive(Debug, Clone, Default)]
pub(super) struct Facts(Vec<(&'static str, Fact)>);

#[derive(Debug, Clone)]
enum Fact {
    Text(String),
    Number(usize),
}

impl Facts {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// With a text, set apart where it reads from right to left.
    pub(super) fn text(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.verbatim(name, isolated(value.as_ref()))
    }

    /// With a text that is the whole of what is said, and sets the direction of reading.
    pub(super) fn verbatim(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.push((name, Fact::Text(value.into())));
        self
    }

    /// With a whole number, which chooses singular or plural.
    pub(super) fn number(mut self, name: &'static str, value: usize) -> Self {
        self.0.push((name, Fact::Number(value)));
        self
    }

    /// These facts and more.
    pub(super) fn and(mut self, more: Facts) -> Self {
        self.0.extend(more.0);
        self
    }
}

/// A message without variables.
pub(super) fn text(id: &str) -> String {
    sentence(id, &Facts::new())
}

/// A message with its variables filled in.
pub(super) fn sentence(id: &str, facts: &Facts) -> String {
    let arguments = facts
        .0
        .iter()
        .fold(Arguments::new(), |arguments, (name, fact)| match fact {
            Fact::Text(value) => arguments.text(name, value),
            Fact::Number(value) => arguments.number(name, *value),
        });
    ENGLISH.0.text(id, &arguments)
}

/// What no font could draw.
pub(super) fn letters_missing(missing: &MissingLetters) -> String {
    let facts = Facts::new().number("n", missing.count);
    match missing.scripts.is_empty() {
        true => sentence("signs-missing", &facts),
        false => sentence(
            "letters-missing",
            &facts.text("scripts", list(&missing.scripts)),
        ),
    }
}

/// A day as people write it: 24 November 2026.
pub(super) fn long_date(date: NaiveDate) -> String {
    written_date(date, "month")
}

/// A day where there is little room: 24 Nov 2026.
pub(super) fn short_date(date: NaiveDate) -> String {
    written_date(date, "month-short")
}

fn written_date(date: NaiveDate, months: &str) -> String {
    let month = text(&format!("{months}-{}", date.month()));
    sentence(
        "day-month-year",
        &Facts::new()
            .text("day", date.day().to_string())
            .text("month", month)
            .text("year", date.year().to_string()),
    )
}

/// `2 of 11`.
pub(super) fn page_of(page: usize, pages: usize) -> String {
    let facts = Facts::new()
        .text("page", page.to_string())
        .text("pages", pages.to_string());
    sentence("page-of", &facts)
}

/// What the link of a contents line says.
pub(super) fn contents_line(title: &str, page: usize) -> String {
    sentence(
        "contents-line",
        &Facts::new()
            .text("title", title)
            .text("page", page.to_string()),
    )
}

/// A list of things: `culture, goals and empathy`.
pub(super) fn list(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first, last] => sentence(
            "list-two",
            &Facts::new()
                .text("first", first.as_str())
                .text("last", last.as_str()),
        ),
        [first, rest @ ..] => sentence(
            "list-more",
            &Facts::new()
                .text("first", first.as_str())
                .text("rest", list(rest)),
        ),
    }
}

/// The beginning of some words up to so many letters, without half a word at its end; line breaks
/// become spaces.
pub(super) fn first_words(words: &str, letters: usize) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let words = words.join(" ");
    if words.chars().count() <= letters {
        return words;
    }
    let kept: String = words.chars().take(letters).collect();
    let whole = kept
        .rsplit_once(' ')
        .map_or(kept.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', '.', ';', ':']))
}

/// With its first letter as at the start of a sentence.
pub(super) fn capitalized(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// With a small first letter, as inside a sentence. A word in capitals stays one.
pub(super) fn uncapitalized(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// A share from 0 to 1 as whole percent, never rounded up to 100.
pub(super) fn percent(share: f64) -> String {
    let percent = (share * 100.0 + 1e-9).floor();
    sentence(
        "percent",
        &Facts::new().text("value", format!("{percent:.0}")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_file_has_no_errors() {
        assert_eq!(ENGLISH.1, Vec::<String>::new());
    }

    #[test]
    fn lists_read_as_people_say_them() {
        let things = |n: usize| ["culture", "goals", "empathy"].map(str::to_owned)[..n].to_vec();
        assert_eq!(list(&things(1)), "culture");
        assert_eq!(list(&things(2)), "culture and goals");
        assert_eq!(list(&things(3)), "culture, goals and empathy");
        assert_eq!(capitalized("étude"), "Étude");
    }

    #[test]
    fn a_cut_text_ends_with_a_whole_word() {
        assert_eq!(first_words("In April, the discount", 11), "In April…");
        assert_eq!(first_words("In\nApril", 11), "In April");
        assert_eq!(first_words("Donaudampfschiff", 5), "Donau…");
    }

    #[test]
    fn dates_and_shares_as_people_write_them() {
        let date = NaiveDate::from_ymd_opt(2026, 11, 4).expect("a date");
        assert_eq!(long_date(date), "4 November 2026");
        assert_eq!(short_date(date), "4 Nov 2026");
        assert_eq!(percent(0.999), "99 %", "not quite all is not all");
        assert_eq!(percent(29.0 / 100.0), "29 %");
    }

    #[test]
    fn every_threshold_and_state_has_words() {
        for threshold in scoring::method::THRESHOLDS {
            for part in ["rule", "value"] {
                let id = format!("threshold-{}-{part}", threshold.id);
                assert!(ENGLISH.0.has(&id), "{id} is missing");
            }
        }
    }
}
