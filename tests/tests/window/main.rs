//! The real window, driven from outside: every test has a display, folders and an app of its own.
//!
//! `cargo xtask test` builds what is needed and runs them. Pictures of every page are left in
//! `target/screens` to be looked at.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up has to stop"
)]

mod answering;
mod app;
mod axe;
mod bad_input;
mod by_name;
mod display;
mod erased;
mod first_page;
mod keyboard;
mod leaks;
mod locked_in;
mod looks;
mod numbers;
mod opening;
mod page;
mod prepared;
mod restore;
mod screens;
mod settled;
mod spoken;
mod surroundings;
mod taken_in;
mod typing;
mod walk;
mod whole_round;
mod x11;
