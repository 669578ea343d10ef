//! A day with a name.

use std::fmt::Write;

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

/// A day with a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What makes it the same entry in the next file, whatever its day and its words are then.
    pub identity: Identity,
    /// The day.
    pub date: NaiveDate,
    /// What is due, on one line.
    pub title: String,
    /// What else there is to say, on as many lines as it needs.
    pub description: String,
    /// What kind of entry it is, in a word for people.
    pub category: String,
}

/// What an entry is, beside its words and its day.
///
/// It is made of what does not change: never of the name of a company, a round or a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Identity(String);

impl Identity {
    /// The identity of one entry among those of one owner, such as a round: `owner` tells the owner
    /// from all others in the world, `entry` the entry from all others of the owner.
    #[must_use]
    pub fn new(owner: &[u8], entry: &str) -> Self {
        let mut digest = Sha256::new();
        digest.update((owner.len() as u64).to_be_bytes());
        digest.update(owner);
        digest.update(entry.as_bytes());
        let mut name = String::new();
        for byte in digest.finalize().iter().take(16) {
            // Writing into a text cannot fail.
            let _ = write!(name, "{byte:02x}");
        }
        Self(name)
    }

    /// As it stands in a file.
    #[must_use]
    pub fn uid(&self) -> String {
        format!("{}@plumbline", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_shared_by_nothing_else() {
        let one = Identity::new(b"round 1", "action C1");
        assert_eq!(one, Identity::new(b"round 1", "action C1"));
        assert_ne!(one, Identity::new(b"round 1", "action C2"));
        assert_ne!(one, Identity::new(b"round 2", "action C1"));
        // What belongs to the owner does not slip over to the entry.
        assert_ne!(Identity::new(b"ab", "c"), Identity::new(b"a", "bc"));
        assert_eq!(one.uid().len(), 32 + "@plumbline".len());
    }
}
