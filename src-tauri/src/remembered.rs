//! What the program remembers from one start to the next: recent workbooks, and the one in which
//! somebody was answering. Paths and times only, in a file of the user's settings.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use protocol::{Found, Home, Recent, RecentId, Stage};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager};
use workbook::owner_only;

use crate::desk::Desk;
use crate::places::Folders;
use crate::{desktop, files};

/// The most lines of the list of recent workbooks.
const MOST: usize = 12;

/// What is remembered, and where it is kept.
#[derive(Default)]
pub(crate) struct Remembered {
    kept_in: Option<PathBuf>,
    memory: Mutex<Memory>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    recent: Vec<Line>,
    /// The workbook in which a round collects answers.
    curtain: Option<PathBuf>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Line {
    id: i64,
    path: PathBuf,
    opened_at: DateTime<Utc>,
}

impl Remembered {
    /// Reads what is remembered. A file that cannot be read is as good as none.
    pub(crate) fn load(kept_in: Option<PathBuf>) -> Self {
        let text = kept_in.as_ref().and_then(|path| std::fs::read(path).ok());
        let memory = text.and_then(|text| serde_json::from_slice(&text).ok());
        Self {
            kept_in,
            memory: Mutex::new(memory.unwrap_or_default()),
        }
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what is remembered and keeps it. Where it cannot be kept, it lasts for this start.
    fn change(&self, change: impl FnOnce(&mut Memory)) {
        let mut memory = self.memory();
        change(&mut memory);
        if let (Some(path), Ok(text)) = (&self.kept_in, serde_json::to_vec_pretty(&*memory)) {
            if let Some(folder) = path.parent() {
                let _ = owner_only::folder(folder);
            }
            let _ = files::replace(path, &text, files::Readers::Owner);
        }
    }
}

impl Memory {
    fn opened(&mut self, path: &Path, at: DateTime<Utc>) {
        let id = self.recent.iter().map(|line| line.id).max().unwrap_or(0) + 1;
        self.recent.retain(|line| line.path != path);
        let line = Line {
            id,
            path: path.to_owned(),
            opened_at: at,
        };
        self.recent.insert(0, line);
        self.recent.truncate(MOST);
    }

    fn home(&self, folders: &Folders) -> Home {
        let recent = self.recent.iter().map(|line| Recent {
            id: RecentId(line.id),
            place: folders.tell(&line.path),
            opened_at: line.opened_at,
            found: if line.path.is_file() {
                Found::There
            } else {
                Found::Missing
            },
        });
        Home {
            recent: recent.collect(),
        }
    }
}

/// The first page.
pub(crate) fn home(app: &AppHandle) -> Home {
    let remembered = app.state::<Remembered>();
    remembered.memory().home(&desktop::folders(app))
}

/// Where a recent workbook lies.
pub(crate) fn path(app: &AppHandle, id: RecentId) -> Option<PathBuf> {
    let remembered = app.state::<Remembered>();
    let memory = remembered.memory();
    let line = memory.recent.iter().find(|line| line.id == id.0)?;
    Some(line.path.clone())
}

/// Takes a line off the list.
pub(crate) fn forget(app: &AppHandle, id: RecentId) {
    let remembered = app.state::<Remembered>();
    remembered.change(|memory| memory.recent.retain(|line| line.id != id.0));
}

/// Remembers the workbook that is open now.
pub(crate) fn opened(app: &AppHandle, stage: &Stage) {
    let Some(path) = app.state::<Desk>().path() else {
        return;
    };
    let curtain = matches!(stage, Stage::Curtain(_)).then(|| path.clone());
    app.state::<Remembered>().change(|memory| {
        memory.opened(&path, desktop::now());
        memory.curtain = curtain;
    });
}

/// A round of the open workbook collects answers: after a crash the curtain comes first.
pub(crate) fn curtain_is_down(app: &AppHandle) {
    let path = app.state::<Desk>().path();
    app.state::<Remembered>()
        .change(|memory| memory.curtain = path);
}

/// Nothing is left to hide, or the workbook was closed on purpose.
pub(crate) fn curtain_is_up(app: &AppHandle) {
    app.state::<Remembered>()
        .change(|memory| memory.curtain = None);
}

/// The workbook in which somebody was answering when the program ended.
pub(crate) fn behind_the_curtain(app: &AppHandle) -> Option<PathBuf> {
    app.state::<Remembered>().memory().curtain.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).expect("a time")
    }

    #[test]
    fn a_workbook_stands_in_the_list_once_and_the_last_one_first() {
        let mut memory = Memory::default();
        memory.opened(Path::new("/a.plumb"), at(1));
        memory.opened(Path::new("/b.plumb"), at(2));
        memory.opened(Path::new("/a.plumb"), at(3));
        let paths: Vec<&Path> = memory
            .recent
            .iter()
            .map(|line| line.path.as_path())
            .collect();
        assert_eq!(paths, [Path::new("/a.plumb"), Path::new("/b.plumb")]);
        for number in 0..20 {
            memory.opened(Path::new(&format!("/{number}.plumb")), at(number));
        }
        assert_eq!(memory.recent.len(), MOST);
        let home = memory.home(&Folders::default());
        assert!(home.recent.iter().all(|line| line.found == Found::Missing));
        let mut ids: Vec<i64> = home.recent.iter().map(|line| line.id.0).collect();
        ids.dedup();
        assert_eq!(ids.len(), MOST, "every line has an identity of its own");
    }

    #[test]
    fn it_is_kept_and_a_broken_file_is_as_good_as_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("new/remembered.json");
        let remembered = Remembered::load(Some(path.clone()));
        remembered.change(|memory| memory.opened(Path::new("/a.plumb"), at(1)));
        let again = Remembered::load(Some(path.clone()));
        assert_eq!(*again.memory(), *remembered.memory());
        std::fs::write(&path, "{").expect("it can be broken");
        assert_eq!(*Remembered::load(Some(path)).memory(), Memory::default());
    }
}
