//! Making a restore point: written under another name, made durable, read back, and only then
//! given its name.

use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::contents::{self, Contents};
use super::keep;
use super::note::{self, Note, Reason};
use super::{END, RestorePoint, RestorePoints};
use crate::storage::{Mode, Store};
use crate::{WorkbookError, owner_only, side_file};

/// How an unfinished copy is called.
const DRAFT: &str = "draft";
/// How often a copy is made anew when the workbook was saved to meanwhile.
const TRIES: usize = 5;

/// A restore point that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPoint<'p> {
    /// The workbook, with every link followed. It may be open, also in this program.
    pub workbook: &'p Path,
    /// The time now.
    pub at: DateTime<Utc>,
    /// Four bytes of chance, for its name.
    pub chance: [u8; 4],
    /// Why it is made.
    pub reason: Reason,
}

/// What came of making one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// It is there, and was read back.
    Made(RestorePoint),
    /// Nothing has changed since this one.
    NothingNew(RestorePoint),
    /// A round collects answers: a copy would keep what people change later.
    NotWhileCollecting,
}

impl RestorePoints {
    /// Makes a restore point of what is saved in a workbook, on a connection of its own, and takes
    /// away those that need not be kept any more. One that holds nothing new is not made.
    ///
    /// It takes time: never call it on the thread of a window.
    ///
    /// # Errors
    /// When the workbook cannot be read or the copy cannot be written, or does not hold what the
    /// workbook holds when it is read back; then nothing is left of it.
    pub fn make(&self, new: &NewPoint<'_>) -> Result<Made, WorkbookError> {
        let store = Store::open(new.workbook, Mode::Read)?;
        let contents = Contents::of(&store)?;
        if contents::collects(&contents) {
            return Ok(Made::NotWhileCollecting);
        }
        let before = self.of(&contents.uid);
        if let Some(latest) = before
            .iter()
            .find(|point| point.note.contents.digest == contents.digest && is_there(point))
        {
            return Ok(Made::NothingNew(latest.clone()));
        }
        let folder = self.folder_of(&contents.uid);
        let told = |error| side_file::told_beside(&error);
        owner_only::folder(&self.folder).map_err(told)?;
        owner_only::folder(&folder).map_err(told)?;
        // SQLite is told not to follow links.
        let folder = std::fs::canonicalize(folder).map_err(told)?;
        let name = name(contents.changes, new.chance);
        let path = folder.join(&name);
        side_file::remove_stale(&folder.join(DRAFT), DRAFT);
        let draft = Draft(side_file::beside_alone(&folder.join(DRAFT), DRAFT));
        let (contents, proven) = write_and_read_back(&store, &draft.0)?;
        if contents::collects(&contents) {
            return Ok(Made::NotWhileCollecting);
        }
        let note = Note::new(&draft.0, new.at, new.reason, new.workbook, proven, contents)
            .map_err(told)?;
        note.write(&path).map_err(told)?;
        std::fs::rename(&draft.0, &path).map_err(told)?;
        // Where the folder cannot be made durable, the copy is there all the same.
        let _ = side_file::sync_folder(&path);
        let made = RestorePoint { path, note };
        self.tidy(&made);
        Ok(Made::Made(made))
    }

    /// Takes away what need not be kept; never the one that was just made, and never one of the
    /// last good ones.
    fn tidy(&self, made: &RestorePoint) {
        let points = self.of(&made.note.contents.uid);
        let days: Vec<NaiveDate> = points
            .iter()
            .map(|point| point.note.made_at.date_naive())
            .collect();
        let kept = keep::kept(&days);
        let is_kept = |(point, kept): &(&RestorePoint, &bool)| **kept || point.path == made.path;
        let mut good = points
            .iter()
            .zip(&kept)
            .filter(is_kept)
            .filter(|(point, _)| point.note.proven && is_there(point))
            .count();
        for (point, _) in points.iter().zip(&kept).filter(|pair| !is_kept(pair)) {
            if good < keep::FEWEST_GOOD && point.note.proven && is_there(point) {
                good += 1;
                continue;
            }
            remove(point);
        }
    }
}

/// Copies what is saved in a workbook to a new file and reads it back; `None` when a round collects
/// answers: the copy would keep what people change later. The workbook may be open.
///
/// # Errors
/// When the workbook cannot be read, when there is anything of that name, or when the copy cannot be
/// written; then nothing is left of it.
pub fn copy_to(workbook: &Path, to: &Path) -> Result<Option<Contents>, WorkbookError> {
    let store = Store::open(workbook, Mode::Read)?;
    let contents = Contents::of(&store)?;
    if contents::collects(&contents) {
        return Ok(None);
    }
    let folder = to.parent().filter(|found| !found.as_os_str().is_empty());
    let folder = std::fs::canonicalize(folder.unwrap_or(Path::new(".")))
        .map_err(|_| WorkbookError::NoFolder)?;
    let path = folder.join(to.file_name().ok_or(WorkbookError::Folder)?);
    if path.symlink_metadata().is_ok() {
        return Err(WorkbookError::AlreadyExists);
    }
    let draft = Draft(side_file::beside_alone(&path, DRAFT));
    let (contents, _) = write_and_read_back(&store, &draft.0)?;
    if contents::collects(&contents) {
        return Ok(None);
    }
    side_file::rename_to_free_name(&draft.0, &path).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => WorkbookError::AlreadyExists,
        _ => side_file::told_beside(&error),
    })?;
    let _ = side_file::sync_folder(&path);
    Ok(Some(contents))
}

/// Deletes a restore point with its note.
pub(super) fn remove(point: &RestorePoint) -> bool {
    let gone = std::fs::remove_file(&point.path).is_ok();
    if gone {
        let _ = std::fs::remove_file(note::beside(&point.path));
    }
    gone
}

/// Whether everything in a workbook is proved.
pub(super) fn is_proven(store: &Store) -> bool {
    store.is_sound() == Ok(true) && store.misfits().is_ok_and(|misfits| misfits.is_empty())
}

/// Writes a copy durably and reads it back; tells what is in it, and whether all of it is proved.
fn write_and_read_back(store: &Store, copy: &Path) -> Result<(Contents, bool), WorkbookError> {
    let told = |error| side_file::told_beside(&error);
    for _ in 0..TRIES {
        let contents = Contents::of(store)?;
        let _ = std::fs::remove_file(copy);
        // The database makes files for everybody to read, and fills one that is empty.
        owner_only::new_file(copy).map_err(told)?;
        store.copy_into(copy)?;
        File::open(copy)
            .and_then(|file| file.sync_all())
            .map_err(told)?;
        let back = Store::open(copy, Mode::Read)?;
        let misfits = back.misfits()?;
        if back.is_sound() == Ok(true)
            && Contents::of(&back)? == contents
            && misfits == store.misfits()?
        {
            return Ok((contents, misfits.is_empty()));
        }
        if Contents::of(store)? == contents {
            return Err(WorkbookError::CopyDiffers);
        }
        // It was saved to in between.
    }
    Err(WorkbookError::Busy)
}

fn is_there(point: &RestorePoint) -> bool {
    point.path.is_file()
}

fn name(changes: u64, chance: [u8; 4]) -> String {
    let chance = u32::from_be_bytes(chance);
    format!("{changes:012}-{chance:08x}.{END}")
}

/// An unfinished copy; it is deleted when this is dropped, if it has got no other name.
struct Draft(PathBuf);

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(side_file::journal_of(&self.0));
        let _ = std::fs::remove_file(&self.0);
    }
}
