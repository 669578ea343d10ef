//! A clean Debian, in which the package is installed, used by double click, and removed.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::step::{say, succeed};
use crate::ui::target;

/// The oldest Debian that the package is for.
const SUITE: &str = "bookworm";

const MIRROR: &str = "http://deb.debian.org/debian";

/// What a desktop has beside the program: a display, what opens files by their kind, and what takes
/// a picture of the screen.
const DESKTOP: &str = "xvfb dbus xdg-utils desktop-file-utils shared-mime-info libglib2.0-bin \
                       x11-utils x11-apps netpbm";

/// Done by a person who is not root.
const DOUBLE_CLICK: &str = include_str!("../../../../packaging/double-click.sh");

/// What the tools of Debian keep for themselves, and the files of the person.
const NOT_LOOKED_AT: &[&str] = &[
    "dev/",
    "home/",
    "proc/",
    "run/",
    "sys/",
    "tmp/",
    "var/cache/",
    "var/lib/apt/",
    "var/log/",
    "var/tmp/",
];

/// Installs, opens a workbook, removes, and compares which files there are before and after.
///
/// # Errors
/// When a step fails, no window comes, or something is left behind.
pub(crate) fn try_in_clean_root(root: &Path, package: &Path) -> Result<()> {
    let folder = target(root).join("clean-root");
    let base = folder.join("base");
    if !base.join("ready").is_file() {
        make(&base)?;
    }
    let tried = folder.join("tried");
    if tried.exists() {
        fs::remove_dir_all(&tried).context("cannot clear the clean Debian")?;
    }
    succeed(Command::new("cp").arg("--archive").arg(&base).arg(&tried))?;
    fs::copy(package, tried.join("tmp/plumbline.deb"))?;
    fs::write(tried.join("tmp/double-click.sh"), DOUBLE_CLICK)?;
    // What it depends on stays out of the comparison: it is Debian's.
    inside(
        &tried,
        "apt-get satisfy --yes --quiet --quiet --no-install-recommends \
         \"$(dpkg-deb --field /tmp/plumbline.deb Depends)\"",
    )?;
    let before = files(&tried)?;
    inside(
        &tried,
        "apt-get install --yes --quiet --quiet /tmp/plumbline.deb",
    )?;
    let added = files(&tried)?.difference(&before).count();
    say(&format!(
        "Installed {added} files; opening a workbook by double click"
    ));
    inside(&tried, "su person --command 'sh /tmp/double-click.sh'")?;
    fs::copy(
        tried.join("home/person/window.png"),
        folder.join("window.png"),
    )
    .context("there is no picture of the window")?;
    inside(&tried, "apt-get purge --yes --quiet --quiet plumbline")?;
    let after = files(&tried)?;
    for left in after.difference(&before) {
        eprintln!("    left behind: {left}");
    }
    for gone in before.difference(&after) {
        eprintln!("    taken along: {gone}");
    }
    ensure!(
        after == before,
        "the package leaves the system other than it was"
    );
    // Nor do the lists that the system makes of its programs name it.
    inside(
        &tried,
        "! grep --recursive --files-with-matches plumbline /etc /usr /var/lib/dpkg/info",
    )?;
    eprintln!(
        "    nothing is left behind; the window: {}",
        folder.join("window.png").display()
    );
    Ok(())
}

fn make(base: &Path) -> Result<()> {
    if base.exists() {
        fs::remove_dir_all(base).context("cannot clear the clean Debian")?;
    }
    fs::create_dir_all(base).context("cannot make a folder for a clean Debian")?;
    let mut debootstrap = Command::new("debootstrap");
    debootstrap.args(["--variant=minbase", SUITE]).arg(base);
    succeed(debootstrap.arg(MIRROR))?;
    inside(
        base,
        &format!("apt-get install --yes --quiet --quiet --no-install-recommends {DESKTOP}"),
    )?;
    inside(base, "useradd --create-home --shell /bin/sh person")?;
    fs::write(base.join("ready"), "").context("cannot finish the clean Debian")
}

/// Runs a line in the clean Debian. Whatever it starts ends with it, and nothing stays mounted.
fn inside(root: &Path, line: &str) -> Result<()> {
    const ENTER: &str = "mount -t proc proc \"$0/proc\" && mount -t tmpfs tmpfs \"$0/dev/shm\" && \
                         exec chroot \"$0\" /usr/bin/env -i \
                         PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 \
                         DEBIAN_FRONTEND=noninteractive sh -euc \"$1\"";
    let mut unshare = Command::new("unshare");
    unshare
        .args([
            "--mount",
            "--pid",
            "--fork",
            "--kill-child",
            "sh",
            "-euc",
            ENTER,
        ])
        .arg(root)
        .arg(line);
    succeed(&mut unshare)
}

/// Every file, folder and link that is looked at.
fn files(root: &Path) -> Result<BTreeSet<String>> {
    let mut files = BTreeSet::new();
    let mut waiting: Vec<PathBuf> = vec![root.to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let path = entry.path();
            let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
            let backup = name.starts_with("var/lib/dpkg/") && name.ends_with("-old");
            let real_folder = entry.file_type()?.is_dir();
            let named = if real_folder {
                format!("{name}/")
            } else {
                name
            };
            if backup || NOT_LOOKED_AT.contains(&named.as_str()) {
                continue;
            }
            if real_folder {
                waiting.push(path);
            }
            files.insert(named);
        }
    }
    Ok(files)
}
