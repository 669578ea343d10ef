//! Leads: joint opportunities that nobody offers to bring (4 critical, 2 major, 1 minor), or that
//! both sides claim (2 minor). Needs both sides.

use questionnaire::{Dimension, Side};

use super::{About, ByRule, Scene, Talk};
use crate::comparison::{at_least, at_most};
use crate::finding::{Finding, FindingKind, Level};
use crate::messages::Arguments;
use crate::method;
use crate::structured::question;

const ABOUT: About = About {
    kind: FindingKind::Leads,
    question: question::LEADS,
    dimension: Dimension::Goals,
};

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let ledger = &scene.structured.leads;
    let (Some(nobodys), Some(twice)) = (ledger.nobodys, ledger.claimed_twice) else {
        return Vec::new();
    };
    let nobodys_level = [
        (method::NOBODYS_CRITICAL, Level::Critical),
        (method::NOBODYS_MAJOR, Level::Major),
        (method::NOBODYS_MINOR, Level::Minor),
    ]
    .into_iter()
    .find(|(from, _)| at_least(nobodys, *from));
    let nobodys = nobodys_level.map(|(_, level)| one(scene, "nobodys", level, nobodys));
    let twice = at_least(twice, method::CLAIMED_TWICE)
        .then(|| one(scene, "claimed_twice", Level::Minor, twice));
    nobodys.into_iter().chain(twice).collect()
}

fn one(scene: &Scene<'_>, rule: &str, level: Level, count: f64) -> Finding {
    let ledger = &scene.structured.leads;
    let facts = || {
        Arguments::new()
            .figure("count", count)
            .number("of", usize::from(ledger.of.unwrap_or_default()))
    };
    let offer = |side: Side| ledger.offer.get(side).unwrap_or_default();
    let evidence = facts()
        .figure("by-vendor", offer(Side::Vendor))
        .figure("by-partner", offer(Side::Partner))
        .figure("offered", ledger.offered.unwrap_or_default());
    let title = match rule {
        "claimed_twice" => "leads-twice",
        _ if at_most(count, 1.0) => "leads-nobodys-one",
        _ => "leads-nobodys",
    };
    scene.by_rule(
        ABOUT,
        ByRule {
            level,
            id: format!("leads:{rule}"),
            title: scene.sentence(title, facts()),
            evidence: vec![scene.sentence("evidence-leads", evidence)],
            unaware: Vec::new(),
            talk: Talk::Card("card-leads"),
        },
    )
}
