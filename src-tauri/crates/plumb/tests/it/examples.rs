//! The examples in the help are run as they stand.

use std::path::Path;
use std::process::Command;

use crate::desk::{Desk, Run};
use crate::round;

const COMMANDS: [&[&str]; 13] = [
    &[],
    &["new"],
    &["sample"],
    &["assess"],
    &["report"],
    &["compare"],
    &["export"],
    &["import"],
    &["check"],
    &["backup"],
    &["restore"],
    &["erase"],
    &["completions"],
];

fn examples(help: &str) -> Vec<&str> {
    help.lines()
        .skip_while(|line| !line.starts_with("Example"))
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  "))
        .filter(|line| line.starts_with("plumb "))
        .collect()
}

/// A logo of one square.
const LOGO: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>"#;

/// A folder with the files that the examples speak of, but not those they make.
fn folder(example: &str) -> Desk {
    if example.starts_with("plumb new") || example.starts_with("plumb sample") {
        return Desk::new();
    }
    let desk = Desk::with_round();
    desk.plumb(["sample", "sample.plumb"]).fine();
    desk.put("acme.svg", LOGO);
    if example.starts_with("plumb restore") {
        desk.plumb(["backup", "sample.plumb"]).fine();
    }
    if example.contains("before.json") || example.contains("renewal.plumb") {
        two_rounds(&desk);
    }
    desk
}

/// `before.json`, `after.json` and a workbook that holds both.
fn two_rounds(desk: &Desk) {
    let companies = ["--vendor", "Acme", "--partner", "Northwind"];
    desk.plumb(["new", "renewal.plumb"].iter().chain(&companies))
        .fine();
    for (file, date) in [("before.json", "2026-03-02"), ("after.json", "2026-11-24")] {
        let round = round::with(round::worked(), "/round/date", date.into());
        desk.put(file, round.to_string());
        desk.plumb(["import", "renewal.plumb", file]).fine();
    }
}

#[test]
fn every_command_shows_examples_that_work() {
    for command in COMMANDS {
        let arguments = command.iter().chain(&["--help"]);
        let help = Desk::new().plumb(arguments).fine().out;
        let examples = examples(&help);
        assert!(!examples.is_empty(), "{command:?} has no example: {help}");
        for example in examples {
            assert!(
                command.is_empty() || example.starts_with(&format!("plumb {}", command[0])),
                "{example} is about something else than {command:?}"
            );
            let run = shell(&folder(example), example);
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{example}");
        }
    }
}

/// Runs a line as a shell does, with `plumb` in the path.
fn shell(desk: &Desk, line: &str) -> Run {
    let plumb = desk.command();
    let folder = Path::new(plumb.get_program()).parent().expect("a folder");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = [folder.to_owned()]
        .into_iter()
        .chain(std::env::split_paths(&path));
    let mut command = Command::new("sh");
    command
        .current_dir(desk.folder())
        .env("XDG_DATA_HOME", desk.path(".data"))
        .env("PATH", std::env::join_paths(folders).expect("a path"))
        .args(["-c", line]);
    Run::of(command)
}

#[test]
fn help_fits_a_terminal_of_eighty_columns() {
    for command in COMMANDS {
        let arguments = command.iter().chain(&["--help"]);
        let help = Desk::new().plumb(arguments).fine().out;
        for line in help.lines() {
            assert!(line.chars().count() <= 80, "{command:?}: {line}");
        }
    }
}
