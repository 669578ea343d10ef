//! What became of the promises of the round before, as each side sees it.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{BySide, CommitmentId, Mark, Side, Value};
use serde::Serialize;

use super::{Answers, question};

/// The marks of one commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MarkedCommitment {
    /// Its number in the round before.
    pub id: CommitmentId,
    /// The mark of each side, given before it saw the other's; `None` where nobody marked it.
    /// Several people: the mark of most of them, of equally many the worse one. Ours.
    pub marks: BySide<Option<Mark>>,
}

impl MarkedCommitment {
    /// Whether both sides marked it, and not alike.
    #[must_use]
    pub fn differs(&self) -> bool {
        matches!((self.marks.vendor, self.marks.partner), (Some(a), Some(b)) if a != b)
    }
}

/// Every commitment that anybody marked, by number.
pub(crate) fn marked(answers: &Answers<'_>) -> Vec<MarkedCommitment> {
    let marks = BySide::from_fn(|side| marks(answers, side));
    let ids: BTreeSet<CommitmentId> = Side::BOTH
        .into_iter()
        .flat_map(|side| marks.get(side).keys().copied())
        .collect();
    ids.into_iter()
        .map(|id| MarkedCommitment {
            id,
            marks: BySide::from_fn(|side| marks.get(side).get(&id).copied()),
        })
        .collect()
}

fn marks(answers: &Answers<'_>, side: Side) -> BTreeMap<CommitmentId, Mark> {
    let mut votes: BTreeMap<CommitmentId, BTreeMap<Mark, usize>> = BTreeMap::new();
    for value in answers.values(side, question::MARKS) {
        let Value::Marks(marks) = value else { continue };
        for (id, mark) in marks {
            *votes.entry(*id).or_default().entry(*mark).or_default() += 1;
        }
    }
    let most = |votes: BTreeMap<Mark, usize>| {
        // Marks are ordered from the best to the worst, so that of equal counts the worse wins.
        votes
            .into_iter()
            .max_by_key(|(mark, count)| (*count, *mark))
    };
    let pooled = votes.into_iter();
    pooled
        .filter_map(|(id, votes)| Some((id, most(votes)?.0)))
        .collect()
}
