//! A thousand partnerships with four rounds each: everything read from the workbook and assessed.
#![expect(
    clippy::expect_used,
    reason = "a measurement that cannot be set up has to stop"
)]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeZone, Utc};
use indicatif::{ProgressBar, ProgressStyle};
use nix::sys::resource::{UsageWho, getrusage};
use questionnaire::{CompanyName, Questionnaire, Round};
use tests::figures::{Row, print};
use tests::invented::crowded_round;
use workbook::{Access, Change, ImportInto, Workbook, WorkbookUid};

/// The allocator that `plumb` has too.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const PARTNERSHIPS: usize = 1_000;
const ROUNDS: usize = 4;
const ANSWERS: usize = 2_400_000;
const FEWEST_RESPONDENTS: usize = 10;
const RUNS: usize = 7;

/// The argument with which this program makes the workbook that it measures without.
const MAKE: &str = "--make";

fn main() {
    let set = Questionnaire::shipped();
    let respondents = respondents(set);
    let path = place(set, respondents);
    if std::env::args().any(|argument| argument == MAKE) {
        return make(set, respondents, &path);
    }
    if !path.exists() {
        // In a process of its own, so that its memory is not counted.
        let own = std::env::current_exe().expect("this program has a path");
        let status = Command::new(own).arg(MAKE).status().expect("it starts");
        assert!(status.success(), "the workbook is made");
    }
    let size = std::fs::metadata(&path).expect("the workbook").len();
    let mut opened = times_to_open(&path, set);
    let mut times = Vec::new();
    let mut answers = 0;
    for _ in 0..RUNS {
        let start = Instant::now();
        answers = assess_all(&path, set);
        times.push(start.elapsed());
    }
    eprintln!(
        "{PARTNERSHIPS} partnerships, {ROUNDS} rounds, {respondents} respondents: {answers} \
         answers in {} MB",
        size / 1_000_000
    );
    let memory = getrusage(UsageWho::RUSAGE_SELF)
        .expect("the system counts")
        .max_rss();
    print(&[
        Row::times(
            "portfolio opened with all proofs",
            &mut opened,
            Duration::from_secs(1),
        ),
        Row::times(
            "portfolio read and assessed",
            &mut times,
            Duration::from_secs(3),
        ),
        Row::amount(
            "most memory of the portfolio",
            memory as f64 / 1000.0,
            500.0,
            "MB",
        ),
        Row::least("answers of the portfolio", answers, ANSWERS),
    ]);
}

/// Opens the workbook some times; every row of it is looked at each time.
fn times_to_open(path: &Path, set: &'static Questionnaire) -> Vec<Duration> {
    (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            let workbook = Workbook::open(path, Access::Read, set).expect("a workbook");
            let time = start.elapsed();
            assert_eq!(workbook.altered(), Ok(Vec::new()));
            time
        })
        .collect()
}

/// What a portfolio would show of a round: how many answers and findings there are.
fn assess_all(path: &Path, set: &'static Questionnaire) -> usize {
    let workbook = Workbook::open(path, Access::Read, set).expect("a workbook");
    let rounds = workbook
        .map_revealed(|revealed| {
            let round = revealed.round();
            let assessment = scoring::assess(set, round);
            (answers_of(round), assessment.findings.len())
        })
        .expect("readable");
    assert_eq!(rounds.len(), PARTNERSHIPS * ROUNDS, "all rounds");
    assert!(rounds.iter().all(|(_, findings)| *findings > 0));
    rounds.iter().map(|(answers, _)| answers).sum()
}

fn answers_of(round: &Round) -> usize {
    let people = round.respondents.iter();
    people.map(|person| person.answers.len()).sum()
}

/// The people of a round, so many that the answers are enough whatever the question set asks.
fn respondents(set: &Questionnaire) -> usize {
    let per_round = ANSWERS.div_ceil(PARTNERSHIPS * ROUNDS);
    (FEWEST_RESPONDENTS..)
        .find(|people| answers_of(&crowded_round(set, *people, "Bench")) >= per_round)
        .expect("more people answer more")
}

/// In the target folder, under a name that changes with the content.
fn place(set: &Questionnaire, respondents: usize) -> PathBuf {
    let content = set.content_hash.get(..12).expect("a hash is longer");
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!(
        "portfolio-tagged-{PARTNERSHIPS}-{ROUNDS}-{respondents}-{content}.plumb"
    ))
}

/// Imports every round, in memory if there is a folder for that: a workbook waits for the disk
/// after every step.
fn make(set: &'static Questionnaire, respondents: usize, path: &Path) {
    let memory = Path::new("/dev/shm");
    let near = path.parent().expect("the target folder");
    let folder = if memory.is_dir() { memory } else { near };
    let folder = tempfile::tempdir_in(folder).expect("a folder");
    let building = folder.path().join("portfolio.plumb");
    fill(set, respondents, &building);
    // A copy that is broken off must not be taken for the whole.
    let copy = path.with_extension("copy");
    std::fs::copy(&building, &copy).expect("room for the workbook");
    std::fs::rename(&copy, path).expect("named");
}

fn fill(set: &'static Questionnaire, respondents: usize, path: &Path) {
    let bar = progress("rounds made once for all runs", PARTNERSHIPS * ROUNDS);
    let at = Utc
        .with_ymd_and_hms(2026, 1, 5, 9, 0, 0)
        .single()
        .expect("a time");
    let mut rounds: Vec<Round> = (1..=ROUNDS)
        .map(|number| crowded_round(set, respondents, &format!("Round {number}")))
        .collect();
    let mut workbook = None;
    for number in 1..=PARTNERSHIPS {
        let partner = CompanyName::new(&format!("Partner {number}")).expect("a name");
        for round in &mut rounds {
            round.partner = partner.clone();
        }
        let (first, others) = rounds.split_first().expect("a round");
        let into = match &mut workbook {
            None => {
                let created = create(set, path, at, first);
                let partnership = created.partnerships().expect("readable")[0].id;
                workbook = Some(created);
                partnership
            }
            Some(workbook) => import(workbook, first, ImportInto::NewPartnership, at),
        };
        bar.inc(1);
        let workbook = workbook.as_mut().expect("it was made with the first round");
        for round in others {
            import(workbook, round, ImportInto::Partnership(into), at);
            bar.inc(1);
        }
    }
    bar.finish();
}

fn create(set: &'static Questionnaire, path: &Path, at: DateTime<Utc>, first: &Round) -> Workbook {
    let uid = WorkbookUid::from_bytes([2; 16]);
    Workbook::create_with_round(path, uid, "bench", at, set, first).expect("a workbook")
}

fn import(
    workbook: &mut Workbook,
    round: &Round,
    into: ImportInto,
    at: DateTime<Utc>,
) -> workbook::PartnershipId {
    let round = Box::new(round.clone());
    let change = Change::ImportRound { round, into, at };
    let changed = workbook.apply(change).expect("imported");
    changed.partnership.expect("the one it went to")
}

fn progress(what: &str, steps: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {bar:40} {pos} of {len}, {eta} left");
    ProgressBar::new(steps as u64)
        .with_style(style.expect("a template"))
        .with_message(what.to_owned())
}
