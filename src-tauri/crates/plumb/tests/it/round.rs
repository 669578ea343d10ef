//! Round files, made of the parts that a test is about.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

/// The moment of everything in these tests.
pub(crate) fn moment() -> DateTime<Utc> {
    "2026-11-24T09:30:00Z".parse().expect("a moment")
}

/// A round of one person on each side with these answers.
pub(crate) fn of(vendor: Value, partner: Value) -> Value {
    let person = |side: &str, answers: Value| json!({ "side": side, "label": "seat 1", "function": "sales", "answers": answers });
    json!({
        "format": "plumbline-round", "version": 1,
        "vendor": "Acme", "partner": "Northwind",
        "round": { "name": "First check", "purpose": "check", "form": "full", "date": "2026-11-24" },
        "question_set": { "id": "channel-partnership", "version": 1 },
        "respondents": [person("vendor", vendor), person("partner", partner)],
    })
}

/// The four worked examples of the method: what each side says, and what it expects.
///
/// CUL-03 (trust, a gate) 5 and 2, both expected 5. CUL-07 (neutral) the same. CUL-01 2 and 2,
/// both expected 2. CUL-02 4 and 3, both guessed right.
pub(crate) fn worked() -> Value {
    let both = |own: u8, predicted: u8| json!({ "own": own, "predicted": predicted });
    of(
        json!({ "CUL-01": both(2, 2), "CUL-02": both(4, 3), "CUL-03": both(5, 5), "CUL-07": both(5, 5) }),
        json!({ "CUL-01": both(2, 2), "CUL-02": both(3, 4), "CUL-03": both(2, 5), "CUL-07": both(2, 5) }),
    )
}

/// The round with something else at a place, in the form of a JSON pointer. An object there may
/// gain a key.
pub(crate) fn with(mut round: Value, pointer: &str, value: Value) -> Value {
    let (outer, key) = pointer.rsplit_once('/').expect("a pointer");
    match round.pointer_mut(outer) {
        Some(Value::Object(object)) => {
            object.insert(key.to_owned(), value);
        }
        Some(Value::Array(list)) => list[key.parse::<usize>().expect("a place")] = value,
        _ => panic!("{outer} is not there"),
    }
    round
}

/// The round without a key.
pub(crate) fn without(mut round: Value, pointer: &str) -> Value {
    let (outer, key) = pointer.rsplit_once('/').expect("a pointer");
    let object = round.pointer_mut(outer).and_then(Value::as_object_mut);
    object.expect("an object").remove(key).expect("the key");
    round
}
