//! Promises of the round before that the two sides mark differently (minor). A finding names the
//! promise by its number, never by the words that people wrote.

use questionnaire::{Dimension, Side};

use super::{About, ByRule, Scene, Talk};
use crate::finding::{Finding, FindingKind, Level};
use crate::messages::Arguments;
use crate::structured::commitments::MarkedCommitment;
use crate::structured::question;

const ABOUT: About = About {
    kind: FindingKind::Commitments,
    question: question::MARKS,
    dimension: Dimension::Goals,
};

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let marked = scene.structured.commitments.iter();
    let differ = marked.filter(|commitment| commitment.differs());
    differ
        .map(|commitment| finding(scene, commitment))
        .collect()
}

fn finding(scene: &Scene<'_>, commitment: &MarkedCommitment) -> Finding {
    let id = commitment.id.to_string();
    let said = |side: Side| {
        let mark = commitment.marks.get(side).map_or("", |mark| mark.name());
        let facts = Arguments::new()
            .text("side", scene.company(side))
            .text("id", &id)
            .text("mark", mark);
        scene.sentence("evidence-commitment", facts)
    };
    scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Minor,
            id: format!("commitments:{id}"),
            title: scene.sentence("commitment-differs", Arguments::new().text("id", &id)),
            evidence: Side::BOTH.map(said).to_vec(),
            unaware: Vec::new(),
            talk: Talk::Card("card-commitment"),
        },
    )
}
