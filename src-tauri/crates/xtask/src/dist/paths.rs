//! Nothing that is given away tells of the computer on which it was made.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::remap;

/// Looks for the folders of this computer in the programs and in their pages.
///
/// # Errors
/// When one of them is found; every file is named with what stands there.
pub(crate) fn none_in(root: &Path, folder: &Path) -> Result<()> {
    let needles: Vec<String> = remap::folders(root)?
        .iter()
        .map(|(folder, _)| format!("{}/", folder.display()))
        .collect();
    let mut files: Vec<PathBuf> = ["plumbline", "plumb"]
        .map(|name| folder.join("stage/bin").join(name))
        .into();
    // The pages are packed inside the program, where they could not be read.
    for entry in fs::read_dir(root.join("ui/dist")).context("cannot read ui/dist")? {
        files.push(entry?.path());
    }
    let mut found = Vec::new();
    for file in &files {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        for needle in &needles {
            let places = places(&bytes, needle.as_bytes());
            let texts = places.iter().take(5).map(|place| around(&bytes, *place));
            found.extend(texts.map(|text| format!("{}: {text}", file.display())));
        }
    }
    for line in &found {
        eprintln!("    {line}");
    }
    ensure!(
        found.is_empty(),
        "the programs tell of folders of this computer"
    );
    eprintln!(
        "    none of {} in {} files",
        needles.join(", "),
        files.len()
    );
    Ok(())
}

/// Where a text begins.
fn places(bytes: &[u8], needle: &[u8]) -> Vec<usize> {
    let windows = bytes.windows(needle.len()).enumerate();
    windows
        .filter(|(_, window)| *window == needle)
        .map(|(place, _)| place)
        .collect()
}

/// What can be read from there on.
fn around(bytes: &[u8], place: usize) -> String {
    let readable = bytes[place..].iter().take(120);
    readable
        .take_while(|byte| byte.is_ascii_graphic())
        .map(|byte| char::from(*byte))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_found_wherever_it_stands() {
        let bytes = b"\0/home/ada/x.rs\0..../home/ada/y.rs";
        let found = places(bytes, b"/home/ada/");
        assert_eq!(found, [1, 20]);
        assert_eq!(around(bytes, 1), "/home/ada/x.rs");
        assert_eq!(places(bytes, b"/home/bob/"), [0; 0]);
    }
}
