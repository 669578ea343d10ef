//! A side that does not know a fifth or more of what it was asked about a dimension lacks
//! information that the other side may have.

use questionnaire::Side;

use super::{Scene, Seen, Talk};
use crate::comparison::at_least;
use crate::finding::{Finding, FindingKind};
use crate::messages::Arguments;
use crate::method;

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for figures in scene.dimensions {
        for side in Side::BOTH {
            let Some(share) = *figures.dont_know.get(side) else {
                continue;
            };
            if !at_least(share, method::DONT_KNOW_SHARE) {
                continue;
            }
            let counts = figures.answers.get(side);
            let facts = Arguments::new()
                .text("side", scene.company(side))
                .text("dimension", scene.set.dimension_name(figures.id))
                .number("count", counts.dont_know)
                .number("of", counts.applicable());
            findings.push(scene.finding(Seen {
                id: format!("dont_know:{}:{}", figures.id.name(), side.name()),
                kind: FindingKind::DontKnow,
                dimension: figures.id,
                severity: (method::MINOR_BY_RULE * scene.weight(figures.id)).clamp(0.0, 100.0),
                title: scene.sentence("dont-know", facts),
                question: None,
                unaware: Vec::new(),
                // The title says it all: how many of how many.
                evidence: Vec::new(),
                talk: Talk::Known,
            }));
        }
    }
    findings
}
