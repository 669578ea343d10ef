//! The tree that a screen reader walks: what is a heading, a table, a figure, and in which order.

use super::unit::Rect;

/// A node in a [`Structure`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(pub(crate) usize);

/// For which cells a table head speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// For the cells below it.
    Column,
    /// For the cells beside it.
    Row,
}

/// What stands before the items of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// Rising numbers.
    Number,
    /// The same sign before each.
    Bullet,
    /// A name, as in a glossary.
    Name,
}

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The root, made by [`Structure::new`].
    Document,
    /// A part with a heading.
    Section,
    /// A group without meaning of its own.
    Group,
    /// Heading of the first level.
    Heading1,
    /// Heading of the second level.
    Heading2,
    /// Heading of the third level.
    Heading3,
    /// A paragraph.
    Paragraph,
    /// Text inside a paragraph.
    Span,
    /// A quotation that stands alone.
    BlockQuote,
    /// A note, as at the foot of a table.
    Note,
    /// Words that belong to a figure or a table.
    Caption,
    /// A drawing; it needs [`Node::alt`].
    Figure,
    /// A table; its children are rows.
    Table,
    /// A row of a table.
    Row,
    /// A head cell.
    HeadCell(Scope),
    /// A cell with data.
    Cell,
    /// A list; its children are items.
    List(Marker),
    /// An item of a list: a label and a body.
    Item,
    /// Number or bullet of an item.
    Label,
    /// What an item says.
    ItemBody,
    /// A table of contents; its children are contents items.
    Contents,
    /// A line in a table of contents.
    ContentsItem,
    /// What points to another place; its child is a link.
    Reference,
    /// Text that leads to another place, see [`super::Link`].
    Link,
}

/// A node of the structure.
///
/// A node holds other nodes, or content painted with its mark. Where it has both, its own
/// content is read first.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The node it is part of; only the root has none. Children stand in the order of making.
    pub parent: Option<NodeId>,
    /// What it says to those who do not see it. A figure needs it.
    pub alt: Option<String>,
    /// Its language, where it is not that of the document: `"de"`.
    pub language: Option<String>,
    /// The ground a figure covers on its page.
    pub area: Option<Rect>,
    /// Over how many columns a cell goes; 1 unless told.
    pub column_span: usize,
}

/// All nodes of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Structure {
    nodes: Vec<Node>,
}

impl Default for Structure {
    fn default() -> Self {
        Self::new()
    }
}

impl Structure {
    /// The root of every structure.
    pub const ROOT: NodeId = NodeId(0);

    /// A structure that has only its root.
    pub fn new() -> Self {
        Self {
            nodes: vec![Node::new(Role::Document, None)],
        }
    }

    /// Adds a node as the last child of another.
    pub fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        self.nodes.push(Node::new(role, Some(parent)));
        NodeId(self.nodes.len() - 1)
    }

    /// The node, unless the id comes from another structure.
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0)
    }

    /// The node for change, unless the id comes from another structure.
    pub fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id.0)
    }

    /// Every node with its id, parents before children.
    pub fn iter(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes
            .iter()
            .enumerate()
            .map(|(at, node)| (NodeId(at), node))
    }

    /// How many nodes there are, the root among them.
    pub(crate) fn count(&self) -> usize {
        self.nodes.len()
    }

    /// Forgets the nodes made last, so that a part can be laid out again elsewhere.
    pub(crate) fn truncate(&mut self, count: usize) {
        self.nodes.truncate(count.max(1));
    }
}

impl Node {
    fn new(role: Role, parent: Option<NodeId>) -> Self {
        Self {
            role,
            parent,
            alt: None,
            language: None,
            area: None,
            column_span: 1,
        }
    }
}
