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
    let desk = Desk::with_revealed();
    let make = |name: &str| {
        desk.plumb(["report", "acme.plumb", "-o", name, "--date", "2026-11-24"])
            .fine()
            .says(&[name, " pages, ", " kB, joint edition, A4."]);
        desk.get(name)
    };
    let first = make("1.pdf");
    assert!(first.starts_with(b"%PDF-"));
    assert!(first == make("2.pdf"), "two runs differ");
    desk.plumb(["export", "acme.plumb", "-o", "r.json"]).fine();
    desk.plumb(["report", "r.json", "-o", "3.pdf", "--date", "2026-11-24"])
        .fine();
    assert!(
        first == desk.get("3.pdf"),
        "a workbook and its round file differ"
    );
    desk.plumb([
        "report",
        "acme.plumb",
        "-o",
        "4.pdf",
        "--date",
        "2026-11-25",
    ])
    .fine();
    assert!(first != desk.get("4.pdf"), "the date counts");
    let options = ["--date", "2026-11-24", "--paper", "letter"];
    desk.plumb(
        ["report", "acme.plumb", "-o", "5.pdf"]
            .iter()
            .chain(&options),
    )
    .fine()
    .says(&["Letter."]);
    assert!(first != desk.get("5.pdf"), "the paper counts");
}

#[test]
fn a_plan_that_speaks_of_no_finding_is_told_and_goes_through_a_workbook() {
    let desk = Desk::new();
    // Both sides of the worked round are close on everything: it has no finding on leads.
    let plan = json!({
        "decisions": [{ "finding": "leads:twice", "outcome": "act", "text": "Share the list" }]
    });
    let round = round::with(round::worked(), "/plan", plan);
    desk.put("r.json", round.to_string());
    let names = ["--vendor", "Acme", "--partner", "Northwind"];
    desk.plumb(["new", "acme.plumb"].iter().chain(&names))
        .fine();
    desk.plumb(["import", "acme.plumb", "r.json"]).fine();
    for (file, out) in [("r.json", "1.pdf"), ("acme.plumb", "2.pdf")] {
        desk.plumb(["report", file, "-o", out])
            .fine()
            .says(&["One name of a finding", "leads:twice"]);
        assert!(text(&desk.path(out)).contains("Share the list"), "{file}");
    }
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
        .says(&["left out"]);
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
        .tells(&[name, "--force"]);
    assert_eq!(desk.get(name), b"precious");
    desk.plumb(["report", "round.json", "-o", name, "-f"])
        .fine();
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
        .says(&["One sign could not be printed"]);
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

#[test]
fn a_language_that_there_is_not_is_refused_with_those_there_are() {
    let desk = Desk::with_round();
    let run = desk.plumb(["report", "round.json", "-o", "x.pdf", "--lang", "de"]);
    assert_eq!(run.code, 2);
    run.tells(&["can be written in: en"]);
    desk.plumb(["report", "round.json", "-fo", "x.pdf", "--lang", "EN"])
        .fine();
}

#[test]
fn sections_that_are_left_out_are_told_in_the_report() {
    let desk = Desk::with_sample();
    let make = |list: &str| {
        desk.plumb(["report", "sample.plumb", "-fo", "s.pdf", "--sections", list])
            .fine();
        text(&desk.path("s.pdf"))
    };
    let people = make("people");
    for always in ["What works", "Three of 6 decisions", "Appendix 1"] {
        assert!(people.contains(always), "{always} is always there");
    }
    assert!(people.contains("Left out because they were not asked for"));
    let squeezed = people.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        squeezed.contains("the pages of findings, traits, measures"),
        "{squeezed}"
    );
    assert!(!people.contains("Appendix 2"));
    let both = make("people,questions");
    assert!(both.contains("Appendix 2"));
    let run = desk.plumb([
        "report",
        "sample.plumb",
        "-o",
        "x.pdf",
        "--sections",
        "people,method",
    ]);
    assert_eq!(run.code, 2);
    run.tells(&["findings, traits, measures", "definitions"]);
}

#[test]
fn an_earlier_round_of_the_workbook_is_named_by_number_or_name() {
    let desk = Desk::with_round();
    let earlier = round::with(round::worked(), "/round/date", "2026-03-02".into());
    let earlier = round::with(earlier, "/round/name", "Spring look".into());
    desk.put("before.json", earlier.to_string());
    for file in ["before.json", "round.json"] {
        desk.plumb(["import", "acme.plumb", file]).fine();
    }
    let make = |before: &str| {
        let options = ["--date", "2026-11-24", "--before", before];
        desk.plumb(
            ["report", "acme.plumb", "-fo", "r.pdf"]
                .iter()
                .chain(&options),
        )
        .fine();
        desk.get("r.pdf")
    };
    let by_number = make("1");
    assert!(text(&desk.path("r.pdf")).contains("Since last time"));
    assert!(by_number == make("spring look"), "by its name");
    assert!(by_number == make("acme.plumb"), "the round before");
    assert!(by_number == make("before.json"), "from its file");
    let refused =
        |before: &str| desk.plumb(["report", "acme.plumb", "-o", "x.pdf", "--before", before]);
    refused("Autumn")
        .fails(2, "no_earlier")
        .tells(&["--round 1  Spring look"]);
    refused("9").fails(2, "no_earlier");
    refused("2").fails(2, "same_round");
    assert!(!desk.path("x.pdf").exists());
}

#[test]
fn a_logo_that_cannot_be_printed_is_refused_with_a_way_out() {
    let desk = Desk::with_round();
    let svg = |inside: &str| {
        format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inside}</svg>")
    };
    for (name, bytes, code, hint) in [
        (
            "a.gif",
            "GIF89a".to_owned(),
            "logo_no_picture",
            "SVG, PNG or JPEG",
        ),
        (
            "a.png",
            "\u{89}PNG".to_owned(),
            "logo_no_picture",
            "SVG, PNG or JPEG",
        ),
        (
            "a.svg",
            svg("<text>x</text>"),
            "logo_holds_text",
            "outlines",
        ),
        ("b.svg", svg("<script/>"), "logo_active", "plain SVG"),
        ("c.svg", svg("<image/>"), "logo_not_flat", "flat colours"),
        (
            "d.svg",
            svg("<rect width='9' height='9' fill='white'/>"),
            "logo_invisible",
            "white ground",
        ),
    ] {
        desk.put(name, bytes);
        desk.plumb(["report", "round.json", "-o", "x.pdf", "--logo-vendor", name])
            .fails(2, code)
            .tells(&[name, hint]);
    }
    desk.plumb([
        "report",
        "round.json",
        "-o",
        "x.pdf",
        "--logo-partner",
        "gone.png",
    ])
    .fails(3, "missing_file");
    desk.plumb(["report", "round.json", "-o", "x.pdf", "--logo-partner", "."])
        .fails(2, "logo_no_picture");
    assert!(!desk.path("x.pdf").exists());
    desk.put("e.svg", svg("<rect width='9' height='9'/>"));
    desk.plumb([
        "report",
        "round.json",
        "-o",
        "x.pdf",
        "--logo-partner",
        "e.svg",
    ])
    .fine();
}

#[test]
fn a_page_to_sign_is_added_on_request() {
    let desk = Desk::with_round();
    let make = |more: &[&str]| {
        desk.plumb(["report", "round.json", "-fo", "s.pdf"].iter().chain(more))
            .fine();
        text(&desk.path("s.pdf")).contains("Sign-off")
    };
    assert!(!make(&[]));
    assert!(make(&["--sign-off"]));
}
