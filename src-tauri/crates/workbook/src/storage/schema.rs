//! The structure of a workbook, compared word for word before anything else is read.
//!
//! A table that is in truth a view, a trigger or a changed rule would make up answers or run
//! statements of a stranger. None of this is ever looked through: any difference refuses the file.
//! What is expected is what the ladder makes of an empty database.

use std::sync::OnceLock;

use rusqlite::Connection;

use super::{fault, ladder};
use crate::WorkbookError;

/// An entry of `sqlite_schema`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    name: String,
    kind: String,
    sql: Option<String>,
}

/// What a workbook of a version consists of.
fn expected(version: u32) -> Result<&'static [Entry], WorkbookError> {
    static MADE: [OnceLock<Vec<Entry>>; ladder::VERSION as usize] =
        [const { OnceLock::new() }; ladder::VERSION as usize];
    let place = (version as usize).checked_sub(1);
    let Some(made) = place.and_then(|place| MADE.get(place)) else {
        return Err(fault::damaged("its first bytes"));
    };
    if let Some(entries) = made.get() {
        return Ok(entries);
    }
    let mut memory = Connection::open_in_memory().map_err(fault::told)?;
    ladder::climb_to(&mut memory, version)?;
    let entries = found(&memory)?;
    Ok(made.get_or_init(|| entries))
}

/// What a file consists of.
fn found(connection: &Connection) -> Result<Vec<Entry>, WorkbookError> {
    let mut statement = connection
        .prepare("SELECT name, type, sql FROM main.sqlite_schema LIMIT 100")
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
    let found = found(connection)?;
    let expected = expected(ladder::version(connection)?)?;
    let strange = found.iter().find(|entry| !expected.contains(entry));
    let strange = strange.or_else(|| expected.iter().find(|entry| !found.contains(entry)));
    match strange {
        None if found.len() == expected.len() => Ok(()),
        None => Err(altered("an entry that is there twice")),
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked out by hand from the steps: six tables and two indexes that are ours, one table of
    /// SQLite's own for numbers that are never given out twice; then `plan`; then `draft` and
    /// `proof`.
    #[test]
    fn every_version_has_the_tables_of_its_steps() {
        for (version, entries) in [(1, 8), (2, 9), (3, 11)] {
            let expected = expected(version).expect("a structure");
            assert_eq!(expected.len(), entries, "version {version}");
            assert!(expected.iter().all(|entry| entry.kind != "trigger"));
        }
        assert!(expected(0).is_err());
        assert!(expected(ladder::VERSION + 1).is_err());
    }
}
