//! Names explain themselves.

use crate::source::{read, rust_files, words};

/// What names nothing.
const EMPTY_WORDS: &[&str] = &["Manager", "Helper", "Util", "Common", "Misc"];
const EMPTY_FILES: &[&str] = &[
    "common", "util", "utils", "helper", "helpers", "misc", "types",
];

#[test]
fn no_name_is_empty() {
    for file in rust_files() {
        let stem = file
            .rsplit('/')
            .next()
            .and_then(|name| name.strip_suffix(".rs"));
        assert!(
            !stem.is_some_and(|stem| EMPTY_FILES.contains(&stem)),
            "{file}: name it after what is in it"
        );
        let code = words(&read(&file));
        let mut definitions = code
            .windows(2)
            .filter(|pair| ["struct", "enum", "trait", "type"].contains(&pair[0].name.as_str()));
        let empty =
            definitions.find(|pair| EMPTY_WORDS.iter().any(|empty| pair[1].name.contains(empty)));
        if let Some(pair) = empty {
            panic!("{file}:{}: {} names nothing", pair[1].line, pair[1].name);
        }
    }
}

#[test]
fn a_file_does_not_stutter() {
    for file in rust_files() {
        let mut parts = file.rsplit('/');
        let stem = parts.next().and_then(|name| name.strip_suffix(".rs"));
        assert_ne!(stem, parts.next(), "{file}");
    }
}
