//! Plumbline on the command line: a thin shell over the crates that do the work.
//!
//! One file per command stands under `commands`. What is shown is made by pure functions
//! (`summary`, `comparison`, `choice`, `failure`); files, the terminal and the clock are touched
//! only in `source`, `pair`, `folder`, `stream`, `output`, `new_file`, `terminal`, `progress` and
//! `surroundings`.
//!
//! Deliberately not here: scores, sentences of findings, the layout of the report and the rules
//! of the workbook. They are the same for the window and the command line.

mod arguments;
mod choice;
mod commands;
mod comparison;
mod failure;
mod folder;
mod layout;
mod new_file;
mod output;
mod pair;
mod people;
mod progress;
mod shared_words;
mod source;
mod stream;
mod summary;
mod surroundings;
mod terminal;
mod wish;
mod words;

use std::process::ExitCode;

use clap::Parser;

/// Assessing is mostly making and dropping small things, and the usual allocators of the systems
/// take their time over them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match commands::run(arguments::Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            terminal::complain(&failure);
            failure.exit().into()
        }
    }
}
