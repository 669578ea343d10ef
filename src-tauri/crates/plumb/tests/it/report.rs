//! `plumb report`.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::desk::Desk;
use crate::round;

/// The text of a PDF.
fn text(path: &Path) -> String {
    let output = Command::new("pdftotext").arg(path).arg("-").output();
    let output = output.expect("pdftotext of poppler-utils is installed");
    assert!(output.status.success(), "it can be read: {output:?}");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn the_same_answers_and_date_give_the_same_bytes() {
    let desk = Desk::with_sample();
    let make = |name: &str| {
        desk.plumb(["report", "sample.plumb", "-o", name, "--date", "2026-11-24"])
            .fine()
            .says(&[name, " pages, ", " kB, joint edition, A4."]);
        desk.get(name)
    };
    let first = make("1.pdf");
    assert!(first.starts_with(b"%PDF-"));
    assert!(first == make("2.pdf"), "two runs differ");
    desk.plumb(["export", "sample.plumb", "-o", "r.json"])
        .fine();
    desk.plumb(["report", "r.json", "-o", "3.pdf", "--date", "2026-11-24"])
        .fine();
    assert!(
        first == desk.get("3.pdf"),
        "a workbook and its round file differ"
    );
    desk.plumb([
        "report",
        "sample.plumb",
        "-o",
        "4.pdf",
        "--date",
        "2026-11-25",
    ])
    .fine();
    assert!(first != desk.get("4.pdf"), "the date counts");
    let options = ["--date", "2026-11-24", "--paper", "letter"];
    desk.plumb(
        ["report", "sample.plumb", "-o", "5.pdf"]
            .iter()
            .chain(&options),
    )
    .fine()
    .says(&["Letter."]);
    assert!(first != desk.get("5.pdf"), "the paper counts");
}

#[test]
fn each_edition_shows_what_it_may() {
    let desk = Desk::new();
    let comment = |text: &str, share: &str| json!({ "own": 3, "comment": text, "share": share });
    let round = round::of(
        json!({ "CUL-01": comment("vendor shares alpha", "joint"),
                "CUL-02": comment("vendor keeps bravo", "internal") }),
        json!({ "CUL-01": comment("partner shares charlie", "joint"),
                "CUL-02": comment("partner keeps delta", "internal") }),
    );
    desk.put("r.json", round.to_string());
    for (edition, shown, hidden, withheld) in [
        (
            "joint",
            &["alpha", "charlie"][..],
            &["bravo", "delta"][..],
            "2 comments",
        ),
        (
            "vendor",
            &["alpha", "charlie", "bravo"],
            &["delta"],
            "One comment",
        ),
        (
            "partner",
            &["alpha", "charlie", "delta"],
            &["bravo"],
            "One comment",
        ),
    ] {
        let name = format!("Acme-Northwind_2026-11-24_{edition}.pdf");
        desk.plumb(["report", "r.json", "--edition", edition])
            .fine()
            .says(&[&name, withheld]);
        let text = text(&desk.path(&name));
        for word in shown {
            assert!(text.contains(word), "{edition} lacks {word}");
        }
        for word in hidden {
            assert!(!text.contains(word), "{edition} tells {word}");
        }
        for word in hidden {
            let bytes = desk.get(&name);
            let inside = bytes
                .windows(word.len())
                .any(|window| window == word.as_bytes());
            assert!(!inside, "{edition} holds {word}");
        }
    }
}

#[test]
fn a_sample_is_marked_on_paper_too() {
    let desk = Desk::with_sample();
    desk.plumb(["report", "sample.plumb", "-o", "s.pdf"])
        .fine()
        .says(&["withheld"]);
    let text = text(&desk.path("s.pdf"));
    assert!(text.matches("SAMPLE").count() >= 10, "on every page");
}

#[test]
fn without_a_name_the_report_gets_one_and_replaces_nothing() {
    let desk = Desk::with_round();
    let name = "Acme-Northwind_2026-11-24_joint.pdf";
    desk.put(name, "precious");
    desk.plumb(["report", "round.json"])
        .fails(3, "output_exists")
        .tells(&[name, "-o"]);
    assert_eq!(desk.get(name), b"precious");
    desk.plumb(["report", "round.json", "-o", name]).fine();
    assert!(desk.get(name).starts_with(b"%PDF-"));
}

#[test]
fn characters_that_no_font_draws_are_told() {
    let desk = Desk::new();
    // U+10FFFD is for private use; no font has it.
    let pointer = "/respondents/0/answers/CUL-01/comment";
    let round = round::with(round::worked(), pointer, json!("a \u{10FFFD} b"));
    let round = round::with(round, "/respondents/0/answers/CUL-01/share", json!("joint"));
    desk.put("r.json", round.to_string());
    desk.plumb(["report", "r.json", "-o", "r.pdf"])
        .fine()
        .says(&["U+10FFFD"]);
}

#[test]
fn options_that_make_no_sense_are_refused() {
    let desk = Desk::with_round();
    for options in [
        ["--edition", "public"],
        ["--paper", "a5"],
        ["--date", "24.11.2026"],
        ["--date", "2026-02-30"],
        ["--date", "0001-01-01"],
    ] {
        let run = desk.plumb(
            ["report", "round.json", "-o", "x.pdf"]
                .iter()
                .chain(&options),
        );
        assert_eq!(run.code, 2, "{run:?}");
        run.tells(&options);
    }
    assert!(!desk.path("x.pdf").exists());
}
