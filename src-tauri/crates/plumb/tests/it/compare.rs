//! `plumb compare`: what changed from one round to a later one.

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::round;

/// The round before: CUL-01 at 2 and 4, and a promise.
fn before() -> Value {
    let round = round::of(
        json!({ "CUL-01": { "own": 2 } }),
        json!({ "CUL-01": { "own": 4 } }),
    );
    let promise = json!({ "id": "C1", "text": "Portal access for all" });
    let round = round::with(round, "/plan", json!({ "commitments": [promise] }));
    round::with(round, "/round/date", json!("2026-03-02"))
}

/// The renewal: the vendor came up to 4, and the two sides mark the promise differently. C7 was
/// never promised.
fn after() -> Value {
    let answers =
        |mark: &str| json!({ "CUL-01": { "own": 4 }, "MARKS": { "own": { "C1": mark } } });
    let mut vendor = answers("kept");
    vendor["MARKS"]["own"]["C7"] = json!("kept");
    let round = round::of(vendor, answers("dropped"));
    let round = round::with(round, "/round/name", json!("Renewal"));
    round::with(round, "/round/purpose", json!("renewal"))
}

fn desk() -> Desk {
    let desk = Desk::new();
    desk.put("before.json", before().to_string());
    desk.put("after.json", after().to_string());
    desk
}

/// The same with `both.plumb`, which holds the two.
fn desk_with_workbook() -> Desk {
    let desk = desk();
    let companies = ["--vendor", "Acme", "--partner", "Northwind"];
    desk.plumb(["new", "both.plumb"].iter().chain(&companies))
        .fine();
    for file in ["before.json", "after.json"] {
        desk.plumb(["import", "both.plumb", file]).fine();
    }
    desk
}

#[test]
fn two_round_files_are_compared() {
    let shown = desk()
        .plumb(["compare", "before.json", "after.json"])
        .fine();
    shown.says(&[
        "Acme and Northwind",
        "From First check, 2 March 2026, to Renewal, 24 November 2026",
        "no agreement  C1: Portal access for all - Acme: kept, Northwind: dropped",
        "Marked, but not promised in the earlier round: C7.",
        "can be compared: 1 improved, 0 declined.",
        "improved  pleasure in working together: Acme up by 2.0; the gap closed;",
        "misalignment before, shared strength now",
        "Not answered by both sides in the earlier round:",
        // 2 and 4 with nobody guessing: c = 2/3, d = 2/4, b = 0; 100 × (1 − 0.6 × 0.7) = 58.
        "resolved    Acme sees pleasure in working together lower than Northwind does",
        "(severity 58)",
        "new         Promise C1 of the last round: the two sides do not agree",
    ]);
}

#[test]
fn one_workbook_gives_its_two_latest_rounds_or_those_that_are_named() {
    let desk = desk_with_workbook();
    let of_files = desk.plumb(["compare", "before.json", "after.json"]).fine();
    for arguments in [
        vec!["compare", "both.plumb"],
        vec!["compare", "both.plumb", "both.plumb"],
        vec!["compare", "both.plumb", "--before", "1", "--after", "2"],
        vec!["compare", "both.plumb", "after.json", "--before", "1"],
    ] {
        let told = desk.plumb(&arguments).fine();
        assert_eq!(told.out, of_files.out, "{arguments:?}");
    }
}

#[test]
fn the_json_is_complete_and_the_same_every_time() {
    let desk = desk();
    let arguments = ["compare", "before.json", "after.json", "--json"];
    let out = desk.plumb(arguments).fine().out;
    assert_eq!(desk.plumb(arguments).fine().out, out);
    let found: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(
        found["commitments"],
        json!([{
            "id": "C1",
            "text": "Portal access for all",
            "marks": { "vendor": "kept", "partner": "dropped" },
            "outcome": "differing"
        }])
    );
    assert_eq!(found["marks_without_commitment"], json!(["C7"]));
    assert_eq!(
        found["compared"],
        json!([{
            "id": "CUL-01",
            "delta": { "vendor": 2.0, "partner": 0.0 },
            "moved": "vendor_moved",
            "gap": "closed",
            "before": "misalignment",
            "now": "shared_strength",
            "progress": "improved"
        }])
    );
    assert_eq!(
        found["people"]["vendor"],
        json!({ "before": 1, "now": 1, "same": 1 })
    );
    let ids = |change: &str| -> Vec<&str> {
        let findings = found["findings"].as_array().expect("a list");
        let of_change = findings.iter().filter(|one| one["change"] == change);
        of_change
            .map(|one| one["id"].as_str().expect("an id"))
            .collect()
    };
    assert_eq!(ids("resolved"), ["item:CUL-01"]);
    assert_eq!(ids("new"), ["commitments:C1"]);
}

#[test]
fn other_people_are_told() {
    let desk = desk();
    let other = round::with(after(), "/respondents/0/label", json!("seat 2"));
    desk.put("after.json", other.to_string());
    let shown = desk.plumb(["compare", "before.json", "after.json"]).fine();
    shown
        .says(&["Not the same people at Acme: 0 of 1 person answers as before, where it had been"]);
}

#[test]
fn rounds_that_do_not_belong_together_are_refused() {
    let desk = desk();
    let swapped = desk.plumb(["compare", "after.json", "before.json"]);
    swapped.fails(2, "not_earlier").tells(&[
        "The first round, of 24 November 2026, is later than the second",
        "Name the earlier round first.",
    ]);
    let strange = round::with(after(), "/partner", json!("Southwind"));
    desk.put("strange.json", strange.to_string());
    let strange = desk.plumb(["compare", "before.json", "strange.json"]);
    strange
        .fails(2, "other_companies")
        .tells(&["of different partnerships: “Northwind”"]);
    let shouted = round::with(after(), "/partner", json!("NORTHWIND"));
    desk.put("shouted.json", shouted.to_string());
    desk.plumb(["compare", "before.json", "shouted.json"])
        .fine();
    desk.plumb(["compare", "before.json"])
        .fails(2, "one_round_file");
    desk.plumb(["compare", "before.json", "nowhere.json"])
        .fails(3, "missing_file");
    desk.plumb(["compare", "before.json", "after.json", "--after", "2"])
        .fails(2, "choice_in_round_file");
}

#[test]
fn a_workbook_needs_two_revealed_rounds() {
    let desk = Desk::with_revealed();
    let alone = desk.plumb(["compare", "acme.plumb"]);
    alone.fails(2, "one_round_only").tells(&["plumb import"]);
    desk.plumb(["compare", "acme.plumb", "--before", "9"])
        .fails(2, "no_such_round");
}
