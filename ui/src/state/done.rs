//! What was done just now and can be taken back.

use protocol::scoring::messages::Arguments;

use super::words::{plain, words};

/// A change that people may not have meant. The page tells it and offers to take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Done {
    /// A round of this name was deleted, with all its answers.
    RoundDeleted(String),
    /// The seat of this person was taken away.
    SeatRemoved(String),
    /// The seat of this person was closed as absent.
    SeatClosed(String),
    /// A round of this name was put away.
    RoundClosed(String),
    /// Something that was settled was written down or taken away.
    Settled,
}

impl Done {
    /// It in a sentence.
    pub(crate) fn told(&self) -> String {
        let (id, name) = match self {
            Done::Settled => return plain("done-settled"),
            Done::RoundDeleted(name) => ("done-round-deleted", name),
            Done::SeatRemoved(name) => ("done-seat-removed", name),
            Done::SeatClosed(name) => ("done-seat-closed", name),
            Done::RoundClosed(name) => ("done-round-closed", name),
        };
        words(id, &Arguments::new().text("name", name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_done_names_what_it_was_done_to() {
        for case in [
            Done::RoundDeleted,
            Done::SeatRemoved,
            Done::SeatClosed,
            Done::RoundClosed,
        ] {
            let told = case("Spring <b>".to_owned()).told();
            assert!(told.contains("Spring <b>") && told.ends_with('.'), "{told}");
        }
    }
}
