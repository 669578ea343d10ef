//! Assessment to an accessible PDF: bytes out, date in.
//!
//! The way goes through four layers, each of which knows only those before it: [`page`] is a laid
//! out document as plain data, [`text`] turns sentences into glyphs, [`flow`] fills pages from top
//! to bottom, and [`pdf`] writes the bytes. [`look`] holds the type scale and the colours.

mod compose;
pub mod flow;
pub mod look;
pub mod page;
pub mod pdf;
pub mod text;

pub use compose::{Earlier, Error, Options, Report, report, report_since};
