//! Two rounds in a terminal: promises first, then what moved, then what became of the findings.
//!
//! Everything here is a pure function of the two rounds, their assessments and their comparison.

mod findings;
mod head;
mod items;
mod promises;

use questionnaire::{QuestionId, Questionnaire, Round};
use scoring::{Assessment, Comparison};

/// All that a part of the comparison may look at.
pub(crate) struct Scene<'a> {
    pub(crate) set: &'a Questionnaire,
    pub(crate) before: (&'a Round, &'a Assessment),
    pub(crate) after: (&'a Round, &'a Assessment),
    pub(crate) compared: &'a Comparison,
    /// Columns of the screen.
    pub(crate) width: usize,
}

impl<'a> Scene<'a> {
    /// What a question is about in a few words.
    fn topic(&self, id: &'a QuestionId) -> &'a str {
        let question = self.set.question(id.as_str());
        question.map_or(id.as_str(), |question| &question.topic)
    }
}

/// What changed, at most as wide as the screen.
pub(crate) fn of(scene: &Scene<'_>) -> String {
    let parts = [
        head::part(scene),
        promises::part(scene),
        items::part(scene),
        items::left_out(scene),
        findings::part(scene),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}
