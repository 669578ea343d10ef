//! Bans, licences and sources.

use anyhow::{Context, Result};
use semver::VersionReq;
use spdx::expression::ExpressionReq;
use spdx::{Expression, Licensee, ParseMode};

use super::graph::{Library, Origin};
use super::policy::{Ban, Policy};

/// What breaks a rule, each as a sentence.
///
/// # Errors
/// When a rule itself cannot be understood.
pub(crate) fn breaches(libraries: &[Library], policy: &Policy) -> Result<Vec<String>> {
    let mut breaches = Vec::new();
    for ban in &policy.bans.deny {
        breaches.extend(banned(libraries, ban)?);
    }
    let allowed = policy.licenses.allow.iter().map(|licence| {
        Licensee::parse(licence).with_context(|| format!("{licence} is no licence that SPDX knows"))
    });
    let allowed = allowed.collect::<Result<Vec<_>>>()?;
    for library in libraries {
        breaches.extend(badly_licensed(library, &allowed));
        breaches.extend(from_elsewhere(library));
        let any = library.takes_any.iter();
        breaches.extend(any.map(|used| format!("{} takes any version of {used}", library.name)));
    }
    Ok(breaches)
}

fn banned(libraries: &[Library], ban: &Ban) -> Result<Vec<String>> {
    let (name, versions) = match ban.package.split_once('@') {
        Some((name, versions)) => (name, VersionReq::parse(versions)),
        None => (ban.package.as_str(), Ok(VersionReq::STAR)),
    };
    let versions = versions.with_context(|| format!("{} names no versions", ban.package))?;
    let here = libraries
        .iter()
        .filter(|library| library.name == name && versions.matches(&library.version));
    let mut breaches = Vec::new();
    for library in here {
        let users: Vec<&str> = library
            .used_by
            .iter()
            .filter(|user| !ban.wrappers.contains(user))
            .map(String::as_str)
            .collect();
        if ban.wrappers.is_empty() || !users.is_empty() {
            breaches.push(format!(
                "{name} {} may not come in, {}; it is used by: {}",
                library.version,
                ban.reason,
                users.join(", ")
            ));
        }
    }
    Ok(breaches)
}

fn badly_licensed(library: &Library, allowed: &[Licensee]) -> Option<String> {
    if library.origin == Origin::Ours {
        return None;
    }
    let named = format!("{} {}", library.name, library.version);
    let Some(licence) = &library.licence else {
        return Some(format!("{named} names no licence"));
    };
    // Older packages part two licences by a stroke.
    let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
        return Some(format!("{named}: “{licence}” cannot be understood"));
    };
    let fine = expression.evaluate(|wanted| allowed.iter().any(|have| have.satisfies(wanted)));
    if fine {
        return None;
    }
    let wanted = expression
        .requirements()
        .map(|ExpressionReq { req, .. }| req.to_string());
    let wanted: Vec<String> = wanted.collect();
    Some(format!("{named} asks for {}", wanted.join(" or ")))
}

fn from_elsewhere(library: &Library) -> Option<String> {
    match &library.origin {
        Origin::Ours | Origin::CratesIo => None,
        Origin::Elsewhere(from) => Some(format!(
            "{} {} comes from {from}",
            library.name, library.version
        )),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use semver::Version;

    use super::*;

    const POLICY: &str = r#"
        [graph]
        targets = []
        all-features = true
        [advisories]
        ignore = []
        [licenses]
        allow = ["MIT", "Apache-2.0 WITH LLVM-exception"]
        private = { ignore = true }
        [bans]
        multiple-versions = "allow"
        wildcards = "deny"
        allow-wildcard-paths = true
        deny = [
            { crate = "old@<2.0.0", reason = "it is weak" },
            { crate = "files", wrappers = ["dialog"], reason = "nobody else may" },
            { crate = "net", reason = "nothing leaves" },
        ]
        [sources]
        unknown-registry = "deny"
        unknown-git = "deny"
    "#;

    fn library(name: &str, version: &str) -> Library {
        Library {
            name: name.to_owned(),
            version: Version::parse(version).expect("a version"),
            origin: Origin::CratesIo,
            licence: Some("MIT".to_owned()),
            description: String::new(),
            repository: String::new(),
            folder: PathBuf::new(),
            in_programs: false,
            used_by: ["dialog".to_owned()].into(),
            uses: [].into(),
            takes_any: Vec::new(),
        }
    }

    fn of(library: Library) -> Vec<String> {
        let policy = Policy::parse(POLICY).expect("a policy");
        breaches(&[library], &policy).expect("rules that can be understood")
    }

    #[test]
    fn what_is_banned_is_named() {
        assert_eq!(of(library("old", "2.0.0")), [""; 0]);
        assert_eq!(
            of(library("old", "1.9.9")),
            ["old 1.9.9 may not come in, it is weak; it is used by: dialog"]
        );
        assert_eq!(of(library("net", "0.1.0")).len(), 1);
        assert_eq!(of(library("files", "1.0.0")), [""; 0]);
        let mut files = library("files", "1.0.0");
        files.used_by.insert("page".to_owned());
        assert_eq!(
            of(files),
            ["files 1.0.0 may not come in, nobody else may; it is used by: page"]
        );
    }

    #[test]
    fn licences_are_read_as_expressions() {
        let with = |licence: &str| {
            let mut library = library("a", "1.0.0");
            library.licence = Some(licence.to_owned());
            of(library)
        };
        assert_eq!(with("GPL-3.0-only OR MIT"), [""; 0]);
        assert_eq!(with("Zlib/MIT"), [""; 0]);
        assert_eq!(with("Apache-2.0 WITH LLVM-exception"), [""; 0]);
        assert_eq!(with("Apache-2.0"), ["a 1.0.0 asks for Apache-2.0"]);
        assert_eq!(
            with("GPL-3.0-only AND MIT"),
            ["a 1.0.0 asks for GPL-3.0-only or MIT"]
        );
        assert_eq!(with("whatever").len(), 1);
        let mut silent = library("a", "1.0.0");
        silent.licence = None;
        assert_eq!(of(silent), ["a 1.0.0 names no licence"]);
    }

    #[test]
    fn packages_come_from_the_registry_in_a_known_version() {
        let mut foreign = library("a", "1.0.0");
        foreign.origin = Origin::Elsewhere("git+https://example.org/a".to_owned());
        assert_eq!(
            of(foreign),
            ["a 1.0.0 comes from git+https://example.org/a"]
        );
        let mut any = library("a", "1.0.0");
        any.takes_any = vec!["b".to_owned()];
        assert_eq!(of(any), ["a takes any version of b"]);
    }

    #[test]
    fn a_rule_that_is_not_checked_is_no_rule() {
        let more = POLICY.replace("[sources]", "[sources]\nallow-git = []");
        assert!(Policy::parse(&more).is_err());
        let off = POLICY.replace("unknown-git = \"deny\"", "unknown-git = \"allow\"");
        assert!(Policy::parse(&off).is_err());
    }
}
