//! Enablement, from the counterpart maps of both sides: few threads (0 or 1 critical, 2 minor), a
//! chokepoint (major), one-sided functions and different maps (minor), double-hatted people and
//! pairs that have not met for long (notes). One map is enough, but for different maps.
//!
//! Ours: people who cover several functions and pairs that have not met are told together, one
//! finding per side and one in all, because no sentence names them.

use questionnaire::{Dimension, Function, Side};

use super::{About, ByRule, Scene, Talk};
use crate::finding::{Finding, FindingKind, Level};
use crate::messages::Arguments;
use crate::method;
use crate::structured::question;

const ABOUT: About = About {
    kind: FindingKind::Enablement,
    question: question::COUNTERPARTS,
    dimension: Dimension::Enablement,
};

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let map = &scene.structured.enablement;
    let mut findings: Vec<Finding> = threads(scene).into_iter().collect();
    for side in &map.chokepoint_sides {
        let facts = Arguments::new().number("ties", map.ties.unwrap_or_default());
        findings.push(about_side(scene, *side, "chokepoint", Level::Major, facts));
    }
    for one in &map.one_sided {
        findings.push(about_function(scene, one.function, one.side, "one_sided"));
    }
    for one in &map.different_maps {
        findings.push(about_function(
            scene,
            one.function,
            one.side,
            "different_maps",
        ));
    }
    findings.extend(Side::BOTH.into_iter().filter_map(|side| hats(scene, side)));
    findings.extend(stale(scene));
    findings
}

fn finding(
    scene: &Scene<'_>,
    id: String,
    level: Level,
    title: String,
    evidence: String,
) -> Finding {
    scene.by_rule(
        ABOUT,
        ByRule {
            level,
            id: format!("enablement:{id}"),
            title,
            evidence: vec![evidence],
            unaware: Vec::new(),
            talk: match level {
                Level::Critical | Level::Major => Talk::Card("card-threads"),
                Level::Minor | Level::Note => Talk::Known,
            },
        },
    )
}

fn threads(scene: &Scene<'_>) -> Option<Finding> {
    let map = &scene.structured.enablement;
    let threads = map.threads?;
    let level = if threads <= method::THREADS_CRITICAL {
        Level::Critical
    } else if threads <= method::THREADS_MINOR {
        Level::Minor
    } else {
        return None;
    };
    let facts = || {
        Arguments::new()
            .number("threads", threads)
            .number("ties", map.ties.unwrap_or_default())
    };
    Some(finding(
        scene,
        "threads".to_owned(),
        level,
        scene.sentence("threads-few", facts()),
        scene.sentence("evidence-threads", facts()),
    ))
}

fn about_side(
    scene: &Scene<'_>,
    side: Side,
    rule: &str,
    level: Level,
    facts: Arguments<'_>,
) -> Finding {
    let company = scene.company(side);
    let evidence = scene.sentence("evidence-chokepoint", facts.text("side", company));
    finding(
        scene,
        format!("{rule}:{}", side.name()),
        level,
        scene.sentence("chokepoint", Arguments::new().text("side", company)),
        evidence,
    )
}

fn about_function(scene: &Scene<'_>, function: Function, side: Side, rule: &str) -> Finding {
    let (title, evidence) = if rule == "one_sided" {
        ("one-sided", "evidence-one-sided")
    } else {
        ("different-maps", "evidence-different-maps")
    };
    let facts = || {
        Arguments::new()
            .text("function", scene.set.function_name(function))
            .text("side", scene.company(side))
            .text("other", scene.company(side.other()))
    };
    finding(
        scene,
        format!("{rule}:{}:{}", side.name(), function.name()),
        Level::Minor,
        scene.sentence(title, facts()),
        scene.sentence(evidence, facts()),
    )
}

fn hats(scene: &Scene<'_>, side: Side) -> Option<Finding> {
    let all = scene.structured.enablement.double_hatted.iter();
    let here: Vec<_> = all.filter(|one| one.side == side).collect();
    if here.is_empty() {
        return None;
    }
    let evidence = here.iter().map(|one| {
        let functions = one.functions.iter();
        let functions = functions.map(|function| scene.set.function_name(*function).to_owned());
        let list = scene.list(&functions.collect::<Vec<_>>());
        let facts = Arguments::new()
            .text("side", scene.company(side))
            .text("list", &list);
        scene.sentence("evidence-hats", facts)
    });
    let facts = Arguments::new()
        .text("side", scene.company(side))
        .number("n", here.len());
    Some(scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Note,
            id: format!("enablement:double_hatted:{}", side.name()),
            title: scene.sentence("hats", facts),
            evidence: evidence.collect(),
            unaware: Vec::new(),
            talk: Talk::Known,
        },
    ))
}

fn stale(scene: &Scene<'_>) -> Option<Finding> {
    let map = &scene.structured.enablement;
    if map.stale.is_empty() {
        return None;
    }
    let facts = || {
        Arguments::new()
            .number("n", map.stale.len())
            .number("ties", map.ties.unwrap_or_default())
    };
    Some(finding(
        scene,
        "stale".to_owned(),
        Level::Note,
        scene.sentence("stale", facts()),
        scene.sentence("evidence-stale", facts()),
    ))
}
