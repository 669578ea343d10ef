//! All automation of the project: `cargo xtask run` starts the app, `cargo xtask test` checks
//! everything.
//!
//! Each command first looks for what the machine lacks, says it, and installs it where it may.
//! Whatever is already there or already built is left alone.

mod accept;
mod axe;
mod bench;
mod calendar_reader;
mod icons;
mod root;
mod run;
mod step;
mod system;
mod test;
mod toolchain;
mod ui;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::ui::Profile;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    about = "Builds, starts, tests and measures Plumbline"
)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds the app and starts its window
    Run {
        /// Optimizes: slower to build, faster to use
        #[arg(long)]
        release: bool,
    },
    /// Checks formatting and lints, runs every test, builds the pages and tries the real window
    Test,
    /// Tries the real window only
    Window {
        /// Runs the tests whose names hold one of these
        names: Vec<String>,
    },
    /// Builds the pages of the window into ui/dist
    Ui {
        /// Optimizes for size
        #[arg(long)]
        release: bool,
    },
    /// Draws the icons of the app anew from icons/icon.svg
    Icons,
    /// Keeps the pages of the sample's reports as they are now; look at what it changes
    Accept,
    /// Measures speed and size in a release build
    Bench,
}

fn main() -> Result<()> {
    let root = root::root()?;
    match Arguments::parse().task {
        Task::Run { release } => run::run(&root, Profile::of_flag(release)),
        Task::Test => test::test(&root),
        Task::Window { names } => test::window(&root, &names),
        Task::Ui { release } => {
            toolchain::wasm(&root)?;
            ui::ui(&root, Profile::of_flag(release))
        }
        Task::Icons => icons::icons(&root),
        Task::Accept => accept::accept(&root),
        Task::Bench => bench::bench(&root),
    }
}
