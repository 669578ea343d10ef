//! Fuzzing: libFuzzer makes up files of strangers and looks at which branches they reach.
//!
//! The compiler counts branches by a pass of LLVM that every release of it has, so no other compiler is
//! needed than the one of the project.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};

use crate::step::{cargo, step, succeed};
use crate::ui::target;

/// A target: its name, where files to begin with are, and the most bytes of a file it is given.
struct Target {
    name: &'static str,
    seeds: &'static str,
    most_bytes: usize,
}

const TARGETS: &[Target] = &[
    Target {
        name: "round_file",
        seeds: "src-tauri/crates/questionnaire/content/sample.json",
        most_bytes: 400_000,
    },
    Target {
        name: "logo",
        seeds: "src-tauri/crates/report/tests/it/logos",
        most_bytes: 100_000,
    },
];

/// The most megabytes that a file may cost.
const MEGABYTES: u32 = 600;
/// The most seconds that a file may take; the code is slower here than where it is shipped.
const SECONDS: u32 = 10;

/// Counts branches, compares operands, and keeps assertions.
const FLAGS: &[&str] = &[
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
    "--cfg=fuzzing",
];

/// Fuzzes every target for some time. What brings one down is kept in `target/fuzz/found`.
///
/// # Errors
/// When a target cannot be built, or something brings it down.
pub(crate) fn fuzz(root: &Path, each: Duration) -> Result<()> {
    let folder = target(root).join("fuzz");
    let triple = host(root)?;
    step("Building the fuzz targets", || {
        let mut command = cargo(root);
        command
            .args(["build", "--locked", "--release"])
            .arg("--manifest-path")
            .arg(root.join("src-tauri/fuzz/Cargo.toml"))
            .arg("--target-dir")
            .arg(&folder)
            // Named, so that build scripts and macros are compiled without the flags.
            .args(["--target", &triple])
            .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
        succeed(&mut command)
    })?;
    for one in TARGETS {
        step(&format!("Fuzzing {}", one.name), || {
            run(root, &folder, &triple, one, each)
        })?;
    }
    Ok(())
}

fn run(root: &Path, folder: &Path, triple: &str, one: &Target, each: Duration) -> Result<()> {
    let corpus = folder.join("corpus").join(one.name);
    fs::create_dir_all(&corpus).context("a folder for what was found useful")?;
    seed(&root.join(one.seeds), &corpus)?;
    let found = folder.join("found").join(one.name);
    fs::create_dir_all(&found).context("a folder for what brings it down")?;
    let program = folder.join(triple).join("release").join(one.name);
    let mut command = std::process::Command::new(program);
    command
        .current_dir(folder)
        .arg(&corpus)
        .arg(format!("-max_total_time={}", each.as_secs()))
        .arg(format!("-max_len={}", one.most_bytes))
        .arg(format!("-rss_limit_mb={MEGABYTES}"))
        .arg(format!("-timeout={SECONDS}"))
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg("-print_final_stats=1");
    succeed(&mut command)
}

/// Copies the files to begin with.
fn seed(from: &Path, corpus: &Path) -> Result<()> {
    let files: Vec<PathBuf> = match from.is_dir() {
        true => fs::read_dir(from)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<std::io::Result<_>>()?,
        false => vec![from.to_owned()],
    };
    for file in files.iter().filter(|file| file.is_file()) {
        let name = file.file_name().context("a file has a name")?;
        fs::copy(file, corpus.join(name)).with_context(|| format!("copy {}", file.display()))?;
    }
    Ok(())
}

/// The computer that builds, as the compiler names it.
fn host(root: &Path) -> Result<String> {
    let mut command = std::process::Command::new("rustc");
    command.args(["--print", "host-tuple"]).current_dir(root);
    let told = crate::step::output_of(&mut command)?;
    Ok(String::from_utf8_lossy(&told).trim().to_owned())
}
