//! Faults by the hundred: disks that fail, power that is cut, bits that flip, files that are
//! mutated. Each takes a while, so they are ignored: `cargo xtask proof` runs them, `cargo xtask
//! soak` with larger numbers.
//!
//! They are a program of their own, because the disk that fails is one for the whole process.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on has failed, also in the functions it calls"
)]

mod chance;
mod failpoints;
#[path = "../it/fixture.rs"]
#[expect(
    dead_code,
    reason = "shared with the other tests, which use more of it"
)]
mod fixture;
mod flips;
mod mutated;
mod power_cuts;
#[path = "../it/stranger.rs"]
#[expect(
    dead_code,
    reason = "shared with the other tests, which use more of it"
)]
mod stranger;
mod vfs;
