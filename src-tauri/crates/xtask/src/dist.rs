//! What people install on Linux: a package for Debian and its relatives, an archive for others, the
//! list of everything inside, and checksums. All of it lies in `target/dist`.
//!
//! The same commit makes the same bytes on every computer with the same compilers. Windows and macOS
//! are built by `.github/workflows/release.yml`, on those systems.

mod bill;
mod clean_root;
mod linux;
mod paths;
mod programs;
mod stage;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use sha2::{Digest, Sha256};

use crate::hexadecimal::hexadecimal;
use crate::step::{output_of, say, say_minutes, step, succeed};
use crate::system::{Need, provide};
use crate::ui::target;
use programs::Programs;
pub(crate) use programs::Speed;

/// What is asked for beside the files themselves.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish {
    /// How the programs are compiled.
    pub(crate) speed: Speed,
    /// Builds everything once more from a clone elsewhere, and compares.
    pub(crate) again: bool,
    /// Installs the package in a clean Debian, opens a workbook by double click, and removes it.
    pub(crate) clean_root: bool,
}

/// What is known about this release.
#[derive(Debug)]
pub(crate) struct Release {
    pub(crate) version: &'static str,
    /// The time of the commit, in seconds since 1970: no file is younger.
    pub(crate) epoch: String,
    /// The day of the commit.
    pub(crate) day: String,
    /// Its time as letters state it.
    pub(crate) moment: String,
    /// What Debian calls this kind of processor.
    pub(crate) architecture: String,
}

impl Release {
    fn of(root: &Path) -> Result<Self> {
        let mut git = Command::new("git");
        git.args(["log", "-1", "--format=%ct"]).current_dir(root);
        let epoch = match std::env::var("SOURCE_DATE_EPOCH") {
            Ok(epoch) => epoch,
            Err(_) => text(&output_of(&mut git)?),
        };
        let date = |format: &str| -> Result<String> {
            let mut date = Command::new("date");
            date.args(["--utc", "--date", &format!("@{epoch}"), format]);
            Ok(text(&output_of(date.env("LC_ALL", "C"))?))
        };
        let mut dpkg = Command::new("dpkg");
        Ok(Self {
            version: env!("CARGO_PKG_VERSION"),
            day: date("+%Y-%m-%d")?,
            moment: date("--rfc-email")?,
            architecture: text(&output_of(dpkg.arg("--print-architecture"))?),
            epoch,
        })
    }
}

/// Makes the files, and checks them.
///
/// # Errors
/// When something cannot be built, a check complains, or two builds differ.
pub(crate) fn dist(root: &Path, wish: Wish) -> Result<()> {
    if !cfg!(target_os = "linux") {
        bail!(
            "this command packs for Linux; .github/workflows/release.yml packs for Windows and macOS"
        );
    }
    provide(if wish.clean_root {
        Need::CleanRoot
    } else {
        Need::Packages
    })?;
    let release = Release::of(root)?;
    let folder = target(root).join("dist");
    let programs = programs::build(root, wish.speed)?;
    let files = pack(root, &release, &programs, &folder)?;
    step("Packing again", || {
        let beside = target(root).join("dist-twice");
        let again = pack(root, &release, &programs, &beside)?;
        compare(&files, &again)?;
        fs::remove_dir_all(&beside).context("cannot clear what was packed again")
    })?;
    step("Checks of the package", || linux::check(&folder))?;
    if wish.speed == Speed::Release {
        step("Paths of this computer", || paths::none_in(root, &folder))?;
    }
    if wish.again {
        step("Building again elsewhere", || {
            again(root, &release, wish.speed, &files)
        })?;
    }
    if wish.clean_root {
        step("Installing in a clean Debian", || {
            clean_root::try_in_clean_root(root, &files.package)
        })?;
    }
    say_minutes();
    say(&format!("Everything lies in {}", folder.display()));
    Ok(())
}

/// The files that are given away.
#[derive(Debug)]
pub(crate) struct Files {
    pub(crate) package: PathBuf,
    pub(crate) archive: PathBuf,
    pub(crate) bill: PathBuf,
}

impl Files {
    fn all(&self) -> [&Path; 3] {
        [&self.package, &self.archive, &self.bill]
    }
}

fn pack(root: &Path, release: &Release, programs: &Programs, folder: &Path) -> Result<Files> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot clear {}", folder.display()))?;
    }
    fs::create_dir_all(folder).context("cannot make target/dist")?;
    let stage = stage::stage(root, release, programs, &folder.join("stage"))?;
    let files = Files {
        package: linux::package(root, release, &stage, folder)?,
        archive: linux::archive(root, release, &stage, folder)?,
        bill: bill::write(root, release, folder)?,
    };
    let mut sums = String::new();
    for file in files.all() {
        let bytes = fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        sums.push_str(&format!(
            "{}  {name}\n",
            hexadecimal(&Sha256::digest(bytes))
        ));
    }
    fs::write(folder.join("SHA256SUMS"), &sums).context("cannot write the checksums")?;
    eprint!("{sums}");
    Ok(files)
}

fn compare(files: &Files, again: &Files) -> Result<()> {
    for (one, other) in files.all().into_iter().zip(again.all()) {
        ensure!(
            fs::read(one)? == fs::read(other)?,
            "{} and {} differ",
            one.display(),
            other.display()
        );
        eprintln!("    the same bytes: {}", other.display());
    }
    Ok(())
}

/// Builds the last commit from a clone in another folder, from nothing.
fn again(root: &Path, release: &Release, speed: Speed, files: &Files) -> Result<()> {
    let clone = target(root).join("dist-again");
    if clone.exists() {
        fs::remove_dir_all(&clone).context("cannot clear target/dist-again")?;
    }
    let mut git = Command::new("git");
    git.args(["clone", "--quiet", "--depth", "1"]);
    git.arg(format!("file://{}", root.display())).arg(&clone);
    succeed(&mut git)?;
    let programs = programs::build(&clone, speed)?;
    let again = pack(&clone, release, &programs, &target(&clone).join("dist"))?;
    compare(files, &again)
}

/// What a command wrote, without the end of its line.
fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}
