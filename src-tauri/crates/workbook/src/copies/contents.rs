//! What is in a workbook, without answers.

use chrono::NaiveDate;
use questionnaire::{CompanyName, Label};
use serde::{Deserialize, Serialize};

use crate::WorkbookError;
use crate::id::{PartnershipId, RoundId, WorkbookUid};
use crate::model::RoundState;
use crate::storage::{Read, Store};

/// What is in a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// The identity of the workbook.
    pub uid: WorkbookUid,
    /// How often it had been saved.
    pub changes: u64,
    /// The digest of everything in it, as hexadecimal digits.
    pub digest: String,
    /// Its partnerships, oldest first.
    pub partnerships: Vec<PartnershipContents>,
}

/// A partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnershipContents {
    /// Its identity.
    pub id: PartnershipId,
    /// The software vendor.
    pub vendor: CompanyName,
    /// The service partner.
    pub partner: CompanyName,
    /// Its rounds by date.
    pub rounds: Vec<RoundContents>,
}

/// A round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundContents {
    /// Its identity.
    pub id: RoundId,
    /// What it is called.
    pub name: Label,
    /// Its date.
    pub date: NaiveDate,
    /// How far it has come.
    pub state: RoundState,
    /// How many people it asks.
    pub people: usize,
    /// The digest of its people, answers and plan, as hexadecimal digits; only of a round that is
    /// revealed, because before it would tell whether somebody has answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
}

impl Contents {
    /// How many rounds there are.
    #[must_use]
    pub fn rounds(&self) -> usize {
        let rounds = self.partnerships.iter().map(|found| found.rounds.len());
        rounds.sum()
    }

    /// What is in an open workbook.
    pub(crate) fn of(store: &Store) -> Result<Self, WorkbookError> {
        let uid = store.uid().clone();
        store.read(|read| {
            let mut partnerships = Vec::new();
            for partnership in read.readable_partnerships()? {
                partnerships.push(PartnershipContents {
                    id: partnership.id,
                    rounds: rounds(read, partnership.id)?,
                    vendor: partnership.vendor,
                    partner: partnership.partner,
                });
            }
            Ok(Self {
                uid,
                changes: read.change_counter()?,
                digest: read.digest()?,
                partnerships,
            })
        })
    }
}

fn rounds(
    read: &Read<'_>,
    partnership: PartnershipId,
) -> Result<Vec<RoundContents>, WorkbookError> {
    let rounds = read.readable_rounds(partnership)?.into_iter();
    rounds
        .map(|round| {
            Ok(RoundContents {
                id: round.id,
                name: round.setup.name,
                date: round.setup.date,
                state: round.state,
                people: read.readable_seats(round.id)?.len(),
                digest: if round.state.is_revealed() {
                    Some(read.round_digest(round.id)?)
                } else {
                    None
                },
            })
        })
        .collect()
}

/// Whether a round collects answers. A copy would keep what people change later, which is a leak.
pub(super) fn collects(contents: &Contents) -> bool {
    let mut rounds = contents.partnerships.iter().flat_map(|found| &found.rounds);
    rounds.any(|round| round.state == RoundState::Collecting)
}
