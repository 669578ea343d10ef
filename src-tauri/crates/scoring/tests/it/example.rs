//! The worked examples of the method page: one block of TOML each, with the answers of both sides
//! and what they must come to.
//!
//! `[[vendor]]` and `[[partner]]` are people with their answers as in a round file; `rest = 4`
//! answers every other rating and choice with 4 and expects 4. A comparison has two rounds,
//! `[[before.vendor]]` and `[[now.vendor]]`, or three with `earlier`. `[round]` changes what kind of
//! round it is, `[plan]` is what the sides settled.
//!
//! `[figures]` names places in the JSON of the result, `[findings]` and `[strengths]` all that is
//! found, nothing more and nothing less. Findings are also held against the same answers with the
//! sides changed over.

use std::collections::BTreeMap;

use questionnaire::{Questionnaire, Round, Side, round_file};
use scoring::{Assessment, Comparison, Occasion, assess, compare};
use serde_json::{Map, Value, json};
use toml::Table;

use crate::expected;

/// One block of the page.
pub(crate) struct Example {
    /// Where it begins.
    pub(crate) line: usize,
    /// What stands in it.
    pub(crate) table: Table,
}

/// What the answers come to.
struct Found {
    json: Value,
    findings: BTreeMap<String, String>,
    strengths: Vec<String>,
}

/// Every block of TOML in a page.
pub(crate) fn examples(page: &str) -> Vec<Example> {
    let mut found = Vec::new();
    let mut lines = page.lines().enumerate();
    while let Some((index, line)) = lines.next() {
        if line.trim() != "```toml" {
            continue;
        }
        let body: Vec<&str> = lines
            .by_ref()
            .map(|(_, line)| line)
            .take_while(|line| line.trim() != "```")
            .collect();
        let line = index + 1;
        let table = body.join("\n").parse();
        let table = table.unwrap_or_else(|why| panic!("METHOD.md:{line}: {why}"));
        found.push(Example { line, table });
    }
    found
}

/// What is not as an example says.
pub(crate) fn complaints(table: &Table) -> Vec<String> {
    let as_is = found(table, false);
    let turned = found(table, true);
    let mut complaints = expected::keys(table);
    complaints.extend(expected::figures(table, &as_is.json));
    for (found, turn) in [(&as_is, false), (&turned, true)] {
        complaints.extend(expected::findings(table, &found.findings, turn));
        complaints.extend(expected::strengths(table, &found.strengths, turn));
    }
    complaints
}

fn found(table: &Table, turned: bool) -> Found {
    let held = |key: &str| table.get(key).and_then(|part| part.as_table());
    let (Some(before), Some(now)) = (held("before"), held("now")) else {
        return of_assessment(&assess(set(), &round(table, table, turned)));
    };
    let (before, now) = (round(before, table, turned), round(now, table, turned));
    let (old, new) = (assess(set(), &before), assess(set(), &now));
    let earlier = held("earlier").map(|earlier| assess(set(), &round(earlier, table, turned)));
    let earlier: Vec<&Assessment> = earlier.iter().collect();
    let occasion = |round, assessment| Occasion {
        set: set(),
        round,
        assessment,
    };
    of_comparison(&compare(
        &earlier,
        occasion(&before, &old),
        occasion(&now, &new),
    ))
}

fn of_assessment(found: &Assessment) -> Found {
    let json = serde_json::to_value(found).expect("plain data");
    let word = |finding: &Value, key: &str| finding[key].as_str().expect("a word").to_owned();
    let findings = json["findings"].as_array().expect("a list").iter();
    let findings = findings.map(|finding| {
        let level = match word(finding, "edition").as_str() {
            "joint" => word(finding, "level"),
            side => format!("{}, {side} only", word(finding, "level")),
        };
        (word(finding, "id"), level)
    });
    Found {
        findings: findings.collect(),
        strengths: found.strengths.iter().map(|one| one.id.clone()).collect(),
        json,
    }
}

fn of_comparison(found: &Comparison) -> Found {
    let json = serde_json::to_value(found).expect("plain data");
    let word = |finding: &Value, key: &str| finding[key].as_str().expect("a word").to_owned();
    let findings = json["findings"].as_array().expect("a list").iter();
    let findings = findings.map(|finding| (word(finding, "id"), word(finding, "change")));
    Found {
        findings: findings.collect(),
        strengths: Vec::new(),
        json,
    }
}

fn set() -> &'static Questionnaire {
    Questionnaire::shipped()
}

/// The round that the people of `part` make, or its mirror image.
fn round(part: &Table, whole: &Table, turned: bool) -> Round {
    let mut about =
        json!({ "name": "Example", "purpose": "check", "form": "full", "date": "2026-11-24" });
    if let Some(Value::Object(other)) = whole.get("round").map(json_of) {
        about.as_object_mut().expect("an object").extend(other);
    }
    let mut people = Vec::new();
    for side in Side::BOTH {
        let seats = part.get(side.name()).and_then(|seats| seats.as_array());
        for (index, seat) in seats.into_iter().flatten().enumerate() {
            let answers = filled(json_of(seat), side);
            let (side, answers) = match turned {
                true => (side.other(), mirrored(&answers)),
                false => (side, answers),
            };
            people.push(json!({
                "side": side.name(), "label": format!("seat {}", index + 1), "function": "sales",
                "answers": answers,
            }));
        }
    }
    let plan = part.get("plan").map_or_else(|| json!({}), json_of);
    let file = json!({
        "format": "plumbline-round", "version": 1, "vendor": "Acme", "partner": "Bolt",
        "round": about, "question_set": { "id": "channel-partnership", "version": 1 },
        "respondents": people, "plan": plan,
    });
    round_file::read(set(), file.to_string().as_bytes())
        .unwrap_or_else(|why| panic!("not a round: {why:?}\n{file}"))
}

fn json_of(value: &toml::Value) -> Value {
    serde_json::to_value(value).expect("TOML without dates is JSON")
}

/// The answers of a seat, with `rest` written out.
fn filled(answers: Value, side: Side) -> Value {
    let Value::Object(mut answers) = answers else {
        panic!("the answers of the {} are no table", side.name());
    };
    let Some(rest) = answers.remove("rest") else {
        return Value::Object(answers);
    };
    let asked = set()
        .questions
        .iter()
        .filter(|question| question.dimension.is_some() && question.kind.is_scale_item());
    for question in asked {
        let mut answer = Map::from_iter([("own".to_owned(), rest.clone())]);
        if question.predicted {
            answer.insert("predicted".to_owned(), rest.clone());
        }
        answers
            .entry(question.id.as_str())
            .or_insert(Value::Object(answer));
    }
    Value::Object(answers)
}

/// The same answers as the other company would give them.
fn mirrored(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let turned = fields.iter().map(|(key, value)| {
                let value = match (key.as_str(), value.as_str()) {
                    ("side", Some(side)) => Value::String(expected::changed_over(side)),
                    _ => mirrored(value),
                };
                let key = match key.as_str() {
                    "vendor" => "partner",
                    "partner" => "vendor",
                    "vendor_lead" => "partner_lead",
                    "partner_lead" => "vendor_lead",
                    other => other,
                };
                (key.to_owned(), value)
            });
            Value::Object(turned.collect())
        }
        Value::Array(entries) => Value::Array(entries.iter().map(mirrored).collect()),
        other => other.clone(),
    }
}
