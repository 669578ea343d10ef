//! Answers that are locked with words, and copies of a workbook in which people answer.

use super::*;

const MARKER: &str = "Zimtsternkuchen";

fn words(text: &str) -> Words {
    Words::new(text).expect("long enough")
}

fn little_work() -> WorkFactor {
    WorkFactor::new(1).expect("a factor")
}

/// The vendor's person has answered and locked it.
fn locked() -> Collecting {
    let there = Collecting::begin();
    there
        .desk
        .sit_down(there.seats[0])
        .expect("the seat is open");
    there.answer(2, MARKER);
    let curtain = there
        .desk
        .lock_with(&words("correct horse"), little_work())
        .expect("it is locked");
    let locked: Vec<bool> = curtain.open.iter().map(|open| open.locked).collect();
    assert_eq!(locked, [true, false]);
    there
}

fn code<T: std::fmt::Debug>(came: Result<T, Refusal>) -> String {
    Failure::from(came.expect_err("it is refused")).code
}

#[test]
fn only_the_words_open_a_locked_seat() {
    let there = locked();
    let seat = there.seats[0];
    assert_eq!(code(there.desk.sit_down(seat)), "words_needed");
    let wrong = there.desk.sit_down_with(seat, &words("incorrect horse"));
    assert_eq!(code(wrong), "wrong_words");
    there.desk.with(|_| Ok(())).expect("nobody sits");
    let page = there
        .desk
        .sit_down_with(seat, &words("correct horse"))
        .expect("these are the words");
    assert_eq!(page.own.answers.len(), 1);
    assert_eq!((page.sittings, page.locked), (2, true));
    // Whatever is answered now is locked as well, without asking again.
    there.answer(5, "another one");
    there.desk.lock().expect("the curtain comes down");
    assert_eq!(code(there.desk.sit_down(seat)), "words_needed");
}

#[test]
fn forgotten_words_lead_to_a_new_beginning() {
    let there = locked();
    let page = there.desk.begin_anew(there.seats[0]).expect("begun anew");
    assert!(page.own.answers.is_empty());
    assert_eq!((page.sittings, page.locked), (2, false));
    there.desk.lock().expect("the curtain comes down");
    // Where nothing is locked nothing is deleted.
    there.desk.sit_down(there.seats[1]).expect("open");
    there.answer(3, "stays");
    there.desk.lock().expect("the curtain comes down");
    assert_eq!(code(there.desk.begin_anew(there.seats[1])), "not_locked");
    let page = there.desk.sit_down(there.seats[1]).expect("open");
    assert_eq!(page.own.answers.len(), 1);
}

fn holds(path: &Path, text: &str) -> bool {
    let bytes = fs::read(path).expect("the copy");
    bytes
        .windows(text.len())
        .any(|part| part == text.as_bytes())
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).expect("the copy").permissions().mode() & 0o777
}

#[test]
fn a_copy_while_people_answer_leaves_out_what_is_open() {
    let there = Collecting::begin();
    there.desk.sit_down(there.seats[0]).expect("open");
    there.answer(2, MARKER);
    assert!(holds(&there.path, MARKER), "the search would find it");
    let folder = there.user.home.path();
    // While the person sits, and behind the curtain.
    for name in ["sitting.plumb", "curtain.plumb"] {
        let copy = folder.join(name);
        let told = there.desk.copy_to(&copy, &there.user.folders);
        assert_eq!(told, Ok(CopyHolds::NoOpenAnswers));
        assert!(!holds(&copy, MARKER), "{name}");
        #[cfg(unix)]
        assert_eq!(mode(&copy), 0o600);
        let opened = open_elsewhere(&copy).expect("it is a workbook");
        assert_eq!(opened.check().as_deref(), Ok([].as_slice()));
        if !matches!(there.desk.lying().on, On::Workbook(_)) {
            there.desk.lock().expect("the curtain comes down");
        }
    }
    let again = there
        .desk
        .copy_to(&folder.join("curtain.plumb"), &there.user.folders);
    assert_eq!(code(again), "already_exists");
}

#[cfg(unix)]
#[test]
fn a_workbook_that_was_deleted_is_rescued_with_everything() {
    let there = Collecting::begin();
    there.desk.sit_down(there.seats[0]).expect("open");
    there.answer(2, MARKER);
    fs::remove_file(&there.path).expect("it is there");
    let copy = there.user.home.path().join("rescued.plumb");
    let told = there.desk.copy_to(&copy, &there.user.folders);
    assert_eq!(told, Ok(CopyHolds::OpenAnswers));
    assert!(holds(&copy, MARKER));
    assert_eq!(mode(&copy), 0o600);
}

#[test]
fn a_copy_of_what_nobody_answers_holds_everything() {
    let (user, desk) = (User::new(), Desk::default());
    user.open_sample(&desk).expect("it opens");
    let copy = user.home.path().join("copy.plumb");
    let told = desk.copy_to(&copy, &user.folders);
    assert_eq!(told, Ok(CopyHolds::Everything));
    assert_eq!(
        fs::read(&copy).expect("the copy"),
        fs::read(user.sample().path).expect("the sample")
    );
}
