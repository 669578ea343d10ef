//! One program at a time writes, and the others are told which.

use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::SeqCst;

use workbook::{Holder, WorkbookError};

use crate::child::Part;
use crate::fixture::{self, Place, Situations, noon};

#[test]
fn a_second_program_is_told_who_holds_it() {
    let all = Situations::new();
    let path = &all.place.path;
    let mut other = Part::start("open", path, None);
    assert_eq!([other.next().unwrap(), other.next().unwrap()], ["ok", "ok"]);

    let error = fixture::open(path).err().unwrap();
    let holder = Holder {
        program: Some("The other program".to_owned()),
        process: Some(other.id()),
        since: Some(noon(2)),
    };
    assert_eq!(error, WorkbookError::Locked { holder });
    let expected = format!(
        "This workbook is open in The other program (process {}) since 2026-03-02 12:00 UTC.",
        other.id()
    );
    assert_eq!(error.to_string(), expected);
    let reading = fixture::open_to_read(path).unwrap();
    assert_eq!(reading.rounds(fixture::first(&reading)).unwrap().len(), 4);

    other.kill();
    assert_eq!(all.place.names(), [".w.plumb.lock", "w.plumb"]);
    drop(fixture::open(path).unwrap());
    assert_eq!(
        all.place.names(),
        ["w.plumb"],
        "what the dead program left is gone"
    );
}

#[test]
fn it_ends_with_the_program_that_closes() {
    let (place, workbook) = Place::new();
    let second = fixture::open(&place.path).err().unwrap();
    assert_eq!(second.code(), "locked", "also within one program");
    drop(workbook);
    drop(place.open());
    let mut other = Part::start("open", &place.path, None);
    assert_eq!([other.next().unwrap(), other.next().unwrap()], ["ok", "ok"]);
    other.finish();
    drop(place.open());
    assert_eq!(place.names(), ["w.plumb"]);
}

#[test]
fn a_lock_file_of_rubbish_tells_no_holder() {
    let (place, workbook) = Place::new();
    std::fs::write(place.beside(".w.plumb.lock"), [0xFF; 5_000]).unwrap();
    let error = fixture::open(&place.path).err().unwrap();
    let nobody = Holder::default();
    assert_eq!(error, WorkbookError::Locked { holder: nobody });
    let sentence = "This workbook is open in another program.";
    assert_eq!(error.to_string(), sentence);
    drop(workbook);
    std::fs::write(place.beside(".w.plumb.lock"), "left by a dead program").unwrap();
    drop(place.open());
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link_in_the_place_of_the_lock() {
    let (place, workbook) = Place::new();
    drop(workbook);
    let letter = place.beside("letter");
    std::fs::write(&letter, "a letter").unwrap();
    std::os::unix::fs::symlink(&letter, place.beside(".w.plumb.lock")).unwrap();
    let error = fixture::open(&place.path).err().unwrap();
    assert_eq!(error.code(), "read_only_folder");
    assert_eq!(std::fs::read(&letter).unwrap(), b"a letter");
}

#[test]
fn many_programs_after_each_other_never_meet() {
    let (place, workbook) = Place::new();
    drop(workbook);
    let open_now = AtomicU32::new(0);
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                let mut opened = 0;
                while opened < 15 {
                    match fixture::open(&place.path) {
                        Ok(workbook) => {
                            assert_eq!(open_now.fetch_add(1, SeqCst), 0, "two at a time");
                            std::thread::yield_now();
                            open_now.fetch_sub(1, SeqCst);
                            drop(workbook);
                            opened += 1;
                        }
                        Err(error) => assert!(matches!(error.code(), "locked" | "busy")),
                    }
                }
            });
        }
    });
    assert_eq!(place.names(), ["w.plumb"]);
}
