//! What a workbook holds, as set-up: partnerships, rounds and seats. No answers are in here.

use chrono::{DateTime, Utc};
use questionnaire::{Alteration, BySide, CompanyName};
pub use questionnaire::{RoundSetup, RoundState, SeatSetup, SeatWord};
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
    /// What had been altered before the round came into this workbook: it was taken in from a
    /// file that said so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub altered: Vec<Alteration>,
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

/// A line of the waiting board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingSeat {
    /// The seat.
    pub seat: Seat,
    /// How far the person is, in one word.
    pub word: SeatWord,
    /// How often somebody has sat down in it.
    pub sittings: u32,
    /// Which companies have agreed that this person does not take part.
    pub absent: BySide<bool>,
    /// Whether its person has locked it with words.
    pub locked: bool,
}
