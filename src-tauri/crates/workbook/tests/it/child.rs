//! This test program, run again as a process of its own: one that is killed, that holds the lock,
//! or that is an ordinary user.

use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::Duration;

use questionnaire::{Answer, Side};
use workbook::{Access, SeatId, Workbook, WorkbookError};

use crate::fixture;

/// Stands before every line that a part tells; anything else on its error output is not for us.
const SIGN: &str = "@ ";

/// What the process does. It tells each step in a line.
#[test]
#[ignore = "runs as a process of other tests"]
fn part() {
    let argument = |name: &str| std::env::var(name).unwrap_or_default();
    let path = std::path::PathBuf::from(argument("WORKBOOK_PATH"));
    match argument("WORKBOOK_PART").as_str() {
        "open" => open(&path),
        "save" => save(&path, &argument("WORKBOOK_SEAT")),
        "fill" => fill(&path, &argument("WORKBOOK_SEAT")),
        "create" => tell(&outcome(&Workbook::create(
            &path,
            &fixture::new_workbook(),
            "a child",
            fixture::noon(1),
            fixture::set(),
        ))),
        "erase" => crate::erased::every_way(&path),
        other => panic!("no such part: {other}"),
    }
}

/// Opens a workbook for writing and reading, tells how it went, and keeps it until told to go on.
fn open(path: &Path) {
    let read = Workbook::open(path, Access::Read, fixture::set());
    tell(&outcome(&read));
    drop(read);
    let access = Access::Write {
        program: "The other program".to_owned(),
        since: fixture::noon(2),
    };
    let opened = Workbook::open(path, access, fixture::set());
    tell(&outcome(&opened));
    wait();
}

/// Saves answer after answer: 1, 2, 3 …, each told after it is saved.
fn save(path: &Path, seat: &str) {
    let mut workbook = fixture::open(path).expect("a workbook");
    let seat = SeatId::from_number(seat.parse().expect("a seat"));
    let mut session = workbook.sit_down(seat).expect("an open seat");
    let questions = fixture::asked();
    let saved = session.answers().expect("answers");
    let numbers = saved.values().map(number_in);
    let mut number = numbers.max().unwrap_or(0);
    loop {
        number += 1;
        let id = &questions[number % questions.len()].id;
        let answer = fixture::comment(id.as_str(), Side::Vendor, &number.to_string());
        session.save(id, &answer).expect("room on the disk");
        tell(&number.to_string());
    }
}

/// The number that [`save`] wrote into an answer.
pub(crate) fn number_in(answer: &Answer) -> usize {
    let comment = answer.comment().expect("a comment");
    comment.as_str().parse().expect("a number")
}

/// Saves long answers until one is refused, waits to be told to go on, and saves that one again.
fn fill(path: &Path, seat: &str) {
    let mut workbook = fixture::open(path).expect("a workbook");
    let seat = SeatId::from_number(seat.parse().expect("a seat"));
    let mut session = workbook.sit_down(seat).expect("an open seat");
    for question in fixture::asked() {
        let text = format!("{} {}", question.id, "long ".repeat(700));
        let answer = fixture::comment(question.id.as_str(), Side::Vendor, &text);
        let Err(error) = session.save(&question.id, &answer) else {
            tell(question.id.as_str());
            continue;
        };
        tell(&format!("{}: {error}", error.code()));
        wait();
        let again = session.save(&question.id, &answer);
        tell(&again.map_or_else(|e| e.code().to_owned(), |_| question.id.to_string()));
        return;
    }
    tell("never full");
}

fn outcome(opened: &Result<Workbook, WorkbookError>) -> String {
    match opened {
        Ok(_) => "ok".to_owned(),
        Err(error) => error.code().to_owned(),
    }
}

fn tell(line: &str) {
    // In one write, so that a kill cannot cut a line.
    std::io::stderr()
        .write_all(format!("\n{SIGN}{line}\n").as_bytes())
        .expect("somebody who listens");
}

fn wait() {
    let mut line = String::new();
    let _ = std::io::stdin().read_line(&mut line);
}

/// A running part. It is killed when it is dropped.
pub(crate) struct Part {
    process: Child,
    told: BufReader<std::process::ChildStderr>,
    input: Option<ChildStdin>,
}

impl Part {
    pub(crate) fn start(part: &str, path: &Path, seat: Option<SeatId>) -> Self {
        Self::with(command(part, path, seat))
    }

    pub(crate) fn with(mut command: Command) -> Self {
        let mut process = loop {
            match command.spawn() {
                // Copied a moment ago, and a process that starts elsewhere still has it open.
                Err(error) if error.kind() == ErrorKind::ExecutableFileBusy => {
                    std::thread::sleep(Duration::from_millis(5));
                }
                started => break started.expect("this program again"),
            }
        };
        Self {
            told: BufReader::new(process.stderr.take().unwrap()),
            input: process.stdin.take(),
            process,
        }
    }

    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    /// The next line that it tells; `None` when it has ended.
    pub(crate) fn next(&mut self) -> Option<String> {
        let mut line = Vec::new();
        loop {
            line.clear();
            if self.told.read_until(b'\n', &mut line).unwrap() == 0 {
                return None;
            }
            let text = String::from_utf8_lossy(&line);
            if let Some(told) = text.strip_prefix(SIGN) {
                assert!(told.ends_with('\n'), "a line is told in one write");
                return Some(told.trim_end().to_owned());
            }
            if text.contains("panicked") {
                panic!("{text}{}", std::io::read_to_string(&mut self.told).unwrap());
            }
        }
    }

    pub(crate) fn go_on(&mut self) {
        self.input.as_mut().unwrap().write_all(b"\n").unwrap();
    }

    /// Ends it at once, as `kill -9` does, and tells what it had still told.
    pub(crate) fn kill(mut self) -> Vec<String> {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        std::iter::from_fn(|| self.next()).collect()
    }

    /// Lets it run to its end and tells what it told.
    pub(crate) fn finish(mut self) -> Vec<String> {
        drop(self.input.take());
        let told = std::iter::from_fn(|| self.next()).collect();
        assert!(self.process.wait().unwrap().success(), "told {told:?}");
        told
    }

    /// Lets it run for a while.
    pub(crate) fn give(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The command that runs a part.
pub(crate) fn command(part: &str, path: &Path, seat: Option<SeatId>) -> Command {
    with_arguments(
        Command::new(std::env::current_exe().unwrap()),
        part,
        path,
        seat,
    )
}

/// Adds to a command, which ends with this program, what runs a part.
pub(crate) fn with_arguments(
    mut command: Command,
    part: &str,
    path: &Path,
    seat: Option<SeatId>,
) -> Command {
    command
        .args(["child::part", "--exact", "--ignored", "--nocapture"])
        .env("WORKBOOK_PART", part)
        .env("WORKBOOK_PATH", path)
        .env("RUST_BACKTRACE", "0")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    if let Some(seat) = seat {
        command.env("WORKBOOK_SEAT", seat.number().to_string());
    }
    command
}
