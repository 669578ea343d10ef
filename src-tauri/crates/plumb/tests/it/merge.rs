//! `plumb merge`.

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::{paper, round};

/// `acme.plumb` with a round of Acme and Northwind, and `other.plumb` with the same one, a later
/// one, and a round of Acme and Blue.
fn two() -> Desk {
    let desk = Desk::with_revealed();
    desk.plumb([
        "new",
        "other.plumb",
        "--vendor",
        "ACME",
        "--partner",
        "Northwind ",
    ])
    .fine();
    let late = round::with(round::worked(), "/round/date", json!("2027-05-01"));
    desk.put("late.json", late.to_string());
    let blue = round::with(round::worked(), "/partner", json!("Blue"));
    desk.put("blue.json", blue.to_string());
    for (file, into) in [
        ("round.json", "--partnership=1"),
        ("late.json", "--partnership=1"),
        ("blue.json", "--new-partnership"),
    ] {
        desk.plumb(["import", "other.plumb", file, into]).fine();
    }
    desk
}

fn rounds(desk: &Desk, file: &str) -> Vec<usize> {
    let list = desk.plumb(["list", file, "--json"]).fine().out;
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let partnerships = list[0]["partnerships"].as_array().expect("a list");
    let rounds = partnerships.iter().map(|one| one["rounds"].as_array());
    rounds.map(|rounds| rounds.expect("a list").len()).collect()
}

#[test]
fn what_is_new_comes_in_and_what_is_there_is_told() {
    let desk = two();
    let before = desk.all();
    let dry = desk
        .plumb(["merge", "acme.plumb", "other.plumb", "--dry-run"])
        .fine();
    let dry = dry.says(&[
        "there already: ACME and Northwind, “First check” of 24 November 2026",
        "added: ACME and Northwind, “First check” of 1 May 2027",
        "added: Acme and Blue\n",
        "added: Acme and Blue, “First check” of 24 November 2026",
    ]);
    let told = dry.out.split_whitespace().collect::<Vec<_>>().join(" ");
    let would = "Nothing was changed. Without --dry-run acme.plumb would get one new partnership \
                 and 2 rounds.";
    assert!(told.ends_with(would), "{told}");
    assert_eq!(desk.all(), before);
    let done = desk.plumb(["merge", "acme.plumb", "other.plumb"]).fine();
    let done = done.says(&["Added to acme.plumb: one new partnership, 2 rounds."]);
    let lines = |out: &str| -> Vec<String> {
        let added = out.lines().filter(|line| line.starts_with("  "));
        added.map(str::to_owned).collect()
    };
    assert_eq!(lines(&dry.out), lines(&done.out), "what was told is done");
    assert_eq!(rounds(&desk, "acme.plumb"), [2, 1]);
    assert_eq!(
        desk.get("other.plumb"),
        before[&desk.path("other.plumb")].clone().expect("bytes")
    );
    desk.plumb(["check", "acme.plumb"]).fine();
    // The same again changes nothing.
    let bytes = desk.get("acme.plumb");
    desk.plumb(["merge", "acme.plumb", "other.plumb"])
        .fine()
        .says(&["Nothing was added to acme.plumb."]);
    assert_eq!(desk.get("acme.plumb"), bytes);
    let export = |file: &str| {
        let choice = ["--partnership", "2"];
        desk.plumb(["export", file].iter().chain(&choice))
            .fine()
            .out
    };
    assert_eq!(
        export("acme.plumb"),
        export("other.plumb"),
        "answer for answer"
    );
}

#[test]
fn a_conflict_is_named_and_keeps_everything_out() {
    let desk = two();
    let changed = round::with(
        round::worked(),
        "/respondents/0/answers/CUL-01/own",
        json!(5),
    );
    let changed = round::with(changed, "/partner", json!("Blue"));
    desk.put("changed.json", changed.to_string());
    desk.plumb(["import", "acme.plumb", "changed.json", "--new-partnership"])
        .fine();
    desk.plumb(["plan", "add", "other.plumb", "x", "--round", "1"])
        .fine();
    let before = desk.all();
    desk.plumb(["merge", "acme.plumb", "other.plumb"])
        .fails(2, "merge_conflicts")
        .tells(&[
            "2 conflicts were found. Nothing was changed.",
            "Acme and Blue, “First check” of 24 November 2026: both have this round, with different people or answers",
            "ACME and Northwind, “First check” of 24 November 2026: both have this round with the same answers, and different decisions or actions",
            "--skip-conflicts",
        ]);
    assert_eq!(desk.all(), before);
    desk.plumb(["merge", "acme.plumb", "other.plumb", "--skip-conflicts"])
        .fine()
        .says(&["conflict, stays:", "no new partnership, one round."]);
    assert_eq!(rounds(&desk, "acme.plumb"), [2, 1]);
}

/// The answers of a round that collects are hidden, so it stays where it is.
#[test]
fn a_round_that_is_not_revealed_stays_hidden() {
    let desk = paper::collecting();
    let secret = [("CUL-03", "comment", "\"secret-4711\"")];
    paper::fill_in(&desk, "a.toml", "Ann", &secret);
    desk.plumb([
        "answers",
        "import",
        "acme.plumb",
        "a.toml",
        "--person",
        "Ann",
    ])
    .fine();
    std::fs::rename(desk.path("acme.plumb"), desk.path("open.plumb")).expect("moved");
    desk.plumb(["new", "mine.plumb", "--vendor", "A", "--partner", "B"])
        .fine();
    let run = desk.plumb(["merge", "mine.plumb", "open.plumb"]).fine();
    let run = run.says(&[
        "not revealed, stays: Acme and Northwind, “Quiet round” of 24 November 2026",
        "one new partnership, no round.",
    ]);
    assert!(!run.out.contains("secret-4711"));
    let bytes = desk.get("mine.plumb");
    assert!(!bytes.windows(11).any(|part| part == b"secret-4711"));
    assert_eq!(rounds(&desk, "mine.plumb"), [0, 0]);
}

#[test]
fn what_cannot_be_merged_is_told() {
    let desk = two();
    let before = desk.all();
    for (other, exit, code) in [
        ("acme.plumb", 2, "merge_same_workbook"),
        ("./acme.plumb", 2, "merge_same_workbook"),
        ("round.json", 2, "merge_round_file"),
        ("gone.plumb", 3, "missing_file"),
        (".", 2, "is_a_folder"),
    ] {
        // A good one before it does not come in either.
        desk.plumb(["merge", "acme.plumb", "other.plumb", other])
            .fails(exit, code);
    }
    assert_eq!(desk.all(), before);
    // Invented answers never mix with real ones, also under the same names.
    let sample = round::with(round::worked(), "/sample", json!(true));
    desk.put("sample.json", sample.to_string());
    desk.plumb(["new", "s.plumb", "--vendor", "X", "--partner", "Y"])
        .fine();
    desk.plumb(["import", "s.plumb", "sample.json", "--new-partnership"])
        .fine();
    desk.plumb(["merge", "acme.plumb", "s.plumb"])
        .fine()
        .says(&["2 new partnerships, one round."]);
}
