//! The window as it ships: how soon it shows something, how quickly it follows, and what it takes.
//! `cargo xtask bench` builds the optimized pages and the optimized app before.
#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot be set up has to stop"
)]

#[path = "../tests/window/app.rs"]
#[expect(dead_code, reason = "the tests of the window use the rest of it")]
mod app;
#[path = "../tests/window/display.rs"]
#[expect(dead_code, reason = "the tests of the window use the rest of it")]
mod display;
#[path = "../tests/window/prepared.rs"]
#[expect(dead_code, reason = "the tests of the window use the rest of it")]
mod prepared;

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use app::Window;
use display::{Display, Surroundings};
use prepared::{Names, Prepared, Stand};
use serde_json::{Value, json};
use tests::figures::{Row, print};

/// Starts and reveals; each takes a window of its own.
const RUNS: usize = 7;

/// Questions that are gone through: nearly all of the full form.
const QUESTIONS: usize = 90;

/// How long each is looked at. Pressed faster than anybody can read a line, a page would wait until
/// the web view has painted what is below the fold of the one before.
const LOOK: Duration = Duration::from_millis(300);

/// People who answer in the round that is revealed.
const RESPONDENTS: usize = 20;

/// What a person needs at least to find the button. Right after a start the web view still draws its
/// first frames, and a press that no person could make would wait for them.
const AT_REST: Duration = Duration::from_secs(1);

/// When the page has changed as wanted and that is on the screen, in milliseconds from the press.
const UNTIL_PAINTED: &str = "
    const [press, css, done] = arguments;
    const button = document.querySelector(press);
    // The same element may stay and say something else.
    const said = () => document.querySelector(css)?.textContent;
    const before = said();
    const start = performance.now();
    const look = () => {
        const now = said();
        if (now && now !== before) {
            // The frame that holds it is on the screen when the next one begins.
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - start), 0));
        } else {
            requestAnimationFrame(look);
        }
    };
    button.click();
    look();";

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut paint = Vec::new();
    let mut memory = Vec::new();
    // Once more than counted: the first start fills the caches of the system.
    for run in 0..=RUNS {
        let (first, kilobytes) = start().await;
        if run > 0 {
            paint.push(first);
            memory.push(kilobytes / 1000.0);
        }
    }
    let mut questions = gone_through().await;
    let mut reveals = Vec::new();
    let handed_in = Prepared::crowd(&Names::ordinary(), RESPONDENTS);
    for _ in 0..RUNS {
        reveals.push(revealed(&handed_in.path).await);
    }
    let most = memory.into_iter().fold(0.0, f64::max);
    print(&[
        Row::times(
            "window, first contentful paint",
            &mut paint,
            Duration::from_millis(800),
        ),
        Row::times(
            "window, Continue until painted",
            &mut questions,
            Duration::from_millis(50),
        ),
        Row::times(
            "window, Reveal of 20 until painted",
            &mut reveals,
            Duration::from_millis(150),
        ),
        Row::amount("window, memory of the program", most, 200.0, "MB"),
        Row::amount("window, pages with brotli", compressed(), 400.0, "kB"),
    ]);
}

/// How long after the start of the process the first words were on the screen, and the memory of
/// the process two seconds later in kB, its web view left out.
async fn start() -> (Duration, f64) {
    let window = Window::start_in(Display::new(&Surroundings::default())).await;
    let script = "const paint = performance.getEntriesByName('first-contentful-paint')[0];
         return paint ? performance.timeOrigin + paint.startTime : null;";
    let mut painted = Value::Null;
    while painted.is_null() {
        painted = window.run(script).await;
    }
    let painted = painted.as_f64().expect("milliseconds since 1970") / 1000.0;
    let process = window.display().program().expect("the app runs");
    let started = started(&process);
    tokio::time::sleep(Duration::from_secs(2)).await;
    let status = fs::read_to_string(process.join("status")).expect("the app runs");
    let resident = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse().ok())
        .expect("the system counts memory");
    window.close().await;
    (
        Duration::from_secs_f64((painted - started).max(0.0)),
        resident,
    )
}

/// When a process was started, in seconds since 1970; to a hundredth.
fn started(process: &Path) -> f64 {
    let stat = fs::read_to_string(process.join("stat")).expect("the app runs");
    let (_, about) = stat
        .rsplit_once(") ")
        .expect("behind the name of the program");
    // The 22nd of all, which is the 20th behind the name: hundredths since the system started.
    let ticks: f64 = about
        .split(' ')
        .nth(19)
        .and_then(|ticks| ticks.parse().ok())
        .expect("a number");
    let uptime = fs::read_to_string("/proc/uptime").expect("the system tells");
    let uptime: f64 = uptime
        .split(' ')
        .next()
        .and_then(|seconds| seconds.parse().ok())
        .expect("a number");
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.expect("after 1970").as_secs_f64() - (uptime - ticks / 100.0)
}

/// From question to question, each answered before.
async fn gone_through() -> Vec<Duration> {
    let prepared = Prepared::new(&Names::ordinary(), Stand::Answering);
    let window = Window::open_file(Surroundings::default(), &prepared.path).await;
    window.take_seat("Ada").await;
    window.await_element(".tasks").await;
    window.click_first(".tasks button").await;
    window.await_element(".footer .btn-primary").await;
    tokio::time::sleep(AT_REST).await;
    let mut times = Vec::new();
    for _ in 0..QUESTIONS {
        let took = until_painted(&window, ".footer .btn-primary", ".private").await;
        if took > Duration::from_millis(50) {
            println!("{took:?} until: {}", window.text("h1").await);
        }
        times.push(took);
        tokio::time::sleep(LOOK).await;
    }
    window.close().await;
    times
}

/// From the press of Reveal to the first beat.
async fn revealed(workbook: &Path) -> Duration {
    let copy = tempfile::tempdir().expect("a folder");
    let path = copy.path().join("crowd.plumb");
    fs::copy(workbook, &path).expect("a copy");
    let window = Window::open_file(Surroundings::default(), &path).await;
    window.await_element(".curtain").await;
    window.click("Waiting board").await;
    window.await_element("[aria-describedby=reveal-why]").await;
    tokio::time::sleep(AT_REST).await;
    let time = until_painted(&window, "[aria-describedby=reveal-why]", ".stage").await;
    window.close().await;
    time
}

async fn until_painted(window: &Window, press: &str, css: &str) -> Duration {
    let arguments = vec![json!(press), json!(css)];
    let took = window
        .client()
        .execute_async(UNTIL_PAINTED, arguments)
        .await;
    let took = took.expect("the page follows").as_f64();
    Duration::from_secs_f64(took.expect("milliseconds") / 1000.0)
}

/// The WebAssembly of the pages as it is embedded, in kB.
fn compressed() -> f64 {
    let pages = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/dist/ui_bg.wasm");
    let bytes = fs::read(&pages).unwrap_or_else(|error| {
        panic!("{}: {error}; `cargo xtask bench` makes it", pages.display())
    });
    let mut small = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &parameters).expect("in memory");
    small.len() as f64 / 1000.0
}
