//! What pages are made of: one folder each, with its own style sheet.

pub(crate) mod appearance;
pub(crate) mod failure_notice;
pub(crate) mod logo;
pub(crate) mod mark;
pub(crate) mod partnership;
pub(crate) mod way_in;
