//! Calendar files as their text.

#![expect(
    clippy::expect_used,
    reason = "a test that cannot go on has failed, also in the functions it calls"
)]

mod ics_file;
