//! The first page of the open file, read beside the database connection.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use crate::{WorkbookError, side_file};

/// Where the count of writes is.
const WRITES: u64 = 24;
/// Where the version of the structure is.
const VERSION: u64 = 60;

/// The open file.
///
/// It must not be closed before the connection is: on Unix closing any handle of a file gives up
/// every lock that the process has on it.
pub(crate) struct FirstPage(File);

impl FirstPage {
    /// Opens the file for reading, before the connection is opened.
    pub(super) fn open(path: &Path) -> Result<Self, WorkbookError> {
        File::open(path)
            .map(Self)
            .map_err(|error| side_file::told(&error))
    }

    /// How often any program has written to the file. Asked inside a transaction, so that nobody
    /// writes meanwhile.
    pub(super) fn writes(&self) -> Result<u32, WorkbookError> {
        self.number(WRITES)
    }

    /// The version of the structure.
    pub(super) fn version(&self) -> Result<u32, WorkbookError> {
        self.number(VERSION)
    }

    fn number(&self, at: u64) -> Result<u32, WorkbookError> {
        let mut bytes = [0; 4];
        let mut file = &self.0;
        file.seek(SeekFrom::Start(at))
            .and_then(|_| file.read_exact(&mut bytes))
            .map_err(|error| side_file::told(&error))?;
        Ok(u32::from_be_bytes(bytes))
    }

    /// Copies the whole file. Asked inside a transaction that keeps writers away.
    pub(super) fn copy_to(&self, mut target: &File) -> io::Result<()> {
        let mut file = &self.0;
        file.seek(SeekFrom::Start(0))?;
        io::copy(&mut file, &mut target)?;
        target.set_permissions(self.0.metadata()?.permissions())?;
        target.sync_all()
    }

    /// How many bytes the file has.
    pub(super) fn length(&self) -> io::Result<u64> {
        Ok(self.0.metadata()?.len())
    }
}
