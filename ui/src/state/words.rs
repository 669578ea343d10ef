//! The sentences of the window, from its message file.

use std::sync::LazyLock;

use protocol::scoring::messages::{Arguments, Messages};

static ENGLISH: LazyLock<(Messages, Vec<String>)> =
    LazyLock::new(|| Messages::english(include_str!("../../messages/en.ftl")));

/// A message without variables.
pub(crate) fn plain(id: &str) -> String {
    words(id, &Arguments::new())
}

/// A message with its variables filled in.
pub(crate) fn words(id: &str, arguments: &Arguments<'_>) -> String {
    ENGLISH.0.text(id, arguments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_file_has_no_errors() {
        assert_eq!(ENGLISH.1, Vec::<String>::new());
    }

    /// Names in code, between quotes, must be messages; a wrong one would be shown as it is.
    #[test]
    fn every_message_that_a_page_names_is_there() {
        let sources = [
            include_str!("../pages/first_run.rs"),
            include_str!("../pages/partnership_home.rs"),
            include_str!("../components/appearance/mod.rs"),
            include_str!("../components/failure_notice/mod.rs"),
            include_str!("../components/partnership/mod.rs"),
            include_str!("../backend.rs"),
        ];
        let mut found = 0;
        for source in sources {
            for after in source.split("plain(\"").skip(1) {
                let id = after.split('"').next().unwrap_or_default();
                assert!(ENGLISH.0.has(id), "{id} is missing");
                found += 1;
            }
        }
        assert!(found > 10, "the names are found");
    }
}
