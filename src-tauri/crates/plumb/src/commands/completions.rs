//! `plumb completions`.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::arguments::Arguments;
use crate::failure::Failure;
use crate::terminal;

/// Print a completion script for a shell
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb completions bash > plumb.bash
  plumb completions zsh > _plumb
  plumb completions fish > plumb.fish

Where they usually go:
  bash  ~/.local/share/bash-completion/completions/plumb
  zsh   _plumb in a folder of $fpath
  fish  ~/.config/fish/completions/plumb.fish")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self) -> Result<(), Failure> {
        // Into memory first: the generator does not expect a reader that goes away.
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Arguments::command(), "plumb", &mut script);
        terminal::print_bytes(&script)
    }
}
