//! `plumb manual` and `plumb licences`.

use std::process::Command;

use crate::desk::Desk;

/// The commands that a page of the manual names.
fn named(page: &str) -> Vec<&str> {
    let lines = page.lines().filter_map(|line| {
        let name = line.strip_prefix("plumb\\-")?;
        name.strip_suffix("(1)")
    });
    lines.collect()
}

#[test]
fn every_command_has_a_page_that_man_reads_without_complaint() {
    let desk = Desk::new();
    let first = desk.plumb(["manual"]).fine().out;
    let commands = named(&first);
    assert!(
        commands.contains(&"report") && commands.len() >= 10,
        "{commands:?}"
    );
    let mut pages = vec![("plumb".to_owned(), first.clone())];
    for command in commands {
        let page = desk.plumb(["manual", command]).fine().out;
        pages.push((format!("plumb\\-{command}"), page));
    }
    for (name, page) in pages {
        for part in [".SH NAME", ".SH SYNOPSIS", ".SH EXAMPLE", ".TH "] {
            assert!(page.contains(part), "{name}: no {part}");
        }
        assert!(page.contains(&format!("\n{name} \\- ")), "{name}: {page}");
        let version = env!("CARGO_PKG_VERSION");
        let title = format!(" 1 \" \" \"plumb {version}\" Plumbline\n");
        assert!(page.contains(&title), "{name}: {page}");
        desk.put("page.1", &page);
        let mut man = Command::new("man");
        man.args(["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"])
            .arg(desk.path("page.1"))
            .env("LC_ALL", "C.UTF-8");
        // A system without it cannot be asked.
        if let Ok(read) = man.output() {
            let complaint = String::from_utf8_lossy(&read.stderr).into_owned();
            assert_eq!(complaint, "", "{name}");
            assert!(read.status.success(), "{name}");
        }
    }
}

#[test]
fn a_command_that_is_not_there_has_no_page() {
    let run = Desk::new().plumb(["manual", "repot"]);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains("no_such_command"), "{run:?}");
}

#[test]
fn the_licences_name_every_library_of_the_program() {
    let text = Desk::new().plumb(["licences"]).fine().out;
    for library in ["SQLite", "clap ", "printpdf ", "tauri ", "Noto Sans"] {
        assert!(
            text.lines().any(|line| line.starts_with(library)),
            "{library} is not named"
        );
    }
    assert!(text.contains("Permission is hereby granted, free of charge"));
}
