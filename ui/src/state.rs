//! What the pages show, as plain values.

pub(crate) mod agreed;
pub(crate) mod appearance;
pub(crate) mod around;
pub(crate) mod called;
pub(crate) mod commands;
pub(crate) mod days;
pub(crate) mod done;
pub(crate) mod findings;
pub(crate) mod keys;
pub(crate) mod pace;
pub(crate) mod reply;
pub(crate) mod saving;
pub(crate) mod seat;
pub(crate) mod session;
pub(crate) mod told;
pub(crate) mod trait_parts;
pub(crate) mod unsaved;
pub(crate) mod words;
