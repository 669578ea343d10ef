//! The protocol that both sides agreed: one owner on each side for every topic, the way up, and the
//! data that is shared.

use questionnaire::{AgreedProtocol, AgreedTopic, Name, Side};

use super::labelled;
use crate::compose::decisions::owner;
use crate::compose::part::{Part, both_ways, heading, note};
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, capitalized, list, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::look;
use crate::page::Mm;

/// The protocol, if one was agreed.
pub(super) fn protocol<'a>(scene: &Scene<'a>) -> Option<&'a AgreedProtocol> {
    scene.round.plan.protocol.as_ref()
}

/// What is said first: how many topics have an owner on each side.
pub(super) fn title(scene: &Scene<'_>, agreed: &AgreedProtocol) -> String {
    let owned = agreed
        .topics
        .values()
        .filter(|topic| is_owned(topic))
        .count();
    let facts = Facts::new()
        .number("n", owned)
        .number("open", agreed.topics.len() - owned);
    match owned {
        0 => scene.sentence("talk-title-open", facts),
        _ => scene.sentence("talk-title-agreed", facts),
    }
}

const fn is_owned(topic: &AgreedTopic) -> bool {
    topic.vendor_owner.is_some() && topic.partner_owner.is_some()
}

pub(super) fn pages(scene: &Scene<'_>, flow: &mut Flow, agreed: &AgreedProtocol) {
    topics(scene, flow, agreed);
    if let Some(words) = &agreed.note {
        note(flow, words.as_str());
    }
    ladder(scene, flow, agreed);
    data(scene, flow, agreed);
}

fn topics(scene: &Scene<'_>, flow: &mut Flow, agreed: &AgreedProtocol) {
    let set = scene.set;
    if agreed.topics.is_empty() {
        return;
    }
    let vendor = scene.side_words("column-owner-of", Side::Vendor, Mm(22.0), flow);
    let partner = scene.side_words("column-owner-of", Side::Partner, Mm(22.0), flow);
    let backup = || Column::new(text("column-backup"), Mm(22.0));
    let mut table = Table::new([
        Column::new(text("column-topic"), Mm(24.0)),
        vendor,
        backup(),
        partner,
        backup(),
        Column::new(text("column-channel-agreed"), Mm(18.0)),
        Column::new(text("column-rhythm-agreed"), Mm(18.0)),
        Column::new(text("column-reply-agreed"), Mm(18.0)),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .continued(Part::Talk.name())
    .row_continued(text("row-continued"))
    .summary(text("agreed-summary"));
    let grey = look::ITEM_TABLE.color(look::SECOND_INK);
    let backup = |name: Option<&Name>| {
        let name = name.map_or_else(|| text("dash"), |name| charts::isolated(name.as_str()));
        Cell::empty().styled(name, grey)
    };
    // In the order of the question set, not of the alphabet.
    for term in &set.topics {
        let Some(topic) = agreed.topics.get(&term.id) else {
            continue;
        };
        table.push(Row::new([
            Cell::bold(capitalized(&term.words)),
            Cell::new(owner(topic.vendor_owner.as_ref())),
            backup(topic.vendor_backup.as_ref()),
            Cell::new(owner(topic.partner_owner.as_ref())),
            backup(topic.partner_backup.as_ref()),
            Cell::new(super::words_of(&set.channels, topic.channel.as_ref())),
            Cell::new(super::words_of(&set.cadences, topic.cadence.as_ref())),
            Cell::new(super::words_of(&set.reply_times, topic.reply.as_ref())),
        ]));
    }
    flow.table(&table);
}

fn ladder(scene: &Scene<'_>, flow: &mut Flow, agreed: &AgreedProtocol) {
    if agreed.ladder.is_empty() {
        return;
    }
    let facts = Facts::new().number("n", agreed.ladder.len());
    heading(flow, scene.sentence("ladder-title", facts));
    let vendor = scene.side_words("column-side-said", Side::Vendor, Mm(29.0), flow);
    let partner = scene.side_words("column-side-said", Side::Partner, Mm(29.0), flow);
    let mut table = Table::new([
        Column::new(text("column-step-up"), Mm(40.0)),
        vendor,
        partner,
        Column::new(text("column-settle"), Mm(24.0)).right(),
        Column::new(text("column-say"), Mm(44.0)),
    ])
    .style(look::ITEM_TABLE)
    .density(Density::Items)
    .summary(text("ladder-summary"));
    let say = ["ladder-say-1", "ladder-say-2", "ladder-say-3"];
    for (index, rung) in agreed.ladder.iter().enumerate() {
        let level = scene.set.escalation.get(index);
        let days = rung.working_days.or(level.map(|level| level.working_days));
        let name = Facts::new().text("number", (index + 1).to_string()).text(
            "who",
            level.map_or_else(String::new, |level| capitalized(&level.who)),
        );
        let days = Facts::new().number("days", usize::from(days.unwrap_or_default()));
        table.push(Row::new([
            Cell::bold(scene.sentence("ladder-level", name)),
            Cell::new(charts::isolated(rung.vendor.as_str())),
            Cell::new(charts::isolated(rung.partner.as_str())),
            Cell::new(scene.sentence("ladder-days", days)),
            Cell::new(say.get(index).map_or_else(String::new, |id| text(id))),
        ]));
    }
    flow.table(&table);
}

fn data(scene: &Scene<'_>, flow: &mut Flow, agreed: &AgreedProtocol) {
    if agreed.vendor_gives.is_empty() && agreed.partner_gives.is_empty() {
        return;
    }
    heading(flow, text("data-agreed"));
    for (side, gives) in [
        (Side::Vendor, &agreed.vendor_gives),
        (Side::Partner, &agreed.partner_gives),
    ] {
        let kinds = scene.set.data_kinds.iter();
        let kinds = kinds.filter(|kind| gives.contains(&kind.id));
        let kinds: Vec<String> = kinds.map(|kind| kind.words.clone()).collect();
        let label = scene.sentence("data-gives", both_ways(scene, side));
        let words = match kinds.is_empty() {
            true => text("dash"),
            false => capitalized(&list(&kinds)),
        };
        labelled(flow, label, words);
    }
}
