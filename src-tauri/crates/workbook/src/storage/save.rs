//! Saving: one transaction, and what becomes of it when the disk does not take it.
//!
//! After an error nothing is guessed. What the file holds is read back: the state before the save,
//! or the state after it. Only then is it tried again or told.

use std::io::{self, Seek, SeekFrom, Write as _};
use std::thread;
use std::time::Duration;

use rusqlite::TransactionBehavior;

use super::connection::Mode;
use super::fault;
use super::first_page::FirstPage;
use super::row_change::RowChange;
use super::settle::Touched;
use super::store::{Seen, Store};
use super::transaction::{Read, Write};
use crate::{WorkbookError, owner_only, side_file};

/// How long to wait before a save is tried again.
const WAITS: [Duration; 2] = [Duration::from_millis(50), Duration::from_millis(250)];

/// What is written to find out whether the disk has room.
const PROBE: &str = "room";

/// One try of a save.
enum Tried<T> {
    /// It is in the file.
    Saved(T, Vec<RowChange>),
    /// It was given up before its end.
    GivenUp(WorkbookError),
    /// Its end failed: it is in the file, or it is not.
    Unclear(WorkbookError, T, Vec<RowChange>),
}

/// What the file holds after a save went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// What it held before.
    Before,
    /// What the save was to write.
    After,
    /// Something else.
    Other,
}

impl Store {
    /// Writes in one transaction, all of it or nothing, and tells what was written. After an error
    /// of the disk the work is done again, at most twice.
    pub(crate) fn write<T>(
        &mut self,
        mut work: impl FnMut(&mut Write<'_>) -> Result<T, WorkbookError>,
    ) -> Result<(T, Vec<RowChange>), WorkbookError> {
        if self.mode() == Mode::Read {
            return Err(WorkbookError::OpenForReading);
        }
        if self.in_doubt {
            // The disk may be back since the save that went wrong.
            self.look_again(Holds::After)
                .map_err(|error| self.cause(error))?;
        }
        let mut waits = WAITS.iter();
        loop {
            let (error, ended) = match self.try_to_write(&mut work) {
                Tried::Saved(result, rows) => {
                    self.unconfirmed = false;
                    self.proven_no_more();
                    return Ok((result, rows));
                }
                // Nothing was begun.
                Tried::GivenUp(WorkbookError::Busy) => return Err(WorkbookError::Busy),
                Tried::GivenUp(error) => (error, None),
                Tried::Unclear(error, result, rows) => (error, Some((result, rows))),
            };
            let latest = match ended {
                Some(_) => Holds::After,
                None => Holds::Before,
            };
            let holds = loop {
                match (self.look_again(latest), waits.as_slice()) {
                    (Ok(holds), _) => break holds,
                    (Err(_), []) => return Err(self.cause(error)),
                    (Err(_), [wait, ..]) => {
                        thread::sleep(*wait);
                        waits.next();
                    }
                }
            };
            match (holds, ended) {
                (Holds::After, Some(ended)) => {
                    self.proven_no_more();
                    // Only the folder may not have taken it yet.
                    self.unconfirmed = side_file::sync_folder(&self.path).is_err();
                    return Ok(ended);
                }
                (Holds::Other, _) if is_of_the_disk(&error) => {
                    return Err(WorkbookError::ChangedOutside);
                }
                (Holds::Before | Holds::After, _) if is_of_the_disk(&error) => match waits.next() {
                    Some(wait) => thread::sleep(*wait),
                    None => return Err(self.cause(error)),
                },
                _ => return Err(error),
            }
        }
    }

    /// Whether the last save is in the file, but may not outlast a power cut, because the folder
    /// could not be made durable.
    pub(crate) const fn is_unconfirmed(&self) -> bool {
        self.unconfirmed
    }

    fn try_to_write<T>(
        &mut self,
        work: &mut impl FnMut(&mut Write<'_>) -> Result<T, WorkbookError>,
    ) -> Tried<T> {
        self.budget.refill();
        let begun = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate);
        let transaction = match begun {
            Ok(transaction) => transaction,
            Err(error) => return Tried::GivenUp(fault::told(error)),
        };
        let mut write = Write {
            read: Read {
                connection: &transaction,
                key: self.key,
            },
            changes: Vec::new(),
            touched: Touched::default(),
        };
        let changes = self.seen.changes.wrapping_add(1);
        let writes = writes(self.first_page.as_ref());
        let worked = is_as_seen(&write, writes, self.seen)
            .and_then(|()| work(&mut write))
            .and_then(|result| {
                write.put_change_counter(changes)?;
                write.settle()?;
                Ok(result)
            });
        let result = match worked {
            Ok(result) => result,
            Err(error) => return Tried::GivenUp(error),
        };
        let rows = write.changes;
        match transaction.commit().map_err(fault::told) {
            Ok(()) => {
                self.seen.changes = changes;
                self.seen.writes = self.seen.writes.wrapping_add(1);
                Tried::Saved(result, rows)
            }
            Err(error) => Tried::Unclear(error, result, rows),
        }
    }

    /// Reads back what the file holds, and goes on from there if that is our own work: the state
    /// before the save or, unless `latest` is the one before, the state after it.
    fn look_again(&mut self, latest: Holds) -> Result<Holds, WorkbookError> {
        self.budget.refill();
        let found = self.find();
        self.in_doubt = found.is_err();
        let found = found?;
        let (before, after) = (self.seen, self.seen.after_a_save());
        let holds = if (found.changes, found.writes) == (before.changes, before.writes) {
            Holds::Before
        } else if latest == Holds::After
            && (found.changes, found.writes) == (after.changes, after.writes)
        {
            Holds::After
        } else {
            return Ok(Holds::Other);
        };
        // Our own way back has moved it.
        self.seen = found;
        Ok(holds)
    }

    fn find(&self) -> Result<Seen, WorkbookError> {
        let transaction = self
            .connection
            .unchecked_transaction()
            .map_err(fault::told)?;
        let read = Read {
            connection: &transaction,
            key: self.key,
        };
        Ok(Seen {
            // First: it takes the lock, and takes back what was left halfway.
            changes: read.change_counter()?,
            writes: writes(self.first_page.as_ref())?,
            data_version: read.data_version()?,
        })
    }

    /// What is known of the cause of an error, when a save was given up.
    fn cause(&self, error: WorkbookError) -> WorkbookError {
        if !is_of_the_disk(&error) {
            return error;
        }
        if error == WorkbookError::DiskFull || self.has_no_room() {
            return WorkbookError::DiskFull;
        }
        if self.in_doubt {
            WorkbookError::SaveInDoubt
        } else {
            WorkbookError::NotSaved
        }
    }

    /// Whether the disk or a limit lets no file grow beyond the workbook.
    fn has_no_room(&self) -> bool {
        let probe = side_file::beside_alone(&self.path, PROBE);
        let length = self.first_page.as_ref().map(FirstPage::length);
        let length = length.and_then(Result::ok).unwrap_or_default();
        let room = owner_only::new_file(&probe).and_then(|mut file| {
            file.seek(SeekFrom::Start(length))?;
            file.write_all(&[0; 65_536])?;
            file.sync_all()
        });
        let _ = std::fs::remove_file(&probe);
        matches!(
            room.map_err(|error| error.kind()),
            Err(io::ErrorKind::StorageFull
                | io::ErrorKind::QuotaExceeded
                | io::ErrorKind::FileTooLarge)
        )
    }
}

impl Seen {
    const fn after_a_save(self) -> Self {
        Self {
            changes: self.changes.wrapping_add(1),
            writes: self.writes.wrapping_add(1),
            data_version: self.data_version,
        }
    }
}

/// How often any program has written to the file.
fn writes(first_page: Option<&FirstPage>) -> Result<u32, WorkbookError> {
    first_page.map_or(Err(WorkbookError::OpenForReading), FirstPage::writes)
}

/// Refuses to write into a file that somebody else has written to.
fn is_as_seen(
    read: &Read<'_>,
    writes: Result<u32, WorkbookError>,
    seen: Seen,
) -> Result<(), WorkbookError> {
    // The structure first: a stranger may have put a view in the place of a table.
    if read.data_version()? != seen.data_version
        || writes? != seen.writes
        || read.change_counter()? != seen.changes
    {
        return Err(WorkbookError::ChangedOutside);
    }
    Ok(())
}

/// Whether the disk, the share or the folder is the cause, so that it may pass by itself.
const fn is_of_the_disk(error: &WorkbookError) -> bool {
    matches!(
        error,
        WorkbookError::DiskFull | WorkbookError::Io { .. } | WorkbookError::Database { .. }
    )
}

#[cfg(test)]
mod tests;
