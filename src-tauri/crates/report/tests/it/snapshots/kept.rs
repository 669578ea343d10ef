//! What is kept of a report: a file with the words of its pages, and a picture of each page that
//! does not look as one of the first report.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::FIRST;
use super::picture::{Depth, Picture};

/// The line before the words of a page.
const PAGE: &str = "=== page ";
/// The words instead of those of a page that looks as one of the first report.
const AS: &str = "as in joint-a4, page ";

pub(super) struct Kept {
    name: String,
    depth: Depth,
    /// The words of each page, or the words that say which other it looks as.
    pages: Vec<String>,
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots")
}

fn picture_file(name: &str, page: usize) -> PathBuf {
    folder().join(format!("{name}-{:02}.png", page + 1))
}

impl Kept {
    pub(super) fn read(name: &str, depth: Depth) -> Self {
        let text = std::fs::read_to_string(folder().join(format!("{name}.txt")));
        let text = text.unwrap_or_default();
        let pages = text.split(PAGE).skip(1);
        let words = |page: &str| {
            let (_, words) = page.split_once('\n').unwrap_or_default();
            words.trim_end().to_owned()
        };
        Self {
            name: name.to_owned(),
            depth,
            pages: pages.map(words).collect(),
        }
    }

    /// What differs, one sentence a page; each page that does is drawn.
    pub(super) fn differences(&self, words: &[String], pictures: &[Picture]) -> Vec<String> {
        let mut wrong = Vec::new();
        if self.pages.len() != words.len() {
            wrong.push(format!(
                "{} pages instead of {}",
                words.len(),
                self.pages.len()
            ));
        }
        for (page, (said, picture)) in words.iter().zip(pictures).enumerate() {
            let kept = self.pages.get(page).map_or("", String::as_str);
            let as_first = kept
                .strip_prefix(AS)
                .and_then(|page| page.parse::<usize>().ok());
            let file = match as_first {
                Some(number) => picture_file(FIRST, number - 1),
                None => picture_file(&self.name, page),
            };
            let expected = Picture::kept(&file, self.depth);
            if as_first.is_none() && kept != said {
                let line = said.lines().zip(kept.lines()).find(|(new, old)| new != old);
                wrong.push(format!(
                    "page {} says otherwise, from {line:?} on",
                    page + 1
                ));
            }
            if expected
                .as_ref()
                .is_none_or(|expected| picture.differs(expected))
            {
                wrong.push(format!("page {} looks otherwise", page + 1));
                let name = format!("{}-{:02}", self.name, page + 1);
                picture.draw_difference(expected.as_ref(), &name);
            }
        }
        wrong
    }

    /// Keeps a report as it is now.
    pub(super) fn accept(&mut self, words: &[String], pictures: &[Picture]) {
        std::fs::create_dir_all(folder()).expect("a folder");
        for file in std::fs::read_dir(folder()).expect("the folder") {
            let file = file.expect("a file").path();
            let name = file
                .file_stem()
                .map(|name| name.to_string_lossy().into_owned());
            let own = name.is_some_and(|name| name.starts_with(&format!("{}-", self.name)));
            if own && file.extension().is_some_and(|ending| ending == "png") {
                std::fs::remove_file(file).expect("taken away");
            }
        }
        // The first report may be written at this moment by another test: it is read from what it
        // is made of, not from what is kept.
        let first = (self.name != FIRST && self.depth == Depth::Grey).then(super::first_pages);
        let mut text = String::new();
        for (page, (said, picture)) in words.iter().zip(pictures).enumerate() {
            let same = first.as_ref().and_then(|first| {
                let mut first = first.iter();
                first.position(|(words, other)| words == said && other == picture)
            });
            let words = match same {
                Some(other) => format!("{AS}{}", other + 1),
                None => {
                    picture.keep(&picture_file(&self.name, page), self.depth);
                    said.clone()
                }
            };
            let _ = writeln!(text, "{PAGE}{}\n{words}\n", page + 1);
        }
        let file = folder().join(format!("{}.txt", self.name));
        std::fs::write(file, text.trim_end().to_owned() + "\n").expect("written");
    }
}
