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
    assert!(
        table.contains("\"Sign the plan\",\"Ann\",\"no owner\",\"2027-03-04\""),
        "{table}"
    );
    let make = |name: &str, date: &str| {
        desk.plumb(["export", "acme.plumb", "--ics", name, "--date", date])
            .fine()
            .says(&["one entry", "One action has no date"]);
        desk.get(name)
    };
    let first = make("1.ics", "2026-11-24");
    assert_eq!(
        first,
        make("2.ics", "2026-11-24"),
        "the same date, the same bytes"
    );
    assert_ne!(first, make("3.ics", "2026-11-25"));
    desk.plumb(["export", "acme.plumb", "--actions", "actions.xlsx"])
        .fine()
        .says(&["2 actions"]);
    assert!(desk.get("actions.xlsx").starts_with(b"PK"));
}

/// Without a date of its own each calendar is a later revision than the one before, also when
/// nobody waits between them, and none is made in the future.
#[test]
fn every_calendar_is_newer_than_the_last() {
    let desk = with_promises();
    let made = |name: &str| -> (i64, String) {
        desk.plumb(["export", "acme.plumb", "--ics", name]).fine();
        let text = String::from_utf8(desk.get(name)).expect("text");
        let value = |key: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(key));
            line.expect("a line").trim().to_owned()
        };
        let sequence = value("SEQUENCE:").parse().expect("a number");
        (sequence, value("DTSTAMP:"))
    };
    let (first, second) = (made("1.ics"), made("2.ics"));
    assert!(
        second.0 > first.0 && second.1 > first.1,
        "{first:?} {second:?}"
    );
    let run = desk.plumb([
        "export",
        "acme.plumb",
        "--ics",
        "3.ics",
        "--date",
        "2099-01-01",
    ]);
    run.fine();
    let text = String::from_utf8(desk.get("3.ics")).expect("text");
    assert!(!text.contains("DTSTAMP:2099"), "{text}");
}

#[test]
fn a_calendar_without_days_is_not_written() {
    let desk = Desk::with_revealed();
    let before = desk.all();
    desk.plumb(["export", "acme.plumb", "--ics", "empty.ics"])
        .fails(2, "nothing_dated");
    assert_eq!(desk.all(), before);
}

#[test]
fn tables_are_a_spreadsheet_and_csv_is_written_as_the_computer_reads_it() {
    let desk = with_promises();
    desk.plumb(["export", "acme.plumb", "--table"])
        .fine()
        .says(&[
            "Acme-Northwind_2026-11-24_joint_tables.xlsx",
            "114 rows of questions",
        ]);
    let args = [
        "export",
        "acme.plumb",
        "--table",
        "t.xlsx",
        "--date",
        "2026-11-24",
    ];
    desk.plumb(args).fine();
    let first = desk.get("t.xlsx");
    assert!(first.starts_with(b"PK"));
    let again: Vec<&str> = args.into_iter().chain(["--force"]).collect();
    desk.plumb(again).fine();
    assert_eq!(desk.get("t.xlsx"), first, "the same date, the same bytes");
    let german = ["--separator", "semicolon", "--decimal", "comma"];
    let args = ["export", "acme.plumb", "--csv", "g.csv"]
        .iter()
        .chain(&german);
    desk.plumb(args).fine();
    let text = String::from_utf8(desk.get("g.csv")).expect("text");
    assert!(
        text.starts_with("\u{FEFF}\"question\";\"dimension\";"),
        "{text}"
    );
    for (more, code) in [
        (vec!["--ics", "--separator", "tab"], "not_csv"),
        (vec!["--actions", "a.xlsx", "--decimal", "comma"], "not_csv"),
        (vec!["--csv", "--form", "short"], "not_blank"),
        (vec!["--cards", "--person", "all"], "not_blank"),
        (vec!["--blank", "--per-sheet", "2"], "not_cards"),
        (vec!["--table", "t.csv"], "table_is_no_csv"),
        (vec!["--csv", "t.xlsx"], "csv_is_no_table"),
    ] {
        let arguments = ["export", "acme.plumb"].into_iter().chain(more);
        desk.plumb(arguments).fails(2, code);
    }
}

#[test]
fn the_sample_says_what_it_is_wherever_it_goes() {
    let desk = Desk::with_sample();
    for (what, out) in [
        ("--csv", "s.csv"),
        ("--actions", "a.csv"),
        ("--ics", "s.ics"),
    ] {
        desk.plumb(["export", "sample.plumb", what, out]).fine();
        let text = String::from_utf8(desk.get(out)).expect("text");
        assert!(text.contains("SAMPLE"), "{out}");
    }
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
    desk.plumb(["export", "acme.plumb", "--blank", "--person", "Ann"])
        .fails(2, "no_such_person");
}

#[test]
fn paper_is_printed_for_the_people_of_a_round_and_in_another_form() {
    let desk = Desk::with_revealed();
    let run = desk.plumb([
        "export",
        "acme.plumb",
        "--blank",
        "-o",
        "f.pdf",
        "--form",
        "full",
    ]);
    run.fine().says(&["57 questions for 2 people"]);
    let run = desk.plumb([
        "export",
        "acme.plumb",
        "--blank",
        "-o",
        "s.pdf",
        "--form",
        "short",
    ]);
    run.fine().says(&["for 2 people"]);
    assert!(desk.get("s.pdf").len() < desk.get("f.pdf").len());
    let people = round::worked()["respondents"]
        .as_array()
        .map_or(0, Vec::len);
    let run = desk.plumb([
        "export",
        "acme.plumb",
        "--blank",
        "-o",
        "p.pdf",
        "--person",
        "all",
    ]);
    run.fine().says(&[&format!("for {people} people")]);
    let label = round::worked()["respondents"][0]["label"].clone();
    let label = label.as_str().expect("a label").to_uppercase();
    let run = desk.plumb([
        "export",
        "acme.plumb",
        "--blank",
        "vendor",
        "-o",
        "o.pdf",
        "--person",
        &label,
    ]);
    run.fine().says(&["for one person"]);
}

#[test]
fn cards_lie_in_a_file_named_after_the_round() {
    let desk = Desk::with_revealed();
    desk.plumb(["export", "acme.plumb", "--cards", "--paper", "letter"])
        .fine()
        .says(&["Acme-Northwind_2026-11-24_joint_cards.pdf", "Letter"]);
    desk.plumb([
        "export",
        "acme.plumb",
        "--cards",
        "c.pdf",
        "--findings",
        "1-9999",
    ])
    .fails(2, "no_such_finding");
    desk.plumb([
        "export",
        "acme.plumb",
        "--cards",
        "c.pdf",
        "--findings",
        "1-1",
    ])
    .fine()
    .says(&["one card on one sheet"]);
    let run = desk.plumb(["export", "acme.plumb", "--cards", "--findings", "some"]);
    assert_eq!(run.code, 2);
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
