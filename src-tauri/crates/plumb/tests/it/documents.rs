//! What else `plumb export` writes: tables, calendars, paper forms, cards.

use crate::desk::Desk;
use crate::round;

fn promises() -> serde_json::Value {
    serde_json::json!({ "commitments": [
        { "id": "C1", "text": "Sign the plan", "vendor_owner": "Ann", "date": "2027-03-04" },
        { "id": "C2", "text": "Name a stand-in" } ] })
}

fn with_promises() -> Desk {
    let desk = Desk::with_round();
    let round = round::with(round::worked(), "/plan", promises());
    desk.put("round.json", round.to_string());
    desk.plumb(["import", "acme.plumb", "round.json"]).fine();
    desk
}

#[test]
fn a_file_can_be_named_in_two_ways_or_printed() {
    let desk = with_promises();
    desk.plumb(["export", "acme.plumb", "--csv", "1.csv"])
        .fine()
        .says(&["Wrote 1.csv", "joint edition"]);
    desk.plumb(["export", "acme.plumb", "--csv", "-o", "2.csv"])
        .fine();
    assert_eq!(desk.get("1.csv"), desk.get("2.csv"));
    let printed = desk.plumb(["export", "acme.plumb", "--csv"]).fine();
    assert_eq!(printed.out.as_bytes(), desk.get("1.csv"));
    let of_file = desk.plumb(["export", "round.json", "--csv"]).fine();
    assert_eq!(printed, of_file, "a workbook and its round file");
    let run = desk.plumb(["export", "acme.plumb", "a.csv", "-o", "b.csv"]);
    assert_eq!(run.code, 2);
}

#[test]
fn actions_are_a_table_and_a_calendar() {
    let desk = with_promises();
    desk.plumb(["export", "acme.plumb", "--actions", "actions.csv"])
        .fine()
        .says(&["2 actions"]);
    let table = String::from_utf8(desk.get("actions.csv")).expect("text");
    assert!(table.contains("Sign the plan,Ann,,2027-03-04"), "{table}");
    let make = |name: &str, date: &str| {
        desk.plumb(["export", "acme.plumb", "--ics", name, "--date", date])
            .fine()
            .says(&["one day", "One action has no date"]);
        desk.get(name)
    };
    let first = make("1.ics", "2026-11-24");
    assert_eq!(
        first,
        make("2.ics", "2026-11-24"),
        "the same date, the same bytes"
    );
    assert_ne!(first, make("3.ics", "2026-11-25"));
}

#[test]
fn paper_needs_no_round_and_shows_no_answer() {
    let desk = Desk::with_round();
    desk.plumb(["export", "acme.plumb", "--blank"])
        .fine()
        .says(&["Acme-Northwind_blank_both.pdf", "57 questions"]);
    desk.plumb(["export", "acme.plumb", "--blank", "vendor", "-o", "v.pdf"])
        .fine();
    assert!(desk.get("v.pdf").starts_with(b"%PDF-"));
    desk.plumb(["export", "acme.plumb", "--blank"])
        .fails(3, "output_exists");
    let run = desk.plumb(["export", "acme.plumb", "--blank", "x.pdf"]);
    assert_eq!(run.code, 2);
    run.tells(&["vendor, partner, both"]);
    desk.plumb(["export", "acme.plumb", "--cards"])
        .fails(2, "no_rounds");
}

#[test]
fn cards_lie_in_a_file_named_after_the_round() {
    let desk = Desk::with_revealed();
    desk.plumb(["export", "acme.plumb", "--cards", "--paper", "letter"])
        .fine()
        .says(&["Acme-Northwind_2026-11-24_joint_cards.pdf", "Letter"]);
}

#[test]
fn wishes_that_do_not_fit_are_refused() {
    let desk = Desk::with_revealed();
    desk.plumb(["export", "acme.plumb", "--edition", "vendor"])
        .fails(2, "no_editions");
    desk.plumb(["export", "acme.plumb", "--ics", "--edition", "vendor"])
        .fails(2, "no_editions");
    desk.plumb(["export", "acme.plumb", "--csv", "--paper", "a4"])
        .fails(2, "not_on_paper");
    let run = desk.plumb(["export", "acme.plumb", "--csv", "--ics"]);
    assert_eq!(run.code, 2);
    desk.plumb(["export", "acme.plumb", "--csv", "-o", "acme.plumb"])
        .fails(2, "output_is_input");
}
