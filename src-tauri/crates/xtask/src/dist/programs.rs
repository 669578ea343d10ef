//! The programs that are given away.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::remap;
use crate::step::{cargo, output_of, step, succeed};
use crate::toolchain;
use crate::ui::{self, Profile, target};

/// How the programs are compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Speed {
    /// As they are given away.
    Release,
    /// As for tests: to look at the package without a long build. Nobody should get it.
    Quick,
}

/// Where the compiled programs lie.
#[derive(Debug)]
pub(crate) struct Programs {
    pub(crate) window: PathBuf,
    pub(crate) command: PathBuf,
}

impl Programs {
    /// Both, with the names that people call them by.
    pub(crate) fn named(&self) -> [(&'static str, &Path); 2] {
        [("plumbline", &self.window), ("plumb", &self.command)]
    }
}

/// Compiles the pages, the window and the command.
///
/// # Errors
/// When one of them does not compile.
pub(crate) fn build(root: &Path, speed: Speed) -> Result<Programs> {
    toolchain::wasm(root)?;
    match speed {
        Speed::Release => release(root),
        Speed::Quick => quick(root),
    }
}

const BOTH: [&str; 4] = ["--package", "plumbline", "--package", "plumb"];

fn release(root: &Path) -> Result<Programs> {
    step("Pages to WebAssembly", || ui::ui(root, Profile::Release))?;
    let host = host(root)?;
    step("Building what is given away", || {
        // With the target named, the flags are for the programs and not for what builds them.
        let flags = remap::rust_flags(root)?;
        let mut command = cargo(root);
        command
            .args(["build", "--locked", "--release", "--target", &host])
            .args(BOTH)
            // As it is given away: the pages come from the program.
            .args(["--features", "plumbline/custom-protocol"])
            .arg("--config")
            .arg(format!("target.{host}.rustflags={flags:?}"))
            .env(
                format!("CFLAGS_{}", host.replace('-', "_")),
                remap::c_flags(root)?,
            );
        succeed(&mut command)
    })?;
    Ok(programs(&target(root).join(host).join("release")))
}

fn quick(root: &Path) -> Result<Programs> {
    step("Pages to WebAssembly", || ui::ui(root, Profile::Dev))?;
    step("Building quickly", || {
        let mut command = cargo(root);
        // The whole workspace, as `cargo xtask test` builds it.
        command.args(["build", "--locked", "--workspace"]);
        succeed(&mut command)
    })?;
    Ok(programs(&target(root).join("debug")))
}

fn programs(folder: &Path) -> Programs {
    Programs {
        window: folder.join("plumbline"),
        command: folder.join("plumb"),
    }
}

/// The target that rustc compiles for by itself.
fn host(root: &Path) -> Result<String> {
    let about = output_of(Command::new("rustc").arg("-vV").current_dir(root))?;
    let about = String::from_utf8_lossy(&about).into_owned();
    let host = about.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not say its host")?.to_owned())
}
