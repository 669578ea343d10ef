//! What this package promises to others: the JSON it writes, and the page that explains its
//! figures.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed, also in the functions it calls"
)]

mod example;
mod expected;
mod method_page;
mod schema;
