//! The ladder of the structure: one step per version, each a file that is never edited again.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::{fault, settle};
use crate::WorkbookError;

/// The version of the structure that this program writes: the number of steps. It reads every
/// version from 1 on.
pub(crate) const VERSION: u32 = 3;

/// Marks a file as a workbook: `PLMB`.
pub(crate) const APPLICATION_ID: u32 = 0x504C_4D42;

fn steps() -> Vec<M<'static>> {
    vec![
        M::up(include_str!("ladder/0001.sql")),
        M::up(include_str!("ladder/0002.sql")),
        M::up_with_hook(include_str!("ladder/0003.sql"), settle::tag_everything),
    ]
}

/// The version of a file.
pub(super) fn version(connection: &Connection) -> Result<u32, WorkbookError> {
    connection
        .prepare_cached("PRAGMA user_version")
        .and_then(|mut statement| statement.query_row([], |row| row.get(0)))
        .map_err(fault::told)
}

/// Makes a new, empty database a workbook.
pub(super) fn begin(connection: &mut Connection) -> Result<(), WorkbookError> {
    connection
        .pragma_update(None, "application_id", APPLICATION_ID)
        .map_err(fault::told)?;
    climb(connection)
}

/// Takes every step that a file has not taken yet, each in a transaction of its own.
pub(super) fn climb(connection: &mut Connection) -> Result<(), WorkbookError> {
    climb_to(connection, VERSION)
}

/// Takes the steps up to a version.
pub(super) fn climb_to(connection: &mut Connection, version: u32) -> Result<(), WorkbookError> {
    Migrations::new(steps())
        .to_version(connection, version as usize)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => fault::told(err),
            _ => WorkbookError::Altered {
                object: "the version".to_owned(),
            },
        })
}

/// Makes a file of an earlier version, as the program of that time did.
#[cfg(test)]
pub(super) fn begin_as_of(connection: &mut Connection, version: u32) {
    let set = connection.pragma_update(None, "application_id", APPLICATION_ID);
    set.expect("a setting");
    climb_to(connection, version).expect("its steps");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_step_is_forgotten() {
        let mut connection = Connection::open_in_memory().expect("a database in memory");
        begin(&mut connection).expect("every step works");
        let version: u32 = connection
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .expect("a version");
        assert_eq!(version, VERSION, "raise VERSION with every step");
        assert_eq!(steps().len(), VERSION as usize);
    }
}
