//! Ways through the document: the outline beside it and the links within it.

use super::structure::NodeId;
use super::unit::{Mm, Rect};

/// A place in the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Target {
    /// Index of the page, from 0.
    pub page: usize,
    /// From the top of that page.
    pub y: Mm,
}

/// A line of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    /// What it says.
    pub title: String,
    /// Where it leads.
    pub target: Target,
    /// The lines below it.
    pub children: Vec<OutlineEntry>,
}

/// A place on a page that leads to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Index of the page it stands on, from 0.
    pub page: usize,
    /// The ground that reacts.
    pub area: Rect,
    /// Where it leads.
    pub target: Target,
    /// Where it leads in words, for those who do not see it.
    pub description: String,
    /// The node of role [`super::Role::Link`] whose text it is.
    pub node: NodeId,
}
