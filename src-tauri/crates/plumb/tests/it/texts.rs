//! What people type into names and comments, and where it must not get to.

use serde_json::json;

use crate::desk::Desk;
use crate::round;

#[test]
fn two_companies_of_one_name_are_asked_to_be_told_apart() {
    let desk = Desk::with_round();
    for partner in ["Müller", "MÜLLER ", "M\u{fc}l\u{ad}ler"] {
        desk.plumb(["new", "m.plumb", "--vendor", "Müller", "--partner", partner])
            .fails(2, "same_names")
            .tells(&["Both companies are called", "for instance the city"]);
    }
    desk.plumb([
        "new",
        "m.plumb",
        "--vendor",
        "Müller (Bern)",
        "--partner",
        "Müller",
    ])
    .fine();
    let same = round::with(round::worked(), "/partner", json!("acme"));
    desk.put("same.json", same.to_string());
    desk.plumb(["import", "acme.plumb", "same.json"])
        .fails(2, "invalid_round_file")
        .tells(&["partner: both companies are called acme"]);
}

#[test]
fn what_nobody_can_see_is_left_out_of_a_round_file_and_told() {
    let desk = Desk::with_round();
    let named = round::with(
        round::worked(),
        "/round/name",
        json!("Autumn\u{a0}che\u{ad}ck"),
    );
    let named = round::with(named, "/vendor", json!("\u{feff}Ac\u{200b}me"));
    desk.put("pasted.json", named.to_string());
    // The names fit those of the workbook, which were typed without.
    let run = desk.plumb(["import", "acme.plumb", "pasted.json"]);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.out.contains("“Autumn check”"), "{run:?}");
    assert!(
        run.err.contains("2 texts of the round file held"),
        "{run:?}"
    );
}

#[test]
fn files_are_named_in_letters_that_every_system_takes() {
    let desk = Desk::new();
    let named = |vendor: &str, partner: &str| {
        let named = round::with(round::worked(), "/vendor", json!(vendor));
        round::with(named, "/partner", json!(partner)).to_string()
    };
    desk.put(
        "a.json",
        named("Łódź Data Sp. z o.o.", "Ørsted Rådgivning A/S"),
    );
    desk.put(
        "b.json",
        named("Großmann & Weiß GmbH", "Đurić Konsalting d.o.o."),
    );
    for (file, expected) in [
        ("a.json", "Lodz-Orsted_2026-11-24_joint.pdf"),
        ("b.json", "Grossmann-Weiss-Duric_2026-11-24_joint.pdf"),
    ] {
        desk.plumb(["report", file]).fine();
        assert!(desk.path(expected).exists(), "{expected}");
    }
    // The same letters without their accents: each partnership has a mark of its own.
    desk.put("c.json", named("Söhne", "Bo"));
    desk.put("d.json", named("Sohne", "Bo"));
    desk.plumb(["report", "c.json", "d.json", "--into", "out"])
        .fine();
    let names: Vec<String> = std::fs::read_dir(desk.path("out"))
        .expect("the folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    assert_eq!(names.len(), 2);
    for name in names {
        assert!(name.starts_with("Sohne-Bo-"), "{name}");
    }
}

/// With a round in which Acme kept a word inside, and both companies promised something with it.
fn with_kept_words() -> Desk {
    let desk = Desk::new();
    let kept = json!("We call it Bluethunder among us");
    let round = round::with(
        round::worked(),
        "/respondents/0/answers/CUL-03/comment",
        kept,
    );
    let plan = json!({ "commitments": [{ "id": "C3", "text": "Prepare BLUETHUNDER by May" }] });
    let round = round::with(round, "/plan", plan);
    desk.put("round.json", round.to_string());
    desk
}

#[test]
fn a_joint_file_with_words_that_were_kept_is_written_only_when_that_is_allowed() {
    let desk = with_kept_words();
    let told = "Action C3: some of these words were kept inside Acme.";
    for command in [
        &["report", "round.json", "-o", "out.pdf"][..],
        &["export", "round.json", "--actions", "-o", "out.csv"],
        &["export", "round.json", "--ics", "-o", "out.ics"],
    ] {
        let run = desk.plumb(command).fails(2, "shared_words");
        let run = run.tells(&[told, "--allow-shared-words"]);
        // Neither the words nor the place where they were kept: that is for Acme.
        for secret in ["luethunder", "LUETHUNDER", "CUL-03"] {
            assert!(!run.err.contains(secret), "{run:?}");
        }
        assert_eq!(desk.all().len(), 1, "nothing was written");
    }
    let allowed = [
        "report",
        "round.json",
        "-o",
        "out.pdf",
        "--allow-shared-words",
    ];
    desk.plumb(allowed).fine();
    let allowed = [
        "export",
        "round.json",
        "--actions",
        "-o",
        "out.csv",
        "--allow-shared-words",
    ];
    desk.plumb(allowed).fine();
}

#[test]
fn the_company_whose_words_they_are_hears_both_places_and_the_other_none() {
    let desk = with_kept_words();
    desk.plumb([
        "report",
        "round.json",
        "-o",
        "ours.pdf",
        "--edition",
        "vendor",
    ])
    .fine()
    .says(&["Action C3: some of these words were kept inside Acme, in an answer to CUL-03."]);
    let run = desk.plumb([
        "report",
        "round.json",
        "-o",
        "theirs.pdf",
        "--edition",
        "partner",
    ]);
    assert!(!run.fine().out.contains("kept inside"));
}

#[test]
fn letters_that_no_font_has_are_told_in_words() {
    let desk = Desk::new();
    // Sumerian cuneiform and a private sign: hardly any computer draws them all.
    let named = round::with(
        round::worked(),
        "/round/name",
        json!("\u{12000}\u{1254A}\u{10FFFD}"),
    );
    desk.put("old.json", named.to_string());
    let run = desk.plumb(["report", "old.json", "-o", "old.pdf"]).fine();
    assert!(!run.out.contains("U+"), "no code points: {run:?}");
    assert!(run.out.contains("could not be printed"), "{run:?}");
}
