//! Glyphs collected into strings, each placed by itself.

use printpdf::{Op, TextItem, TextMatrix};

use super::points;
use crate::page::{Glyph, GlyphRun};
use crate::pdf::Error;
use crate::pdf::embed::EmbeddedFont;

/// Collects glyphs until one stands where the last one did not lead.
pub(super) struct Pen<'a> {
    run: &'a GlyphRun,
    font: &'a EmbeddedFont,
    height: f64,
    items: Vec<printpdf::Codepoint>,
    at: Option<Place>,
}

/// Where the collected glyphs start, and where they lead, in points from the origin of the run.
#[derive(Clone, Copy)]
struct Place {
    start: f64,
    end: f64,
    rise: f64,
}

impl<'a> Pen<'a> {
    /// A pen for the glyphs of a run on a page of this height in points.
    pub(super) const fn new(run: &'a GlyphRun, font: &'a EmbeddedFont, height: f64) -> Self {
        Self {
            run,
            font,
            height,
            items: Vec::new(),
            at: None,
        }
    }

    /// Whether a glyph stands higher or lower than those collected.
    pub(super) fn jumps(&self, glyph: &Glyph) -> bool {
        self.at.is_some_and(|place| place.rise != glyph.y.0)
    }

    /// Adds a glyph where it stands in the run.
    pub(super) fn glyph(&mut self, glyph: &Glyph) -> Result<(), Error> {
        let id = self.font.glyph(glyph.id);
        let id = id.ok_or(Error::Inconsistent("a glyph was left out of its font"))?;
        let (x, rise) = (glyph.x.0, glyph.y.0);
        let mut place = self.at.unwrap_or(Place {
            start: x,
            end: x,
            rise,
        });
        let unit = self.run.size.0 / 1000.0;
        // Thousandths of the type size; half of one is not to be seen.
        let back = ((place.end - x) / unit).round();
        if let Some(last) = self.items.last_mut()
            && back != 0.0
        {
            last.offset = back as f32;
            place.end -= back * unit;
        }
        let text = self.font.texts.get(&glyph.id).cloned().unwrap_or_default();
        self.items
            .push(printpdf::Codepoint::with_cid(id, 0.0, text));
        place.end += self.font.width(id) * unit;
        self.at = Some(place);
        Ok(())
    }

    /// What was collected, placed; nothing if nothing was.
    pub(super) fn take(&mut self) -> Option<[Op; 2]> {
        let place = self.at.take()?;
        let x = self.run.origin.x.to_pt().0 + place.start;
        let y = self.height - self.run.origin.y.to_pt().0 + place.rise;
        let matrix = Op::SetTextMatrix {
            matrix: TextMatrix::Translate(points(x), points(y)),
        };
        let glyphs = std::mem::take(&mut self.items);
        let show = Op::ShowText {
            items: vec![TextItem::GlyphIds(glyphs)],
        };
        Some([matrix, show])
    }
}
