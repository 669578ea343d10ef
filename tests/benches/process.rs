//! Whole runs of `plumb`: what a person waits for, and what it takes of the machine.
#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot be set up has to stop"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use tests::figures::{Row, print};

const RUNS: usize = 20;

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the files of this run");
    let workbook = folder.path().join("sample.plumb");
    let pdf = folder.path().join("sample.pdf");
    plumb(&["sample".as_ref(), workbook.as_ref()]);
    let mut report = Vec::new();
    let mut assess = Vec::new();
    // In turn, so that a slow moment of the machine falls on both.
    for _ in 0..RUNS {
        report.push(plumb(&[
            "report".as_ref(),
            workbook.as_ref(),
            "-o".as_ref(),
            pdf.as_ref(),
        ]));
        assess.push(plumb(&[
            "assess".as_ref(),
            workbook.as_ref(),
            "--json".as_ref(),
        ]));
    }
    let size = std::fs::metadata(&pdf).expect("the report").len();
    let memory = getrusage(UsageWho::RUSAGE_CHILDREN)
        .expect("the system counts")
        .max_rss();
    print(&[
        Row::times(
            "plumb report, whole process",
            &mut report,
            Duration::from_millis(500),
        ),
        Row::times(
            "plumb assess --json, whole process",
            &mut assess,
            Duration::from_millis(500),
        ),
        Row::amount("most memory of a run", memory as f64 / 1000.0, 100.0, "MB"),
        Row::amount("report of the sample", size as f64 / 1000.0, 300.0, "kB"),
    ]);
}

/// Runs the program that `cargo xtask bench` has built beside this one.
fn plumb(arguments: &[&Path]) -> Duration {
    let start = Instant::now();
    let status = Command::new(program())
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::inherit())
        .status()
        .expect("plumb starts; `cargo xtask bench` builds it");
    let time = start.elapsed();
    assert!(status.success(), "plumb {arguments:?} ends well");
    time
}

fn program() -> PathBuf {
    let own = std::env::current_exe().expect("this program has a path");
    let built = own
        .ancestors()
        .nth(2)
        .expect("it lies in a folder of a profile");
    built.join(format!("plumb{}", std::env::consts::EXE_SUFFIX))
}
