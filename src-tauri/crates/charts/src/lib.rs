//! Assessments as neutral drawings.
//!
//! A chart turns figures into a [`Figure`]: shapes in millimetres with roles instead of colours, a
//! message, a sentence for those who do not see it, and the same numbers as a table. The report
//! prints it, the window draws it; neither decides what is on it.
//!
//! Deliberately not here: colours, fonts, files, scores. Widths of text come in as [`TextWidth`].

pub mod counterparts;
pub mod dumbbell;
pub mod evidence;
mod figure;
pub mod heat;
pub mod ledger;
pub mod matrix;
mod placing;
pub mod slope;
pub mod spread;
pub mod step_line;
mod words;

pub use figure::{Anchor, Figure, Mark, Point, Role, Said, Shade, Table, TextWidth, Weight};
pub use placing::{fit, fit_in};
pub use words::{isolated, one_decimal, whole_severity};
