//! What runs on the computers of others is pinned.

use crate::source::{files, read};

#[test]
fn every_action_is_pinned_by_its_commit() {
    let mut found = 0;
    for file in files()
        .iter()
        .filter(|file| file.starts_with(".github/workflows/"))
    {
        for line in read(file).lines() {
            let Some((_, action)) = line.split_once("uses: ") else {
                continue;
            };
            assert!(is_pinned(action), "{file}: {action}");
            found += 1;
        }
    }
    assert!(found > 0, "the workflows are found");
}

/// Whether a full commit and, for people, its version are named.
fn is_pinned(action: &str) -> bool {
    let Some((commit, version)) = action
        .split_once('@')
        .and_then(|(_, rest)| rest.split_once(" # v"))
    else {
        return false;
    };
    commit.len() == 40
        && commit.bytes().all(|byte| byte.is_ascii_hexdigit())
        && version.starts_with(|first: char| first.is_ascii_digit())
}

#[test]
fn a_tag_is_no_pin() {
    let commit = "3d3c42e5aac5ba805825da76410c181273ba90b1";
    assert!(is_pinned(&format!("actions/checkout@{commit} # v7.0.1")));
    assert!(!is_pinned(&format!("actions/checkout@{commit}")));
    assert!(!is_pinned("actions/checkout@v7 # v7.0.1"));
}
