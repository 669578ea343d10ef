//! Taking a round file into the open workbook.

use questionnaire::{BySide, CompanyName};
use serde::{Deserialize, Serialize};

use crate::{PartnershipHome, PartnershipId};

/// A wish to take in a round file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakeIn {
    /// The partnership whose page is shown.
    pub partnership: PartnershipId,
    /// Where the round goes.
    pub into: TakeInto,
}

/// Where a round file goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TakeInto {
    /// The person chooses a file. It goes to this partnership when both companies have the names
    /// that are in the file.
    Chosen,
    /// The file that was chosen goes to this partnership, whatever the names in it are.
    This,
    /// The file that was chosen goes to a new partnership of the names in it.
    New,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TakenIn {
    /// The round was taken in; this is the partnership that it belongs to.
    There(Box<PartnershipHome>),
    /// The file is about companies of these names, so the person is asked where it goes. Nothing
    /// is changed.
    OtherNames(BySide<CompanyName>),
    /// No file was chosen; everything is as it was.
    Cancelled,
}
