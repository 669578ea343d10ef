//! The report crate from outside: text, flow and the file it writes, read back with `lopdf` and
//! with the tools that people use.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "what goes wrong in a helper of a test fails the test"
)]

mod accessibility;
mod altered;
mod any_text;
mod calendar;
mod checks;
mod demo;
mod editions;
mod fonts;
mod layout;
mod logo;
mod messages;
mod navigation;
mod paper;
mod parts;
mod pdf_file;
mod repeat;
mod rounds;
mod second_writer;
mod settled;
mod since;
mod snapshots;
mod standards;
mod tables;
mod tools;
mod typography;
