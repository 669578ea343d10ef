//! The project's own files, as the tests look at them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::str::FromStr;

use proc_macro2::{TokenStream, TokenTree};

/// The top folder of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the package lies in the project")
        .to_path_buf()
}

/// Every file that is kept under version control or about to be, relative to the top folder.
pub(crate) fn files() -> Vec<String> {
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git is there");
    assert!(output.status.success(), "git lists the files of a clone");
    let list = String::from_utf8(output.stdout).expect("plain file names");
    let files: Vec<String> = list
        .lines()
        .filter(|file| root().join(file).exists())
        .map(str::to_owned)
        .collect();
    assert!(files.len() > 100, "the list is not empty by mistake");
    files
}

/// Every Rust file.
pub(crate) fn rust_files() -> impl Iterator<Item = String> {
    files().into_iter().filter(|file| file.ends_with(".rs"))
}

pub(crate) fn read(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// A name in code, and what stands right behind it.
pub(crate) struct Word {
    pub(crate) name: String,
    pub(crate) line: usize,
    /// Whether `::` follows.
    pub(crate) opens_path: bool,
}

/// Every name in code. Comments and texts do not count.
pub(crate) fn words(code: &str) -> Vec<Word> {
    let stream = TokenStream::from_str(code).expect("code that compiles");
    let mut words = Vec::new();
    collect(stream, &mut words);
    words
}

fn collect(stream: TokenStream, words: &mut Vec<Word>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Group(group) => collect(group.stream(), words),
            TokenTree::Ident(ident) => words.push(Word {
                name: ident.to_string(),
                line: ident.span().start().line,
                opens_path: matches!(trees.peek(), Some(TokenTree::Punct(p)) if p.as_char() == ':'
                    && p.spacing() == proc_macro2::Spacing::Joint),
            }),
            _ => {}
        }
    }
}

#[test]
fn comments_and_texts_are_no_code() {
    let found = words("use a::b; // rusqlite\n/// rusqlite\nfn c() { let d = \"rusqlite\"; }");
    let names: Vec<&str> = found.iter().map(|word| word.name.as_str()).collect();
    assert_eq!(names, ["use", "a", "b", "doc", "fn", "c", "let", "d"]);
    assert!(found[1].opens_path && !found[2].opens_path);
}
