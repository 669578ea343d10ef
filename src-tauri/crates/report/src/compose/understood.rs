//! What each side understood of the other: how near its guesses came, what it missed by most, and
//! what weighs on the other.

use charts::step_line::{self, Stand};
use charts::{Said, one_decimal};
use questionnaire::{Perspective, Side};
use scoring::Item;

use super::draw;
use super::part::{Part, both_ways, heading, note};
use super::scene::Scene;
use super::typed::Remark;
use super::words::{Facts, first_words, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::look;
use crate::page::Mm;

const PRESSURES: &str = "EMP-04";
/// What a side wishes the other understood, and what it believes is hardest for the other.
const WISHES: &str = "EMP-08";
const BELIEVES: &str = "EMP-09";
/// The guesses that are listed: the furthest from what was said.
const MISSES: usize = 8;
/// Letters of a free text; the whole of it stands in the appendix.
const LETTERS: usize = 180;

pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    let guesses = Side::BOTH.map(|side| guesses(scene, side).1);
    guesses.iter().sum::<usize>() > 0
}

/// Guesses within one step, and all guesses on judged questions.
fn guesses(scene: &Scene<'_>, side: Side) -> (usize, usize) {
    let figures = scene.assessment.dimensions.iter();
    figures
        .map(|figures| figures.understanding.get(side))
        .fold((0, 0), |(near, of), one| {
            (near + one.within_one, of + one.of)
        })
}

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    let title = match (guesses(scene, Side::Vendor), guesses(scene, Side::Partner)) {
        ((_, 0), (_, 0)) => text("understood-title-none"),
        ((near, of), (_, 0)) => one_guessed(scene, Side::Vendor, near, of),
        ((_, 0), (near, of)) => one_guessed(scene, Side::Partner, near, of),
        ((near, of), (other_near, other_of)) => {
            let facts = Facts::new()
                .number("near", near)
                .number("of", of)
                .number("other-near", other_near)
                .number("other-of", other_of);
            scene.sentence("understood-title", facts)
        }
    };
    Part::Understood.title(scene, flow, &title);
    misses(scene, flow);
    pressures(scene, flow);
    told(scene, flow);
    Part::Understood.what_else(scene, flow, &["empathy:hits"]);
}

fn one_guessed(scene: &Scene<'_>, side: Side, near: usize, of: usize) -> String {
    let facts = both_ways(scene, side).number("near", near).number("of", of);
    scene.sentence("understood-title-one", facts)
}

/// A guess that lies more than one step from what the other side said.
struct Miss<'a> {
    item: &'a Item,
    side: Side,
    expected: f64,
    said: f64,
}

impl Miss<'_> {
    /// How far apart, rounded so that thirds do not flip the order.
    fn distance(&self) -> f64 {
        ((self.expected - self.said).abs() * 1e9).round() / 1e9
    }
}

fn all_misses<'a>(scene: &Scene<'a>) -> Vec<Miss<'a>> {
    let items = scene.assessment.items.iter();
    let mut misses: Vec<Miss<'a>> = items
        .filter(|item| item.is_scale_item() && item.steps == 5)
        .flat_map(|item| {
            Side::BOTH.into_iter().filter_map(move |side| {
                Some(Miss {
                    item,
                    side,
                    expected: item.sides.get(side).predicted?,
                    said: item.sides.get(side.other()).mean?,
                })
            })
        })
        .filter(|miss| miss.distance() > 1.0)
        .collect();
    // A stable sort: equal distances stay in question order, the vendor's first.
    misses.sort_by(|a, b| b.distance().total_cmp(&a.distance()));
    misses
}

fn misses(scene: &Scene<'_>, flow: &mut Flow) {
    let all = all_misses(scene);
    if all.is_empty() {
        return;
    }
    let facts = Facts::new().number("n", all.len());
    heading(flow, scene.sentence("misses", facts));
    let mut table = Table::new([
        Column::new(text("column-about"), Mm(50.0)),
        Column::new(text("column-scale"), Mm(44.0)),
        Column::new(text("column-what-was"), Mm(58.0)),
        Column::new(text("column-apart"), Mm(14.0)).right(),
    ])
    .density(Density::Tight)
    .continued(Part::Understood.name())
    .summary(text("misses-summary"));
    for miss in all.iter().take(MISSES) {
        let other = miss.side.other();
        let stands = [
            Stand {
                side: miss.side,
                name: scene.short_name(miss.side),
                value: miss.expected,
                said: Said::Expected,
            },
            Stand {
                side: other,
                name: scene.short_name(other),
                value: miss.said,
                said: Said::Itself,
            },
        ];
        let line = draw::in_cell(flow, &step_line::line(&stands, miss.item.steps));
        let facts = both_ways(scene, miss.side)
            .text("expected", one_decimal(miss.expected))
            .text("said", one_decimal(miss.said));
        table.push(Row::new([
            Cell::new(scene.topic(miss.item.id.as_str())),
            Cell::drawn(line),
            Cell::new(scene.sentence("miss", facts)),
            Cell::new(one_decimal(miss.distance())),
        ]));
    }
    flow.table(&table);
    note(flow, text("misses-note"));
}

/// The three heaviest pressures of each side beside what the other expected.
fn pressures(scene: &Scene<'_>, flow: &mut Flow) {
    let Some(question) = scene.set.question(PRESSURES) else {
        return;
    };
    for side in Side::BOTH {
        let heaviest = scene.answers.heaviest(scene.set, side);
        let guessed = scene.answers.guessed(scene.set, side.other());
        if heaviest.is_empty() || guessed.is_empty() {
            continue;
        }
        let options = question
            .pick_places(side, Perspective::Own)
            .unwrap_or_default();
        let word = |place: &u8| {
            let label = options.get(usize::from(*place).saturating_sub(1));
            label.map_or_else(String::new, |label| scene.filled(label))
        };
        let hits = guessed.iter().filter(|place| heaviest.contains(place));
        let facts = both_ways(scene, side)
            .number("n", hits.count())
            .number("of", heaviest.len());
        let finding = scene.finding(&format!("empathy:hits:{}", side.other().name()));
        let level = finding.map(|finding| scene.level(finding.level));
        let facts = facts.text("level", level.unwrap_or_else(|| "none".to_owned()));
        heading(flow, scene.sentence("pressures", facts));
        let mut table = Table::new([
            Column::new(text("column-heaviest"), Mm(62.0)),
            Column::new(
                scene.sentence("column-expected-by", both_ways(scene, side)),
                Mm(62.0),
            ),
            Column::new(text("column-met"), Mm(42.0)),
        ])
        .density(Density::Tight)
        .summary(text("pressures-summary"));
        for at in 0..heaviest.len().max(guessed.len()) {
            let (own, guess) = (heaviest.get(at), guessed.get(at));
            let met = own.is_some_and(|place| guessed.contains(place));
            let met = match own {
                Some(_) if met => text("pressure-seen"),
                Some(_) => text("pressure-not-seen"),
                None => text("dash"),
            };
            table.push(Row::new([
                Cell::bold(own.map_or_else(|| text("dash"), word)),
                Cell::new(guess.map_or_else(|| text("dash"), word)),
                Cell::new(met),
            ]));
        }
        flow.table(&table);
    }
}

/// What a side believes is hardest for the other, beside what the other wishes it understood.
fn told(scene: &Scene<'_>, flow: &mut Flow) {
    let remark = |side: Side, id: &str| {
        let remarks = scene.typed.remarks.iter();
        let about = |remark: &&Remark<'_>| {
            remark.side == side && remark.question.id.as_str() == id && scene.single(side).is_some()
        };
        remarks
            .filter(about)
            .map(|remark| first_words(remark.text, LETTERS))
            .next()
    };
    for side in Side::BOTH {
        let (wish, belief) = (remark(side, WISHES), remark(side.other(), BELIEVES));
        if wish.is_none() && belief.is_none() {
            continue;
        }
        heading(flow, scene.sentence("told", both_ways(scene, side)));
        let quote = |words: Option<String>| match words {
            Some(words) => scene.sentence("quote", Facts::new().verbatim("quote", words)),
            None => text("nothing-shared"),
        };
        let mut table = Table::new([
            Column::new(
                scene.sentence("column-wishes", both_ways(scene, side)),
                Mm(84.0),
            ),
            Column::new(
                scene.sentence("column-believes", both_ways(scene, side)),
                Mm(82.0),
            ),
        ])
        .style(look::FINDING)
        .density(Density::Tight)
        .summary(text("told-summary"));
        table.push(Row::new([Cell::new(quote(wish)), Cell::new(quote(belief))]));
        flow.table(&table);
    }
}
