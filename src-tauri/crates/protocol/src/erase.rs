//! Erasing a partnership or a round from the workbook and from every copy that is known.

use questionnaire::{BySide, CompanyName, Label};
use serde::{Deserialize, Serialize};

use crate::{FilePlace, OpenedWorkbook, PartnershipId, RoundId};

/// What is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EraseWhat {
    /// A partnership with all its rounds.
    Partnership(PartnershipId),
    /// A round with its people, answers and plan.
    Round(RoundId),
}

/// What a person is asked before something is erased: what it is, and where copies of it are known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EraseQuestion {
    /// What is erased.
    pub what: EraseWhat,
    /// The two companies of the partnership, or of the partnership of the round.
    pub companies: BySide<CompanyName>,
    /// What the round is called; `None` for a whole partnership.
    pub round: Option<Label>,
    /// How many rounds go with it.
    pub rounds: usize,
    /// The workbook.
    pub file: FilePlace,
    /// How many restore points of the workbook there are.
    pub restore_points: usize,
}

/// Where it was erased, and where not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Erased {
    /// The workbook, without it.
    pub workbook: OpenedWorkbook,
    /// The restore points that held it.
    pub restore_points: usize,
    /// The other copies of the workbook in its folder that held it.
    pub copies: Vec<FilePlace>,
    /// Copies that hold it still, because they could not be changed.
    pub not_reached: Vec<FilePlace>,
}
