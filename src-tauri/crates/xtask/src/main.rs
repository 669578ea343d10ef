//! All automation of the project: `cargo xtask run` starts the app, `cargo xtask test` checks
//! everything.
//!
//! Each command first looks for what the machine lacks, says it, and installs it where it may.
//! Whatever is already there or already built is left alone.

mod accept;
mod axe;
mod bench;
mod calendar_reader;
mod check;
mod dependencies;
mod dist;
mod fuzz;
mod hexadecimal;
mod icons;
mod proof;
mod remap;
mod root;
mod run;
mod step;
mod system;
mod test;
mod toolchain;
mod ui;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::dist::{Speed, Wish};
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
    /// Checks the packages that have changed, for every day: formatting, lints and tests
    Check,
    /// Runs what takes longer: faults of the disk, power cuts, kills, damaged files
    Proof,
    /// Checks that all but the shell and the pages compiles for Windows
    Windows,
    /// Runs the proofs in larger numbers
    Soak {
        /// How long each test may take
        #[arg(long, default_value_t = 10)]
        minutes: u32,
    },
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
    /// Writes the licences of all libraries into the text that the programs show
    Licences,
    /// Looks for known weaknesses of the libraries
    Audit {
        /// A folder with the RustSec advisory database
        database: PathBuf,
    },
    /// Makes what people install on Linux, in target/dist, and checks it
    Dist {
        /// Packs a debug build, to look at the package only
        #[arg(long)]
        quick: bool,
        /// Builds all once more from a clone in another folder, and compares the bytes
        #[arg(long)]
        again: bool,
        /// Installs the package in a clean Debian, opens a workbook, and removes it; needs root
        #[arg(long)]
        clean_root: bool,
    },
    /// Measures speed and size in a release build
    Bench,
}

fn main() -> Result<()> {
    let root = root::root()?;
    match Arguments::parse().task {
        Task::Run { release } => run::run(&root, Profile::of_flag(release)),
        Task::Test => test::test(&root),
        Task::Check => check::check(&root),
        Task::Proof => proof::proof(&root),
        Task::Windows => proof::windows(&root),
        Task::Soak { minutes } => proof::soak(&root, minutes),
        Task::Window { names } => test::window(&root, &names),
        Task::Ui { release } => {
            toolchain::wasm(&root)?;
            ui::ui(&root, Profile::of_flag(release))
        }
        Task::Icons => icons::icons(&root),
        Task::Accept => accept::accept(&root),
        Task::Licences => dependencies::licences(&root),
        Task::Audit { database } => dependencies::audit(&root, &database),
        Task::Dist {
            quick,
            again,
            clean_root,
        } => {
            let speed = if quick { Speed::Quick } else { Speed::Release };
            let wish = Wish {
                speed,
                again,
                clean_root,
            };
            dist::dist(&root, wish)
        }
        Task::Bench => bench::bench(&root),
    }
}
