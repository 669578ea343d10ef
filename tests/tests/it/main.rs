//! The invariants of the project, each as a test.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up has to stop"
)]

mod documents;
mod layering;
mod naming;
mod purity;
mod source;
mod tidy;
mod workflows;
