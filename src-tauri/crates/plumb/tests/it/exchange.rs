//! Workbook to round file and back.

use crate::desk::Desk;
use crate::round;

#[test]
fn a_workbook_and_its_round_file_are_assessed_alike() {
    let desk = Desk::with_sample();
    desk.plumb(["export", "sample.plumb", "-o", "sample.json"])
        .fine()
        .says(&["Wrote sample.json", "6 people", "both sides"]);
    for more in [vec![], vec!["--json"]] {
        let of = |file| desk.plumb(["assess", file].iter().chain(&more)).fine();
        assert_eq!(of("sample.plumb"), of("sample.json"));
    }
}

#[test]
fn what_is_exported_and_taken_in_is_exported_unchanged() {
    let desk = Desk::with_sample();
    desk.plumb(["export", "sample.plumb", "-o", "first.json"])
        .fine();
    desk.plumb(["new", "w.plumb", "--vendor", "A", "--partner", "B"])
        .fine();
    desk.plumb(["import", "w.plumb", "first.json", "--new-partnership"])
        .fine()
        .says(&["Second-year check", "6 people", "revealed"]);
    desk.plumb([
        "export",
        "w.plumb",
        "--partnership",
        "2",
        "-o",
        "second.json",
    ])
    .fine();
    assert_eq!(desk.get("first.json"), desk.get("second.json"));
}

#[test]
fn without_a_name_the_round_file_goes_to_standard_output() {
    let desk = Desk::with_sample();
    desk.plumb(["export", "sample.plumb", "-o", "r.json"])
        .fine();
    let run = desk.plumb(["export", "sample.plumb"]).fine();
    assert_eq!(run.out.as_bytes(), desk.get("r.json"));
}

#[test]
fn a_round_joins_the_partnership_of_the_same_names_once() {
    let desk = Desk::with_revealed();
    let before = desk.all();
    desk.plumb(["import", "acme.plumb", "round.json"])
        .fails(2, "already_imported");
    assert_eq!(desk.all(), before);
    desk.plumb(["check", "acme.plumb"])
        .fine()
        .says(&["one partnership", "one round"]);
    desk.plumb(["assess", "acme.plumb"])
        .fine()
        .says(&["First check"]);
}

#[test]
fn a_round_of_others_needs_a_word_of_where_it_goes() {
    let desk = Desk::with_round();
    let other = round::with(round::worked(), "/vendor", "Blue".into());
    desk.put("other.json", other.to_string());
    desk.plumb(["import", "acme.plumb", "other.json"])
        .fails(2, "no_matching_partnership")
        .tells(&["Blue and Northwind", "--new-partnership", "--partnership"]);
    desk.plumb(["import", "acme.plumb", "other.json", "--partnership", "1"])
        .fine();
    desk.plumb(["import", "acme.plumb", "other.json", "--partnership", "9"])
        .fails(2, "no_such_partnership");
    desk.plumb(["import", "acme.plumb", "other.json", "--new-partnership"])
        .fine();
    desk.plumb(["check", "acme.plumb"])
        .fine()
        .says(&["2 partnerships", "2 rounds"]);
}

#[test]
fn invented_answers_do_not_mix_with_real_ones() {
    let desk = Desk::with_round();
    let sample = round::with(round::worked(), "/sample", true.into());
    desk.put("sample.json", sample.to_string());
    desk.plumb(["import", "acme.plumb", "sample.json"])
        .fails(2, "sample_mismatch")
        .tells(&["--new-partnership"]);
}

#[test]
fn the_two_kinds_of_file_are_not_mistaken_for_each_other() {
    let desk = Desk::with_round();
    let before = desk.all();
    desk.plumb(["import", "acme.plumb", "acme.plumb"])
        .fails(2, "not_a_round_file")
        .tells(&["plumb export"]);
    desk.plumb(["import", "round.json", "round.json"])
        .fails(2, "not_a_workbook");
    desk.plumb(["export", "round.json"])
        .fails(2, "not_a_workbook");
    desk.plumb(["check", "round.json"])
        .fails(2, "not_a_workbook");
    assert_eq!(desk.all(), before);
}

#[test]
fn kinds_are_told_by_what_a_file_holds_and_not_by_its_name() {
    let desk = Desk::with_sample();
    desk.plumb(["export", "sample.plumb", "-o", "really-a-round.plumb"])
        .fine();
    desk.put("really-a-workbook.json", desk.get("sample.plumb"));
    let right = desk.plumb(["assess", "sample.plumb", "--json"]).fine();
    for name in ["really-a-round.plumb", "really-a-workbook.json"] {
        assert_eq!(
            desk.plumb(["assess", name, "--json"]).fine(),
            right,
            "{name}"
        );
    }
}
