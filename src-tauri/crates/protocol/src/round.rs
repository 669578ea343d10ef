//! A round and its seats, as set-up. No answer, count or time of one is in here.

use questionnaire::{
    BySide, CompanyName, Form, Function, Purpose, RoundSetup, RoundState, SeatSetup, Side,
};
use serde::{Deserialize, Serialize};

use crate::{PartnershipId, RoundId, SeatId};

/// A round in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundLine {
    /// Its identity.
    pub id: RoundId,
    /// What was decided for it.
    pub setup: RoundSetup,
    /// How far it has come.
    pub state: RoundState,
}

/// A purpose and a form, with what they ask of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundChoice {
    /// Why a round is held.
    pub purpose: Purpose,
    /// How many questions it asks.
    pub form: Form,
    /// Questions; own answer and prediction count once.
    pub questions: usize,
    /// Things to answer; own answer and prediction count apart.
    pub steps: usize,
    /// Minutes that a person usually needs, a convention of ours.
    pub minutes: u32,
}

/// A new round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewRound {
    /// The partnership that holds it.
    pub partnership: PartnershipId,
    /// What is decided for it.
    pub setup: RoundSetup,
}

/// A draft that is changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditedRound {
    /// The round.
    pub round: RoundId,
    /// What is decided now.
    pub setup: RoundSetup,
}

/// A seat. Nothing here tells whether or what the person answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    /// Its identity.
    pub id: SeatId,
    /// Who takes it.
    pub setup: SeatSetup,
}

/// A seat that is added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewSeat {
    /// The round.
    pub round: RoundId,
    /// Who takes it.
    pub setup: SeatSetup,
}

/// A seat that is changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditedSeat {
    /// The seat. It is open.
    pub seat: SeatId,
    /// Who takes it now.
    pub setup: SeatSetup,
}

/// The seats of a round in another order, in which they are asked to sit down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderedSeats {
    /// The round.
    pub round: RoundId,
    /// Every seat of it, once.
    pub order: Vec<SeatId>,
}

/// What is one-sided about the seats of a round. It hinders only where it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Imbalance {
    /// A side has no seat; the round cannot start.
    NobodyOn(Side),
    /// A side has one seat or two: the joint edition hides what single people said.
    FewOn(Side),
    /// A function sits on one side only; the other is the side without it.
    FunctionMissing {
        /// The side without it.
        side: Side,
        /// The function.
        function: Function,
    },
    /// One side has at least twice as many seats as this one.
    Outnumbered(Side),
}

/// A round while it is set up, and its facts later.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundPage {
    /// The partnership that holds it.
    pub partnership: PartnershipId,
    /// The two companies.
    pub companies: BySide<CompanyName>,
    /// Whether companies and answers are invented.
    pub sample: bool,
    /// The round.
    pub round: RoundLine,
    /// What it asks of a person.
    pub asks: RoundChoice,
    /// Its seats in order.
    pub seats: Vec<Seat>,
    /// What is one-sided about the seats.
    pub imbalances: Vec<Imbalance>,
}
