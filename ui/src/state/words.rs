//! The sentences of the window, from its message files.

use std::sync::LazyLock;

use protocol::scoring::messages::{Arguments, Messages};

mod lengthened;

/// Every message file, one after the other.
const ENGLISH: &str = concat!(
    include_str!("../../messages/en.ftl"),
    include_str!("../../messages/results.ftl"),
);

static WORDS: LazyLock<(Messages, Vec<String>)> = LazyLock::new(|| {
    if lengthened::is_asked_for() {
        Messages::english(&lengthened::lengthened(ENGLISH))
    } else {
        Messages::english(ENGLISH)
    }
});

/// A message without variables.
pub(crate) fn plain(id: &str) -> String {
    words(id, &Arguments::new())
}

/// A message with its variables filled in.
pub(crate) fn words(id: &str, arguments: &Arguments<'_>) -> String {
    WORDS.0.text(id, arguments)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    #[test]
    fn the_message_files_have_no_errors() {
        assert_eq!(WORDS.1, Vec::<String>::new());
        let (_, problems) = Messages::english(&lengthened::lengthened(ENGLISH));
        assert_eq!(problems, Vec::<String>::new(), "lengthened");
    }

    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }

    /// Names in code, between quotes, must be messages; a wrong one would be shown as it is.
    #[test]
    fn every_message_that_is_named_is_there() {
        let mut files = Vec::new();
        sources(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &mut files,
        );
        let mut found = 0;
        for file in files {
            let source = fs::read_to_string(&file).expect("a source");
            for call in ["plain(\"", "words(\"", "words(\n"] {
                for after in source.split(call).skip(1) {
                    let after = after.trim_start().trim_start_matches('"');
                    let id = after.split('"').next().unwrap_or_default();
                    let is_name = id
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit());
                    if is_name && !id.is_empty() {
                        assert!(
                            WORDS.0.has(id),
                            "{id} is missing, named in {}",
                            file.display()
                        );
                        found += 1;
                    }
                }
            }
        }
        assert!(found > 100, "the names are found");
    }
}
