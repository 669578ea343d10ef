//! Needs against plans: support that a side needs most and that the roadmap does not hold, a
//! function with people and without a block, the first joint deal undated or late (all minor).
//! Silent when the round has no roadmap.

use questionnaire::{Dimension, Side};

use super::{About, ByRule, Scene, Talk};
use crate::finding::{Finding, FindingKind, Level};
use crate::messages::Arguments;
use crate::structured::question;
use crate::structured::roadmap::FirstDealBlock;

const ABOUT: About = About {
    kind: FindingKind::Roadmap,
    question: question::SUPPORT,
    dimension: Dimension::Enablement,
};

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for side in Side::BOTH {
        findings.extend(needs(scene, side));
    }
    findings.extend(functions(scene));
    findings.extend(first_deal(scene));
    findings
}

fn minor(scene: &Scene<'_>, about: About, id: String, title: String, evidence: String) -> Finding {
    scene.by_rule(
        about,
        ByRule {
            level: Level::Minor,
            id: format!("roadmap:{id}"),
            title,
            evidence: vec![evidence],
            unaware: Vec::new(),
            talk: Talk::Card("card-roadmap"),
        },
    )
}

fn needs(scene: &Scene<'_>, side: Side) -> Vec<Finding> {
    let needs = scene.structured.roadmap.needs_unplanned.get(side);
    let blocks = needs.iter().filter_map(|id| scene.set.block(id));
    blocks
        .map(|block| {
            let facts = || {
                Arguments::new()
                    .text("side", scene.company(side))
                    .text("block", &block.name)
            };
            minor(
                scene,
                ABOUT,
                format!("need:{}:{}", side.name(), block.id),
                scene.sentence("roadmap-need", facts()),
                scene.sentence("evidence-roadmap-need", facts()),
            )
        })
        .collect()
}

fn functions(scene: &Scene<'_>) -> Vec<Finding> {
    let functions = scene.structured.roadmap.functions_unplanned.iter();
    functions
        .map(|function| {
            let facts = || Arguments::new().text("function", scene.set.function_name(*function));
            let about = About {
                question: question::COUNTERPARTS,
                ..ABOUT
            };
            minor(
                scene,
                about,
                format!("function:{}", function.name()),
                scene.sentence("roadmap-function", facts()),
                scene.sentence("evidence-roadmap-function", facts()),
            )
        })
        .collect()
}

fn first_deal(scene: &Scene<'_>) -> Option<Finding> {
    let fit = &scene.structured.roadmap;
    let (title, evidence) = match fit.first_deal? {
        FirstDealBlock::InTime => return None,
        FirstDealBlock::Undated => ("roadmap-deal-undated", "evidence-roadmap-deal-undated"),
        FirstDealBlock::Late => ("roadmap-deal-late", "evidence-roadmap-deal-late"),
    };
    let days = usize::try_from(fit.first_deal_days.unwrap_or_default()).unwrap_or_default();
    let facts = || Arguments::new().number("days", days);
    let about = About {
        question: question::FIRST_DEAL,
        ..ABOUT
    };
    Some(minor(
        scene,
        about,
        "first_deal".to_owned(),
        scene.sentence(title, facts()),
        scene.sentence(evidence, facts()),
    ))
}
