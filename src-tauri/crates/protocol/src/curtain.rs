//! Between two people: the curtain, and the waiting board.

use questionnaire::{BySide, CompanyName, SeatWord, Side};
use serde::{Deserialize, Serialize};

use crate::{PartnershipId, RoundLine, Seat, SeatId};

/// The laptop is passed on. It tells who may sit down and nothing of what anybody answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Curtain {
    /// The partnership that holds the round.
    pub partnership: PartnershipId,
    /// The round that collects answers.
    pub round: RoundLine,
    /// The two companies.
    pub companies: BySide<CompanyName>,
    /// Whether companies and answers are invented.
    pub sample: bool,
    /// Seats that have not handed in, in their order.
    pub open: Vec<OpenSeat>,
    /// Who should come next, of those; `None` when all have handed in or are absent.
    pub next: Option<SeatId>,
}

/// A seat in which somebody may sit down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenSeat {
    /// The seat.
    pub seat: Seat,
    /// Whether its person has locked it with words.
    pub locked: bool,
}

/// A line of the waiting board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitingSeat {
    /// The seat.
    pub seat: Seat,
    /// How far it is.
    pub word: SeatWord,
    /// How often somebody has sat down in it.
    pub sittings: u32,
    /// Which companies have agreed that this person does not take part.
    pub absent: BySide<bool>,
}

/// A company agrees that a person does not take part, or does so no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// The seat of the person.
    pub seat: SeatId,
    /// The company.
    pub side: Side,
}

/// Who has handed in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WaitingBoard {
    /// The partnership that holds the round.
    pub partnership: PartnershipId,
    /// The round.
    pub round: RoundLine,
    /// The two companies.
    pub companies: BySide<CompanyName>,
    /// Whether companies and answers are invented.
    pub sample: bool,
    /// Its seats in order.
    pub seats: Vec<WaitingSeat>,
    /// Why it cannot be revealed yet; `None` when it can.
    pub hindrance: Option<Hindrance>,
}

/// Why a round cannot be revealed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hindrance {
    /// Not every seat has handed in or is closed as absent.
    SeatsOpen,
    /// Nobody on this side has handed in.
    NobodyOn(Side),
}
