//! The embedded content, parsed.
//!
//! Parsing never fails: it gives what could be read and tells what is wrong with the rest. An entry
//! with a problem is left out, the others remain; only a wrong link between measures costs no more
//! than the link.

mod catalogues;
mod check;
mod document;
mod kinds;
mod questions;
mod raw;
#[cfg(test)]
mod tests;
mod words;

use std::fmt::Write;

use sha2::{Digest, Sha256};

use self::document::Document;
use crate::{Problem, Questionnaire};

/// The texts of the content files.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sources<'a> {
    pub(crate) questions: &'a str,
    pub(crate) traits: &'a str,
    pub(crate) metrics: &'a str,
    pub(crate) functions: &'a str,
    pub(crate) communication: &'a str,
    pub(crate) enablement: &'a str,
    pub(crate) words: &'a str,
    pub(crate) conversations: &'a str,
}

/// The content that ships.
pub(crate) static EMBEDDED: Sources<'static> = Sources {
    questions: include_str!("../content/questions.toml"),
    traits: include_str!("../content/traits.toml"),
    metrics: include_str!("../content/metrics.toml"),
    functions: include_str!("../content/functions.toml"),
    communication: include_str!("../content/communication.toml"),
    enablement: include_str!("../content/enablement.toml"),
    words: include_str!("../content/words.toml"),
    conversations: include_str!("../content/conversations.toml"),
};

impl<'a> Sources<'a> {
    /// Every file with its name, in the order in which they are hashed.
    pub(crate) const fn files(&self) -> [(&'static str, &'a str); 8] {
        [
            ("questions.toml", self.questions),
            ("traits.toml", self.traits),
            ("metrics.toml", self.metrics),
            ("functions.toml", self.functions),
            ("communication.toml", self.communication),
            ("enablement.toml", self.enablement),
            ("words.toml", self.words),
            ("conversations.toml", self.conversations),
        ]
    }
}

/// Parses the content. Every problem says in which file and at which entry it is.
pub(crate) fn parse(sources: &Sources<'_>) -> (Questionnaire, Vec<Problem>) {
    let [
        mut questions,
        mut traits,
        mut metrics,
        mut functions,
        mut communication,
        mut enablement,
        mut words,
        mut conversations,
    ] = sources
        .files()
        .map(|(name, text)| Document::new(name, text));
    let questionnaire = Questionnaire {
        id: questions.value("id").unwrap_or_default(),
        version: questions.value("version").unwrap_or_default(),
        content_hash: hash(sources),
        questions: questions::questions(&mut questions),
        frames: words::frames(&mut words),
        dimensions: words::dimensions(&mut words),
        traits: catalogues::traits(&mut traits),
        metrics: catalogues::metrics(&mut metrics),
        functions: catalogues::functions(&mut functions),
        topics: catalogues::terms(&mut communication, "topic"),
        channels: catalogues::terms(&mut communication, "channel"),
        cadences: catalogues::terms(&mut communication, "cadence"),
        reply_times: catalogues::terms(&mut communication, "reply_time"),
        data_kinds: catalogues::terms(&mut communication, "data_kind"),
        escalation: catalogues::escalation(&mut communication),
        blocks: catalogues::blocks(&mut enablement),
        conversations: words::conversations(&mut conversations),
    };
    let documents = [
        questions,
        traits,
        metrics,
        functions,
        communication,
        enablement,
        words,
        conversations,
    ];
    let problems = documents.into_iter().flat_map(Document::finish).collect();
    (questionnaire, problems)
}

/// SHA-256 over the texts in their fixed order, in hexadecimal digits. Line ends count as plain
/// ones: a checkout that changes them does not change the content.
fn hash(sources: &Sources<'_>) -> String {
    let mut digest = Sha256::new();
    for (_, text) in sources.files() {
        digest.update(text.replace("\r\n", "\n"));
    }
    let mut digits = String::with_capacity(64);
    for byte in digest.finalize() {
        // Writing into a string cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}
