//! Why something was not locked or opened. No error tells anything of words, keys or content.

/// Why something was not locked or opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// The words have fewer characters than [`Words::LEAST`](crate::Words::LEAST).
    #[error("these words are too short")]
    WordsTooShort,
    /// The words have more characters than [`Words::MOST`](crate::Words::MOST).
    #[error("these words are too long")]
    WordsTooLong,
    /// The key opens with other words.
    #[error("these are not the words")]
    WrongWords,
    /// Opening the key would cost more work than [`WorkFactor::SHIPPED`](crate::WorkFactor::SHIPPED),
    /// so it was not tried.
    #[error("opening this key would take too long")]
    TooMuchWork,
    /// It is not an age file of the expected kind, or is damaged.
    #[error("this is damaged, or is not what Plumbline has locked")]
    Damaged,
    /// It was sealed for another key.
    #[error("this was locked with another key")]
    OtherKey,
    /// Nothing could be sealed; memory or the system's random numbers are missing.
    #[error("this could not be locked")]
    NotSealed,
}
