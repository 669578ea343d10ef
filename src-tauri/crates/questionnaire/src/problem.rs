//! What is wrong with content or an answer, where, and what to do.

use std::fmt;

use serde::Serialize;

use crate::text::is_mark;

/// The longest place and message that are told, in characters.
const LONGEST_PLACE: usize = 200;
const LONGEST_MESSAGE: usize = 600;

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
    /// A problem at a place. Both may quote the input: what could disturb a terminal or turn the
    /// direction of a line is written out, and what is too long to read is cut.
    pub fn new(place: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            place: presentable(&place.into(), LONGEST_PLACE),
            message: presentable(&message.into(), LONGEST_MESSAGE),
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
        self.place = presentable(&self.place, LONGEST_PLACE);
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

fn presentable(text: &str, limit: usize) -> String {
    let mut shown = String::with_capacity(text.len().min(limit));
    for (count, character) in text.chars().enumerate() {
        if count == limit {
            shown.push('…');
            break;
        }
        if character.is_control() || is_mark(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_input_cannot_disturb_the_reader() {
        let problem = Problem::new("answers.\u{1b}[2J", "no question \u{202e}\n");
        assert_eq!(
            problem.to_string(),
            "answers.\\u{1b}[2J: no question \\u{202e}\\u{a}"
        );
        let long = Problem::new("x".repeat(201), "y".repeat(601));
        assert_eq!(
            long.place.chars().count(),
            201,
            "200 and the sign of the cut"
        );
        assert_eq!(long.message.chars().count(), 601);
        assert!(long.message.ends_with('…'));
    }

    #[test]
    fn places_grow_from_the_inside() {
        let place =
            |inner: &str, outer: &str| Problem::new(inner, "it is wrong").inside(outer).place;
        assert_eq!(place("own", "answers.GOL-04"), "answers.GOL-04.own");
        assert_eq!(place("[2].date", "own"), "own[2].date");
        assert_eq!(place("", "own"), "own");
        assert_eq!(place("own", ""), "own");
    }
}
