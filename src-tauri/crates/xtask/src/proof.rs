//! What takes too long for every change: faults of the disk, power cuts, kills and damaged files in
//! numbers; and whether the code compiles for Windows, which has a command of its own.
//!
//! A proof is a test whose name begins with `proof_` and that is marked
//! `#[ignore = "cargo xtask proof"]`, in any test binary of the project. A soak is the same with
//! `soak_`. While soaking, `PLUMBLINE_SOAK_MINUTES` holds the minutes that each test may take; the
//! proofs read it too, and then do more than a proof needs.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;

use crate::axe::axe;
use crate::fuzz::fuzz;
use crate::step::{cargo, run_cargo, say, say_minutes, step, succeed};
use crate::system::{Need, provide};
use crate::toolchain::{self, WINDOWS};
use crate::ui::{self, Profile};

/// What the names of the tests hold that are proofs.
const PROOFS: &[&str] = &["proof_"];

/// What the names of the tests hold that soak.
const SOAKS: &[&str] = &["proof_", "soak_"];

/// How the tests learn how long they may take.
const MINUTES: &str = "PLUMBLINE_SOAK_MINUTES";

/// Packages that are not compiled for Windows here: the shell needs libraries of Windows itself,
/// and the pages are WebAssembly everywhere.
const NOT_FOR_WINDOWS: &[&str] = &["plumbline", "ui"];

/// Runs every proof.
///
/// # Errors
/// When one fails, or what they need cannot be built.
pub(crate) fn proof(root: &Path) -> Result<()> {
    build(root)?;
    step("Proofs", || tests(root, &["--tests"], PROOFS, None))?;
    step("Proofs in the window", || {
        tests(root, &["--test", "window"], PROOFS, None)
    })?;
    say_minutes();
    say("All proofs passed");
    Ok(())
}

/// Runs the proofs in larger numbers, what only soaks, and the fuzz targets.
///
/// # Errors
/// When one fails, or what they need cannot be built.
pub(crate) fn soak(root: &Path, minutes: u32) -> Result<()> {
    build(root)?;
    step("Soaking", || {
        tests(root, &["--tests"], SOAKS, Some(minutes))
    })?;
    step("Soaking in the window", || {
        tests(root, &["--test", "window"], SOAKS, Some(minutes))
    })?;
    // Half of the time of a test for each, and more where more is given.
    fuzz(root, Duration::from_secs(u64::from(minutes) * 30))?;
    say_minutes();
    Ok(())
}

/// Checks that everything but the shell and the pages compiles for Windows.
///
/// # Errors
/// When it does not, or the target or its C compiler is not to be had.
pub(crate) fn windows(root: &Path) -> Result<()> {
    provide(Need::Proofs)?;
    step("Code for Windows", || code_for_windows(root))
}

fn build(root: &Path) -> Result<()> {
    provide(Need::Tests)?;
    toolchain::wasm(root)?;
    step("Pages to WebAssembly", || ui::ui(root, Profile::Dev))?;
    step("Building", || {
        axe(root)?;
        run_cargo(root, &["build", "--locked", "--workspace"])
    })
}

/// Runs the ignored tests whose names hold one of these.
fn tests(root: &Path, binaries: &[&str], names: &[&str], minutes: Option<u32>) -> Result<()> {
    let mut command = cargo(root);
    // The whole workspace, as `cargo xtask test` has built it.
    command
        .args(["test", "--locked", "--workspace"])
        .args(binaries)
        .args(["--", "--ignored", "--test-threads", "2"])
        .args(names);
    if let Some(minutes) = minutes {
        command.env(MINUTES, minutes.to_string());
    }
    succeed(&mut command)
}

fn code_for_windows(root: &Path) -> Result<()> {
    toolchain::add(root, WINDOWS)?;
    let mut command = cargo(root);
    command.args(["check", "--locked", "--workspace", "--target", WINDOWS]);
    for package in NOT_FOR_WINDOWS {
        command.args(["--exclude", package]);
    }
    succeed(&mut command)
}
