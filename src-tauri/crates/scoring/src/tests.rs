//! The method, rule by rule, with figures worked out by hand beside each test.

mod compared;
mod dimension;
mod findings;
mod history;
mod item;
mod json;
mod key_order;
mod properties;
mod reading;
mod round;
mod spread;

/// Whether two figures are the same but for the last digits of the arithmetic.
fn near(found: impl Into<Option<f64>>, expected: f64) -> bool {
    found
        .into()
        .is_some_and(|found| (found - expected).abs() < 1e-9)
}
