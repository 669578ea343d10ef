//! Nothing lies about.

use std::collections::BTreeSet;

use crate::source::{files, read, root, rust_files};

/// What may stand at the top, beside files whose name begins with a dot.
const TOP: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "src-tauri",
    "ui",
    "icons",
    "tests",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "rust-toolchain.toml",
];

/// Longer files hold more than one idea.
const MOST_LINES: usize = 500;

#[test]
fn the_top_level_is_complete_and_holds_nothing_else() {
    let found: BTreeSet<String> = files()
        .iter()
        .filter_map(|file| file.split('/').next().map(str::to_owned))
        .filter(|name| !name.starts_with('.'))
        .collect();
    let wanted: BTreeSet<String> = TOP.iter().map(|name| (*name).to_owned()).collect();
    assert_eq!(found, wanted);
}

#[test]
fn files_hold_one_idea() {
    for file in rust_files() {
        let lines = read(&file).lines().count();
        assert!(lines <= MOST_LINES, "{file} has {lines} lines: split it");
    }
}

#[test]
fn nothing_is_unfinished_and_nothing_points_outside() {
    // Put together here, so that this file does not find itself.
    let words = [
        ["to", "do!("].concat(),
        ["FIX", "ME"].concat(),
        ["unimplement", "ed!("].concat(),
        ["not yet ", "implemented"].concat(),
        ["coming ", "soon"].concat(),
        ["../sha", "red"].concat(),
        ["/wo", "rk/main"].concat(),
    ];
    for file in text_files() {
        let text = read(&file);
        for word in &words {
            assert!(!text.contains(word), "{file} says “{word}”");
        }
    }
}

#[test]
fn text_ends_its_lines() {
    for file in text_files() {
        let text = read(&file);
        assert!(
            text.is_empty() || text.ends_with('\n'),
            "{file}: no line end at its end"
        );
        let loose = text
            .lines()
            .position(|line| line.ends_with([' ', '\t', '\r']));
        assert_eq!(
            loose, None,
            "{file}: white space at the end of a line (counted from 0)"
        );
    }
}

/// A test binary's file that `main.rs` does not name is never compiled and never run.
#[test]
fn no_test_file_is_forgotten() {
    let all: Vec<String> = rust_files().collect();
    let mains = all.iter().filter_map(|file| file.strip_suffix("/main.rs"));
    let mut binaries = 0;
    for folder in mains.filter(|folder| folder.contains("/tests/") || folder.starts_with("tests/"))
    {
        binaries += 1;
        let main = read(&format!("{folder}/main.rs"));
        for file in &all {
            let Some(inside) = file.strip_prefix(&format!("{folder}/")) else {
                continue;
            };
            let module = inside.split(['/', '.']).next().unwrap_or_default();
            assert!(
                module == "main" || main.contains(&format!("mod {module};")),
                "{file} is not named in {folder}/main.rs"
            );
        }
    }
    assert!(binaries >= 2, "the test binaries are found");
}

fn text_files() -> impl Iterator<Item = String> {
    const TEXT: &[&str] = &[
        "rs", "toml", "md", "ftl", "css", "html", "js", "json", "sql", "svg",
    ];
    files().into_iter().filter(|file| {
        file.rsplit_once('.')
            .is_some_and(|(_, end)| TEXT.contains(&end))
            && root().join(file).is_file()
    })
}
