//! How far the people of one side differ among themselves.

use serde::{Deserialize, Serialize};

use crate::comparison::below;
use crate::method;

/// The spread inside one side on one scale item. Never across sides, never from one answer.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Spread {
    /// Average deviation about the median in steps, 0 or more (Burke & Dunlap 2002).
    #[cfg_attr(feature = "schema", schemars(range(min = 0.0)))]
    pub average_deviation: f64,
    /// Whether the side is of several minds: the average deviation is above K / 6.
    pub of_several_minds: bool,
    /// `r*wg = 1 − s² / ((K² − 1) / 12)` with s² on n − 1, at most 1, not truncated below
    /// (James, Demaree & Wolf 1984; Lindell). `None` below 4 answers.
    #[cfg_attr(feature = "schema", schemars(range(max = 1.0)))]
    pub rwg: Option<f64>,
}

/// The spread of own steps on a scale of K steps; `None` below 2 answers.
pub(crate) fn spread(steps: &[u8], k: u8) -> Option<Spread> {
    let n = steps.len();
    if n < method::SPREAD_RESPONDENTS || k < 2 {
        return None;
    }
    let mut sorted: Vec<f64> = steps.iter().map(|step| f64::from(*step)).collect();
    sorted.sort_by(f64::total_cmp);
    let median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
    let count = n as f64;
    let average_deviation = sorted.iter().map(|x| (x - median).abs()).sum::<f64>() / count;
    let limit = f64::from(k) / method::SEVERAL_MINDS_DIVISOR;
    let mean = sorted.iter().sum::<f64>() / count;
    let variance = sorted.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / (count - 1.0);
    let uniform = (f64::from(k).powi(2) - 1.0) / 12.0;
    Some(Spread {
        average_deviation,
        of_several_minds: below(limit, average_deviation),
        rwg: (n >= method::RWG_RESPONDENTS).then(|| 1.0 - variance / uniform),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deviation_about_the_median_by_hand() {
        // 1, 2, 5: median 2, deviations 1 + 0 + 3 = 4, over 3 people = 4/3 > 5/6.
        let wide = spread(&[5, 1, 2], 5).expect("three answers");
        assert!((wide.average_deviation - 4.0 / 3.0).abs() < 1e-12);
        assert!(wide.of_several_minds);
        assert_eq!(wide.rwg, None, "r*wg needs four answers");
        // 1, 2, 4, 5: any point between 2 and 4 will do; 2 + 1 + 1 + 2 = 6, over 4 people = 1.5.
        // 1, 2, 3, 5, 5: median 3, deviations 2 + 1 + 0 + 2 + 2 = 7, over 5 = 1.4.
        for (steps, expected) in [(&[5, 1, 4, 2][..], 1.5), (&[5, 3, 1, 5, 2], 1.4)] {
            let spread = spread(steps, 5).expect("several answers");
            assert!(
                (spread.average_deviation - expected).abs() < 1e-12,
                "{steps:?}"
            );
        }
        // 4, 4, 5: median 4, deviations 1, over 3 = 1/3.
        assert!(
            !spread(&[4, 4, 5], 5)
                .expect("three answers")
                .of_several_minds
        );
        assert_eq!(spread(&[3], 5), None, "one person has no spread");
    }

    #[test]
    fn a_scale_of_one_step_has_no_spread() {
        assert_eq!(spread(&[1, 1], 1), None);
        // Two steps: 1 and 2 deviate 1/2 each from 1.5, and 1/2 > 2/6.
        let two = spread(&[1, 2], 2).expect("two answers");
        assert_eq!((two.average_deviation, two.of_several_minds), (0.5, true));
    }

    #[test]
    fn rwg_by_hand() {
        // 4, 4, 4, 5 on 5 steps: mean 4.25, s² = (3 × 0.0625 + 0.5625) / 3 = 0.25;
        // uniform variance (25 − 1) / 12 = 2; r*wg = 1 − 0.25 / 2 = 0.875.
        let near = spread(&[4, 4, 4, 5], 5)
            .expect("four answers")
            .rwg
            .expect("four answers");
        assert!((near - 0.875).abs() < 1e-12);
        // 1, 1, 5, 5: mean 3, s² = 16 / 3; r*wg = 1 − 8/3 = −5/3: not truncated.
        let far = spread(&[1, 1, 5, 5], 5)
            .expect("four answers")
            .rwg
            .expect("four answers");
        assert!((far + 5.0 / 3.0).abs() < 1e-12);
        // The published variances of answers spread evenly: 2 on 5 steps, 2.92 (35/12) on 6, 4 on 7.
        // 2, 4, 4, 4: mean 3.5, s² = (2.25 + 3 × 0.25)/3 = 1; 1 − 1/4 on 7 steps, 1 − 12/35 on 6.
        let seven = spread(&[2, 4, 4, 4], 7).and_then(|spread| spread.rwg);
        assert!(seven.is_some_and(|rwg| (rwg - 0.75).abs() < 1e-12));
        let six = spread(&[2, 4, 4, 4], 6).and_then(|spread| spread.rwg);
        assert!(six.is_some_and(|rwg| (rwg - (1.0 - 12.0 / 35.0)).abs() < 1e-12));
    }

    #[test]
    fn the_published_cut_offs() {
        // Burke & Dunlap 2002: 0.83 on 5 steps, 1.17 on 7. 1, 1, 3, 3 deviate by 1 from their median
        // 2: above the first, below the second. 1, 1, 4, 4 deviate by 1.5: above both.
        let minds = |steps: &[u8], k: u8| spread(steps, k).map(|spread| spread.of_several_minds);
        assert_eq!(minds(&[1, 1, 3, 3], 5), Some(true));
        assert_eq!(minds(&[1, 1, 3, 3], 7), Some(false));
        assert_eq!(minds(&[1, 1, 4, 4], 7), Some(true));
    }
}
