//! Words that a person chose, on their way from the page to the shell.

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::SeatId;

/// Words as they were typed. They are wiped from memory when they are dropped, and `Debug` shows
/// nothing of them. They go one way only: no reply holds any.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TypedWords(Zeroizing<String>);

impl TypedWords {
    /// Takes them as they were typed.
    #[must_use]
    pub fn new(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }

    /// The words.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for TypedWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TypedWords(…)")
    }
}

/// The words of a person who comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatWords {
    /// The seat that they open.
    pub seat: SeatId,
    /// The words.
    pub words: TypedWords,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cross_once_and_are_not_shown() {
        let words = SeatWords {
            seat: SeatId(3),
            words: TypedWords::new("correct horse".to_owned()),
        };
        let json = serde_json::to_string(&words).expect("plain data");
        assert_eq!(json, r#"{"seat":3,"words":"correct horse"}"#);
        assert_eq!(serde_json::from_str(&json).ok(), Some(words.clone()));
        let shown = format!("{words:?} {words:#?}");
        assert!(!shown.contains("horse"), "{shown}");
    }
}
