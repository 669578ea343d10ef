//! The document as a whole.

use std::sync::Arc;

use super::command::{Command, Mark, Paint};
use super::navigation::{Link, OutlineEntry};
use super::paper::Paper;
use super::structure::Structure;

/// A document, ready to be written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Document {
    /// Its title, shown in the title bar of the reader.
    pub title: String,
    /// Who made it, if that is to be said.
    pub author: Option<String>,
    /// What it is about, in a sentence; may be empty.
    pub subject: String,
    /// Its language: `"en"`.
    pub language: String,
    /// The fonts its glyph runs point to.
    pub fonts: Vec<FontFace>,
    /// Its pages in order.
    pub pages: Vec<Page>,
    /// What the painted things mean.
    pub structure: Structure,
    /// The outline shown beside the pages.
    pub outline: Vec<OutlineEntry>,
    /// The links on the pages.
    pub links: Vec<Link>,
}

impl Document {
    /// The font a run of glyphs points to.
    #[must_use]
    pub fn font(&self, index: FontIndex) -> Option<&FontFace> {
        self.fonts.get(index.0)
    }
}

/// A page.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Its paper.
    pub paper: Paper,
    /// What is painted, in order.
    pub commands: Vec<Command>,
}

impl Page {
    /// An empty page.
    pub const fn new(paper: Paper) -> Self {
        Self {
            paper,
            commands: Vec::new(),
        }
    }

    /// Paints something.
    pub fn paint(&mut self, mark: Mark, paint: Paint) {
        self.commands.push(Command { mark, paint });
    }
}

/// A font in [`Document::fonts`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FontIndex(pub(crate) usize);

/// A font file and the face in it.
#[derive(Debug, Clone, PartialEq)]
pub struct FontFace {
    /// Name for the file that embeds it, without spaces: `NotoSans-Bold`.
    pub name: String,
    /// The font file.
    pub data: FontData,
    /// Which face of a collection; 0 otherwise.
    pub face: u32,
}

/// The bytes of a font file, built in or read once and shared.
#[derive(Debug, Clone)]
pub enum FontData {
    /// Built into the program.
    Static(&'static [u8]),
    /// Read from the computer.
    Shared(Arc<[u8]>),
}

impl AsRef<[u8]> for FontData {
    fn as_ref(&self) -> &[u8] {
        match self {
            Self::Static(bytes) => bytes,
            Self::Shared(bytes) => bytes,
        }
    }
}

impl PartialEq for FontData {
    fn eq(&self, other: &Self) -> bool {
        self.as_ref() == other.as_ref()
    }
}
