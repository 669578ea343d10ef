//! What can be wrong with an answer, one kind after the other. The place of each problem begins
//! with `respondents[1].answers.` and the question, see [`check_answer`].

use super::{changed, check_answer as check, read};

const MISSING: &str = "(dont_know, not_applicable and prefer_not may stand in its place)";

#[test]
fn a_step_is_a_whole_number_of_the_scale() {
    for (question, most) in [("CUL-01", 5), ("W-GOL", 5), ("CUL-08", 5), ("GOL-05", 6)] {
        for wrong in [
            "\"4\"",
            "4.0",
            "-0",
            "1e2",
            "1e999",
            "true",
            "18446744073709551616",
            "-1",
            "11",
            "0",
            "7",
            "[]",
            "{}",
            "\"DONT_KNOW\"",
            "\"\"",
        ] {
            let told = format!(".own: {wrong} is not a whole number from 1 to {most} {MISSING}");
            check(question, &format!(r#"{{ "own": {wrong} }}"#), &[&told]);
        }
        check(
            question,
            r#"{ "own": null }"#,
            &[
                ".own: null is not an answer (leave the key out, or say dont_know, not_applicable or prefer_not)",
            ],
        );
        let fine = [
            format!(r#"{{ "own": {most} }}"#),
            r#"{ "own": "dont_know" }"#.to_owned(),
        ];
        for answer in fine {
            check(question, &answer, &[]);
        }
    }
    let told = format!(".predicted: 6 is not a whole number from 1 to 5 {MISSING}");
    check("CUL-01", r#"{ "predicted": 6 }"#, &[&told]);
}

#[test]
fn what_is_no_number_in_json_is_refused_where_it_stands() {
    for wrong in ["NaN", "Infinity", "04", "+4", "0x4", "4,5", ".5", "'4'"] {
        let told = read(&changed("\"own\": 4,", &format!("\"own\": {wrong},")));
        assert_eq!(told.len(), 1, "{wrong}: {told:?}");
        assert!(told[0].starts_with("line 10, column "), "{wrong}: {told:?}");
    }
}

#[test]
fn only_what_is_asked_can_be_answered() {
    let told = ": there is no such question (question set channel-partnership 1)";
    for unknown in ["CUL-99", "cul-01", "", "CUL-01 ", "own"] {
        check(unknown, r#"{ "own": 4 }"#, &[told]);
    }
    let text = changed("\"check\"", "\"fit\"").replacen("CUL-01", "GOL-02", 1);
    let hint = "(take the answer out, or change the purpose or form of the round)";
    assert_eq!(
        read(&text),
        [format!(
            "respondents[0].answers.GOL-02: this question is not asked in a fit round, full form {hint}"
        )]
    );
    let text = changed("\"full\"", "\"short\"").replacen("CUL-01", "CUL-04", 1);
    assert_eq!(
        read(&text),
        [format!(
            "respondents[0].answers.CUL-04: this question is not asked in a check round, short form {hint}"
        )]
    );
}

#[test]
fn a_prediction_stands_only_where_one_is_asked() {
    let told = ".predicted: this question has no prediction (take it out)";
    check("W-CUL", r#"{ "own": 4, "predicted": 4 }"#, &[told]);
    check("COM-03", r#"{ "own": 4, "predicted": 4 }"#, &[told]);
    check(
        "COM-03",
        r#"{ "own": 4, "predicted": "dont_know" }"#,
        &[told],
    );
    check("GOL-09", r#"{ "predicted": "a text" }"#, &[told]);
}

#[test]
fn an_answer_holds_something() {
    check(
        "CUL-01",
        "{}",
        &[": the answer is empty (leave the question out if it was skipped)"],
    );
    check(
        "CUL-01",
        r#"{ "comment": "", "share": "joint" }"#,
        &[": the answer is empty (leave the question out if it was skipped)"],
    );
    check(
        "CUL-01",
        "4",
        &[": expected an object in braces, found integer `4`"],
    );
    check(
        "CUL-01",
        "[4]",
        &[": expected an object in braces, found a list"],
    );
    check(
        "CUL-01",
        "null",
        &[": expected an object in braces, found null"],
    );
}

#[test]
fn an_object_is_not_written_as_a_list_and_a_word_not_as_an_object() {
    let list = "expected an object in braces, found a list";
    check(
        "GOL-04",
        r#"{ "own": [3, 7] }"#,
        &[&format!(".own: {list}")],
    );
    check(
        "GOL-06",
        r#"{ "own": ["a", "b"] }"#,
        &[&format!(".own: {list}")],
    );
    check(
        "GOL-03",
        r#"{ "own": [["M05"]] }"#,
        &[&format!(".own[0]: {list}")],
    );
    check(
        "CUL-09",
        r#"{ "own": ["a", "b"] }"#,
        &[&format!(".own: {list}")],
    );
    check(
        "ENB-09",
        r#"{ "own": [["sales", "goal"]] }"#,
        &[&format!(".own[0]: {list}")],
    );
    check(
        "COM-05",
        r#"{ "own": { "topics": { "live_deals": ["phone", "daily"] } } }"#,
        &[&format!(".own.topics.live_deals: {list}")],
    );
    check(
        "ENB-05",
        r#"{ "own": { "people": [["vendor", "Ann", "sales"]] } }"#,
        &[&format!(".own.people[0]: {list}")],
    );
    check(
        "ENB-05",
        r#"{ "own": { "people": [{ "side": { "vendor": null }, "name": "Ann", "function": "sales" }] } }"#,
        &[".own.people[0].side: expected a text, found an object"],
    );
    check(
        "CUL-01",
        r#"{ "own": 4, "share": { "joint": null } }"#,
        &[".share: expected a text, found an object"],
    );
}

#[test]
fn a_comment_has_a_limit_and_is_text() {
    let comment = |text: &str| format!(r#"{{ "own": 4, "comment": {text} }}"#);
    let most = format!("\"{}\"", "ö".repeat(4_000));
    check("CUL-01", &comment(&most), &[]);
    check("CUL-01", &comment("\"a\\n\\tb\""), &[]);
    let long = format!("\"{}\"", "ö".repeat(4_001));
    check(
        "CUL-01",
        &comment(&long),
        &[".comment: it has 4001 characters, at most 4000 are allowed"],
    );
    // What nobody sees is left out.
    check("CUL-01", &comment("\"a\\u0000b\\r\""), &[]);
    check(
        "CUL-01",
        &comment("\" \\u200b\""),
        &[".comment: it is empty"],
    );
    check(
        "CUL-01",
        &comment("7"),
        &[".comment: expected a text, found integer `7`"],
    );
    check(
        "CUL-01",
        &comment("\"\\ud800\""),
        &[".comment: a character written with \\u is only half there"],
    );
    check(
        "CUL-01",
        r#"{ "own": 4, "share": null }"#,
        &[".share: expected a text, found null"],
    );
}

#[test]
fn leads_add_up_to_ten() {
    let leads = |own: &str| format!(r#"{{ "own": {own} }}"#);
    check("GOL-04", &leads(r#"{ "vendor": 0, "partner": 10 }"#), &[]);
    for (vendor, partner, sum) in [(3, 6, 9), (0, 0, 0), (10, 10, 20), (300, 5, 305)] {
        check(
            "GOL-04",
            &leads(&format!(
                r#"{{ "vendor": {vendor}, "partner": {partner} }}"#
            )),
            &[&format!(
                ".own: {vendor} + {partner} is {sum}, the two numbers must add up to 10"
            )],
        );
    }
    let wrong = |vendor: &str, told: &str| {
        check(
            "GOL-04",
            &leads(&format!(r#"{{ "vendor": {vendor}, "partner": 7 }}"#)),
            &[told],
        );
    };
    wrong(
        "\"3\"",
        ".own.vendor: expected a whole number, found string \"3\"",
    );
    wrong(
        "3.0",
        ".own.vendor: expected a whole number, found floating point `3.0`",
    );
    wrong(
        "-3",
        ".own.vendor: expected a whole number, found integer `-3`",
    );
    wrong("null", ".own.vendor: expected a whole number, found null");
    wrong("1e999", ".own.vendor: a number is too large");
    check(
        "GOL-04",
        &leads(r#"{ "vendor": 3 }"#),
        &[".own: `partner` is missing"],
    );
    check(
        "GOL-04",
        &leads(r#"{ "vendor": 3, "vendor": 3, "partner": 7 }"#),
        &[".own: `vendor` stands there twice"],
    );
    check(
        "GOL-04",
        r#"{ "own": { "vendor": 3, "partner": 6 }, "predicted": { "vendor": 1, "partner": 1 } }"#,
        &[
            ".own: 3 + 6 is 9, the two numbers must add up to 10",
            ".predicted: 1 + 1 is 2, the two numbers must add up to 10",
        ],
    );
}
