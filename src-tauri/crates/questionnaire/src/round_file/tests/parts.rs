//! What can be wrong with the parts of the file: its round, its people and their names.

use super::{GOOD, changed, check, read};
use crate::{Questionnaire, Round, round_file};

#[test]
fn a_key_that_stands_twice_is_refused_at_every_level() {
    check(
        "\"sample\": false,",
        "\"sample\": false, \"sample\": true,",
        &["line 4, column 27: `sample` stands there twice"],
    );
    check(
        "\"format\": \"plumbline-round\",",
        "\"format\": \"plumbline-round\", \"format\": \"plumbline-round\",",
        &["line 2, column 39: `format` stands there twice"],
    );
    check(
        "\"name\": \"One\",",
        "\"name\": \"One\", \"name\": \"Two\",",
        &["round: `name` stands there twice [line 5, column 12]"],
    );
    check(
        "\"id\": \"channel-partnership\",",
        "\"id\": \"channel-partnership\", \"id\": \"x\",",
        &["question_set: `id` stands there twice [line 6, column 19]"],
    );
    check(
        "\"label\": \"seat 1\",",
        "\"label\": \"seat 1\", \"label\": \"seat 2\",",
        &["respondents[0]: `label` stands there twice [line 8, column 5]"],
    );
    check(
        "\"CUL-01\": {",
        "\"CUL-01\": { \"own\": 1 }, \"CUL-01\": {",
        &["respondents[0].answers.CUL-01: the question is answered twice"],
    );
    check(
        "\"own\": 4,",
        "\"own\": 4, \"own\": 5,",
        &["respondents[0].answers.CUL-01: `own` stands there twice [line 10, column 19]"],
    );
}

#[test]
fn an_unknown_key_is_refused_at_every_level() {
    check(
        "\"sample\": false,",
        "\"mood\": 1,",
        &[
            "line 4, column 8: there is no field `mood`, expected one of `format`, `version`, `vendor`, `partner`, `sample`, `round`, `question_set`, `respondents`, `not_taking_part`, `plan`, `altered`",
        ],
    );
    check(
        "\"name\": \"One\",",
        "\"name\": \"One\", \"mood\": 1,",
        &[
            "round.mood: there is no field `mood`, expected one of `name`, `purpose`, `form`, `date`, `tolerance` [line 5, column 12]",
        ],
    );
    check(
        "\"label\": \"seat 1\",",
        "\"label\": \"seat 1\", \"mood\": 1,",
        &[
            "respondents[0].mood: there is no field `mood`, expected one of `side`, `label`, `function`, `answers` [line 8, column 5]",
        ],
    );
    check(
        "\"own\": 4,",
        "\"own\": 4, \"mood\": 5,",
        &[
            "respondents[0].answers.CUL-01.mood: there is no field `mood`, expected one of `own`, `predicted`, `comment`, `share` [line 10, column 19]",
        ],
    );
    check(
        "\"vendor\": 3,",
        "\"vendor\": 3, \"mood\": 3,",
        &[
            "respondents[1].answers.GOL-04.own.mood: there is no field `mood`, expected `vendor` or `partner` [line 13, column 19]",
        ],
    );
}

#[test]
fn every_missing_part_is_told() {
    assert_eq!(
        read(r#"{ "format": "plumbline-round", "version": 1 }"#),
        [
            "vendor: it is missing",
            "partner: it is missing",
            "round: it is missing",
            "question_set: it is missing",
            "respondents: it is missing"
        ]
    );
    check(
        "\"name\": \"One\", \"purpose\": \"check\", \"form\": \"full\", \"date\": \"2026-11-24\"",
        "",
        &[
            "round.name: it is missing",
            "round.purpose: it is missing",
            "round.form: it is missing",
            "round.date: it is missing",
        ],
    );
    check(
        "\"side\": \"vendor\", \"label\": \"seat 1\", \"function\": \"sales\",",
        "",
        &[
            "respondents[0].side: it is missing",
            "respondents[0].label: it is missing",
            "respondents[0].function: it is missing",
        ],
    );
    check(
        "\"id\": \"channel-partnership\", ",
        "",
        &["question_set: `id` is missing [line 6, column 19]"],
    );
}

#[test]
fn the_parts_of_the_file_have_their_types() {
    check(
        "\"Acme\"",
        "7",
        &["vendor: expected a text, found integer `7` [line 3, column 13]"],
    );
    check(
        "\"Acme\"",
        "null",
        &["vendor: expected a text, found null [line 3, column 13]"],
    );
    check(
        "\"Acme\"",
        "\" \"",
        &["vendor: it is empty [line 3, column 13]"],
    );
    check(
        "\"sample\": false",
        "\"sample\": \"no\"",
        &["sample: expected true or false, found string \"no\" [line 4, column 13]"],
    );
    check(
        "\"sample\": false",
        "\"sample\": null",
        &["sample: expected true or false, found null [line 4, column 13]"],
    );
    check(
        "\"purpose\": \"check\"",
        "\"purpose\": \"Check\"",
        &[
            "round.purpose: there is no `Check`, expected one of `fit`, `check`, `renewal`, `pulse` [line 5, column 40]",
        ],
    );
    check(
        "\"form\": \"full\"",
        "\"form\": \"long\"",
        &["round.form: there is no `long`, expected `full` or `short` [line 5, column 57]"],
    );
    check(
        "\"2026-11-24\"",
        "\"24.11.2026\"",
        &["round.date: expected a date such as 2026-11-24 [line 5, column 73]"],
    );
    check(
        "\"2026-11-24\"",
        "\"2026-02-30\"",
        &["round.date: there is no such day [line 5, column 73]"],
    );
    check(
        "\"2026-11-24\"",
        "\"1900-01-01\"",
        &["round.date: 1900-01-01 is not a plausible date (years from 1990 to 2100 are accepted)"],
    );
    check(
        "\"date\": \"2026-11-24\"",
        "\"date\": \"2026-11-24\", \"tolerance\": 5",
        &["round.tolerance: a tolerance is from 0 to 4 steps [line 5, column 100]"],
    );
    check(
        "\"date\": \"2026-11-24\"",
        "\"date\": \"2026-11-24\", \"tolerance\": -1",
        &["round.tolerance: a tolerance is from 0 to 4 steps [line 5, column 100]"],
    );
    check(
        "\"respondents\": [",
        "\"respondents\": {}, \"x\": [",
        &[
            "line 7, column 24: there is no field `x`, expected one of `format`, `version`, `vendor`, `partner`, `sample`, `round`, `question_set`, `respondents`, `not_taking_part`, `plan`, `altered`",
        ],
    );
}

#[test]
fn another_question_set_is_refused() {
    let hint = "(this program holds channel-partnership 1)";
    check(
        "\"channel-partnership\"",
        "\"other\"",
        &[&format!("question_set: other 1 is not known here {hint}")],
    );
    check(
        "\"channel-partnership\", \"version\": 1",
        "\"channel-partnership\", \"version\": 2",
        &[&format!(
            "question_set: channel-partnership 2 is not known here {hint}"
        )],
    );
}

#[test]
fn a_person_stands_on_one_side_and_has_a_label() {
    check(
        "\"side\": \"vendor\"",
        "\"side\": \"both\"",
        &[
            "respondents[0].side: there is no `both`, expected `vendor` or `partner` [line 8, column 15]",
        ],
    );
    check(
        "\"side\": \"vendor\"",
        "\"side\": null",
        &["respondents[0].side: expected a text, found null [line 8, column 15]"],
    );
    check(
        "\"function\": \"sales\"",
        "\"function\": \"Sales\"",
        &[
            "respondents[0].function: there is no `Sales`, expected one of `executive_sponsor`, `partnership_manager`, `sales`, `presales`, `marketing`, `delivery`, `customer_success`, `support`, `product`, `finance_operations`, `legal_security`, `enablement_people` [line 8, column 56]",
        ],
    );
    let label = |label: &str, told: &str| {
        check(
            "\"seat 1\"",
            label,
            &[&format!("respondents[0].label: {told} [line 8, column 34]")],
        );
    };
    label(
        &format!("\"{}\"", "x".repeat(121)),
        "it has 121 characters, at most 120 are allowed",
    );
    label(
        &format!("\"a{}\"", "\u{301}".repeat(10_000)),
        "it has 10000 characters, at most 120 are allowed",
    );
    label("\"\"", "it is empty");
    label("\"\u{200B}\u{202E}\"", "it is empty");
    label("\"\\u0000\\u001b\"", "it is empty");
    // 120 characters are still a label, and a label is only text, whatever it looks like.
    for fine in [
        "../../x",
        "C:\\\\x",
        "CON",
        "a.",
        "<img src=x onerror=alert(1)>",
        "=1+1",
        "{{7*7}}",
        "'); DROP TABLE seat;--",
    ] {
        assert_eq!(
            read(&changed("seat 1", fine)),
            Vec::<String>::new(),
            "{fine}"
        );
    }
    assert_eq!(
        read(&changed("seat 1", &"ö".repeat(120))),
        Vec::<String>::new()
    );
}

#[test]
fn a_raw_control_character_is_no_json() {
    let told = read(&changed("Acme", "Ac\0me"));
    assert_eq!(
        told,
        ["line 3, column 15: a text holds a line end or another control character"]
    );
}

#[test]
fn marks_that_turn_text_round_are_taken_out() {
    let text = changed("Acme", "\u{202E}Ac\u{2066}me\u{E0041}");
    let round = round_file::read(Questionnaire::shipped(), text.as_bytes()).expect("it is read");
    assert_eq!(round.vendor.as_str(), "Acme");
}

#[test]
fn every_problem_of_a_file_is_told() {
    let text = GOOD
        .replacen("\"Acme\"", "\"\"", 1)
        .replacen("\"own\": 4", "\"own\": 6", 1)
        .replacen("\"predicted\": 5", "\"predicted\": 0", 1)
        .replacen("\"share\": \"joint\"", "\"share\": \"all\"", 1)
        .replacen("\"partner\": 7", "\"partner\": 6", 1);
    assert_eq!(
        read(&text),
        [
            "vendor: it is empty [line 3, column 13]",
            "respondents[0].answers.CUL-01.own: 6 is not a whole number from 1 to 5 [line 10, column 19] (dont_know, not_applicable and prefer_not may stand in its place)",
            "respondents[0].answers.CUL-01.predicted: 0 is not a whole number from 1 to 5 [line 10, column 19] (dont_know, not_applicable and prefer_not may stand in its place)",
            "respondents[0].answers.CUL-01.share: there is no `all`, expected `joint` or `internal` [line 10, column 19]",
            "respondents[1].answers.GOL-04.own: 3 + 6 is 9, the two numbers must add up to 10 [line 13, column 19]"
        ]
    );
}

#[test]
fn a_quoted_key_cannot_disturb_a_terminal() {
    let told = read(&changed("CUL-01", "\\u001b[2J\u{202E}"));
    assert_eq!(
        told,
        [
            "respondents[0].answers.\\u{1b}[2J\\u{202e}: there is no such question (question set channel-partnership 1)"
        ]
    );
    let told = read(&changed("CUL-01", &"X".repeat(1_000_000)));
    assert!(told[0].len() < 300, "{} bytes", told[0].len());
}

#[test]
fn a_name_may_be_anything_that_can_be_read() {
    let read = |text: &str| -> Round {
        round_file::read(Questionnaire::shipped(), text.as_bytes()).expect("a good file")
    };
    let round = read(&changed("Acme", "Łódź & 株式会社 ﷺ 👩🏽‍🚒"));
    assert_eq!(round.vendor.as_str(), "Łódź & 株式会社 ﷺ 👩🏽‍🚒");
    // U+0075 U+0308 is the decomposed form of U+00FC.
    assert_eq!(
        read(&changed("Acme", "Bru\u{308}ck")).vendor.as_str(),
        "Brück"
    );
}

#[test]
fn marks_are_read_at_a_renewal() {
    let renewal = |own: &str| {
        GOOD.replacen("\"check\"", "\"renewal\"", 1).replacen(
            r#""GOL-04": { "own": { "vendor": 3, "partner": 7 } }"#,
            &format!(r#""MARKS": {{ "own": {own} }}"#),
            1,
        )
    };
    let place = "respondents[1].answers.MARKS.own";
    let line = "[line 13, column 18]";
    assert_eq!(
        read(&renewal(r#"{ "C1": "kept", "C12": "dropped" }"#)),
        Vec::<String>::new()
    );
    let told = read(&renewal(r#"{ "C1": "broken" }"#));
    assert_eq!(
        told,
        [format!(
            "{place}.C1: there is no `broken`, expected one of `kept`, `slipped`, `dropped` {line}"
        )]
    );
    let told = read(&renewal(r#"{ "C1": "kept", "C1": "kept" }"#));
    assert_eq!(
        told,
        [format!("{place}: the key `C1` stands there twice {line}")]
    );
    let told = read(&renewal(r#"{ "K1": "kept" }"#));
    assert_eq!(
        told,
        [format!(
            "{place}.K1: expected a commitment from C1 to C99, found \"K1\" {line}"
        )]
    );
    let told = read(&renewal("{}"));
    assert_eq!(
        told,
        [format!(
            "{place}: nothing is chosen {line} (leave the key out, or say dont_know, not_applicable or prefer_not)"
        )]
    );
}

#[test]
fn a_plan_is_part_of_the_file_and_its_problems_have_places() {
    let with = |plan: &str| {
        changed(
            "\"sample\": false,",
            &format!("\"sample\": false, \"plan\": {plan},"),
        )
    };
    let text = with(r#"{ "commitments": [ { "id": "C1", "text": "a" } ] }"#);
    let round = round_file::read(Questionnaire::shipped(), text.as_bytes()).expect("it is read");
    assert_eq!(round.plan.commitments.len(), 1);
    assert_eq!(
        read(&with(
            r#"{ "roadmap": { "blocks": [ { "block": "E77" } ] } }"#
        )),
        [
            "plan.roadmap.blocks[0].block: there is no block E77 [line 4, column 28] (E01 to E20 are known)"
        ]
    );
    assert_eq!(
        read(&with("[]")),
        ["plan: expected an object in braces, found a list [line 4, column 28]"]
    );
}
