//! What the pages show, as plain values.

pub(crate) mod appearance;
pub(crate) mod session;
pub(crate) mod told;
pub(crate) mod words;
