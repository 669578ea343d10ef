//! The message file and the code name the same sentences.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use report::page::PaperSize;

use crate::pdf_file::PdfFile;
use crate::rounds::{EDITIONS, sample_report};

/// Families of messages of which code makes the names.
const MADE_NAMES: [&str; 9] = [
    "section-",
    "month-",
    "month-short-",
    "threshold-",
    "purpose-",
    "form-",
    "method-words-",
    "method-frames-",
    "method-words",
];

fn sources() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/compose");
    let mut sources = fs::read_to_string(folder.with_extension("rs")).expect("a source");
    add_sources(&folder, &mut sources);
    sources
}

fn add_sources(folder: &Path, sources: &mut String) {
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            add_sources(&path, sources);
        } else {
            sources.push_str(&fs::read_to_string(&path).expect("a source"));
        }
    }
}

fn messages() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("messages/en.ftl");
    let file = fs::read_to_string(path).expect("the messages");
    let mut messages: Vec<(String, String)> = Vec::new();
    for line in file.lines() {
        match line.split_once(" = ") {
            Some((id, rest)) if !line.starts_with([' ', '#', '*', '[']) => {
                messages.push((id.to_owned(), rest.to_owned()));
            }
            _ => {
                if let Some((_, text)) = messages.last_mut() {
                    text.push_str(line);
                }
            }
        }
    }
    messages
}

#[test]
fn no_message_is_unused() {
    let sources = sources();
    let messages = messages();
    for (id, _) in &messages {
        let in_code = sources.contains(&format!("\"{id}\""));
        let made = MADE_NAMES.iter().any(|family| id.starts_with(family));
        let in_message = messages
            .iter()
            .any(|(_, text)| text.contains(&format!("{{ {id} }}")));
        assert!(in_code || made || in_message, "nobody says {id}");
    }
}

#[test]
fn no_message_is_missing() {
    let sources = sources();
    let known: BTreeSet<String> = messages().into_iter().map(|(id, _)| id).collect();
    let mut asked = 0;
    for call in [
        "text(\"",
        "sentence(\"",
        "label(\"",
        "narrow(\"",
        "one(\"",
        "head(\"",
    ] {
        for (at, _) in sources.match_indices(call) {
            // `.text("vendor", …)` is a fact of a sentence, not its name.
            if sources[..at].ends_with('.') && call == "text(\"" {
                continue;
            }
            let id = sources[at + call.len()..]
                .split('"')
                .next()
                .unwrap_or_default();
            asked += 1;
            assert!(known.contains(id), "{id} is in no message file");
        }
    }
    assert!(asked > 80, "only {asked} places were looked at");
}

#[test]
fn no_sentence_lacks_a_word() {
    for edition in EDITIONS {
        let file = PdfFile::read(&sample_report(edition, PaperSize::A4).bytes);
        let texts = file.all_texts();
        for hole in ["{$", "{", "}"] {
            assert!(!(0..file.pages.len()).any(|page| file.squeezed(page).contains(hole)));
        }
        for (id, _) in messages().iter().filter(|(id, _)| id.contains('-')) {
            let alone = format!("\u{0}{id}\u{0}");
            assert!(!texts.contains(&alone), "{id} stands for itself");
        }
    }
}
