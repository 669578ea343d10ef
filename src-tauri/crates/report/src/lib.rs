//! Assessment to an accessible PDF: bytes out, date in.
//!
//! The way goes through four layers, each of which knows only those before it: [`page`] is a laid
//! out document as plain data, [`text`] turns sentences into glyphs, [`flow`] fills pages from top
//! to bottom, and [`pdf`] writes the bytes. [`look`] holds the type scale and the colours.

mod compose;
mod file_name;
pub mod flow;
pub mod logo;
pub mod look;
pub mod page;
pub mod pdf;
mod picture;
mod sheet;
pub mod text;

pub use compose::{
    ActionCalendar, BlankForm, Cards, Earlier, Error, ItemTable, Language, MethodRule, Options,
    Preview, PrintedForm, Report, Section, Sections, actions_calendar, actions_csv, altered,
    blank_form, cards, document, items_csv, method_rules, preview, report, report_since,
    short_names,
};
pub use file_name::{file_name, file_name_of, file_name_parts, whole_file_name_parts};
pub use logo::{Logo, LogoError};
pub use picture::{Ink, Picture};
