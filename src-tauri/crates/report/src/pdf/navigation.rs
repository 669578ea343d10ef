//! Links on the pages and the outline beside them.

use lopdf::{Object, ObjectId, dictionary};

use super::metadata::text;
use super::structure::{coordinate, rectangle};
use super::{BROKEN, Error, WrittenPage};
use crate::page::{Document, NodeId, OutlineEntry, Target};

/// A link that is in the file.
pub(super) struct WrittenLink {
    pub(super) annotation: ObjectId,
    /// Its number in the table that leads from pages and links to the structure.
    pub(super) number: i64,
    /// Index of its page.
    pub(super) page: usize,
    pub(super) node: NodeId,
}

/// Adds the links to their pages.
pub(super) fn add_links(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[WrittenPage],
) -> Result<Vec<WrittenLink>, Error> {
    let mut links = Vec::with_capacity(document.links.len());
    for (index, link) in document.links.iter().enumerate() {
        let gone = || Error::Inconsistent("a link stands on or leads to a page that is not there");
        let page = pages.get(link.page).ok_or_else(gone)?;
        let destination = destination(pages, link.target).ok_or_else(gone)?;
        // The numbers before it belong to the pages.
        let number = (pages.len() + index) as i64;
        let annotation = file.add_object(dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => rectangle(link.area, page.height),
            "Border" => vec![Object::Integer(0), Object::Integer(0), Object::Integer(0)],
            "Dest" => destination,
            "Contents" => text(&link.description),
            "StructParent" => number,
            // To be printed: an archive may hold nothing that is seen on the screen only.
            "F" => 4,
        });
        let dictionary = file.get_dictionary_mut(page.id).map_err(|_| BROKEN)?;
        match dictionary.get_mut(b"Annots").and_then(Object::as_array_mut) {
            Ok(annotations) => annotations.push(Object::Reference(annotation)),
            Err(_) => dictionary.set("Annots", vec![Object::Reference(annotation)]),
        }
        links.push(WrittenLink {
            annotation,
            number,
            page: link.page,
            node: link.node,
        });
    }
    Ok(links)
}

/// Adds the outline and returns a reference to it, if there is one.
pub(super) fn add_outline(
    file: &mut lopdf::Document,
    document: &Document,
    pages: &[WrittenPage],
) -> Option<Object> {
    if document.outline.is_empty() {
        return None;
    }
    let root = file.new_object_id();
    let (first, last) = add_entries(file, &document.outline, root, pages)?;
    // Only the first level is unfolded.
    let outlines = dictionary! {
        "Type" => "Outlines",
        "First" => first,
        "Last" => last,
        "Count" => document.outline.len() as i64,
    };
    file.objects.insert(root, Object::Dictionary(outlines));
    Some(Object::Reference(root))
}

/// Adds the entries below one parent and returns the first and the last of them.
fn add_entries(
    file: &mut lopdf::Document,
    entries: &[OutlineEntry],
    parent: ObjectId,
    pages: &[WrittenPage],
) -> Option<(ObjectId, ObjectId)> {
    let ids: Vec<ObjectId> = entries.iter().map(|_| file.new_object_id()).collect();
    for (at, (entry, &id)) in entries.iter().zip(&ids).enumerate() {
        let mut line = dictionary! { "Title" => text(&entry.title), "Parent" => parent };
        if let Some(destination) = destination(pages, entry.target) {
            line.set("Dest", destination);
        }
        if let Some(&before) = at.checked_sub(1).and_then(|before| ids.get(before)) {
            line.set("Prev", before);
        }
        if let Some(&after) = ids.get(at + 1) {
            line.set("Next", after);
        }
        if let Some((first, last)) = add_entries(file, &entry.children, id, pages) {
            line.set("First", first);
            line.set("Last", last);
            line.set("Count", -(entry.children.len() as i64));
        }
        file.objects.insert(id, Object::Dictionary(line));
    }
    Some((*ids.first()?, *ids.last()?))
}

/// A little above the target, so that its first line is not cut by the edge of the window.
const AIR_ABOVE: f64 = 8.0;

fn destination(pages: &[WrittenPage], target: Target) -> Option<Object> {
    let page = pages.get(target.page)?;
    let top = (page.height - target.y.to_pt().0 + AIR_ABOVE).min(page.height);
    let whole_width = Object::Integer(0);
    let same_zoom = Object::Null;
    Some(Object::Array(vec![
        Object::Reference(page.id),
        Object::Name(b"XYZ".to_vec()),
        whole_width,
        coordinate(top),
        same_zoom,
    ]))
}
