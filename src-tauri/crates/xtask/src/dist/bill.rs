//! The bill of materials: everything that is in the programs, as CycloneDX describes it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use toml::Table;

use super::Release;
use crate::dependencies::{Library, Origin, graph};

/// Writes the bill beside the packages.
///
/// # Errors
/// When the dependencies cannot be read, or the file cannot be written.
pub(crate) fn write(root: &Path, release: &Release, folder: &Path) -> Result<PathBuf> {
    let graph = graph(root)?;
    let sums = sums(root)?;
    let shipped: Vec<&Library> = graph.shipped().collect();
    let components: Vec<Value> = shipped.iter().map(|one| component(one, &sums)).collect();
    let mut uses: Vec<Value> = Vec::new();
    for library in &shipped {
        let below = library.uses.iter().map(|place| &graph.libraries[*place]);
        let below: Vec<String> = below.map(purl).collect();
        uses.push(json!({ "ref": purl(library), "dependsOn": below }));
    }
    let of_ours = graph.libraries.iter().filter(|library| {
        library.origin == Origin::CratesIo
            && library.in_programs
            && library.used_by.iter().any(|user| graph.is_ours(user))
    });
    let direct: Vec<String> = of_ours.map(purl).collect();
    let program = format!("pkg:generic/plumbline@{}", release.version);
    uses.push(json!({ "ref": program, "dependsOn": direct }));
    let bill = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": format!("{}T00:00:00Z", release.day),
            "component": {
                "type": "application",
                "bom-ref": program,
                "name": "plumbline",
                "version": release.version,
                "licenses": [{ "license": { "id": "MIT" } }],
            },
        },
        "components": components,
        "dependencies": uses,
    });
    let path = folder.join(format!("plumbline-{}.cdx.json", release.version));
    let text = serde_json::to_string_pretty(&bill)? + "\n";
    fs::write(&path, text).context("cannot write the bill of materials")?;
    Ok(path)
}

fn component(library: &Library, sums: &BTreeMap<(String, String), String>) -> Value {
    let version = library.version.to_string();
    let mut component = json!({
        "type": "library",
        "bom-ref": purl(library),
        "name": library.name,
        "version": version,
        "purl": purl(library),
        "description": library.description.trim(),
    });
    if let Some(licence) = &library.licence {
        // Older packages part two licences by a stroke.
        let expression = licence.replace(" / ", "/").replace('/', " OR ");
        component["licenses"] = json!([{ "expression": expression }]);
    }
    if let Some(sum) = sums.get(&(library.name.clone(), version)) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": sum }]);
    }
    component
}

fn purl(library: &Library) -> String {
    format!("pkg:cargo/{}@{}", library.name, library.version)
}

/// The checksums of packages, by name and version.
fn sums(root: &Path) -> Result<BTreeMap<(String, String), String>> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).context("cannot read Cargo.lock")?;
    let lock: Table = lock.parse().context("Cargo.lock cannot be understood")?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let text = |package: &toml::Value, key: &str| {
        let value = package.get(key)?.as_str()?;
        Some(value.to_owned())
    };
    let sums = packages.into_iter().flatten().filter_map(|package| {
        let named = (text(package, "name")?, text(package, "version")?);
        Some((named, text(package, "checksum")?))
    });
    Ok(sums.collect())
}
