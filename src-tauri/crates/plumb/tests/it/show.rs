//! `plumb show`.

use serde_json::Value;

use crate::desk::Desk;
use crate::paper;

#[test]
fn a_revealed_round_is_shown_with_a_few_figures() {
    let desk = Desk::with_sample();
    let run = desk.plumb(["show", "sample.plumb"]).fine().says(&[
        "SAMPLE",
        "Round 1: revealed.",
        "Findings: ",
        "Mark of the file",
        ": submitted",
    ]);
    let assessed = desk.plumb(["assess", "sample.plumb", "--json"]).fine();
    let assessed: Value = serde_json::from_str(&assessed.out).expect("JSON");
    let shown = desk.plumb(["show", "sample.plumb", "--json"]).fine();
    let shown: Value = serde_json::from_str(&shown.out).expect("JSON");
    let critical = assessed["findings"].as_array().expect("findings").iter();
    let critical = critical.filter(|one| one["level"] == "critical").count();
    assert_eq!(shown["figures"]["findings"]["critical"], critical);
    assert_eq!(
        shown["figures"]["hidden_gaps"],
        assessed["counts"]["hidden"]
    );
    assert_eq!(shown["people"].as_array().expect("people").len(), 6);
    // The mark is the one in the footer of the report.
    let mark = shown["figures"]["mark"].as_str().expect("a mark");
    assert!(run.out.contains(mark));
    desk.plumb(["report", "sample.plumb", "-o", "s.pdf"]).fine();
    let text = std::process::Command::new("pdftotext")
        .args([desk.path("s.pdf").as_os_str(), "-".as_ref()])
        .output()
        .expect("pdftotext runs");
    assert!(String::from_utf8_lossy(&text.stdout).contains(mark));
}

/// Before the reveal there is one word for each person, and it does not say how much.
#[test]
fn before_the_reveal_only_words_are_shown() {
    let desk = paper::collecting();
    let empty = desk.plumb(["show", "acme.plumb"]).fine();
    let empty = empty.says(&[
        "Round 1: collecting answers.",
        "--person 1  Ann, Sales, Acme: not started",
        "--person 3  Bo, Delivery, Northwind: not started",
        "What people answer is hidden until the reveal.",
    ]);
    paper::fill_in(&desk, "a.toml", "Ann", &[("CUL-01", "answer", "1")]);
    desk.plumb([
        "answers",
        "import",
        "acme.plumb",
        "a.toml",
        "--person",
        "Ann",
    ])
    .fine();
    let one = desk.plumb(["show", "acme.plumb"]).fine();
    assert_eq!(one.out, empty.out.replacen("not started", "answering", 1));
    let all = [
        ("CUL-02", "answer", "5"),
        ("CUL-03", "comment", "\"secret-4711\""),
    ];
    paper::fill_in(&desk, "b.toml", "Ann", &all);
    desk.plumb([
        "answers",
        "import",
        "acme.plumb",
        "b.toml",
        "--person",
        "Ann",
    ])
    .fine();
    assert_eq!(
        desk.plumb(["show", "acme.plumb"]),
        one,
        "more answers, the same words"
    );
    let json = desk.plumb(["show", "acme.plumb", "--json"]).fine().out;
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert!(json["figures"].is_null());
    assert_eq!(json["people"][0]["state"], "answering");
}

#[test]
fn what_cannot_be_shown_is_told() {
    let desk = Desk::with_round();
    desk.plumb(["show", "acme.plumb"])
        .fails(2, "no_rounds")
        .tells(&["--partnership 1  Acme and Northwind"]);
    desk.plumb(["show", "round.json"])
        .fails(2, "show_round_file");
    desk.plumb(["show", "."]).fails(2, "is_a_folder");
    desk.plumb(["import", "acme.plumb", "round.json"]).fine();
    desk.plumb(["show", "acme.plumb", "--round", "7"])
        .fails(2, "no_such_round");
}
