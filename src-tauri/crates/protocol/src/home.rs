//! The first page: workbooks that were open before, and a new one.

use chrono::{DateTime, Utc};
use questionnaire::CompanyName;
use serde::{Deserialize, Serialize};

use crate::{FilePlace, PartnershipId, RecentId};

/// The first page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Home {
    /// Workbooks that were open before, the last one first; empty at the first run.
    pub recent: Vec<Recent>,
}

/// A workbook that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recent {
    /// Its line in the list.
    pub id: RecentId,
    /// Where it lies.
    pub place: FilePlace,
    /// Its companies as they were called when it was open last, and whether they are invented;
    /// `None` where it held several partnerships or none.
    pub companies: Option<RecentCompanies>,
    /// When it was opened last.
    #[serde(with = "chrono::serde::ts_milliseconds")]
    pub opened_at: DateTime<Utc>,
    /// Whether it is still there.
    pub found: Found,
}

/// Who works together in a workbook that was open before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecentCompanies {
    /// The software vendor.
    pub vendor: CompanyName,
    /// The service partner.
    pub partner: CompanyName,
    /// Whether both are invented.
    pub sample: bool,
}

/// Whether windows are light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the desktop wishes.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Whether a file is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// It is there.
    There,
    /// It was moved, renamed or deleted, or its disk is not there.
    Missing,
}

/// The two companies of a partnership that is begun or renamed.
///
/// The names are checked where they are typed: [`CompanyName::new`] says what is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Companies {
    /// The software vendor.
    pub vendor: CompanyName,
    /// The service partner.
    pub partner: CompanyName,
}

/// A partnership whose companies are called otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RenamedPartnership {
    /// The partnership.
    pub partnership: PartnershipId,
    /// Its companies as they are called now.
    pub companies: Companies,
}
