//! The round file: one round of answers as plain JSON, format `plumbline-round`, version 1.
//!
//! [`read()`] checks everything it can and tells every problem it finds, each with its place;
//! [`write()`] makes a file that [`read()`] takes back unchanged.

mod left_out;
mod mark;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub use left_out::left_out;
pub use mark::mark;
pub use read::read;
pub use write::write;

/// The `format` of every round file.
pub const FORMAT: &str = "plumbline-round";
/// The version this program reads and writes.
pub const VERSION: u32 = 1;
/// The largest file that is read, in bytes. It is more than any round can fill, so that whatever is
/// written can be read again: fifty people who use up every text of every question.
pub const MOST_BYTES: usize = 128_000_000;
/// The most respondents in one file.
pub const MOST_RESPONDENTS: usize = 50;
/// The most problems that are told about one file.
pub const MOST_PROBLEMS: usize = 100;
