//! `plumb list`.

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::round;

#[test]
fn a_workbook_is_listed_with_numbers_and_states() {
    let desk = Desk::with_revealed();
    desk.plumb(["sample", "sample.plumb"]).fine();
    let run = desk.plumb(["list", "acme.plumb"]).fine();
    let expected = "acme.plumb\n  --partnership 1  Acme and Northwind\n    \
                    --round 1  First check, 24 November 2026, revealed\n";
    assert_eq!(run.out, expected);
    desk.plumb(["list", "sample.plumb"])
        .fine()
        .says(&["(SAMPLE)"]);
    // What is listed can be typed as it stands.
    desk.plumb(["assess", "acme.plumb", "--partnership", "1", "--round", "1"])
        .fine();
}

#[test]
fn a_folder_is_listed_with_all_its_files() {
    let desk = Desk::with_revealed();
    desk.put("._acme.plumb", b"\0\x05\x16\x07");
    desk.put("broken.plumb", "no workbook");
    desk.put("notes.txt", "not for us");
    let run = desk.plumb(["list", "."]);
    assert_eq!(run.code, 2, "{run:?}");
    let run = run.says(&[
        "./acme.plumb\n  --partnership 1",
        "./round.json\n  round file: Acme and Northwind, First check, 24 November 2026",
        "One hidden file was skipped: ./._acme.plumb.",
    ]);
    run.tells(&[
        "file: ./broken.plumb",
        "code: neither_kind",
        "One file could not be listed. The other 2 are listed.",
        "code: some_not_listed",
    ]);
    std::fs::create_dir(desk.path("empty")).expect("a folder");
    desk.plumb(["list", "empty"]).fails(2, "nothing_to_list");
    desk.plumb(["list", "gone.plumb"]).fails(3, "missing_file");
    let run = desk.plumb(["list"]);
    assert_eq!(run.code, 2, "{run:?}");
}

#[test]
fn a_list_is_json_for_programs() {
    let desk = Desk::with_round();
    let list = |desk: &Desk| -> Value {
        let run = desk.plumb(["list", "acme.plumb", "--json"]).fine();
        serde_json::from_str(&run.out).expect("JSON")
    };
    let expected = json!([{ "file": "acme.plumb", "kind": "workbook", "partnerships": [
        { "number": 1, "vendor": "Acme", "partner": "Northwind", "sample": false, "rounds": [] } ] }]);
    assert_eq!(list(&desk), expected);
    let later = round::with(round::worked(), "/round/date", "2027-03-04".into());
    desk.put("later.json", later.to_string());
    desk.plumb(["import", "acme.plumb", "later.json"]).fine();
    let round = json!({ "number": 1, "name": "First check", "date": "2027-03-04",
        "purpose": "check", "form": "full", "state": "revealed" });
    assert_eq!(list(&desk)[0]["partnerships"][0]["rounds"], json!([round]));
}
