//! The order in which a round file names things changes nothing.

use proptest::prelude::*;
use questionnaire::{Questionnaire, generated, round_file};
use serde_json::Value;

use super::round::set;
use crate::assess;

/// JSON with the keys of every object the other way round.
fn turned(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields = fields.iter().rev().map(|(key, value)| {
                let key = Value::String(key.clone());
                format!("{key}:{}", turned(value))
            });
            format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
        }
        Value::Array(entries) => {
            let entries: Vec<String> = entries.iter().map(turned).collect();
            format!("[{}]", entries.join(","))
        }
        other => other.to_string(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_keys_changes_nothing(round in generated::round(Questionnaire::shipped(), 3)) {
        let written = round_file::write(set(), &round).expect("a round of the shipped set");
        let value: Value = serde_json::from_str(&written).expect("JSON");
        let other = turned(&value);
        prop_assert_ne!(&written, &other);
        let json = |text: &str| {
            let read = round_file::read(set(), text.as_bytes()).expect("the same round");
            serde_json::to_string(&assess(set(), &read)).expect("plain data")
        };
        prop_assert_eq!(json(&written), json(&other));
    }
}
