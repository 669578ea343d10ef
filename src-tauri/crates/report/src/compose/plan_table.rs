//! What was settled as tables. It belongs to both companies, so there is one edition of it.

use chrono::NaiveDate;
use questionnaire::{Name, Questionnaire, Round, Side};
use tables::{Cell, Column, Table};

use super::plan_entries::{actions_by_date, entries};
use super::table_mark::mark;
use super::words::{Facts, sentence, text};

/// The actions of a round, the next due first.
#[must_use]
pub fn actions_table(round: &Round) -> Table {
    let rows = actions_by_date(round).into_iter().map(|action| {
        vec![
            Cell::text(round.name.as_str()),
            Cell::Date(round.date),
            Cell::text(round.vendor.as_str()),
            Cell::text(round.partner.as_str()),
            Cell::text(action.id.to_string()),
            Cell::text(action.text.as_str()),
            owner(action.vendor_owner.as_ref(), true),
            owner(action.partner_owner.as_ref(), true),
            due(action.date),
            sign(action.sign.as_ref().map(|sign| sign.as_str())),
        ]
    });
    Table {
        name: text("table-actions"),
        columns: vec![
            column("round", "table-round", 20),
            column("round_date", "table-round-date", 12),
            column("vendor", "table-vendor", 24),
            column("partner", "table-partner", 24),
            column("id", "table-id", 6),
            column("action", "table-action", 50),
            owner_column(round, Side::Vendor),
            owner_column(round, Side::Partner),
            column("due", "table-due", 12),
            column("sign", "table-sign", 40),
        ],
        rows: rows.collect(),
        mark: mark(round),
    }
}

/// Everything that was settled and has an owner or a day, the next due first.
#[must_use]
pub fn plan_table(set: &Questionnaire, round: &Round) -> Table {
    let rows = entries(set, round).into_iter().map(|entry| {
        let wanted = entry.kind.wants_owners();
        vec![
            Cell::text(text(entry.kind.message())),
            Cell::text(entry.id.map(|id| id.to_string()).unwrap_or_default()),
            Cell::text(entry.title),
            owner(entry.vendor_owner, wanted),
            owner(entry.partner_owner, wanted),
            due(entry.date),
            sign(entry.sign.map(|sign| sign.as_str())),
        ]
    });
    Table {
        name: text("table-plan"),
        columns: vec![
            column("kind", "table-kind-of-entry", 20),
            column("id", "table-id", 6),
            column("what", "table-what", 60),
            owner_column(round, Side::Vendor),
            owner_column(round, Side::Partner),
            column("due", "table-due", 12),
            column("sign", "table-sign", 40),
        ],
        rows: rows.collect(),
        mark: mark(round),
    }
}

fn column(key: &'static str, title: &str, width: u8) -> Column {
    Column {
        key,
        title: text(title),
        width,
    }
}

fn owner_column(round: &Round, side: Side) -> Column {
    let facts = Facts::new().text("company", round.company(side));
    Column {
        key: match side {
            Side::Vendor => "vendor_owner",
            Side::Partner => "partner_owner",
        },
        title: sentence("table-owner", &facts),
        width: 24,
    }
}

fn owner(name: Option<&Name>, wanted: bool) -> Cell {
    match name {
        Some(name) => Cell::text(name.as_str()),
        None if wanted => Cell::text(text("no-owner")),
        None => Cell::Empty,
    }
}

fn due(date: Option<NaiveDate>) -> Cell {
    date.map_or_else(|| Cell::text(text("no-date")), Cell::Date)
}

fn sign(sign: Option<&str>) -> Cell {
    sign.map_or(Cell::Empty, Cell::text)
}
