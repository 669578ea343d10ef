//! Restore points: copies of a workbook that were read back before they count.
//!
//! They are kept in one folder of the program's own files, in a folder for each workbook that is
//! named by its identity: no name of a company or of a file is in theirs. Beside each copy is a
//! note that says when and why it was made and what is in it; what the note says can be had from
//! the copy as well.
//!
//! Their order is that of the workbook's own counter of changes. A clock that was set wrong makes
//! wrong dates, but loses no copy.
//!
//! Deliberately not here: the clock, randomness and the place of the folder. They come in as
//! arguments, the same way for the window and the command line.

mod changes_since;
mod contents;
mod erase;
mod keep;
mod make;
mod note;
mod restore;
mod states;

use std::path::{Path, PathBuf};

pub use changes_since::{Since, changes_since};
pub use contents::{Contents, PartnershipContents, RoundContents};
pub use erase::{Erase, Erased};
pub use make::{Made, NewPoint, copy_to};
pub use note::{Note, Reason};
pub use restore::Restored;
pub use states::BothStates;

use crate::WorkbookUid;

/// What the folder of all restore points is called, among the program's own files.
pub const FOLDER: &str = "restore points";

/// The end of the name of every copy.
const END: &str = "plumb";

/// The folder of all restore points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestorePoints {
    folder: PathBuf,
}

/// One restore point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestorePoint {
    /// The copy.
    pub path: PathBuf,
    /// When and why it was made, and what is in it.
    pub note: Note,
}

impl RestorePoints {
    /// The restore points in a folder, which need not be there.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
        }
    }

    /// The folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn folder_of(&self, uid: &WorkbookUid) -> PathBuf {
        self.folder.join(uid.as_str())
    }

    /// The restore points of a workbook, the latest first.
    #[must_use]
    pub fn of(&self, uid: &WorkbookUid) -> Vec<RestorePoint> {
        let mut points = in_one_folder(&self.folder_of(uid));
        points.retain(|point| point.note.contents.uid == *uid);
        points
    }

    /// The restore points of every workbook: one list for each, the latest first.
    #[must_use]
    pub fn of_all(&self) -> Vec<Vec<RestorePoint>> {
        let mut all = vec![in_one_folder(&self.folder)];
        let entries = std::fs::read_dir(&self.folder).into_iter().flatten();
        let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        folders.sort();
        all.extend(folders.iter().map(|folder| in_one_folder(folder)));
        let mut all: Vec<RestorePoint> = all.into_iter().flatten().collect();
        all.sort_by(|a, b| {
            let of = |point: &RestorePoint| point.note.contents.uid.clone();
            of(a).cmp(&of(b)).then(latest_first(a, b))
        });
        let same = |a: &RestorePoint, b: &RestorePoint| a.note.contents.uid == b.note.contents.uid;
        all.chunk_by(same).map(<[RestorePoint]>::to_vec).collect()
    }

    /// The restore points of whatever workbook is or was at a path: by its identity as far as it
    /// can still be read there, otherwise by the place it had when they were made.
    #[must_use]
    pub fn of_file(&self, path: &Path) -> Vec<RestorePoint> {
        if let Some(uid) = restore::identity(path) {
            let points = self.of(&uid);
            if !points.is_empty() {
                return points;
            }
        }
        let mut all: Vec<RestorePoint> = self.of_all().into_iter().flatten().collect();
        all.retain(|point| point.note.place.as_deref() == Some(path));
        all.sort_by(latest_first);
        all
    }
}

fn latest_first(a: &RestorePoint, b: &RestorePoint) -> std::cmp::Ordering {
    let order = |point: &RestorePoint| (point.note.contents.changes, point.path.clone());
    order(b).cmp(&order(a))
}

/// The copies in one folder. A file that is no workbook is passed over.
fn in_one_folder(folder: &Path) -> Vec<RestorePoint> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let copies = paths.filter(|path| path.extension().is_some_and(|end| end == END));
    let mut points: Vec<RestorePoint> = copies
        .filter(|path| !is_hidden(path))
        .filter_map(|path| {
            let note = Note::of(&path)?;
            Some(RestorePoint { path, note })
        })
        .collect();
    points.sort_by(latest_first);
    points
}

fn is_hidden(path: &Path) -> bool {
    path.file_name()
        .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}
