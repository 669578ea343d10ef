//! What the window shows of an open workbook.
//!
//! These types hold set-up, and figures of rounds that are revealed; there is no place in them for
//! an answer, or for a count or a time of a round that is not.

use charts::Figure;
use chrono::NaiveDate;
use questionnaire::{BySide, CompanyName, Label};
use scoring::{Counts, Reading, Share};
use serde::{Deserialize, Serialize};

use crate::{Agreed, PartnershipId, RoundLine};

/// A workbook that was just opened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenedWorkbook {
    /// The file.
    pub file: FilePlace,
    /// For what it was opened.
    pub opened_for: OpenedFor,
    /// Its partnerships, oldest first.
    pub partnerships: Vec<PartnershipLine>,
    /// A copy of the workbook as it was before it was brought up to date, when that was done on
    /// opening it.
    pub kept_copy: Option<FilePlace>,
    /// What was altered outside the program, a sentence each. Of a round that is not revealed it
    /// tells neither questions nor whether anybody has answered.
    pub altered: Vec<String>,
}

/// A partnership in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnershipLine {
    /// Its identity.
    pub id: PartnershipId,
    /// The two companies.
    pub companies: BySide<CompanyName>,
    /// Whether companies and answers are invented; every page then says so.
    pub sample: bool,
}

/// What undo or redo did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TakenBack {
    /// A change; the page asks again for what it shows, and goes home if that is gone.
    Changed,
    /// There was nothing to take back or to do again.
    Nothing,
}

/// For what a workbook is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpenedFor {
    /// To change it.
    Writing,
    /// To read it; nothing is saved.
    Reading,
}

/// Where a file lies, told so that a person finds it again. It is shown and never comes back: the
/// window names no file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilePlace {
    /// The name of the file.
    pub name: String,
    /// The folder it lies in.
    pub folder: Folder,
}

/// A folder, seen from the places that people know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Folder {
    /// The documents of the user, and from there these folders.
    Documents(Vec<String>),
    /// The folder in which the program keeps its own files.
    Program,
    /// Somewhere else, in this folder, as the system writes it.
    Named(String),
    /// A folder without a name: the root of a disk.
    Nameless,
}

/// One partnership with its rounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnershipHome {
    /// The file that holds it.
    pub file: FilePlace,
    /// For what the file was opened.
    pub opened_for: OpenedFor,
    /// The partnership.
    pub partnership: PartnershipLine,
    /// Its rounds by date.
    pub rounds: Vec<RoundLine>,
    /// The figures of its latest revealed round, if there is one.
    pub latest: Option<RoundFigures>,
    /// As in [`OpenedWorkbook::kept_copy`].
    pub kept_copy: Option<FilePlace>,
    /// What was altered outside the program, a sentence each. Of a round that is not revealed it
    /// tells neither questions nor whether anybody has answered.
    pub altered: Vec<String>,
}

/// The figures of one revealed round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundFigures {
    /// What the round is called.
    pub name: Label,
    /// The day it was held.
    pub date: NaiveDate,
    /// People who answered, per side.
    pub respondents: BySide<usize>,
    /// What the answers say about going on.
    pub reading: Reading,
    /// Shared strengths out of the questions where they could be one.
    pub positive_agreement: Share,
    /// How many questions show what.
    pub counts: Counts,
    /// What the five dimensions say, in one sentence.
    pub message: String,
    /// The five dimensions, furthest apart first.
    pub tiles: Vec<DimensionTile>,
    /// Verdict, promises and next date; promises in the order in which they fall due.
    pub agreed: Agreed,
}

/// One dimension of the latest revealed round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionTile {
    /// What people call it.
    pub name: String,
    /// Where both sides stand.
    pub figure: Figure,
    /// How many of its questions show what.
    pub counts: Counts,
    /// What became of its gaps since the round before, if there is one.
    pub since: Option<Since>,
}

/// What became of gaps since an earlier round, over the questions that both rounds judge in the
/// same words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Since {
    /// What the earlier round is called.
    pub before: Label,
    /// How many questions can be compared.
    pub compared: usize,
    /// Gaps that closed or got narrower.
    pub closer: usize,
    /// Gaps that opened or got wider.
    pub further: usize,
}
