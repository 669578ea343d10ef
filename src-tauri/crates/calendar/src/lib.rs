//! Days with a name, as a file that every calendar program takes in (iCalendar, RFC 5545).
//!
//! A [`Calendar`] holds [`Entry`]s of one partnership or of many. An entry keeps its identity from
//! one file to the next, so that a calendar program replaces what it took in before, and each file
//! is newer than all that were made before it, so that a day that was moved is moved there too. The
//! clock is never asked: the moment of making comes in.

mod entry;
mod file;

pub use entry::{Entry, Identity};
pub use file::{Calendar, Error, to_ics};
