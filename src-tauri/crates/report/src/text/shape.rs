//! Pieces of one font, direction and script turned into glyphs.

use std::ops::Range;

use rustybuzz::ttf_parser::Tag;
use rustybuzz::{BufferClusterLevel, BufferFlags, Direction, Script, ShapePlan, UnicodeBuffer};

use super::fonts::{Drawn, Fonts, REPLACEMENT, drawn_as};
use crate::page::{FontIndex, Pt};

/// A stretch of text that is shaped at once.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    /// Bytes of the paragraph.
    pub(super) range: Range<usize>,
    /// Index of the span it is part of.
    pub(super) span: usize,
    pub(super) font: Drawn,
    pub(super) right_to_left: bool,
    /// ISO 15924.
    pub(super) script: [u8; 4],
    pub(super) size: Pt,
    /// From left to right.
    pub(super) glyphs: Vec<ShapedGlyph>,
}

/// A glyph with its measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct ShapedGlyph {
    pub(super) id: u16,
    /// First byte in the paragraph of the letters it draws.
    pub(super) cluster: usize,
    pub(super) advance: Pt,
    pub(super) x: Pt,
    pub(super) y: Pt,
}

impl Piece {
    pub(super) const fn font_index(&self) -> FontIndex {
        match self.font {
            Drawn::With(index) | Drawn::Replaced(index) => index,
        }
    }
}

impl Fonts {
    /// Fills in the glyphs of a piece of the paragraph.
    pub(super) fn shape(&mut self, paragraph: &str, piece: &mut Piece) {
        let text = paragraph.get(piece.range.clone()).unwrap_or_default();
        let index = piece.font_index();
        let direction = if piece.right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let script = Script::from_iso15924_tag(Tag::from_bytes(&piece.script));

        let mut plans = std::mem::take(&mut self.plans);
        let shaped = self.with_face(index, |face| {
            let key = (index, piece.right_to_left, piece.script);
            let plan = plans
                .entry(key)
                .or_insert_with(|| ShapePlan::new(face, direction, script, None, &[]));
            let mut buffer = UnicodeBuffer::new();
            buffer.set_direction(direction);
            if let Some(script) = script {
                buffer.set_script(script);
            }
            buffer.set_cluster_level(BufferClusterLevel::MonotoneGraphemes);
            buffer.set_flags(
                BufferFlags::REMOVE_DEFAULT_IGNORABLES | BufferFlags::DO_NOT_INSERT_DOTTED_CIRCLE,
            );
            match piece.font {
                Drawn::With(_) => {
                    for (at, char) in text.char_indices() {
                        buffer.add(drawn_as(face, char).unwrap_or(char), at as u32);
                    }
                }
                Drawn::Replaced(_) => {
                    let mark = drawn_as(face, REPLACEMENT).unwrap_or('?');
                    buffer.add(mark, 0);
                }
            }
            let scale = piece.size / f64::from(face.units_per_em());
            let glyphs = rustybuzz::shape_with_plan(face, plan, buffer);
            let infos = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions());
            let question = face.glyph_index('?').map_or(0, |glyph| glyph.0);
            infos
                .map(|(info, position)| ShapedGlyph {
                    // Rules of the font may lead to a glyph it does not have; an empty one must
                    // not reach the file.
                    id: u16::try_from(info.glyph_id)
                        .ok()
                        .filter(|&id| id != 0)
                        .unwrap_or(question),
                    cluster: piece.range.start + info.cluster as usize,
                    advance: scale * f64::from(position.x_advance),
                    x: scale * f64::from(position.x_offset),
                    y: scale * f64::from(position.y_offset),
                })
                .filter(|glyph| glyph.id != 0)
                .collect()
        });
        self.plans = plans;
        piece.glyphs = shaped.unwrap_or_default();
    }
}
