//! What the people of a side said, counted.

use std::collections::BTreeMap;

use crate::compose::scene::Scene;
use crate::compose::words::Facts;

/// What was said how often, in groups, in the order of the question set.
#[derive(Default)]
pub(super) struct Tally(BTreeMap<usize, Group>);

#[derive(Default)]
struct Group {
    /// What stands before its entries; nothing where there is but one group.
    label: Option<String>,
    entries: BTreeMap<(usize, String), usize>,
}

impl Tally {
    /// Counts something that needs no label.
    pub(super) fn add(&mut self, place: usize, words: String) {
        self.count(0, None, place, words);
    }

    /// Counts something below a label; groups stand in the order of their numbers.
    pub(super) fn add_to(&mut self, group: usize, label: String, place: usize, words: String) {
        self.count(group, Some(label), place, words);
    }

    fn count(&mut self, group: usize, label: Option<String>, place: usize, words: String) {
        let group = self.0.entry(group).or_default();
        group.label = label;
        *group.entries.entry((place, words)).or_default() += 1;
    }

    /// Once without a number, more often with one: `Project margin (2); Too few leads`. Each group
    /// on a line of its own.
    pub(super) fn in_words(&self, scene: &Scene<'_>) -> String {
        let several = |words: &str, n: usize| {
            let facts = Facts::new().text("words", words).number("n", n);
            scene.sentence("several-times", facts)
        };
        let lines = self.0.values().map(|group| {
            let entries = group.entries.iter().map(|((_, words), n)| match n {
                1 => words.clone(),
                n => several(words, *n),
            });
            let entries = entries.collect::<Vec<_>>().join("; ");
            match &group.label {
                None => entries,
                Some(label) => {
                    let facts = Facts::new()
                        .text("label", label.as_str())
                        .text("entries", entries);
                    scene.sentence("labelled", facts)
                }
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    }
}
