//! Every command as a type: its name, what it asks and what it gives back.

use questionnaire::{QuestionId, Questionnaire};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{
    Absence, Agreed, Begun, Chosen, Companies, Curtain, EditedRound, EditedSeat, EraseQuestion,
    EraseWhat, Erased, FileWish, Home, ItemPage, MethodRule, NewRound, NewSeat, Nothing, OfRound,
    OpenedWorkbook, OrderedSeats, OwnAnswers, PartnershipHome, PartnershipId, PlanPage, RecentId,
    RenamedPartnership, ReportPreview, ReportWish, RestoreChoice, RestoreOf, RestorePage, Results,
    RoundChoice, RoundId, RoundPage, SaveAnswer, Saved, SavedNow, SeatId, SeatPage, SeatWords,
    Stage, TakeIn, TakenBack, TakenIn, Theme, TypedWords, WaitingBoard, Written, every_command,
};

/// A question that the window asks the shell.
pub trait Command {
    /// The name by which it is called.
    const NAME: &'static str;
    /// What is sent.
    type Request: Serialize + DeserializeOwned;
    /// What comes back when it works; otherwise a [`Failure`](crate::Failure).
    type Reply: Serialize + DeserializeOwned;
}

macro_rules! types {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $reply:ty;)+) => {
        $(
            $(#[$doc])*
            #[expect(non_camel_case_types, reason = "named as it is called")]
            #[derive(Debug, Clone, Copy, PartialEq, Eq)]
            pub struct $name;

            impl Command for $name {
                const NAME: &'static str = stringify!($name);
                type Request = $request;
                type Reply = $reply;
            }
        )+

        /// The name of every command, in the order of the list.
        pub const NAMES: &[&str] = &[$($name::NAME),+];
    };
}

every_command!(types);
