//! The method in words.

use serde::{Deserialize, Serialize};

/// A rule of the method with its threshold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodRule {
    /// What it decides.
    pub rule: String,
    /// From which value, or how.
    pub value: String,
    /// What it rests on: the publication, a convention, or us.
    pub standing: String,
}
