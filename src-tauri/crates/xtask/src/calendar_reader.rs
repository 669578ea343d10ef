//! A library that reads calendars, with which the tests read ours. It is written in Python and comes
//! from its package index, pinned by hash, into the target folder.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::step::{say, succeed};
use crate::ui::target;

/// The library and what it needs, each with the SHA-256 of its package.
const PACKAGES: &str = "\
icalendar==6.3.1 --hash=sha256:7ea1d1b212df685353f74cdc6ec9646bf42fa557d1746ea645ce8779fdfbecdd
python-dateutil==4.0.0 --hash=sha256:a5e246f79eb80475e691bf93862cead98decd8a498cf53ba0516fcdc0f50dc1c
tzdata==2026.6 --hash=sha256:0a10eec6e13ef16b627fabed9a5f2ba61a62b1c67f327305f4e7e412a70b4aec
";

/// Makes sure that the library lies in the target folder, where the tests look for it.
///
/// # Errors
/// When Python is missing or cannot fetch it, and when a package is not the pinned one.
pub(crate) fn calendar_reader(root: &Path) -> Result<()> {
    let folder = target(root).join("calendar-reader");
    let done = folder.join("packages-there");
    if fs::read_to_string(&done).is_ok_and(|there| there == PACKAGES) {
        return Ok(());
    }
    say("Fetching a reader of calendars for the tests");
    let venv = ["-m", "venv", "--clear"];
    succeed(Command::new("python3").args(venv).arg(&folder))
        .context("Python cannot make a folder for packages")?;
    let list = folder.join("packages.txt");
    fs::write(&list, PACKAGES).context("cannot write the list of packages")?;
    let install = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--only-binary=:all:",
        "--require-hashes",
        "--requirement",
    ];
    succeed(
        Command::new(folder.join("bin/python"))
            .args(install)
            .arg(&list),
    )
    .context("the reader of calendars cannot be fetched; it needs the Python package index")?;
    // Last: what is half there is fetched again.
    fs::write(&done, PACKAGES).context("cannot keep the list of packages")
}
