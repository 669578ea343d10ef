//! Round files that must be refused with words, and rounds that must come back unchanged.

mod answers;
mod files;
mod limits;
mod parts;
mod round_trip;
mod structured_answers;

use crate::{Questionnaire, round_file};

/// A small good file: two companies, two people, an answer of each kind that the tests break.
const GOOD: &str = r#"{
  "format": "plumbline-round", "version": 1,
  "vendor": "Acme", "partner": "Bo",
  "sample": false,
  "round": { "name": "One", "purpose": "check", "form": "full", "date": "2026-11-24" },
  "question_set": { "id": "channel-partnership", "version": 1 },
  "respondents": [
    { "side": "vendor", "label": "seat 1", "function": "sales",
      "answers": {
        "CUL-01": { "own": 4, "predicted": 5, "comment": "fine", "share": "joint" } } },
    { "side": "partner", "label": "seat 2", "function": "delivery",
      "answers": {
        "GOL-04": { "own": { "vendor": 3, "partner": 7 } } } }
  ]
}
"#;

fn read(text: &str) -> Vec<String> {
    match round_file::read(Questionnaire::shipped(), text.as_bytes()) {
        Ok(_) => Vec::new(),
        Err(problems) => {
            assert!(!problems.0.is_empty(), "an error says what is wrong");
            problems.0.iter().map(ToString::to_string).collect()
        }
    }
}

/// The good file with one place changed.
fn changed(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from:?} stands in the good file");
    GOOD.replacen(from, to, 1)
}

/// Checks that a change makes exactly these problems.
fn check(from: &str, to: &str, expected: &[&str]) {
    assert_eq!(
        read(&changed(from, to)),
        expected,
        "after {from:?} became {to:?}"
    );
}

/// Checks what is told about the answer of the partner's person to one question.
fn check_answer(question: &str, answer: &str, expected: &[&str]) {
    let line = r#""GOL-04": { "own": { "vendor": 3, "partner": 7 } }"#;
    let text = changed(line, &format!(r#""{question}": {answer}"#));
    let told = read(&text);
    // Every message about a value says where in the file the answer stands.
    let position = format!(" [line 13, column {}]", question.chars().count() + 13);
    let place = format!("respondents[1].answers.{question}");
    let short: Vec<String> = told
        .iter()
        .map(|told| {
            let told = told.strip_prefix(&place).unwrap_or(told);
            told.replace(&position, "")
        })
        .collect();
    assert_eq!(short, expected, "for {question}: {answer}");
}

#[test]
fn the_good_file_is_good() {
    assert_eq!(read(GOOD), Vec::<String>::new());
}
