//! What the tools say that people check a PDF with. They come with the packages `qpdf` and
//! `poppler-utils`, which `cargo xtask test` sees to.

use std::path::PathBuf;
use std::process::Command;

use report::page::PaperSize;
use scoring::Edition;

use crate::demo;
use crate::rounds::sample_report;

/// A file of this test and what to call it.
fn saved(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("report-{name}.pdf"));
    std::fs::write(&path, bytes).expect("saved");
    path
}

/// What a tool says; it must succeed.
fn tool(program: &str, arguments: &[&str], file: &PathBuf, after: &[&str]) -> String {
    let mut command = Command::new(program);
    let output = command.args(arguments).arg(file).args(after).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{program}: {error}; install qpdf and poppler-utils, or run `cargo xtask test`")
    });
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let failed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program}: {said}{failed}");
    said
}

fn joint() -> Vec<u8> {
    sample_report(Edition::Joint, PaperSize::A4).bytes
}

#[test]
fn qpdf_finds_nothing_wrong() {
    for (name, bytes) in [("qpdf-joint", joint()), ("qpdf-demo", demo::bytes())] {
        let said = tool("qpdf", &["--check"], &saved(name, &bytes), &[]);
        assert!(
            said.contains("No syntax or stream encoding errors found"),
            "{said}"
        );
    }
}

#[test]
fn poppler_calls_it_tagged_and_knows_its_title() {
    let said = tool("pdfinfo", &[], &saved("info", &joint()), &[]);
    let line = |key: &str| {
        let line = said.lines().find(|line| line.starts_with(key));
        let line = line.unwrap_or_else(|| panic!("{key} is not in {said}"));
        line[key.len()..].trim().to_owned()
    };
    assert_eq!(line("Tagged:"), "yes");
    assert_eq!(
        line("Title:"),
        "Findings: Kvarnsjö Software AB and Brückner & Löwe Beratung GmbH, Second-year check"
    );
    assert_eq!(line("PDF version:"), "1.7");
    assert_eq!(line("JavaScript:"), "no");
    assert_eq!(line("Page size:"), "595.276 x 841.89 pts (A4)");
}

#[test]
fn poppler_reads_the_structure_in_order() {
    let said = tool(
        "pdfinfo",
        &["-struct-text"],
        &saved("structure", &joint()),
        &[],
    );
    let place = |words: &str| {
        let found = said.find(words);
        found.unwrap_or_else(|| panic!("{words} is not in the structure"))
    };
    let order = [
        "Keep and repair: five hidden gaps",
        "decided to keep the partnership",
        "Contents",
        "Five of 30 questions hold a gap",
        "findings, most severe first",
        "Protect these",
        "Six people answered in private",
        "As it was asked",
    ];
    let places: Vec<usize> = order.iter().map(|words| place(words)).collect();
    assert!(places.is_sorted(), "{order:?} at {places:?}");
}

#[test]
fn poppler_finds_every_font_embedded_in_part() {
    let said = tool("pdffonts", &[], &saved("fonts", &joint()), &[]);
    let fonts: Vec<&str> = said.lines().skip(2).collect();
    assert_eq!(fonts.len(), 3, "{said}");
    for font in fonts {
        let columns: Vec<&str> = font.split_whitespace().collect();
        let embedded = columns
            .windows(3)
            .any(|three| three == ["yes", "yes", "yes"]);
        assert!(embedded, "embedded, in part, with its letters: {font}");
    }
}

#[test]
fn poppler_copies_names_and_umlauts() {
    let said = tool("pdftotext", &["-layout"], &saved("text", &joint()), &["-"]);
    for words in [
        "Kvarnsjö Software AB and Brückner & Löwe Beratung GmbH",
        "SAMPLE · invented companies and answers",
        "Joint edition",
        "1 of ",
    ] {
        assert!(said.contains(words), "{words} is not in the text");
    }
    assert!(!said.contains('\u{FFFD}'), "a letter was lost");
}

/// From Hawaii, ten hours behind, to the Chatham Islands in summer, 13:45 ahead.
#[test]
fn a_file_keeps_its_day_in_every_time_zone() {
    let path = saved("day", &joint());
    for zone in [
        "X10", "X8", "X5", "X0", "X-1", "X-5:30", "X-9", "X-12", "X-13:45",
    ] {
        let mut command = Command::new("pdfinfo");
        let output = command
            .arg(&path)
            .env("TZ", zone)
            .env("LC_ALL", "C")
            .output();
        let said = output.expect("pdfinfo comes with poppler-utils").stdout;
        let said = String::from_utf8_lossy(&said).into_owned();
        for key in ["CreationDate:", "ModDate:"] {
            let line = said.lines().find(|line| line.starts_with(key));
            let line = line.unwrap_or_else(|| panic!("{key} is not in {said}"));
            assert!(line.contains("Nov 24 "), "{zone}: {line}");
        }
    }
}
