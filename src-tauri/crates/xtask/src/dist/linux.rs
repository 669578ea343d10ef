//! The package for Debian and its relatives, the archive for others, and what checks them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::stage::{ID, fill, write, write_packed};
use super::{Release, text};
use crate::step::{output_of, succeed};

/// Packs the `.deb`.
///
/// # Errors
/// When a tool of Debian fails.
pub(crate) fn package(
    root: &Path,
    release: &Release,
    stage: &Path,
    folder: &Path,
) -> Result<PathBuf> {
    let tree = folder.join("package");
    copy(stage, &tree.join("usr"))?;
    let packaging = root.join("src-tauri/packaging");
    let overrides = fs::read(packaging.join("lintian-overrides"))?;
    write(
        &tree.join("usr/share/lintian/overrides/plumbline"),
        &overrides,
    )?;
    let changes = fs::read_to_string(packaging.join("changelog"))?;
    let documents = tree.join("usr/share/doc/plumbline");
    write_packed(
        &documents.join("changelog"),
        fill(&changes, release).as_bytes(),
    )?;
    let control = fs::read_to_string(packaging.join("control"))?;
    let control = fill(&control, release)
        .replace("@DEPENDS@", &depends(&tree, folder)?)
        .replace("@SIZE@", &size(&tree)?.to_string());
    let sums = sums(&tree)?;
    write(&tree.join("DEBIAN/control"), control.as_bytes())?;
    write(&tree.join("DEBIAN/md5sums"), sums.as_bytes())?;
    let (version, architecture) = (release.version, &release.architecture);
    let package = folder.join(format!("plumbline_{version}_{architecture}.deb"));
    // One thread: how many there are changes the bytes.
    let mut build = Command::new("dpkg-deb");
    build
        .args(["--root-owner-group", "-Zxz", "--threads-max=1", "--build"])
        .arg(&tree)
        .arg(&package)
        .env("SOURCE_DATE_EPOCH", &release.epoch);
    output_of(&mut build)?;
    Ok(package)
}

/// Packs the archive.
///
/// # Errors
/// When tar fails.
pub(crate) fn archive(
    root: &Path,
    release: &Release,
    stage: &Path,
    folder: &Path,
) -> Result<PathBuf> {
    let name = format!(
        "plumbline-{}-linux-{}",
        release.version, release.architecture
    );
    let tree = folder.join("archive").join(&name);
    copy(stage, &tree)?;
    // Debian's own folder for completions; elsewhere it is this one.
    let zsh = tree.join("share/zsh");
    fs::rename(zsh.join("vendor-completions"), zsh.join("site-functions"))
        .context("cannot lay out the archive")?;
    let note = fs::read_to_string(root.join("src-tauri/packaging/INSTALL.md"))?;
    write(&tree.join("INSTALL.md"), fill(&note, release).as_bytes())?;
    write(&tree.join("LICENSE"), &fs::read(root.join("LICENSE"))?)?;
    let archive = folder.join(format!("{name}.tar.gz"));
    let mut tar = Command::new("tar");
    tar.args([
        "--create",
        "--sort=name",
        "--format=ustar",
        "--numeric-owner",
    ])
    .args(["--owner=0", "--group=0", "--mode=u=rwX,go=rX"])
    .arg(format!("--mtime=@{}", release.epoch))
    .arg("--use-compress-program=gzip --best --no-name")
    .arg("--file")
    .arg(&archive)
    .arg("--directory")
    .arg(folder.join("archive"))
    .arg(&name);
    succeed(&mut tar)?;
    Ok(archive)
}

/// Lets the tools of the desktop and of Debian look for faults.
///
/// # Errors
/// When one of them finds something that the overrides do not explain.
pub(crate) fn check(folder: &Path) -> Result<()> {
    let share = folder.join("stage/share");
    let desktop = share.join("applications").join(format!("{ID}.desktop"));
    succeed(Command::new("desktop-file-validate").arg(desktop))?;
    let about = share.join("metainfo").join(format!("{ID}.metainfo.xml"));
    succeed(
        Command::new("appstreamcli")
            .args(["validate", "--no-net"])
            .arg(about),
    )?;
    let kinds = folder.join("mime");
    copy(&share.join("mime"), &kinds)?;
    succeed(Command::new("update-mime-database").arg(&kinds))?;
    let mut packages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        packages.extend(
            path.extension()
                .is_some_and(|end| end == "deb")
                .then_some(path),
        );
    }
    let mut lintian = Command::new("lintian");
    lintian.args([
        "--fail-on",
        "error,warning",
        "--display-info",
        "--allow-root",
    ]);
    succeed(lintian.args(packages))
}

/// What the programs need, as the tool of Debian finds it.
fn depends(tree: &Path, folder: &Path) -> Result<String> {
    // It reads the name of a source package, and nothing else of it.
    write(
        &folder.join("source/debian/control"),
        b"Source: plumbline\n",
    )?;
    let mut command = Command::new("dpkg-shlibdeps");
    command.arg("-O").current_dir(folder.join("source"));
    for program in ["plumbline", "plumb"] {
        command.arg(format!(
            "-e{}",
            tree.join("usr/bin").join(program).display()
        ));
    }
    let found = text(&output_of(&mut command)?);
    let depends = found.strip_prefix("shlibs:Depends=");
    Ok(depends
        .context("dpkg-shlibdeps names no package")?
        .to_owned())
}

/// Kibibytes on the disk.
fn size(tree: &Path) -> Result<u64> {
    let mut size = 0;
    for file in files(tree)? {
        size += fs::metadata(tree.join(file))?.len().div_ceil(1024);
    }
    Ok(size)
}

fn sums(tree: &Path) -> Result<String> {
    let mut md5sum = Command::new("md5sum");
    md5sum.args(files(tree)?).current_dir(tree);
    Ok(String::from_utf8_lossy(&output_of(&mut md5sum)?).into_owned())
}

/// Every file below a folder, seen from there, sorted.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(inside) = waiting.pop() {
        for entry in fs::read_dir(&inside)? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                files.push(path.strip_prefix(folder)?.to_owned());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    for file in files(from)? {
        let target = to.join(&file);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder)?;
        }
        // With its permissions.
        fs::copy(from.join(&file), &target)
            .with_context(|| format!("cannot write {}", target.display()))?;
    }
    Ok(())
}
