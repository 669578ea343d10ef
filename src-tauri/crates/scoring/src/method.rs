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
/// Severity of a minor finding that a rule makes without a scale.
pub const MINOR_BY_RULE: f64 = 30.0;
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
];
