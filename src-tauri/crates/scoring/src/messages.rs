//! Sentences for people, from message files in the Fluent format.
//!
//! A sentence is always one whole message with variables; code chooses which message, never joins
//! pieces of one. The report keeps its own file and reads it with the same [`Messages`].

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The sentences of one message file.
pub struct Messages {
    bundle: FluentBundle<FluentResource>,
}

impl Messages {
    /// Reads an English message file. A broken entry is left out and found by the test that asks
    /// every message file for its errors.
    #[must_use]
    pub fn english(source: &str) -> (Self, Vec<String>) {
        let mut problems = Vec::new();
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                problems.extend(errors.iter().map(|error| format!("{error}")));
                resource
            }
        };
        let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap_or_default()]);
        // Marks around variables would be printed as boxes by fonts that do not know them.
        bundle.set_use_isolating(false);
        if let Err(errors) = bundle.add_resource(resource) {
            problems.extend(errors.iter().map(|error| format!("{error}")));
        }
        (Self { bundle }, problems)
    }

    /// A sentence. A message that is missing gives its own name, so that it is seen at once.
    #[must_use]
    pub fn text(&self, id: &str, arguments: &Arguments<'_>) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(id)
            .and_then(|message| message.value())
        else {
            return id.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&arguments.0), &mut errors)
            .into_owned()
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}

/// The variables of a sentence.
#[derive(Default)]
pub struct Arguments<'a>(FluentArgs<'a>);

impl<'a> Arguments<'a> {
    /// No variables.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// With a text.
    #[must_use]
    pub fn text(mut self, name: &'a str, value: &'a str) -> Self {
        self.0.set(name, value);
        self
    }

    /// With a text that is made for this sentence.
    #[must_use]
    pub fn made(mut self, name: &'a str, value: String) -> Self {
        self.0.set(name, value);
        self
    }

    /// With a figure as people read it: one decimal, none where it is whole.
    #[must_use]
    pub fn figure(self, name: &'a str, value: f64) -> Self {
        let text = format!("{value:.1}");
        let text = text.strip_suffix(".0").unwrap_or(&text).to_owned();
        self.made(name, text)
    }

    /// With a whole number, which chooses singular or plural.
    #[must_use]
    pub fn number(mut self, name: &'a str, value: usize) -> Self {
        self.0.set(name, FluentValue::from(value));
        self
    }

    /// With a text, unless there is a variable of this name.
    #[must_use]
    pub fn or(self, name: &'a str, value: &'a str) -> Self {
        match self.0.get(name) {
            Some(_) => self,
            None => self.text(name, value),
        }
    }

    /// These variables and those of another set.
    #[must_use]
    pub fn and(mut self, more: Arguments<'a>) -> Self {
        for (name, value) in more.0 {
            self.0.set(name, value);
        }
        self
    }
}

static ENGLISH: LazyLock<(Messages, Vec<String>)> =
    LazyLock::new(|| Messages::english(include_str!("../messages/en.ftl")));

/// The titles of findings in English.
pub(crate) fn english() -> &'static Messages {
    &ENGLISH.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_file_has_no_errors() {
        assert_eq!(ENGLISH.1, Vec::<String>::new());
    }

    #[test]
    fn a_missing_message_is_seen_at_once() {
        assert!(english().has("dont-know") && !english().has("no-such-message"));
        assert_eq!(
            english().text("no-such-message", &Arguments::new()),
            "no-such-message"
        );
    }

    #[test]
    fn numbers_choose_their_form() {
        let facts = |of| {
            Arguments::new()
                .text("side", "Acme")
                .text("dimension", "Culture")
                .number("count", 1)
                .number("of", of)
        };
        assert_eq!(
            english().text("dont-know", &facts(1)),
            "Acme does not know 1 of the one answer it was asked for about Culture"
        );
        assert_eq!(
            english().text("dont-know", &facts(5)),
            "Acme does not know 1 of the 5 answers it was asked for about Culture"
        );
    }
}
