//! The structure tree and the table that leads back from the marks on a page to it.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::navigation::WrittenLink;
use super::{Error, WrittenPage};
use crate::page::{Document, Marker, Node, NodeId, Rect, Role, Scope, Structure};

/// Adds the tree and returns a reference to its root.
pub(super) fn add(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[WrittenPage],
    links: &[WrittenLink],
) -> Result<Object, Error> {
    let structure = &document.structure;
    let contents = Contents::new(pages, links);
    let kept = kept_nodes(structure, &contents);
    let root = file.new_object_id();
    let mut ids: BTreeMap<NodeId, ObjectId> = BTreeMap::new();
    for (id, _) in structure.iter().filter(|(id, _)| kept.contains(id)) {
        ids.insert(id, file.new_object_id());
    }
    let mut children: BTreeMap<NodeId, Vec<Object>> = BTreeMap::new();
    for (id, node) in structure.iter() {
        if let (Some(parent), Some(&object)) = (node.parent, ids.get(&id)) {
            children
                .entry(parent)
                .or_default()
                .push(Object::Reference(object));
        }
    }
    let mut notes = Vec::new();
    for (id, node) in structure.iter() {
        let Some(&object) = ids.get(&id) else {
            continue;
        };
        let parent = node
            .parent
            .and_then(|parent| ids.get(&parent))
            .copied()
            .unwrap_or(root);
        let mut element = element(node, parent, pages, &contents, id);
        let (page, mut kids) = contents.kids(id, pages, links);
        kids.extend(children.remove(&id).unwrap_or_default());
        if let Some(page) = page {
            element.set("Pg", page);
        }
        element.set("K", kids);
        if node.role == Role::Note {
            // Whoever refers to a note finds it by its name.
            let name = Object::string_literal(format!("note-{:05}", notes.len() + 1));
            element.set("ID", name.clone());
            notes.extend([name, Object::Reference(object)]);
        }
        file.objects.insert(object, Object::Dictionary(element));
    }

    let reference = |node: &NodeId| {
        let object = ids
            .get(node)
            .ok_or(Error::Inconsistent("a mark has no node"))?;
        Ok(Object::Reference(*object))
    };
    let mut numbers = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let marks: Result<Vec<Object>, Error> = page.marked.iter().map(reference).collect();
        numbers.push(Object::Integer(index as i64));
        numbers.push(Object::Reference(file.add_object(marks?)));
    }
    for link in links {
        numbers.push(Object::Integer(link.number));
        numbers.push(reference(&link.node)?);
    }
    let next = (pages.len() + links.len()) as i64;
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    let mut tree = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => reference(&Structure::ROOT)?,
        "ParentTree" => parents,
        "ParentTreeNextKey" => next,
    };
    if !notes.is_empty() {
        tree.set("IDTree", dictionary! { "Names" => notes });
    }
    file.objects.insert(root, Object::Dictionary(tree));
    Ok(Object::Reference(root))
}

/// What is painted for each node, and which links lead on from it.
struct Contents {
    /// Index of the page and number of the mark on it, in reading order.
    marks: BTreeMap<NodeId, Vec<(usize, usize)>>,
    links: BTreeMap<NodeId, Vec<usize>>,
}

impl Contents {
    fn new(pages: &[WrittenPage], links: &[WrittenLink]) -> Self {
        let mut contents = Self {
            marks: BTreeMap::new(),
            links: BTreeMap::new(),
        };
        for (page, written) in pages.iter().enumerate() {
            for (number, &node) in written.marked.iter().enumerate() {
                contents.marks.entry(node).or_default().push((page, number));
            }
        }
        for (index, link) in links.iter().enumerate() {
            contents.links.entry(link.node).or_default().push(index);
        }
        contents
    }

    fn first_page(&self, node: NodeId) -> Option<usize> {
        self.marks.get(&node)?.first().map(|&(page, _)| page)
    }

    /// The page most marks of a node are on, and its marks and links.
    fn kids(
        &self,
        node: NodeId,
        pages: &[WrittenPage],
        links: &[WrittenLink],
    ) -> (Option<Object>, Vec<Object>) {
        let first = self.first_page(node);
        let reference = |page: usize| pages.get(page).map(|page| Object::Reference(page.id));
        let mut kids = Vec::new();
        for &(page, number) in self.marks.get(&node).into_iter().flatten() {
            let number = number as i64;
            match reference(page) {
                Some(reference) if first != Some(page) => kids.push(Object::Dictionary(
                    dictionary! { "Type" => "MCR", "Pg" => reference, "MCID" => number },
                )),
                _ => kids.push(Object::Integer(number)),
            }
        }
        for link in self
            .links
            .get(&node)
            .into_iter()
            .flatten()
            .filter_map(|&at| links.get(at))
        {
            let mut object = dictionary! { "Type" => "OBJR", "Obj" => link.annotation };
            if let Some(page) = reference(link.page) {
                object.set("Pg", page);
            }
            kids.push(Object::Dictionary(object));
        }
        (first.and_then(reference), kids)
    }
}

/// Nodes that say something, and empty cells, which keep the others in their columns.
fn kept_nodes(structure: &Structure, contents: &Contents) -> BTreeSet<NodeId> {
    let mut kept = BTreeSet::from([Structure::ROOT]);
    let nodes: Vec<(NodeId, &Node)> = structure.iter().collect();
    // Children stand behind their parents, so that from the back all of them are known.
    for &(id, node) in nodes.iter().rev() {
        let cell = matches!(node.role, Role::Cell | Role::HeadCell(_));
        if cell || contents.marks.contains_key(&id) || contents.links.contains_key(&id) {
            kept.insert(id);
        }
        if let Some(parent) = node.parent.filter(|_| kept.contains(&id)) {
            kept.insert(parent);
        }
    }
    kept
}

fn element(
    node: &Node,
    parent: ObjectId,
    pages: &[WrittenPage],
    contents: &Contents,
    id: NodeId,
) -> Dictionary {
    let mut element = dictionary! {
        "Type" => "StructElem",
        "S" => tag(node.role),
        "P" => parent,
    };
    if let Some(language) = &node.language {
        element.set("Lang", Object::string_literal(language.as_str()));
    }
    let mut attributes = Vec::new();
    if let (Some(area), Some(page)) = (node.area, contents.first_page(id))
        && let Some(page) = pages.get(page)
    {
        attributes.push(dictionary! {
            "O" => "Layout",
            "Placement" => "Block",
            "BBox" => rectangle(area, page.height),
        });
    }
    let mut table = Dictionary::new();
    if let Role::HeadCell(scope) = node.role {
        table.set(
            "Scope",
            match scope {
                Scope::Column => "Column",
                Scope::Row => "Row",
            },
        );
    }
    if node.column_span > 1 {
        table.set("ColSpan", node.column_span as i64);
    }
    match (&node.alt, node.role) {
        (Some(alt), Role::Table) => table.set("Summary", super::metadata::text(alt)),
        (Some(alt), _) => element.set("Alt", super::metadata::text(alt)),
        (None, _) => {}
    }
    if !table.is_empty() {
        table.set("O", "Table");
        attributes.push(table);
    }
    if let Role::List(Marker::Number | Marker::Bullet) = node.role {
        let numbering = if node.role == Role::List(Marker::Number) {
            "Decimal"
        } else {
            "Disc"
        };
        attributes.push(dictionary! { "O" => "List", "ListNumbering" => numbering });
    }
    let mut attributes: Vec<Object> = attributes.into_iter().map(Object::Dictionary).collect();
    match attributes.len() {
        0 => {}
        1 => element.set("A", attributes.remove(0)),
        _ => element.set("A", attributes),
    }
    element
}

/// A rectangle in the coordinates of a file, from the bottom left.
pub(super) fn rectangle(area: Rect, page_height: f64) -> Vec<Object> {
    let left = area.x.to_pt().0;
    let top = page_height - area.y.to_pt().0;
    let corners = [
        left,
        top - area.height.to_pt().0,
        left + area.width.to_pt().0,
        top,
    ];
    corners.into_iter().map(coordinate).collect()
}

/// A length in points to the hundredth.
pub(super) fn coordinate(length: f64) -> Object {
    Object::Real(((length * 100.0).round() / 100.0) as f32)
}

/// The name of a role in the standard of PDF.
const fn tag(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Section => "Sect",
        Role::Group => "Div",
        Role::Heading1 => "H1",
        Role::Heading2 => "H2",
        Role::Heading3 => "H3",
        Role::Paragraph => "P",
        Role::Span => "Span",
        Role::BlockQuote => "BlockQuote",
        Role::Note => "Note",
        Role::Caption => "Caption",
        Role::Figure => "Figure",
        Role::Table => "Table",
        Role::Row => "TR",
        Role::HeadCell(_) => "TH",
        Role::Cell => "TD",
        Role::List(_) => "L",
        Role::Item => "LI",
        Role::Label => "Lbl",
        Role::ItemBody => "LBody",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Reference => "Reference",
        Role::Link => "Link",
    }
}
