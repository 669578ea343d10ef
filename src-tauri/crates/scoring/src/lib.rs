//! From two sides' answers to states, findings and a reading.
//!
//! [`assess()`] is the whole of it: a question set and a round go in, an [`Assessment`] comes out.
//! [`compare()`] says what changed from one round to a later one.
//! Every formula and threshold stands in [`method`] with its standing; the report prints them.
//!
//! Ratings and choices become [`Item`]s; every structured question has figures of its own
//! ([`Traits`], [`Metrics`], [`LeadLedger`], [`FirstDealWishes`], [`Communication`], [`Empathy`],
//! [`Enablement`], [`RoadmapFit`], [`MarkedCommitment`]) and rules that make findings from them. What
//! a round does not hold cannot be judged: without a roadmap no need is held against a plan.
//!
//! Deliberately not here: clocks, files, storage, randomness, drawing. Nothing is stored, an
//! assessment is made anew from the answers. The same input gives the same bytes.

mod assess;
mod assessment;
mod compare;
mod comparison;
mod coverage;
mod dimension;
mod finding;
mod item;
pub mod messages;
pub mod method;
mod plan_names;
mod pool;
mod reading;
mod rules;
#[cfg(feature = "schema")]
pub mod schema;
mod spread;
mod structured;
#[cfg(test)]
mod tests;

pub use assess::assess;
pub use assessment::{Assessment, Counts, DimensionFigures, Reading, Share, Understanding};
pub use compare::{
    CommitmentChange, Comparison, FindingChange, FindingHistory, GapChange, ItemChange, LeftOut,
    Moved, NotComparable, Occasion, Outcome, People, Progress, compare,
};
pub use coverage::{Confidence, SideCoverage};
pub use finding::{Edition, Finding, FindingKind, Level, Strength};
pub use item::{Class, Item, ItemKind, SideFigures, State};
pub use plan_names::without_finding;
pub use spread::Spread;
pub use structured::commitments::MarkedCommitment;
pub use structured::communication::{Communication, Reply, TopicMatch};
pub use structured::empathy::Empathy;
pub use structured::enablement::{DifferentMaps, DoubleHatted, Enablement, OneSided, StalePair};
pub use structured::first_deal::FirstDealWishes;
pub use structured::leads::LeadLedger;
pub use structured::metrics::{
    Contest, ContestedMetric, FedMetric, Lacking, Metrics, OrphanMetric, SharedMetric,
    UndefinedMetric,
};
pub use structured::roadmap::{FirstDealBlock, RoadmapFit};
pub use structured::traits::{Guessed, TraitView, Traits};
