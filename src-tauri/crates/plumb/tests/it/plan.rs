//! `plumb plan`.

use serde_json::{Value, json};
use workbook::{Change, RoundId};

use crate::desk::Desk;
use crate::paper;

fn listed(desk: &Desk) -> Value {
    let run = desk.plumb(["plan", "list", "acme.plumb", "--json"]).fine();
    serde_json::from_str(&run.out).expect("JSON")
}

#[test]
fn an_action_is_added_marked_and_listed() {
    let desk = Desk::with_revealed();
    desk.plumb(["plan", "list", "acme.plumb"])
        .fine()
        .says(&["No action was agreed in “First check” of 24 November 2026."]);
    desk.plumb([
        "plan",
        "add",
        "acme.plumb",
        "Share the forecast",
        "--vendor-owner",
        "Cara Model",
        "--partner-owner",
        "Dev",
        "--date",
        "2027-01-15",
        "--sign",
        "It is in the chat",
        "--finding",
        "item:CUL-03",
    ])
    .fine()
    .says(&[
        "Added to acme.plumb:",
        "C1  Share the forecast",
        "Cara Model (Acme), Dev (Northwind); by 15 January 2027; open",
    ]);
    desk.plumb(["plan", "add", "acme.plumb", "Name a contact"])
        .fine()
        .says(&["no owner; no date; open", "has no owner", "has no date"]);
    for (typed, state) in [("C1", "late"), ("c2", "dropped"), ("1", "done")] {
        desk.plumb(["plan", "mark", "acme.plumb", typed, state])
            .fine()
            .says(&[state]);
    }
    let expected = json!([
        { "id": "C1", "text": "Share the forecast", "vendor_owner": "Cara Model",
          "partner_owner": "Dev", "date": "2027-01-15", "sign": "It is in the chat",
          "finding": "item:CUL-03", "state": "done" },
        { "id": "C2", "text": "Name a contact", "vendor_owner": null, "partner_owner": null,
          "date": null, "sign": null, "finding": null, "state": "dropped" },
    ]);
    assert_eq!(listed(&desk), expected);
    // A mark can be taken away, and goes through a round file.
    desk.plumb(["plan", "mark", "acme.plumb", "C2", "open"])
        .fine();
    desk.plumb(["export", "acme.plumb", "-o", "r.json"]).fine();
    let file: Value = serde_json::from_slice(&desk.get("r.json")).expect("JSON");
    assert_eq!(file["plan"]["commitments"][0]["mark"], "kept");
    assert_eq!(file["plan"]["commitments"][1].get("mark"), None);
    desk.plumb(["plan", "list", "r.json"])
        .fails(2, "not_a_workbook");
    desk.plumb(["check", "acme.plumb"]).fine();
}

#[test]
fn what_cannot_be_planned_is_told() {
    let desk = Desk::with_revealed();
    let before = desk.all();
    desk.plumb(["plan", "mark", "acme.plumb", "C1", "done"])
        .fails(2, "no_such_action")
        .tells(&["has no actions yet"]);
    desk.plumb(["plan", "add", "round.json", "x"])
        .fails(2, "plan_in_round_file");
    desk.plumb(["plan", "add", "gone.plumb", "x"])
        .fails(3, "missing_file");
    for wrong in [
        &["add", "acme.plumb", " "][..],
        &["add", "acme.plumb", "x", "--date", "15.01.2027"],
        &["add", "acme.plumb", "x", "--finding", "the third"],
        &["mark", "acme.plumb", "C0", "done"],
        &["mark", "acme.plumb", "C1", "kept"],
    ] {
        let run = desk.plumb(["plan"].iter().chain(wrong));
        assert_eq!(run.code, 2, "{run:?}");
    }
    // A question that the round does not ask makes no finding.
    desk.plumb(["plan", "add", "acme.plumb", "x", "--finding", "item:XYZ-99"])
        .fails(2, "plan_does_not_fit");
    assert_eq!(desk.all(), before);
    desk.plumb(["plan", "add", "acme.plumb", "x"]).fine();
    desk.plumb(["plan", "mark", "acme.plumb", "C9", "done"])
        .fails(2, "no_such_action")
        .tells(&["There is no action C9", "C1  x"]);
    let mut workbook = desk.open("acme.plumb");
    let round = RoundId::from_number(1);
    workbook.apply(Change::CloseRound(round)).expect("closed");
    drop(workbook);
    desk.plumb(["plan", "mark", "acme.plumb", "C1", "done"])
        .fails(2, "round_closed");
    assert_eq!(listed(&desk)[0]["state"], "open", "it can still be read");
}

#[test]
fn nothing_is_planned_before_the_reveal() {
    let desk = paper::collecting();
    for command in [
        &["plan", "list", "acme.plumb"][..],
        &["plan", "add", "acme.plumb", "x"],
        &["plan", "mark", "acme.plumb", "C1", "done"],
    ] {
        desk.plumb(command).fails(2, "nothing_revealed");
    }
}
