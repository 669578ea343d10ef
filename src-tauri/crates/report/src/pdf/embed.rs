//! Fonts cut down to the glyphs in use.
//!
//! `printpdf` embeds whole fonts, so each is cut down before it is handed over, under a name that
//! depends on nothing but its place in the document.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::Object;
use printpdf::{FontId, ParsedFont, PdfFont};
use rustybuzz::ttf_parser;
use subsetter::GlyphRemapper;

use super::Error;
use super::unicode::{GlyphTexts, glyph_texts};
use crate::page::{Document, FontFace, FontIndex};

/// A font as it is in the file.
pub(super) struct EmbeddedFont {
    pub(super) id: FontId,
    pub(super) font: PdfFont,
    /// The text of each glyph, by its number in the whole font.
    pub(super) texts: BTreeMap<u16, String>,
    remapper: GlyphRemapper,
    /// Advances in thousandths of the type size, by the number in the file.
    widths: Vec<f64>,
    facts: Facts,
}

/// What a reader needs to stand in another font, from the whole font.
struct Facts {
    cap_height: i64,
    stem: i64,
}

impl EmbeddedFont {
    /// The number of a glyph in the file.
    pub(super) fn glyph(&self, id: u16) -> Option<u16> {
        self.remapper.get(id)
    }

    /// How far a glyph of the file moves on, in thousandths of the type size.
    pub(super) fn width(&self, glyph: u16) -> f64 {
        self.widths
            .get(usize::from(glyph))
            .copied()
            .unwrap_or_default()
    }
}

/// Cuts down every font that is used.
pub(super) fn embed(document: &Document) -> Result<BTreeMap<FontIndex, EmbeddedFont>, Error> {
    let texts: GlyphTexts = glyph_texts(document);
    let mut fonts = BTreeMap::new();
    for (index, texts) in texts {
        let face = document.fonts.get(index.0);
        let face = face.ok_or(Error::Inconsistent("a text uses a font that is not there"))?;
        if !texts.is_empty() {
            fonts.insert(index, cut_down(index, face, texts)?);
        }
    }
    Ok(fonts)
}

fn cut_down(
    index: FontIndex,
    face: &FontFace,
    texts: BTreeMap<u16, String>,
) -> Result<EmbeddedFont, Error> {
    let fail = |reason: &dyn ToString| Error::Font {
        name: face.name.clone(),
        reason: reason.to_string(),
    };
    let data = face.data.as_ref();
    let used: BTreeSet<u16> = texts.keys().copied().collect();
    if used.contains(&0) {
        return Err(fail(&"a text uses its empty glyph"));
    }
    let mut remapper = GlyphRemapper::new();
    for &glyph in &used {
        remapper.remap(glyph);
    }
    let subset = subsetter::subset(data, face.face, &remapper).map_err(|error| fail(&error))?;
    let parsed = ParsedFont::from_bytes(&subset, 0, &mut Vec::new());
    let mut parsed = parsed.ok_or_else(|| fail(&"what was cut out of it cannot be read"))?;
    let tag = subset_tag(index.0);
    parsed.font_name = Some(format!("{tag}+{}", face.name));

    let whole = ttf_parser::Face::parse(data, face.face).map_err(|error| fail(&error))?;
    let cut = ttf_parser::Face::parse(&subset, 0).map_err(|error| fail(&error))?;
    let scale = 1000.0 / f64::from(cut.units_per_em());
    let widths = (0..cut.number_of_glyphs())
        .map(|glyph| {
            cut.glyph_hor_advance(ttf_parser::GlyphId(glyph))
                .unwrap_or_default()
        })
        // As precise as it is written, so that nothing adds up along a line.
        .map(|advance| (f64::from(advance) * scale * 1000.0).round() / 1000.0)
        .collect();
    let cap_height = whole.capital_height().unwrap_or_else(|| whole.ascender());
    let weight = f64::from(whole.weight().to_number());
    let facts = Facts {
        cap_height: (f64::from(cap_height) * scale).round() as i64,
        // The usual guess, as no table of a font holds the stem.
        stem: (50.0 + (weight / 65.0).powi(2)).round() as i64,
    };
    let id = FontId(format!("{tag}_F{}", index.0));
    Ok(EmbeddedFont {
        id,
        font: PdfFont::new(parsed),
        texts,
        remapper,
        widths,
        facts,
    })
}

/// Six capitals that mark a font as cut down, another six for each font of the document.
fn subset_tag(index: usize) -> String {
    let mut tag = [b'A'; 6];
    let mut rest = index;
    for letter in tag.iter_mut().rev() {
        *letter = b'A' + (rest % 26) as u8;
        rest /= 26;
    }
    tag.iter().map(|&letter| char::from(letter)).collect()
}

/// Replaces what `printpdf` rounds or guesses about fonts: exact widths let a reader find each
/// letter where it is drawn.
pub(super) fn correct_fonts(file: &mut lopdf::Document, fonts: &BTreeMap<FontIndex, EmbeddedFont>) {
    let names = fonts
        .values()
        .filter_map(|font| Some((font.font.parsed_font.font_name.clone()?.into_bytes(), font)));
    let by_name: BTreeMap<Vec<u8>, &EmbeddedFont> = names.collect();
    for object in file.objects.values_mut() {
        let Ok(dictionary) = object.as_dict_mut() else {
            continue;
        };
        let name = |key: &[u8], dictionary: &lopdf::Dictionary| {
            dictionary
                .get(key)
                .and_then(Object::as_name)
                .map(<[u8]>::to_vec)
                .ok()
        };
        if let Some(font) = name(b"BaseFont", dictionary).and_then(|name| by_name.get(&name)) {
            let descendant = dictionary
                .get_mut(b"DescendantFonts")
                .and_then(Object::as_array_mut)
                .ok()
                .and_then(|fonts| fonts.first_mut()?.as_dict_mut().ok());
            if let Some(descendant) = descendant {
                let widths = font.widths.iter().map(|&width| Object::Real(width as f32));
                let widths = Object::Array(widths.collect());
                descendant.set("W", vec![Object::Integer(0), widths]);
            }
        }
        if let Some(font) = name(b"FontName", dictionary).and_then(|name| by_name.get(&name)) {
            dictionary.set("CapHeight", font.facts.cap_height);
            dictionary.set("StemV", font.facts.stem);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::subset_tag;

    #[test]
    fn every_font_has_its_own_tag() {
        assert_eq!(subset_tag(0), "AAAAAA");
        assert_eq!(subset_tag(27), "AAAABB");
    }
}
