//! The report crate from outside: text, flow and the file it writes.

mod demo;
