//! What both sides settle after a reveal.

use questionnaire::Plan;
use workbook::{Change, ChangeKind, RoundId, Workbook};

use crate::fixture::{self, Place, apply};
use crate::stranger;

fn set(workbook: &mut Workbook, round: RoundId, plan: Plan) {
    let plan = Box::new(plan);
    apply(workbook, Change::SetPlan { round, plan });
}

fn kept(workbook: &Workbook, round: RoundId) -> Plan {
    workbook.revealed(round).unwrap().into_round().plan
}

#[test]
fn it_is_kept_changed_and_taken_away() {
    let (place, mut workbook) = Place::new();
    let (round, _) = fixture::revealed(&mut workbook, "one");
    assert!(kept(&workbook, round).is_empty());
    set(&mut workbook, round, fixture::plan());
    assert_eq!(workbook.can_undo(), Some(ChangeKind::PlanChanged));
    assert_eq!(workbook.check().unwrap(), []);
    drop(workbook);

    let mut workbook = place.open();
    assert_eq!(kept(&workbook, round), fixture::plan(), "after closing");
    let mut shorter = fixture::plan();
    shorter.commitments.clear();
    set(&mut workbook, round, shorter.clone());
    assert_eq!(kept(&workbook, round), shorter);
    workbook.undo().unwrap();
    assert_eq!(kept(&workbook, round), fixture::plan());
    workbook.redo().unwrap();
    assert_eq!(kept(&workbook, round), shorter);
    set(&mut workbook, round, Plan::default());
    assert!(kept(&workbook, round).is_empty());
    assert_eq!(workbook.check().unwrap(), []);
}

#[test]
fn it_goes_with_its_round_and_comes_back_with_it() {
    let (place, mut workbook) = Place::new();
    let (round, _) = fixture::revealed(&mut workbook, "one");
    set(&mut workbook, round, fixture::plan());
    apply(&mut workbook, Change::DeleteRound(round));
    let rows = || stranger::ask(&place.path, "SELECT count(*) FROM plan");
    assert_eq!(rows(), "0");
    workbook.undo().unwrap();
    assert_eq!(rows(), "1");
    assert_eq!(kept(&workbook, round), fixture::plan());
}

#[test]
fn one_that_cannot_be_read_is_found() {
    let (place, mut workbook) = Place::new();
    let (round, _) = fixture::revealed(&mut workbook, "one");
    set(&mut workbook, round, fixture::plan());
    drop(workbook);
    stranger::run(&place.path, "UPDATE plan SET content = '{\"a\": 1}'");
    stranger::tag(&place.path);
    let workbook = place.open();
    let told: Vec<String> = workbook
        .check()
        .unwrap()
        .into_iter()
        .map(|f| f.code)
        .collect();
    assert_eq!(told, ["damaged"]);
    let error = workbook.revealed(round).expect_err("the plan is damaged");
    assert_eq!(
        error.to_string(),
        "This workbook is damaged: the plan of a round cannot be read."
    );
}

#[test]
fn before_the_reveal_there_is_none() {
    let (place, mut workbook) = Place::new();
    let people = [
        (questionnaire::Side::Vendor, "Ada"),
        (questionnaire::Side::Partner, "Bo"),
    ];
    let (round, _) = fixture::collecting(&mut workbook, "open", people);
    let plan = Box::new(fixture::plan());
    let refused = workbook.apply(Change::SetPlan { round, plan });
    assert_eq!(refused.expect_err("too early").code(), "wrong_state");
    drop(workbook);
    stranger::run(
        &place.path,
        &format!(
            "INSERT INTO plan VALUES ({round}, '{}', zeroblob(16))",
            r#"{"commitments":[{"id":"C1","text":"a"}]}"#
        ),
    );
    stranger::tag(&place.path);
    let workbook = place.open();
    let told: Vec<String> = workbook
        .check()
        .unwrap()
        .into_iter()
        .map(|f| f.code)
        .collect();
    assert_eq!(told, ["inconsistent_state"]);
}
