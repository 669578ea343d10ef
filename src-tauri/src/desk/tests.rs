use protocol::{Failure, Folder, Instead, OpenedFor};
use tempfile::TempDir;

use super::*;

/// An invented user with an empty folder for documents.
struct User {
    home: TempDir,
    folders: Folders,
}

impl User {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        let documents = fs::canonicalize(home.path()).expect("a folder");
        Self {
            home,
            folders: Folders {
                documents: Some(documents),
                program: None,
            },
        }
    }

    fn sample(&self) -> NewSample {
        NewSample {
            path: self.folders.sample().expect("a place"),
            uid: WorkbookUid::from_bytes([1; 16]),
            round: questionnaire::sample_round(Questionnaire::shipped()).expect("in order"),
        }
    }

    fn open_sample(&self, desk: &Desk) -> Result<OpenedWorkbook, Refusal> {
        desk.open_sample(&self.sample(), &opener(), &self.folders)
    }
}

fn opener() -> Opener {
    Opener {
        program: "Plumbline",
        at: DateTime::UNIX_EPOCH,
    }
}

fn open_elsewhere(path: &Path) -> Result<Workbook, WorkbookError> {
    let access = Access::Write {
        program: "another".to_owned(),
        since: DateTime::UNIX_EPOCH,
    };
    Workbook::open(path, access, Questionnaire::shipped())
}

#[test]
fn the_sample_is_made_once_with_the_documents_and_shows_its_figures() {
    let (user, desk) = (User::new(), Desk::default());
    let opened = user.open_sample(&desk).expect("it opens");
    assert_eq!(
        opened.file.folder,
        Folder::Documents(vec!["Plumbline".to_owned()])
    );
    assert_eq!(opened.opened_for, OpenedFor::Writing);
    let [partnership] = opened.partnerships.as_slice() else {
        panic!("one partnership");
    };
    assert!(
        partnership.sample,
        "every page must say that it is invented"
    );
    let latest = partnership.latest.as_ref().expect("a revealed round");
    let assessment = scoring::assess(Questionnaire::shipped(), &user.sample().round);
    assert_eq!(latest.counts, assessment.counts);
    assert_eq!(latest.reading, assessment.reading);

    desk.clear();
    let path = user.sample().path;
    let made = fs::read(&path).expect("the file");
    user.open_sample(&desk).expect("it opens again");
    assert!(fs::read(&path).expect("the file") == made, "not replaced");
}

#[test]
fn the_lock_is_held_until_the_desk_is_cleared() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    let path = user.sample().path;
    assert!(matches!(
        open_elsewhere(&path),
        Err(WorkbookError::Locked { .. })
    ));
    user.open_sample(&desk)
        .expect("our own lock does not keep us out");
    desk.clear();
    open_elsewhere(&path).expect("it is free");
}

#[test]
fn a_sample_that_was_deleted_while_open_is_made_anew() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    let path = user.sample().path;
    fs::remove_file(&path).expect("somebody deletes it");
    user.open_sample(&desk).expect("it opens again");
    assert!(path.exists());
}

#[test]
fn a_locked_workbook_is_refused_and_can_be_read() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    desk.clear();
    let path = user.sample().path;
    let _held = open_elsewhere(&path).expect("it is free");

    let failure = Failure::from(user.open_sample(&desk).expect_err("somebody has it"));
    assert_eq!(failure.code, "locked");
    assert_eq!(failure.instead, Some(Instead::OpenForReading));

    let opened = desk.open_for_reading(&user.folders).expect("it is read");
    assert_eq!(opened.opened_for, OpenedFor::Reading);
    assert_eq!(
        desk.open_for_reading(&user.folders),
        Err(Refusal::NothingRefused),
        "only once"
    );
}

#[test]
fn a_refused_workbook_leaves_the_open_one_open() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    let text = user.home.path().join("notes.txt");
    fs::write(&text, "not a workbook").expect("a file");
    let refusal = desk
        .open(&text, &opener(), &user.folders)
        .expect_err("it is text");
    assert_eq!(refusal, Refusal::to_open(WorkbookError::NotAWorkbook));
    assert_eq!(
        desk.open_for_reading(&user.folders),
        Err(Refusal::NothingRefused),
        "text cannot be read as a workbook either"
    );
    assert!(matches!(
        open_elsewhere(&user.sample().path),
        Err(WorkbookError::Locked { .. })
    ));
}

#[test]
fn a_folder_that_cannot_be_made_is_told_without_a_path() {
    let (user, desk) = (User::new(), Desk::default());
    fs::write(user.home.path().join("Plumbline"), "in the way").expect("a file");
    let refusal = user.open_sample(&desk).expect_err("no folder");
    assert_eq!(refusal, Refusal::SampleFolder);
    let failure = Failure::from(refusal);
    let home = user.home.path().to_string_lossy().into_owned();
    let told = format!("{} {}", failure.sentence, failure.hint.unwrap_or_default());
    assert!(!told.contains(&home), "{told}");
}
