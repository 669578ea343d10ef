//! A save that was cut off: it is taken back on the next opening, and a journal that belongs to
//! another file takes nothing back.

use workbook::Workbook;

use crate::fixture::{self, Place, Situations};
use crate::stranger;

/// Changes that touch many pages of a workbook.
const CHANGE: &str = "UPDATE answer SET content = content || content; DELETE FROM seat";

/// A workbook as a power cut in the middle of [`CHANGE`] leaves it, and what was in it before.
fn cut_off() -> (Place, String) {
    let all = Situations::new();
    let before = stranger::dump_all(&all.place.path);
    let place = Place::empty();
    stranger::cut_off(&all.place.path, CHANGE, &place.path);
    assert_ne!(
        std::fs::read(&place.path).unwrap(),
        std::fs::read(&all.place.path).unwrap(),
        "part of the save stands in the file"
    );
    (place, before)
}

#[test]
fn opening_for_writing_takes_it_back() {
    let (place, before) = cut_off();
    let workbook = place.open();
    assert_eq!(workbook.check().unwrap(), []);
    drop(workbook);
    assert_eq!(place.names(), ["w.plumb"]);
    assert_eq!(stranger::dump_all(&place.path), before);
}

#[test]
fn opening_for_reading_takes_it_back_too() {
    let (place, before) = cut_off();
    let workbook = fixture::open_to_read(&place.path).unwrap();
    assert_eq!(workbook.check().unwrap(), []);
    assert_eq!(place.names(), ["w.plumb"], "and takes no lock");
    assert_eq!(stranger::dump_all(&place.path), before);
}

/// A workbook that is larger than the one of [`cut_off`].
fn larger() -> Place {
    let (place, mut workbook) = Place::new();
    for number in 0..12 {
        fixture::revealed(&mut workbook, &format!("another {number}"));
    }
    drop(workbook);
    place
}

#[test]
fn the_journal_of_another_workbook_damages_nothing() {
    let (other, _) = cut_off();
    let place = larger();
    std::fs::copy(other.journal(), place.journal()).unwrap();
    let before = place.files();
    for opened in [
        fixture::open_to_read(&place.path),
        fixture::open(&place.path),
    ] {
        let error = opened.err().unwrap();
        assert_eq!(error.code(), "foreign_journal");
        assert_eq!(
            error.to_string(),
            "The last save was interrupted, and what is left of it does not fit this workbook."
        );
        assert_eq!(place.files(), before, "both files byte for byte");
    }
    std::fs::remove_file(place.journal()).unwrap();
    assert_eq!(place.open().check().unwrap(), [], "without it all is well");
}

/// The same when another program lets SQLite see it: this is what the copies protect from.
#[test]
fn a_careless_program_would_be_damaged_by_it() {
    let (other, _) = cut_off();
    let place = larger();
    std::fs::copy(other.journal(), place.journal()).unwrap();
    let before = std::fs::read(&place.path).unwrap();
    let connection = stranger::connect(&place.path);
    let _ = connection.query_row("SELECT count(*) FROM answer", [], |_| Ok(()));
    assert_ne!(before, std::fs::read(&place.path).unwrap());
}

#[test]
fn a_journal_of_rubbish_is_no_save() {
    for rubbish in [vec![], vec![0; 2_000], vec![0xA5; 2_000]] {
        let (place, workbook) = Place::new();
        drop(workbook);
        let before = stranger::dump(&place.path);
        std::fs::write(place.journal(), &rubbish).unwrap();
        let workbook = place.open();
        assert_eq!(workbook.check().unwrap(), []);
        drop(workbook);
        assert_eq!(place.names(), ["w.plumb"]);
        assert_eq!(stranger::dump(&place.path), before);
    }
}

#[test]
fn a_folder_in_the_place_of_the_journal_is_refused() {
    let (place, workbook) = Place::new();
    drop(workbook);
    std::fs::create_dir(place.journal()).unwrap();
    assert_eq!(
        fixture::open(&place.path).err().unwrap().code(),
        "foreign_journal"
    );
    assert_eq!(place.names(), ["w.plumb", "w.plumb-journal"]);
}

/// A program without our lock is in the middle of a save: its journal is not a left-over.
#[test]
fn a_save_in_progress_is_not_taken_for_an_interrupted_one() {
    let (place, workbook) = Place::new();
    drop(workbook);
    let other = stranger::save_in_progress(&place.path);
    other
        .execute_batch("UPDATE partnership SET vendor = 'Other'")
        .unwrap();
    assert_eq!(place.names(), ["w.plumb", "w.plumb-journal"]);
    let error = fixture::open(&place.path).err().unwrap();
    assert_eq!(error.code(), "busy");
    let vendor = |workbook: &Workbook| workbook.partnerships().unwrap()[0].vendor.to_string();
    let reading = fixture::open_to_read(&place.path).unwrap();
    assert_eq!(vendor(&reading), "Nordlicht", "what was saved before");
    drop(reading);
    other.execute_batch("COMMIT").unwrap();
    drop(other);
    let workbook = place.open();
    assert_eq!(
        vendor(&workbook),
        "Other",
        "the save of the other program is there"
    );
}

#[test]
fn copies_that_a_killed_program_left_are_cleared_away_when_all_is_well() {
    let (place, workbook) = Place::new();
    drop(workbook);
    let copies = [".w.plumb.aside-1-0", ".w.plumb.aside-1-0-journal"];
    let leave = || {
        for name in copies {
            std::fs::write(place.beside(name), "answers").unwrap();
        }
    };
    leave();
    std::fs::write(place.beside(".other.plumb.aside-1-0"), "another's").unwrap();
    drop(fixture::open_to_read(&place.path).unwrap());
    assert_eq!(place.names().len(), 4, "a reader deletes nothing");
    drop(place.open());
    assert_eq!(place.names(), [".other.plumb.aside-1-0", "w.plumb"]);

    // A row that belongs to nobody: the workbook is not sound, a copy may be.
    leave();
    stranger::run(
        &place.path,
        "INSERT INTO answer VALUES (77, 'CUL-01', '{}', zeroblob(16))",
    );
    drop(place.open());
    assert_eq!(place.names().len(), 4, "they are kept");
}
