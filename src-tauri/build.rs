//! Embeds the pages, and derives the permissions from the one list of commands.

use std::path::Path;
use std::process::ExitCode;

use tauri_build::{AppManifest, Attributes};

include!("crates/protocol/src/every_command.rs");

/// What the shell embeds; made by `cargo xtask ui`.
const PAGES: &str = "../ui/dist";

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $reply:ty;)+) => {
        /// The name of every command.
        const NAMES: &[&str] = &[$(stringify!($name)),+];
    };
}

every_command!(names);

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={PAGES}");
    println!("cargo::rerun-if-changed=crates/protocol/src/every_command.rs");
    // An empty folder would compile as well, into a window that stays white.
    if !Path::new(PAGES).join("index.html").is_file() {
        println!("cargo::error=The pages of the window are not built: run `cargo xtask ui` first.");
        return ExitCode::FAILURE;
    }
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(NAMES));
    match tauri_build::try_build(attributes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
