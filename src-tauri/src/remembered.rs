//! What the program remembers from one start to the next: recent workbooks, and the one in which
//! somebody was answering. Paths and times only, in a file of the user's settings.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use protocol::{
    Found, Home, OlderCopy, Recent, RecentCompanies, RecentId, Stage, StartNotice, Told,
};
use serde::{Deserialize, Deserializer, Serialize};
use tauri::{AppHandle, Manager};
use workbook::copies::Contents;
use workbook::{WorkbookUid, owner_only};

use crate::desk::Desk;
use crate::places::Folders;
use crate::whereabouts::Place;
use crate::{desktop, files, window};
use workbook::written_path::WrittenPath;

/// The most lines of the list of recent workbooks.
const MOST: usize = 12;

/// What is remembered, and where it is kept.
#[derive(Default)]
pub(crate) struct Remembered {
    kept_in: Option<PathBuf>,
    memory: Mutex<Memory>,
    /// Whether the last start ended without being closed.
    was_cut_off: bool,
    /// Whether nothing can be kept for the next start.
    forgets: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Memory {
    #[serde(deserialize_with = "readable_lines")]
    recent: Vec<Line>,
    /// The workbook in which a round collects answers.
    curtain: Option<WrittenPath>,
    /// Whether the program runs, or has ended without being closed.
    runs: bool,
    /// Where the window was left.
    place: Option<Place>,
    /// The latest state of each workbook that this computer has seen.
    latest: BTreeMap<WorkbookUid, Seen>,
}

/// A state of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Seen {
    /// How often the workbook had been saved.
    changes: u64,
    /// When it was seen like that, by the clock of this computer.
    at: DateTime<Utc>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Line {
    id: i64,
    path: WrittenPath,
    opened_at: DateTime<Utc>,
    #[serde(default)]
    companies: Option<RecentCompanies>,
}

/// The lines that can be read; one that cannot takes no other with it.
fn readable_lines<'de, D: Deserializer<'de>>(lines: D) -> Result<Vec<Line>, D::Error> {
    let lines = Vec::<serde_json::Value>::deserialize(lines)?.into_iter();
    let readable = lines.filter_map(|line| serde_json::from_value(line).ok());
    Ok(readable.collect())
}

impl Remembered {
    /// Reads what is remembered. A file that cannot be read is as good as none.
    pub(crate) fn load(kept_in: Option<PathBuf>) -> Self {
        let text = kept_in.as_ref().and_then(|path| std::fs::read(path).ok());
        let memory = text.and_then(|text| serde_json::from_slice(&text).ok());
        let memory: Memory = memory.unwrap_or_default();
        let was_cut_off = memory.runs;
        let mut remembered = Self {
            kept_in,
            memory: Mutex::new(memory),
            was_cut_off,
            forgets: false,
        };
        remembered.forgets = !remembered.change(|memory| memory.runs = true);
        remembered
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes what is remembered and keeps it. Says whether it is kept; where it cannot be, it lasts
    /// for this start.
    fn change(&self, change: impl FnOnce(&mut Memory)) -> bool {
        let mut memory = self.memory();
        change(&mut memory);
        let (Some(path), Ok(text)) = (&self.kept_in, serde_json::to_vec_pretty(&*memory)) else {
            return false;
        };
        if let Some(folder) = path.parent() {
            let _ = owner_only::folder(folder);
        }
        files::replace(path, &text, files::Readers::Owner).is_ok()
    }
}

impl Remembered {
    /// What a person has to know about a start that began here.
    fn notices(&self, stage: &Stage) -> Vec<StartNotice> {
        let brought_back = self.was_cut_off && matches!(stage, Stage::Curtain(_));
        let mut notices = Vec::new();
        if brought_back {
            notices.push(StartNotice::BroughtBack);
        }
        if self.forgets {
            notices.push(StartNotice::NothingRemembered);
        }
        notices
    }
}

impl Memory {
    fn opened(&mut self, path: &Path, at: DateTime<Utc>, companies: Option<RecentCompanies>) {
        let id = self.recent.iter().map(|line| line.id).max().unwrap_or(0) + 1;
        self.recent.retain(|line| *line.path != *path);
        let line = Line {
            id,
            path: WrittenPath::from(path),
            opened_at: at,
            companies,
        };
        self.recent.insert(0, line);
        self.recent.truncate(MOST);
    }

    /// Takes notice of a state of a workbook. Gives back the later one that was seen before, if
    /// there is one: then this file is an older copy.
    fn seen(&mut self, uid: &WorkbookUid, now: Seen) -> Option<Seen> {
        match self.latest.get(uid) {
            Some(known) if known.changes > now.changes => Some(*known),
            // The time of a state is the first at which it was seen.
            Some(known) if known.changes == now.changes => None,
            _ => {
                self.latest.insert(uid.clone(), now);
                None
            }
        }
    }

    fn home(&self, folders: &Folders) -> Home {
        let recent = self.recent.iter().map(|line| Recent {
            id: RecentId(line.id),
            place: folders.tell(&line.path),
            companies: line.companies.clone(),
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
    Some(line.path.to_path_buf())
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
    let curtain = matches!(stage, Stage::Curtain(_)).then(|| WrittenPath::from(path.as_path()));
    let companies = companies(stage);
    app.state::<Remembered>().change(|memory| {
        memory.opened(&path, desktop::now(), companies);
        memory.curtain = curtain;
    });
    window::tell(app, &Told::Older(look(app)));
}

/// Takes notice of the state of the open workbook; nothing of it is told while somebody answers.
pub(crate) fn seen(app: &AppHandle) {
    let _ = look(app);
}

/// The same, and what is to be said when it is an older copy.
fn look(app: &AppHandle) -> Option<OlderCopy> {
    let desk = app.state::<Desk>();
    let (uid, changes) = desk.state()?;
    let now = Seen {
        changes,
        at: desktop::now(),
    };
    let mut later = None;
    let remembered = app.state::<Remembered>();
    // Written only when something is new: this is asked at every save.
    let known = remembered.memory().latest.get(&uid).copied();
    match known {
        Some(known) if known.changes == changes => return None,
        _ => remembered.change(|memory| later = memory.seen(&uid, now)),
    };
    let saved = std::fs::metadata(desk.path()?).ok()?.modified().ok()?;
    later.map(|later| OlderCopy {
        saved_at: saved.into(),
        later_at: later.at,
    })
}

/// The person goes back to an earlier state on purpose: from now on it is the latest.
pub(crate) fn goes_back_to(app: &AppHandle, to: &Contents) {
    let seen = Seen {
        changes: to.changes,
        at: desktop::now(),
    };
    app.state::<Remembered>().change(|memory| {
        memory.latest.insert(to.uid.clone(), seen);
    });
}

/// Who works together in a workbook with one partnership.
fn companies(stage: &Stage) -> Option<RecentCompanies> {
    let (companies, sample) = match stage {
        Stage::Curtain(curtain) => (&curtain.companies, curtain.sample),
        Stage::Workbook(workbook) => match workbook.partnerships.as_slice() {
            [only] => (&only.companies, only.sample),
            _ => return None,
        },
        Stage::Home(_) => return None,
    };
    Some(RecentCompanies {
        vendor: companies.vendor.clone(),
        partner: companies.partner.clone(),
        sample,
    })
}

/// A workbook of the list lies elsewhere by now: its old line goes.
pub(crate) fn moved(app: &AppHandle, id: RecentId, to: &Path) {
    app.state::<Remembered>().change(|memory| {
        memory
            .recent
            .retain(|line| line.id != id.0 || *line.path == *to);
    });
}

/// What a person has to know about this start.
pub(crate) fn notices(app: &AppHandle, stage: &Stage) -> Vec<StartNotice> {
    app.state::<Remembered>().notices(stage)
}

/// Where the window was left.
pub(crate) fn place(app: &AppHandle) -> Option<Place> {
    app.state::<Remembered>().memory().place.clone()
}

/// The window is left here.
pub(crate) fn left_at(app: &AppHandle, at: impl FnOnce(Option<&Place>) -> Option<Place>) {
    app.state::<Remembered>().change(|memory| {
        if let Some(place) = at(memory.place.as_ref()) {
            memory.place = Some(place);
        }
    });
}

/// The program ends as it should.
pub(crate) fn ended(app: &AppHandle) {
    app.state::<Remembered>()
        .change(|memory| memory.runs = false);
}

/// A round of the open workbook collects answers: after a crash the curtain comes first.
pub(crate) fn curtain_is_down(app: &AppHandle) {
    let path = app.state::<Desk>().path();
    app.state::<Remembered>()
        .change(|memory| memory.curtain = path.as_deref().map(WrittenPath::from));
}

/// Nothing is left to hide, or the workbook was closed on purpose.
pub(crate) fn curtain_is_up(app: &AppHandle) {
    app.state::<Remembered>()
        .change(|memory| memory.curtain = None);
}

/// The workbook in which somebody was answering when the program ended.
pub(crate) fn behind_the_curtain(app: &AppHandle) -> Option<PathBuf> {
    let remembered = app.state::<Remembered>();
    let memory = remembered.memory();
    memory.curtain.as_ref().map(|path| path.to_path_buf())
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
        memory.opened(Path::new("/a.plumb"), at(1), None);
        memory.opened(Path::new("/b.plumb"), at(2), None);
        memory.opened(Path::new("/a.plumb"), at(3), None);
        let paths: Vec<&Path> = memory.recent.iter().map(|line| &*line.path).collect();
        assert_eq!(paths, [Path::new("/a.plumb"), Path::new("/b.plumb")]);
        for number in 0..20 {
            memory.opened(Path::new(&format!("/{number}.plumb")), at(number), None);
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
        remembered.change(|memory| memory.opened(Path::new("/a.plumb"), at(1), None));
        let again = Remembered::load(Some(path.clone()));
        assert_eq!(*again.memory(), *remembered.memory());
        // A line that this version does not understand takes nothing else with it.
        let text = std::fs::read_to_string(&path).expect("a file");
        let strange = text.replace("\"recent\": [", "\"recent\": [ {\"id\": 9},");
        std::fs::write(&path, strange).expect("it can be changed");
        assert_eq!(
            *Remembered::load(Some(path.clone())).memory(),
            *remembered.memory()
        );
        std::fs::write(&path, "{").expect("it can be broken");
        let of_a_first_start = Memory {
            runs: true,
            ..Memory::default()
        };
        assert_eq!(*Remembered::load(Some(path)).memory(), of_a_first_start);
    }

    #[test]
    fn an_older_copy_is_known_by_how_often_it_was_saved() {
        let uid = WorkbookUid::from_bytes([1; 16]);
        let state = |changes, second| Seen {
            changes,
            at: at(second),
        };
        let mut memory = Memory::default();
        assert_eq!(memory.seen(&uid, state(5, 10)), None, "never seen before");
        assert_eq!(memory.seen(&uid, state(7, 20)), None, "it was worked on");
        assert_eq!(memory.seen(&uid, state(7, 30)), None, "the same again");
        // Saved five times, where seven times were seen first at second 20.
        assert_eq!(memory.seen(&uid, state(5, 40)), Some(state(7, 20)));
        assert_eq!(memory.seen(&uid, state(6, 50)), Some(state(7, 20)));
        let other = WorkbookUid::from_bytes([2; 16]);
        assert_eq!(memory.seen(&other, state(1, 60)), None, "another workbook");
    }

    /// Nothing may be lost because of a name that is not Unicode: the privacy screen must come
    /// first after a restart.
    #[test]
    #[cfg(unix)]
    fn a_path_that_is_no_unicode_is_remembered() {
        use std::ffi::OsStr;
        use std::os::unix::ffi::OsStrExt;
        let strange = Path::new(OsStr::from_bytes(b"/m\xFCller/a.plumb"));
        let folder = tempfile::tempdir().expect("a folder");
        let kept_in = folder.path().join("remembered.json");
        Remembered::load(Some(kept_in.clone())).change(|memory| {
            memory.opened(strange, at(1), None);
            memory.curtain = Some(WrittenPath::from(strange));
        });
        let again = Remembered::load(Some(kept_in));
        assert_eq!(again.memory().curtain.as_deref(), Some(strange));
        assert_eq!(*again.memory().recent[0].path, *strange);
    }

    #[test]
    fn a_start_after_a_crash_says_what_was_brought_back_and_one_after_an_end_does_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("remembered.json");
        let home = Stage::Home(Home { recent: Vec::new() });
        let start = || Remembered::load(Some(path.clone()));
        assert!(!start().was_cut_off, "the first start");
        let after_crash = start();
        assert!(after_crash.was_cut_off);
        assert_eq!(
            after_crash.notices(&home),
            [],
            "nothing was open in which somebody answers"
        );
        after_crash.change(|memory| memory.runs = false);
        assert!(!start().was_cut_off, "it had ended as it should");
    }

    #[test]
    fn where_nothing_can_be_kept_it_is_said() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a file");
        std::fs::write(&file, "x").expect("a file");
        let home = Stage::Home(Home { recent: Vec::new() });
        // A file is in the way of the folder, and the system names no folder at all.
        for kept_in in [Some(file.join("remembered.json")), None] {
            let remembered = Remembered::load(kept_in);
            remembered.change(|memory| memory.opened(Path::new("/a.plumb"), at(1), None));
            assert_eq!(remembered.notices(&home), [StartNotice::NothingRemembered]);
            assert_eq!(
                remembered.memory().recent.len(),
                1,
                "it lasts for this start"
            );
        }
    }
}
