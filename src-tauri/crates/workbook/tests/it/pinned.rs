//! A round keeps the questions and the method it was held with.

use questionnaire::{Questionnaire, Side};
use scoring::method::METHOD_VERSION;
use workbook::{Change, PinnedSet, RoundId, SeatId, Workbook, WorkbookError};

use crate::fixture::{self, Place, apply, noon};
use crate::stranger;

/// The question set of a program with other words, or a later version of the set.
fn other(version: u32, hash: &str) -> &'static Questionnaire {
    let mut set = fixture::set().clone();
    set.version = version;
    set.content_hash = hash.repeat(64);
    Box::leak(Box::new(set))
}

fn open_with(place: &Place, set: &'static Questionnaire) -> Workbook {
    Workbook::open(&place.path, fixture::writing(), set).unwrap()
}

fn pinned(workbook: &Workbook, round: RoundId) -> PinnedSet {
    workbook.round(round).unwrap().question_set
}

fn of(set: &Questionnaire) -> PinnedSet {
    PinnedSet {
        id: set.id.clone(),
        version: set.version,
        content_hash: set.content_hash.clone(),
    }
}

/// A draft made with the shipped set.
fn draft() -> (Place, RoundId, [SeatId; 2]) {
    let (place, mut workbook) = Place::new();
    let round = fixture::add_round(&mut workbook, "pinned");
    let seats = Side::BOTH.map(|side| fixture::add_seat(&mut workbook, round, side, side.name()));
    assert_eq!(pinned(&workbook, round), of(fixture::set()));
    (place, round, seats)
}

#[test]
fn the_set_is_pinned_when_the_round_starts_and_the_method_at_the_reveal() {
    let (place, round, seats) = draft();
    let (second, third) = (other(1, "b"), other(1, "c"));

    let mut workbook = open_with(&place, second);
    apply(&mut workbook, Change::StartCollecting(round));
    assert_eq!(pinned(&workbook, round), of(second), "of the start");
    drop(workbook);

    // The words have changed since: nobody answers, nobody reveals.
    let mut workbook = open_with(&place, third);
    let changed = Some(WorkbookError::QuestionSetChanged);
    assert_eq!(workbook.sit_down(seats[0]).err(), changed);
    drop(workbook);

    let mut workbook = open_with(&place, second);
    for seat in seats {
        fixture::answer_and_submit(&mut workbook, seat, "said");
    }
    assert_eq!(workbook.round(round).unwrap().method_version, None);
    drop(workbook);

    let at = noon(4);
    let mut workbook = open_with(&place, third);
    let refused = workbook.apply(Change::Reveal { round, at });
    assert_eq!(refused.err(), changed);
    drop(workbook);

    let mut workbook = open_with(&place, second);
    apply(&mut workbook, Change::Reveal { round, at });
    let info = workbook.round(round).unwrap();
    assert_eq!(info.method_version, Some(METHOD_VERSION));
    assert_eq!(info.revealed_at, Some(at));
    drop(workbook);

    // Answers keep their names, so they can still be read; the check says so.
    let workbook = open_with(&place, third);
    assert_eq!(pinned(&workbook, round), of(second));
    workbook.revealed(round).unwrap();
    let found = workbook.check().unwrap();
    let codes: Vec<_> = found.iter().map(|found| found.code.as_str()).collect();
    assert_eq!(codes, ["question_set_changed"]);
}

#[test]
fn a_set_that_this_program_does_not_hold_is_named() {
    let (place, round, seats) = draft();
    let mut workbook = place.open();
    apply(&mut workbook, Change::StartCollecting(round));
    drop(workbook);
    let unknown = WorkbookError::UnknownQuestionSet {
        id: "channel-partnership".to_owned(),
        version: 1,
    };
    let mut workbook = open_with(&place, other(2, "b"));
    assert_eq!(workbook.sit_down(seats[0]).err(), Some(unknown.clone()));
    drop(workbook);

    let mut workbook = place.open();
    for seat in seats {
        fixture::answer_and_submit(&mut workbook, seat, "said");
    }
    let at = noon(4);
    apply(&mut workbook, Change::Reveal { round, at });
    drop(workbook);
    let workbook = open_with(&place, other(2, "b"));
    assert_eq!(workbook.revealed(round), Err(unknown));
    assert_eq!(workbook.check().unwrap()[0].code, "unknown_question_set");
}

#[test]
fn a_method_that_this_program_does_not_hold_is_named() {
    let (place, mut workbook) = Place::new();
    let (round, _) = fixture::revealed(&mut workbook, "later");
    drop(workbook);
    stranger::run(&place.path, "UPDATE round SET method_version = 9");
    stranger::tag(&place.path);
    let workbook = place.open();
    let unknown = WorkbookError::UnknownMethod { version: 9 };
    assert_eq!(workbook.revealed(round), Err(unknown));
    assert_eq!(workbook.check().unwrap()[0].code, "unknown_method");
}
