//! The last step: contents, links, outline, header and footer.

use std::collections::BTreeSet;

use super::cursor::{Entry, Flow};
use super::furniture::Furniture;
use crate::page::{Document, Link, OutlineEntry, Role};

/// A laid out document, and what has to be told about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Finished {
    /// The document, ready for [`crate::pdf::write`].
    pub document: Document,
    /// Characters that no font could draw; a visible mark stands for each of them.
    pub replaced: BTreeSet<char>,
}

impl Flow {
    /// Fills what needs all page numbers, and ends the document.
    pub fn finish(mut self, furniture: &Furniture) -> Finished {
        self.fill_contents();
        self.resolve_links();
        self.document.outline = nest(&self.entries);
        self.add_furniture(furniture);
        self.document.fonts = self.fonts.faces().to_vec();
        Finished {
            document: self.document,
            replaced: self.fonts.replaced().clone(),
        }
    }

    fn resolve_links(&mut self) {
        for link in std::mem::take(&mut self.pending_links) {
            let target = self.anchors.iter().find(|(name, _)| *name == link.anchor);
            match target {
                Some(&(_, target)) => self.document.links.push(Link {
                    page: link.page,
                    area: link.area,
                    target,
                    description: link.description,
                    node: link.node,
                }),
                // The part it leads to was left out: its words stay, as plain text.
                None => {
                    if let Some(node) = self.document.structure.node_mut(link.node) {
                        node.role = Role::Span;
                    }
                }
            }
        }
    }
}

/// The flat list of headings as a tree: each goes below the nearest one before it that ranks
/// higher.
fn nest(entries: &[Entry]) -> Vec<OutlineEntry> {
    let mut tree = Vec::new();
    let mut rest = entries;
    while let Some((first, after)) = rest.split_first() {
        let end = after.iter().position(|entry| entry.level <= first.level);
        let (below, others) = after.split_at(end.unwrap_or(after.len()));
        tree.push(OutlineEntry {
            title: first.title.clone(),
            target: first.target,
            children: nest(below),
        });
        rest = others;
    }
    tree
}

#[cfg(test)]
mod tests {
    use super::super::heading::Level;
    use super::*;
    use crate::page::{Mm, Target};

    #[test]
    fn headings_nest_by_rank() {
        let entry = |level, title: &str| Entry {
            level,
            title: title.to_owned(),
            target: Target {
                page: 0,
                y: Mm(0.0),
            },
        };
        let tree = nest(&[
            entry(Level::One, "a"),
            entry(Level::Three, "a.x"),
            entry(Level::Two, "a.y"),
            entry(Level::One, "b"),
        ]);
        let titles: Vec<&str> = tree.iter().map(|entry| entry.title.as_str()).collect();
        assert_eq!(titles, ["a", "b"]);
        assert_eq!(
            tree[0].children.len(),
            2,
            "both stand below a, whatever their rank"
        );
    }
}
