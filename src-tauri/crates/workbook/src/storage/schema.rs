//! The structure of a workbook, compared word for word before anything else is read.
//!
//! A table that is in truth a view, a trigger or a changed rule would make up answers or run
//! statements of a stranger. None of this is ever looked through: any difference refuses the file.

use rusqlite::Connection;

use super::{answer, fault, ladder, meta, partnership, plan, round, seat};
use crate::WorkbookError;

/// An entry of `sqlite_schema`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    name: String,
    kind: String,
    sql: Option<String>,
}

/// What a workbook of a version consists of.
pub(super) fn expected(version: u32) -> Vec<Entry> {
    let entry = |kind: &str, name: &str, sql: &str| Entry {
        name: name.to_owned(),
        kind: kind.to_owned(),
        sql: Some(sql.to_owned()),
    };
    let mut entries = vec![
        entry("table", "meta", meta::SQL),
        entry("table", "partnership", partnership::SQL),
        entry("table", "round", round::SQL),
        entry("index", "round_by_partnership", round::INDEX_SQL),
        entry("table", "seat", seat::SQL),
        entry("index", "seat_by_round", seat::INDEX_SQL),
        entry("table", "answer", answer::SQL),
        // SQLite's own, for numbers that are never given out twice.
        entry(
            "table",
            "sqlite_sequence",
            "CREATE TABLE sqlite_sequence(name,seq)",
        ),
    ];
    if version >= plan::SINCE {
        entries.push(entry("table", "plan", plan::SQL));
    }
    entries.sort();
    entries
}

/// What a file consists of.
pub(super) fn found(connection: &Connection) -> Result<Vec<Entry>, WorkbookError> {
    let mut statement = connection
        .prepare("SELECT name, type, sql FROM sqlite_schema LIMIT 100")
        .map_err(fault::told)?;
    let rows = statement.query_map([], |row| {
        Ok(Entry {
            name: row.get(0)?,
            kind: row.get(1)?,
            sql: row.get(2)?,
        })
    });
    let mut entries = rows
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(fault::told)?;
    entries.sort();
    Ok(entries)
}

/// Compares the structure with the one that a file of its version has.
pub(super) fn check(connection: &Connection) -> Result<(), WorkbookError> {
    let (found, expected) = (found(connection)?, expected(ladder::version(connection)?));
    let strange = found.iter().find(|entry| !expected.contains(entry));
    let strange = strange.or_else(|| expected.iter().find(|entry| !found.contains(entry)));
    match strange {
        None if found.len() == expected.len() => Ok(()),
        None => Err(altered("an entry that stands there twice")),
        Some(entry) if expected.iter().any(|known| known.name == entry.name) => {
            Err(altered(&format!("the table or index “{}”", entry.name)))
        }
        // The name of a stranger's entry can be long and can hold anything.
        Some(_) => Err(altered(
            "a table, view, index or trigger that does not belong there",
        )),
    }
}

fn altered(object: &str) -> WorkbookError {
    WorkbookError::Altered {
        object: object.to_owned(),
    }
}
