//! Entries as the text of a file.

use chrono::{DateTime, SubsecRound, Utc};
use icalendar::{Component, Event, EventLike, Property};

use super::entry::Entry;

/// The first second that is counted for the order of files: 1 January 2026 in universal time.
const FIRST_SECOND: i64 = 1_767_225_600;

/// The most bytes of a line without its end.
const LINE: usize = 75;

/// Entries under one name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// What calendar programs call it.
    pub name: String,
    /// The entries. They stand in the file in this order.
    pub entries: Vec<Entry>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A calendar file without entries is forbidden, and some programs refuse it.
    #[error("the calendar has no entries")]
    Empty,
    /// The text could not be put together; never true as long as there is memory.
    #[error("the calendar could not be put together")]
    Text(#[from] std::fmt::Error),
}

/// Writes a calendar as a file. Each entry is a day without a time, the same day in every time
/// zone, and shows nobody as busy.
///
/// `made` is the moment of making and may not be ahead of the clock: programs distrust entries of
/// the future. Of two files of one entry a calendar program keeps the one with the later `made`,
/// in whole seconds.
///
/// # Errors
/// When there is no entry.
pub fn to_ics(calendar: &Calendar, made: DateTime<Utc>) -> Result<Vec<u8>, Error> {
    if calendar.entries.is_empty() {
        return Err(Error::Empty);
    }
    let made = made.trunc_subsecs(0);
    let name = one_line(&calendar.name);
    let whole = icalendar::Calendar {
        properties: vec![
            Property::new("VERSION", "2.0"),
            Property::new(
                "PRODID",
                concat!("-//Plumbline//", env!("CARGO_PKG_VERSION"), "//EN"),
            ),
            Property::new("CALSCALE", "GREGORIAN"),
            Property::new("METHOD", "PUBLISH"),
            // The name as it is specified (RFC 7986), and as most programs look for it. Only the
            // second is known to the library as a text.
            Property::new("NAME", escaped(&name)),
            Property::new("X-WR-CALNAME", &name),
        ],
        components: calendar
            .entries
            .iter()
            .map(|entry| event(entry, made).into())
            .collect(),
    };
    let text: String = (&whole).try_into()?;
    Ok(folded(&text).into_bytes())
}

fn event(entry: &Entry, made: DateTime<Utc>) -> Event {
    let mut event = Event::new();
    event
        .uid(&entry.identity.uid())
        .timestamp(made)
        .add_property("LAST-MODIFIED", made.format("%Y%m%dT%H%M%SZ").to_string())
        .add_property("SEQUENCE", sequence(made).to_string())
        .starts(entry.date)
        .summary(&one_line(&entry.title))
        .description(&some_lines(&entry.description))
        .add_property("CATEGORIES", escaped(&one_line(&entry.category)))
        .add_property("TRANSP", "TRANSPARENT");
    event
}

/// Which revision of its entries a file holds: one for each second since 2026, so that a later file
/// is a later revision without anybody remembering the earlier ones.
fn sequence(made: DateTime<Utc>) -> i32 {
    let seconds = made.timestamp().saturating_sub(FIRST_SECOND).max(0);
    i32::try_from(seconds).unwrap_or(i32::MAX)
}

/// A text as a property takes it that the library writes as it is.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        if matches!(char, '\\' | ',' | ';') {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}

/// The same calendar with its lines folded anew: the library gives a folded line a byte too many.
fn folded(calendar: &str) -> String {
    let mut folded = String::with_capacity(calendar.len());
    for line in calendar.replace("\r\n ", "").split_terminator("\r\n") {
        let mut length = 0;
        for char in line.chars() {
            if length + char.len_utf8() > LINE {
                folded.push_str("\r\n ");
                length = 1;
            }
            folded.push(char);
            length += char.len_utf8();
        }
        folded.push_str("\r\n");
    }
    folded
}

/// A text on one line, without letters that a calendar cannot hold.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words
        .join(" ")
        .chars()
        .filter(|c| !c.is_control())
        .collect()
}

/// A text with its lines, without those that are empty at its ends.
fn some_lines(text: &str) -> String {
    let lines: Vec<String> = text.trim().lines().map(one_line).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;

    use super::*;

    #[test]
    fn a_later_file_is_a_later_revision() {
        let at = |year, second| {
            let moment = Utc.with_ymd_and_hms(year, 1, 1, 0, 0, second);
            sequence(moment.single().expect("a moment"))
        };
        assert_eq!((at(2026, 0), at(2026, 1)), (0, 1));
        // 365 days of 86,400 seconds.
        assert_eq!(at(2027, 0), 31_536_000);
        assert_eq!((at(1999, 0), at(2200, 0)), (0, i32::MAX));
    }
}
