//! Standard output and standard error.

use std::process::Stdio;

use crate::desk::Desk;

#[test]
fn a_pipe_gets_no_colours_unless_they_are_wanted() {
    let desk = Desk::with_sample();
    let mut forced = desk.command();
    forced
        .args(["assess", "sample.plumb"])
        .env("CLICOLOR_FORCE", "1");
    let forced = forced.output().expect("it runs");
    assert!(
        forced.stdout.contains(&0x1b),
        "there are colours to leave out"
    );
    let plain = desk.plumb(["assess", "sample.plumb"]).fine();
    assert!(!plain.out.contains('\u{1b}'));
    let failed = desk.plumb(["assess", "nothing"]).fails(3, "missing_file");
    assert!(!failed.err.contains('\u{1b}'));
}

#[test]
fn lines_fit_the_screen() {
    let desk = Desk::with_sample();
    for columns in ["40", "60", "80", "100"] {
        let mut command = desk.command();
        command
            .args(["assess", "sample.plumb"])
            .env("COLUMNS", columns);
        let output = command.output().expect("it runs");
        let text = String::from_utf8(output.stdout).expect("text");
        let most: usize = columns.parse().expect("a number");
        for line in text.lines() {
            // Every character of the sample is one column wide.
            assert!(line.chars().count() <= most, "{columns} columns: {line:?}");
        }
    }
}

#[test]
fn json_is_all_there_is_on_standard_output() {
    let desk = Desk::with_sample();
    let run = desk.plumb(["assess", "sample.plumb", "--json"]).fine();
    let value: serde_json::Value = serde_json::from_str(&run.out).expect("nothing but JSON");
    let mut again = serde_json::to_string_pretty(&value)
        .expect("JSON")
        .lines()
        .count();
    again += 1;
    assert_eq!(run.out.lines().count() + 1, again, "indented");
}

/// `plumb assess … | head -0` must not end in a panic.
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let desk = Desk::with_sample();
    for arguments in [
        &["assess", "sample.plumb"][..],
        &["assess", "sample.plumb", "--json"],
        &["export", "sample.plumb"],
        &["check", "sample.plumb"],
        &["completions", "bash"],
        &["--help"],
        &["--version"],
    ] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut command = desk.command();
        command
            .args(arguments)
            .stdout(Stdio::from(writer))
            .stderr(Stdio::piped());
        let output = command
            .spawn()
            .expect("it starts")
            .wait_with_output()
            .expect("it ends");
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let desk = Desk::with_sample();
    let full = std::fs::OpenOptions::new()
        .write(true)
        .open("/dev/full")
        .expect("/dev/full");
    let mut command = desk.command();
    command
        .args(["assess", "sample.plumb"])
        .stdout(full)
        .stderr(Stdio::piped());
    let output = command
        .spawn()
        .expect("it starts")
        .wait_with_output()
        .expect("it ends");
    assert_eq!(output.status.code(), Some(3));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(told.ends_with("code: output\n"), "{told}");
}

#[test]
fn the_version_is_told() {
    let run = Desk::new().plumb(["--version"]).fine();
    assert_eq!(run.out, format!("plumb {}\n", env!("CARGO_PKG_VERSION")));
}
