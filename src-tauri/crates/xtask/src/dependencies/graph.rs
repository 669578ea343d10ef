//! Every package that the project is built of, as cargo tells it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::{
    CargoOpt, DependencyKind, Metadata, MetadataCommand, Package, PackageId, Resolve,
};
use semver::Version;

/// The packages that people get: the window, its pages and the command.
const PROGRAMS: &[&str] = &["plumbline", "ui", "plumb"];

/// All packages, by name and version.
#[derive(Debug)]
pub(crate) struct Graph {
    pub(crate) libraries: Vec<Library>,
}

/// A package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Library {
    pub(crate) name: String,
    pub(crate) version: Version,
    pub(crate) origin: Origin,
    /// The expression of its licences, if it tells one.
    pub(crate) licence: Option<String>,
    pub(crate) description: String,
    pub(crate) repository: String,
    /// Where its source is on this computer.
    pub(crate) folder: PathBuf,
    /// Whether it becomes part of a program that people get.
    pub(crate) in_programs: bool,
    /// The packages that use it.
    pub(crate) used_by: BTreeSet<String>,
    /// What becomes part of a program through it: places in the list of all packages.
    pub(crate) uses: BTreeSet<usize>,
    /// What it takes in any version.
    pub(crate) takes_any: Vec<String>,
}

/// Where a package comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// This project.
    Ours,
    /// The registry of Rust.
    CratesIo,
    /// A folder, another registry or a repository.
    Elsewhere(String),
}

impl Graph {
    /// Asks cargo, for all features and these targets.
    ///
    /// # Errors
    /// When cargo cannot tell.
    pub(crate) fn read(root: &Path, targets: &[String]) -> Result<Self> {
        let targets = targets
            .iter()
            .flat_map(|target| ["--filter-platform".to_owned(), target.clone()]);
        let options: Vec<String> = std::iter::once("--locked".to_owned())
            .chain(targets)
            .collect();
        let metadata = MetadataCommand::new()
            .manifest_path(root.join("Cargo.toml"))
            .features(CargoOpt::AllFeatures)
            .other_options(options)
            .exec()
            .context("cargo cannot tell what the project depends on")?;
        Self::of(&metadata)
    }

    fn of(metadata: &Metadata) -> Result<Self> {
        let resolve = metadata
            .resolve
            .as_ref()
            .context("cargo has left out who uses whom")?;
        let mut packages: Vec<&Package> = metadata.packages.iter().collect();
        packages.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
        let places: BTreeMap<&PackageId, usize> = packages
            .iter()
            .enumerate()
            .map(|(place, package)| (&package.id, place))
            .collect();
        let ours: BTreeSet<&PackageId> = metadata.workspace_members.iter().collect();
        let mut libraries: Vec<Library> = packages
            .iter()
            .map(|package| library(package, ours.contains(&package.id)))
            .collect();
        connect(&mut libraries, resolve, &places);
        mark_programs(&mut libraries);
        Ok(Self { libraries })
    }

    /// Whether a package of this name is part of this project.
    pub(crate) fn is_ours(&self, name: &str) -> bool {
        let mut all = self.libraries.iter();
        all.any(|library| library.name == name && library.origin == Origin::Ours)
    }

    /// The packages that become part of a program and come from outside.
    pub(crate) fn shipped(&self) -> impl Iterator<Item = &Library> {
        let all = self.libraries.iter();
        all.filter(|library| library.in_programs && library.origin != Origin::Ours)
    }
}

fn library(package: &Package, ours: bool) -> Library {
    let origin = match &package.source {
        _ if ours => Origin::Ours,
        Some(source) if source.is_crates_io() => Origin::CratesIo,
        Some(source) => Origin::Elsewhere(source.repr.clone()),
        None => Origin::Elsewhere(package.manifest_path.to_string()),
    };
    let any = package.dependencies.iter().filter(|used| {
        let any_version = used.req.comparators.is_empty();
        ours && any_version && used.path.is_none()
    });
    let folder = package.manifest_path.parent();
    Library {
        name: package.name.clone(),
        version: package.version.clone(),
        origin,
        licence: package.license.clone(),
        description: package.description.clone().unwrap_or_default(),
        repository: package.repository.clone().unwrap_or_default(),
        folder: folder
            .map(|folder| folder.as_std_path().to_owned())
            .unwrap_or_default(),
        in_programs: false,
        used_by: BTreeSet::new(),
        uses: BTreeSet::new(),
        takes_any: any.map(|used| used.name.clone()).collect(),
    }
}

/// Notes who uses whom.
fn connect(libraries: &mut [Library], resolve: &Resolve, places: &BTreeMap<&PackageId, usize>) {
    for node in &resolve.nodes {
        let Some(&user) = places.get(&node.id) else {
            continue;
        };
        for used in &node.deps {
            let Some(&place) = places.get(&used.pkg) else {
                continue;
            };
            let name = libraries[user].name.clone();
            libraries[place].used_by.insert(name);
            let kinds = &used.dep_kinds;
            if kinds.iter().any(|kind| kind.kind == DependencyKind::Normal) {
                libraries[user].uses.insert(place);
            }
        }
    }
}

/// Follows who uses whom from the programs on.
fn mark_programs(libraries: &mut [Library]) {
    let begin = |library: &Library| {
        library.origin == Origin::Ours && PROGRAMS.contains(&library.name.as_str())
    };
    let mut next: Vec<usize> = (0..libraries.len())
        .filter(|place| begin(&libraries[*place]))
        .collect();
    while let Some(place) = next.pop() {
        if !libraries[place].in_programs {
            libraries[place].in_programs = true;
            next.extend(libraries[place].uses.iter().copied());
        }
    }
}
