//! Pages filled from top to bottom.
//!
//! [`Flow`] keeps a cursor on the page, breaks pages, and makes structure, outline and links on
//! the way. Header, footer and table of contents are filled by [`Flow::finish`], when every page
//! number is known.
//!
//! All widths and offsets count from the left edge of the content, all heights downwards.

mod band;
mod canvas;
mod contents;
mod cursor;
mod finish;
mod furniture;
mod heading;
mod list;
mod paragraph;
mod place;
mod table;
mod table_model;

pub use canvas::{Anchored, Canvas, Drawing};
pub use contents::ContentsPage;
pub use cursor::{About, Flow};
pub use finish::Finished;
pub use furniture::{Footer, Furniture};
pub use heading::{Heading, Level};
pub use list::Item;
pub use paragraph::{Align, Paragraph};
pub use table_model::{Cell, Column, Density, Row, RowKind, Table};
