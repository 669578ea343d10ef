//! METHOD.md says what is so: its examples are assessed, its thresholds are those of the code.

use std::collections::BTreeMap;
use std::path::Path;

use scoring::method::{METHOD_VERSION, Standing, THRESHOLDS};
use toml::Table;

use crate::example::{complaints, examples};

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    std::fs::read_to_string(path).expect("a file of this package")
}

fn page() -> String {
    read("METHOD.md")
}

#[test]
fn every_example_comes_out_as_it_says() {
    let all = examples(&page());
    assert!(all.len() >= 30, "only {} examples were found", all.len());
    let wrong: Vec<String> = all
        .iter()
        .flat_map(|example| {
            let complaints = complaints(&example.table).into_iter();
            complaints.map(|complaint| format!("METHOD.md:{}: {complaint}", example.line))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The example with each figure changed a little in turn, and with each finding called otherwise.
fn changed(table: &Table) -> Vec<(String, Table)> {
    let mut all = Vec::new();
    for part in ["figures", "findings"] {
        let places = table.get(part).and_then(|part| part.as_table());
        for (place, value) in places.into_iter().flatten() {
            let other = match value {
                toml::Value::Integer(number) => toml::Value::Float(*number as f64 + 0.001),
                toml::Value::Float(number) => toml::Value::Float(number + 0.001),
                toml::Value::Boolean(known) => toml::Value::Boolean(!known),
                toml::Value::Array(entries) => {
                    let one_less = entries.len().checked_sub(1);
                    let shorter = one_less.map(|most| entries[..most].to_vec());
                    toml::Value::Array(shorter.unwrap_or_else(|| vec!["M01".into()]))
                }
                _ => toml::Value::String("1/7".to_owned()),
            };
            let mut changed = table.clone();
            changed[part][place] = other;
            all.push((format!("{part} {place}"), changed));
        }
    }
    all
}

#[test]
fn a_changed_figure_or_finding_is_noticed() {
    let mut tried = 0;
    for example in examples(&page()) {
        for (place, table) in changed(&example.table) {
            tried += 1;
            let complaints = complaints(&table);
            assert!(
                !complaints.is_empty(),
                "METHOD.md:{}: {place}",
                example.line
            );
        }
    }
    assert!(tried > 100, "only {tried} figures and findings were found");
}

#[test]
fn what_an_example_leaves_unsaid_is_noticed() {
    let silent = examples("```toml\n[[vendor]]\nCUL-03 = { own = 5 }\n```\n");
    assert_eq!(complaints(&silent[0].table), ["it expects nothing"]);
    let other = examples("```toml\nfigure = 1\n[findings]\n```\n");
    assert_eq!(complaints(&other[0].table), ["what is figure?"]);
    let more = examples(
        "```toml\n[[vendor]]\nCUL-01 = { own = 2 }\n[[partner]]\nCUL-01 = { own = 2 }\n[findings]\n```\n",
    );
    assert_eq!(
        complaints(&more[0].table).len(),
        2,
        "one for each way round"
    );
}

/// The rows of the table of thresholds: what each is called, its constants, what it rests on.
fn rows() -> Vec<[String; 3]> {
    let page = page();
    let (_, table) = page.split_once("| Threshold |").expect("the table");
    let rows = table
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [name, values, standing] = cells[..] else {
            panic!("three columns: {line}");
        };
        [name, values, standing].map(str::to_owned)
    })
    .collect()
}

#[test]
fn the_thresholds_and_their_standing_are_those_of_the_method() {
    let of_code: Vec<(String, String)> = THRESHOLDS
        .iter()
        .map(|threshold| {
            let standing = match threshold.standing {
                Standing::Published(source) => format!("published: {source}"),
                Standing::Convention => "convention".to_owned(),
                Standing::Ours => "ours".to_owned(),
            };
            (format!("`{}`", threshold.id), standing)
        })
        .collect();
    // Those of comparisons are printed in no report of a round, and stand below the others.
    let of_page: Vec<(String, String)> = rows()
        .into_iter()
        .filter(|[name, _, _]| name.starts_with('`'))
        .map(|[name, _, standing]| (name, standing))
        .collect();
    assert_eq!(of_page, of_code);
}

#[test]
fn the_values_in_the_table_are_those_of_the_code() {
    let of_code: BTreeMap<String, String> = read("src/method.rs")
        .lines()
        .filter_map(|line| {
            let (name, rest) = line.strip_prefix("pub const ")?.split_once(": ")?;
            let (_, value) = rest.split_once(" = ")?;
            let value = value.trim_end_matches(';');
            let value = value.strip_suffix(".0").unwrap_or(value);
            (name != "THRESHOLDS").then(|| (name.to_owned(), value.to_owned()))
        })
        .collect();
    let mut of_page: BTreeMap<String, String> = rows()
        .iter()
        .flat_map(|[_, values, _]| values.split("; "))
        .filter_map(|entry| {
            let (name, value) = entry.strip_prefix('`')?.split_once("` ")?;
            Some((name.to_owned(), value.to_owned()))
        })
        .collect();
    of_page.insert("METHOD_VERSION".to_owned(), METHOD_VERSION.to_string());
    assert_eq!(of_page, of_code);
    assert!(page().contains(&format!("version {METHOD_VERSION} of the method")));
}
