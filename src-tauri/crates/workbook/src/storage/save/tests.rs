//! The disk refuses in the middle of a save.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::Duration;

use questionnaire::CompanyName;

use super::*;
use crate::id::WorkbookUid;
use crate::model::NewPartnership;

/// A workbook whose journal cannot be deleted at the end of some saves.
struct Trouble {
    _folder: tempfile::TempDir,
    path: PathBuf,
    store: Store,
}

impl Trouble {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().canonicalize().expect("a real path").join("w");
        fs::write(&path, "").expect("an empty file");
        let uid = WorkbookUid::from_bytes([1; 16]);
        Store::build(&path, &uid, |write| {
            write.put_origin(&uid, "a test", "2026-03-01")
        })
        .expect("a workbook");
        let store = Store::open(&path, Mode::Write).expect("a workbook");
        Self {
            _folder: folder,
            path,
            store,
        }
    }

    /// At the end of the next `saves` saves something stands in the place of the journal, so that
    /// it cannot be deleted. It lasts `long`, or until [`Trouble::over`].
    fn plant(&self, saves: u32, long: Option<Duration>) {
        let left = AtomicU32::new(saves);
        let path = self.path.clone();
        self.store
            .connection
            .commit_hook(Some(move || {
                let due = left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                    left.checked_sub(1)
                });
                if due.is_ok() {
                    fs::rename(journal(&path), away(&path)).expect("a journal");
                    fs::create_dir(journal(&path)).expect("a free name");
                    if let Some(long) = long {
                        let path = path.clone();
                        thread::spawn(move || {
                            thread::sleep(long);
                            over(&path);
                        });
                    }
                }
                false
            }))
            .expect("a hook");
    }

    fn over(&self) {
        over(&self.path);
    }

    fn add(&mut self, name: &str) -> Result<(), WorkbookError> {
        let name = CompanyName::new(name).expect("a name");
        let new = NewPartnership {
            vendor: name.clone(),
            partner: name,
            sample: false,
        };
        self.store
            .write(|write| write.add_partnership(&new))
            .map(|_| ())
    }

    fn names(&self) -> Vec<String> {
        let found = self.store.read(|read| read.partnerships());
        let found = found.expect("partnerships").into_iter();
        found.map(|found| String::from(found.vendor)).collect()
    }
}

fn journal(path: &Path) -> PathBuf {
    side_file::journal_of(path)
}

fn away(path: &Path) -> PathBuf {
    path.with_file_name("away")
}

fn over(path: &Path) {
    fs::remove_dir(journal(path)).expect("what stood there");
    fs::rename(away(path), journal(path)).expect("the journal");
}

#[test]
fn a_fault_that_passes_is_not_noticed() {
    let mut trouble = Trouble::new();
    trouble.add("before").expect("it is saved");
    trouble.plant(1, Some(Duration::from_millis(20)));
    trouble.add("during").expect("the second try");
    trouble.add("after").expect("it is saved");
    assert_eq!(trouble.names(), ["before", "during", "after"]);
    assert_eq!(trouble.store.is_sound(), Ok(true));
}

#[test]
fn saving_works_again_as_soon_as_the_disk_does() {
    let mut trouble = Trouble::new();
    trouble.add("before").expect("it is saved");
    trouble.plant(1, None);
    let error = trouble.add("during");
    assert_eq!(error, Err(WorkbookError::SaveInDoubt), "it cannot be read");
    assert_eq!(
        trouble.add("during"),
        Err(WorkbookError::SaveInDoubt),
        "still so"
    );
    trouble.over();
    trouble.add("after").expect("without opening it anew");
    // The journal was whole, so what it was kept for is taken back.
    assert_eq!(trouble.names(), ["before", "after"]);
    assert_eq!(trouble.store.is_sound(), Ok(true));
}

/// The journal is lost with the fault: what was written stands in the file, and is not written a
/// second time.
#[test]
fn what_is_in_the_file_counts_as_saved() {
    let mut trouble = Trouble::new();
    trouble.plant(1, None);
    let path = trouble.path.clone();
    let gone = thread::spawn(move || {
        while !away(&path).exists() {
            thread::sleep(Duration::from_millis(1));
        }
        thread::sleep(Duration::from_millis(20));
        fs::remove_dir(journal(&path)).expect("what stood there");
    });
    trouble.add("once").expect("it is in the file");
    gone.join().expect("a thread");
    assert_eq!(trouble.names(), ["once"], "not twice");
    trouble.add("after").expect("it is saved");
    assert_eq!(trouble.names(), ["once", "after"]);
}

#[test]
fn a_refusal_of_the_rules_is_not_tried_again() {
    let mut trouble = Trouble::new();
    let tries = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&tries);
    let refused = trouble.store.write(|_| {
        counted.fetch_add(1, Ordering::SeqCst);
        Err::<(), _>(WorkbookError::SeatUsed)
    });
    assert_eq!(refused.err(), Some(WorkbookError::SeatUsed));
    assert_eq!(tries.load(Ordering::SeqCst), 1);
}

/// Another program writes while the disk is in trouble with our save: that is told as it is.
#[test]
fn a_write_of_another_program_meanwhile_is_noticed() {
    let mut trouble = Trouble::new();
    trouble.plant(1, None);
    assert_eq!(trouble.add("during"), Err(WorkbookError::SaveInDoubt));
    trouble.over();
    let other = rusqlite::Connection::open(&trouble.path).expect("the database");
    other
        .execute_batch("UPDATE meta SET value = 'theirs' WHERE key = 'created_by'")
        .expect("a write");
    drop(other);
    assert_eq!(trouble.add("after"), Err(WorkbookError::ChangedOutside));
}

/// The program was killed between the last page of a save and the deletion of its journal: every
/// row is proved, so the save is kept. The same journal is not played into a later state.
#[test]
fn a_save_that_was_complete_is_kept_and_its_journal_is_good_for_nothing_else() {
    let mut trouble = Trouble::new();
    trouble.add("before").expect("it is saved");
    trouble.plant(1, None);
    let path = trouble.path.clone();
    let gone = thread::spawn(move || {
        while !away(&path).exists() {
            thread::sleep(Duration::from_millis(1));
        }
        thread::sleep(Duration::from_millis(20));
        fs::remove_dir(journal(&path)).expect("what stood there");
    });
    trouble.add("acknowledged").expect("it is in the file");
    gone.join().expect("a thread");
    let old = fs::read(away(&trouble.path)).expect("the journal");
    let Trouble {
        _folder,
        path,
        store,
    } = trouble;
    drop(store);
    let open = || {
        let access = crate::Access::Write {
            program: "a test".to_owned(),
            since: chrono::DateTime::UNIX_EPOCH,
        };
        let set = questionnaire::Questionnaire::shipped();
        crate::Workbook::open(&path, access, set)
    };
    let vendors = |workbook: &crate::Workbook| {
        let all = workbook.partnerships().expect("partnerships").into_iter();
        all.map(|found| String::from(found.vendor))
            .collect::<Vec<_>>()
    };
    fs::write(journal(&path), &old).expect("a journal");
    let mut workbook = open().expect("it opens");
    assert_eq!(vendors(&workbook), ["before", "acknowledged"]);
    assert!(!journal(&path).exists());
    workbook.save_now().expect("one more save");
    drop(workbook);
    let bytes = fs::read(&path).expect("the file");
    fs::write(journal(&path), &old).expect("a journal");
    let refused = open().expect_err("the journal is older");
    assert_eq!(refused, WorkbookError::ForeignJournal);
    assert_eq!(fs::read(&path).expect("the file"), bytes);
    assert_eq!(fs::read(journal(&path)).expect("the journal"), old);
    let both = crate::copies::BothStates::of(&path, "a test", chrono::DateTime::UNIX_EPOCH);
    let both = both.expect("both states").expect("a journal");
    let counts = both.points().iter().map(|point| {
        let contents = &point.note.contents;
        (
            point.note.reason,
            contents.changes,
            contents.partnerships.len(),
        )
    });
    use crate::copies::Reason;
    assert_eq!(
        counts.collect::<Vec<_>>(),
        [(Reason::AsItIs, 3, 2), (Reason::TakenBack, 1, 1)]
    );
}
