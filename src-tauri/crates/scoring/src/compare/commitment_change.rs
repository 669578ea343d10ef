//! What became of the promises of the earlier round.

use questionnaire::{BySide, CommitmentId, Mark, Prose, Side};
use serde::Serialize;

use super::Occasion;

/// What both sides' marks of a promise come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Both sides say that it was kept.
    Kept,
    /// Both say that it slipped.
    Slipped,
    /// Both say that it was dropped.
    Dropped,
    /// The two sides mark it differently.
    Differing,
    /// Only one side marked it.
    OneSided,
    /// Nobody marked it.
    Unmarked,
}

/// A promise of the earlier round and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CommitmentChange {
    /// Its number in the earlier round.
    pub id: CommitmentId,
    /// What was promised.
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub text: Prose,
    /// The mark of each side in the later round; `None` where nobody marked it.
    pub marks: BySide<Option<Mark>>,
    /// What the marks come to.
    pub outcome: Outcome,
}

/// Every promise of the earlier round, in its order.
pub(super) fn changes(before: Occasion<'_>, now: Occasion<'_>) -> Vec<CommitmentChange> {
    let marked = &now.assessment.commitments;
    let promised = before.round.plan.commitments.iter();
    promised
        .map(|promised| {
            let marks = marked.iter().find(|marked| marked.id == promised.id);
            let marks = marks.map_or(BySide::default(), |marked| marked.marks);
            CommitmentChange {
                id: promised.id,
                text: promised.text.clone(),
                marks,
                outcome: outcome(marks.get(Side::Vendor), marks.get(Side::Partner)),
            }
        })
        .collect()
}

/// Marks of the later round for which the earlier one holds no promise.
pub(super) fn without_promise(before: Occasion<'_>, now: Occasion<'_>) -> Vec<CommitmentId> {
    let promised = &before.round.plan.commitments;
    let marked = now.assessment.commitments.iter().map(|marked| marked.id);
    marked
        .filter(|id| !promised.iter().any(|promised| promised.id == *id))
        .collect()
}

fn outcome(vendor: &Option<Mark>, partner: &Option<Mark>) -> Outcome {
    match (vendor, partner) {
        (Some(a), Some(b)) if a != b => Outcome::Differing,
        (Some(Mark::Kept), Some(_)) => Outcome::Kept,
        (Some(Mark::Slipped), Some(_)) => Outcome::Slipped,
        (Some(Mark::Dropped), Some(_)) => Outcome::Dropped,
        (None, None) => Outcome::Unmarked,
        _ => Outcome::OneSided,
    }
}
