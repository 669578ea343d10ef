//! The fonts of one report.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::rc::Rc;

use questionnaire::is_invisible;
use rustybuzz::ShapePlan;

use super::clean::look_alike;
use super::han::HanForm;
use super::paragraph::Paragraph;
use super::style::{Face, Span};
use super::system::SystemFonts;
use crate::page::{Color, FontData, FontFace, FontIndex};

/// Where glyphs that Noto Sans lacks may come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FontFallback {
    /// From the fonts of this computer; the report then depends on them.
    #[default]
    System,
    /// From nowhere: the same report on every computer.
    None,
}

/// The fonts of one report, and what they could not draw.
pub struct Fonts {
    faces: Vec<FontFace>,
    /// The built-in faces, ready for shaping; they come first in `faces`.
    built_in: Vec<rustybuzz::Face<'static>>,
    pub(super) plans: BTreeMap<PlanKey, ShapePlan>,
    system: Option<SystemFonts>,
    /// Which font draws a character that the built-in ones lack.
    found: BTreeMap<(Face, Option<HanForm>, Vec<char>), Option<FontIndex>>,
    replaced: BTreeSet<char>,
    /// What was shaped before: layout measures the same text several times before it is placed.
    pub(super) shaped: BTreeMap<Vec<SpanKey>, Rc<Paragraph>>,
}

/// Text, face, size in the bits of a number, and colour of a span.
pub(super) type SpanKey = (String, Face, u64, Color);

/// Plans are slow to make and hold for a font, a direction and a script.
pub(super) type PlanKey = (FontIndex, bool, [u8; 4]);

/// What stands for a character that no font draws.
pub(super) const REPLACEMENT: char = '\u{FFFD}';

/// What draws a group of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    /// This font draws it.
    With(FontIndex),
    /// None does: this font draws the mark in its place.
    Replaced(FontIndex),
}

impl Fonts {
    /// The built-in fonts.
    pub fn new(fallback: FontFallback) -> Self {
        let mut fonts = Self {
            faces: Vec::new(),
            built_in: Vec::new(),
            plans: BTreeMap::new(),
            system: match fallback {
                FontFallback::System => Some(SystemFonts::default()),
                FontFallback::None => None,
            },
            found: BTreeMap::new(),
            replaced: BTreeSet::new(),
            shaped: BTreeMap::new(),
        };
        for (name, data) in [
            ("NotoSans-Regular", ttf_noto_sans::REGULAR),
            ("NotoSans-Bold", ttf_noto_sans::BOLD),
            ("NotoSans-Italic", ttf_noto_sans::ITALIC),
        ] {
            if let Some(face) = rustybuzz::Face::from_slice(data, 0) {
                fonts.built_in.push(face);
                let data = FontData::Static(data);
                fonts.faces.push(FontFace {
                    name: name.to_owned(),
                    data,
                    face: 0,
                });
            }
        }
        fonts
    }

    /// The fonts used so far, for [`crate::page::Document::fonts`].
    pub fn faces(&self) -> &[FontFace] {
        &self.faces
    }

    /// The characters no font could draw; a visible mark stands for each of them.
    pub const fn replaced(&self) -> &BTreeSet<char> {
        &self.replaced
    }

    /// Spans that hold no line break, shaped as one paragraph.
    pub(super) fn paragraph(&mut self, spans: &[Span]) -> Rc<Paragraph> {
        let key: Vec<SpanKey> = spans
            .iter()
            .map(|Span { text, style }| {
                (
                    text.clone(),
                    style.face,
                    style.size.0.to_bits(),
                    style.color,
                )
            })
            .collect();
        if let Some(known) = self.shaped.get(&key) {
            return Rc::clone(known);
        }
        let paragraph = Rc::new(Paragraph::new(self, spans));
        self.shaped.insert(key, Rc::clone(&paragraph));
        paragraph
    }

    /// The font that draws one group of characters that belong together, in a text that wants this
    /// form of Han.
    pub(super) fn font_for(&mut self, group: &str, face: Face, form: Option<HanForm>) -> Drawn {
        let index = FontIndex(match face {
            Face::Regular => 0,
            Face::Bold => 1,
            Face::Italic => 2,
        });
        let Some(font) = self.built_in.get(index.0) else {
            return Drawn::Replaced(index);
        };
        let missing: Vec<char> = group
            .chars()
            .filter(|&char| !is_invisible(char) && !draws(font, char))
            .collect();
        if missing.is_empty() {
            return Drawn::With(index);
        }
        // Emoji come with invisible companions; a font is only asked for what is to be seen.
        let visible: Vec<char> = group.chars().filter(|&char| !is_invisible(char)).collect();
        match self.find(visible, face, form) {
            Some(found) => Drawn::With(found),
            None => {
                self.replaced.extend(missing);
                Drawn::Replaced(index)
            }
        }
    }

    /// Does something with a font that is ready for shaping.
    pub(super) fn with_face<T>(
        &self,
        index: FontIndex,
        act: impl FnOnce(&rustybuzz::Face) -> T,
    ) -> Option<T> {
        if let Some(face) = self.built_in.get(index.0) {
            return Some(act(face));
        }
        let font = self.faces.get(index.0)?;
        let face = rustybuzz::Face::from_slice(font.data.as_ref(), font.face)?;
        Some(act(&face))
    }

    fn find(&mut self, chars: Vec<char>, face: Face, form: Option<HanForm>) -> Option<FontIndex> {
        let key = (face, form, chars);
        if let Some(&known) = self.found.get(&key) {
            return known;
        }
        let font = self
            .system
            .as_mut()
            .and_then(|system| system.find(&key.2, face, form));
        let index = font.map(|font| {
            let known = self.faces.iter().position(|known| known.name == font.name);
            FontIndex(known.unwrap_or_else(|| {
                self.faces.push(font);
                self.faces.len() - 1
            }))
        });
        self.found.insert(key, index);
        index
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.faces.iter().map(|face| face.name.as_str()).collect();
        let mut debug = formatter.debug_struct("Fonts");
        debug
            .field("faces", &names)
            .field("replaced", &self.replaced)
            .finish_non_exhaustive()
    }
}

fn draws(font: &rustybuzz::Face, char: char) -> bool {
    drawn_as(font, char).is_some()
}

/// The character to ask a font for: the one wanted, or one that looks the same.
pub(super) fn drawn_as(font: &rustybuzz::Face, char: char) -> Option<char> {
    let mut char = char;
    loop {
        if font.glyph_index(char).is_some() {
            return Some(char);
        }
        char = look_alike(char)?;
    }
}
