//! `plumb licences`.

use clap::Args;

use crate::failure::Failure;
use crate::terminal;

/// Print the licences of everything that is in this program
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  plumb licences > licences.txt")]
pub(crate) struct Licences {}

/// Written by `cargo xtask licences` from what cargo knows; a check holds it against that.
const TEXT: &[u8] = include_bytes!("../../../../packaging/THIRD_PARTY.txt");

impl Licences {
    pub(crate) fn run(self) -> Result<(), Failure> {
        terminal::print_bytes(TEXT)
    }
}
