//! Two rounds of one partnership, compared.

mod commitment_change;
mod finding_change;
mod item_change;
#[cfg(test)]
mod tests;

use questionnaire::{BySide, CommitmentId, QuestionId, Questionnaire, Round, Side};
use serde::Serialize;

pub use commitment_change::{CommitmentChange, Outcome};
pub use finding_change::{FindingChange, FindingHistory};
pub use item_change::{GapChange, ItemChange, Moved, Progress};

use crate::Assessment;

/// One round with what it asked and what its answers amount to.
#[derive(Debug, Clone, Copy)]
pub struct Occasion<'a> {
    /// The question set the round used.
    pub set: &'a Questionnaire,
    /// The answers.
    pub round: &'a Round,
    /// The assessment of the round.
    pub assessment: &'a Assessment,
}

/// Why an item stands in one of two rounds and cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotComparable {
    /// Its wording changed: the revisions differ.
    Reworded,
    /// Only the earlier round asks it.
    OnlyBefore,
    /// Only the later round asks it.
    OnlyNow,
    /// A side did not answer it in the earlier round.
    NotJudgedBefore,
    /// A side did not answer it in the later round.
    NotJudgedNow,
}

/// An item that cannot be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// The question.
    pub id: QuestionId,
    /// The first reason that holds, in the order of the reasons.
    pub reason: NotComparable,
}

/// The people of a side in both rounds, by their seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct People {
    /// How many answered in the earlier round.
    pub before: usize,
    /// How many answer now.
    pub now: usize,
    /// Seats with the same label and function in both.
    pub same: usize,
}

impl People {
    /// Whether other people answer than before, so that a movement can be theirs.
    #[must_use]
    pub const fn changed(&self) -> bool {
        self.same != self.before || self.same != self.now
    }
}

/// What changed from one round to a later one. Derived, never stored.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Comparison {
    /// What became of the promises of the earlier round, in its order.
    pub commitments: Vec<CommitmentChange>,
    /// Marks of the later round for which the earlier one holds no promise.
    pub marks_without_commitment: Vec<CommitmentId>,
    /// The people of each side: a movement can also come from other people.
    pub people: BySide<People>,
    /// Items of either round, ratings and choices: what `compared` is out of.
    pub of: usize,
    /// The items that both rounds judge, with the same id and revision, in question order.
    pub compared: Vec<ItemChange>,
    /// The rest, with the reason, in question order.
    pub left_out: Vec<LeftOut>,
    /// What became of the findings: those of the later round in its order, then those that are
    /// gone, in the order of the earlier one.
    pub findings: Vec<FindingHistory>,
}

/// Compares two rounds of one partnership. `earlier` are the assessments of the rounds before
/// `before`, in any order: what they told and `before` did not can relapse.
///
/// Each round keeps the tolerance it was held with.
#[must_use]
pub fn compare(earlier: &[&Assessment], before: Occasion<'_>, now: Occasion<'_>) -> Comparison {
    let mut ids: Vec<&QuestionId> = now.assessment.items.iter().map(|item| &item.id).collect();
    let gone = before.assessment.items.iter().map(|item| &item.id);
    ids.extend(gone.filter(|id| now.assessment.item(id).is_none()));
    ids.sort_by_key(|id| {
        let place = now.set.position(id).or_else(|| before.set.position(id));
        (place.is_none(), place)
    });
    let mut comparison = Comparison {
        commitments: commitment_change::changes(before, now),
        marks_without_commitment: commitment_change::without_promise(before, now),
        people: BySide::from_fn(|side| people(before.round, now.round, side)),
        of: ids.len(),
        compared: Vec::new(),
        left_out: Vec::new(),
        findings: finding_change::histories(earlier, before, now),
    };
    for id in ids {
        match pair(before, now, id) {
            Ok(change) => comparison.compared.push(change),
            Err(reason) => comparison.left_out.push(LeftOut {
                id: id.clone(),
                reason,
            }),
        }
    }
    comparison
}

/// The same item in both rounds, or why it cannot be compared.
fn pair(
    before: Occasion<'_>,
    now: Occasion<'_>,
    id: &QuestionId,
) -> Result<ItemChange, NotComparable> {
    let item_now = now.assessment.item(id);
    let item_now = item_now.ok_or(NotComparable::OnlyBefore)?;
    let item_before = before.assessment.item(id);
    let item_before = item_before.ok_or(NotComparable::OnlyNow)?;
    if !same_revision(before, now, id) {
        return Err(NotComparable::Reworded);
    }
    let class_before = item_before.class.ok_or(NotComparable::NotJudgedBefore)?;
    let class_now = item_now.class.ok_or(NotComparable::NotJudgedNow)?;
    Ok(ItemChange::of(
        (item_before, class_before, before.round.tolerance),
        (item_now, class_now, now.round.tolerance),
    ))
}

/// Whether both question sets ask a question in the same words.
fn same_revision(before: Occasion<'_>, now: Occasion<'_>, id: &QuestionId) -> bool {
    let revision = |set: &Questionnaire| set.question(id.as_str()).map(|q| q.revision);
    let (old, new) = (revision(before.set), revision(now.set));
    old.is_some() && old == new
}

fn people(before: &Round, now: &Round, side: Side) -> People {
    let seats = |round: &Round| {
        let seats = round.respondents_of(side);
        let mut seats: Vec<_> = seats
            .map(|seat| (seat.label.clone(), seat.function))
            .collect();
        seats.sort();
        seats
    };
    let (old, mut left) = (seats(before), seats(now));
    let count_now = left.len();
    // Each seat of now is the same as one of before only once.
    let same = old.iter().filter(|seat| {
        let found = left.iter().position(|other| other == *seat);
        found.map(|place| left.remove(place)).is_some()
    });
    let same = same.count();
    People {
        before: old.len(),
        now: count_now,
        same,
    }
}
