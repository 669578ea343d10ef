//! Comparing figures with thresholds, on values rounded to 9 decimals.
//!
//! Means of thirds are not exact in binary; without the rounding 4 − 3 + 1/3 − 1/3 could fall on
//! either side of a threshold of 1.

fn rounded(value: f64) -> f64 {
    (value * 1e9).round() / 1e9
}

/// Whether `value` is at most `limit`.
pub(crate) fn at_most(value: f64, limit: f64) -> bool {
    rounded(value) <= rounded(limit)
}

/// Whether `value` is at least `limit`.
pub(crate) fn at_least(value: f64, limit: f64) -> bool {
    rounded(value) >= rounded(limit)
}

/// Whether `value` is below `limit`.
pub(crate) fn below(value: f64, limit: f64) -> bool {
    !at_least(value, limit)
}

/// The order of two figures, largest first.
pub(crate) fn largest_first(a: f64, b: f64) -> std::cmp::Ordering {
    rounded(b).total_cmp(&rounded(a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirds_do_not_flip_a_threshold() {
        let gap: f64 = 13.0 / 3.0 - 10.0 / 3.0; // exactly 1, but not in binary
        assert_ne!(gap, 1.0, "the case must be one that rounding decides");
        assert!(at_most(gap, 1.0) && at_least(gap, 1.0) && !below(gap, 1.0));
        assert!(
            !at_most(1.000_000_01, 1.0),
            "a real difference still counts"
        );
    }
}
