//! What a workbook promises, seen from outside: through its public functions, through the bytes of
//! the file, and through a second process that is killed.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed, also in the functions it calls"
)]

mod absence;
mod all_revealed;
mod bad_file;
mod changed_outside;
mod check;
mod child;
mod copies;
mod create;
mod disk_full;
mod erased;
mod file_format;
mod fixture;
mod import;
mod interrupted;
mod killed;
mod lock;
mod locked_answers;
mod no_leak;
mod other_account;
mod permission;
mod pinned;
mod plan;
mod proof;
mod rules;
mod stranger;
mod undo;

/// A file that is not named above would be a test that never runs.
#[test]
fn every_file_of_this_folder_is_named() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it");
    let named = include_str!("main.rs");
    for entry in std::fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().file_name().into_string().unwrap();
        let module = file.strip_suffix(".rs").unwrap();
        assert!(
            module == "main" || named.contains(&format!("\nmod {module};\n")),
            "name {file} in main.rs"
        );
    }
}
