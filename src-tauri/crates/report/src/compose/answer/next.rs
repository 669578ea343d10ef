//! What was decided, with owners and dates; before anything is, what was agreed to be done; before
//! that, what is suggested.

use super::{FINDINGS, Tightness};
use crate::compose::decisions::{self, Entry};
use crate::compose::scene::Scene;
use crate::compose::words::{Facts, first_words};
use crate::flow::{Density, Flow, Heading, Level as Rank};
use crate::look;
use crate::page::Mm;
use crate::text::TextStyle;

/// Letters of a decision on the first page, and those that fit on one line of small type.
const LETTERS: usize = 160;
const LINE_LETTERS: usize = 54;

pub(super) fn table(scene: &Scene<'_>, flow: &mut Flow, tightness: Tightness) {
    let (id, entries) = entries(scene);
    if entries.is_empty() {
        return;
    }
    let style = match tightness {
        Tightness::Wide | Tightness::Smaller => look::TABLE,
        _ => look::ITEM_TABLE,
    };
    let letters = match tightness {
        Tightness::Wide | Tightness::Smaller | Tightness::Small => LETTERS,
        Tightness::FirstWords | Tightness::Tightest => LINE_LETTERS,
    };
    printed(scene, flow, id, &entries, (style, letters));
}

/// What is printed, and the message of the heading above it.
fn entries<'a>(scene: &'a Scene<'_>) -> (&'static str, Vec<Entry<'a>>) {
    let decided = decisions::decided(scene);
    if !decided.is_empty() {
        return ("answer-decisions", decided);
    }
    let actions = decisions::actions(scene);
    if !actions.is_empty() {
        return ("answer-actions", actions);
    }
    ("answer-suggested", decisions::suggested(scene, FINDINGS))
}

fn printed(
    scene: &Scene<'_>,
    flow: &mut Flow,
    id: &str,
    all: &[Entry<'_>],
    (style, letters): (TextStyle, usize),
) {
    let shown: Vec<Entry<'_>> = all
        .iter()
        .take(FINDINGS)
        .map(|entry| Entry {
            text: first_words(&entry.text, letters),
            ..entry.clone()
        })
        .collect();
    let facts = Facts::new()
        .number("n", shown.len())
        .number("of", all.len());
    let id = match id {
        "answer-decisions" if shown.len() == all.len() => "answer-decisions-all",
        id => id,
    };
    let title = scene.sentence(id, facts);
    let heading = Heading::new(Rank::Two, title, look::HEADING).unlisted();
    flow.heading(&heading.above(Mm(0.0)).below(Mm(1.5)).keep(Mm(0.0)));
    let table = decisions::short_table(scene, flow, &shown);
    flow.table(&table.density(Density::Tight).style(style));
    flow.skip(Mm(2.0));
}
