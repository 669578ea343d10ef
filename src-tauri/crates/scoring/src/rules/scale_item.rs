//! A rating or choice makes a finding when the sides are far apart, when neither is satisfied,
//! when a side worries needlessly, or when it is a gate item that is not favourable on both sides.

use questionnaire::Side;

use super::{Scene, Seen, Talk};
use crate::finding::{Finding, FindingKind};
use crate::item::{Class, Item, ItemKind, State};
use crate::messages::Arguments;

/// The questions about trust. Where it is one-sided, nobody should have to argue whether the other
/// side's distrust is fair.
const TRUST: [&str; 2] = ["CUL-03", "CUL-04"];

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    scene
        .items
        .iter()
        .filter_map(|item| finding(scene, item))
        .collect()
}

fn finding(scene: &Scene<'_>, item: &Item) -> Option<Finding> {
    let (class, severity) = (item.class?, item.severity?);
    let worried = item.sides_in(State::FalseConflict).next().is_some();
    let unmet_gate = item.gate
        && Side::BOTH
            .iter()
            .any(|side| item.is_favourable(*side) == Some(false));
    if !matches!(class, Class::Misalignment | Class::SharedConcern) && !worried && !unmet_gate {
        return None;
    }
    let unaware: Vec<Side> = item.sides_in(State::FalseConsensus).collect();
    Some(scene.finding(Seen {
        id: format!("item:{}", item.id),
        kind: FindingKind::Item,
        dimension: item.dimension,
        severity,
        title: title(scene, item, class, &unaware),
        question: Some(&item.id),
        evidence: evidence(scene, item),
        talk: match class {
            Class::Misalignment if TRUST.contains(&item.id.as_str()) => Talk::Card("card-trust"),
            Class::SharedConcern | Class::Undecided => Talk::Concern,
            Class::SharedStrength | Class::Compatible => Talk::Strength,
            Class::Misalignment if unaware.is_empty() => Talk::Known,
            Class::Misalignment => Talk::Hidden,
        },
        unaware,
    }))
}

/// The message: who sees it lower, and who does not know.
fn title(scene: &Scene<'_>, item: &Item, class: Class, unaware: &[Side]) -> String {
    let topic = scene
        .set
        .question(item.id.as_str())
        .map_or(item.id.as_str(), |q| &q.topic);
    let mut facts = Arguments::new().text("topic", topic);
    let message = match class {
        Class::SharedConcern => "item-shared-concern".to_owned(),
        Class::Misalignment => {
            let lower = match item.gap {
                Some(gap) if gap < 0.0 => Side::Vendor,
                _ => Side::Partner,
            };
            facts = facts
                .text("lower", scene.company(lower))
                .text("higher", scene.company(lower.other()));
            let subject = if item.is_positive_rating() {
                "lower"
            } else {
                "differ"
            };
            let knowing: Vec<Side> = item.sides_in(State::Dissensus).collect();
            let knowledge = match (unaware, knowing.as_slice()) {
                ([_, _], _) => "neither-knows",
                ([side], _) => {
                    facts = facts.text("unaware", scene.company(*side));
                    "one-unaware"
                }
                ([], [_, _]) => "both-know",
                ([], [side]) => {
                    facts = facts.text("knows", scene.company(*side));
                    "one-knows"
                }
                _ => "not-predicted",
            };
            format!("item-{subject}-{knowledge}")
        }
        _ => {
            let worried: Vec<Side> = item.sides_in(State::FalseConflict).collect();
            match worried.as_slice() {
                [_, _] => "item-worry-both".to_owned(),
                [side] => {
                    facts = facts.text("worried", scene.company(*side));
                    "item-worry-one".to_owned()
                }
                _ => "item-gate".to_owned(),
            }
        }
    };
    scene.sentence(&message, facts)
}

/// What each side said, and what it expected of the other.
fn evidence(scene: &Scene<'_>, item: &Item) -> Vec<String> {
    if item.kind == ItemKind::UnorderedChoice {
        let share = 100.0 * item.gap.unwrap_or_default();
        let facts = Arguments::new().figure("percent", share);
        return vec![scene.sentence("evidence-shares", facts)];
    }
    let said = Side::BOTH.into_iter().filter_map(|side| {
        let figures = item.sides.get(side);
        let facts = Arguments::new()
            .text("side", scene.company(side))
            .figure("mean", figures.mean?)
            .number("steps", usize::from(item.steps))
            .number("n", figures.n);
        Some(scene.sentence("evidence-said", facts))
    });
    let expected = Side::BOTH.into_iter().filter_map(|side| {
        let facts = Arguments::new()
            .text("side", scene.company(side))
            .text("other", scene.company(side.other()))
            .figure("guess", item.sides.get(side).predicted?)
            .figure("mean", item.sides.get(side.other()).mean?);
        Some(scene.sentence("evidence-expected", facts))
    });
    said.chain(expected).collect()
}
