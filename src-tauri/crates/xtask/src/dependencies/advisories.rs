//! Known weaknesses: the RustSec advisory database, from a folder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use semver::VersionReq;
use serde::Deserialize;

use super::graph::Library;
use super::policy::Policy;

/// An advisory, as far as it matters here.
#[derive(Debug, Deserialize)]
pub(crate) struct Advisory {
    advisory: About,
    #[serde(default)]
    versions: Versions,
}

#[derive(Debug, Deserialize)]
struct About {
    id: String,
    package: String,
    /// The day on which it was taken back.
    withdrawn: Option<String>,
    /// What it is when it is no weakness: unmaintained, unsound, notice.
    informational: Option<String>,
}

/// The versions that are not concerned.
#[derive(Debug, Default, Deserialize)]
struct Versions {
    #[serde(default)]
    patched: Vec<VersionReq>,
    #[serde(default)]
    unaffected: Vec<VersionReq>,
}

impl Advisory {
    fn concerns(&self, library: &Library) -> bool {
        let mut safe = self
            .versions
            .patched
            .iter()
            .chain(&self.versions.unaffected);
        self.advisory.package == library.name
            && !safe.any(|versions| versions.matches(&library.version))
    }
}

/// Reads every advisory that has not been taken back.
///
/// # Errors
/// When the folder is not that of the database, or an advisory cannot be read.
pub(crate) fn read(database: &Path) -> Result<Vec<Advisory>> {
    let packages = database.join("crates");
    ensure!(
        packages.is_dir(),
        "{} holds no advisory database: it has no folder named crates",
        database.display()
    );
    let mut advisories = Vec::new();
    for package in fs::read_dir(&packages).context("cannot read the advisory database")? {
        let package = package?.path();
        if !package.is_dir() {
            continue;
        }
        for file in fs::read_dir(&package)? {
            let file = file?.path();
            if file.extension().is_none_or(|end| end != "md") {
                continue;
            }
            let text = fs::read_to_string(&file)?;
            let advisory =
                parse(&text).with_context(|| format!("cannot read {}", file.display()))?;
            advisories.extend(advisory.advisory.withdrawn.is_none().then_some(advisory));
        }
    }
    Ok(advisories)
}

/// The head of an advisory, which is TOML between two fences.
fn parse(text: &str) -> Result<Advisory> {
    let head = text
        .trim_start()
        .strip_prefix("```toml")
        .and_then(|rest| rest.split_once("\n```"))
        .context("an advisory begins with its head in TOML")?
        .0;
    Ok(toml::from_str(head)?)
}

/// What is wrong, and what is known and borne.
pub(crate) fn breaches(
    advisories: &[Advisory],
    libraries: &[Library],
    policy: &Policy,
) -> (Vec<String>, Vec<String>) {
    let (mut wrong, mut borne) = (Vec::new(), Vec::new());
    for advisory in advisories {
        let about = &advisory.advisory;
        let ignored = policy
            .advisories
            .ignore
            .iter()
            .find(|one| one.id == about.id);
        for library in libraries
            .iter()
            .filter(|library| advisory.concerns(library))
        {
            let kind = about.informational.as_deref().unwrap_or("vulnerable");
            let line = format!(
                "{} {} is {kind}: {}",
                library.name, library.version, about.id
            );
            match ignored {
                Some(ignored) => borne.push(format!("{line} ({})", ignored.reason)),
                None => wrong.push(line),
            }
        }
    }
    for ignored in &policy.advisories.ignore {
        let fits = |line: &String| line.contains(&ignored.id);
        if !borne.iter().any(fits) {
            wrong.push(format!(
                "{} concerns nothing any more: take it out of .deny.toml",
                ignored.id
            ));
        }
        if !has_a_day(&ignored.reason) {
            wrong.push(format!(
                "{} is borne without the day on which that was last thought about",
                ignored.id
            ));
        }
    }
    wrong.sort();
    borne.sort();
    (wrong, borne)
}

/// Whether a text begins with a day, as in `2026-11-29: …`.
fn has_a_day(reason: &str) -> bool {
    let Some((day, why)) = reason.split_once(": ") else {
        return false;
    };
    let parts: Vec<&str> = day.split('-').collect();
    let digits = |part: &str, many: usize| {
        part.len() == many && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    !why.is_empty()
        && matches!(parts.as_slice(), [year, month, day]
            if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use semver::Version;

    use super::*;
    use crate::dependencies::graph::Origin;

    const ADVISORY: &str = "```toml\n[advisory]\nid = \"RUSTSEC-2020-0001\"\npackage = \"a\"\n\
        date = \"2020-01-01\"\n[versions]\npatched = [\">= 1.2.3\"]\nunaffected = [\"< 1.0.0\"]\n\
        ```\n# Words\n";

    fn library(version: &str) -> Library {
        Library {
            name: "a".to_owned(),
            version: Version::parse(version).expect("a version"),
            origin: Origin::CratesIo,
            licence: None,
            description: String::new(),
            repository: String::new(),
            folder: PathBuf::new(),
            in_programs: true,
            used_by: [].into(),
            uses: [].into(),
            takes_any: Vec::new(),
        }
    }

    fn policy(ignore: &str) -> Policy {
        Policy::parse(&format!(
            "graph = {{ targets = [], all-features = true }}\n\
             advisories = {{ ignore = [{ignore}] }}\n\
             licenses = {{ allow = [], private = {{ ignore = true }} }}\n\
             sources = {{ unknown-registry = \"deny\", unknown-git = \"deny\" }}\n\
             [bans]\nmultiple-versions = \"allow\"\nwildcards = \"deny\"\n\
             allow-wildcard-paths = true\ndeny = []\n"
        ))
        .expect("a policy")
    }

    fn of(version: &str, ignore: &str) -> (Vec<String>, Vec<String>) {
        let advisory = parse(ADVISORY).expect("an advisory");
        breaches(&[advisory], &[library(version)], &policy(ignore))
    }

    #[test]
    fn only_versions_that_are_concerned_are_named() {
        for fine in ["0.9.0", "1.2.3", "2.0.0"] {
            assert_eq!(of(fine, ""), (vec![], vec![]), "{fine}");
        }
        assert_eq!(
            of("1.2.2", "").0,
            ["a 1.2.2 is vulnerable: RUSTSEC-2020-0001"]
        );
    }

    #[test]
    fn what_is_borne_has_a_reason_with_a_day_and_a_cause() {
        let dated = r#"{ id = "RUSTSEC-2020-0001", reason = "2026-11-29: not reached" }"#;
        let (wrong, borne) = of("1.2.2", dated);
        assert_eq!((wrong.len(), borne.len()), (0, 1));
        let undated = r#"{ id = "RUSTSEC-2020-0001", reason = "not reached" }"#;
        assert_eq!(of("1.2.2", undated).0.len(), 1);
        // Nothing fits it any more.
        assert_eq!(of("1.2.3", dated).0.len(), 1);
    }
}
