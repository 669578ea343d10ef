//! The answers of one side to one scale item, pooled. Missing answers are left out, never counted.

use questionnaire::{Question, Round, Side};

/// One side's values on one question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Pool {
    /// Own steps, 1 to K, of everybody who gave one.
    pub(crate) own: Vec<u8>,
    /// Predicted steps of everybody who gave one.
    pub(crate) predicted: Vec<u8>,
}

impl Pool {
    /// Collects a side's steps.
    pub(crate) fn of(round: &Round, side: Side, question: &Question) -> Self {
        let mut pool = Pool::default();
        for respondent in round.respondents_of(side) {
            let Some(answer) = respondent.answers.get(&question.id) else {
                continue;
            };
            pool.own.extend(answer.own_step());
            pool.predicted.extend(answer.predicted_step());
        }
        pool
    }
}

/// The mean of steps, `None` for no steps. Sums whole numbers, so that order changes nothing.
pub(crate) fn mean(steps: &[u8]) -> Option<f64> {
    let sum: u32 = steps.iter().map(|step| u32::from(*step)).sum();
    (!steps.is_empty()).then(|| f64::from(sum) / steps.len() as f64)
}

/// The share that differs between two groups over `options` unordered options, 0 to 1:
/// `1 − Σ min(share_a, share_b)`. `None` when a group is empty.
pub(crate) fn share_apart(a: &[u8], b: &[u8], options: u8) -> Option<f64> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let share = |steps: &[u8], option: u8| {
        steps.iter().filter(|step| **step == option).count() as f64 / steps.len() as f64
    };
    let common: f64 = (1..=options).map(|o| share(a, o).min(share(b, o))).sum();
    Some((1.0 - common).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_differ_by_what_is_not_common() {
        // By hand: a = 2/3 on 1, 1/3 on 2; b = 1/3 on 1, 2/3 on 3. Common: 1/3. Apart: 2/3.
        let apart = share_apart(&[1, 1, 2], &[1, 3, 3], 5).expect("both groups answered");
        assert!((apart - 2.0 / 3.0).abs() < 1e-12);
        assert_eq!(share_apart(&[4], &[4], 5), Some(0.0));
        assert_eq!(share_apart(&[4], &[5], 5), Some(1.0));
        assert_eq!(share_apart(&[], &[5], 5), None);
    }
}
