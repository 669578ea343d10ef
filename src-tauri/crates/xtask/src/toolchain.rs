//! What rustup has to add to the toolchain.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::step::{say, succeed};

pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the pages can be compiled to WebAssembly.
pub(crate) fn wasm(root: &Path) -> Result<()> {
    let output = Command::new("rustc")
        .args(["--print", "sysroot"])
        .current_dir(root)
        .output()
        .context("cannot start rustc")?;
    let sysroot = PathBuf::from(String::from_utf8_lossy(&output.stdout).trim());
    if sysroot.join("lib/rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    say("Installing the WebAssembly target of Rust");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WASM]).current_dir(root);
    succeed(&mut rustup)
        .with_context(|| format!("the target {WASM} is missing; run: rustup target add {WASM}"))
}
