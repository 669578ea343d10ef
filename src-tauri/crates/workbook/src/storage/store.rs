//! The open database, with the one way to read and the one way to write.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use super::connection::{self, Budget, Mode};
use super::first_page::FirstPage;
use super::proof::{Misfit, Scope};
use super::settle::Touched;
use super::tag::Key;
use super::transaction::{Read, Write};
use super::{fault, ladder, meta, schema, upgrade};
use crate::WorkbookError;
use crate::id::WorkbookUid;

/// An open workbook database.
pub(crate) struct Store {
    pub(super) connection: Connection,
    // Closed after the connection: fields drop in this order, and closing it earlier would give
    // up the connection's locks.
    // Only where the file is open for writing: a reader must not give up the locks of somebody
    // else in this program.
    pub(super) first_page: Option<FirstPage>,
    pub(super) budget: Budget,
    mode: Mode,
    pub(super) seen: Seen,
    /// Whether the last save went wrong and the file could not be read since.
    pub(super) in_doubt: bool,
    /// Whether the last save is in the file, but the folder could not be made durable.
    pub(super) unconfirmed: bool,
    /// Where the file lies.
    pub(super) path: PathBuf,
    /// The copy that was kept when opening brought the file up to date.
    kept: Option<PathBuf>,
    uid: WorkbookUid,
    pub(super) key: Key,
    proven: RefCell<Proven>,
}

/// What the last look through the whole file has found.
struct Proven {
    /// The state of the file at that time; `None` when we have written since and something did
    /// not fit before.
    at: Option<i64>,
    misfits: Vec<Misfit>,
}

/// What the file looked like after our last transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen {
    /// Counts our own kind of writes; an older copy put in place has a lower one.
    pub(super) changes: u64,
    /// Counts the writes of every program, in the first bytes of the file. One that is taken back
    /// takes its count back too.
    pub(super) writes: u32,
    /// Changes with any write of anybody else, and when the connection starts afresh after an
    /// error of the disk.
    pub(super) data_version: i64,
}

impl Store {
    /// Makes a workbook of an empty file and fills it in one transaction.
    pub(crate) fn build(
        path: &Path,
        uid: &WorkbookUid,
        fill: impl FnOnce(&mut Write<'_>) -> Result<(), WorkbookError>,
    ) -> Result<(), WorkbookError> {
        let (mut connection, _budget) = connection::open(path, Mode::Write)?;
        ladder::begin(&mut connection)?;
        let transaction = connection.transaction().map_err(fault::told)?;
        let mut write = Write {
            read: Read {
                connection: &transaction,
                key: Key::of(uid),
            },
            changes: Vec::new(),
            touched: Touched::default(),
        };
        fill(&mut write)?;
        write.put_change_counter(0)?;
        write.settle()?;
        transaction.commit().map_err(fault::told)?;
        connection.close().map_err(|(_, error)| fault::told(error))
    }

    /// Opens a workbook whose first bytes have been looked at.
    pub(crate) fn open(path: &Path, mode: Mode) -> Result<Self, WorkbookError> {
        let first_page = match mode {
            Mode::Write => Some(FirstPage::open(path)?),
            Mode::Read => None,
        };
        let (mut connection, mut budget) = connection::open(path, mode)
            // A fault of no kind of its own: the first bytes name a form that there is not.
            .map_err(|error| match error {
                WorkbookError::Database { extended_code: 1 } => fault::damaged("its first bytes"),
                other => other,
            })?;
        // Finishing an interrupted save can have changed what the first bytes said.
        let application: i64 = connection
            .pragma_query_value(None, "application_id", |row| row.get(0))
            .map_err(fault::told)?;
        let version = ladder::version(&connection)?;
        if application != i64::from(ladder::APPLICATION_ID)
            || !(1..=ladder::VERSION).contains(&version)
        {
            return Err(fault::damaged("its first bytes"));
        }
        schema::check(&connection)?;
        if mode == Mode::Write {
            if connection.is_readonly("main").map_err(fault::told)? {
                return Err(WorkbookError::ReadOnlyFile);
            }
            connection
                .transaction_with_behavior(TransactionBehavior::Immediate)
                .and_then(rusqlite::Transaction::rollback)
                .map_err(fault::told)?;
        }
        let mut kept = None;
        if version < ladder::VERSION {
            if let Some(first_page) = &first_page {
                kept = Some(upgrade::run(&mut connection, path, first_page)?);
            } else {
                // The file stays as it is: a copy in memory is brought up to date and read.
                (connection, budget) = upgrade::in_memory(&connection)?;
            }
        }
        let (uid, key) = identity(&connection)?;
        let read = Read {
            connection: &connection,
            key,
        };
        let seen = Seen {
            changes: read.change_counter()?,
            writes: match &first_page {
                Some(first_page) => first_page.writes()?,
                None => 0,
            },
            data_version: read.data_version()?,
        };
        budget.refill();
        let proven = RefCell::new(Proven {
            misfits: read.misfits(Scope::File)?,
            at: Some(seen.data_version),
        });
        Ok(Self {
            connection,
            first_page,
            budget,
            mode,
            seen,
            in_doubt: false,
            unconfirmed: false,
            path: path.to_owned(),
            kept,
            uid,
            key,
            proven,
        })
    }

    /// The identity of the file.
    pub(crate) const fn uid(&self) -> &WorkbookUid {
        &self.uid
    }

    /// The places where the file is not as this program wrote it. Looks again when the file has
    /// changed since the last look.
    pub(crate) fn misfits(&self) -> Result<Vec<Misfit>, WorkbookError> {
        self.budget.refill();
        let read = Read {
            connection: &self.connection,
            key: self.key,
        };
        let now = read.data_version()?;
        let mut proven = self.proven.borrow_mut();
        if proven.at != Some(now) {
            drop(proven);
            let misfits = self.read(|read| read.misfits(Scope::File))?;
            proven = self.proven.borrow_mut();
            *proven = Proven {
                at: Some(now),
                misfits,
            };
        }
        Ok(proven.misfits.clone())
    }

    /// The copy of the earlier version that opening has left beside the file.
    pub(crate) fn kept_copy(&self) -> Option<&Path> {
        self.kept.as_deref()
    }

    /// Whether it may write.
    pub(crate) const fn mode(&self) -> Mode {
        self.mode
    }

    /// Where something did not fit before, a save of ours may have mended it.
    pub(super) fn proven_no_more(&mut self) {
        let proven = self.proven.get_mut();
        if !proven.misfits.is_empty() {
            proven.at = None;
        }
    }

    /// Reads at one moment.
    pub(crate) fn read<T>(
        &self,
        work: impl FnOnce(&Read<'_>) -> Result<T, WorkbookError>,
    ) -> Result<T, WorkbookError> {
        self.budget.refill();
        let transaction = self
            .connection
            .unchecked_transaction()
            .map_err(fault::told)?;
        let read = Read {
            connection: &transaction,
            key: self.key,
        };
        if read.data_version()? != self.seen.data_version {
            // Somebody else has written: what we know of the structure may not hold any more.
            schema::check(&transaction)?;
        }
        work(&read)
    }

    /// Whether the pages fit together and no row refers to one that is not there.
    pub(crate) fn is_sound(&self) -> Result<bool, WorkbookError> {
        Ok(self.pages_fit()? && self.dangling()?.is_empty())
    }

    /// Whether the pages fit together: SQLite's check of pages, rows and indexes.
    pub(crate) fn pages_fit(&self) -> Result<bool, WorkbookError> {
        self.budget.refill();
        let told: rusqlite::Result<String> =
            self.connection
                .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0));
        match told.map_err(fault::told) {
            Ok(told) => Ok(told == "ok"),
            // Too damaged to be looked through.
            Err(WorkbookError::Damaged { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The tables with rows that refer to one that is not there, each once.
    pub(crate) fn dangling(&self) -> Result<BTreeSet<String>, WorkbookError> {
        self.budget.refill();
        self.connection
            .prepare("PRAGMA foreign_key_check")
            .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
            .map_err(fault::told)
    }
}

/// The identity of a file and the key that it gives. Where its two copies differ, the one counts
/// that proves a partnership.
fn identity(connection: &Connection) -> Result<(WorkbookUid, Key), WorkbookError> {
    let mut found = meta::identities(connection)?;
    let proving = found.iter().position(|uid| {
        let read = Read {
            connection,
            key: Key::of(uid),
        };
        read.proves_a_partnership() == Ok(true)
    });
    let uid = match proving {
        Some(place) => found.swap_remove(place),
        None => found
            .into_iter()
            .next()
            .ok_or_else(|| fault::damaged("the identity of the workbook"))?,
    };
    let key = Key::of(&uid);
    Ok((uid, key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NewPartnership;
    use questionnaire::CompanyName;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().canonicalize().expect("a real path").join("w");
        std::fs::write(&path, "").expect("an empty file");
        let uid = WorkbookUid::from_bytes([1; 16]);
        Store::build(&path, &uid, |write| {
            write.put_origin(&uid, "a test", "2026-03-01")
        })
        .expect("a workbook");
        let store = Store::open(&path, Mode::Write).expect("a workbook");
        (folder, store)
    }

    fn add(store: &mut Store, name: &str) -> Result<(), WorkbookError> {
        let name = CompanyName::new(name).expect("a name");
        let new = NewPartnership {
            vendor: name.clone(),
            partner: name,
            sample: false,
        };
        store.write(|write| write.add_partnership(&new)).map(|_| ())
    }

    fn count(store: &Store) -> usize {
        store
            .read(|read| read.partnerships())
            .expect("partnerships")
            .len()
    }

    #[test]
    fn a_full_disk_loses_nothing_and_saving_works_again_when_there_is_room() {
        let (_folder, mut store) = store();
        let pages: i64 = store
            .connection
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .expect("a number");
        let most = |store: &Store, pages: i64| {
            store
                .connection
                .pragma_update_and_check(None, "max_page_count", pages, |_| Ok(()))
                .expect("a limit");
        };
        most(&store, pages + 2);
        let long = "x".repeat(200);
        let mut saved = 0;
        let error = loop {
            match add(&mut store, &long) {
                Ok(()) => saved += 1,
                Err(error) => break error,
            }
        };
        assert_eq!(error, WorkbookError::DiskFull);
        // Two more pages of 4 kB hold some twenty pairs of 400 characters.
        assert!((10..40).contains(&saved), "{saved} saved");
        assert_eq!(count(&store), saved);
        assert_eq!(
            add(&mut store, &long),
            Err(WorkbookError::DiskFull),
            "still full"
        );
        assert_eq!(store.is_sound(), Ok(true));
        most(&store, pages + 20);
        add(&mut store, &long).expect("room");
        assert_eq!(count(&store), saved + 1);
    }

    #[test]
    fn what_fails_halfway_is_taken_back() {
        let (_folder, mut store) = store();
        let new = NewPartnership {
            vendor: CompanyName::new("a").expect("a name"),
            partner: CompanyName::new("b").expect("a name"),
            sample: false,
        };
        let seen = store.seen;
        let failed: Result<((), _), _> = store.write(|write| {
            write.add_partnership(&new)?;
            Err(WorkbookError::SeatUsed)
        });
        assert_eq!(failed.err(), Some(WorkbookError::SeatUsed));
        assert_eq!(count(&store), 0);
        assert_eq!(store.seen, seen);
        add(&mut store, "a").expect("the next one");
    }

    #[test]
    fn a_row_that_belongs_to_nothing_is_refused() {
        let (_folder, store) = store();
        let written = store.connection.execute(
            "INSERT INTO answer(seat_id, question, content, tag)
             VALUES (5, 'CUL-01', '{}', zeroblob(16))",
            [],
        );
        let error = written.map_err(fault::told).expect_err("a foreign key");
        // SQLITE_CONSTRAINT_FOREIGNKEY
        assert_eq!(error, WorkbookError::Database { extended_code: 787 });
    }
}
