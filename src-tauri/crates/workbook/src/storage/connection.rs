//! A connection that saves durably and trusts nothing in the file.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::fault;
use crate::WorkbookError;

/// Whether a connection may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It may write.
    Write,
    /// It may not, and needs no permission to.
    Read,
}

/// How much work one call may cost; a damaged or hostile file must not keep the program busy.
///
/// It counts the database's own steps, so that it does not depend on the speed of the machine.
#[derive(Clone)]
pub(super) struct Budget(Arc<AtomicU32>);

impl Budget {
    /// Steps between two looks at the budget.
    const STEPS: i32 = 1_000_000;
    /// Looks until a call is broken off; reading millions of answers takes a few hundred.
    const MOST: u32 = 4_000;

    /// Gives the next call the whole budget.
    pub(super) fn refill(&self) {
        self.0.store(Self::MOST, Ordering::Relaxed);
    }

    fn watch(connection: &Connection) -> rusqlite::Result<Self> {
        let budget = Self(Arc::new(AtomicU32::new(Self::MOST)));
        let left = Arc::clone(&budget.0);
        connection.progress_handler(
            Self::STEPS,
            Some(move || {
                let taken = left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                    left.checked_sub(1)
                });
                taken.is_err()
            }),
        )?;
        Ok(budget)
    }
}

/// Opens an existing file. Nothing in it is looked at before the connection is hardened.
pub(super) fn open(path: &Path, mode: Mode) -> Result<(Connection, Budget), WorkbookError> {
    let access = match mode {
        Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Mode::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags).map_err(fault::told)?;
    let budget = harden(&connection).map_err(fault::told)?;
    set(&connection, mode)?;
    Ok((connection, budget))
}

/// Opens an empty database in memory, hardened as one in a file.
pub(super) fn in_memory() -> Result<(Connection, Budget), WorkbookError> {
    let connection = Connection::open_in_memory().map_err(fault::told)?;
    let budget = harden(&connection).map_err(fault::told)?;
    set(&connection, Mode::Read)?;
    Ok((connection, budget))
}

fn harden(connection: &Connection) -> rusqlite::Result<Budget> {
    use DbConfig as C;
    for (setting, on) in [
        (C::SQLITE_DBCONFIG_DEFENSIVE, true),
        (C::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (C::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
        (C::SQLITE_DBCONFIG_ENABLE_VIEW, false),
        (C::SQLITE_DBCONFIG_DQS_DML, false),
        (C::SQLITE_DBCONFIG_DQS_DDL, false),
        (C::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
        (C::SQLITE_DBCONFIG_ENABLE_FKEY, true),
    ] {
        connection.set_db_config(setting, on)?;
    }
    for (limit, most) in [
        // What is locked is padded to a power of two: 4 MiB, and what sealing adds.
        (Limit::SQLITE_LIMIT_LENGTH, 4_300_000),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 50),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 5),
        (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
        // None at all would break writing a copy.
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    ] {
        connection.set_limit(limit, most)?;
    }
    connection.busy_timeout(Duration::from_secs(2))?;
    connection.set_prepared_statement_cache_capacity(40);
    Budget::watch(connection)
}

/// Sets what makes saving durable and deleting thorough, and reads every setting back: SQLite
/// keeps silent about a setting it does not take.
fn set(connection: &Connection, mode: Mode) -> Result<(), WorkbookError> {
    for (name, value, wanted) in [
        ("cell_size_check", "ON", "1"),
        ("mmap_size", "0", "0"),
        ("temp_store", "MEMORY", "2"),
        ("secure_delete", "ON", "1"),
        ("foreign_keys", "ON", "1"),
        ("trusted_schema", "OFF", "0"),
        ("fullfsync", "ON", "1"),
        ("synchronous", "EXTRA", "3"),
    ] {
        pragma(connection, name, value, wanted)?;
    }
    if mode == Mode::Write {
        pragma(connection, "journal_mode", "DELETE", "delete")?;
    }
    Ok(())
}

fn pragma(
    connection: &Connection,
    name: &'static str,
    value: &str,
    wanted: &str,
) -> Result<(), WorkbookError> {
    connection
        .execute_batch(&format!("PRAGMA {name} = {value}"))
        .map_err(fault::told)?;
    let found = connection
        .pragma_query_value(None, name, |row| {
            Ok(match row.get_ref(0)? {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str()?.to_owned(),
            })
        })
        .optional()
        .map_err(fault::told)?;
    let taken = match found {
        Some(found) => found == wanted,
        // Where memory cannot be mapped there is nothing to be switched off. Any other setting
        // without an answer is one that this SQLite does not know.
        None => name == "mmap_size",
    };
    if taken {
        Ok(())
    } else {
        Err(WorkbookError::SettingRefused { setting: name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A connection to a new file of no workbook's structure.
    fn opened(mode: Mode) -> (tempfile::TempDir, Connection) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().canonicalize().expect("a real path").join("x");
        let plain = Connection::open(&path).expect("a new database");
        plain
            .execute_batch(
                "CREATE TABLE t(x); CREATE VIEW v AS SELECT 1; PRAGMA secure_delete = OFF",
            )
            .expect("a table");
        drop(plain);
        let (connection, _) = open(&path, mode).expect("a connection");
        (folder, connection)
    }

    fn setting(connection: &Connection, name: &str) -> String {
        let value = connection
            .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
        match value.expect("a setting") {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => panic!("{name} is {other:?}"),
        }
    }

    #[test]
    fn every_setting_is_in_force() {
        for mode in [Mode::Write, Mode::Read] {
            let (_folder, connection) = opened(mode);
            for (name, wanted) in [
                ("journal_mode", "delete"),
                // 3 is EXTRA: also the folder is made durable after the journal is deleted.
                ("synchronous", "3"),
                ("fullfsync", "1"),
                ("secure_delete", "1"),
                ("foreign_keys", "1"),
                ("trusted_schema", "0"),
                ("cell_size_check", "1"),
                // 2 is in memory: answers go into no temporary file.
                ("temp_store", "2"),
                ("mmap_size", "0"),
                ("busy_timeout", "2000"),
            ] {
                assert_eq!(setting(&connection, name), wanted, "{name}, {mode:?}");
            }
            use DbConfig as C;
            for (config, wanted) in [
                (C::SQLITE_DBCONFIG_DEFENSIVE, true),
                (C::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
                (C::SQLITE_DBCONFIG_ENABLE_TRIGGER, false),
                (C::SQLITE_DBCONFIG_ENABLE_VIEW, false),
                (C::SQLITE_DBCONFIG_DQS_DML, false),
                (C::SQLITE_DBCONFIG_DQS_DDL, false),
                (C::SQLITE_DBCONFIG_ENABLE_ATTACH_WRITE, false),
                (C::SQLITE_DBCONFIG_ENABLE_FKEY, true),
            ] {
                let found = connection.db_config(config).expect("a setting");
                assert_eq!(found, wanted, "{config:?}");
            }
        }
    }

    #[test]
    fn a_setting_that_is_not_taken_is_an_error() {
        let (_folder, connection) = opened(Mode::Write);
        let refused = pragma(&connection, "synchronous", "EXTRA", "4");
        let setting = "synchronous";
        assert_eq!(refused, Err(WorkbookError::SettingRefused { setting }));
        let refused = pragma(&connection, "no_such_setting", "1", "1");
        let setting = "no_such_setting";
        assert_eq!(refused, Err(WorkbookError::SettingRefused { setting }));
        // In memory there is no other journal than one in memory.
        let memory = Connection::open_in_memory().expect("a database");
        let refused = set(&memory, Mode::Write);
        let setting = "journal_mode";
        assert_eq!(refused, Err(WorkbookError::SettingRefused { setting }));
    }

    #[test]
    fn a_view_is_not_looked_through() {
        let (_folder, connection) = opened(Mode::Read);
        assert!(
            connection
                .query_row("SELECT * FROM v", [], |_| Ok(()))
                .is_err()
        );
    }

    #[test]
    fn a_question_without_an_end_is_broken_off() {
        let (_folder, connection) = opened(Mode::Read);
        let budget = Budget::watch(&connection).expect("a watch");
        budget.0.store(3, Ordering::Relaxed);
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)
            SELECT count(*) FROM n";
        let told = connection
            .query_row(endless, [], |_| Ok(()))
            .map_err(fault::told);
        let place = "reading it does not come to an end".to_owned();
        assert_eq!(told, Err(WorkbookError::Damaged { place }));
        budget.refill();
        assert!(
            connection
                .query_row("SELECT count(*) FROM t", [], |_| Ok(()))
                .is_ok()
        );
    }
}
