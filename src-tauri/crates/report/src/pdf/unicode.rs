//! Which text a glyph stands for when it is copied or read aloud.
//!
//! A PDF can name one text for each glyph of a font, but one glyph may draw several characters:
//! the space is also the space that does not break. So each glyph gets its plainest text, and a
//! group of glyphs that would then say something else carries its own words.

use std::collections::BTreeMap;

use rustybuzz::ttf_parser;

use crate::page::{Document, FontIndex, Glyph, Paint};

/// Text of each glyph of each font.
pub(super) type GlyphTexts = BTreeMap<FontIndex, BTreeMap<u16, String>>;

/// What is drawn for a character that no font has.
const REPLACEMENT: char = '\u{FFFD}';
/// What stands for nothing to be seen; a glyph has to stand for something.
const NOTHING: &str = "\u{200B}";

/// The glyphs that draw one group of letters together.
pub(super) struct Cluster<'a> {
    pub(super) glyphs: &'a [Glyph],
}

impl<'a> Cluster<'a> {
    /// The clusters of a run: each starts with a glyph that carries text.
    pub(super) fn all(glyphs: &'a [Glyph]) -> impl Iterator<Item = Cluster<'a>> {
        let starts_next = |_: &Glyph, next: &Glyph| next.text.is_empty();
        glyphs.chunk_by(starts_next).map(|glyphs| Self { glyphs })
    }

    pub(super) fn text(&self) -> &'a str {
        self.glyphs.first().map_or("", |glyph| glyph.text.as_str())
    }

    /// The words to write beside the glyphs, if they say something else by themselves.
    pub(super) fn own_words(&self, texts: &BTreeMap<u16, String>) -> Option<&'a str> {
        let by_glyph: String = self
            .glyphs
            .iter()
            .filter_map(|glyph| texts.get(&glyph.id))
            .cloned()
            .collect();
        let text = self.text();
        (fold(&by_glyph) != fold(text)).then_some(text)
    }
}

/// The plainest text of every glyph that is used.
pub(super) fn glyph_texts(document: &Document) -> GlyphTexts {
    let mut texts = GlyphTexts::new();
    let mut unnamed: BTreeMap<FontIndex, Vec<u16>> = BTreeMap::new();
    let commands = document.pages.iter().flat_map(|page| &page.commands);
    for command in commands {
        let Paint::Text(run) = &command.paint else {
            continue;
        };
        let font = texts.entry(run.font).or_default();
        for cluster in Cluster::all(&run.glyphs) {
            match cluster.glyphs {
                [only] if !only.text.is_empty() => {
                    let plainest = font.entry(only.id).or_insert_with(|| only.text.clone());
                    let rank = |text: &str| (text.chars().count(), text.to_owned());
                    if rank(&only.text) < rank(plainest) {
                        plainest.clone_from(&only.text);
                    }
                }
                several => unnamed
                    .entry(run.font)
                    .or_default()
                    .extend(several.iter().map(|glyph| glyph.id)),
            }
        }
    }
    for (&index, font) in &mut texts {
        // The mark for what no font draws stands for many characters, and so for none of them.
        let mark = face(document, index).and_then(|face| face.glyph_index(REPLACEMENT));
        if let Some(text) = mark.and_then(|mark| font.get_mut(&mark.0)) {
            *text = REPLACEMENT.to_string();
        }
    }
    for (index, glyphs) in unnamed {
        let font = texts.entry(index).or_default();
        let missing: Vec<u16> = glyphs
            .into_iter()
            .filter(|glyph| !font.contains_key(glyph))
            .collect();
        let named = names_in_font(document, index, &missing);
        for glyph in missing {
            let text = named
                .get(&glyph)
                .map_or(NOTHING.to_owned(), char::to_string);
            font.insert(glyph, text);
        }
    }
    texts
}

fn face(document: &Document, index: FontIndex) -> Option<ttf_parser::Face<'_>> {
    let font = document.fonts.get(index.0)?;
    ttf_parser::Face::parse(font.data.as_ref(), font.face).ok()
}

/// The characters that a font itself maps to these glyphs.
fn names_in_font(document: &Document, index: FontIndex, glyphs: &[u16]) -> BTreeMap<u16, char> {
    let mut names = BTreeMap::new();
    if glyphs.is_empty() {
        return names;
    }
    let font = document.fonts.get(index.0);
    let face = font.and_then(|font| ttf_parser::Face::parse(font.data.as_ref(), font.face).ok());
    let tables = face.as_ref().and_then(|face| face.tables().cmap);
    for table in tables.into_iter().flat_map(|cmap| cmap.subtables) {
        if !table.is_unicode() {
            continue;
        }
        table.codepoints(|code| {
            let glyph = table.glyph_index(code).map(|glyph| glyph.0);
            if let (Some(glyph), Some(char)) = (glyph, char::from_u32(code))
                && glyphs.contains(&glyph)
            {
                names.entry(glyph).or_insert(char);
            }
        });
    }
    names
}

/// Differences that nobody hears or misses: kinds of spaces and hyphens, and signs not seen.
fn fold(text: &str) -> String {
    let visible = text
        .chars()
        .filter(|char| !matches!(char, '\u{AD}' | '\u{200B}'..='\u{200F}'));
    visible
        .map(|char| match char {
            '\u{2010}' | '\u{2011}' => '-',
            _ if char.is_whitespace() => ' ',
            _ => char,
        })
        .collect()
}
