//! What was altered in a round by something else than this program.

use serde::{Deserialize, Serialize};

use crate::{Label, QuestionId, Side};

/// A place of a round that is not as the program wrote it: the disk was damaged, or another
/// program has changed the file. It never tells what is or was there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Alteration {
    /// What was altered.
    pub part: AlteredPart,
    /// The company of the person, where it is about a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub side: Option<Side>,
    /// What the person is called, where it is about a person.
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<Label>,
    /// The question, where it is about one answer to a question that there is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
}

/// A part of a round that can be altered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AlteredPart {
    /// The names of the companies.
    Companies,
    /// Name, date, state or another detail of the round.
    Round,
    /// A person is missing, or one was added.
    People,
    /// What is known of a person: name, company, function.
    Person,
    /// An answer of a person is missing, or one was added.
    Answers,
    /// An answer of a person.
    Answer,
    /// What both companies settled after the reveal.
    Plan,
}

impl Alteration {
    /// An alteration that is about no person.
    #[must_use]
    pub const fn of(part: AlteredPart) -> Self {
        Self {
            part,
            side: None,
            person: None,
            question: None,
        }
    }
}
