//! Making a workbook: all of it or nothing, and never in the place of anything.

use std::path::Path;
use std::sync::Barrier;

use questionnaire::{Questionnaire, sample_round};
use workbook::{RoundState, Workbook, WorkbookError, WorkbookUid};

use crate::fixture::{self, Place, noon, set};

fn try_to(path: &Path) -> Result<Workbook, WorkbookError> {
    Workbook::create(path, &fixture::new_workbook(), "a test", noon(1), set())
}

fn sample(path: &Path, questionnaire: &'static Questionnaire) -> Result<Workbook, WorkbookError> {
    let round = sample_round(set()).unwrap();
    let uid = WorkbookUid::from_bytes([9; 16]);
    Workbook::create_with_round(path, uid, "a test", noon(1), questionnaire, &round)
}

#[test]
fn a_new_workbook_holds_its_partnership_and_nothing_else() {
    let (place, workbook) = Place::new();
    assert_eq!(workbook.path(), place.path);
    assert_eq!(workbook.uid().as_str(), "07".repeat(16));
    let partnerships = workbook.partnerships().unwrap();
    assert_eq!(partnerships.len(), 1);
    assert_eq!(partnerships[0].vendor.as_str(), "Nordlicht");
    assert!(!partnerships[0].sample);
    assert_eq!(workbook.rounds(partnerships[0].id).unwrap(), []);
    assert_eq!(workbook.check().unwrap(), []);
    drop(workbook);
    assert_eq!(place.open().uid().as_str(), "07".repeat(16));
}

#[test]
fn a_sample_workbook_holds_the_round_revealed() {
    let place = Place::empty();
    let workbook = sample(&place.path, set()).unwrap();
    let partnerships = workbook.partnerships().unwrap();
    assert_eq!(partnerships.len(), 1);
    assert!(partnerships[0].sample, "every page will say so");
    let rounds = workbook.revealed_rounds(partnerships[0].id).unwrap();
    assert_eq!(rounds.len(), 1);
    assert_eq!(rounds[0].info().state, RoundState::Revealed);
    assert_eq!(rounds[0].info().revealed_at, Some(noon(1)));
    assert_eq!(*rounds[0].round(), sample_round(set()).unwrap());
    assert_eq!(workbook.check().unwrap(), []);
    assert_eq!(workbook.can_undo(), None);
    drop(workbook);
    assert_eq!(place.names(), ["w.plumb"]);
}

#[test]
fn what_is_there_stays_as_it_is() {
    let place = Place::empty();
    std::fs::write(&place.path, "a letter").unwrap();
    assert_eq!(
        try_to(&place.path).err(),
        Some(WorkbookError::AlreadyExists)
    );
    assert_eq!(
        sample(&place.path, set()).err(),
        Some(WorkbookError::AlreadyExists)
    );
    assert_eq!(std::fs::read(&place.path).unwrap(), b"a letter");
    assert_eq!(place.names(), ["w.plumb"]);

    let empty = Place::empty();
    std::fs::write(&empty.path, "").unwrap();
    assert_eq!(
        try_to(&empty.path).err(),
        Some(WorkbookError::AlreadyExists)
    );
    assert_eq!(std::fs::read(&empty.path).unwrap(), b"");

    let folder = Place::empty();
    std::fs::create_dir(&folder.path).unwrap();
    assert_eq!(
        try_to(&folder.path).err(),
        Some(WorkbookError::AlreadyExists)
    );
    assert_eq!(try_to(Path::new("/")).err(), Some(WorkbookError::Folder));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_followed() {
    let place = Place::empty();
    std::os::unix::fs::symlink(place.beside("nowhere"), &place.path).unwrap();
    assert_eq!(
        try_to(&place.path).err(),
        Some(WorkbookError::AlreadyExists)
    );
    assert_eq!(place.names(), ["w.plumb"]);
}

#[cfg(unix)]
#[test]
fn a_folder_may_be_reached_over_a_link() {
    let place = Place::empty();
    let real = place.beside("real");
    std::fs::create_dir(&real).unwrap();
    std::os::unix::fs::symlink(&real, place.beside("link")).unwrap();
    let workbook = try_to(&place.beside("link").join("w.plumb")).unwrap();
    assert_eq!(workbook.path(), real.join("w.plumb"));
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let place = Place::empty();
    let error = try_to(&place.beside("none").join("w.plumb")).unwrap_err();
    assert_eq!(error, WorkbookError::NoFolder);
    assert_eq!(error.code(), "missing_folder");
    std::fs::write(place.beside("file"), "").unwrap();
    let error = try_to(&place.beside("file").join("w.plumb")).unwrap_err();
    assert_eq!(error, WorkbookError::NoFolder);
}

#[test]
fn nothing_is_left_when_it_does_not_succeed() {
    let place = Place::empty();
    // The round answers questions that this set does not ask.
    let mut other = set().clone();
    other.questions.truncate(10);
    let other = Box::leak(Box::new(other));
    let refused = sample(&place.path, other).unwrap_err();
    assert_eq!(refused.code(), "not_asked");
    assert_eq!(place.names(), [""; 0]);
}

#[test]
fn what_a_program_left_that_was_cut_off_is_cleared_away() {
    let place = Place::empty();
    for name in [".w.plumb.new-1-0", ".w.plumb.new-1-0-journal"] {
        std::fs::write(place.beside(name), "half a workbook").unwrap();
    }
    std::fs::write(place.beside(".x.plumb.new-1-0"), "another's").unwrap();
    drop(try_to(&place.path).unwrap());
    assert_eq!(place.names(), [".x.plumb.new-1-0", "w.plumb"]);
}

#[test]
fn of_two_at_the_same_time_one_wins() {
    let place = Place::empty();
    let barrier = Barrier::new(4);
    let made: Vec<_> = std::thread::scope(|scope| {
        let race = || {
            barrier.wait();
            try_to(&place.path)
        };
        let racers: Vec<_> = (0..4).map(|_| scope.spawn(race)).collect();
        racers.into_iter().map(|r| r.join().unwrap()).collect()
    });
    let won = made.iter().filter(|result| result.is_ok()).count();
    assert_eq!(won, 1);
    for error in made.iter().filter_map(|result| result.as_ref().err()) {
        assert!(
            matches!(error.code(), "already_exists" | "locked"),
            "{error}"
        );
    }
    drop(made);
    assert_eq!(place.names(), ["w.plumb"]);
    assert_eq!(place.open().check().unwrap(), []);
}
