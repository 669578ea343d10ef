//! What can be typed: the commands with their help.
//!
//! The first lines of `--help` are the doc comments here; the examples under them are run by the
//! tests as they stand.

use clap::{Parser, Subcommand};

use crate::commands;

/// Shows where a software vendor and a service partner see their partnership differently, and
/// which of them does not know it.
///
/// A workbook (.plumb) holds partnerships, rounds and the answers of both sides. A round file
/// (.json) holds one round, for exchange. Files stay on this computer.
#[derive(Debug, Parser)]
#[command(
    name = "plumb",
    version,
    max_term_width = 80,
    after_help = "\
Examples:
  plumb sample sample.plumb
  plumb assess sample.plumb
  plumb report sample.plumb -o sample.pdf

Exit codes:
  0  done
  2  bad input: arguments, or what a file holds
  3  a file that cannot be read or written"
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands, in the order in which people meet them.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    New(commands::new::New),
    Sample(commands::sample::Sample),
    List(commands::list::List),
    Show(commands::show::Show),
    Assess(commands::assess::Assess),
    Report(commands::report::MakeReport),
    Compare(commands::compare::Compare),
    Export(commands::export::Export),
    Import(commands::import::Import),
    Merge(commands::merge::Merge),
    Answers(commands::answers::Answers),
    Plan(commands::plan::Plan),
    Check(commands::check::Check),
    Backup(commands::backup::Backup),
    Restore(commands::restore::Restore),
    Erase(commands::erase::Erase),
    Completions(commands::completions::Completions),
    Manual(commands::manual::Manual),
    Licences(commands::licences::Licences),
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Arguments;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }
}
