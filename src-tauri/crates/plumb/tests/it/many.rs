//! Reports of many partnerships into one folder.

use std::fs;

use crate::desk::Desk;
use crate::round;

/// A folder `all` with a workbook of two partnerships and a round file of a third.
fn portfolio() -> Desk {
    let desk = Desk::with_revealed();
    let other = |name: &str| round::with(round::worked(), "/partner", name.into()).to_string();
    desk.put("blue.json", other("Blue"));
    desk.plumb(["import", "acme.plumb", "blue.json", "--new-partnership"])
        .fine();
    fs::create_dir(desk.path("all")).expect("a folder");
    fs::rename(desk.path("acme.plumb"), desk.path("all/acme.plumb")).expect("moved");
    fs::write(desk.path("all/green.json"), other("Green")).expect("a file");
    fs::write(desk.path("all/notes.txt"), "not for us").expect("a file");
    desk
}

fn names(desk: &Desk, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(desk.path(folder)).expect("the folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .into_string()
                .expect("text")
        })
        .collect();
    names.sort();
    names
}

#[test]
fn every_partnership_gets_a_report_the_same_as_alone() {
    let desk = portfolio();
    desk.plumb(["report", "all", "--into", "out", "--date", "2026-11-24"])
        .fine()
        .says(&["3 reports into out"]);
    let expected = ["Acme-Blue", "Acme-Green", "Acme-Northwind"]
        .map(|names| format!("{names}_2026-11-24_joint.pdf"));
    assert_eq!(names(&desk, "out"), expected);
    let alone = ["report", "all/green.json", "-o", "alone.pdf"];
    desk.plumb(alone.iter().chain(&["--date", "2026-11-24"]))
        .fine();
    assert!(desk.get("alone.pdf") == desk.get(&format!("out/{}", expected[1])));
}

#[test]
fn one_that_fails_does_not_stop_the_others() {
    let desk = portfolio();
    fs::write(desk.path("all/broken.json"), "{").expect("a file");
    let run = desk.plumb([
        "report",
        "all",
        "blue.json",
        "missing.json",
        "--into",
        "out",
    ]);
    assert_eq!(run.code, 3, "a file that is not there weighs most: {run:?}");
    let run = run.tells(&[
        "file: all/broken.json",
        "file: missing.json",
        "2 files could not be used. 4 reports were written from the others.",
        "code: some_files_unread",
    ]);
    assert!(run.out.contains("Wrote 4 reports"), "{run:?}");
    // The same companies and day once more: a name of its own.
    assert!(names(&desk, "out").contains(&"Acme-Blue_2026-11-24_joint_blue.pdf".to_owned()));
    fs::remove_file(desk.path("all/broken.json")).expect("removed");
    fs::write(desk.path("all/broken.json"), "{").expect("a file");
    let run = desk.plumb(["report", "all/broken.json", "--into", "other"]);
    assert_eq!(run.code, 2, "a file that is no round is bad input: {run:?}");
}

#[test]
fn a_report_that_is_there_stays_unless_it_is_to_be_replaced() {
    let desk = portfolio();
    let again = ["report", "all", "--into", "out"];
    desk.plumb(again).fine();
    let name = "out/Acme-Blue_2026-11-24_joint.pdf";
    fs::write(desk.path(name), "precious").expect("a file");
    let run = desk.plumb(again);
    assert_eq!(run.code, 3);
    run.tells(&[
        "code: output_exists",
        "--force",
        "None of the 3 reports was written.",
        "code: some_reports_failed",
    ]);
    assert_eq!(desk.get(name), b"precious");
    desk.plumb(again.iter().chain(&["--force"])).fine();
    assert!(desk.get(name).starts_with(b"%PDF-"));
    assert_eq!(names(&desk, "out").len(), 3, "nothing else is left");
}

#[test]
fn what_makes_no_sense_together_is_refused() {
    let desk = portfolio();
    fs::create_dir(desk.path("empty")).expect("a folder");
    desk.plumb(["report", "empty", "--into", "out"])
        .fails(2, "nothing_to_report");
    desk.plumb(["report", "all", "--into", "blue.json"])
        .fails(2, "into_no_folder");
    desk.plumb(["report", "blue.json", "round.json"])
        .fails(2, "several_files")
        .tells(&["--into"]);
    for more in [
        ["-o", "x.pdf"],
        ["--round", "1"],
        ["--before", "round.json"],
    ] {
        let run = desk.plumb(["report", "all", "--into", "out"].iter().chain(&more));
        assert_eq!(run.code, 2, "{run:?}");
    }
    assert!(!desk.path("out").exists());
}

#[test]
fn a_partnership_without_a_round_is_passed_over_and_told() {
    let desk = Desk::with_round();
    // The partnership of the workbook itself stays without a round.
    let other = round::with(round::worked(), "/partner", "Blue".into());
    desk.put("blue.json", other.to_string());
    desk.plumb(["import", "acme.plumb", "blue.json", "--new-partnership"])
        .fine();
    desk.plumb(["report", "acme.plumb", "--into", "out"])
        .fine()
        .says(&[
            "Wrote one report into out",
            "One partnership has no revealed round yet",
        ]);
}

/// Only what is revealed is reported, whatever else a workbook holds.
#[test]
fn a_workbook_without_a_revealed_round_is_told() {
    let desk = Desk::with_round();
    desk.plumb(["report", "acme.plumb", "round.json", "--into", "out"])
        .tells(&[
            "code: nothing_revealed",
            "One file could not be used. One report was written from the others.",
        ]);
    assert_eq!(names(&desk, "out").len(), 1);
}

#[test]
fn counts_are_true_when_some_reports_are_there_already() {
    let desk = portfolio();
    fs::create_dir(desk.path("out")).expect("a folder");
    let name = "out/Acme-Blue_2026-11-24_joint.pdf";
    fs::write(desk.path(name), "precious").expect("a file");
    let run = desk.plumb(["report", "all", "--into", "out"]);
    assert_eq!(run.code, 3);
    // Three partnerships, one of them there: 3 - 1 is 2.
    let run = run.tells(&["1 of 3 reports was not written. The other 2 were."]);
    assert!(run.out.contains("Wrote 2 reports into out"), "{run:?}");
    assert_eq!(desk.get(name), b"precious");
}

/// A Mac leaves a twin of a file, which holds no round, on disks of others.
#[test]
fn hidden_files_of_a_folder_are_skipped_and_told() {
    let desk = portfolio();
    for hidden in ["all/._acme.plumb", "all/._green.json"] {
        fs::write(desk.path(hidden), b"\0\x05\x16\x07\0\x02\0\0Mac OS X").expect("a file");
    }
    fs::copy(desk.path("all/green.json"), desk.path("all/.old.json")).expect("a copy");
    desk.plumb(["report", "all", "--into", "out"])
        .fine()
        .says(&[
            "Wrote 3 reports into out",
            "3 hidden files were skipped: all/._acme.plumb, all/._green.json, all/.old.json.",
        ]);
    // Whoever names one means it.
    desk.plumb(["report", "all/.old.json", "--into", "own"])
        .fine();
    fs::create_dir(desk.path("bare")).expect("a folder");
    fs::write(desk.path("bare/._a.plumb"), "x").expect("a file");
    desk.plumb(["report", "bare", "--into", "none"])
        .fails(2, "nothing_to_report")
        .tells(&["One hidden file was skipped: bare/._a.plumb."]);
}

#[test]
fn what_is_left_out_is_told_by_the_name_of_its_report() {
    let desk = portfolio();
    let kept = round::with(
        round::worked(),
        "/respondents/0/answers/CUL-01/comment",
        "Only for us".into(),
    );
    fs::write(
        desk.path("all/red.json"),
        round::with(kept, "/partner", "Red".into()).to_string(),
    )
    .expect("a file");
    let run = desk.plumb(["report", "all", "--into", "out"]).fine();
    let told: Vec<&str> = run
        .out
        .lines()
        .filter(|line| line.contains("left out"))
        .collect();
    assert_eq!(told.len(), 1, "{run:?}");
    let start = "  Acme-Red_2026-11-24_joint.pdf: One comment or text was left out";
    assert!(told[0].starts_with(start), "{told:?}");
}

#[test]
fn every_edition_of_every_partnership() {
    let desk = portfolio();
    desk.plumb([
        "report",
        "all/green.json",
        "--into",
        "out",
        "--edition",
        "all",
    ])
    .fine()
    .says(&["Wrote 3 reports into out"]);
    let expected = ["joint", "partner", "vendor"]
        .map(|edition| format!("Acme-Green_2026-11-24_{edition}.pdf"));
    assert_eq!(names(&desk, "out"), expected);
}
