//! Work on every revealed round, on several threads.

use chrono::{Days, NaiveDate};
use questionnaire::{Label, sample_round};
use workbook::{Change, ImportInto, Workbook, WorkbookError};

use crate::fixture::{self, Place, Situations, apply, noon, partnership, set};
use crate::stranger;

/// A workbook with so many rounds that every thread gets some: partnerships of four rounds each,
/// the latest imported first. A round is named after its place in the order to be expected.
fn many(partnerships: u64) -> (Place, Workbook) {
    let (place, mut workbook) = Place::new();
    let mut round = sample_round(set()).unwrap();
    round.sample = false;
    for number in 0..partnerships {
        let new = partnership("Nordlicht", &format!("Partner {number}"));
        let added = apply(&mut workbook, Change::AddPartnership(new));
        for later in (0..4).rev() {
            let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
            round.date = day.checked_add_days(Days::new(later)).unwrap();
            round.name = Label::new(&(4 * number + later).to_string()).unwrap();
            let change = Change::ImportRound {
                round: Box::new(round.clone()),
                into: ImportInto::Partnership(added.partnership.unwrap()),
                at: noon(5),
            };
            apply(&mut workbook, change);
        }
    }
    (place, workbook)
}

#[test]
fn the_results_come_partnership_by_partnership_and_by_date() {
    let (_place, workbook) = many(10);
    let results = workbook.map_revealed(|revealed| revealed).unwrap();
    let names: Vec<_> = results.iter().map(|r| r.round().name.as_str()).collect();
    let expected: Vec<String> = (0..40).map(|place| place.to_string()).collect();
    assert_eq!(names, expected);
    for revealed in results {
        assert_eq!(workbook.revealed(revealed.info().id), Ok(revealed));
    }
}

#[test]
fn what_is_not_revealed_is_passed_over() {
    let situations = Situations::new();
    let workbook = situations.place.open();
    let shown = workbook.map_revealed(|revealed| revealed.info().id);
    // A draft and a round that collects answers come before them.
    let [_, _, revealed, closed] = situations.rounds;
    assert_eq!(shown, Ok(vec![revealed, closed]));
    let (_place, empty) = Place::new();
    assert_eq!(empty.map_revealed(|_| ()), Ok(Vec::new()));
}

#[test]
fn one_round_that_cannot_be_read_is_an_error_and_nothing_waits_for_ever() {
    // Far more rounds than may wait, all of them unreadable: every thread stops early.
    let (place, workbook) = many(25);
    drop(workbook);
    stranger::run(
        &place.path,
        "UPDATE answer SET content = '{\"own\":\"SECRET\"}'",
    );
    stranger::tag(&place.path);
    let workbook = place.open();
    let told = workbook.map_revealed(|_| ());
    let error = told.expect_err("an error");
    assert_eq!(error.code(), "damaged");
    assert!(!format!("{error} {error:?}").contains("SECRET"));
}

#[test]
fn of_several_errors_the_first_in_the_order_of_the_workbook_is_told() {
    let (place, workbook) = many(3);
    drop(workbook);
    // The last round in key order names another question set, the second an unreadable answer.
    stranger::run(
        &place.path,
        "UPDATE round SET question_set = 'another' WHERE name = '11';
         UPDATE answer SET content = '{\"own\":99}' WHERE question = 'CUL-01' AND seat_id IN
             (SELECT seat.id FROM seat JOIN round ON round.id = round_id WHERE name = '1')",
    );
    stranger::tag(&place.path);
    let workbook = place.open();
    let told = workbook.map_revealed(|_| ()).expect_err("an error");
    assert_eq!(told.code(), "damaged");
    drop(workbook);
    stranger::run(
        &place.path,
        "UPDATE round SET question_set = 'other' WHERE name = '0'",
    );
    stranger::tag(&place.path);
    let told = fixture::open(&place.path).unwrap().map_revealed(|_| ());
    let first = |error: &WorkbookError| matches!(error, WorkbookError::UnknownQuestionSet { id, .. } if id == "other");
    assert!(told.as_ref().is_err_and(first), "{told:?}");
}

#[test]
#[should_panic(expected = "the work went wrong")]
fn work_that_ends_in_a_panic_ends_the_whole() {
    let (_place, workbook) = many(10);
    let _ = workbook.map_revealed(|_| -> () { panic!("the work went wrong") });
}
