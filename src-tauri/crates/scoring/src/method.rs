//! Version 1 of the method: every threshold with its value and its standing.
//!
//! The code uses these constants and the report prints [`THRESHOLDS`], so that a reader can hold
//! every figure against the rule that made it.

/// The version of the method, stored with a round when it is revealed.
pub const METHOD_VERSION: u32 = 1;

/// A mean at or above it is favourable (`+` ratings, 1 to 5).
pub const FAVOURABLE: f64 = 4.0;
/// A mean below it is unfavourable (`+` ratings, 1 to 5).
pub const UNFAVOURABLE: f64 = 3.0;
/// Two distributions over unordered options are close when at most this share differs.
pub const CLOSE_SHARE: f64 = 0.5;
/// A guess counts as near when it is at most this many steps off.
pub const NEAR_GUESS: f64 = 1.0;
/// How much of a finding can come from concern alone.
pub const CONCERN_PART: f64 = 0.6;
/// How much of a finding can come from distance alone.
pub const DISTANCE_PART: f64 = 0.6;
/// How much of a finding can come from blindness alone.
pub const BLINDNESS_PART: f64 = 0.3;
/// Severity from which a finding is critical.
pub const CRITICAL: f64 = 60.0;
/// Severity from which a finding is major.
pub const MAJOR: f64 = 40.0;
/// Severity from which a finding is minor.
pub const MINOR: f64 = 20.0;
/// Severity of a critical finding that a rule makes without a scale.
pub const CRITICAL_BY_RULE: f64 = 70.0;
/// Severity of a major finding that a rule makes without a scale.
pub const MAJOR_BY_RULE: f64 = 50.0;
/// Severity of a minor finding that a rule makes without a scale.
pub const MINOR_BY_RULE: f64 = 30.0;
/// Severity of a note that a rule makes without a scale: below 20 with the largest weight too.
pub const NOTE_BY_RULE: f64 = 10.0;
/// Traits of each kind that a side picks.
pub const TRAIT_PICKS: usize = 5;
/// A description at or below it says that the disliked pole fits.
pub const TRAIT_DESCRIBES: f64 = 2.0;
/// A description at or above it says that the valued pole fits.
pub const TRAIT_DENIES: f64 = 4.0;
/// Measures that a side chooses.
pub const METRICS: usize = 6;
/// An unfed measure among so many first ones of a side is a major finding.
pub const TOP_METRICS: usize = 3;
/// Targets further apart than this part of the larger one are contested.
pub const CONTESTED_TARGET: f64 = 0.2;
/// Target dates more than so many days apart are contested.
pub const CONTESTED_DAYS: i64 = 90;
/// How far down two rankings are read: p of the rank-biased overlap.
pub const RANK_PERSISTENCE: f64 = 0.8;
/// Joint opportunities that are nobody's job, from which it is critical.
pub const NOBODYS_CRITICAL: f64 = 4.0;
/// The same from which it is major.
pub const NOBODYS_MAJOR: f64 = 2.0;
/// The same from which it is minor.
pub const NOBODYS_MINOR: f64 = 1.0;
/// Joint opportunities that both sides claim, from which it is a minor finding.
pub const CLAIMED_TWICE: f64 = 2.0;
/// The options that want the first joint deal within 90 days: within 30 days, and 31 to 90.
pub const SOON_STEPS: [u8; 2] = [2, 3];
/// A usual reply so many steps slower than needed is a major finding.
pub const REPLY_MAJOR: f64 = 2.0;
/// The same for a minor one.
pub const REPLY_MINOR: f64 = 1.0;
/// Cadences so many steps apart are a major finding.
pub const CADENCE_MAJOR: usize = 3;
/// The same for a minor one.
pub const CADENCE_MINOR: usize = 2;
/// So many kinds of data wanted and not offered are a major finding.
pub const DATA_MAJOR: usize = 3;
/// Pressures that a side picks and that the other guesses.
pub const PRESSURES: usize = 3;
/// At most so many threads between the companies are critical.
pub const THREADS_CRITICAL: usize = 1;
/// At most so many threads are a minor finding.
pub const THREADS_MINOR: usize = 2;
/// Ties from which a person can be a chokepoint.
pub const CHOKEPOINT_TIES: usize = 3;
/// Functions from which a person is double-hatted.
pub const HATS: usize = 3;
/// Kinds of support that a side picks as most needed.
pub const SUPPORT: usize = 3;
/// The block of the roadmap that is the first joint deal.
pub const FIRST_DEAL_BLOCK: &str = "E15";
/// The first joint deal on a roadmap is late when it is more than so many days after the start.
pub const FIRST_DEAL_DAYS: i64 = 90;
/// A mean that changes by so many steps from one round to the next has moved.
pub const MOVED: f64 = 0.5;
/// A pair that last met more than so many days before the round is stale.
pub const STALE_DAYS: i64 = 90;
/// Share of don't-knows in a dimension from which it is a finding.
pub const DONT_KNOW_SHARE: f64 = 0.2;
/// Respondents on each side for high confidence.
pub const HIGH_RESPONDENTS: usize = 3;
/// Coverage on each side for high confidence.
pub const HIGH_COVERAGE: f64 = 0.9;
/// Respondents on each side for medium confidence.
pub const MEDIUM_RESPONDENTS: usize = 2;
/// Coverage on each side for medium confidence.
pub const MEDIUM_COVERAGE: f64 = 0.75;
/// Coverage on each side below which a dimension is not judged.
pub const JUDGED_COVERAGE: f64 = 0.6;
/// Respondents on one side from which the average deviation is formed.
pub const SPREAD_RESPONDENTS: usize = 2;
/// Respondents on one side from which r*wg is formed.
pub const RWG_RESPONDENTS: usize = 4;
/// A side is of several minds when its average deviation is above K divided by this.
pub const SEVERAL_MINDS_DIVISOR: f64 = 6.0;

/// Respondents of one side from which the other side may see what single ones picked or chose.
pub const SINGLE_ANSWERS: usize = 3;

/// What a threshold rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Taken from the literature; the source.
    Published(&'static str),
    /// Usual in the field, without one source.
    Convention,
    /// Chosen by us.
    Ours,
}

/// One line of the method appendix. The words for `id` are in the report's messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// The name of the rule.
    pub id: &'static str,
    /// What it rests on.
    pub standing: Standing,
}

/// Every threshold in use, in the order of the method.
pub const THRESHOLDS: &[Threshold] = &[
    Threshold {
        id: "close",
        standing: Standing::Ours,
    },
    Threshold {
        id: "close-unordered",
        standing: Standing::Ours,
    },
    Threshold {
        id: "bands",
        standing: Standing::Convention,
    },
    Threshold {
        id: "coorientation",
        standing: Standing::Published("McLeod and Chaffee 1973"),
    },
    Threshold {
        id: "positive-agreement",
        standing: Standing::Published("after Larsen and Olson 1989, couples"),
    },
    Threshold {
        id: "near-guess",
        standing: Standing::Ours,
    },
    Threshold {
        id: "several-minds",
        standing: Standing::Published("Burke and Dunlap 2002"),
    },
    Threshold {
        id: "rwg",
        standing: Standing::Published("James, Demaree and Wolf 1984; Lindell"),
    },
    Threshold {
        id: "weight",
        standing: Standing::Ours,
    },
    Threshold {
        id: "severity",
        standing: Standing::Ours,
    },
    Threshold {
        id: "levels",
        standing: Standing::Ours,
    },
    Threshold {
        id: "dont-know",
        standing: Standing::Ours,
    },
    Threshold {
        id: "confidence-high",
        standing: Standing::Ours,
    },
    Threshold {
        id: "confidence-medium",
        standing: Standing::Ours,
    },
    Threshold {
        id: "not-judged",
        standing: Standing::Ours,
    },
    Threshold {
        id: "reading",
        standing: Standing::Ours,
    },
    Threshold {
        id: "rule-levels",
        standing: Standing::Ours,
    },
    Threshold {
        id: "pooled",
        standing: Standing::Ours,
    },
    Threshold {
        id: "traits",
        standing: Standing::Ours,
    },
    Threshold {
        id: "metric-unfed",
        standing: Standing::Ours,
    },
    Threshold {
        id: "metric-contested",
        standing: Standing::Ours,
    },
    Threshold {
        id: "metric-undefined",
        standing: Standing::Ours,
    },
    Threshold {
        id: "rank-overlap",
        standing: Standing::Published("Webber, Moffat and Zobel 2010"),
    },
    Threshold {
        id: "leads",
        standing: Standing::Ours,
    },
    Threshold {
        id: "first-deal",
        standing: Standing::Ours,
    },
    Threshold {
        id: "reply",
        standing: Standing::Ours,
    },
    Threshold {
        id: "cadence",
        standing: Standing::Ours,
    },
    Threshold {
        id: "data",
        standing: Standing::Ours,
    },
    Threshold {
        id: "pressures",
        standing: Standing::Ours,
    },
    Threshold {
        id: "threads",
        standing: Standing::Ours,
    },
    Threshold {
        id: "chokepoint",
        standing: Standing::Ours,
    },
    Threshold {
        id: "counterpart-notes",
        standing: Standing::Ours,
    },
    Threshold {
        id: "roadmap",
        standing: Standing::Convention,
    },
    Threshold {
        id: "commitments",
        standing: Standing::Ours,
    },
    Threshold {
        id: "moved",
        standing: Standing::Ours,
    },
    Threshold {
        id: "single-answers",
        standing: Standing::Ours,
    },
];
