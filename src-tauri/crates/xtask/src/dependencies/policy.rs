//! `.deny.toml`, read strictly: what is not understood here is not believed to be checked.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

/// The rules for what may come in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Policy {
    pub(crate) graph: Targets,
    pub(crate) advisories: Advisories,
    pub(crate) licenses: Licences,
    pub(crate) bans: Bans,
    #[expect(dead_code, reason = "it can say one thing only")]
    sources: Sources,
}

/// What is looked at.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Targets {
    /// Dependencies of other targets do not count.
    pub(crate) targets: Vec<String>,
    #[expect(dead_code, reason = "all features are looked at, as the file says")]
    all_features: bool,
}

/// Advisories that are known and borne.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Advisories {
    pub(crate) ignore: Vec<Borne>,
}

/// One advisory that is borne for a time.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Borne {
    pub(crate) id: String,
    /// Why, and when that was last thought about.
    pub(crate) reason: String,
}

/// The licences that are fine.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Licences {
    pub(crate) allow: Vec<String>,
    #[expect(
        dead_code,
        reason = "packages of ours are never asked, as the file says"
    )]
    private: Private,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Private {
    #[expect(dead_code, reason = "see above")]
    ignore: bool,
}

/// Packages that are not wanted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Bans {
    #[expect(dead_code, reason = "several versions of a package are bearable")]
    multiple_versions: Allow,
    #[expect(dead_code, reason = "always checked")]
    wildcards: Deny,
    #[expect(dead_code, reason = "packages of ours name no version of each other")]
    allow_wildcard_paths: bool,
    pub(crate) deny: Vec<Ban>,
}

/// A package that is not wanted.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Ban {
    /// Its name, with `@` and a range of versions when only those are meant.
    #[serde(rename = "crate")]
    pub(crate) package: String,
    /// Who may use it all the same.
    #[serde(default)]
    pub(crate) wrappers: Vec<String>,
    pub(crate) reason: String,
}

/// Where packages may come from: crates.io and this project.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Sources {
    #[expect(dead_code, reason = "always checked")]
    unknown_registry: Deny,
    #[expect(dead_code, reason = "always checked")]
    unknown_git: Deny,
}

/// The only value for what is always checked.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Deny {
    Deny,
}

/// The only value for what is never checked.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Allow {
    Allow,
}

impl Policy {
    /// Reads the rules of the project.
    ///
    /// # Errors
    /// When they cannot be read or say something that is not checked here.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let path = root.join(".deny.toml");
        let text = fs::read_to_string(&path).context("cannot read .deny.toml")?;
        Self::parse(&text)
    }

    /// The rules in a text.
    ///
    /// # Errors
    /// When it says something that is not checked here.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        toml::from_str(text).context(".deny.toml says something that is not checked here")
    }
}
