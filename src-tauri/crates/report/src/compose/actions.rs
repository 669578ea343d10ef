//! What was promised, as a table and as a calendar. It belongs to both sides, so there is one
//! edition of it.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};
use questionnaire::{Commitment, Name, Round};
use sha2::{Digest, Sha256};

use super::words::{Facts, sentence, text};
use crate::sheet::{Cell, Sheet};

/// The columns of the table of actions.
const COLUMNS: [&str; 10] = [
    "round",
    "round_date",
    "vendor",
    "partner",
    "id",
    "action",
    "vendor_owner",
    "partner_owner",
    "due",
    "sign",
];

/// The actions of a round as CSV, the next due first.
///
/// # Errors
/// Never, as long as there is memory.
pub fn actions_csv(round: &Round) -> Result<Vec<u8>, csv::Error> {
    let mut sheet = Sheet::new(&COLUMNS)?;
    for action in by_date(round) {
        let owner = |name: Option<&Name>| match name {
            Some(name) => Cell::text(name.as_str()),
            None => Cell::Empty,
        };
        let due = action.date.map(|date| date.to_string());
        sheet.row(&[
            Cell::text(round.name.as_str()),
            Cell::text(round.date.to_string()),
            Cell::text(round.vendor.as_str()),
            Cell::text(round.partner.as_str()),
            Cell::text(action.id.to_string()),
            Cell::text(action.text.as_str()),
            owner(action.vendor_owner.as_ref()),
            owner(action.partner_owner.as_ref()),
            due.map_or(Cell::Empty, Cell::Text),
            match &action.sign {
                Some(sign) => Cell::text(sign.as_str()),
                None => Cell::Empty,
            },
        ])?;
    }
    sheet.bytes()
}

/// A calendar and what has to be told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionCalendar {
    /// The calendar, in the iCalendar format (RFC 5545).
    pub bytes: Vec<u8>,
    /// The days in it.
    pub events: usize,
    /// Actions without a date, which no calendar can hold.
    pub undated: usize,
}

/// The actions of a round that have a date as a calendar: each is a day without a time, which does
/// not show its owner as busy. `made` is the date of making; the clock is never asked.
///
/// An action keeps its identity from one calendar of the round to the next, so that a calendar
/// program replaces what it took in before.
///
/// # Errors
/// Never, as long as there is memory.
pub fn actions_calendar(round: &Round, made: NaiveDate) -> Result<ActionCalendar, std::fmt::Error> {
    let stamp = made.and_time(NaiveTime::MIN).and_utc();
    let all = by_date(round);
    let dated: Vec<(&Commitment, NaiveDate)> = all
        .iter()
        .filter_map(|action| Some((*action, action.date?)))
        .collect();
    let calendar = Calendar {
        properties: vec![
            Property::new("VERSION", "2.0"),
            Property::new(
                "PRODID",
                concat!("-//Plumbline//", env!("CARGO_PKG_VERSION"), "//EN"),
            ),
            Property::new("CALSCALE", "GREGORIAN"),
            Property::new("METHOD", "PUBLISH"),
        ],
        components: dated
            .iter()
            .map(|(action, date)| event(round, action, *date, stamp).into())
            .collect(),
    };
    let text: String = (&calendar).try_into()?;
    Ok(ActionCalendar {
        bytes: folded(&text).into_bytes(),
        events: dated.len(),
        undated: all.len() - dated.len(),
    })
}

fn event(round: &Round, action: &Commitment, date: NaiveDate, stamp: DateTime<Utc>) -> Event {
    let owner = |name: Option<&Name>| match name {
        Some(name) => name.as_str().to_owned(),
        None => text("nobody-yet"),
    };
    let facts = Facts::new()
        .text("id", action.id.to_string())
        .text("round", round.name.as_str())
        .text("vendor", round.vendor.as_str())
        .text("partner", round.partner.as_str())
        .text("vendor-owner", owner(action.vendor_owner.as_ref()))
        .text("partner-owner", owner(action.partner_owner.as_ref()));
    let mut event = Event::new();
    event
        .uid(&uid(round, action))
        .timestamp(stamp)
        .starts(date)
        .summary(&one_line(action.text.as_str()))
        .description(&sentence("calendar-action", &facts))
        .add_property("TRANSP", "TRANSPARENT");
    event
}

/// The name of an action that no other has and that stays: made of the partnership, the round and
/// its number in it, not of its words, which may change.
fn uid(round: &Round, action: &Commitment) -> String {
    let whole = [
        round.vendor.as_str(),
        round.partner.as_str(),
        round.name.as_str(),
        &round.date.to_string(),
    ]
    .join("\u{0}");
    let digest = Sha256::digest(whole.as_bytes());
    let hex: String = digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("{hex}-{}@plumbline", action.id)
}

/// The most bytes of a line of a calendar without its end.
const LINE: usize = 75;

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

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The next due first, those without a date last, as they are numbered.
fn by_date(round: &Round) -> Vec<&Commitment> {
    let mut all: Vec<&Commitment> = round.plan.commitments.iter().collect();
    all.sort_by_key(|action| (action.date.is_none(), action.date, action.id));
    all
}
