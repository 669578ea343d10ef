//! What pages are made of: one folder each, with its own style sheet where it needs one.

pub(crate) mod agreed;
pub(crate) mod appearance;
pub(crate) mod aside;
pub(crate) mod commands;
pub(crate) mod company_names;
pub(crate) mod done_notice;
pub(crate) mod editors;
pub(crate) mod failure_notice;
pub(crate) mod fields;
pub(crate) mod figure;
pub(crate) mod find_bar;
pub(crate) mod finding;
pub(crate) mod frame;
pub(crate) mod go;
pub(crate) mod hold;
pub(crate) mod logo;
pub(crate) mod mark;
pub(crate) mod partnership;
pub(crate) mod picks;
pub(crate) mod scale;
pub(crate) mod sheet;
pub(crate) mod tally;
pub(crate) mod way_in;
pub(crate) mod words_field;
pub(crate) mod written;
