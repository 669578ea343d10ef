//! What stands in a calendar file, line by line.

use calendar::{Calendar, Entry, Error, Identity, to_ics};
use chrono::{DateTime, NaiveDate, TimeZone, Utc};

fn moment(day: u32, hour: u32) -> DateTime<Utc> {
    let moment = Utc.with_ymd_and_hms(2026, 11, day, hour, 5, 6);
    moment.single().expect("a moment")
}

fn entry(key: &str, title: &str) -> Entry {
    Entry {
        identity: Identity::new(b"a round", key),
        date: NaiveDate::from_ymd_opt(2027, 3, 4).expect("a date"),
        title: title.to_owned(),
        description: "One line.\r\n\r\nOne more; with, signs.\u{7}".to_owned(),
        category: "Action, agreed".to_owned(),
    }
}

fn written(entries: Vec<Entry>, made: DateTime<Utc>) -> String {
    let calendar = Calendar {
        name: "Acme, Inc. and Northwind; dates".to_owned(),
        entries,
    };
    String::from_utf8(to_ics(&calendar, made).expect("a calendar")).expect("text")
}

/// The lines without their folds.
fn lines(text: &str) -> Vec<String> {
    let unfolded = text.replace("\r\n ", "");
    unfolded
        .split_terminator("\r\n")
        .map(str::to_owned)
        .collect()
}

#[test]
fn an_entry_is_a_day_that_shows_nobody_as_busy() {
    let text = written(vec![entry("C1", "Call, on; bad\nnews")], moment(28, 13));
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    let lines = lines(&text);
    for line in [
        "NAME:Acme\\, Inc. and Northwind\\; dates",
        "X-WR-CALNAME:Acme\\, Inc. and Northwind\\; dates",
        "DTSTART;VALUE=DATE:20270304",
        "DTSTAMP:20261128T130506Z",
        "LAST-MODIFIED:20261128T130506Z",
        // From 1 January 2026: 331 days of 86,400 seconds, 13 hours, 5 minutes and 6 seconds.
        "SEQUENCE:28645506",
        // Commas, semicolons and line ends have a meaning in a calendar.
        "SUMMARY:Call\\, on\\; bad news",
        "DESCRIPTION:One line.\\n\\nOne more\\; with\\, signs.",
        "CATEGORIES:Action\\, agreed",
        "TRANSP:TRANSPARENT",
    ] {
        assert!(lines.iter().any(|one| one == line), "{line} in {lines:#?}");
    }
    assert!(!text.contains("DTEND") && !text.contains("DUE"));
}

#[test]
fn lines_are_folded_between_letters() {
    let text = written(vec![entry("C1", &"Größe ".repeat(60))], moment(28, 13));
    assert!(text.split("\r\n").all(|line| line.len() <= 75));
    let summary = format!("SUMMARY:{}", "Größe ".repeat(60).trim());
    assert!(lines(&text).contains(&summary));
}

#[test]
fn the_same_moment_gives_the_same_bytes_and_a_later_one_newer_entries() {
    let make = |made| written(vec![entry("C1", "a"), entry("C2", "b")], made);
    assert_eq!(make(moment(28, 13)), make(moment(28, 13)));
    let (first, second) = (make(moment(28, 13)), make(moment(28, 14)));
    let sequence = |text: &str| -> Vec<i32> {
        let lines = lines(text);
        let found = lines
            .iter()
            .filter_map(|line| line.strip_prefix("SEQUENCE:"));
        found
            .map(|number| number.parse().expect("a number"))
            .collect()
    };
    let (first, second) = (sequence(&first), sequence(&second));
    assert_eq!(first.len(), 2);
    for (first, second) in first.iter().zip(&second) {
        assert_eq!(second - first, 3_600, "an hour later");
    }
}

#[test]
fn a_calendar_without_entries_is_not_written() {
    let empty = to_ics(&Calendar::default(), moment(28, 13));
    assert!(matches!(empty, Err(Error::Empty)));
}
