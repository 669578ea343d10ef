//! One step of a task: a command that is announced, run and timed.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// Says what happens now. It goes to the error stream: the output is the tools' own.
pub(crate) fn say(what: &str) {
    eprintln!("\n==> {what}");
}

/// The steps that this run has done, and how long each took.
static DONE: Mutex<Vec<(String, Duration)>> = Mutex::new(Vec::new());

/// Runs one part of a task and says how long it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    say(what);
    let start = Instant::now();
    let made = work()?;
    let took = start.elapsed();
    eprintln!("    {what}: {:.0} s", took.as_secs_f64());
    let mut done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    done.push((what.to_owned(), took));
    Ok(made)
}

/// Says how many minutes each step took, and all of them together.
pub(crate) fn say_minutes() {
    let done = DONE.lock().unwrap_or_else(PoisonError::into_inner);
    let all: Duration = done.iter().map(|(_, took)| *took).sum();
    say("Minutes of each step");
    for (what, took) in done.iter() {
        eprintln!("{:8.1}  {what}", minutes(*took));
    }
    eprintln!("{:8.1}  together", minutes(all));
}

fn minutes(took: Duration) -> f64 {
    took.as_secs_f64() / 60.0
}

/// The cargo that runs this program.
pub(crate) fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// Runs cargo and fails with its command line when it fails.
pub(crate) fn run_cargo<S: AsRef<OsStr>>(root: &Path, arguments: &[S]) -> Result<()> {
    let mut command = cargo(root);
    command.args(arguments);
    succeed(&mut command)
}

/// Runs a command and fails with its command line when it fails.
pub(crate) fn succeed(command: &mut Command) -> Result<()> {
    let line = line(command);
    let status = command
        .status()
        .with_context(|| format!("cannot start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// Runs a command and gives back what it wrote.
///
/// # Errors
/// When it cannot start or fails; with what it wrote to the error stream.
pub(crate) fn output_of(command: &mut Command) -> Result<Vec<u8>> {
    let line = line(command);
    let output = command
        .output()
        .with_context(|| format!("cannot start `{line}`"))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        bail!("`{line}` failed ({}): {}", output.status, complaint.trim());
    }
    Ok(output.stdout)
}

/// The command as a person would type it.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut words = vec![
        program
            .file_name()
            .unwrap_or(command.get_program())
            .to_string_lossy()
            .into_owned(),
    ];
    words.extend(
        command
            .get_args()
            .map(|argument| argument.to_string_lossy().into_owned()),
    );
    words.join(" ")
}
