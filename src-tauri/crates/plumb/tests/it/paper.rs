//! `plumb answers`: paper forms typed in.

use chrono::NaiveDate;
use questionnaire::{Form, Function, Label, Purpose, Side, Tolerance};
use workbook::{Change, RoundId, RoundSetup, SeatId, SeatSetup, Workbook};

use crate::desk::{Desk, Run};

/// `acme.plumb` with a round that collects the answers of Ann (1) and two people called Cy (2, 4) at
/// Acme and of Bo (3) at Northwind.
pub(crate) fn collecting() -> Desk {
    let desk = Desk::new();
    let mut workbook = desk.workbook("acme.plumb");
    let partnership = workbook.partnerships().expect("partnerships")[0].id;
    let setup = RoundSetup {
        name: Label::new("Quiet round").expect("a label"),
        purpose: Purpose::Check,
        form: Form::Full,
        date: NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date"),
        tolerance: Tolerance::default(),
    };
    let added = workbook.apply(Change::AddRound { partnership, setup });
    let round = added.expect("a round").round.expect("its identity");
    for (side, label, function) in [
        (Side::Vendor, "Ann", Function::Sales),
        (Side::Vendor, "Cy", Function::Support),
        (Side::Partner, "Bo", Function::Delivery),
        (Side::Vendor, "cy", Function::Product),
    ] {
        let setup = SeatSetup {
            side,
            label: Label::new(label).expect("a label"),
            function,
        };
        workbook
            .apply(Change::AddSeat { round, setup })
            .expect("a seat");
    }
    workbook
        .apply(Change::StartCollecting(round))
        .expect("it starts");
    desk
}

/// Writes the form of a person and fills in some answers: question, key and what is written behind
/// the equals sign.
pub(crate) fn fill_in(desk: &Desk, file: &str, person: &str, answers: &[(&str, &str, &str)]) {
    desk.plumb([
        "answers",
        "template",
        "acme.plumb",
        "--person",
        person,
        "-f",
        "-o",
        file,
    ])
    .fine();
    let mut text = String::from_utf8(desk.get(file)).expect("text");
    for (question, key, value) in answers {
        let (before, section) = text
            .split_once(&format!("\n[{question}]\n"))
            .unwrap_or_else(|| panic!("{question} is not in the form"));
        let line = section
            .lines()
            .find(|line| line.starts_with(&format!("{key} = ")))
            .unwrap_or_else(|| panic!("{question} has no {key}"));
        let section = section.replacen(line, &format!("{key} = {value}"), 1);
        text = format!("{before}\n[{question}]\n{section}");
    }
    desk.put(file, text);
}

fn import(desk: &Desk, file: &str, person: &str) -> Run {
    desk.plumb(["answers", "import", "acme.plumb", file, "--person", person])
}

#[test]
fn a_form_has_every_question_of_the_person_and_no_answer() {
    let desk = collecting();
    let form = |person: &str| {
        let arguments = ["answers", "template", "acme.plumb", "--person", person];
        desk.plumb(arguments).fine().out
    };
    let empty = form("Ann");
    for part in [
        "# Answers of Ann (Acme) to “Quiet round” of 24 November 2026",
        "person = 1\n",
        "[CUL-03]\n",
        "answer.topics.live_deals.channel = \"\"",
        "answer.self.T24 = \"\"",
    ] {
        assert!(empty.contains(part), "{part} is missing");
    }
    // 57 questions in a full check, as on the paper form, and what the file is for.
    let tables = empty.lines().filter(|line| line.starts_with('[')).count();
    assert_eq!(tables, 58);
    fill_in(
        &desk,
        "ann.toml",
        "Ann",
        &[("CUL-03", "comment", "\"secret-4711\"")],
    );
    import(&desk, "ann.toml", "ann").fine();
    assert_eq!(form("Ann"), empty, "it never holds what was answered");
    import(&desk, "ann.toml", "1").fine();
    // Each form can be taken in as it is, which changes nothing.
    desk.put("empty.toml", empty);
    import(&desk, "empty.toml", "Ann").fails(2, "form_is_empty");
}

#[test]
fn every_kind_of_answer_is_taken_and_revealed_as_it_was_written() {
    let desk = collecting();
    let answers = [
        ("CUL-01", "answer", "4"),
        ("CUL-01", "guess", "\"3\""),
        ("CUL-02", "answer", "\"don’t know\""),
        ("CUL-03", "comment", "\"We said \\\"no\\\".\""),
        ("CUL-03", "share", "\"both\""),
        (
            "GOL-03",
            "answer",
            "[{ metric = \"M05\", unit = \"EUR\", target = 300000, date = 2027-06-30 }]",
        ),
        ("GOL-04", "answer.vendor", "3"),
        ("GOL-04", "answer.partner", "\"7\""),
        ("EMP-04", "answer", "[1, 5]"),
        ("ENB-07", "answer", "[\"E03\"]"),
        (
            "COM-05",
            "answer.topics.live_deals.channel",
            "\"video_call\"",
        ),
        ("COM-05", "answer.escalation", "\"Bo\""),
        ("TRAITS", "answer.self.T01", "5"),
        ("TRAITS", "answer.value_most", "[\"T01\"]"),
        (
            "ENB-05",
            "answer.people",
            "[{ side = \"vendor\", name = \"Ann\", function = \"sales\" }]",
        ),
        (
            "ENB-09",
            "answer",
            "[{ function = \"sales\", goal = \"Sell alone\" }]",
        ),
    ];
    fill_in(&desk, "ann.toml", "Ann", &answers);
    let run = desk.plumb([
        "answers",
        "import",
        "acme.plumb",
        "ann.toml",
        "--person",
        "Ann",
        "--submit",
    ]);
    run.fine()
        .says(&["11 answers of Ann (Acme) were saved.", "Delete it"]);
    fill_in(&desk, "bo.toml", "Bo", &[("CUL-01", "answer", "2")]);
    desk.plumb([
        "answers",
        "import",
        "acme.plumb",
        "bo.toml",
        "--person",
        "Bo",
        "--submit",
    ])
    .fine();
    let mut workbook = desk.open("acme.plumb");
    for seat in [2, 4] {
        close_as_absent(&mut workbook, seat);
    }
    let (round, at) = (RoundId::from_number(1), crate::round::moment());
    workbook
        .apply(Change::Reveal { round, at })
        .expect("revealed");
    drop(workbook);
    let file = desk.plumb(["export", "acme.plumb"]).fine().out;
    let file: serde_json::Value = serde_json::from_str(&file).expect("JSON");
    // By hand from the lines above, in the names of the round file.
    let expected = serde_json::json!({
        "CUL-01": { "own": 4, "predicted": 3 },
        "CUL-02": { "own": "dont_know" },
        "CUL-03": { "comment": "We said \"no\".", "share": "joint" },
        "GOL-03": { "own": [{ "metric": "M05", "unit": "EUR", "target": 300000.0, "date": "2027-06-30" }] },
        "GOL-04": { "own": { "vendor": 3, "partner": 7 } },
        "EMP-04": { "own": [1, 5] },
        "ENB-07": { "own": ["E03"] },
        "COM-05": { "own": { "topics": { "live_deals": { "channel": "video_call" } }, "escalation": "Bo" } },
        "TRAITS": { "own": { "self": { "T01": 5 }, "value_most": ["T01"] } },
        "ENB-05": { "own": { "people": [{ "side": "vendor", "name": "Ann", "function": "sales" }], "met": [] } },
        "ENB-09": { "own": [{ "function": "sales", "goal": "Sell alone" }] },
    });
    assert_eq!(file["respondents"][0]["answers"], expected);
}

#[test]
fn every_problem_is_told_with_its_line_and_nothing_is_saved() {
    let desk = collecting();
    let wrong = [
        ("CUL-01", "answer", "7"),
        ("CUL-02", "guess", "\"often\""),
        ("CUL-03", "share", "\"everybody\""),
        ("GOL-04", "answer.vendor", "3"),
        ("GOL-04", "answer.partner", "6"),
        ("CUL-05", "answer", "2"),
    ];
    fill_in(&desk, "ann.toml", "Ann", &wrong);
    let text = String::from_utf8(desk.get("ann.toml")).expect("text");
    let line = |start: &str, from: &str| {
        let lines = text.lines().enumerate();
        let mut lines = lines.skip_while(|(_, line)| *line != format!("[{from}]"));
        lines
            .find(|(_, line)| line.starts_with(start))
            .expect("the line")
            .0
            + 1
    };
    let before = desk.get("acme.plumb");
    let run = import(&desk, "ann.toml", "Ann").fails(2, "invalid_form");
    let (one, two, three) = (
        format!(
            "line {}, CUL-01.answer: 7 is not a whole number from 1 to 5",
            line("answer", "CUL-01")
        ),
        format!("line {}, CUL-02.guess: ", line("guess", "CUL-02")),
        format!(
            "line {}, CUL-03.share: this is \"both\" or \"own company\"",
            line("share", "CUL-03")
        ),
    );
    let four = format!(
        "line {}, GOL-04.answer: 3 + 6 is 9",
        line("answer", "GOL-04")
    );
    run.tells(&[
        "4 problems. Nothing of it was used.",
        &one,
        &two,
        &three,
        &four,
    ]);
    assert_eq!(desk.get("acme.plumb"), before);
    desk.plumb(["show", "acme.plumb"])
        .fine()
        .says(&["Ann, Sales, Acme: not started"]);
}

#[test]
fn a_file_that_cannot_be_read_is_told_without_the_words_of_a_library() {
    let desk = collecting();
    fill_in(&desk, "ann.toml", "Ann", &[("CUL-01", "answer", "4")]);
    let good = String::from_utf8(desk.get("ann.toml")).expect("text");
    let change = |from: &str, to: &str| desk.put("bad.toml", good.replacen(from, to, 1));
    for (from, to, code, told) in [
        (
            "\nanswer = 4",
            "\nanswer = four",
            "invalid_form",
            "this line cannot be read",
        ),
        (
            "\nanswer = 4",
            "\nanswer = “4”",
            "invalid_form",
            "straight quotation marks",
        ),
        (
            "\nanswer = 4",
            "\nanswer = 4\nanswer = 5",
            "invalid_form",
            "this name is there twice",
        ),
        (
            "\nanswer = 4",
            "\nreply = 4",
            "invalid_form",
            "there is no reply here",
        ),
        (
            "[CUL-01]",
            "[CUL-99]",
            "invalid_form",
            "not asked such a question",
        ),
        ("[about]", "[abuot]", "no_form", "plumb answers template"),
        ("round = 1", "round = 2", "form_of_other_round", "--round"),
        (
            "person = 1",
            "person = 3",
            "form_of_other_person",
            "Ann (Acme)",
        ),
        (
            "workbook = \"0",
            "workbook = \"1",
            "form_of_other_workbook",
            "another workbook",
        ),
    ] {
        change(from, to);
        import(&desk, "bad.toml", "Ann")
            .fails(2, code)
            .tells(&[told]);
    }
    for (bytes, exit, code) in [
        (&b""[..], 2, "empty_file"),
        (b"\xFF\xFEa\0", 2, "form_no_text"),
        (b"PK\x03\x04", 2, "invalid_form"),
    ] {
        desk.put("bad.toml", bytes);
        import(&desk, "bad.toml", "Ann").fails(exit, code);
    }
    import(&desk, "gone.toml", "Ann").fails(3, "missing_file");
    import(&desk, ".", "Ann").fails(2, "is_a_folder");
    // Windows editors put a mark before the text and end lines in two signs.
    desk.put(
        "windows.toml",
        format!("\u{FEFF}{}", good.replace('\n', "\r\n")),
    );
    import(&desk, "windows.toml", "Ann").fine();
}

#[test]
fn only_the_open_set_of_the_right_person_is_filled() {
    let desk = collecting();
    fill_in(&desk, "ann.toml", "Ann", &[("CUL-01", "answer", "4")]);
    // Somebody of the other company, two people of one name, nobody.
    import(&desk, "ann.toml", "Bo").fails(2, "form_of_other_person");
    import(&desk, "ann.toml", "Cy")
        .fails(2, "several_people")
        .tells(&[
            "--person 2  Cy, Support, Acme",
            "--person 4  cy, Product, Acme",
        ]);
    import(&desk, "ann.toml", "Dora")
        .fails(2, "no_such_person")
        .tells(&["“Dora”", "--person 1  Ann"]);
    fill_in(&desk, "cy.toml", "4", &[("CUL-01", "answer", "4")]);
    import(&desk, "cy.toml", "2").fails(2, "form_of_other_person");
    import(&desk, "cy.toml", "4").fine();
    desk.plumb([
        "answers",
        "import",
        "acme.plumb",
        "ann.toml",
        "--person",
        "Ann",
        "--submit",
    ])
    .fine();
    import(&desk, "ann.toml", "Ann")
        .fails(2, "person_submitted")
        .tells(&["Ann has submitted"]);
    let mut workbook = desk.open("acme.plumb");
    close_as_absent(&mut workbook, 4);
    drop(workbook);
    import(&desk, "cy.toml", "4").fails(2, "person_absent");
}

#[test]
fn a_round_that_asks_nobody_takes_nothing() {
    let desk = Desk::with_revealed();
    for command in [
        &["answers", "template", "acme.plumb", "--person", "seat 1"][..],
        &[
            "answers",
            "import",
            "acme.plumb",
            "round.json",
            "--person",
            "seat 1",
        ],
    ] {
        desk.plumb(command).fails(2, "answers_after_reveal");
    }
    desk.plumb(["answers", "template", "round.json", "--person", "x"])
        .fails(2, "answers_round_file");
    let run = desk.plumb(["answers", "template", "acme.plumb"]);
    assert_eq!(run.code, 2);
    run.tells(&["--person"]);
}

/// Both companies say that a person does not take part.
fn close_as_absent(workbook: &mut Workbook, seat: i64) {
    let seat = SeatId::from_number(seat);
    for side in Side::BOTH {
        workbook
            .apply(Change::AgreeOnAbsence { seat, side })
            .expect("closed");
    }
}
