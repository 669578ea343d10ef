//! Whole runs of `plumb`: what a person waits for, and what it takes of the machine.
#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot be set up has to stop"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use nix::sys::resource::{UsageWho, getrusage};
use questionnaire::{CompanyName, Questionnaire, round_file, sample_round};
use tests::figures::{Row, print};

const RUNS: usize = 20;
/// Partnerships of a portfolio, and how often all their reports are written.
const PARTNERSHIPS: usize = 100;
const PORTFOLIO_RUNS: usize = 5;

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
    let mut portfolio = portfolio(folder.path());
    print(&[
        Row::times(
            "plumb report, whole process",
            &mut report,
            Duration::from_millis(250),
        ),
        Row::times(
            "plumb assess --json, whole process",
            &mut assess,
            Duration::from_millis(500),
        ),
        Row::amount("most memory of a run", memory as f64 / 1000.0, 120.0, "MB"),
        Row::amount("report of the sample", size as f64 / 1000.0, 300.0, "kB"),
        Row::times(
            "100 reports into a folder",
            &mut portfolio,
            Duration::from_secs(8),
        ),
    ]);
}

/// Writes the reports of a hundred partnerships, each in a round file of its own.
fn portfolio(folder: &Path) -> Vec<Duration> {
    let set = Questionnaire::shipped();
    let rounds = folder.join("rounds");
    std::fs::create_dir(&rounds).expect("a folder for the rounds");
    let mut round = sample_round(set).expect("the sample that ships is valid");
    for number in 1..=PARTNERSHIPS {
        round.partner = CompanyName::new(&format!("Partner {number}")).expect("a name");
        let json = round_file::write(set, &round).expect("a round can be written");
        let file = rounds.join(format!("{number}.json"));
        std::fs::write(file, json).expect("a round file");
    }
    let reports = folder.join("reports");
    let times = (0..PORTFOLIO_RUNS).map(|_| {
        plumb(&[
            "report".as_ref(),
            rounds.as_ref(),
            "--into".as_ref(),
            reports.as_ref(),
            "--force".as_ref(),
        ])
    });
    let times = times.collect();
    let written = std::fs::read_dir(&reports).expect("the reports").count();
    assert_eq!(written, PARTNERSHIPS, "a report of each");
    times
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
