//! Round files with one thing wrong each: what is told, and where.

use serde_json::{Value, json};

use crate::desk::Desk;
use crate::round;

/// Every command that reads a round file.
pub(crate) const COMMANDS: [&[&str]; 4] = [
    &["assess", "bad.json"],
    &["assess", "bad.json", "--json"],
    &["report", "bad.json", "-o", "out.pdf"],
    &["import", "acme.plumb", "bad.json"],
];

/// Reads a bad file with every command. Each is told the same and changes nothing.
#[track_caller]
pub(crate) fn refused(bytes: impl AsRef<[u8]>, code: &str, parts: &[&str]) {
    let desk = Desk::with_round();
    desk.put("bad.json", bytes);
    let before = desk.all();
    for command in COMMANDS {
        // Where nothing else than a round file will do, a workbook is not spoken of.
        let code = match (code, command[0]) {
            ("neither_kind", "import") => "no_json",
            (code, _) => code,
        };
        desk.plumb(command)
            .fails(2, code)
            .tells(&["  file: bad.json\n"])
            .tells(parts);
        assert!(desk.all() == before, "{command:?} wrote something");
    }
}

#[track_caller]
fn problem(round: Value, line: &str) {
    refused(
        round.to_string(),
        "invalid_round_file",
        &[&format!("\n  {line}")],
    );
}

/// The round of the worked examples with something else at a place.
fn with(pointer: &str, value: Value) -> Value {
    round::with(round::worked(), pointer, value)
}

#[test]
fn the_good_file_that_all_others_are_made_of_is_taken() {
    let desk = Desk::with_round();
    desk.put("bad.json", round::worked().to_string());
    for command in COMMANDS {
        desk.plumb(command).fine();
    }
}

#[test]
fn what_is_missing_is_named() {
    for (pointer, line) in [
        ("/vendor", "vendor: it is missing"),
        ("/partner", "partner: it is missing"),
        ("/round", "round: it is missing"),
        ("/round/name", "round.name: it is missing"),
        ("/round/purpose", "round.purpose: it is missing"),
        ("/round/form", "round.form: it is missing"),
        ("/round/date", "round.date: it is missing"),
        ("/question_set", "question_set: it is missing"),
        ("/respondents", "respondents: it is missing"),
        ("/respondents/1/side", "respondents[1].side: it is missing"),
        (
            "/respondents/1/label",
            "respondents[1].label: it is missing",
        ),
        (
            "/respondents/1/function",
            "respondents[1].function: it is missing",
        ),
        (
            "/respondents/1/answers",
            "respondents[1].answers: it is missing",
        ),
        ("/format", "format: "),
        ("/version", "version: "),
    ] {
        problem(round::without(round::worked(), pointer), line);
    }
}

#[test]
fn what_is_unknown_is_named() {
    for (pointer, name) in [
        ("/sahre", "sahre"),
        ("/round/length", "length"),
        ("/question_set/hash", "hash"),
        ("/respondents/0/email", "email"),
        ("/respondents/0/answers/CUL-03/score", "score"),
    ] {
        refused(
            with(pointer, json!(1)).to_string(),
            "invalid_round_file",
            &[&format!("there is no field `{name}`")],
        );
    }
    problem(
        with("/respondents/0/answers/CUL-99", json!({ "own": 3 })),
        "respondents[0].answers.CUL-99: there is no such question (question set \
         channel-partnership 1)",
    );
}

#[test]
fn versions_and_question_sets_that_are_not_ours_are_refused() {
    for (pointer, value, line) in [
        (
            "/format",
            json!("plumbline-response"),
            "format: expected \"plumbline-round\"",
        ),
        (
            "/version",
            json!(2),
            "version: version 2 is newer than this program",
        ),
        ("/version", json!("1"), "version: "),
        ("/version", json!(0), "version: "),
        ("/version", json!(1.0), "version: "),
        (
            "/question_set/version",
            json!(2),
            "question_set: channel-partnership 2 is not known",
        ),
        (
            "/question_set/id",
            json!("other"),
            "question_set: other 1 is not known here",
        ),
    ] {
        problem(with(pointer, value), line);
    }
}

#[test]
fn a_step_is_a_whole_number_of_its_scale_and_nothing_else() {
    for wrong in [
        "\"4\"",
        "4.0",
        "-0",
        "4e0",
        "1e2",
        "1e999",
        "0",
        "6",
        "11",
        "-1",
        "true",
        "[4]",
        "{}",
        "18446744073709551616",
        "\"don't know\"",
    ] {
        for perspective in ["own", "predicted"] {
            let place = format!("/respondents/0/answers/CUL-03/{perspective}");
            let text = with(&place, json!("HERE"))
                .to_string()
                .replace("\"HERE\"", wrong);
            let line = format!("respondents[0].answers.CUL-03.{perspective}: ");
            refused(
                text,
                "invalid_round_file",
                &[
                    &line,
                    "is not a whole number from 1 to 5",
                    "[line 1, column ",
                ],
            );
        }
    }
    let null = with("/respondents/0/answers/CUL-03/own", Value::Null);
    problem(
        null,
        "respondents[0].answers.CUL-03.own: null is not an answer",
    );
    let text = round::worked()
        .to_string()
        .replacen("\"own\":5", "\"own\":NaN", 1);
    refused(text, "invalid_round_file", &["line 1, column "]);
    // GOL-05 offers as many steps as its options, and 9 is beyond them.
    let nine = with("/respondents/0/answers/GOL-05", json!({ "own": 9 }));
    problem(
        nine,
        "respondents[0].answers.GOL-05.own: 9 is not a whole number from 1 to ",
    );
}

#[test]
fn answers_that_do_not_fit_their_question_are_told() {
    for (id, answer, line) in [
        (
            "GOL-04",
            json!({ "own": { "vendor": 3, "partner": 6 } }),
            "GOL-04.own: 3 + 6 is 9, the two numbers must add up to 10",
        ),
        (
            "GOL-04",
            json!({ "own": { "vendor": 300, "partner": 5 } }),
            "GOL-04.own: 300 + 5 is 305, the two numbers must add up to 10",
        ),
        (
            "W-CUL",
            json!({ "own": 3, "predicted": 3 }),
            "W-CUL.predicted: this question has no prediction",
        ),
        (
            "GOL-03",
            json!({ "own": [{ "metric": "M99" }] }),
            "GOL-03.own[0].metric: there is no measure M99",
        ),
        (
            "GOL-03",
            json!({ "predicted": ["M01", "M01"] }),
            "GOL-03.predicted[1]: M01 stands there twice",
        ),
        (
            "GOL-08",
            json!({ "own": [1, 2, 3, 4] }),
            "GOL-08.own: 4 picks, at most 3 are allowed",
        ),
        (
            "ENB-07",
            json!({ "own": ["E99"] }),
            "ENB-07.own[0]: there is no block E99",
        ),
        (
            "TRAITS",
            json!({ "own": { "self": { "T01": 6 } } }),
            "TRAITS.own.self.T01: 6 is not a whole",
        ),
        (
            "COM-05",
            json!({ "own": { "topics": { "weather": {} } } }),
            "COM-05.own.topics.weather: there is no topic",
        ),
        (
            "ENB-05",
            json!({ "own": { "people": [], "met": [{ "vendor": "Ann", "partner": "Bo" }] } }),
            "ENB-05.own.met[0].vendor: Ann is not among",
        ),
        (
            "GOL-06",
            json!({ "own": { "date": "1066-10-14" } }),
            "GOL-06.own.date: 1066-10-14 is not a plausible",
        ),
        (
            "CUL-03",
            json!({ "own": 3, "share": "everyone" }),
            "CUL-03.share: ",
        ),
        ("CUL-03", json!({}), "CUL-03: the answer is empty"),
        ("CUL-03", json!(5), "CUL-03: "),
    ] {
        let pointer = format!("/respondents/1/answers/{id}");
        problem(
            with(&pointer, answer),
            &format!("respondents[1].answers.{line}"),
        );
    }
    // Before signing, nothing is asked about the running partnership.
    let fit = with("/round/purpose", json!("fit"));
    let fit = round::with(fit, "/respondents/0/answers/GOL-02", json!({ "own": 3 }));
    problem(
        fit,
        "respondents[0].answers.GOL-02: this question is not asked in a fit round, full form",
    );
}

#[test]
fn words_that_are_not_in_the_vocabulary_are_refused() {
    for (pointer, value, line) in [
        ("/respondents/0/side", json!("a"), "respondents[0].side: "),
        (
            "/respondents/0/function",
            json!("Sales"),
            "respondents[0].function: ",
        ),
        ("/round/purpose", json!("audit"), "round.purpose: "),
        ("/round/form", json!("long"), "round.form: "),
        ("/round/date", json!("24.11.2026"), "round.date: "),
        ("/round/date", json!("2026-02-30"), "round.date: "),
        (
            "/round/date",
            json!("1066-10-14"),
            "round.date: 1066-10-14 is not a plausible date",
        ),
        ("/round/tolerance", json!(5), "round.tolerance: "),
        ("/sample", json!("no"), "sample: "),
    ] {
        problem(with(pointer, value), line);
    }
}

#[test]
fn text_has_limits() {
    let comment = "/respondents/0/answers/CUL-03/comment";
    for (pointer, value, line) in [
        (
            comment,
            "x".repeat(4001),
            "respondents[0].answers.CUL-03.comment: it has 4001 characters",
        ),
        (
            comment,
            "\0\u{1b}".to_owned(),
            "respondents[0].answers.CUL-03.comment: it is empty",
        ),
        (
            "/partner",
            "ACME".to_owned(),
            "partner: both companies are called ACME",
        ),
        (
            "/respondents/0/label",
            "x".repeat(256),
            "respondents[0].label: it has 256 characters, at most 120",
        ),
        (
            "/respondents/0/label",
            "  ".to_owned(),
            "respondents[0].label: it is empty",
        ),
        (
            "/vendor",
            "x".repeat(201),
            "vendor: it has 201 characters, at most 200",
        ),
        // An A under ten thousand U+0301, which do not compose to fewer.
        (
            "/vendor",
            format!("x{}", "\u{301}".repeat(10_000)),
            "vendor: it has ",
        ),
    ] {
        problem(with(pointer, json!(value)), line);
    }
    let people = vec![round::worked()["respondents"][0].clone(); 51];
    problem(
        with("/respondents", json!(people)),
        "respondents: 51 respondents, at most 50 are allowed",
    );
}

#[test]
fn every_problem_has_a_line_with_its_place() {
    let round = with("/vendor", json!(""));
    let round = round::with(round, "/round/date", json!("soon"));
    let round = round::with(round, "/respondents/0/answers/CUL-03/own", json!(9));
    let round = round::with(round, "/respondents/1/answers/CUL-01/predicted", json!("x"));
    let round = round::with(round, "/respondents/1/answers/NO-1", json!({ "own": 1 }));
    let desk = Desk::with_round();
    desk.put("bad.json", round.to_string());
    let run = desk
        .plumb(["assess", "bad.json"])
        .fails(2, "invalid_round_file");
    let places: Vec<&str> = run
        .err
        .lines()
        .filter_map(|line| {
            line.strip_prefix("  ")?
                .split_once(": ")
                .map(|(place, _)| place)
        })
        .collect();
    assert_eq!(
        places,
        [
            "file",
            "vendor",
            "round.date",
            "respondents[0].answers.CUL-03.own",
            "respondents[1].answers.CUL-01.predicted",
            "respondents[1].answers.NO-1",
            "code"
        ]
    );
}
