//! Folders of the computer that builds are no part of what is built.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::step::output_of;
use crate::ui::target;

/// Folders of this computer, and what the programs call them instead. The last that fits counts.
///
/// # Errors
/// When rustc cannot be asked where it lies.
pub(crate) fn folders(root: &Path) -> Result<Vec<(PathBuf, &'static str)>> {
    let sysroot = output_of(
        Command::new("rustc")
            .args(["--print", "sysroot"])
            .current_dir(root),
    )?;
    let sysroot = String::from_utf8_lossy(&sysroot).trim().to_owned();
    let mut folders = Vec::new();
    let home = std::env::home_dir();
    if let Some(home) = &home {
        folders.push((home.clone(), "/home"));
    }
    folders.push((PathBuf::from(sysroot), "/rust"));
    let cargo = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| home.map(|home| home.join(".cargo")));
    folders.push((cargo.context("cargo has no home folder")?, "/cargo"));
    folders.push((root.to_owned(), "/plumbline"));
    folders.push((target(root), "/plumbline/target"));
    // A link leads elsewhere, and the tools see one or the other.
    let real: Vec<_> = folders
        .iter()
        .filter_map(|(folder, name)| {
            let real = std::fs::canonicalize(folder).ok()?;
            (real != *folder).then_some((real, *name))
        })
        .collect();
    folders.extend(real);
    Ok(folders)
}

/// The flags that rustc takes.
///
/// # Errors
/// When rustc cannot be asked where it lies.
pub(crate) fn rust_flags(root: &Path) -> Result<Vec<String>> {
    let folders = folders(root)?;
    let flags = folders
        .iter()
        .map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    Ok(flags.collect())
}

/// The flags that a C compiler takes.
///
/// # Errors
/// When rustc cannot be asked where it lies.
pub(crate) fn c_flags(root: &Path) -> Result<String> {
    let folders = folders(root)?;
    let flags = folders
        .iter()
        .map(|(folder, name)| format!("-ffile-prefix-map={}={name}", folder.display()));
    Ok(flags.collect::<Vec<_>>().join(" "))
}
