//! The same input and date give the same bytes: again, in another thread, in another process.

use std::process::Command;

use report::page::PaperSize;
use scoring::Edition;

use crate::demo;
use crate::rounds::{made, sample};

/// Set in the process that only says what it makes.
const SAY: &str = "REPORT_TESTS_SAY_LENGTH_AND_SUM";

fn bytes() -> Vec<u8> {
    made(&sample(), Edition::Joint, PaperSize::A4).bytes
}

/// Its length and the sums of Adler-32: enough to tell two files apart by accident.
fn digest(bytes: &[u8]) -> String {
    let (a, b) = bytes.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    format!("{}:{a}:{b}", bytes.len())
}

#[test]
fn again_and_in_another_thread() {
    let first = bytes();
    // Something else in between: what counts up in a process must not be seen.
    let demo = demo::bytes();
    assert!(first == bytes(), "a second time in one process");
    let other = std::thread::spawn(bytes).join().expect("a thread");
    assert!(first == other, "in another thread");
    assert!(demo == demo::bytes(), "the demo document");
}

#[test]
fn in_another_process() {
    if std::env::var_os(SAY).is_some() {
        println!("<{}>", digest(&bytes()));
        return;
    }
    let this = std::env::current_exe().expect("this program");
    let output = Command::new(this)
        .args(["--exact", "repeat::in_another_process", "--nocapture"])
        .env(SAY, "1")
        .output()
        .expect("it starts");
    let said = String::from_utf8(output.stdout).expect("text");
    let expected = format!("<{}>", digest(&bytes()));
    assert!(said.contains(&expected), "{expected} is not in {said}");
}

#[test]
fn the_date_is_the_one_that_was_given() {
    let first = bytes();
    let text = String::from_utf8_lossy(&first);
    assert!(text.contains("2026-11-24T10:00:00Z"));
    assert!(!text.contains("1970-"), "no default date of a library");
}
