//! The packages of the operating system that building and testing need.
//!
//! On Debian and Ubuntu what is missing is named and installed; elsewhere it is named.

use std::io::IsTerminal;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

use crate::step::{say, succeed};

/// What a task is going to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Build and start the window.
    Window,
    /// Also test it, and the PDFs.
    Tests,
    /// Also compile for Windows.
    Proofs,
    /// Build what people install, and check it.
    Packages,
    /// Also install it in a clean Debian.
    CleanRoot,
}

/// Packages of Debian and Ubuntu, and what each is for.
const WINDOW: &[(&str, &str)] = &[
    ("build-essential", "C compiler and linker"),
    ("pkg-config", "finds the libraries below"),
    ("libwebkit2gtk-4.1-dev", "the web view of the window"),
];
const TESTS: &[(&str, &str)] = &[
    ("xvfb", "a display for the window tests"),
    ("webkit2gtk-driver", "drives the window in tests"),
    ("fonts-noto-core", "the font of the pages in tests"),
    ("strace", "records what the window connects to in tests"),
    ("qpdf", "checks PDF files"),
    ("poppler-utils", "reads text and tags out of PDF files"),
    ("khal", "reads calendars as people do"),
    ("python3-venv", "keeps a second reader of calendars"),
    ("npm", "fetches axe-core, which looks for barriers"),
    ("age", "opens what was locked, and locks what is opened"),
];
const PROOFS: &[(&str, &str)] = &[(
    "gcc-mingw-w64-x86-64",
    "compiles the parts in C for Windows",
)];
const PACKAGES: &[(&str, &str)] = &[
    ("dpkg-dev", "finds what a package depends on"),
    ("lintian", "checks a package for Debian"),
    ("desktop-file-utils", "checks the entry in the menu"),
    ("appstream", "checks the entry in software centres"),
    ("shared-mime-info", "checks the kind of file"),
];
const CLEAN_ROOT: &[(&str, &str)] = &[("debootstrap", "makes a clean Debian")];

/// Makes sure that the packages are there, or says in one sentence what is missing.
pub(crate) fn provide(need: Need) -> Result<()> {
    if cfg!(target_os = "linux") {
        linux(need)
    } else if cfg!(target_os = "macos") {
        macos(need)
    } else {
        windows(need)
    }
}

fn linux(need: Need) -> Result<()> {
    let wanted: Vec<_> = match need {
        Need::Window => WINDOW.to_vec(),
        Need::Tests => [WINDOW, TESTS].concat(),
        Need::Proofs => [WINDOW, TESTS, PROOFS].concat(),
        Need::Packages => [WINDOW, PACKAGES].concat(),
        Need::CleanRoot => [WINDOW, PACKAGES, CLEAN_ROOT].concat(),
    };
    if !Path::new("/usr/bin/dpkg-query").exists() {
        return other_linux(&wanted);
    }
    let missing: Vec<_> = wanted
        .into_iter()
        .filter(|(package, _)| !is_installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    say("Installing packages of the system");
    for (package, purpose) in &missing {
        eprintln!("    {package}: {purpose}");
    }
    let names: Vec<&str> = missing.iter().map(|(package, _)| *package).collect();
    let install = format!(
        "apt-get install --no-install-recommends {}",
        names.join(" ")
    );
    let Some(become_root) = way_to_root() else {
        bail!("these packages are missing and only root may install them; run: sudo {install}");
    };
    succeed(as_root(become_root).args(["apt-get", "update", "--quiet"]))?;
    succeed(
        as_root(become_root)
            .args([
                "apt-get",
                "install",
                "--yes",
                "--quiet",
                "--no-install-recommends",
            ])
            .args(names),
    )
}

fn is_installed(package: &str) -> bool {
    // It comes with Node.js wherever that is not of the system's own packages.
    if package == "npm" && runs("npm", &["--version"]) {
        return true;
    }
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .stderr(Stdio::null())
        .output()
        .is_ok_and(|output| output.stdout == b"installed")
}

/// How this process can act as root, if it can.
#[derive(Debug, Clone, Copy)]
enum BecomeRoot {
    AlreadyRoot,
    Sudo,
}

fn way_to_root() -> Option<BecomeRoot> {
    let answers = |program: &str, arguments: &[&str]| {
        Command::new(program)
            .args(arguments)
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .ok()
            .filter(|output| output.status.success())
    };
    if answers("id", &["-u"]).is_some_and(|output| output.stdout.trim_ascii() == b"0") {
        return Some(BecomeRoot::AlreadyRoot);
    }
    // Where nobody can type a password, sudo may only be used if it asks for none.
    let person = std::io::stdin().is_terminal() && answers("sudo", &["--version"]).is_some();
    (person || answers("sudo", &["-n", "true"]).is_some()).then_some(BecomeRoot::Sudo)
}

fn as_root(way: BecomeRoot) -> Command {
    let mut command = match way {
        BecomeRoot::AlreadyRoot => Command::new("env"),
        BecomeRoot::Sudo => {
            let mut sudo = Command::new("sudo");
            sudo.arg("env");
            sudo
        }
    };
    command.arg("DEBIAN_FRONTEND=noninteractive");
    command
}

/// Whether there is such a program.
fn runs(program: &str, arguments: &[&str]) -> bool {
    Command::new(program)
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok()
}

fn other_linux(wanted: &[(&str, &str)]) -> Result<()> {
    let library = Command::new("pkg-config")
        .args(["--exists", "webkit2gtk-4.1"])
        .status()
        .is_ok_and(|status| status.success());
    let tests = !wanted.contains(&TESTS[0])
        || (runs("Xvfb", &["-version"])
            && runs("WebKitWebDriver", &["--version"])
            && runs("qpdf", &["--version"])
            && runs("pdftotext", &["-v"])
            && runs("khal", &["--version"])
            && runs("python3", &["-c", "import venv"])
            && runs("npm", &["--version"])
            && runs("age", &["--version"]));
    if library && tests {
        return Ok(());
    }
    let names: Vec<&str> = wanted.iter().map(|(package, _)| *package).collect();
    bail!(
        "install what Debian calls {} with the package tool of this system",
        names.join(", ")
    )
}

fn macos(need: Need) -> Result<()> {
    let tools = Command::new("xcode-select")
        .arg("-p")
        .output()
        .is_ok_and(|output| output.status.success());
    if !tools {
        bail!("the command line tools of Xcode are missing; run: xcode-select --install");
    }
    no_window_tests(need)
}

fn windows(need: Need) -> Result<()> {
    no_window_tests(need)
}

/// The window tests need a display of their own and a driver that exist on Linux only.
fn no_window_tests(need: Need) -> Result<()> {
    if need != Need::Window {
        bail!(
            "Xvfb and WebKitWebDriver are missing, which the window tests need and which exist on \
             Linux only; `cargo test --workspace --exclude ui` runs all other tests here"
        );
    }
    Ok(())
}
