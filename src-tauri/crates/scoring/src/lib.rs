//! From two sides' answers to states, findings and a reading.
//!
//! [`assess`] is the whole of it: a question set and a round go in, an [`Assessment`] comes out.
//! Every formula and threshold stands in [`method`] with its standing; the report prints them.
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

pub use assess::assess;
pub use assessment::{Assessment, Counts, DimensionFigures, Reading, Share, Understanding};
pub use coverage::{Confidence, SideCoverage};
pub use finding::{Edition, Finding, FindingKind, Level, Strength};
pub use item::{Class, Item, ItemKind, SideFigures, State};
pub use spread::Spread;
