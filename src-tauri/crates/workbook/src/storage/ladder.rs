//! The ladder of the structure: one step per version, each a file that is never edited again.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::fault;
use crate::WorkbookError;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("ladder/0001.sql")),
    M::up(include_str!("ladder/0002.sql")),
];

/// The version of the structure that this program writes: the number of steps. It reads every
/// version from 1 on.
pub(crate) const VERSION: u32 = 2;

/// Marks a file as a workbook: `PLMB`.
pub(crate) const APPLICATION_ID: u32 = 0x504C_4D42;

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
    Migrations::from_slice(STEPS)
        .to_latest(connection)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => fault::told(err),
            _ => WorkbookError::Altered {
                object: "the version".to_owned(),
            },
        })
}

/// Makes a file of an earlier version, as the program of that time did.
#[cfg(test)]
pub(super) fn begin_as_of(connection: &mut Connection, version: usize) {
    let set = connection.pragma_update(None, "application_id", APPLICATION_ID);
    set.expect("a setting");
    Migrations::from_slice(STEPS.get(..version).expect("a version"))
        .to_latest(connection)
        .expect("its steps");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::schema;

    fn climbed() -> Connection {
        let mut connection = Connection::open_in_memory().expect("a database in memory");
        begin(&mut connection).expect("every step works");
        connection
    }

    #[test]
    fn no_step_is_forgotten() {
        let version: u32 = climbed()
            .pragma_query_value(None, "user_version", |row| row.get(0))
            .expect("a version");
        assert_eq!(version, VERSION, "raise VERSION with every step");
        assert_eq!(STEPS.len(), VERSION as usize);
        Migrations::from_slice(STEPS)
            .validate()
            .expect("valid steps");
    }

    #[test]
    fn the_steps_make_what_the_program_expects() {
        assert_eq!(
            schema::found(&climbed()).expect("a readable structure"),
            schema::expected(VERSION),
            "edit the SQL text of the table together with the step"
        );
    }
}
