//! Appendix: how the people of each side spread over the questions with five steps. Only where the
//! edition may show what single people chose.

use charts::spread::{self, Row};
use questionnaire::{BySide, Side, Value};
use scoring::Item;

use super::draw::{self, Measure};
use super::scene::Scene;
use super::words::{Facts, text};
use crate::flow::{Flow, Heading, Level as Rank, Paragraph};
use crate::look;
use crate::page::{Mm, Orientation};

/// Rows on one page at most: more are cut into figures of about the same height.
const ROWS: usize = 22;
/// From so many people on a side has a spread.
const PEOPLE: usize = 2;

pub(super) fn pages(scene: &Scene<'_>, flow: &mut Flow) {
    let rows = rows(scene);
    if rows.is_empty() {
        return;
    }
    flow.new_page(Orientation::Upright);
    let minds = several_minds(scene);
    let title = scene.sentence("spread-title", Facts::new().number("n", minds));
    let heading = Heading::new(Rank::One, title, look::TITLE)
        .kicker(Paragraph::new(look::KICKER).text(text("spread")))
        .listed_as(text("spread"));
    flow.heading(&heading);
    flow.paragraph(
        &Paragraph::new(look::NOTE)
            .width(Mm(150.0))
            .text(text("spread-note")),
    );
    flow.skip(Mm(2.5));
    let rows: Vec<Row<'_>> = rows
        .iter()
        .map(|(topic, people)| Row {
            topic,
            people: *people,
        })
        .collect();
    let pages = rows.len().div_ceil(ROWS).max(1);
    for rows in rows.chunks(rows.len().div_ceil(pages)) {
        let names = scene.short_names();
        let figure = spread::spread(rows, &names, &Measure::new(flow));
        draw::figure(flow, &figure);
        flow.skip(Mm(4.0));
    }
}

/// Whether there is such an appendix.
pub(super) fn has_content(scene: &Scene<'_>) -> bool {
    !rows(scene).is_empty()
}

/// The questions with five steps that somebody answered, and how many chose each step.
fn rows(scene: &Scene<'_>) -> Vec<(String, BySide<Option<[usize; 5]>>)> {
    let shown = Side::BOTH
        .into_iter()
        .any(|side| scene.answers.people(side) >= PEOPLE && scene.single(side).is_some());
    let items = scene.assessment.items.iter();
    items
        .filter(|item| shown && item.is_scale_item() && item.steps == 5)
        .filter_map(|item| {
            let people = BySide::from_fn(|side| steps(scene, item, side));
            let some = people.vendor.is_some() || people.partner.is_some();
            some.then(|| (scene.topic(item.id.as_str()), people))
        })
        .collect()
}

fn steps(scene: &Scene<'_>, item: &Item, side: Side) -> Option<[usize; 5]> {
    let single = scene.single(side)?;
    let mut steps = [0; 5];
    for value in single.given(item.id.as_str()) {
        if let Value::Step(step) = value
            && let Some(count) = steps.get_mut(usize::from(*step).saturating_sub(1))
        {
            *count += 1;
        }
    }
    Some(steps)
}

/// On how many of them a side that is shown is of several minds.
fn several_minds(scene: &Scene<'_>) -> usize {
    let items = scene.assessment.items.iter();
    items
        .filter(|item| item.is_scale_item() && item.steps == 5)
        .filter(|item| {
            Side::BOTH.into_iter().any(|side| {
                let spread = item.sides.get(side).spread;
                scene.single(side).is_some() && spread.is_some_and(|one| one.of_several_minds)
            })
        })
        .count()
}
