//! Traits, both ways round: what a side can least stand or hopes for, and how the other describes
//! itself.
//!
//! Clash (major), watch, unseen and unmet wish (minor) may be read by both sides. A blind spot
//! (minor) and a mirror (a note) rest on what a side says of the other, or of itself, behind closed
//! doors: they stay inside that side. Fits are strengths.

use questionnaire::{Dimension, Side, TraitId, TraitPair};

use super::{About, ByRule, Scene, Talk};
use crate::finding::{Edition, Finding, FindingKind, Level};
use crate::messages::Arguments;
use crate::structured::question;
use crate::structured::traits::{describes_itself, describes_other};

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    Side::BOTH
        .into_iter()
        .flat_map(|side| looking(scene, side))
        .collect()
}

/// A trait pair of the catalogue.
pub(super) fn pair<'a>(scene: &Scene<'a>, id: &TraitId) -> Option<&'a TraitPair> {
    scene.set.traits.iter().find(|pair| pair.id == *id)
}

fn looking(scene: &Scene<'_>, side: Side) -> Vec<Finding> {
    let view = scene.structured.traits.looking(side);
    let rules = [
        (&view.clash, "clash", Level::Major, Edition::Joint),
        (&view.watch, "watch", Level::Minor, Edition::Joint),
        (
            &view.blind_spot,
            "blind_spot",
            Level::Minor,
            Edition::inside(side),
        ),
        (&view.unmet_wish, "unmet_wish", Level::Minor, Edition::Joint),
        (&view.mirror, "mirror", Level::Note, Edition::inside(side)),
    ];
    let mut findings = Vec::new();
    for (ids, rule, level, edition) in rules {
        for pair in ids.iter().filter_map(|id| pair(scene, id)) {
            let mut finding = one(scene, side, pair, rule, level);
            finding.edition = edition;
            findings.push(finding);
        }
    }
    findings.extend(unseen(scene, side));
    findings
}

const fn about(dimension: Dimension) -> About {
    About {
        kind: FindingKind::Traits,
        question: question::TRAITS,
        dimension,
    }
}

fn one(scene: &Scene<'_>, side: Side, pair: &TraitPair, rule: &str, level: Level) -> Finding {
    let message = match rule {
        "clash" => "trait-clash",
        "watch" => "trait-watch",
        "blind_spot" => "trait-blind-spot",
        "unmet_wish" => "trait-unmet-wish",
        _ => "trait-mirror",
    };
    let facts = || {
        Arguments::new()
            .text("looker", scene.company(side))
            .text("looked", scene.company(side.other()))
            .text("disliked", &pair.disliked)
            .text("valued", &pair.valued)
    };
    let answers = scene.answers();
    let itself = |side: Side| {
        let mean = describes_itself(&answers, side, &pair.id)?;
        let facts = facts()
            .text("side", scene.company(side))
            .figure("mean", mean);
        Some(scene.sentence("evidence-trait-self", facts))
    };
    let evidence = match rule {
        "mirror" => vec![itself(side)],
        "blind_spot" => {
            let met = describes_other(&answers, side, &pair.id);
            let met = met
                .map(|mean| scene.sentence("evidence-trait-other", facts().figure("mean", mean)));
            vec![itself(side.other()), met]
        }
        _ => vec![itself(side.other())],
    };
    scene.by_rule(
        about(pair.dimension),
        ByRule {
            level,
            id: format!("traits:{rule}:{}:{}", side.name(), pair.id),
            title: scene.sentence(message, facts()),
            evidence: evidence.into_iter().flatten().collect(),
            unaware: Vec::new(),
            talk: match rule {
                "clash" | "watch" => Talk::Card("card-trait"),
                "blind_spot" => Talk::Card("card-blind-spot"),
                "mirror" => Talk::Card("card-mirror"),
                _ => Talk::Known,
            },
        },
    )
}

/// One finding for all that the other side did not expect.
fn unseen(scene: &Scene<'_>, side: Side) -> Option<Finding> {
    let view = scene.structured.traits.looking(side);
    if view.unseen.is_empty() {
        return None;
    }
    let quoted = view.unseen.iter().filter_map(|id| {
        let facts = Arguments::new().text("words", &pair(scene, id)?.disliked);
        Some(scene.sentence("quoted", facts))
    });
    let list = scene.list(&quoted.collect::<Vec<_>>());
    let facts = || {
        Arguments::new()
            .text("looker", scene.company(side))
            .text("looked", scene.company(side.other()))
            .number("hits", view.guessed.hits)
            .number("of", view.guessed.of)
    };
    Some(scene.by_rule(
        about(Dimension::Culture),
        ByRule {
            level: Level::Minor,
            id: format!("traits:unseen:{}", side.name()),
            title: scene.sentence("trait-unseen", facts()),
            evidence: vec![scene.sentence("evidence-trait-unseen", facts().text("list", &list))],
            unaware: vec![side.other()],
            talk: Talk::Hidden,
        },
    ))
}
