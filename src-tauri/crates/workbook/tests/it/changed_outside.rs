//! A workbook that somebody moves, deletes, replaces or writes to while it is open.

use questionnaire::Side;
use workbook::{Change, Workbook, WorkbookError};

use crate::fixture::{self, Place, answer, question};
use crate::stranger;

fn save(workbook: &mut Workbook) -> Result<(), WorkbookError> {
    let change = Change::AddPartnership(fixture::partnership("New", "Newer"));
    workbook.apply(change).map(|_| ())
}

fn names(workbook: &Workbook) -> Vec<String> {
    let partnerships = workbook.partnerships().unwrap().into_iter();
    partnerships
        .map(|known| String::from(known.vendor))
        .collect()
}

#[test]
fn moved() {
    let (place, mut workbook) = Place::new();
    let before = stranger::dump_all(&place.path);
    let away = place.beside("elsewhere.plumb");
    std::fs::rename(&place.path, &away).unwrap();
    let error = save(&mut workbook).unwrap_err();
    assert_eq!(error, WorkbookError::Moved);
    let sentence = "The workbook was moved or deleted while it was open; nothing was saved.";
    assert_eq!(error.to_string(), sentence);
    assert_eq!(names(&workbook), ["Nordlicht"], "it can still be read");
    assert_eq!(stranger::dump_all(&away), before);
    assert_eq!(place.names(), [".w.plumb.lock", "elsewhere.plumb"]);
    std::fs::rename(&away, &place.path).unwrap();
    save(&mut workbook).unwrap();
    assert_eq!(
        names(&workbook),
        ["Nordlicht", "New"],
        "back in its place it saves"
    );
}

#[test]
fn deleted() {
    let (place, mut workbook) = Place::new();
    std::fs::remove_file(&place.path).unwrap();
    assert_eq!(save(&mut workbook), Err(WorkbookError::Moved));
    assert_eq!(names(&workbook), ["Nordlicht"], "it can still be read");
    drop(workbook);
    assert_eq!(place.names(), [""; 0], "nothing is put in its place");
}

#[test]
fn replaced_by_another_file() {
    let (place, mut workbook) = Place::new();
    let older = Place::copy_of(&place.path);
    save(&mut workbook).unwrap();
    let copy = std::fs::read(&older.path).unwrap();
    std::fs::rename(&older.path, &place.path).unwrap();
    assert_eq!(save(&mut workbook), Err(WorkbookError::Moved));
    drop(workbook);
    assert_eq!(
        std::fs::read(&place.path).unwrap(),
        copy,
        "never saved over"
    );
}

#[test]
fn overwritten_by_an_older_copy() {
    let (place, mut workbook) = Place::new();
    let older = std::fs::read(&place.path).unwrap();
    save(&mut workbook).unwrap();
    std::fs::write(&place.path, &older).unwrap();
    let error = save(&mut workbook).unwrap_err();
    assert_eq!(error, WorkbookError::ChangedOutside);
    let sentence = "The workbook was changed by another program; nothing was saved.";
    assert_eq!(error.to_string(), sentence);
    drop(workbook);
    assert_eq!(
        std::fs::read(&place.path).unwrap(),
        older,
        "never saved over"
    );
}

#[test]
fn written_to_by_another_program() {
    let (place, mut workbook) = Place::new();
    save(&mut workbook).unwrap();
    stranger::run(
        &place.path,
        "UPDATE partnership SET vendor = 'Theirs' WHERE id = 1",
    );
    let theirs = stranger::dump_all(&place.path);
    assert_eq!(save(&mut workbook), Err(WorkbookError::ChangedOutside));
    assert_eq!(workbook.undo(), Err(WorkbookError::ChangedOutside));
    assert_eq!(stranger::dump_all(&place.path), theirs);
    assert_eq!(
        names(&workbook),
        ["Theirs", "New"],
        "what is there now is shown"
    );
    drop(workbook);
    save(&mut place.open()).unwrap();
}

#[test]
fn altered_by_another_program() {
    let (place, workbook) = Place::new();
    stranger::run(
        &place.path,
        "ALTER TABLE partnership RENAME TO hidden;
         CREATE VIEW partnership AS
             SELECT 1 AS id, 'Invented' AS vendor, 'Also' AS partner, 0 AS sample;",
    );
    let error = workbook.partnerships().unwrap_err();
    assert_eq!(error.code(), "altered_structure");
}

#[test]
fn a_reader_sees_what_was_last_saved() {
    let (place, mut workbook) = Place::new();
    let reading = fixture::open_to_read(&place.path).unwrap();
    assert_eq!(names(&reading), ["Nordlicht"]);
    save(&mut workbook).unwrap();
    assert_eq!(names(&reading), ["Nordlicht", "New"]);
    stranger::run(&place.path, "CREATE VIEW extra AS SELECT 1");
    assert_eq!(
        reading.partnerships().unwrap_err().code(),
        "altered_structure"
    );
}

#[test]
fn a_save_waits_for_a_reader_and_can_be_tried_again() {
    let (place, mut workbook) = Place::new();
    let people = [(Side::Vendor, "a"), (Side::Partner, "b")];
    let (_, [seat, _]) = fixture::collecting(&mut workbook, "busy", people);
    let id = question("CUL-01");
    let (first, second) = (
        answer("CUL-01", Side::Vendor, "first"),
        answer("CUL-01", Side::Vendor, "second"),
    );
    let mut session = workbook.sit_down(seat).unwrap();
    session.save(&id, &first).unwrap();

    let other = stranger::connect(&place.path);
    other
        .execute_batch("BEGIN; SELECT count(*) FROM meta")
        .unwrap();
    let error = session.save(&id, &second).unwrap_err();
    assert_eq!(error, WorkbookError::Busy);
    let sentence = "Another program is using the workbook right now; nothing was saved.";
    assert_eq!(error.to_string(), sentence);
    assert_eq!(session.answer(&id).unwrap(), Some(first.clone()));
    other.execute_batch("COMMIT").unwrap();
    session.save(&id, &second).unwrap();
    assert_eq!(session.answer(&id).unwrap(), Some(second));
    session.undo().unwrap().unwrap();
    assert_eq!(
        session.answer(&id).unwrap(),
        Some(first),
        "one step was made, not two"
    );
}
