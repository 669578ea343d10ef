//! The words that open a key, and how much work each try costs.

use age::secrecy::SecretString;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::LockError;

/// The words that a person chose. They are wiped from memory when they are dropped.
///
/// They cannot be shown:
///
/// ```compile_fail,E0277
/// fn show(words: lock::Words) -> String {
///     format!("{words:?}")
/// }
/// ```
pub struct Words(SecretString);

impl Words {
    /// The fewest characters.
    pub const LEAST: usize = 8;
    /// The most characters.
    pub const MOST: usize = 1_000;

    /// Takes words as they were typed. Letters that look the same are the same, however the
    /// keyboard composed them (NFC), and every kind of space is a space, as RFC 8265 (OpaqueString)
    /// has it. Nothing else is changed: upper case is not lower case.
    ///
    /// # Errors
    /// When they are too short or too long.
    pub fn new(typed: &str) -> Result<Self, LockError> {
        let one_space = |letter: char| if letter.is_whitespace() { ' ' } else { letter };
        // Room for all of it at once: a text that grows leaves copies behind.
        let mut words = Zeroizing::new(String::with_capacity(4 * typed.len()));
        words.extend(typed.nfc().map(one_space));
        match words.chars().count() {
            ..Self::LEAST => Err(LockError::WordsTooShort),
            Self::LEAST..=Self::MOST => Ok(Self(SecretString::from(words.as_str()))),
            _ => Err(LockError::WordsTooLong),
        }
    }

    pub(crate) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

/// How much work it costs to try words: scrypt with N = 2^factor, r = 8 and P = 1. Memory is
/// 2^factor kibibytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// What the program uses, and the most that it takes on when it opens a key: 128 MiB, half a
    /// second or so on a laptop.
    pub const SHIPPED: Self = Self(17);

    /// A factor from 1 to 17. Less than [`WorkFactor::SHIPPED`] is for tests.
    #[must_use]
    pub const fn new(factor: u8) -> Option<Self> {
        match factor {
            1..=17 => Some(Self(factor)),
            _ => None,
        }
    }

    pub(crate) const fn number(self) -> u8 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use age::secrecy::ExposeSecret;

    use super::*;

    fn kept(typed: &str) -> Result<String, LockError> {
        Words::new(typed).map(|words| words.0.expose_secret().to_owned())
    }

    #[test]
    fn eight_characters_are_enough_and_seven_are_not() {
        assert_eq!(kept("1234567"), Err(LockError::WordsTooShort));
        assert_eq!(kept("12345678").as_deref(), Ok("12345678"));
        // Eight characters of four bytes each.
        assert!(kept("🦊🦊🦊🦊🦊🦊🦊🦊").is_ok());
        // Sixteen characters as typed, eight as read: e and the accent are one.
        assert!(kept("e\u{301}".repeat(8).as_str()).is_ok());
        assert_eq!(
            kept("e\u{301}".repeat(7).as_str()),
            Err(LockError::WordsTooShort)
        );
        assert_eq!(
            kept("x".repeat(1_001).as_str()),
            Err(LockError::WordsTooLong)
        );
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        assert_eq!(kept("Zoe\u{308} 1234"), kept("Zo\u{eb}\u{a0}1234"));
        assert_ne!(kept("correct horse"), kept("Correct horse"));
        assert_ne!(kept("correct horse"), kept("correct horse "));
    }
}
