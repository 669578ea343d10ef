//! What the tests and benchmarks of the whole share.
#![expect(
    clippy::expect_used,
    reason = "a test that cannot be set up has to stop"
)]

pub mod figures;
pub mod invented;
