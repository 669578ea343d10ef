//! The licences of everything in the programs, as one text that the programs carry with them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use sha2::{Digest, Sha256};
use spdx::{Expression, LicenseReq, Licensee, ParseMode};

use super::graph::{Graph, Library};
use super::policy::Policy;
use crate::hexadecimal::hexadecimal;

/// Where the text is kept, seen from the top folder.
const PLACE: &str = "src-tauri/packaging/THIRD_PARTY.txt";

const HEAD: &str = "\
Plumbline is free to use under the MIT licence. It contains the work of many other people, who
allow that under the licences below. The first list names each library with its version, the
licence under which it is used here, the marks of the licence texts, and where its source is. The
texts follow.
";

/// What is in the programs without being a package: name, licence, source, and the file with the
/// text seen from the top folder, if there is one.
const BESIDE: &[(&str, &str, &str, Option<&str>)] = &[
    (
        "The standard library of Rust",
        "MIT OR Apache-2.0",
        "https://github.com/rust-lang/rust",
        None,
    ),
    (
        "SQLite",
        "in the public domain",
        "https://sqlite.org/copyright.html",
        None,
    ),
    (
        "Noto Sans, a typeface",
        "Apache-2.0",
        "https://fonts.google.com/noto",
        Some("src-tauri/crates/report/fonts/LICENSE-2.0.txt"),
    ),
];

/// Texts that a library keeps further down, because what they are about is inside of it.
const INSIDE: &[(&str, &[&str])] = &[(
    "libmimalloc-sys",
    &["c_src/mimalloc/v2/LICENSE", "c_src/mimalloc/v3/LICENSE"],
)];

/// The text that is kept.
///
/// # Errors
/// When it cannot be read; there being none is no error.
pub(crate) fn kept(root: &Path) -> Result<String> {
    let path = root.join(PLACE);
    if !path.exists() {
        return Ok(String::new());
    }
    fs::read_to_string(path).with_context(|| format!("cannot read {PLACE}"))
}

/// Keeps a text.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn keep(root: &Path, text: &str) -> Result<()> {
    fs::write(root.join(PLACE), text).with_context(|| format!("cannot write {PLACE}"))
}

/// The text for the programs as they are.
///
/// # Errors
/// When a library names no licence that the rules allow, or a text cannot be read.
pub(crate) fn write(root: &Path, graph: &Graph) -> Result<String> {
    let policy = Policy::read(root)?;
    let preferred = policy.licenses.allow.iter();
    let preferred: Vec<Licensee> = preferred
        .map(|licence| Licensee::parse(licence))
        .collect::<std::result::Result<_, _>>()?;
    let mut texts = Texts::default();
    let mut list = String::new();
    for (name, licence, source, file) in BESIDE {
        let marks = match file {
            Some(file) => texts.marks(&[read(&root.join(file))?]),
            None => String::new(),
        };
        list.push_str(&format!("{name}: {licence}{marks}\n    {source}\n"));
    }
    for library in graph.shipped() {
        let taken = taken(library, &preferred)?;
        let marks = texts.marks(&texts_of(library, &taken)?);
        let names: Vec<String> = taken.iter().map(LicenseReq::to_string).collect();
        let (name, version) = (&library.name, &library.version);
        list.push_str(&format!(
            "{name} {version}: {}{marks}\n",
            names.join(" AND ")
        ));
        if !library.repository.is_empty() {
            list.push_str(&format!("    {}\n", library.repository));
        }
    }
    Ok(format!("{HEAD}\n{list}{}", texts.written()))
}

/// The licences under which a library is used: of those that it offers the ones that the rules
/// name first.
fn taken(library: &Library, preferred: &[Licensee]) -> Result<Vec<LicenseReq>> {
    let named = || format!("{} {}", library.name, library.version);
    let licence = library.licence.as_deref();
    let licence = licence.with_context(|| format!("{} names no licence", named()))?;
    let expression = Expression::parse_mode(licence, ParseMode::LAX)
        .map_err(|_| anyhow!("{}: “{licence}” cannot be understood", named()))?;
    expression
        .minimized_requirements(preferred)
        .with_context(|| format!("{} is not allowed: {licence}", named()))
}

/// The texts that a library comes with for the licences that are taken, or the usual ones where it
/// comes with none.
fn texts_of(library: &Library, taken: &[LicenseReq]) -> Result<Vec<String>> {
    let shipped = shipped(library)?;
    let mut texts: Vec<String> = Vec::new();
    for licence in taken {
        let Some(id) = licence.license.id() else {
            continue;
        };
        let fits = shipped.iter().filter(|text| is_text_of(id.name, text));
        let before = texts.len();
        texts.extend(fits.cloned());
        if texts.len() == before {
            texts.push(tidy(id.text()));
        }
    }
    // Who is named there wants to be named, whatever the licence.
    let notices = files(&library.folder, &["NOTICE"])?;
    for notice in notices {
        texts.push(read(&notice)?);
    }
    for (name, inside) in INSIDE {
        if *name == library.name {
            for file in *inside {
                let path = library.folder.join(file);
                if path.is_file() {
                    texts.push(read(&path)?);
                }
            }
        }
    }
    Ok(texts)
}

fn shipped(library: &Library) -> Result<Vec<String>> {
    const NAMES: &[&str] = &["LICENSE", "LICENCE", "COPYING", "UNLICENSE", "COPYRIGHT"];
    let files = files(&library.folder, NAMES)?;
    files.iter().map(|file| read(file)).collect()
}

/// The files of a folder whose names begin like one of these, by name.
fn files(folder: &Path, names: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries =
        fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        if entry.path().is_file() && names.iter().any(|begin| name.starts_with(begin)) {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    Ok(tidy(&String::from_utf8_lossy(&bytes)))
}

/// A text without white space at the ends of its lines, so that it is the same on every system.
fn tidy(text: &str) -> String {
    let lines = text.trim_start_matches('\u{feff}').lines();
    let lines: Vec<&str> = lines.map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Whether a text is one of a licence: by words that no other has.
fn is_text_of(licence: &str, text: &str) -> bool {
    let text = flat(text);
    let has = |words: &str| text.contains(words);
    match licence {
        "MIT" => has("permission is hereby granted, free of charge") && has("copyright notice"),
        "MIT-0" => has("permission is hereby granted, free of charge") && !has("above copyright"),
        "Apache-2.0" => has("apache license") && has("version 2.0, january 2004"),
        "BSD-2-Clause" | "BSD-3-Clause" => has("redistribution and use in source and binary forms"),
        "BSL-1.0" => has("boost software license"),
        "CC0-1.0" => has("cc0 1.0 universal"),
        "ISC" => has("permission to use, copy, modify, and/or distribute"),
        "MPL-2.0" => has("mozilla public license version 2.0"),
        "Unicode-3.0" => has("unicode license v3"),
        "Unlicense" => has("this is free and unencumbered software"),
        "Zlib" => has("this software is provided 'as-is'"),
        _ => false,
    }
}

/// A text in small letters with single spaces.
fn flat(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// Every text once, with its mark.
#[derive(Default)]
struct Texts {
    marks: BTreeMap<String, String>,
    /// Mark and text, in the order in which they are needed.
    texts: Vec<(String, String)>,
}

impl Texts {
    /// The marks of some texts, as they stand behind the name of a licence.
    fn marks(&mut self, texts: &[String]) -> String {
        let mut marks: Vec<String> = Vec::new();
        for text in texts {
            // Many differ in their line breaks only.
            let flat = flat(text);
            let mark = self.marks.entry(flat).or_insert_with_key(|flat| {
                // Of the text itself, not counted: another library changes no mark.
                let digest = hexadecimal(&Sha256::digest(flat));
                let mark: String = digest.chars().take(6).collect();
                self.texts.push((mark.clone(), text.clone()));
                mark
            });
            if !marks.contains(mark) {
                marks.push(mark.clone());
            }
        }
        marks.iter().map(|mark| format!(" [{mark}]")).collect()
    }

    fn written(&self) -> String {
        let texts = self.texts.iter();
        texts
            .map(|(mark, text)| format!("\n[{mark}] {:-<72}\n\n{text}\n", ""))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_kept_once_however_its_lines_break() {
        // The marks begin the SHA-256 of the texts in small letters with single spaces.
        let mut texts = Texts::default();
        assert_eq!(texts.marks(&["A\nlicence".to_owned()]), " [55fc86]");
        assert_eq!(
            texts.marks(&["a   licence".to_owned(), "Another".to_owned()]),
            " [55fc86] [ae448a]"
        );
        assert_eq!(texts.marks(&[]), "");
        assert_eq!(texts.texts.len(), 2);
    }

    #[test]
    fn every_licence_that_is_allowed_can_be_told_by_its_text() {
        let root = crate::root::root().expect("the workspace");
        let policy = Policy::read(&root).expect("the rules");
        for name in &policy.licenses.allow {
            let name = name.split(' ').next().unwrap_or_default();
            let id = spdx::license_id(name).expect("a licence that SPDX knows");
            assert!(is_text_of(name, id.text()), "{name}");
        }
    }
}
