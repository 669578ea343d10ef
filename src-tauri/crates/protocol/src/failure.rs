//! Why a command did not work.

use serde::{Deserialize, Serialize};

/// A refusal: a code for programs, a sentence and a hint for people.
///
/// Neither holds a path or an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Failure {
    /// A stable name in snake case. Programs decide by this and never by the sentence.
    pub code: String,
    /// What happened.
    pub sentence: String,
    /// What to do next, if that is not plain from the sentence.
    pub hint: Option<String>,
    /// What else would work.
    pub instead: Option<Instead>,
}

/// Another way to what was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Instead {
    /// The same workbook can be opened for reading.
    OpenForReading,
    /// An earlier state of the workbook can be opened.
    Restore,
    /// What is open can be saved as a copy in another place.
    SaveCopy,
}
