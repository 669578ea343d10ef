//! Success measures: none shared (critical), contested (major), unfed (major among a side's first
//! three, minor below), unseen and undefined (minor, one finding per side). Shared ones are
//! strengths. All need both sides' choice but undefined, which needs only the side's own, and
//! unseen, which needs the other's guess.

use questionnaire::{Dimension, MetricId, Side};

use super::{About, ByRule, Scene, Talk};
use crate::finding::{Finding, FindingKind, Level};
use crate::messages::Arguments;
use crate::method;
use crate::structured::metrics::{
    Contest, ContestedMetric, Lacking, OrphanMetric, UndefinedMetric,
};
use crate::structured::question;

const ABOUT: About = About {
    kind: FindingKind::Metrics,
    question: question::METRICS,
    dimension: Dimension::Goals,
};

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let metrics = &scene.structured.metrics;
    let mut findings: Vec<Finding> = none_shared(scene).into_iter().collect();
    findings.extend(metrics.contested.iter().map(|one| contested(scene, one)));
    findings.extend(metrics.orphan.iter().map(|one| orphan(scene, one)));
    for side in Side::BOTH {
        findings.extend(unseen(scene, side));
        findings.extend(undefined(scene, side));
    }
    findings
}

/// What people call a measure of the catalogue; `None` for one's own, whose name somebody typed.
pub(super) fn measure_name<'a>(scene: &Scene<'a>, id: &MetricId) -> Option<&'a str> {
    scene.set.metric(id).map(|metric| metric.name.as_str())
}

/// Measures as a list; those of one's own are counted and not named.
fn names(scene: &Scene<'_>, ids: &[MetricId]) -> String {
    let known = ids.iter().filter_map(|id| measure_name(scene, id));
    let mut words: Vec<String> = known.map(str::to_owned).collect();
    let own = ids.len() - words.len();
    if own > 0 {
        words.push(scene.sentence("metrics-own", Arguments::new().number("n", own)));
    }
    scene.list(&words)
}

/// The message for a measure of the catalogue, or the one for a measure of one's own.
fn about_one(
    scene: &Scene<'_>,
    (known, own): (&str, &str),
    id: &MetricId,
    facts: Arguments<'_>,
) -> String {
    match measure_name(scene, id) {
        Some(name) => scene.sentence(known, facts.made("metric", name.to_owned())),
        None => scene.sentence(own, facts),
    }
}

fn none_shared(scene: &Scene<'_>) -> Option<Finding> {
    let metrics = &scene.structured.metrics;
    let chosen = &metrics.chosen;
    if chosen.vendor.is_empty() || chosen.partner.is_empty() || !metrics.shared.is_empty() {
        return None;
    }
    let evidence = Side::BOTH.map(|side| {
        let list = names(scene, chosen.get(side));
        let facts = Arguments::new()
            .text("side", scene.company(side))
            .text("list", &list);
        scene.sentence("evidence-metrics-chosen", facts)
    });
    Some(scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Critical,
            id: "metrics:none_shared".to_owned(),
            title: scene.sentence("metrics-none-shared", Arguments::new()),
            evidence: evidence.to_vec(),
            unaware: Vec::new(),
            talk: Talk::Card("card-metrics"),
        },
    ))
}

fn contested(scene: &Scene<'_>, one: &ContestedMetric) -> Finding {
    let over = one.over.iter().map(|contest| match contest {
        Contest::Direction => "evidence-metric-direction",
        Contest::Target => "evidence-metric-target",
        Contest::Date => "evidence-metric-date",
    });
    let messages = ("metrics-contested", "metrics-contested-own");
    scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Major,
            id: format!("metrics:contested:{}", one.metric),
            title: about_one(scene, messages, &one.metric, Arguments::new()),
            evidence: over
                .map(|message| scene.sentence(message, Arguments::new()))
                .collect(),
            unaware: Vec::new(),
            talk: Talk::Known,
        },
    )
}

fn orphan(scene: &Scene<'_>, one: &OrphanMetric) -> Finding {
    let facts = || {
        Arguments::new()
            .text("side", scene.company(one.side))
            .text("other", scene.company(one.side.other()))
            .number("rank", one.rank)
    };
    let level = if one.rank <= method::TOP_METRICS {
        Level::Major
    } else {
        Level::Minor
    };
    let messages = ("metrics-orphan", "metrics-orphan-own");
    scene.by_rule(
        ABOUT,
        ByRule {
            level,
            id: format!("metrics:orphan:{}:{}", one.side.name(), one.metric),
            title: about_one(scene, messages, &one.metric, facts()),
            evidence: vec![scene.sentence("evidence-metric-rank", facts())],
            unaware: Vec::new(),
            talk: Talk::Card("card-metrics"),
        },
    )
}

fn unseen(scene: &Scene<'_>, side: Side) -> Option<Finding> {
    let metrics = &scene.structured.metrics;
    let unseen = metrics.unseen.get(side);
    if unseen.is_empty() {
        return None;
    }
    let list = names(scene, unseen);
    let facts = || {
        Arguments::new()
            .text("side", scene.company(side))
            .text("other", scene.company(side.other()))
            .number("n", unseen.len())
            .number("of", metrics.chosen.get(side).len())
    };
    Some(scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Minor,
            id: format!("metrics:unseen:{}", side.name()),
            title: scene.sentence("metrics-unseen", facts()),
            evidence: vec![scene.sentence("evidence-metrics-unseen", facts().text("list", &list))],
            unaware: vec![side.other()],
            talk: Talk::Card("card-unseen-metric"),
        },
    ))
}

fn undefined(scene: &Scene<'_>, side: Side) -> Option<Finding> {
    let metrics = &scene.structured.metrics;
    let undefined = metrics.undefined.get(side);
    if undefined.is_empty() {
        return None;
    }
    let facts = Arguments::new()
        .text("side", scene.company(side))
        .number("n", undefined.len())
        .number("of", metrics.chosen.get(side).len());
    Some(
        scene.by_rule(
            ABOUT,
            ByRule {
                level: Level::Minor,
                id: format!("metrics:undefined:{}", side.name()),
                title: scene.sentence("metrics-undefined", facts),
                evidence: undefined
                    .iter()
                    .map(|one| lacks(scene, side, one))
                    .collect(),
                unaware: Vec::new(),
                talk: Talk::Known,
            },
        ),
    )
}

fn lacks(scene: &Scene<'_>, side: Side, one: &UndefinedMetric) -> String {
    let lacking = |what: Lacking| one.lacks.contains(&what);
    let parts = [Lacking::Baseline, Lacking::Target, Lacking::Date].map(lacking);
    let lacks = match parts {
        [true, true, true] => "all",
        [true, true, false] => "baseline-target",
        [true, false, true] => "baseline-date",
        [false, true, true] => "target-date",
        [true, false, false] => "baseline",
        [false, true, false] => "target",
        [false, false, _] => "date",
    };
    let facts = Arguments::new()
        .text("side", scene.company(side))
        .text("lacks", lacks);
    let messages = ("evidence-metric-lacks", "evidence-metric-lacks-own");
    about_one(scene, messages, &one.metric, facts)
}
