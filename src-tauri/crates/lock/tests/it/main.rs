//! Keys, words and sealed bytes, and what the `age` program says of them.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod age_program;
mod damage;
mod keys;
