//! The first joint deal: named by one side only, or different customers (minor); named by neither
//! while a side wants it within 90 days (major). Somebody of both sides must have been asked; here
//! silence counts. Ours: customers differ unless both sides name just the same ones.

use questionnaire::{Dimension, Side};

use super::{About, ByRule, Scene, Talk};
use crate::finding::{Finding, FindingKind, Level};
use crate::messages::Arguments;
use crate::structured::question;

const ABOUT: About = About {
    kind: FindingKind::FirstDeal,
    question: question::FIRST_DEAL,
    dimension: Dimension::Goals,
};

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let answers = scene.answers();
    let asked = answers.asked(question::FIRST_DEAL).is_some();
    if !asked || !Side::BOTH.into_iter().all(|side| answers.takes_part(side)) {
        return Vec::new();
    }
    let deal = &scene.structured.first_deal;
    let (vendor, partner) = (&deal.accounts.vendor, &deal.accounts.partner);
    let finding = match (vendor.is_empty(), partner.is_empty()) {
        (true, true) => neither(scene),
        (false, true) => Some(one_only(scene, Side::Vendor)),
        (true, false) => Some(one_only(scene, Side::Partner)),
        // Both sides' names are in the same spelling.
        (false, false) if vendor != partner => Some(different(scene)),
        (false, false) => None,
    };
    finding.into_iter().collect()
}

fn one_only(scene: &Scene<'_>, side: Side) -> Finding {
    let facts = || {
        Arguments::new()
            .text("side", scene.company(side))
            .text("other", scene.company(side.other()))
            .number("n", scene.structured.first_deal.accounts.get(side).len())
    };
    scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Minor,
            id: format!("first_deal:one_only:{}", side.name()),
            title: scene.sentence("first-deal-one", facts()),
            evidence: vec![scene.sentence("evidence-first-deal-one", facts())],
            unaware: Vec::new(),
            talk: Talk::Card("card-first-deal"),
        },
    )
}

fn different(scene: &Scene<'_>) -> Finding {
    let accounts = &scene.structured.first_deal.accounts;
    let common = accounts.vendor.iter();
    let common = common.filter(|name| accounts.partner.contains(name));
    let facts = Arguments::new()
        .number("by-vendor", accounts.vendor.len())
        .number("by-partner", accounts.partner.len())
        .number("common", common.count());
    scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Minor,
            id: "first_deal:different".to_owned(),
            title: scene.sentence("first-deal-different", Arguments::new()),
            evidence: vec![scene.sentence("evidence-first-deal-different", facts)],
            unaware: Vec::new(),
            talk: Talk::Card("card-first-deal"),
        },
    )
}

fn neither(scene: &Scene<'_>) -> Option<Finding> {
    let soon = &scene.structured.first_deal.soon;
    let title = match (soon.vendor, soon.partner) {
        (Some(true), Some(true)) => {
            scene.sentence("first-deal-neither-both-soon", Arguments::new())
        }
        (vendor, partner) => {
            let side = match (vendor, partner) {
                (Some(true), _) => Side::Vendor,
                (_, Some(true)) => Side::Partner,
                _ => return None,
            };
            let facts = Arguments::new().text("side", scene.company(side));
            scene.sentence("first-deal-neither", facts)
        }
    };
    Some(scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Major,
            id: "first_deal:neither".to_owned(),
            title,
            evidence: vec![scene.sentence("evidence-first-deal-neither", Arguments::new())],
            unaware: Vec::new(),
            talk: Talk::Card("card-first-deal"),
        },
    ))
}
