//! The ladder of the structure: one step per version, each a file that is never edited again.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::fault;
use crate::WorkbookError;

const STEPS: &[M<'static>] = &[M::up(include_str!("ladder/0001.sql"))];

/// The version of the structure that this program reads and writes: the number of steps.
pub(crate) const VERSION: u32 = 1;

/// Marks a file as a workbook: `PLMB`.
pub(crate) const APPLICATION_ID: u32 = 0x504C_4D42;

/// Makes a new, empty database a workbook.
pub(super) fn climb(connection: &mut Connection) -> Result<(), WorkbookError> {
    connection
        .pragma_update(None, "application_id", APPLICATION_ID)
        .map_err(fault::told)?;
    Migrations::from_slice(STEPS)
        .to_latest(connection)
        .map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => fault::told(err),
            _ => WorkbookError::Altered {
                object: "the version".to_owned(),
            },
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::schema;

    fn climbed() -> Connection {
        let mut connection = Connection::open_in_memory().expect("a database in memory");
        climb(&mut connection).expect("every step works");
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
            schema::expected(),
            "edit the SQL text of the table together with the step"
        );
    }
}
