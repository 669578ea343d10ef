//! The workbooks and round files of a folder.

use std::fs;
use std::path::{Path, PathBuf};

use scoring::messages::Arguments;

use crate::failure::Failure;
use crate::{source, stream, words};

/// The most names that a sentence lists.
const MOST_NAMES: usize = 5;

/// What is meant by the names of files and folders.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Below {
    /// Files that were named, and those that lie in a folder that was named, by name.
    pub(crate) files: Vec<PathBuf>,
    /// What lies there hidden and is skipped: a Mac leaves a twin `._a.plumb` of a file on disks
    /// of others, and other programs keep their own things there.
    pub(crate) hidden: Vec<PathBuf>,
}

/// Looks up files and folders.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn below(named: &Path) -> Result<Below, Failure> {
    let mut below = Below::default();
    if stream::is_input(named) || !named.is_dir() {
        below.files.push(named.to_owned());
        return Ok(below);
    }
    let entries = fs::read_dir(named).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => {
            Failure::file_trouble("unreadable_folder").at(named)
        }
        _ => source::told(&error, named),
    })?;
    for entry in entries.flatten() {
        let path = entry.path();
        let kind = path.extension().map(|kind| kind.to_ascii_lowercase());
        if !path.is_file() || !kind.is_some_and(|kind| kind == "plumb" || kind == "json") {
            continue;
        }
        match entry.file_name().as_encoded_bytes().starts_with(b".") {
            true => below.hidden.push(path),
            false => below.files.push(path),
        }
    }
    below.files.sort();
    below.hidden.sort();
    Ok(below)
}

/// The sentence on hidden files; nothing when there are none.
pub(crate) fn skipped(hidden: &[PathBuf]) -> Option<String> {
    let more = hidden.len().saturating_sub(MOST_NAMES);
    let names = hidden.iter().take(MOST_NAMES);
    let names: Vec<_> = names.map(|path| path.to_string_lossy()).collect();
    let names = names.join(", ");
    let facts = Arguments::new()
        .number("n", hidden.len())
        .number("more", more)
        .text("names", &names);
    (!hidden.is_empty()).then(|| words::sentence("hidden-skipped", facts))
}
