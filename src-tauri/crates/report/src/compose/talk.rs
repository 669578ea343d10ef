//! How both sides would like to talk: topics, replies, data, and whom to call.

mod agreed;

use charts::one_decimal;
use questionnaire::{Side, Term};
use scoring::TopicMatch;

use super::part::{Part, both_ways, heading, note};
use super::scene::Scene;
use super::words::{Facts, capitalized, list, text};
use crate::flow::{Cell, Column, Density, Flow, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Pt};

const PROTOCOL: &str = "COM-05";

pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    let talk = &scene.assessment.communication;
    let named = Side::BOTH.map(|side| talk.escalation.get(side).is_some());
    let answered = !talk.reply.is_empty() || !talk.topics.is_empty();
    answered || named.contains(&true) || agreed::protocol(scene).is_some()
}

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    let topics = wanted(scene);
    let alike = topics.iter().filter(|topic| is_alike(topic)).count();
    let facts = Facts::new().number("n", alike).number("of", topics.len());
    let protocol = agreed::protocol(scene);
    let title = match (protocol, topics.len()) {
        (Some(protocol), _) if !protocol.topics.is_empty() => agreed::title(scene, protocol),
        (_, 0) => text("talk-title-none"),
        (_, all) if all == alike => scene.sentence("talk-title-all", facts),
        _ => scene.sentence("talk-title", facts),
    };
    Part::Talk.title(scene, flow, &title);
    if let Some(protocol) = protocol {
        agreed::pages(scene, flow, protocol);
        if !topics.is_empty() {
            let facts = Facts::new().number("n", alike).number("of", topics.len());
            heading(flow, scene.sentence("wishes-title", facts));
        }
    }
    table_of_topics(scene, flow);
    replies(scene, flow);
    data(scene, flow);
    escalation(scene, flow);
    let in_rows = [
        "communication:cadence",
        "communication:channel",
        "communication:reply",
        "communication:data",
        "communication:escalation",
    ];
    Part::Talk.what_else(scene, flow, &in_rows);
}

/// Whether both sides want the same rhythm and the same channel, as far as both say.
fn is_alike(topic: &TopicMatch) -> bool {
    topic.steps.unwrap_or(0) == 0 && !topic.is_one_on_event() && !topic.differs_in_channel()
}

fn words_of(list: &[Term], id: Option<&String>) -> String {
    let term = id.and_then(|id| list.iter().find(|term| term.id == *id));
    term.map_or_else(|| text("dash"), |term| term.words.clone())
}

/// The topics on which both sides have a wish.
fn wanted<'a>(scene: &Scene<'a>) -> &'a [TopicMatch] {
    &scene.assessment.communication.topics
}

fn table_of_topics(scene: &Scene<'_>, flow: &mut Flow) {
    let topics = wanted(scene);
    if topics.is_empty() {
        return;
    }
    let set = scene.set;
    let mut column = |id: &str, side, width| scene.side_words(id, side, Mm(width), flow);
    let mut table = Table::new([
        Column::new(text("column-topic"), Mm(32.0)),
        column("column-rhythm", Side::Vendor, 20.0),
        column("column-rhythm", Side::Partner, 20.0),
        column("column-channel", Side::Vendor, 33.0),
        column("column-channel", Side::Partner, 33.0),
        Column::new(text("column-reading"), Mm(28.0)),
    ])
    .style(look::TABLE.size(Pt(8.5)))
    .density(Density::Tight)
    .continued(Part::Talk.name())
    .summary(text("talk-summary"));
    for topic in topics {
        let name = set.topics.iter().find(|term| term.id == topic.topic);
        let name = name.map_or(topic.topic.as_str(), |term| term.words.as_str());
        table.push(Row::new([
            Cell::new(capitalized(name)),
            Cell::new(words_of(&set.cadences, topic.cadence.vendor.as_ref())),
            Cell::new(words_of(&set.cadences, topic.cadence.partner.as_ref())),
            Cell::new(words_of(&set.channels, topic.channel.vendor.as_ref())),
            Cell::new(words_of(&set.channels, topic.channel.partner.as_ref())),
            reading(scene, topic),
        ]));
    }
    flow.table(&table);
    note(flow, text("talk-note"));
}

/// What a topic comes to, with the level of its finding.
fn reading(scene: &Scene<'_>, topic: &TopicMatch) -> Cell {
    let rhythm = scene.finding(&format!("communication:cadence:{}", topic.topic));
    let channel = scene.finding(&format!("communication:channel:{}", topic.topic));
    let mut parts: Vec<String> = Vec::new();
    if let Some(finding) = rhythm {
        let facts = Facts::new().text("level", scene.level(finding.level));
        parts.push(scene.sentence("rhythm-apart", facts));
    } else if topic.steps.is_some_and(|steps| steps > 0) {
        parts.push(text("rhythm-near"));
    }
    if channel.is_some() || topic.differs_in_channel() {
        parts.push(text("channel-apart"));
    }
    if parts.is_empty() {
        return Cell::new(text("alike"));
    }
    let words = capitalized(&parts.join("; "));
    match rhythm {
        Some(_) => Cell::bold(words),
        None => Cell::new(words),
    }
}

fn replies(scene: &Scene<'_>, flow: &mut Flow) {
    let replies = &scene.assessment.communication.reply;
    if replies.is_empty() {
        return;
    }
    heading(flow, text("replies"));
    let mut table = Table::new([
        Column::new(text("column-replies"), Mm(46.0)),
        Column::new(text("column-usual"), Mm(42.0)),
        Column::new(text("column-needed"), Mm(42.0)),
        Column::new(text("column-reading"), Mm(36.0)),
    ])
    .density(Density::Tight)
    .summary(text("replies-summary"));
    for reply in replies {
        let finding = scene.finding(&format!("communication:reply:{}", reply.side.name()));
        let slower = Facts::new().text("n", one_decimal(reply.slower));
        let reading = match finding {
            Some(finding) => {
                let facts = slower.text("level", scene.level(finding.level));
                Cell::bold(scene.sentence("reply-slower", facts))
            }
            None => Cell::new(text("reply-soon-enough")),
        };
        table.push(Row::new([
            Cell::new(scene.name(reply.side)),
            Cell::new(reply_time(scene, reply.usual)),
            Cell::new(reply_time(scene, reply.needed)),
            reading,
        ]));
    }
    flow.table(&table);
}

/// A mean step in words: the reply time it stands for, or the two it lies between.
fn reply_time(scene: &Scene<'_>, mean: f64) -> String {
    let word = |step: f64| {
        let place = (step as usize).saturating_sub(1);
        let term = scene.set.reply_times.get(place);
        term.map_or("", |term| term.words.as_str())
    };
    // A quarter of a step is no difference that a word could tell.
    if (mean - mean.round()).abs() < 0.25 + 1e-9 {
        return capitalized(word(mean.round()));
    }
    let facts = Facts::new()
        .text("low", word(mean.floor()))
        .text("high", word(mean.ceil()));
    scene.sentence("reply-between", facts)
}

/// What each side offers, and what the other would like beside it.
fn data(scene: &Scene<'_>, flow: &mut Flow) {
    let names = |ids: &[&str]| {
        let kinds = scene.set.data_kinds.iter();
        let named = kinds.filter(|kind| ids.contains(&kind.id.as_str()));
        list(&named.map(|kind| kind.words.clone()).collect::<Vec<_>>())
    };
    let mut lines: Vec<(String, String)> = Vec::new();
    for side in Side::BOTH {
        let unmet = scene.assessment.communication.data_unmet.get(side.other());
        let unmet: Vec<&str> = unmet.iter().map(String::as_str).collect();
        let offered = scene.answers.data_offered(side, PROTOCOL);
        let offered: Vec<&str> = offered.into_iter().collect();
        if !offered.is_empty() {
            let label = scene.sentence("data-offered", both_ways(scene, side));
            lines.push((label, capitalized(&names(&offered))));
        }
        if !unmet.is_empty() {
            let wants = side.other();
            let label = scene.sentence("data-wanted", both_ways(scene, wants));
            let finding = format!("communication:data:{}", wants.name());
            let facts = Facts::new()
                .text("list", capitalized(&names(&unmet)))
                .text("level", scene.level_of(&finding));
            lines.push((label, scene.sentence("data-unmet", facts)));
        }
    }
    if lines.is_empty() {
        return;
    }
    heading(flow, text("data"));
    for (label, words) in lines {
        labelled(flow, label, words);
    }
}

/// Whether each side names whom to call, and the ladder that the method suggests.
fn escalation(scene: &Scene<'_>, flow: &mut Flow) {
    let named = &scene.assessment.communication.escalation;
    let lines: Vec<(String, String)> = Side::BOTH
        .into_iter()
        .filter_map(|side| {
            let words = match named.get(side) {
                Some(true) => text("escalation-named"),
                Some(false) => {
                    let finding = format!("communication:escalation:{}", side.name());
                    let facts = Facts::new().text("level", scene.level_of(&finding));
                    scene.sentence("escalation-nobody", facts)
                }
                None => return None,
            };
            Some((scene.name(side), words))
        })
        .collect();
    if lines.is_empty() {
        return;
    }
    heading(flow, text("escalation"));
    for (label, words) in lines {
        labelled(flow, label, words);
    }
    let steps: Vec<String> = scene
        .set
        .escalation
        .iter()
        .map(|level| {
            let facts = Facts::new()
                .text("who", level.who.as_str())
                .number("days", usize::from(level.working_days));
            scene.sentence("ladder-step", facts)
        })
        .collect();
    if !steps.is_empty() {
        labelled(flow, text("ladder"), capitalized(&steps.join("; ")));
    }
}

fn labelled(flow: &mut Flow, label: String, words: String) {
    flow.side_by_side(&[
        Paragraph::new(look::TABLE.bold())
            .width(Mm(40.0))
            .text(label),
        Paragraph::new(look::TABLE)
            .at(look::HANG)
            .width(Mm(124.0))
            .text(words),
    ]);
    flow.skip(Mm(1.0));
}
