//! Paper, and where content, header and footer stand on it.

use super::unit::Mm;

/// The paper the reader prints on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PaperSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

/// How a page is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Orientation {
    /// Higher than wide.
    #[default]
    Upright,
    /// Wider than high, for wide tables.
    Lying,
}

/// A sheet: its size and the places on it.
///
/// The content is equally wide on both papers, so a line breaks the same way and only the page
/// breaks differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paper {
    /// Width of the sheet.
    pub width: Mm,
    /// Height of the sheet.
    pub height: Mm,
    /// Left edge of the content.
    pub left: Mm,
    /// Width of the content.
    pub content_width: Mm,
    /// Top edge of the content.
    pub top: Mm,
    /// Bottom edge of the content.
    pub bottom: Mm,
    /// Baseline of the header line.
    pub header_baseline: Mm,
    /// Baseline of the footer line.
    pub footer_baseline: Mm,
}

impl Paper {
    /// The sheet for a paper size held upright or lying.
    pub const fn new(size: PaperSize, orientation: Orientation) -> Self {
        let (width, height, left, bottom) = match (size, orientation) {
            (PaperSize::A4, Orientation::Upright) => (210.0, 297.0, 22.0, 275.0),
            (PaperSize::Letter, Orientation::Upright) => (215.9, 279.4, 24.95, 261.4),
            (PaperSize::A4, Orientation::Lying) => (297.0, 210.0, 22.0, 190.0),
            (PaperSize::Letter, Orientation::Lying) => (279.4, 215.9, 13.2, 197.9),
        };
        Self {
            width: Mm(width),
            height: Mm(height),
            left: Mm(left),
            content_width: Mm(width - 2.0 * left),
            top: Mm(20.0),
            bottom: Mm(bottom),
            header_baseline: Mm(13.0),
            footer_baseline: Mm(bottom + 10.8),
        }
    }

    /// Right edge of the content.
    pub fn right(&self) -> Mm {
        self.left + self.content_width
    }

    /// Height between top and bottom of the content.
    pub fn content_height(&self) -> Mm {
        self.bottom - self.top
    }
}
