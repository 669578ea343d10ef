//! How a round is set up, and how far it and its seats have come. None of it was answered by
//! anybody, so that the workbook, the window and everything between them share these types.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{Form, Function, Label, Purpose, Side, Tolerance};

/// What is decided before a round asks anything. It can be edited while the round is a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundSetup {
    /// What the round is called.
    pub name: Label,
    /// Why it is held.
    pub purpose: Purpose,
    /// How many questions it asks.
    pub form: Form,
    /// The day it is held; years from 1990 to 2100.
    pub date: NaiveDate,
    /// How many steps apart still counts as close.
    pub tolerance: Tolerance,
}

/// How far a round has come. It only moves forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundState {
    /// Being set up; nobody can answer.
    Draft,
    /// The seats answer, each for itself.
    Collecting,
    /// Both sides' answers are open.
    Revealed,
    /// Talked through and put away; still open to read.
    Closed,
}

impl RoundState {
    /// Every state, in the order in which a round goes through them.
    pub const ALL: [RoundState; 4] = [
        RoundState::Draft,
        RoundState::Collecting,
        RoundState::Revealed,
        RoundState::Closed,
    ];

    /// The name in the file and in commands.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            RoundState::Draft => "draft",
            RoundState::Collecting => "collecting",
            RoundState::Revealed => "revealed",
            RoundState::Closed => "closed",
        }
    }

    /// Whether both sides' answers are open.
    #[must_use]
    pub const fn is_revealed(self) -> bool {
        matches!(self, RoundState::Revealed | RoundState::Closed)
    }
}

/// Who takes a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeatSetup {
    /// The company the person works for.
    pub side: Side,
    /// What the seat is called; an alias is fine.
    pub label: Label,
    /// The person's function.
    pub function: Function,
}

/// All that may be told of a seat before the reveal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeatWord {
    /// Nothing is saved yet.
    NotStarted,
    /// Something is saved; how much is not told.
    Answering,
    /// The person has handed in the answers.
    Submitted,
    /// The facilitator has closed the seat: the person did not come.
    Absent,
}

impl SeatWord {
    /// Whether the person may still sit down.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, SeatWord::NotStarted | SeatWord::Answering)
    }
}
