//! What a workbook holds, as set-up: partnerships, rounds and seats. No answers are in here.

use chrono::{DateTime, NaiveDate, Utc};
use questionnaire::{CompanyName, Form, Function, Label, Purpose, Side, Tolerance};
use serde::{Deserialize, Serialize};

use crate::id::{PartnershipId, RoundId, SeatId};

/// The two companies of a new partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPartnership {
    /// The software vendor.
    pub vendor: CompanyName,
    /// The service partner.
    pub partner: CompanyName,
    /// Whether companies and answers are invented; every page then says so.
    pub sample: bool,
}

/// A partnership of the workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partnership {
    /// Its identity.
    pub id: PartnershipId,
    /// The software vendor.
    pub vendor: CompanyName,
    /// The service partner.
    pub partner: CompanyName,
    /// Whether companies and answers are invented.
    pub sample: bool,
}

/// What is decided before a round asks anything. It can be edited while the round is a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoundSetup {
    /// What the round is called.
    pub name: Label,
    /// Why it is held.
    pub purpose: Purpose,
    /// How many questions it asks.
    pub form: Form,
    /// The day it is held.
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

/// The question set that a round asks; fixed when it starts to collect answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinnedSet {
    /// The name of the set.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of its content, 64 hexadecimal digits.
    pub content_hash: String,
}

/// A round of the workbook, without its answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoundInfo {
    /// Its identity.
    pub id: RoundId,
    /// The partnership it belongs to.
    pub partnership: PartnershipId,
    /// What was decided for it.
    pub setup: RoundSetup,
    /// How far it has come.
    pub state: RoundState,
    /// The question set it asks.
    pub question_set: PinnedSet,
    /// The version of the method that scores it; fixed at the reveal.
    pub method_version: Option<u32>,
    /// When it was revealed or imported.
    pub revealed_at: Option<DateTime<Utc>>,
}

/// Who takes a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatSetup {
    /// The company the person works for.
    pub side: Side,
    /// What the seat is called; an alias is fine.
    pub label: Label,
    /// The person's function.
    pub function: Function,
}

/// A seat of a round. Nothing here tells whether or what the person answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Its identity.
    pub id: SeatId,
    /// The round it belongs to.
    pub round: RoundId,
    /// Who takes it.
    pub setup: SeatSetup,
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

/// A line of the waiting board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingSeat {
    /// The seat.
    pub seat: Seat,
    /// How far the person is, in one word.
    pub word: SeatWord,
}
