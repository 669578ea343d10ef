//! Appendix: what was picked, allocated and named, with both wordings. Pooled per side, without
//! saying who; free text stands in the appendix of comments.

mod tally;

use std::collections::BTreeMap;

use charts::isolated;
use questionnaire::{Kind, Missing, Perspective, Question, Response, Side, Value};

use super::scene::Scene;
use super::words::{Facts, capitalized, text};
use crate::flow::{Cell, Column, Flow, Heading, Level as Rank, Paragraph, Row, Table};
use crate::look;
use crate::page::{Mm, Orientation};
use tally::Tally;

/// The place of names that people gave themselves: behind everything of the question set.
const NAMED: usize = usize::MAX;

pub(super) fn pages(scene: &Scene<'_>, flow: &mut Flow) {
    let questions = questions(scene);
    if questions.is_empty() {
        return;
    }
    flow.new_page(Orientation::Lying);
    let heading = Heading::new(Rank::One, text("lists-title"), look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(text("lists")))
        .listed_as(text("lists"));
    flow.heading(&heading);
    flow.paragraph(&Paragraph::new(look::NOTE).text(text("lists-note")));
    flow.skip(Mm(2.5));
    let mut table = Table::new([
        Column::new(text("column-id"), Mm(16.0)),
        Column::new(text("column-question"), Mm(77.0)),
        Column::new(scene.name(Side::Vendor), Mm(80.0)),
        Column::new(scene.name(Side::Partner), Mm(80.0)),
    ])
    .style(look::ITEM_TABLE)
    .continued(text("lists-continued"))
    .row_continued(text("row-continued"))
    .summary(text("lists-summary"));
    for question in questions {
        let wording = scene.wording(question);
        let mut asked = Cell::new(wording.vendor.as_str());
        if wording.vendor != wording.partner {
            let facts = Facts::new().text("question", wording.partner.as_str());
            let other = scene.sentence("partner-reads", facts);
            asked = asked.styled(
                format!(" {other}"),
                look::ITEM_TABLE.color(look::SECOND_INK),
            );
        }
        table.push(Row::new([
            Cell::bold(question.id.as_str()),
            asked,
            Cell::new(in_words(scene, question, Side::Vendor)),
            Cell::new(in_words(scene, question, Side::Partner)),
        ]));
    }
    flow.table(&table);
}

/// The questions that stand in the appendix: those without a comparison of which this edition may
/// show what a side answered.
pub(super) fn questions<'a>(scene: &Scene<'a>) -> Vec<&'a Question> {
    let shown = |question: &Question, side: Side| {
        scene.single(side).is_some() && answered(scene, question, side)
    };
    scene
        .set
        .asked(scene.round.purpose, scene.round.form)
        .filter(|question| scene.assessment.item(&question.id).is_none())
        .filter(|question| {
            !matches!(
                question.kind,
                Kind::Text | Kind::Stories | Kind::Commitments
            )
        })
        .filter(|question| Side::BOTH.iter().any(|side| shown(question, *side)))
        .collect()
}

fn answered(scene: &Scene<'_>, question: &Question, side: Side) -> bool {
    scene.answers.has_answered(side, question.id.as_str())
}

/// The options of a choice that a side chose, with how many chose each.
pub(super) fn choices_in_words(scene: &Scene<'_>, question: &Question, side: Side) -> String {
    let Some(single) = scene.single(side) else {
        return hidden(scene, question, side);
    };
    let mut tally = Tally::default();
    for value in single.given(question.id.as_str()) {
        if let Value::Step(step) = value {
            let label = question.kind.label(*step).map(|label| fill(scene, label));
            tally.add(usize::from(*step), label.unwrap_or_default());
        }
    }
    tally.in_words(scene)
}

fn fill(scene: &Scene<'_>, label: &questionnaire::Template) -> String {
    label.fill(&[
        ("vendor", scene.short_name(Side::Vendor)),
        ("partner", scene.short_name(Side::Partner)),
    ])
}

/// What stands in the place of single answers that must not be shown.
fn hidden(scene: &Scene<'_>, question: &Question, side: Side) -> String {
    text(if answered(scene, question, side) {
        "too-few-people"
    } else {
        "no-answer"
    })
}

/// What the people of a side picked, allocated and named at one question, counted; empty if it did not answer.
pub(super) fn picked(scene: &Scene<'_>, question: &Question, side: Side) -> String {
    let Some(single) = scene.single(side) else {
        return match answered(scene, question, side) {
            true => text("too-few-people"),
            false => String::new(),
        };
    };
    let mut tally = Tally::default();
    for value in single.given(question.id.as_str()) {
        count(scene, question, side, value, &mut tally);
    }
    let named = scene.typed.named.iter();
    for own in named.filter(|own| own.side == side && *own.question == question.id) {
        let name = own.name.map_or_else(|| text("not-shared"), isolated);
        tally.add(NAMED, name);
    }
    tally.in_words(scene)
}

/// Everything the people of a side answered to one question, counted.
fn in_words(scene: &Scene<'_>, question: &Question, side: Side) -> String {
    let Some(single) = scene.single(side) else {
        return hidden(scene, question, side);
    };
    let mut missing: BTreeMap<Missing, usize> = BTreeMap::new();
    for response in single.own(question.id.as_str()) {
        if let Response::Missing(reason) = response {
            *missing.entry(*reason).or_default() += 1;
        }
    }
    let mut words = picked(scene, question, side);
    for (reason, n) in missing {
        let id = match reason {
            Missing::DontKnow => "count-dont-know",
            Missing::NotApplicable => "count-not-applicable",
            Missing::PreferNot => "count-prefer-not",
        };
        let more = scene.sentence(id, Facts::new().number("n", n));
        words = if words.is_empty() {
            more
        } else {
            format!("{words}; {more}")
        };
    }
    if words.is_empty() {
        text("no-answer")
    } else {
        words
    }
}

/// Adds one respondent's value to what its side said.
fn count(scene: &Scene<'_>, question: &Question, side: Side, value: &Value, tally: &mut Tally) {
    let set = scene.set;
    let words = |terms: &[questionnaire::Term], id: &str| {
        terms
            .iter()
            .find(|t| t.id == id)
            .map_or_else(|| id.to_owned(), |t| t.words.clone())
    };
    match value {
        Value::Step(step) => {
            if let Some(label) = question.kind.label(*step) {
                tally.add(usize::from(*step), fill(scene, label));
            }
        }
        Value::Leads(leads) => {
            let facts = Facts::new()
                .text("from-vendor", leads.vendor.to_string())
                .text("from-partner", leads.partner.to_string());
            tally.add(usize::from(leads.vendor), scene.sentence("leads", facts));
        }
        Value::Places(places) => {
            let options = question
                .pick_places(side, Perspective::Own)
                .unwrap_or_default();
            for place in places {
                let option = usize::from(*place);
                if let Some(label) = options.get(option - 1) {
                    tally.add(option, fill(scene, label));
                }
            }
        }
        Value::Blocks(blocks) => {
            for (place, block) in set.blocks.iter().enumerate() {
                if blocks.contains(&block.id) {
                    tally.add(place, block.name.clone());
                }
            }
        }
        Value::Metrics(chosen) => {
            for choice in chosen {
                let place = set.metrics.iter().position(|m| m.id == choice.metric);
                if let Some((place, metric)) = place.and_then(|at| Some((at, set.metrics.get(at)?)))
                {
                    tally.add(place, metric.name.clone());
                }
            }
        }
        Value::Protocol(wishes) => {
            for (place, topic) in set.topics.iter().enumerate() {
                let Some(wish) = wishes.topics.get(&topic.id) else {
                    continue;
                };
                let channel = wish.channel.as_ref().map(|id| words(&set.channels, id));
                let cadence = wish.cadence.as_ref().map(|id| words(&set.cadences, id));
                let how: Vec<String> = channel.into_iter().chain(cadence).collect();
                tally.add_to(place, capitalized(&topic.words), 0, how.join(", "));
            }
        }
        Value::Traits(traits) => {
            for (place, pair) in set.traits.iter().enumerate() {
                if traits.value_most.contains(&pair.id) {
                    tally.add_to(0, text("values-most"), place, pair.valued.clone());
                }
                if traits.least_stand.contains(&pair.id) {
                    tally.add_to(1, text("least-stands"), place, pair.disliked.clone());
                }
                if traits.expects_least_stand.contains(&pair.id) {
                    let words = pair.disliked.clone();
                    tally.add_to(2, text("expects-least-stood"), place, words);
                }
            }
        }
        Value::Counterparts(map) => {
            let facts = Facts::new()
                .number("people", map.people.len())
                .number("ties", map.met.len());
            tally.add(0, scene.sentence("counterparts", facts));
        }
        Value::Goals(goals) => {
            for goal in goals {
                tally.add(0, set.function_name(goal.function).to_owned());
            }
        }
        // The numbers of promises say nothing here; findings tell where the marks differ.
        Value::Marks(_) => {}
        // What was typed is not in the round but among the names that may be shown.
        Value::FirstDeal(_) | Value::Text(_) | Value::Stories(_) => {}
    }
}
