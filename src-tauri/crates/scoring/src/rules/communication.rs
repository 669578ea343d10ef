//! Communication: replies slower than needed (2 steps major, 1 minor), cadences apart (3 steps
//! major, 2 minor; ours: minor when just one side wants to talk on event only), different channels
//! (a note), nobody named for escalations (major), data wanted and not offered (3 kinds major,
//! fewer minor).

use questionnaire::{BySide, Dimension, Side, Term};

use super::{About, ByRule, Scene, Talk};
use crate::comparison::at_least;
use crate::finding::{Finding, FindingKind, Level};
use crate::messages::Arguments;
use crate::method;
use crate::structured::communication::{Reply, TopicMatch};
use crate::structured::question;

const ABOUT: About = About {
    kind: FindingKind::Communication,
    question: question::PROTOCOL,
    dimension: Dimension::Communication,
};

pub(super) fn findings(scene: &Scene<'_>) -> Vec<Finding> {
    let figures = &scene.structured.communication;
    let mut findings: Vec<Finding> = Vec::new();
    findings.extend(figures.reply.iter().filter_map(|one| reply(scene, one)));
    findings.extend(figures.topics.iter().filter_map(|one| cadence(scene, one)));
    findings.extend(figures.topics.iter().filter_map(|one| channel(scene, one)));
    for side in Side::BOTH {
        findings.extend(escalation(scene, side));
        findings.extend(data(scene, side));
    }
    findings
}

fn reply(scene: &Scene<'_>, one: &Reply) -> Option<Finding> {
    let level = if at_least(one.slower, method::REPLY_MAJOR) {
        Level::Major
    } else if at_least(one.slower, method::REPLY_MINOR) {
        Level::Minor
    } else {
        return None;
    };
    let facts = || {
        Arguments::new()
            .text("side", scene.company(one.side))
            .text("other", scene.company(one.side.other()))
            .figure("usual", one.usual)
            .figure("needed", one.needed)
            .figure("slower", one.slower)
    };
    let about = About {
        question: question::REPLY_USUAL,
        ..ABOUT
    };
    Some(scene.by_rule(
        about,
        ByRule {
            level,
            id: format!("communication:reply:{}", one.side.name()),
            title: scene.sentence("reply-slow", facts()),
            evidence: vec![scene.sentence("evidence-reply", facts())],
            unaware: Vec::new(),
            talk: Talk::Card("card-reply"),
        },
    ))
}

/// The words for an entry of a list.
fn words<'a>(terms: &'a [Term], id: &str) -> Option<&'a str> {
    let term = terms.iter().find(|term| term.id == id)?;
    Some(term.words.as_str())
}

/// The facts about a topic on which both sides have a wish of some kind.
fn facts<'a>(
    scene: &Scene<'a>,
    topic: &str,
    terms: &'a [Term],
    wish: &BySide<Option<String>>,
) -> Option<Arguments<'a>> {
    let said = |wish: &Option<String>| words(terms, wish.as_deref()?);
    let facts = Arguments::new()
        .text("topic", words(&scene.set.topics, topic)?)
        .text("by-vendor", said(&wish.vendor)?)
        .text("by-partner", said(&wish.partner)?);
    Some(facts)
}

fn cadence(scene: &Scene<'_>, one: &TopicMatch) -> Option<Finding> {
    let level = match one.steps {
        Some(steps) if steps >= method::CADENCE_MAJOR => Level::Major,
        Some(steps) if steps >= method::CADENCE_MINOR => Level::Minor,
        None if one.is_one_on_event() => Level::Minor,
        _ => return None,
    };
    let facts = || facts(scene, &one.topic, &scene.set.cadences, &one.cadence);
    let evidence = match one.steps {
        Some(steps) => scene.sentence("evidence-cadence", facts()?.number("steps", steps)),
        None => scene.sentence("evidence-cadence-on-event", facts()?),
    };
    Some(scene.by_rule(
        ABOUT,
        ByRule {
            level,
            id: format!("communication:cadence:{}", one.topic),
            title: scene.sentence("cadence-apart", facts()?),
            evidence: vec![evidence],
            unaware: Vec::new(),
            talk: Talk::Known,
        },
    ))
}

fn channel(scene: &Scene<'_>, one: &TopicMatch) -> Option<Finding> {
    if !one.differs_in_channel() {
        return None;
    }
    let facts = || facts(scene, &one.topic, &scene.set.channels, &one.channel);
    Some(scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Note,
            id: format!("communication:channel:{}", one.topic),
            title: scene.sentence("channel-differs", facts()?),
            evidence: vec![scene.sentence("evidence-channel", facts()?)],
            unaware: Vec::new(),
            talk: Talk::Known,
        },
    ))
}

fn escalation(scene: &Scene<'_>, side: Side) -> Option<Finding> {
    if *scene.structured.communication.escalation.get(side) != Some(false) {
        return None;
    }
    let facts = || Arguments::new().text("side", scene.company(side));
    Some(scene.by_rule(
        ABOUT,
        ByRule {
            level: Level::Major,
            id: format!("communication:escalation:{}", side.name()),
            title: scene.sentence("escalation-missing", facts()),
            evidence: vec![scene.sentence("evidence-escalation", facts())],
            unaware: Vec::new(),
            talk: Talk::Concern,
        },
    ))
}

fn data(scene: &Scene<'_>, side: Side) -> Option<Finding> {
    let unmet = scene.structured.communication.data_unmet.get(side);
    if unmet.is_empty() {
        return None;
    }
    let level = if unmet.len() >= method::DATA_MAJOR {
        Level::Major
    } else {
        Level::Minor
    };
    let kinds = unmet
        .iter()
        .filter_map(|id| words(&scene.set.data_kinds, id));
    let list = scene.list(&kinds.map(str::to_owned).collect::<Vec<_>>());
    let facts = || {
        Arguments::new()
            .text("side", scene.company(side))
            .text("other", scene.company(side.other()))
            .number("n", unmet.len())
    };
    Some(scene.by_rule(
        ABOUT,
        ByRule {
            level,
            id: format!("communication:data:{}", side.name()),
            title: scene.sentence("data-unmet", facts()),
            evidence: vec![scene.sentence("evidence-data", facts().text("list", &list))],
            unaware: Vec::new(),
            talk: Talk::Known,
        },
    ))
}
