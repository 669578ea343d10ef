//! The documents say what is so.

use crate::source::{files, read};

#[test]
fn the_map_names_every_package_and_only_what_exists() {
    let map = read("src-tauri/ARCHITECTURE.md");
    for file in files().iter().filter(|file| file.ends_with("/Cargo.toml")) {
        let folder = file.trim_end_matches("/Cargo.toml");
        let name = folder.rsplit('/').next().unwrap_or(folder);
        assert!(
            map.contains(&format!("{name}/")),
            "ARCHITECTURE.md does not name {folder}"
        );
    }
    let all = files();
    for path in quoted(&map).filter(|path| path.contains('/') && !path.contains(['<', ' ', '*'])) {
        assert!(
            all.iter()
                .any(|file| format!("/{file}").contains(&format!("/{path}"))),
            "ARCHITECTURE.md names {path}, which is not there"
        );
    }
}

#[test]
fn the_first_steps_name_real_commands() {
    let readme = read("README.md");
    let tasks = read("src-tauri/crates/xtask/src/main.rs").to_lowercase();
    let mut found = 0;
    for line in readme.lines() {
        let Some((_, rest)) = line.split_once("cargo xtask ") else {
            continue;
        };
        let task = rest
            .split(|c: char| !c.is_ascii_alphabetic())
            .next()
            .unwrap_or_default();
        assert!(
            tasks.contains(&format!("task::{task}")),
            "README.md names cargo xtask {task}"
        );
        found += 1;
    }
    assert!(found >= 2, "both commands are named");
}

#[test]
fn the_changes_of_this_version_are_told() {
    let version = env!("CARGO_PKG_VERSION");
    let changes = read("CHANGELOG.md");
    assert!(
        changes.contains(&format!("## {version}")) || changes.contains("## Unreleased"),
        "CHANGELOG.md has nothing about {version}"
    );
}

/// What stands between back quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}
