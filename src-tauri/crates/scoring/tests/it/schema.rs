//! The kept JSON Schemas are what the types say, and what is written fits them.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use questionnaire::{Questionnaire, Round, Side, generated, sample_round};
use scoring::{Occasion, assess, compare, schema};
use serde_json::{Value, json};

/// Setting it writes the kept files anew.
const WRITE: &str = "PLUMBLINE_WRITE_SCHEMA";

fn set() -> &'static Questionnaire {
    Questionnaire::shipped()
}

fn sample() -> Round {
    sample_round(set()).expect("the sample is there")
}

fn kept(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema");
    folder.join(format!("{name}.json"))
}

/// A validator of the kept file, not of what the types say now.
fn validator(name: &str) -> Validator {
    let text = std::fs::read_to_string(kept(name)).expect("the kept schema");
    let schema: Value = serde_json::from_str(&text).expect("JSON");
    jsonschema::meta::validate(&schema).expect("a schema by the rules of schemas");
    let options = jsonschema::options().should_validate_formats(true);
    options.build(&schema).expect("a schema")
}

static ASSESSMENT: LazyLock<Validator> = LazyLock::new(|| validator("assessment"));
static COMPARISON: LazyLock<Validator> = LazyLock::new(|| validator("comparison"));

fn of_assessment(round: &Round) -> Value {
    serde_json::to_value(assess(set(), round)).expect("plain data")
}

fn complaints(validator: &Validator, value: &Value) -> Vec<String> {
    let errors = validator.iter_errors(value);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

/// A round with the people of one side only.
fn only(side: Side) -> Round {
    let mut round = sample();
    round.respondents.retain(|person| person.side == side);
    round
}

fn nobody() -> Round {
    Round {
        respondents: Vec::new(),
        ..sample()
    }
}

#[test]
fn the_kept_schemas_are_what_the_types_say() {
    for (name, made) in [
        ("assessment", schema::assessment()),
        ("comparison", schema::comparison()),
    ] {
        let made = serde_json::to_string_pretty(&made).expect("plain data") + "\n";
        if std::env::var_os(WRITE).is_some() {
            std::fs::write(kept(name), &made).expect("the folder is there");
        }
        let found = std::fs::read_to_string(kept(name)).unwrap_or_default();
        assert!(
            found == made,
            "schema/{name}.json is not what the types say. Write it anew with\n    \
             {WRITE}=1 cargo test -p scoring --test it schema\nand look at what changed"
        );
    }
}

#[test]
fn every_kind_of_round_fits() {
    for (what, round) in [
        ("the sample", sample()),
        ("nobody", nobody()),
        ("the vendor alone", only(Side::Vendor)),
        ("the partner alone", only(Side::Partner)),
    ] {
        let found = complaints(&ASSESSMENT, &of_assessment(&round));
        assert_eq!(found, Vec::<String>::new(), "{what}");
    }
}

fn comparison(before: &Round, now: &Round) -> Value {
    let (old, new) = (assess(set(), before), assess(set(), now));
    let occasion = |round, assessment| Occasion {
        set: set(),
        round,
        assessment,
    };
    let compared = compare(&[&old], occasion(before, &old), occasion(now, &new));
    serde_json::to_value(compared).expect("plain data")
}

#[test]
fn every_kind_of_comparison_fits() {
    for (before, now) in [
        (sample(), sample()),
        (nobody(), sample()),
        (sample(), nobody()),
        (only(Side::Vendor), sample()),
    ] {
        let found = complaints(&COMPARISON, &comparison(&before, &now));
        assert_eq!(found, Vec::<String>::new());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_is_answered_fits(
        before in generated::round(Questionnaire::shipped(), 4),
        now in generated::round(Questionnaire::shipped(), 4),
    ) {
        let found = complaints(&ASSESSMENT, &of_assessment(&now));
        prop_assert_eq!(found, Vec::<String>::new());
        let found = complaints(&COMPARISON, &comparison(&before, &now));
        prop_assert_eq!(found, Vec::<String>::new());
    }
}

/// Every place in a document, as a pointer.
fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    found.push(here.to_owned());
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                places(value, &format!("{here}/{key}"), found);
            }
        }
        Value::Array(entries) => {
            for (index, value) in entries.iter().enumerate() {
                places(value, &format!("{here}/{index}"), found);
            }
        }
        _ => {}
    }
}

/// The document with one place changed.
fn with(document: &Value, place: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut document = document.clone();
    let value = document.pointer_mut(place);
    change(value.unwrap_or_else(|| panic!("there is no {place}")));
    document
}

/// The sample, and what became of it since a round that lacked one answer.
fn documents() -> [(&'static str, Value, &'static Validator); 2] {
    let (mut before, now) = (sample(), sample());
    for person in &mut before.respondents {
        person.answers.remove("CUL-01");
    }
    [
        ("assessment", of_assessment(&now), &ASSESSMENT),
        ("comparison", comparison(&before, &now), &COMPARISON),
    ]
}

/// Where keys may be anything: nowhere. So a key that is not described is refused in every object,
/// and a missing one is missed, wherever it stands.
#[test]
fn no_object_takes_another_key_or_does_without_one() {
    for (name, document, validator) in documents() {
        let mut all = Vec::new();
        places(&document, "", &mut all);
        let mut objects = 0;
        for place in all {
            let Some(fields) = document.pointer(&place).and_then(Value::as_object) else {
                continue;
            };
            objects += 1;
            let more = with(&document, &place, |value| value["surprise"] = json!(1));
            assert!(!validator.is_valid(&more), "{name}{place}: one key more");
            let Some(first) = fields.keys().next() else {
                continue;
            };
            let renamed = with(&document, &place, |value| {
                let fields = value.as_object_mut().expect("an object");
                let taken = fields.remove(first).expect("the key");
                fields.insert(format!("{first}_"), taken);
            });
            assert!(
                !validator.is_valid(&renamed),
                "{name}{place}/{first}: renamed"
            );
        }
        assert!(objects > 50, "{name} holds objects");
    }
}

#[test]
fn a_number_in_quotes_or_a_word_for_a_number_is_refused() {
    for (name, document, validator) in documents() {
        let mut all = Vec::new();
        places(&document, "", &mut all);
        let mut numbers = 0;
        for place in all {
            let value = document.pointer(&place).expect("it was listed");
            let other = match value {
                Value::Number(number) => json!(number.to_string()),
                Value::String(_) | Value::Bool(_) => json!(3),
                _ => continue,
            };
            numbers += usize::from(value.is_number());
            let changed = with(&document, &place, |value| *value = other);
            assert!(!validator.is_valid(&changed), "{name}{place}");
        }
        assert!(numbers > 20, "{name} holds numbers");
    }
}

#[test]
fn figures_out_of_range_and_unknown_words_are_refused() {
    let document = of_assessment(&sample());
    for (place, value) in [
        ("/tolerance", json!(5)),
        ("/tolerance", json!(null)),
        ("/reading", json!("end_it")),
        ("/confidence", json!(null)),
        ("/positive_agreement/percent", json!(100.5)),
        ("/positive_agreement/count", json!(-1)),
        ("/positive_agreement/count", json!(1.5)),
        ("/dimensions/0/weight", json!(1.6)),
        ("/dimensions/0/weight", json!(null)),
        ("/dimensions/0/level/vendor", json!(0.9)),
        ("/dimensions/0/coverage/partner", json!(1.1)),
        ("/dimensions/0/alignment", json!(-0.1)),
        ("/dimensions", json!([])),
        ("/items/0/severity", json!(100.1)),
        ("/items/0/similarity", json!(1.1)),
        ("/items/0/vendor/mean", json!(0)),
        ("/items/0/class", json!("aligned")),
        ("/items/0/gate", json!(null)),
        ("/findings/0/severity", json!(null)),
        ("/findings/0/level", json!("fatal")),
        ("/findings/0/unaware", json!(["both"])),
        ("/metrics/rbo", json!(1.01)),
        ("/leads/nobodys", json!(10.5)),
        ("/empathy/vendor_hits", json!(4)),
        ("/enablement/threads", json!(-1)),
        ("/enablement/stale/0/last_met", json!("2026-13-01")),
    ] {
        let changed = with(&document, place, |found| *found = value.clone());
        assert!(!ASSESSMENT.is_valid(&changed), "{place}: {value}");
    }
    // A figure that cannot be formed is null, and where it can be it is a number.
    for place in ["/metrics/rbo", "/leads/offered", "/enablement/threads"] {
        let changed = with(&document, place, |found| *found = json!(null));
        assert!(ASSESSMENT.is_valid(&changed), "{place}");
    }
}

#[test]
fn the_schema_describes_its_fields_in_words_of_json() {
    let made = serde_json::to_value(schema::assessment()).expect("plain data");
    let about = &made["$defs"]["LeadLedger"]["description"];
    let about = about.as_str().expect("a description");
    assert!(about.ends_with("Everything is `null` unless both sides answered."));
}
