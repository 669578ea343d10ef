//! Round files that nobody writes by mistake, and text that only looks dangerous.

use std::fs::File;

use serde_json::json;

use crate::bad_round_files::{COMMANDS, refused};
use crate::desk::{Desk, Run};
use crate::round;

const INVALID: &str = "invalid_round_file";

/// The good file with another text in the place of its first `"own":5`.
fn with_text(text: &str) -> String {
    let good = round::worked().to_string();
    assert!(good.contains("\"own\":5"));
    good.replacen("\"own\":5", text, 1)
}

#[test]
fn what_is_no_json_object_is_called_neither() {
    for bytes in [
        &b"PK\x03\x04\x14\0\0\0\x08\0word/document.xml"[..],
        b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n",
        b"age-encryption.org/v1\n-> X25519 abc\n",
        b"[{}]",
        b"null",
        b"\"plumbline-round\"",
        b"\xFF\xFE{\0\"\0f\0",
        b"\0\0\0\0",
        b"\xC0\xBB{}",
    ] {
        refused(bytes, "neither_kind", &["hint: "]);
    }
    refused("[".repeat(1_000_000), "neither_kind", &["hint: "]);
    refused("", "empty_file", &["This file is empty."]);
    refused(" \n\t ", INVALID, &["the file is empty"]);
}

#[test]
fn text_that_is_not_plain_utf8_is_told_by_its_line() {
    let good = round::worked().to_string();
    // Some editors write a byte order mark before the text. It changes nothing.
    let desk = Desk::new();
    desk.put("r.json", &good);
    let run = desk.plumb(["assess", "r.json"]).fine();
    desk.put("r.json", [b"\xEF\xBB\xBF", good.as_bytes()].concat());
    assert_eq!(desk.plumb(["assess", "r.json"]), run);
    // Not UTF-8 at all, an overlong slash, half a surrogate pair.
    for wrong in [&b"\xFF"[..], b"\xC0\xAF", b"\xED\xA0\x80"] {
        let (before, after) = good.split_once("Acme").expect("the vendor");
        let bytes = [before.as_bytes(), b"\n", wrong, after.as_bytes()].concat();
        // The line break stands inside the name, so that the fault is in the second line.
        refused(bytes, INVALID, &["line 2: the text is not UTF-8"]);
    }
    let lone = good.replacen("Acme", "\\ud800", 1);
    refused(lone, INVALID, &["line 1, column "]);
}

#[test]
fn a_key_that_stands_there_twice_is_not_guessed_at() {
    let good = round::worked().to_string();
    let top = good.replacen('{', "{\"vendor\":\"Other\",", 1);
    refused(
        top,
        INVALID,
        &["`vendor` stands there twice", "line 1, column "],
    );
    refused(
        with_text("\"own\":5,\"own\":4"),
        INVALID,
        &["CUL-03: `own` stands there twice"],
    );
    let answer = good.replacen("\"CUL-03\":", "\"CUL-03\":{\"own\":1},\"CUL-03\":", 1);
    refused(
        answer,
        INVALID,
        &["respondents[0].answers.CUL-03: the question is answered twice"],
    );
}

#[test]
fn what_follows_the_end_is_an_error() {
    let good = round::worked().to_string();
    refused(
        format!("{good}{good}"),
        INVALID,
        &["line 1, column ", "more text follows after the end"],
    );
    refused(
        format!("{good}\nand more"),
        INVALID,
        &["line 2, column ", "more text follows after the end"],
    );
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    let good = round::worked().to_string();
    let desk = Desk::with_round();
    let before_length = desk.all().len();
    // A prime, so that the cuts fall on all kinds of places.
    for end in (1..good.len()).step_by(23) {
        desk.put("bad.json", &good[..end]);
        desk.plumb(["assess", "bad.json"])
            .fails(2, INVALID)
            .tells(&["line 1, column "]);
    }
    assert_eq!(desk.all().len(), before_length + 1);
}

#[test]
fn depth_is_no_weapon() {
    for depth in [10, 127, 128, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let middle = if open == "[" { "" } else { "1" };
            let deep = format!("{}{middle}{}", open.repeat(depth), close.repeat(depth));
            refused(
                with_text(&format!("\"own\":{deep}")),
                INVALID,
                &["line 1, column "],
            );
            let unclosed = with_text(&format!("\"own\":{}", open.repeat(depth)));
            refused(unclosed, INVALID, &["line 1, column "]);
            refused(format!("{{\"x\":{deep}}}"), INVALID, &["\n  "]);
        }
    }
}

#[test]
fn size_is_no_weapon() {
    let comment = format!("\"comment\":\"{}\",\"own\":5", "x".repeat(10_000_000));
    refused(
        with_text(&comment),
        INVALID,
        &["it has 10000000 characters, at most 4000 are allowed"],
    );
    let million = "\"CUL-01\":{\"own\":1},".repeat(1_000_000);
    let answers = format!("\"answers\":{{{million}");
    let good = round::worked().to_string();
    refused(
        good.replacen("\"answers\":{", &answers, 1),
        INVALID,
        &["there is more that is wrong"],
    );
    // As many wrong answers as fit: what is told stays short enough to read.
    for entry in ["\"CUL-01\":{\"own\":9},", "\"X\":1,", "\"\\u001b[2J\":0,"] {
        let many = entry.repeat(3_900_000 / entry.len());
        let desk = Desk::new();
        let answers = format!("\"answers\":{{{many}");
        desk.put("bad.json", good.replacen("\"answers\":{", &answers, 1));
        let run = desk.plumb(["assess", "bad.json"]).fails(2, INVALID);
        let run = run.tells(&["there is more that is wrong"]);
        assert!(
            run.err.lines().count() < 120,
            "{} lines",
            run.err.lines().count()
        );
        assert!(!run.err.contains('\u{1b}'));
    }
}

#[test]
fn a_file_of_gigabytes_is_not_read() {
    let desk = Desk::with_round();
    // Takes no room: it is one hole behind its first byte.
    let big = File::create(desk.path("bad.json")).expect("a file");
    big.set_len(5_000_000_000).expect("a sparse file");
    for command in COMMANDS {
        desk.plumb(command).tells(&["file: bad.json"]);
        assert_eq!(desk.plumb(command).code, 2);
    }
    std::io::Write::write_all(&mut &big, b"{").expect("a byte");
    for command in COMMANDS {
        desk.plumb(command)
            .fails(2, INVALID)
            .tells(&["the file is larger than 128 MB"]);
    }
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_not_waited_for() {
    let desk = Desk::with_round();
    let made = std::process::Command::new("mkfifo")
        .arg(desk.path("bad.json"))
        .status();
    assert!(made.expect("mkfifo").success());
    for command in COMMANDS {
        desk.plumb(command)
            .fails(2, "not_a_file")
            .tells(&["This is not an ordinary file."]);
    }
    desk.plumb(["assess", "/dev/zero"]).fails(2, "not_a_file");
    desk.plumb(["assess", "."]).fails(2, "is_a_folder");
    std::os::unix::fs::symlink("loop", desk.path("loop")).expect("a link to itself");
    let run = desk.plumb(["assess", "loop"]);
    assert_eq!(run.code, 3, "{run:?}");
}

/// None of this is wrong: it is text, stays text, and goes nowhere but where text is shown.
const TEXTS: &[&str] = &[
    "../../x",
    r"C:\x",
    "CON",
    "trailing.",
    "<img src=x onerror=alert(1)>",
    "</script>",
    "{{7*7}}",
    "javascript:alert(1)",
    "=cmd|'/c calc'!A1",
    "+1",
    "@SUM(1)",
    "\u{FF1D}1",
    ") \\( %PDF endobj /JS",
    "'); DROP TABLE answer; --",
    "\u{202E}evil\u{2066}",
    "a\u{200B}b\u{FEFF}c",
    "{ $vendor } { \"x\" }",
    "שלום עולם",
];

/// A run that went well, and told that characters were left out where a text has such.
#[track_caller]
fn went_well(run: &Run, text: &str) {
    let told = text.contains(['\u{202E}', '\u{200B}']);
    assert_eq!(run.code, 0, "{text}: {run:?}");
    assert_eq!(!run.err.is_empty(), told, "{text}: {run:?}");
    assert_eq!(run.err.contains("3 texts of the round file held"), told);
}

#[test]
fn text_that_looks_dangerous_is_only_text() {
    for text in TEXTS {
        let desk = Desk::with_round();
        let round = round::with(round::worked(), "/respondents/0/label", json!(text));
        let round = round::with(round, "/vendor", json!(text));
        let comment = "/respondents/0/answers/CUL-03/comment";
        let round = round::with(round, comment, json!(text));
        desk.put("r.json", round.to_string());
        let before = desk.all();
        let run = desk.plumb(["assess", "r.json"]);
        went_well(&run, text);
        assert!(!run.out.contains(['\u{202E}', '\u{2066}']), "{text}");
        assert!(desk.all() == before, "{text}");
        let into = ["import", "acme.plumb", "r.json", "--new-partnership"];
        went_well(&desk.plumb(into), text);
        let of_workbook = ["assess", "acme.plumb", "--partnership", "2"];
        assert_eq!(desk.plumb(of_workbook).fine().out, run.out, "{text}");
        desk.plumb(["check", "acme.plumb"]).fine();
    }
}

#[test]
fn a_report_takes_every_text_and_is_named_plainly() {
    let desk = Desk::new();
    let mut round = round::with(round::worked(), "/vendor", json!("../../x/<b> CON"));
    let long = "x".repeat(4_000);
    let texts = TEXTS.iter().copied().chain([long.as_str()]);
    let questions = (1..=8).map(|n| format!("CUL-0{n}"));
    let questions = questions.chain((1..=9).map(|n| format!("EMP-0{n}")));
    // A question has room for one comment of each side.
    let places = [0, 1].iter().flat_map(|side| {
        let questions = questions.clone();
        questions.map(move |id| format!("/respondents/{side}/answers/{id}"))
    });
    for (text, place) in texts.zip(places) {
        let answer = json!({ "comment": text, "share": "joint" });
        round = round::with(round, &place, answer);
    }
    desk.put("r.json", round.to_string());
    let run = desk.plumb(["report", "r.json"]);
    assert_eq!(run.code, 0, "{run:?}");
    run.tells(&["2 texts of the round file held"]);
    let names: Vec<_> = desk.all().into_keys().collect();
    let name = "xb-Northwind_2026-11-24_joint.pdf";
    assert_eq!(names, [desk.path("r.json"), desk.path(name)]);
    assert!(desk.get(name).starts_with(b"%PDF-"));
}
