//! Restore points: copies of a workbook to go back to.
//!
//! They hold no answers of a round that is not revealed; there is no place here for a count or a
//! time of one either.

use chrono::{DateTime, Utc};
use questionnaire::{BySide, CompanyName, Label};
use serde::{Deserialize, Serialize};

use crate::FilePlace;

/// Whose restore points are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RestoreOf {
    /// Those of the open workbook.
    Open,
    /// Those of the workbook that could not be opened last.
    Refused,
}

/// The restore points of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestorePage {
    /// Of which.
    pub of: RestoreOf,
    /// The workbook.
    pub file: FilePlace,
    /// The latest first.
    pub points: Vec<RestoreLine>,
}

/// A restore point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestoreLine {
    /// Its name among those of the workbook.
    pub id: String,
    /// When it was made, by the clock of the computer.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub made_at: DateTime<Utc>,
    /// Why it was made.
    pub reason: RestoreReason,
    /// Whether everything in it was as the program had written it.
    pub proven: bool,
    /// The partnerships in it.
    pub holds: Vec<Held>,
    /// What has changed from it to the latest state that is known.
    pub since: Vec<SinceThen>,
}

/// A partnership in a restore point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// The two companies.
    pub companies: BySide<CompanyName>,
    /// How many rounds it has.
    pub rounds: usize,
}

/// Why a restore point was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RestoreReason {
    /// A person asked for it.
    Asked,
    /// Half an hour had passed.
    Time,
    /// A round was going to be taken in.
    BeforeImport,
    /// A round was revealed.
    Reveal,
    /// An older state was going to be opened.
    BeforeRestore,
    /// Something was going to be deleted.
    BeforeDeletion,
    /// It is none: it is the file as it is, beside which the rest of an interrupted save was found.
    AsItIs,
    /// It is none: it is the file with that save taken back.
    TakenBack,
    /// It is not known any more.
    Unknown,
}

/// One thing that has changed since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SinceThen {
    /// A partnership was added.
    PartnershipAdded(BySide<CompanyName>),
    /// A partnership was deleted.
    PartnershipDeleted(BySide<CompanyName>),
    /// The companies of a partnership got these names.
    PartnershipRenamed(BySide<CompanyName>),
    /// A round was added.
    RoundAdded(Label),
    /// A round was deleted.
    RoundDeleted(Label),
    /// A round was revealed.
    RoundRevealed(Label),
    /// A round is another than it was.
    RoundChanged(Label),
}

/// A restore point that is to be opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RestoreChoice {
    /// Of which workbook.
    pub of: RestoreOf,
    /// Its name in the list.
    pub id: String,
}
