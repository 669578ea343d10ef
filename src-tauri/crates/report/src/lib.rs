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
pub mod text;

pub use compose::{
    BlankForm, BlankPerson, CardFindings, CardWish, Cards, CardsASheet, Earlier, Error, ItemTable,
    Language, MethodRule, Options, PlanCalendar, Preview, PrintedForm, Report, Section, Sections,
    SharedPlace, SharedWords, Spreadsheet, actions_table, altered, blank_form, cards, document,
    items_table, method_rules, plan_calendar, plan_table, preview, report, report_since,
    shared_words, short_names, spreadsheet, spreadsheet_of,
};
pub use file_name::{
    file_name, file_name_of, file_name_parts, file_stem, marked_file_name_parts,
    whole_file_name_parts,
};
pub use logo::{Logo, LogoError};
pub use picture::{Ink, Picture};
