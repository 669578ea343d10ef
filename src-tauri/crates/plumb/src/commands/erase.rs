//! `plumb erase`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::Questionnaire;
use scoring::messages::Arguments;
use workbook::copies::{Erase as What, RestorePoints};
use workbook::{PartnershipId, RoundId, Workbook, WorkbookError};

use crate::failure::Failure;
use crate::{choice, surroundings, terminal, words};

/// Delete a partnership or a round from a workbook and from all its copies
///
/// It is taken out of the workbook, of its restore points and of the copies of it in the same
/// folder. It cannot be taken back. Copies elsewhere are not known and not reached.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  plumb erase sample.plumb --round 1 --force")]
pub(crate) struct Erase {
    /// The workbook
    workbook: PathBuf,
    /// The number of the partnership, with all its rounds
    #[arg(long, value_name = "N", conflicts_with = "round", value_parser = choice::number)]
    partnership: Option<i64>,
    /// The number of the round
    #[arg(
        long,
        value_name = "N",
        required_unless_present = "partnership",
        value_parser = choice::number
    )]
    round: Option<i64>,
    /// Erase it, although it cannot be taken back
    #[arg(long)]
    force: bool,
}

impl Erase {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let path = self.workbook.as_path();
        if !self.force {
            return Err(Failure::bad_input("erase_needs_force").at(path));
        }
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let what = match (self.partnership, self.round) {
            (Some(id), _) => What::Partnership(PartnershipId::from_number(id)),
            (None, id) => What::Round(RoundId::from_number(id.unwrap_or_default())),
        };
        let points = RestorePoints::in_folder(&surroundings::restore_points()?);
        let set = Questionnaire::shipped();
        let mut workbook = Workbook::open(path, surroundings::writing(), set).map_err(told)?;
        let erased = workbook.erase(what, &points).map_err(told)?;
        let facts = Arguments::new()
            .number("points", erased.restore_points)
            .number("copies", erased.copies.len());
        terminal::say(&words::sentence("erase-done", facts))?;
        for copy in &erased.copies {
            let file = copy.to_string_lossy();
            let facts = Arguments::new().text("file", &file);
            terminal::say(&words::sentence("erase-copy", facts))?;
        }
        for copy in &erased.not_reached {
            let file = copy.to_string_lossy();
            let facts = Arguments::new().text("file", &file);
            terminal::say(&words::sentence("erase-not-reached", facts))?;
        }
        terminal::say(&words::text("erase-elsewhere"))
    }
}
