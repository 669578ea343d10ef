//! A look at a file that may be anything: what can be read of it, without changing it.

use std::io;
use std::path::Path;

use super::connection::{self, Mode};
use super::fault;
use super::first_page::FirstPage;
use super::ladder;
use super::store::Store;
use crate::id::WorkbookUid;
use crate::{WorkbookError, side_file};

/// The first version of the structure whose rows carry tags.
const TAGGED_SINCE: u32 = 3;

/// What could be read of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Look {
    /// The identity of the workbook.
    pub(crate) uid: Option<WorkbookUid>,
    /// How many saves of ours it holds.
    pub(crate) changes: Option<u64>,
    /// How many writes of any program it holds.
    pub(crate) writes: Option<u32>,
    /// The digest of everything in it, as hexadecimal digits.
    pub(crate) digest: Option<String>,
    /// Whether the pages and references fit together.
    pub(crate) sound: bool,
    /// Whether its rows carry tags.
    pub(crate) tagged: bool,
    /// Whether every row fits its tag and every list its digest.
    pub(crate) fits: bool,
}

impl Look {
    /// Whether nothing that can be looked at speaks against it.
    pub(crate) const fn is_whole(&self) -> bool {
        self.sound && self.fits
    }

    /// Whether every row is proved to be there and as it was written.
    pub(crate) const fn is_proven(&self) -> bool {
        self.is_whole() && self.tagged
    }
}

/// Looks at a file that nobody has open and that has no journal. What cannot be read is left out.
pub(crate) fn look(path: &Path) -> Look {
    let first_page = FirstPage::open(path).ok();
    let read = |work: fn(&FirstPage) -> Result<u32, WorkbookError>| {
        first_page.as_ref().and_then(|page| work(page).ok())
    };
    let mut look = Look {
        uid: None,
        changes: None,
        writes: read(FirstPage::writes),
        digest: None,
        sound: false,
        tagged: read(FirstPage::version).is_some_and(|version| version >= TAGGED_SINCE),
        fits: false,
    };
    if let Ok(store) = Store::open(path, Mode::Read) {
        look.uid = Some(store.uid().clone());
        look.changes = store.read(|read| read.change_counter()).ok();
        look.digest = store.read(|read| read.digest()).ok();
        look.sound = store.is_sound() == Ok(true);
        look.fits = store.misfits().is_ok_and(|misfits| misfits.is_empty());
    }
    look
}

/// Lets SQLite play back the journal beside a copy, if it is one that it would play back. What it
/// cannot do, or what is damaged by it, shows when the copy is looked at.
pub(crate) fn play_back(copy: &Path) -> Result<(), WorkbookError> {
    if let Ok((connection, _)) = connection::open(copy, Mode::Write) {
        let _ = ladder::version(&connection);
        connection
            .close()
            .map_err(|(_, error)| fault::told(error))?;
    }
    // One that it would not play back is no part of the copy.
    match std::fs::remove_file(side_file::journal_of(copy)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(side_file::told_beside(&error))
        }
        _ => Ok(()),
    }
}
