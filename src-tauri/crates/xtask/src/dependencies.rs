//! What comes in from outside: whether it may, under which licences, and what is known against it.
//! The rules are in `.deny.toml`, as `cargo deny` reads them.

mod advisories;
mod graph;
mod licence_text;
mod policy;
mod rules;

use std::path::Path;

use anyhow::{Result, bail};

use crate::step::say;
pub(crate) use graph::{Graph, Library, Origin};
use licence_text::{keep, kept};
use policy::Policy;

/// Every package that the project is built of.
///
/// # Errors
/// When the rules or the packages cannot be read.
pub(crate) fn graph(root: &Path) -> Result<Graph> {
    Graph::read(root, &Policy::read(root)?.graph.targets)
}

/// Checks bans, licences and sources, and that the licence text of the program is the one of its
/// dependencies.
///
/// # Errors
/// When something breaks a rule; every breach is named.
pub(crate) fn check(root: &Path) -> Result<()> {
    let policy = Policy::read(root)?;
    let graph = Graph::read(root, &policy.graph.targets)?;
    let mut breaches = rules::breaches(&graph.libraries, &policy)?;
    if kept(root)? != licence_text::write(root, &graph)? {
        breaches.push(
            "the licence text of the program is not that of its dependencies; run \
             `cargo xtask licences`"
                .to_owned(),
        );
    }
    say_all(&breaches)?;
    eprintln!("    {} packages keep every rule", graph.libraries.len());
    Ok(())
}

/// Writes the licence text of the program anew.
///
/// # Errors
/// When a dependency tells no licence, or the text cannot be written.
pub(crate) fn licences(root: &Path) -> Result<()> {
    let policy = Policy::read(root)?;
    let graph = Graph::read(root, &policy.graph.targets)?;
    keep(root, &licence_text::write(root, &graph)?)
}

/// Looks for known weaknesses in a folder that holds the RustSec advisory database.
///
/// # Errors
/// When an advisory fits a dependency and is not in the list of those that are bearable, and when
/// that list names one that fits nothing any more.
pub(crate) fn audit(root: &Path, database: &Path) -> Result<()> {
    let policy = Policy::read(root)?;
    let graph = Graph::read(root, &policy.graph.targets)?;
    let advisories = advisories::read(database)?;
    let (breaches, borne) = advisories::breaches(&advisories, &graph.libraries, &policy);
    say(&format!(
        "{} advisories, {} packages",
        advisories.len(),
        graph.libraries.len()
    ));
    for line in borne {
        eprintln!("    borne: {line}");
    }
    say_all(&breaches)
}

fn say_all(breaches: &[String]) -> Result<()> {
    for breach in breaches {
        eprintln!("    {breach}");
    }
    match breaches.len() {
        0 => Ok(()),
        1 => bail!("one dependency breaks a rule of .deny.toml"),
        many => bail!("{many} breaches of the rules of .deny.toml"),
    }
}
