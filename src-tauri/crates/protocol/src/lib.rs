//! The words spoken between the window and the shell.
//!
//! Every command is declared once, in [`every_command!`]: its name, its request and its reply.
//! The window calls it through [`command::Command`], the shell makes its handlers from the same
//! list, and so do its permissions. What fails comes back as a [`Failure`].
//!
//! Deliberately not here: paths. The window never names a file; the shell opens the dialogs. And
//! before the reveal no type has a place for an answer of anybody but the person in the seat: only
//! [`SeatPage`] and [`OwnAnswers`] hold answers, and only of the own seat; [`Results`] and
//! [`ItemPage`] can only be had of a round that is revealed.

pub mod command;
mod curtain;
mod erase;
mod every_command;
mod export;
mod failure;
mod help;
mod home;
mod ids;
mod plan;
mod restore;
mod results;
mod round;
mod seat;
mod stage;
mod take_in;
mod words;
mod workbook;

use serde::{Deserialize, Serialize};

pub use charts;
pub use chrono;
pub use curtain::{Absence, Curtain, Hindrance, OpenSeat, WaitingBoard, WaitingSeat};
pub use erase::{EraseQuestion, EraseWhat, Erased};
pub use export::{
    CardsASheet, CopyHolds, CsvForm, FileKind, FileMaking, FileWish, Ink, PagePicture, Paper,
    PaperPeople, ReportPreview, ReportWish, RestorePoint, SavedNow, SharedPlace, SharedWords,
    Written,
};
pub use failure::{Failure, Instead};
pub use help::MethodRule;
pub use home::{Companies, Found, Home, Recent, RecentCompanies, RenamedPartnership, Theme};
pub use ids::{PartnershipId, RecentId, RoundId, SeatId};
pub use plan::{Agreed, FindingTitle, PlanPage};
pub use questionnaire;
pub use questionnaire::{RoundSetup, RoundState, SeatSetup, SeatWord};
pub use restore::{
    Held, RestoreChoice, RestoreLine, RestoreOf, RestorePage, RestoreReason, SinceThen,
};
pub use results::{
    Comment, EarlierItem, ItemPage, NamedDimension, OfRound, Results, Said, ShownFinding, Withheld,
};
pub use round::{
    EditedRound, EditedSeat, Imbalance, NewRound, NewSeat, OrderedSeats, RoundChoice, RoundLine,
    RoundPage, Seat,
};
pub use scoring;
pub use seat::{AnswerOf, AnswerText, OwnAnswers, SaveAnswer, Saved, SeatPage, Steps};
pub use stage::{About, Begun, Chosen, MenuLine, OlderCopy, Stage, StartNotice, Told};
pub use take_in::{TakeIn, TakeInto, TakenIn};
pub use words::{SeatWords, TypedWords};
pub use workbook::{
    DimensionTile, FilePlace, Folder, OpenedFor, OpenedWorkbook, PartnershipHome, PartnershipLine,
    RoundFigures, Since, TakenBack,
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
