//! Text that people typed, checked where it enters.

mod clean;
mod invisible;
mod same_name;
#[cfg(test)]
mod tests;
mod unicode;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use clean::left_out;
use clean::{Lines, clean, keep};
pub use invisible::is_invisible;
pub(crate) use invisible::is_mark;
pub use same_name::{same_company, same_name};
pub use unicode::{lower_case, upper_case};

/// Why a text is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing that can be seen.
    #[error("it is empty")]
    Empty,
    /// Longer than allowed; both in characters.
    #[error("it has {found} characters, at most {limit} are allowed")]
    TooLong {
        /// Characters found.
        found: usize,
        /// Characters allowed.
        limit: usize,
    },
}

/// One line of text, 1 to `MAX` characters, without white space at its ends.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line<const MAX: usize>(String);

/// The name of a company.
pub type CompanyName = Line<200>;
/// What a seat or a round is called.
pub type Label = Line<120>;
/// The name of a person, an account, a measure or a source.
pub type Name = Line<200>;

impl<const MAX: usize> Line<MAX> {
    /// Checks and keeps a line. A line break becomes a space, and what nobody sees is left out
    /// ([`left_out`] counts it).
    ///
    /// # Errors
    /// When nothing of it can be seen, or it is too long.
    pub fn new(raw: &str) -> Result<Self, TextError> {
        clean(raw, Lines::One, MAX).map(|text| Self(text.into_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> TryFrom<String> for Line<MAX> {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        keep(raw, Lines::One, MAX).map(Self)
    }
}

impl<const MAX: usize> From<Line<MAX>> for String {
    fn from(line: Line<MAX>) -> String {
        line.0
    }
}

impl<const MAX: usize> fmt::Display for Line<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Free text of at most [`Prose::LIMIT`] characters; it can have several lines.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Prose(String);

impl Prose {
    /// The longest free text, in characters.
    pub const LIMIT: usize = 4_000;

    /// Checks and keeps a text. Every kind of line end becomes a plain one, a tab becomes a space,
    /// and what nobody sees is left out ([`left_out`] counts it).
    ///
    /// # Errors
    /// When nothing of it can be seen, or it is too long.
    pub fn new(raw: &str) -> Result<Self, TextError> {
        Self::try_from(raw.to_owned())
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Prose {
    type Error = TextError;
    fn try_from(raw: String) -> Result<Self, TextError> {
        keep(raw, Lines::Several, Self::LIMIT).map(Self)
    }
}

impl From<Prose> for String {
    fn from(prose: Prose) -> String {
        prose.0
    }
}

impl fmt::Display for Prose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A sentence of the content with named gaps, for instance `How well does {partner} listen?`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Template(String);

impl Template {
    /// Keeps a sentence; [`Template::gaps`] tells which names it needs.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The sentence as it stands in the content.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names of the gaps, in order, with repeats.
    pub fn gaps(&self) -> impl Iterator<Item = &str> {
        self.0
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
    }

    /// The sentence with its gaps filled; a gap nobody fills stays as it is.
    #[must_use]
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        let mut out = String::with_capacity(self.0.len() + 32);
        let mut rest = self.0.as_str();
        // One pass, so that a value which itself holds braces is never filled again.
        while let Some(start) = rest.find('{') {
            out.push_str(&rest[..start]);
            rest = &rest[start..];
            let Some(end) = rest.find('}') else {
                break;
            };
            let name = &rest[1..end];
            match values.iter().find(|(key, _)| *key == name) {
                Some((_, value)) => out.push_str(value),
                None => out.push_str(&rest[..=end]),
            }
            rest = &rest[end + 1..];
        }
        out.push_str(rest);
        out
    }
}
