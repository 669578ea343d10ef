//! The documented JSON of an assessment.

use serde_json::{Value, json};

use super::near;
use super::round::assessed;

fn example() -> Value {
    let found = assessed(&["CUL-01 4/4, CUL-03 5/5"], &["CUL-01 4/4, CUL-03 2/5"]);
    serde_json::to_value(found).expect("an assessment is plain data")
}

/// Checks that every key of `expected` stands in `found` with the same value; there may be more.
fn check(found: &Value, expected: &Value, place: &str) {
    match expected {
        Value::Object(fields) => {
            for (key, expected) in fields {
                let place = format!("{place}.{key}");
                let found = found
                    .get(key)
                    .unwrap_or_else(|| panic!("{place} is missing"));
                check(found, expected, &place);
            }
        }
        Value::Number(number) => {
            let expected = number.as_f64().expect("a number");
            assert!(
                near(found.as_f64(), expected),
                "{place}: {found}, not {expected}"
            );
        }
        expected => assert_eq!(found, expected, "{place}"),
    }
}

#[test]
fn the_documented_fields_have_their_names_and_values() {
    let found = example();
    check(
        &found,
        &json!({
            "method_version": 1,
            "tolerance": 1.0,
            "reading": "not_enough_answers",
            "positive_agreement": { "count": 1, "of": 2, "percent": 50.0 },
            "counts": { "hidden": 1, "known": 0, "worry": 0, "shared_concern": 0, "shared_strength": 1 },
        }),
        "",
    );
    // 2 of the 8 ratings and choices of culture: a quarter, and so not judged.
    check(
        &found["dimensions"][0],
        &json!({
            "id": "culture",
            "weight": 1.0,
            "confidence": "not_judged",
            "positive_agreement": { "count": 1, "of": 2, "percent": 50.0 },
            "level": { "vendor": 4.5, "partner": 3.0 },
            "alignment": 62.5,
            "understanding": {
                "vendor": { "within_one": 1, "of": 2, "percent": 62.5 },
                "partner": { "within_one": 2, "of": 2, "percent": 100.0 },
            },
            "coverage": { "vendor": 0.25, "partner": 0.25 },
            "dont_know": { "vendor": 0.0, "partner": 0.0 },
        }),
        "dimensions[0]",
    );
    let items = found["items"].as_array().expect("a list");
    let trust = items
        .iter()
        .find(|item| item["id"] == "CUL-03")
        .expect("the item");
    check(
        trust,
        &json!({
            "id": "CUL-03",
            "dimension": "culture",
            "frame": "directed",
            "direction": "positive",
            "class": "misalignment",
            "gap": 3.0,
            "similarity": 0.25,
            "severity": 74.425,
            "vendor": { "mean": 5.0, "predicted": 5.0, "n": 1, "state": "false_consensus" },
            "partner": { "mean": 2.0, "predicted": 5.0, "n": 1, "state": "dissensus" },
        }),
        "CUL-03",
    );
    check(
        &found["findings"][0],
        &json!({
            "id": "item:CUL-03",
            "kind": "item",
            "dimension": "culture",
            "severity": 74.425,
            "level": "critical",
            "edition": "joint",
        }),
        "findings[0]",
    );
}

#[test]
fn dimensions_and_items_stand_in_the_order_of_the_method() {
    let found = example();
    let ids = |list: &str| -> Vec<String> {
        let list = found[list].as_array().expect("a list").iter();
        list.map(|entry| entry["id"].as_str().expect("a name").to_owned())
            .collect()
    };
    assert_eq!(
        ids("dimensions"),
        ["culture", "goals", "communication", "empathy", "enablement"]
    );
    assert_eq!(
        ids("items").join(" "),
        "CUL-01 CUL-02 CUL-03 CUL-04 CUL-05 CUL-06 CUL-07 CUL-08 GOL-01 GOL-02 GOL-05 GOL-07 \
         COM-01 COM-02 COM-03 COM-04 COM-06 COM-07 COM-08 EMP-01 EMP-02 EMP-03 EMP-05 EMP-06 \
         EMP-07 ENB-01 ENB-02 ENB-03 ENB-04 ENB-06 ENB-08"
    );
}

#[test]
fn a_figure_that_cannot_be_formed_is_null() {
    let found = example();
    let goals = &found["dimensions"][1];
    check(
        goals,
        &json!({
            "positive_agreement": { "count": 0, "of": 0, "percent": null },
            "level": { "vendor": null, "partner": null },
            "alignment": null,
            "understanding": { "vendor": { "within_one": 0, "of": 0, "percent": null } },
            "importance": { "vendor": null, "partner": null },
        }),
        "goals",
    );
    let items = found["items"].as_array().expect("a list");
    let silent = items
        .iter()
        .find(|item| item["id"] == "GOL-01")
        .expect("the item");
    check(
        silent,
        &json!({
            "class": null, "gap": null, "similarity": null, "severity": null,
            "vendor": { "mean": null, "predicted": null, "n": 0, "state": null },
        }),
        "GOL-01",
    );
}

#[test]
fn what_a_window_shows_is_read_back_as_it_was() {
    let found = assessed(&["CUL-01 4/4, CUL-03 5/5"], &["CUL-01 4/4, CUL-03 2/5"]);
    let item = found.items.first().expect("an item");
    let json = serde_json::to_string(item).expect("plain data");
    assert_eq!(
        serde_json::from_str::<crate::Item>(&json).ok().as_ref(),
        Some(item)
    );
    let finding = found.findings.first().expect("trust is far apart");
    let json = serde_json::to_string(finding).expect("plain data");
    assert_eq!(
        serde_json::from_str::<crate::Finding>(&json).ok().as_ref(),
        Some(finding)
    );
    let figures = found.dimensions.first().expect("a dimension");
    let json = serde_json::to_string(figures).expect("plain data");
    assert_eq!(
        serde_json::from_str::<crate::DimensionFigures>(&json)
            .ok()
            .as_ref(),
        Some(figures)
    );
}
