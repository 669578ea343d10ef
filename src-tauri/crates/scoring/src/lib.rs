//! From two sides' answers to states, findings and a reading.
//!
//! [`assess`] is the whole of it: a question set and a round go in, an [`Assessment`] comes out.
//! Every formula and threshold stands in [`method`] with its standing; the report prints them.
//!
//! Ratings, choices and importance are scored here. The structured questions are read and kept but
//! not yet judged: traits, success measures, leads, the first joint deal, the protocol, pressures,
//! free texts, counterparts and enablement goals make neither findings nor figures. The rule of each
//! is a file of its own under `rules/`, which says what a rule looks like; its figures become a field
//! of [`Assessment`].
//!
//! Deliberately not here: clocks, files, storage, randomness, drawing. Nothing is stored, an
//! assessment is made anew from the answers. The same input gives the same bytes.

mod assess;
mod assessment;
mod comparison;
mod coverage;
mod dimension;
mod finding;
mod item;
pub mod messages;
pub mod method;
mod pool;
mod reading;
mod rules;
mod spread;
#[cfg(test)]
mod tests;

pub use assess::assess;
pub use assessment::{Assessment, Counts, DimensionFigures, Reading, Share, Understanding};
pub use coverage::{Confidence, SideCoverage};
pub use finding::{Edition, Finding, FindingKind, Level, Strength};
pub use item::{Class, Item, ItemKind, SideFigures, State};
pub use spread::Spread;
