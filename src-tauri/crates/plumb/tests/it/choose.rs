//! Which round of a workbook is meant, on real workbooks.

use serde_json::json;

use crate::desk::Desk;
use crate::round;

/// `acme.plumb` with an early and a late round of Acme and Northwind.
fn two_rounds() -> Desk {
    let desk = Desk::with_round();
    // The later one first, so that the date decides and not the order of taking in.
    let late = round::with(round::worked(), "/round/date", json!("2027-05-01"));
    let late = round::with(late, "/round/name", json!("Second check"));
    desk.put("late.json", late.to_string());
    desk.plumb(["import", "acme.plumb", "late.json"]).fine();
    desk.plumb(["import", "acme.plumb", "round.json"]).fine();
    desk
}

#[test]
fn the_latest_round_by_its_date_is_meant() {
    let desk = two_rounds();
    desk.plumb(["assess", "acme.plumb"])
        .fine()
        .says(&["Second check, 1 May 2027"]);
    desk.plumb(["assess", "acme.plumb", "--round", "2"])
        .fine()
        .says(&["First check, 24 November 2026"]);
    desk.plumb(["export", "acme.plumb", "--round", "2", "-o", "one.json"])
        .fine();
    assert_eq!(
        desk.plumb(["assess", "one.json", "--json"]),
        desk.plumb(["assess", "round.json", "--json"])
    );
    desk.plumb(["report", "acme.plumb", "--round", "1"])
        .fine()
        .says(&["Acme-Northwind_2027-05-01_joint.pdf"]);
}

#[test]
fn what_there_is_is_listed_when_it_is_not_clear() {
    let desk = two_rounds();
    let blue = round::with(round::worked(), "/vendor", json!("Blue"));
    desk.put("blue.json", blue.to_string());
    desk.plumb(["import", "acme.plumb", "blue.json", "--new-partnership"])
        .fine();
    for command in ["assess", "report", "export"] {
        desk.plumb([command, "acme.plumb"])
            .fails(2, "several_partnerships")
            .tells(&[
                "file: acme.plumb",
                "  --partnership 1  Acme and Northwind\n",
                "    --round 2  First check, 24 November 2026, revealed\n",
                "    --round 1  Second check, 1 May 2027, revealed\n",
                "  --partnership 2  Blue and Northwind\n",
                "    --round 3  First check, 24 November 2026, revealed\n",
            ]);
    }
    desk.plumb(["assess", "acme.plumb", "--partnership", "2"])
        .fine()
        .says(&["Blue and Northwind"]);
    desk.plumb(["assess", "acme.plumb", "--partnership", "2", "--round", "1"])
        .fails(2, "no_such_round");
    desk.plumb(["assess", "acme.plumb", "--partnership", "7"])
        .fails(2, "no_such_partnership");
}

#[test]
fn a_round_file_has_nothing_to_choose() {
    let desk = Desk::with_round();
    desk.plumb(["assess", "round.json", "--round", "1"])
        .fails(2, "choice_in_round_file");
    for wrong in ["0", "-1", "x", "99999999999999999999"] {
        let run = desk.plumb(["assess", "round.json", "--round", wrong]);
        assert_eq!(run.code, 2, "{run:?}");
        if wrong != "-1" {
            run.tells(&["a whole number from 1 on is needed"]);
        }
    }
}
