//! A laid out document as plain data: pages with commands, a structure tree, an outline, links.
//!
//! Nothing here knows how a PDF is written and nothing here measures text. Layout fills a
//! [`Document`], a writer turns it into bytes, and tests can look at what is between them.
//!
//! Positions are millimetres from the **top left** of the page; type sizes are points.

mod bitmap;
mod color;
mod command;
mod document;
mod navigation;
mod paper;
mod path;
mod structure;
mod unit;

pub use bitmap::Bitmap;
pub use color::Color;
pub use command::{Artifact, Command, Glyph, GlyphRun, Mark, Paint};
pub use document::{Document, FontData, FontFace, FontIndex, Page};
pub use navigation::{Link, OutlineEntry, Target};
pub use paper::{Orientation, Paper, PaperSize};
pub use path::{Dash, FillRule, Path, Segment, Stroke};
pub use structure::{Marker, Node, NodeId, Role, Scope, Structure};
pub use unit::{Mm, Point, Pt, Rect};
