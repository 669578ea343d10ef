//! The examples in the help are run as they stand.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::desk::{Desk, Run};
use crate::{paper, round};

const COMMANDS: [&[&str]; 25] = [
    &[],
    &["new"],
    &["sample"],
    &["list"],
    &["show"],
    &["assess"],
    &["report"],
    &["compare"],
    &["export"],
    &["import"],
    &["merge"],
    &["answers"],
    &["answers", "template"],
    &["answers", "import"],
    &["plan"],
    &["plan", "list"],
    &["plan", "add"],
    &["plan", "mark"],
    &["check"],
    &["backup"],
    &["restore"],
    &["erase"],
    &["completions"],
    &["manual"],
    &["licences"],
];

fn examples(help: &str) -> Vec<String> {
    let lines = help.lines();
    let lines = lines
        .skip_while(|line| !line.starts_with("Example"))
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  "));
    // A line that ends in a backslash goes on in the next.
    let whole = lines.collect::<Vec<_>>().join("\n").replace("\\\n", " ");
    let lines = whole.lines().filter(|line| line.starts_with("plumb "));
    lines.map(str::to_owned).collect()
}

/// A logo of one square.
const LOGO: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><rect width="2" height="1"/></svg>"#;

/// A folder with the files that the examples speak of, but not those they make.
fn folder(example: &str) -> Desk {
    if example.starts_with("plumb new") || example.starts_with("plumb sample") {
        return Desk::new();
    }
    let desk = match example.contains("answers") {
        true => paper::collecting(),
        false => Desk::with_round(),
    };
    if example.contains("ann.toml") && example.contains("import") {
        paper::fill_in(&desk, "ann.toml", "Ann", &[("CUL-01", "answer", "4")]);
    }
    desk.plumb(["sample", "sample.plumb"]).fine();
    desk.put("acme.svg", LOGO);
    if example.starts_with("plumb restore") {
        desk.plumb(["backup", "sample.plumb"]).fine();
    }
    if example.contains("-o round.json") {
        fs::remove_file(desk.path("round.json")).expect("the example makes it");
    }
    if example.contains("before.json") || example.contains("renewal") {
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
        for example in &examples {
            assert!(
                example.contains(&format!("plumb {}", command.join(" "))),
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
