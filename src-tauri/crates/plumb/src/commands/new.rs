//! `plumb new`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::{CompanyName, Questionnaire, TextError};
use scoring::messages::Arguments;
use workbook::{NewPartnership, NewWorkbook, Workbook};

use crate::failure::Failure;
use crate::output::Replacing;
use crate::{new_file, surroundings, terminal, words};

/// Make a new workbook for one partnership
///
/// The workbook holds the names of the two companies and nothing else. A file that is there
/// already stays, unless you say otherwise.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb new acme.plumb --vendor \"Acme Ledger GmbH\" --partner Northwind
  plumb new 'Acme & Söhne.plumb' --vendor Acme --partner 'Töchter & Söhne'")]
pub(crate) struct New {
    /// The file to make, usually ending in .plumb
    workbook: PathBuf,
    /// The software vendor
    #[arg(long, value_name = "NAME", value_parser = company)]
    vendor: CompanyName,
    /// The service partner
    #[arg(long, value_name = "NAME", value_parser = company)]
    partner: CompanyName,
    #[command(flatten)]
    replacing: Replacing,
}

fn company(name: &str) -> Result<CompanyName, TextError> {
    CompanyName::new(name)
}

impl New {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let path = self.workbook.as_path();
        let new = NewWorkbook {
            uid: surroundings::new_identity()?,
            partnership: NewPartnership {
                vendor: self.vendor,
                partner: self.partner,
                sample: false,
            },
        };
        let (program, now) = (surroundings::PROGRAM, surroundings::now());
        new_file::workbook(path, self.replacing.rule(), |path| {
            Workbook::create(path, &new, program, now, Questionnaire::shipped())
        })?;
        let name = path.to_string_lossy();
        let facts = Arguments::new()
            .text("file", &name)
            .text("vendor", new.partnership.vendor.as_str())
            .text("partner", new.partnership.partner.as_str());
        terminal::say(&words::sentence("new-done", facts))?;
        terminal::say(&words::text("new-next"))
    }
}
