//! What is wrong with content or an answer, where, and what to do.

use std::fmt;

use serde::Serialize;

/// One thing that is wrong, told so that a person can mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where: a path such as `respondents[1].answers.GOL-04.own`, or a file and line.
    pub place: String,
    /// What is wrong, as a clause without a full stop.
    pub message: String,
    /// What to do about it, if that is not plain from the message.
    pub hint: Option<String>,
}

impl Problem {
    /// A problem at a place.
    pub fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            place: place.into(),
            message: message.into(),
            hint: None,
        }
    }

    /// The same problem with advice.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The same problem seen from one level further out: `own` becomes `answers.GOL-04.own`.
    #[must_use]
    pub fn inside(mut self, outer: &str) -> Self {
        self.place = match (self.place.as_str(), outer) {
            ("", _) => outer.to_owned(),
            (_, "") => self.place,
            (inner, _) if inner.starts_with('[') || inner.starts_with(" (") => {
                format!("{outer}{inner}")
            }
            (inner, _) => format!("{outer}.{inner}"),
        };
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.place.is_empty() {
            write!(f, "{}: ", self.place)?;
        }
        f.write_str(&self.message)?;
        if let Some(hint) = &self.hint {
            write!(f, " ({hint})")?;
        }
        Ok(())
    }
}

/// All that is wrong with one input; never empty when it is an error.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct ProblemList(pub Vec<Problem>);

impl fmt::Display for ProblemList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        Ok(())
    }
}
