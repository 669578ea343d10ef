//! Lists: a label and what it labels.

use super::cursor::Flow;
use super::paragraph::Paragraph;
use crate::page::{Marker, Mm, Role};

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Number, bullet or name of the item, at its own offset.
    pub label: Paragraph,
    /// Words at the right of its first line, if there are any; they are read after the first
    /// paragraph of the body.
    pub aside: Option<Paragraph>,
    /// What it says, at its own offset; the first paragraph stands beside the label.
    pub body: Vec<Paragraph>,
    /// Air below it.
    pub below: Mm,
}

impl Flow {
    /// Sets a list; each item stays on one page.
    pub fn list(&mut self, marker: Marker, items: &[Item]) {
        self.group(Role::List(marker), |flow| {
            for item in items {
                let height = flow.height_of(|flow| flow.item(item));
                flow.need(height - item.below);
                flow.item(item);
            }
        });
    }

    fn item(&mut self, item: &Item) {
        self.group(Role::Item, |flow| {
            let top = flow.cursor.y;
            flow.paragraph(&item.label.clone().role(Role::Label));
            let below_label = flow.cursor.y;
            flow.cursor.y = top;
            flow.group(Role::ItemBody, |flow| {
                let (first, rest) = item.body.split_at(item.body.len().min(1));
                let beside: Vec<Paragraph> = first.iter().chain(&item.aside).cloned().collect();
                flow.side_by_side(&beside);
                for paragraph in rest {
                    flow.paragraph(paragraph);
                }
            });
            flow.cursor.y = flow.cursor.y.max(below_label) + item.below;
        });
    }
}
