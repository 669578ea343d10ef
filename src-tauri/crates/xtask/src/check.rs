//! The check for every day: what has changed, in under a minute once everything is built.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand};

use crate::step::{output_of, run_cargo, say, say_minutes, step};
use crate::toolchain::{self, WASM};

/// The package whose tests look at the project as a whole, whatever has changed.
const WHOLE: &str = "tests";

/// The pages, which are compiled to WebAssembly.
const PAGES: &str = "ui";

/// Checks the formatting of everything, and lints and tests of the packages that have changed since
/// the last commit; or, when nothing has, in the last commit.
///
/// # Errors
/// When a check fails.
pub(crate) fn check(root: &Path) -> Result<()> {
    let changed = changed_packages(root)?;
    let names: Vec<&str> = changed.iter().map(String::as_str).collect();
    say(&format!("Changed: {}", names.join(", ")));
    step("Formatting", || {
        run_cargo(root, &["fmt", "--all", "--check"])
    })?;
    step("Lints", || lints(root, &changed))?;
    step("Tests", || tests(root, &changed))?;
    say_minutes();
    Ok(())
}

fn lints(root: &Path, changed: &BTreeSet<String>) -> Result<()> {
    const DENY_WARNINGS: [&str; 3] = ["--", "--deny", "warnings"];
    if !changed.is_empty() {
        let mut arguments = vec!["clippy", "--locked", "--all-targets"];
        arguments.extend(packages(changed));
        arguments.extend(DENY_WARNINGS);
        run_cargo(root, &arguments)?;
    }
    if changed.contains(PAGES) {
        toolchain::wasm(root)?;
        let mut arguments = vec!["clippy", "--locked", "--package", PAGES, "--target", WASM];
        arguments.extend(["--profile", "wasm-dev"]);
        arguments.extend(DENY_WARNINGS);
        run_cargo(root, &arguments)?;
    }
    Ok(())
}

fn tests(root: &Path, changed: &BTreeSet<String>) -> Result<()> {
    let mut arguments = vec!["test", "--locked", "--tests", "--package", WHOLE];
    arguments.extend(packages(changed));
    run_cargo(root, &arguments)
}

/// The packages as cargo wants to be told about them.
fn packages(names: &BTreeSet<String>) -> impl Iterator<Item = &str> {
    names.iter().flat_map(|name| ["--package", name.as_str()])
}

fn changed_packages(root: &Path) -> Result<BTreeSet<String>> {
    let mut files = listed(root, &["diff", "--name-only", "HEAD"])?;
    files.extend(listed(
        root,
        &["ls-files", "--others", "--exclude-standard"],
    )?);
    if files.is_empty() {
        files = listed(root, &["show", "--name-only", "--format=", "HEAD"])?;
    }
    let metadata = MetadataCommand::new()
        .manifest_path(root.join("Cargo.toml"))
        .no_deps()
        .exec()
        .context("cargo cannot tell the packages of the project")?;
    let folders = folders(&metadata);
    let changed = files.iter().filter_map(|file| package_of(file, &folders));
    Ok(changed.collect())
}

/// Every package and its folder, seen from the top.
fn folders(metadata: &Metadata) -> Vec<(String, String)> {
    let top = metadata.workspace_root.as_std_path();
    let ours = metadata.workspace_packages().into_iter();
    ours.filter_map(|package| {
        let folder = package.manifest_path.as_std_path().parent()?;
        let folder = folder.strip_prefix(top).ok()?;
        let folder = folder.to_string_lossy().replace('\\', "/");
        Some((package.name.clone(), folder))
    })
    .collect()
}

/// The package that a file belongs to: the one whose folder is deepest above it.
fn package_of(file: &str, folders: &[(String, String)]) -> Option<String> {
    folders
        .iter()
        .filter(|(_, folder)| {
            file.strip_prefix(folder.as_str())
                .is_some_and(|rest| rest.starts_with('/'))
        })
        .max_by_key(|(_, folder)| folder.len())
        .map(|(name, _)| name.clone())
}

fn listed(root: &Path, arguments: &[&str]) -> Result<Vec<String>> {
    let output = output_of(Command::new("git").args(arguments).current_dir(root))?;
    let text = String::from_utf8_lossy(&output).into_owned();
    Ok(text.lines().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_belongs_to_the_package_deepest_above_it() {
        let folders = [
            ("plumbline", "src-tauri"),
            ("plumb", "src-tauri/crates/plumb"),
        ]
        .map(|(name, folder)| (name.to_owned(), folder.to_owned()));
        let of = |file| package_of(file, &folders);
        assert_eq!(of("src-tauri/src/lib.rs").as_deref(), Some("plumbline"));
        assert_eq!(
            of("src-tauri/crates/plumb/src/main.rs").as_deref(),
            Some("plumb")
        );
        // Another folder whose name only begins alike, and a file at the top.
        assert_eq!(of("src-tauri-old/a.rs"), None);
        assert_eq!(of("README.md"), None);
    }
}
