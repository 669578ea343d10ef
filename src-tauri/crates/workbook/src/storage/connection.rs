//! A connection that saves durably and trusts nothing in the file.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

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
        (Limit::SQLITE_LIMIT_LENGTH, 1_000_000),
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
        .map_err(fault::told)?;
    // A system without memory mapping answers nothing else than what is wanted here.
    if found == wanted {
        Ok(())
    } else {
        Err(WorkbookError::SettingRefused { setting: name })
    }
}
