//! People and enablement: who has met whom, by function, and what hangs on few people.

mod introductions;
mod roadmap;
pub(super) mod ties;

use charts::counterparts::{self, Map, Person};
use questionnaire::{Function, Side};

use super::draw::{self, Measure};
use super::part::{Part, heading, note};
use super::scene::Scene;
use super::words::{Facts, short_date, text};
use crate::flow::{Cell, Column, Density, Flow, Row, Table};
use crate::page::Mm;
use ties::Ties;

pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    let planned = roadmap::blocks(scene).len() + introductions::by_date(scene).len();
    !scene.ties.is_empty() || planned > 0
}

pub(super) fn page(scene: &Scene<'_>, flow: &mut Flow) {
    let map = map(scene);
    Part::People.title(scene, flow, &title(scene, &map));
    if draw_map(scene, flow) {
        note(flow, text("map-note"));
    }
    functions(scene, flow);
    introductions::table(scene, flow);
    roadmap::table(scene, flow);
    Part::People.what_else(scene, flow, &["enablement:one_sided"]);
}

/// Draws the map; whether there was one to draw.
pub(super) fn draw_map(scene: &Scene<'_>, flow: &mut Flow) -> bool {
    let (map, names) = (map(scene), scene.short_names());
    let drawn = counterparts::map(&map, &names, &Measure::new(flow));
    if let Some(drawn) = &drawn {
        draw::figure(flow, drawn);
    }
    drawn.is_some()
}

/// The map that is drawn: people by what they do, never by name.
fn map(scene: &Scene<'_>) -> Map {
    let work = |functions: &Vec<Function>| {
        let names: Vec<&str> = functions
            .iter()
            .map(|function| scene.set.function_name(*function))
            .collect();
        let work = if names.is_empty() {
            text("work-unknown")
        } else {
            names.join(", ")
        };
        Person { work }
    };
    Map {
        people: scene
            .ties
            .people
            .map(|people| people.iter().map(work).collect()),
        ties: scene.ties.met.iter().map(|tie| tie.pair).collect(),
        planned: planned(scene),
    }
}

/// Pairs that are to meet and have not: the first person of each side who does what the
/// introduction is about.
fn planned(scene: &Scene<'_>) -> Vec<(usize, usize)> {
    let ties = &scene.ties;
    let first = |side: Side, function: Function| {
        let mut people = ties.people.get(side).iter();
        people.position(|functions| functions.contains(&function))
    };
    let introductions = introductions::by_date(scene).into_iter();
    let mut pairs: Vec<(usize, usize)> = introductions
        .filter_map(|one| {
            let vendor = first(Side::Vendor, one.function)?;
            Some((vendor, first(Side::Partner, one.function)?))
        })
        .filter(|pair| !ties.met.iter().any(|tie| tie.pair == *pair))
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

fn title(scene: &Scene<'_>, map: &Map) -> String {
    if scene.ties.is_empty() {
        let id = |n: usize, id: &str| scene.sentence(id, Facts::new().number("n", n));
        return match roadmap::blocks(scene).len() {
            0 => id(introductions::by_date(scene).len(), "introductions"),
            n => id(n, "roadmap"),
        };
    }
    if map.ties.is_empty() {
        return text("people-title-none");
    }
    let met = Function::ALL
        .iter()
        .filter(|function| state(&scene.ties, **function) == State::Met)
        .count();
    let facts = Facts::new()
        .number("n", met)
        .number("functions", scene.set.functions.len())
        .number("ties", map.ties.len());
    match map.busiest() {
        None => scene.sentence("people-title", facts),
        Some((side, at)) => {
            let through = map.ties.iter().filter(|tie| match side {
                Side::Vendor => tie.0 == at,
                Side::Partner => tie.1 == at,
            });
            let through = through.count();
            let facts = facts.number("through", through);
            if through == map.ties.len() {
                scene.sentence("people-title-all", facts)
            } else {
                scene.sentence("people-title-busiest", facts)
            }
        }
    }
}

/// What is known of a function on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Met,
    NotMet,
    OneSided(Side),
    Nobody,
}

fn state(ties: &Ties, function: Function) -> State {
    let named = Side::BOTH.map(|side| ties.people_of(side, function) > 0);
    match named {
        [true, true] if ties.last_met(function).is_some() => State::Met,
        [true, true] => State::NotMet,
        [true, false] => State::OneSided(Side::Vendor),
        [false, true] => State::OneSided(Side::Partner),
        [false, false] => State::Nobody,
    }
}

/// The same by function, with what has no counterpart.
fn functions(scene: &Scene<'_>, flow: &mut Flow) {
    let ties = &scene.ties;
    if ties.is_empty() {
        return;
    }
    let missing = Function::ALL
        .iter()
        .filter(|function| matches!(state(ties, **function), State::OneSided(_)))
        .count();
    heading(
        flow,
        scene.sentence("people-functions", Facts::new().number("n", missing)),
    );
    let vendor = scene.side_column("column-side-said", Side::Vendor, Mm(23.0), flow);
    let partner = scene.side_column("column-side-said", Side::Partner, Mm(23.0), flow);
    let mut table = Table::new([
        Column::new(text("column-function"), Mm(44.0)),
        vendor,
        partner,
        Column::new(text("column-met"), Mm(52.0)),
        Column::new(text("column-last-met"), Mm(24.0)).right(),
    ])
    .density(Density::Tight)
    .continued(Part::People.name())
    .summary(text("people-summary"));
    for function in Function::ALL {
        let people = |side: Side| {
            let n = ties.people_of(side, *function);
            Cell::new(if n == 0 { text("dash") } else { n.to_string() })
        };
        let words = match state(ties, *function) {
            State::Met => Cell::new(text("state-met")),
            State::NotMet => Cell::new(text("state-not-met")),
            State::OneSided(side) => {
                let facts = Facts::new().text("side", scene.short_name(side));
                Cell::bold(scene.sentence("state-one-side", facts))
            }
            State::Nobody => Cell::new(text("state-nobody")),
        };
        let last = ties.last_met(*function).flatten();
        let met = state(ties, *function) == State::Met;
        let introductions = introductions::by_date(scene).into_iter();
        let mut planned = introductions.filter(|one| one.function == *function);
        let (words, last) = match planned.next() {
            Some(planned) if !met => (Cell::new(text("state-planned")), planned.date),
            _ => (words, last),
        };
        table.push(Row::new([
            Cell::new(scene.set.function_name(*function)),
            people(Side::Vendor),
            people(Side::Partner),
            words,
            Cell::new(last.map_or_else(|| text("dash"), short_date)),
        ]));
    }
    flow.table(&table);
    note(flow, text("people-note"));
}
