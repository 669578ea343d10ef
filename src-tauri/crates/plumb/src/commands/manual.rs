//! `plumb manual`.

use clap::{Args, Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::terminal;

/// Print a page of the manual, for `man` to show
///
/// Without a command it is the page about `plumb` as a whole, which names the others.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb manual > plumb.1
  plumb manual report > plumb-report.1

Where they usually go:
  ~/.local/share/man/man1

To read one that is not installed:
  man ./plumb-report.1")]
pub(crate) struct Manual {
    /// The command that the page is about
    command: Vec<String>,
}

impl Manual {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let mut all = Arguments::command().disable_help_subcommand(true);
        all.build();
        let mut chosen = &all;
        for name in &self.command {
            let inside = chosen.find_subcommand(name);
            chosen = inside.ok_or_else(|| Failure::bad_input("no_such_command"))?;
        }
        // Into memory first: a reader that goes away is told by the terminal, not by the library.
        let mut page = Vec::new();
        write_page(chosen, &mut page).map_err(|_| Failure::file_trouble("manual"))?;
        terminal::print_bytes(&page)
    }
}

fn write_page(command: &Command, page: &mut Vec<u8>) -> std::io::Result<()> {
    let version = concat!("plumb ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone())
        // Without a day, which would change with every build; an empty one would be left out.
        .date(" ")
        .source(version)
        .manual("Plumbline");
    man.render_title(page)?;
    man.render_name_section(page)?;
    man.render_synopsis_section(page)?;
    man.render_description_section(page)?;
    man.render_options_section(page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(page)?;
    }
    let after = command.get_after_help().map(ToString::to_string);
    for (title, lines) in sections(&after.unwrap_or_default()) {
        section(&title, &lines).to_writer(page)?;
    }
    let name = command.get_display_name().unwrap_or_default();
    if let Some((above, _)) = name.rsplit_once('-') {
        let see = [format!("{above}(1)")];
        section("See also", &see).to_writer(page)?;
    }
    Ok(())
}

/// What stands below the help: every line that is not indented begins a section.
fn sections(text: &str) -> Vec<(String, Vec<String>)> {
    let mut sections: Vec<(String, Vec<String>)> = Vec::new();
    for line in text.lines() {
        match (line.strip_prefix("  "), sections.last_mut()) {
            (Some(inside), Some((_, lines))) => lines.push(inside.to_owned()),
            _ if line.trim().is_empty() => {}
            _ => sections.push((line.trim_end_matches(':').to_owned(), Vec::new())),
        }
    }
    sections
}

/// A section whose lines stay as they are.
fn section(title: &str, lines: &[String]) -> Roff {
    let mut section = Roff::new();
    section.control("SH", [title.to_uppercase().as_str()]);
    section.control("nf", []);
    for line in lines {
        section.text([roman(line.as_str())]);
    }
    section.control("fi", []);
    section
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_are_not_indented_begin_sections() {
        let found = sections("Examples:\n  plumb a\n  plumb b\n\nExit codes:\n  0  done");
        let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        assert_eq!(
            found,
            [
                ("Examples".to_owned(), owned(&["plumb a", "plumb b"])),
                ("Exit codes".to_owned(), owned(&["0  done"])),
            ] as [(String, Vec<String>); 2]
        );
    }
}
