//! The sentences of the command line.

use std::io::ErrorKind;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use questionnaire::{Form, Purpose};
use scoring::messages::{Arguments, Messages};

use crate::layout::strong;

static ENGLISH: LazyLock<(Messages, Vec<String>)> =
    LazyLock::new(|| Messages::english(include_str!("../messages/en.ftl")));

/// A message without variables.
pub(crate) fn text(id: &str) -> String {
    sentence(id, Arguments::new())
}

/// A message with its variables filled in.
pub(crate) fn sentence(id: &str, facts: Arguments<'_>) -> String {
    ENGLISH.0.text(id, &facts)
}

/// A message as a heading in a line of its own.
pub(crate) fn heading(id: &str) -> String {
    strong(&text(id))
}

/// A message that need not be there.
pub(crate) fn optional(id: &str) -> Option<String> {
    ENGLISH.0.has(id).then(|| text(id))
}

/// A day as people write it: 24 November 2026.
pub(crate) fn long_date(date: NaiveDate) -> String {
    let month = text(&format!("month-{}", date.month()));
    let (day, year) = (date.day().to_string(), date.year().to_string());
    let facts = Arguments::new()
        .text("day", &day)
        .text("month", &month)
        .text("year", &year);
    sentence("long-date", facts)
}

/// A moment as people write it: 24 November 2026, 14:02.
pub(crate) fn moment(at: NaiveDateTime) -> String {
    let (date, time) = (long_date(at.date()), at.format("%H:%M").to_string());
    let facts = Arguments::new().text("date", &date).text("time", &time);
    sentence("moment", facts)
}

/// Why a round is held.
pub(crate) fn purpose(purpose: Purpose) -> String {
    text(match purpose {
        Purpose::Fit => "purpose-fit",
        Purpose::Check => "purpose-check",
        Purpose::Renewal => "purpose-renewal",
        Purpose::Pulse => "purpose-pulse",
    })
}

/// How much a round asks.
pub(crate) fn form(form: Form) -> String {
    text(match form {
        Form::Full => "form-full",
        Form::Short => "form-short",
    })
}

/// What the system says of a file, in words for people: never its own text.
pub(crate) fn fault(kind: ErrorKind) -> String {
    use ErrorKind as K;
    text(match kind {
        K::TimedOut | K::WouldBlock => "fault-no-answer",
        K::StaleNetworkFileHandle
        | K::NetworkDown
        | K::NetworkUnreachable
        | K::HostUnreachable
        | K::ConnectionReset
        | K::ConnectionAborted
        | K::NotConnected => "fault-network",
        K::InvalidFilename | K::InvalidInput | K::ArgumentListTooLong => "fault-name",
        K::ResourceBusy | K::ExecutableFileBusy | K::Deadlock => "fault-in-use",
        K::OutOfMemory => "fault-memory",
        _ => "fault-disk",
    })
}

/// A share from 0 to 1 as whole percent, never rounded up to 100; a dash for none.
pub(crate) fn percent(share: Option<f64>) -> String {
    let Some(share) = share else {
        return text("no-figure");
    };
    let value = format!("{:.0}", (share * 100.0 + 1e-9).floor());
    sentence("percent", Arguments::new().text("value", &value))
}

/// A mean with one decimal; a dash for none.
pub(crate) fn mean(value: Option<f64>) -> String {
    value.map_or_else(|| text("no-figure"), charts::one_decimal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_file_has_no_errors() {
        assert_eq!(ENGLISH.1, Vec::<String>::new());
    }

    #[test]
    fn figures_read_as_people_write_them() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 4).expect("a date");
        assert_eq!(long_date(date), "4 March 2026");
        assert_eq!(percent(Some(0.999)), "99 %", "not quite all is not all");
        assert_eq!(percent(Some(0.29)), "29 %", "0.29 has no exact binary form");
        assert_eq!(percent(None), "-", "nothing is not zero");
        assert_eq!(mean(Some(3.25)), "3.3");
        assert_eq!(mean(None), "-");
    }
}
