//! What an SVG may hold, looked at before anything is drawn. What is not needed for flat outlines
//! is refused, not left out: a logo without its letters is another logo.

use std::collections::BTreeMap;

use roxmltree::{Document, Node, ParsingOptions};

use super::LogoError;

/// The most elements a logo is made of, those that are used again counted again.
const MOST_ELEMENTS: usize = 20_000;
/// How deep elements may lie in each other, and uses lead on to uses.
const DEEPEST: usize = 100;

/// Reads the elements and looks each of them over.
pub(super) fn checked(text: &str) -> Result<Document<'_>, LogoError> {
    let options = ParsingOptions {
        // Drawing programs declare short names there; nothing is fetched.
        allow_dtd: true,
        nodes_limit: 4 * MOST_ELEMENTS as u32,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => LogoError::TooDetailed,
        _ => LogoError::Damaged,
    })?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(LogoError::NoPicture);
    }
    for node in document.descendants() {
        if node
            .pi()
            .is_some_and(|instruction| instruction.target != "xml")
        {
            return Err(LogoError::ReachesOut);
        }
        if node.is_element() {
            element(node)?;
        }
    }
    size(&document)?;
    Ok(document)
}

fn element(node: Node<'_, '_>) -> Result<(), LogoError> {
    match node.tag_name().name() {
        "script" | "foreignObject" | "iframe" | "audio" | "video" | "a" => {
            return Err(LogoError::Active);
        }
        "animate" | "animateTransform" | "animateMotion" | "animateColor" | "set" => {
            return Err(LogoError::Animated);
        }
        "text" | "tspan" | "textPath" | "tref" | "font" | "font-face" | "altGlyph" => {
            return Err(LogoError::HoldsText);
        }
        "image" | "feImage" | "marker" | "pattern" | "mask" | "filter" => {
            return Err(LogoError::NotFlat);
        }
        "style" => style(node.text().unwrap_or_default())?,
        _ => {}
    }
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value().trim());
        if name.len() > 2 && name.to_ascii_lowercase().starts_with("on") {
            return Err(LogoError::Active);
        }
        if name == "href" && !value.starts_with('#') {
            return Err(LogoError::ReachesOut);
        }
        style(value)?;
    }
    Ok(())
}

/// A style may point to parts of the file itself, and not run by itself.
fn style(value: &str) -> Result<(), LogoError> {
    let value = value.to_ascii_lowercase();
    if value.contains("@import") || value.contains("@font-face") {
        return Err(LogoError::ReachesOut);
    }
    if value.contains("@keyframes") {
        return Err(LogoError::Animated);
    }
    let mut targets = value.split("url(").skip(1);
    let own = |target: &str| target.trim_start_matches(['"', '\'', ' ']).starts_with('#');
    if !targets.all(own) {
        return Err(LogoError::ReachesOut);
    }
    Ok(())
}

/// Counts what would be drawn. Few elements that use each other can stand for very many.
fn size(document: &Document<'_>) -> Result<(), LogoError> {
    let named = document
        .descendants()
        .filter_map(|node| Some((node.attribute("id")?, node)));
    let mut counter = Counter {
        named: named.collect(),
        known: BTreeMap::new(),
    };
    counter.count(document.root_element(), 0).map(|_| ())
}

struct Counter<'a, 'input> {
    named: BTreeMap<&'a str, Node<'a, 'input>>,
    known: BTreeMap<u32, usize>,
}

impl Counter<'_, '_> {
    fn count(&mut self, node: Node<'_, '_>, depth: usize) -> Result<usize, LogoError> {
        if let Some(known) = self.known.get(&node.id().get()) {
            return Ok(*known);
        }
        if depth > DEEPEST {
            return Err(LogoError::TooDetailed);
        }
        let mut sum = 1;
        for child in node.children().filter(Node::is_element) {
            sum += self.count(child, depth + 1)?;
        }
        let target = node
            .attributes()
            .find(|attribute| attribute.name() == "href")
            .and_then(|attribute| attribute.value().trim().strip_prefix('#'))
            .filter(|_| node.tag_name().name() == "use");
        if let Some(used) = target.and_then(|name| self.named.get(name).copied()) {
            sum += self.count(used, depth + 1)?;
        }
        if sum > MOST_ELEMENTS {
            return Err(LogoError::TooDetailed);
        }
        self.known.insert(node.id().get(), sum);
        Ok(sum)
    }
}
