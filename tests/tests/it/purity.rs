//! Five packages turn the same input into the same bytes: nothing else can get into them.

use toml::Table;

use crate::source::{read, rust_files, words};

const PURE: &[&str] = &["questionnaire", "scoring", "charts", "tables", "calendar"];

/// Names in code through which a clock, files, the network, chance, an order that changes from run
/// to run, or a log would come in.
const IMPURE: &[&str] = &[
    "SystemTime",
    "Instant",
    "Local",
    "fs",
    "net",
    "process",
    "thread",
    "HashMap",
    "HashSet",
    "RandomState",
    "rand",
    "getrandom",
    "println",
    "print",
    "eprintln",
    "eprint",
    "dbg",
    "tracing",
];

/// Functions of a type that ask a clock: `Utc::now()` is one, a round that is called `now` is none.
/// The calendar library has a clock as soon as any package of the build asks for it.
const ASKS_A_CLOCK: &[&str] = &["now", "today"];

fn impure(code: &str) -> Vec<String> {
    let words = words(code);
    let after_path = std::iter::once(false).chain(words.iter().map(|word| word.opens_path));
    words
        .iter()
        .zip(after_path)
        .filter(|(word, after_path)| {
            let name = word.name.as_str();
            IMPURE.contains(&name) || (*after_path && ASKS_A_CLOCK.contains(&name))
        })
        .map(|(word, _)| format!("line {}: {}", word.line, word.name))
        .collect()
}

#[test]
fn the_pure_packages_reach_nothing_outside() {
    for package in PURE {
        let source = format!("src-tauri/crates/{package}/src/");
        let mut files = 0;
        for file in rust_files().filter(|file| file.starts_with(&source)) {
            assert_eq!(impure(&read(&file)), Vec::<String>::new(), "{file}");
            files += 1;
        }
        assert!(files >= 3, "{package} has files");
    }
}

#[test]
fn impurity_is_noticed() {
    let code =
        "fn f() { let t = std::time::Instant::now(); // HashMap\n std::fs::read(\"rand\"); }";
    assert_eq!(
        impure(code),
        ["line 1: Instant", "line 1: now", "line 2: fs"]
    );
    assert_eq!(impure("fn f() { chrono::Utc::now(); }"), ["line 1: now"]);
    assert!(impure("fn gap(before: f64, now: f64) -> f64 { now - before }").is_empty());
}

#[test]
fn the_calendar_library_has_no_clock() {
    let manifest: Table = read("Cargo.toml").parse().expect("a manifest");
    let chrono = &manifest["workspace"]["dependencies"]["chrono"];
    assert_eq!(chrono["default-features"].as_bool(), Some(false));
    let features = chrono["features"].as_array().expect("features");
    assert!(
        features
            .iter()
            .all(|feature| feature.as_str() != Some("clock"))
    );
    for package in PURE {
        let manifest: Table = read(&format!("src-tauri/crates/{package}/Cargo.toml"))
            .parse()
            .expect("a manifest");
        let chrono = manifest["dependencies"].get("chrono");
        let own = chrono.and_then(|chrono| chrono.get("features"));
        assert!(own.is_none(), "{package} asks chrono for more");
    }
}
