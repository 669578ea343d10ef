//! What the session keeps and forgets.

use super::*;
use protocol::{Folder, OpenedFor};

fn workbook() -> Screen {
    Screen::Workbook(OpenedWorkbook {
        file: FilePlace {
            name: "a.plumb".to_owned(),
            folder: Folder::Program,
        },
        opened_for: OpenedFor::Writing,
        partnerships: Vec::new(),
        kept_copy: None,
        altered: Vec::new(),
    })
}

fn failure(instead: Option<Instead>) -> Failure {
    Failure {
        code: "locked".to_owned(),
        sentence: "This workbook is open elsewhere.".to_owned(),
        hint: None,
        instead,
    }
}

#[test]
fn a_second_press_while_waiting_does_nothing() {
    let mut session = Session::default();
    assert!(session.begin(Waiting::For(Opening::Sample)));
    assert!(!session.begin(Waiting::Shortly));
    assert_eq!(session.waits(), Some(Waiting::For(Opening::Sample)));
}

#[test]
fn an_opened_workbook_is_a_page_of_its_own() {
    let mut session = Session::default();
    assert!(!session.came_from_elsewhere(), "nobody moved yet");
    session.begin(Waiting::For(Opening::Sample));
    session.came(Ok(Some(workbook())));
    assert_eq!(*session.screen(), workbook());
    assert_eq!(session.waits(), None);
    assert!(session.came_from_elsewhere());
}

#[test]
fn a_cancelled_choice_leaves_everything_as_it_was() {
    let mut session = Session::default();
    session.begin(Waiting::For(Opening::Chosen));
    session.came(Ok(None));
    assert_eq!(session, Session::default());
}

#[test]
fn a_failure_keeps_what_was_tried_and_goes_when_it_is_tried_again() {
    let mut session = Session::default();
    session.begin(Waiting::For(Opening::Sample));
    session.came(Err(failure(Some(Instead::OpenForReading))));
    let refused = session.refused().expect("a failure is shown");
    assert_eq!(refused.opening, Some(Opening::Sample));
    assert!(refused.leaves_reading());
    assert_eq!(*session.screen(), Screen::Beginning, "the page stays");

    assert!(session.begin(Waiting::For(Opening::ForReading)));
    assert_eq!(session.refused(), None);
}

#[test]
fn what_was_done_is_told_on_the_page_that_came_of_it_and_on_no_other() {
    let mut session = Session::default();
    session.begin(Waiting::Shortly);
    session.came(Ok(Some(workbook())));
    session.tell_done(Done::RoundDeleted("Spring".to_owned()));
    assert_eq!(
        session.done(),
        Some(&Done::RoundDeleted("Spring".to_owned()))
    );
    session.go_to(Screen::NewWorkbook);
    assert_eq!(session.done(), None);
}

/// A full disk, then Ctrl+S, another failure, another page and a file that is dropped: as long as
/// nothing more could be written, that is said.
#[test]
fn what_is_not_on_the_disk_is_told_until_it_is() {
    let mut session = Session::default();
    session.go_to(workbook());
    session.begin(Waiting::Shortly);
    session.came(Err(failure(Some(Instead::SaveCopy))));
    let not_saved = |session: &Session| session.trouble().is_some();
    assert!(not_saved(&session));
    session.saved_now(Ok(saved()));
    assert!(not_saved(&session) && session.saved().is_none());
    session.refuse(failure(None));
    assert!(not_saved(&session) && session.refused().is_some());
    session.written(Ok(Written::Cancelled));
    session.go_to(Screen::NewWorkbook);
    assert!(not_saved(&session));
    session.wrote();
    assert!(!not_saved(&session));
    session.saved_now(Ok(saved()));
    assert!(session.saved().is_some(), "now it is true");
    session.refuse(failure(Some(Instead::SaveCopy)));
    assert!(session.saved().is_none(), "and now it is not any more");
}

fn saved() -> SavedNow {
    SavedNow {
        at: protocol::chrono::DateTime::UNIX_EPOCH,
        file: FilePlace {
            name: "a.plumb".to_owned(),
            folder: Folder::Program,
        },
        restore_point: protocol::RestorePoint::Made,
    }
}

#[test]
fn a_failure_on_a_page_stays_on_it_and_another_page_forgets_it() {
    let mut session = Session::default();
    session.go_to(workbook());
    session.refuse(failure(None));
    assert_eq!(*session.screen(), workbook());
    session.go_to(Screen::NewWorkbook);
    assert_eq!(session.refused(), None);
    assert!(!Screen::NewWorkbook.is_private());
}
