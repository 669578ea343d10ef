//! What rustup has to add to the toolchain.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::step::{say, succeed};

pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Windows, as it can be compiled for on Linux.
pub(crate) const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// Makes sure that the pages can be compiled to WebAssembly.
pub(crate) fn wasm(root: &Path) -> Result<()> {
    add(root, WASM)
}

/// Makes sure that code can be compiled for a target.
pub(crate) fn add(root: &Path, target: &str) -> Result<()> {
    let output = Command::new("rustc")
        .args(["--print", "sysroot"])
        .current_dir(root)
        .output()
        .context("cannot start rustc")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    if sysroot
        .join("lib/rustlib")
        .join(target)
        .join("lib")
        .is_dir()
    {
        return Ok(());
    }
    say(&format!("Installing the target {target} of Rust"));
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", target]).current_dir(root);
    succeed(&mut rustup)
        .with_context(|| format!("the target {target} is missing; run: rustup target add {target}"))
}
