//! What is painted on a page, and to which part of the structure it belongs.

use super::bitmap::Bitmap;
use super::color::Color;
use super::document::FontIndex;
use super::path::{Path, Stroke};
use super::structure::NodeId;
use super::unit::{Point, Pt, Rect};

/// Paint on a page with the mark that says what it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Command {
    /// Content of the document, or furniture of the page.
    pub mark: Mark,
    /// What is painted.
    pub paint: Paint,
}

/// To whom a command belongs. There is no third way: nothing is left unmarked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Content of this node of the structure.
    Content(NodeId),
    /// No content: a screen reader skips it.
    Artifact(Artifact),
}

/// Why something is no content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Artifact {
    /// Header, footer, repeated table head.
    Pagination,
    /// Rules, bands and other decoration.
    Layout,
}

/// Something that leaves ink.
#[derive(Debug, Clone, PartialEq)]
pub enum Paint {
    /// Shaped text.
    Text(GlyphRun),
    /// An outline, filled first and stroked after.
    Shape {
        /// The outline.
        path: Path,
        /// Colour of its inside.
        fill: Option<Color>,
        /// The line along it.
        stroke: Option<Stroke>,
    },
    /// A picture that fills a rectangle.
    Picture {
        /// The picture.
        bitmap: Bitmap,
        /// Where it stands, and how large.
        area: Rect,
    },
}

/// Glyphs of one font, size and colour on one baseline, in **logical** order.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// The font in [`super::Document::fonts`].
    pub font: FontIndex,
    /// Type size.
    pub size: Pt,
    /// Colour of the letters.
    pub color: Color,
    /// Where the run starts at the left, on the baseline.
    pub origin: Point,
    /// The glyphs; in a run from right to left the first one stands at the right.
    pub glyphs: Vec<Glyph>,
}

/// One glyph of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the font.
    pub id: u16,
    /// From the origin of the run to the right.
    pub x: Pt,
    /// From the baseline upwards, for marks above and below letters.
    pub y: Pt,
    /// What the reader copies. The later glyphs of a group that draw one letter carry nothing.
    pub text: String,
}
