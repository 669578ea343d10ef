//! What is fixed about the file, read with other eyes.

use crate::fixture::{self, Place, Situations};
use crate::stranger;

#[test]
fn the_first_bytes_say_that_it_is_a_workbook() {
    let all = Situations::new();
    let bytes = std::fs::read(&all.place.path).unwrap();
    assert_eq!(&bytes[..16], b"SQLite format 3\0");
    // Not write-ahead logging, which would be 2.
    assert_eq!(&bytes[18..20], [1, 1]);
    assert_eq!(
        &bytes[60..64],
        3_u32.to_be_bytes(),
        "version of the structure"
    );
    assert_eq!(&bytes[68..72], b"PLMB");
}

#[test]
fn every_table_is_strict_and_nothing_else_is_in_it() {
    let (place, workbook) = Place::new();
    drop(workbook);
    let loose = "SELECT count(*) FROM pragma_table_list
        WHERE strict = 0 AND name NOT LIKE 'sqlite_%'";
    assert_eq!(stranger::ask(&place.path, loose), "0");
    let strict = "SELECT count(*) FROM pragma_table_list WHERE strict = 1";
    assert_eq!(stranger::ask(&place.path, strict), "8");
    let kinds =
        "SELECT group_concat(DISTINCT type) FROM (SELECT type FROM sqlite_schema ORDER BY 1)";
    assert_eq!(stranger::ask(&place.path, kinds), "index,table");
}

#[test]
fn one_file_is_left_when_nobody_has_it_open() {
    let (place, mut workbook) = Place::new();
    fixture::revealed(&mut workbook, "alone");
    assert_eq!(
        place.names(),
        [".w.plumb.lock", "w.plumb"],
        "while it is open"
    );
    drop(workbook);
    assert_eq!(place.names(), ["w.plumb"]);
    let reading = fixture::open_to_read(&place.path).unwrap();
    reading.partnerships().unwrap();
    assert_eq!(place.names(), ["w.plumb"], "a reader leaves nothing either");
}

#[test]
fn a_plain_copy_of_a_workbook_that_is_open_is_complete() {
    let (place, mut workbook) = Place::new();
    fixture::revealed(&mut workbook, "copied");
    let copy = Place::copy_of(&place.path);
    assert_eq!(
        stranger::dump_all(&copy.path),
        stranger::dump_all(&place.path)
    );
    assert_eq!(copy.open().check().unwrap(), []);
}
