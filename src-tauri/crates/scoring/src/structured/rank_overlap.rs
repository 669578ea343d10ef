//! Rank-biased overlap of two rankings of uneven length.

use std::collections::BTreeSet;

/// `RBO_ext`, 0 (nothing in common) to 1 (the same list), by equation 32 of Webber, Moffat & Zobel
/// 2010. With the shorter list of `s` and the longer of `l` entries, and `X_d` the number of common
/// entries among the first `d` of both:
///
/// ```text
/// RBO_ext = (1 − p)/p × ( Σ_{d=1..l} X_d/d × p^d  +  Σ_{d=s+1..l} X_s (d − s)/(s d) × p^d )
///           + ( (X_l − X_s)/l + X_s/s ) × p^l
/// ```
///
/// `None` when a list is empty. The order of the two lists changes nothing. An entry that stands in
/// a list twice is not foreseen; callers pool first.
pub(crate) fn rank_overlap<T: Ord>(a: &[T], b: &[T], p: f64) -> Option<f64> {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let (s, l) = (short.len(), long.len());
    if s == 0 {
        return None;
    }
    let common = |depth: usize| {
        let first: BTreeSet<&T> = short.iter().take(depth).collect();
        let second: BTreeSet<&T> = long.iter().take(depth).collect();
        first.intersection(&second).count() as f64
    };
    let (common_s, common_l) = (common(s), common(l));
    let (short_length, long_length) = (s as f64, l as f64);
    let (mut sum, mut power) = (0.0, 1.0);
    for d in 1..=l {
        power *= p;
        let depth = d as f64;
        sum += common(d) / depth * power;
        if d > s {
            sum += common_s * (depth - short_length) / (short_length * depth) * power;
        }
    }
    let rest = ((common_l - common_s) / long_length + common_s / short_length) * power;
    Some(((1.0 - p) / p * sum + rest).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(a: &str, b: &str, expected: f64) {
        let letters = |list: &str| list.chars().collect::<Vec<_>>();
        for (a, b) in [(a, b), (b, a)] {
            let found = rank_overlap(&letters(a), &letters(b), 0.8).expect("two lists");
            assert!(
                (found - expected).abs() < 1e-12,
                "{a} and {b}: {found} is not {expected}"
            );
        }
    }

    #[test]
    fn even_lists_by_hand() {
        // Powers of 0.8: 0.8, 0.64, 0.512. (1 − p)/p = 0.25.
        // X = 0, 2, 3: 0.25 × (0 + 2/2 × 0.64 + 3/3 × 0.512) + 3/3 × 0.512 = 0.288 + 0.512 = 0.8.
        is("abc", "bac", 0.8);
        // X = 1, 1, 1: 0.25 × (0.8 + 0.32 + 0.512/3) + 0.512/3
        //            = 0.28 + 1.25 × 0.170666… = 0.28 + 0.213333… = 0.493333….
        is("abc", "ade", 0.28 + 0.64 / 3.0);
        is("abc", "abc", 1.0);
        is("abc", "xyz", 0.0);
    }

    #[test]
    fn uneven_lists_by_hand() {
        // s = 1, l = 3, X = 1, 1, 1.
        // First sum: 0.8 + 0.64/2 + 0.512/3 = 1.12 + 0.170666….
        // Second sum, d = 2: 1 × 1/(1 × 2) × 0.64 = 0.32; d = 3: 1 × 2/(1 × 3) × 0.512 = 0.341333….
        // 0.25 × (1.12 + 0.170666… + 0.32 + 0.341333…) = 0.25 × 1.952 = 0.488.
        // Rest: ((1 − 1)/3 + 1/1) × 0.512 = 0.512. Together 1: all that is known agrees.
        is("a", "abc", 1.0);
        // s = 2, l = 4, "ab" and "cabd". X = 0, 1, 2, 2; X_s = 1, X_l = 2. p^4 = 0.4096.
        // First sum: 0 + 1/2 × 0.64 + 2/3 × 0.512 + 2/4 × 0.4096 = 0.32 + 0.341333… + 0.2048
        //          = 0.866133….
        // Second sum, d = 3: 1 × 1/(2 × 3) × 0.512 = 0.085333…; d = 4: 1 × 2/(2 × 4) × 0.4096 = 0.1024.
        //          = 0.187733….
        // 0.25 × 1.053866… = 0.263466…. Rest: ((2 − 1)/4 + 1/2) × 0.4096 = 0.3072.
        // Together 0.570666….
        is("ab", "cabd", 0.263_466_666_666_666_7 + 0.3072);
    }

    #[test]
    fn the_published_agreement_at_each_depth() {
        // Webber, Moffat & Zobel 2010, figure 5: abcdefg and zcavwxy agree at depth 1 to 7 by 0, 0,
        // 0.667, 0.5, 0.4, 0.333 and 0.286. With p = 1 nothing but the last agreement is left.
        let letters = |list: &str, depth: usize| list.chars().take(depth).collect::<Vec<_>>();
        let agreement = |depth: usize| {
            let (one, other) = (letters("abcdefg", depth), letters("zcavwxy", depth));
            rank_overlap(&one, &other, 1.0).expect("two lists")
        };
        let published = [0.0, 0.0, 0.667, 0.5, 0.4, 0.333, 0.286];
        for (depth, expected) in (1..).zip(published) {
            assert!(
                (agreement(depth) - expected).abs() < 0.0005,
                "depth {depth}"
            );
        }
        // Their average overlap, the mean of the agreements, is 0.312 at depth 7.
        let mean = (1..=7).map(agreement).sum::<f64>() / 7.0;
        assert!((mean - 0.312).abs() < 0.0005, "{mean}");
    }

    #[test]
    fn another_persistence_by_hand() {
        // 12345 and 23415 with p = 0.9: X = 0, 1, 2, 4, 5. (1 − p)/p = 1/9.
        // Sum: 0.5 × 0.81 + 2/3 × 0.729 + 0.6561 + 0.59049 = 0.405 + 0.486 + 1.24659 = 2.13759.
        // 2.13759/9 + 0.59049 = 0.23751 + 0.59049 = 0.828, as other programs give it too.
        let found = rank_overlap(&[1, 2, 3, 4, 5], &[2, 3, 4, 1, 5], 0.9).expect("two lists");
        assert!((found - 0.828).abs() < 1e-12, "{found}");
    }

    #[test]
    fn an_empty_list_has_no_overlap_to_speak_of() {
        assert_eq!(rank_overlap::<u8>(&[], &[1], 0.8), None);
        assert_eq!(rank_overlap::<u8>(&[], &[], 0.8), None);
    }
}
