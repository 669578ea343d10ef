//! Who may use whom, and where the libraries that everybody would like to use are locked in.

use std::collections::BTreeSet;

use toml::Table;

use crate::source::{files, read, rust_files, words};

/// Every package of the workspace, where it lies, and which packages of ours it may use.
const MAY_USE: &[(&str, &str, &[&str])] = &[
    ("questionnaire", "src-tauri/crates/questionnaire", &[]),
    ("scoring", "src-tauri/crates/scoring", &["questionnaire"]),
    ("lock", "src-tauri/crates/lock", &[]),
    (
        "charts",
        "src-tauri/crates/charts",
        &["questionnaire", "scoring"],
    ),
    ("tables", "src-tauri/crates/tables", &[]),
    ("calendar", "src-tauri/crates/calendar", &[]),
    (
        "report",
        "src-tauri/crates/report",
        &["questionnaire", "scoring", "charts", "tables", "calendar"],
    ),
    (
        "workbook",
        "src-tauri/crates/workbook",
        &["questionnaire", "scoring", "lock"],
    ),
    (
        "protocol",
        "src-tauri/crates/protocol",
        &["questionnaire", "scoring", "charts"],
    ),
    ("ui", "ui", &["protocol"]),
    ("plumb", "src-tauri/crates/plumb", LIBRARIES),
    ("plumbline", "src-tauri", LIBRARIES),
    ("xtask", "src-tauri/crates/xtask", &[]),
    ("tests", "tests", LIBRARIES),
];

const LIBRARIES: &[&str] = &[
    "questionnaire",
    "scoring",
    "lock",
    "charts",
    "report",
    "workbook",
    "protocol",
    "tables",
    "calendar",
];

/// Libraries that only one place may name, as they are called in code.
const LOCKED_IN: &[(&str, &[&str])] = &[
    // A workbook's own tests plant faults with it.
    (
        "rusqlite",
        &[
            "src-tauri/crates/workbook/src/storage",
            "src-tauri/crates/workbook/tests",
        ],
    ),
    (
        "rusqlite_migration",
        &["src-tauri/crates/workbook/src/storage"],
    ),
    // The report's own tests look into the file with it.
    (
        "lopdf",
        &[
            "src-tauri/crates/report/src/pdf",
            "src-tauri/crates/report/tests",
        ],
    ),
    ("printpdf", &["src-tauri/crates/report/src/pdf"]),
    ("age", &["src-tauri/crates/lock/src"]),
    ("rust_xlsxwriter", &["src-tauri/crates/tables/src"]),
    ("icalendar", &["src-tauri/crates/calendar/src"]),
    ("tauri", &["src-tauri/src"]),
    ("tauri_build", &["src-tauri/build.rs"]),
    // Beside the pages one file asks the browser: to read answers there.
    (
        "wasm_bindgen",
        &["ui/src/backend.rs", "ui/src/browser.rs", IN_BROWSER],
    ),
    ("serde_wasm_bindgen", &["ui/src/backend.rs", IN_BROWSER]),
];

const IN_BROWSER: &str = "src-tauri/crates/questionnaire/src/answer/in_browser.rs";

#[test]
fn every_package_is_placed() {
    let manifests: BTreeSet<String> = files()
        .into_iter()
        .filter(|file| file.ends_with("Cargo.toml") && file != "Cargo.toml")
        // A workspace of its own, from which nothing goes into a program.
        .filter(|file| file != "src-tauri/fuzz/Cargo.toml")
        .collect();
    let placed: BTreeSet<String> = MAY_USE
        .iter()
        .map(|(_, folder, _)| format!("{folder}/Cargo.toml"))
        .collect();
    assert_eq!(
        manifests, placed,
        "a package is missing here or in the workspace"
    );
}

#[test]
fn packages_use_only_what_lies_to_their_left() {
    let mut wrong = Vec::new();
    for (name, folder, may_use) in MAY_USE {
        wrong.extend(
            ours_used(&read(&format!("{folder}/Cargo.toml")))
                .into_iter()
                .filter(|used| used != name && !may_use.contains(&used.as_str()))
                .map(|used| format!("{name} may not use {used}")),
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The packages of the workspace that a manifest names, for building, running or testing.
fn ours_used(manifest: &str) -> Vec<String> {
    let manifest: Table = manifest.parse().expect("a manifest");
    let mut used = Vec::new();
    for kind in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let table = manifest.get(kind).and_then(|value| value.as_table());
        used.extend(table.into_iter().flat_map(Table::keys).cloned());
    }
    used.retain(|name| MAY_USE.iter().any(|(ours, _, _)| ours == name));
    used
}

#[test]
fn a_wrong_edge_is_noticed() {
    let manifest = "[dependencies]\nserde = '1'\n[dev-dependencies]\nworkbook = { path = '' }";
    assert_eq!(ours_used(manifest), ["workbook"]);
}

#[test]
fn libraries_stay_where_they_are_locked_in() {
    let mut wrong = Vec::new();
    for file in rust_files() {
        for word in words(&read(&file)) {
            let Some((library, homes)) = LOCKED_IN.iter().find(|(name, _)| *name == word.name)
            else {
                continue;
            };
            let at_home = homes.iter().any(|home| file.starts_with(home));
            if word.opens_path && !at_home {
                wrong.push(format!("{file}:{}: {library}", word.line));
            }
        }
    }
    assert!(wrong.is_empty(), "named outside its home: {wrong:#?}");
}

#[test]
fn the_pages_compute_no_scores() {
    for file in rust_files().filter(|file| file.starts_with("ui/")) {
        let calls = words(&read(&file))
            .into_iter()
            .find(|word| word.name == "assess");
        assert!(calls.is_none(), "{file} scores answers");
    }
}
