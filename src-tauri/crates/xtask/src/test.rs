//! Everything that has to hold before a change goes in.

use std::path::Path;

use anyhow::Result;

use crate::axe::axe;
use crate::calendar_reader::calendar_reader;
use crate::dependencies;
use crate::step::{run_cargo, say, say_minutes, step};
use crate::system::{Need, provide};
use crate::toolchain::{self, WASM};
use crate::ui::{self, Profile};

pub(crate) fn test(root: &Path) -> Result<()> {
    provide(Need::Tests)?;
    toolchain::wasm(root)?;
    step("Formatting", || {
        run_cargo(root, &["fmt", "--all", "--check"])
    })?;
    step("Dependencies", || dependencies::check(root))?;
    // First, because the shell embeds them and does not compile without.
    step("Pages to WebAssembly", || ui::ui(root, Profile::Dev))?;
    step("Lints", || {
        let all = ["clippy", "--locked", "--workspace", "--all-targets"];
        run_cargo(root, &[&all[..], DENY_WARNINGS].concat())?;
        // Not among all targets, as it is not among all tests.
        let window = ["clippy", "--locked", "--workspace", "--test", "window"];
        run_cargo(root, &[&window[..], DENY_WARNINGS].concat())?;
        let pages = ["clippy", "--locked", "--package", "ui", "--target", WASM];
        let profile = ["--profile", "wasm-dev"];
        run_cargo(root, &[&pages[..], &profile[..], DENY_WARNINGS].concat())
    })?;
    step("Documentation", || {
        let mut command = crate::step::cargo(root);
        command
            .args(["doc", "--locked", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "--deny warnings");
        crate::step::succeed(&mut command)
    })?;
    step("Building", || {
        run_cargo(root, &["build", "--locked", "--workspace"])
    })?;
    calendar_reader(root)?;
    step("Tests", || {
        run_cargo(root, &["test", "--locked", "--workspace"])
    })?;
    step("Window tests", || window_tests(root, &[]))?;
    say_minutes();
    say("All checks passed");
    Ok(())
}

/// Tries the real window: all of it, or the tests whose names hold one of these.
pub(crate) fn window(root: &Path, names: &[String]) -> Result<()> {
    provide(Need::Tests)?;
    toolchain::wasm(root)?;
    step("Pages to WebAssembly", || ui::ui(root, Profile::Dev))?;
    // Not the shell alone, of whose libraries other features would be asked.
    step("Building", || {
        run_cargo(root, &["build", "--locked", "--workspace"])
    })?;
    step("Window tests", || window_tests(root, names))
}

fn window_tests(root: &Path, names: &[String]) -> Result<()> {
    axe(root)?;
    // With the whole workspace, whose packages are built already: alone this one would ask other
    // features of them, and all of them would be built once more.
    let tests = ["test", "--locked", "--workspace", "--test", "window"];
    // More windows at a time would only wait for each other.
    let two = ["--", "--test-threads", "2"];
    let names = names.iter().map(String::as_str);
    let arguments: Vec<&str> = tests.into_iter().chain(two).chain(names).collect();
    run_cargo(root, &arguments)
}

const DENY_WARNINGS: &[&str] = &["--", "--deny", "warnings"];
