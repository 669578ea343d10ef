//! What became of findings.

use questionnaire::{QuestionId, Response, Side};
use serde::Serialize;

use super::{Occasion, same_revision};
use crate::Assessment;
use crate::finding::{Finding, FindingKind};

/// What became of a finding between two rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FindingChange {
    /// Told now for the first time.
    New,
    /// Told before and now.
    Persisting,
    /// Told before and not now, though its question was asked and answered again.
    Resolved,
    /// Told in a round before the last one, not in the last one, and back now.
    Relapsed,
    /// Told before and not now, but its question was not asked in the same words or not answered
    /// by a side that answered before, or it was about a roadmap and there is none now. Ours:
    /// silence resolves nothing.
    Unknown,
}

/// A finding and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingHistory {
    /// The name of the finding.
    pub id: String,
    /// What became of it.
    pub change: FindingChange,
}

pub(super) fn histories(
    earlier: &[&Assessment],
    before: Occasion<'_>,
    now: Occasion<'_>,
) -> Vec<FindingHistory> {
    let told = |by: &Assessment, id: &str| by.findings.iter().any(|finding| finding.id == id);
    let of_now = now.assessment.findings.iter().map(|finding| {
        let change = if is_of_one_round(finding) {
            FindingChange::New
        } else if told(before.assessment, &finding.id) {
            FindingChange::Persisting
        } else if earlier.iter().any(|round| told(round, &finding.id)) {
            FindingChange::Relapsed
        } else {
            FindingChange::New
        };
        (finding, change)
    });
    let before_only = before.assessment.findings.iter();
    let before_only = before_only
        .filter(|finding| !is_of_one_round(finding) && !told(now.assessment, &finding.id));
    let gone = before_only.map(|finding| {
        let change = if asked_again(before, now, finding) {
            FindingChange::Resolved
        } else {
            FindingChange::Unknown
        };
        (finding, change)
    });
    of_now
        .chain(gone)
        .map(|(finding, change)| FindingHistory {
            id: finding.id.clone(),
            change,
        })
        .collect()
}

/// Whether a finding is about promises: the numbers of one round's promises mean others in the
/// next, so that no such finding has a history.
fn is_of_one_round(finding: &Finding) -> bool {
    finding.kind == FindingKind::Commitments
}

/// Whether what a finding rests on could be seen again.
fn asked_again(before: Occasion<'_>, now: Occasion<'_>, finding: &Finding) -> bool {
    if finding.kind == FindingKind::Roadmap && now.round.plan.roadmap.is_none() {
        return false;
    }
    let Some(id) = &finding.question else {
        // It rests on a dimension as a whole.
        return Side::BOTH.into_iter().all(|side| {
            let asked = |occasion: Occasion<'_>| {
                let figures = occasion.assessment.dimension(finding.dimension);
                figures.is_some_and(|figures| figures.answers.get(side).applicable() > 0)
            };
            !asked(before) || asked(now)
        });
    };
    same_revision(before, now, id)
        && Side::BOTH
            .into_iter()
            .all(|side| !answers(before, side, id) || answers(now, side, id))
}

/// Whether somebody of a side gives a value or a guess to a question that the round asks.
fn answers(occasion: Occasion<'_>, side: Side, id: &QuestionId) -> bool {
    let round = occasion.round;
    let question = occasion.set.question(id.as_str());
    let asked = question.is_some_and(|question| question.is_asked(round.purpose, round.form));
    asked
        && round.respondents_of(side).any(|person| {
            let answer = person.answers.get(id);
            let own = answer
                .and_then(|answer| answer.own())
                .and_then(Response::given);
            let guess = answer.and_then(|answer| answer.predicted());
            own.is_some() || guess.and_then(Response::given).is_some()
        })
}
