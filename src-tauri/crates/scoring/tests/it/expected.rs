//! What an example of the method page says, held against what was found.

use std::collections::BTreeMap;

use serde_json::Value;
use toml::Table;

/// Figures are exact to so much.
const EXACT: f64 = 1e-6;

/// What may stand in an example.
const KEYS: &[&str] = &[
    "vendor",
    "partner",
    "plan",
    "round",
    "earlier",
    "before",
    "now",
    "figures",
    "findings",
    "strengths",
];

/// Parts of an example that would not be looked at, and expectations that are not there.
pub(crate) fn keys(table: &Table) -> Vec<String> {
    let unknown = table.keys().filter(|key| !KEYS.contains(&key.as_str()));
    let mut complaints: Vec<String> = unknown.map(|key| format!("what is {key}?")).collect();
    let expects = |key: &str| table.get(key).and_then(|part| part.as_table());
    if expects("figures").is_none_or(Table::is_empty) && expects("findings").is_none() {
        complaints.push("it expects nothing".to_owned());
    }
    complaints
}

/// A name with the sides changed over in it: `a:vendor:b` becomes `a:partner:b`.
pub(crate) fn changed_over(name: &str) -> String {
    let parts = name.split_inclusive([':', ' ']).map(|part| {
        let (word, end) = match part.strip_suffix([':', ' ']) {
            Some(word) => part.split_at(word.len()),
            None => (part, ""),
        };
        let word = match word {
            "vendor" => "partner",
            "partner" => "vendor",
            other => other,
        };
        format!("{word}{end}")
    });
    parts.collect()
}

/// The figures that are not as the example says.
pub(crate) fn figures(table: &Table, json: &Value) -> Vec<String> {
    let figures = table.get("figures").and_then(|part| part.as_table());
    let mut complaints = Vec::new();
    for (place, expected) in figures.into_iter().flatten() {
        match at(json, place) {
            None => complaints.push(format!("there is no {place}")),
            Some(found) if same(expected, found) => {}
            Some(found) => complaints.push(format!("{place} is {found}, not {expected}")),
        }
    }
    complaints
}

/// A place in JSON: `items.CUL-03.vendor.mean`. In a list the entry of that name.
fn at<'a>(json: &'a Value, place: &str) -> Option<&'a Value> {
    place.split('.').try_fold(json, |value, part| match value {
        Value::Array(entries) => entries.iter().find(|entry| {
            ["id", "metric", "topic", "side", "function", "name"]
                .iter()
                .any(|key| entry[key] == part)
        }),
        value => value.get(part),
    })
}

fn same(expected: &toml::Value, found: &Value) -> bool {
    match (expected, found) {
        (toml::Value::Integer(number), _) => near(*number as f64, found),
        (toml::Value::Float(number), _) => near(*number, found),
        (toml::Value::Boolean(expected), _) => found.as_bool() == Some(*expected),
        (toml::Value::String(word), Value::Null) => word == "none",
        (toml::Value::String(word), Value::Number(_)) => {
            fraction(word).is_some_and(|number| near(number, found))
        }
        (toml::Value::String(word), _) => found.as_str() == Some(word),
        (toml::Value::Array(expected), Value::Array(found)) => {
            let both = expected.iter().zip(found);
            expected.len() == found.len() && both.into_iter().all(|(e, f)| same(e, f))
        }
        _ => false,
    }
}

fn near(expected: f64, found: &Value) -> bool {
    found
        .as_f64()
        .is_some_and(|found| (found - expected).abs() < EXACT)
}

/// `13/15` as a number.
fn fraction(word: &str) -> Option<f64> {
    let (above, below) = word.split_once('/')?;
    Some(above.parse::<f64>().ok()? / below.parse::<f64>().ok()?)
}

/// The findings that are not told, told and not expected, or of another level.
pub(crate) fn findings(
    table: &Table,
    found: &BTreeMap<String, String>,
    turned: bool,
) -> Vec<String> {
    let Some(expected) = table.get("findings").and_then(|part| part.as_table()) else {
        return Vec::new();
    };
    let turn = |name: &str| match turned {
        true => changed_over(name),
        false => name.to_owned(),
    };
    let expected = expected.iter().map(|(id, level)| {
        let level = level.as_str().unwrap_or_default();
        (turn(id), turn(level))
    });
    let expected: BTreeMap<String, String> = expected.collect();
    if expected == *found {
        return Vec::new();
    }
    let sides = if turned {
        " with the sides changed over"
    } else {
        ""
    };
    vec![format!(
        "findings{sides}: found {found:#?}, expected {expected:#?}"
    )]
}

/// The same for strengths.
pub(crate) fn strengths(table: &Table, found: &[String], turned: bool) -> Vec<String> {
    let expected = table.get("strengths").and_then(|part| part.get("ids"));
    let Some(expected) = expected.and_then(|ids| ids.as_array()) else {
        return Vec::new();
    };
    let names = expected.iter().filter_map(|id| id.as_str());
    let mut expected: Vec<String> = match turned {
        true => names.map(changed_over).collect(),
        false => names.map(str::to_owned).collect(),
    };
    let mut found = found.to_vec();
    expected.sort_unstable();
    found.sort_unstable();
    if expected == found {
        return Vec::new();
    }
    vec![format!(
        "strengths: found {found:#?}, expected {expected:#?}"
    )]
}
