//! The words spoken between the window and the shell.
//!
//! Every command is declared once, in [`every_command!`]: its name, its request and its reply.
//! The window calls it through [`command::Command`], the shell makes its handlers from the same
//! list, and so do its permissions. What fails comes back as a [`Failure`].
//!
//! Deliberately not here: paths. The window never names a file; the shell opens the dialogs. And
//! no type of this crate has a place for an answer of a round that is not revealed.

pub mod command;
mod every_command;
mod failure;
mod workbook;

use serde::{Deserialize, Serialize};

pub use chrono;
pub use failure::{Failure, Instead};
pub use questionnaire;
pub use scoring;
pub use workbook::{
    Chosen, FilePlace, Folder, OpenedFor, OpenedWorkbook, PartnershipOverview, RoundFigures,
};

/// A request or a reply that carries nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_with_more_than_was_agreed_is_refused() {
        assert!(serde_json::from_str::<Nothing>("{}").is_ok());
        assert!(serde_json::from_str::<Nothing>(r#"{"path":"/etc/passwd"}"#).is_err());
    }

    #[test]
    fn names_are_called_as_they_are_listed() {
        use command::Command;
        assert_eq!(command::open_sample::NAME, "open_sample");
        assert!(command::NAMES.contains(&command::close_workbook::NAME));
    }
}
