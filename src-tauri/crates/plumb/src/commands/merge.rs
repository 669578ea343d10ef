//! `plumb merge`.

mod joined;

use std::path::{Path, PathBuf};

use clap::Args;
use questionnaire::Questionnaire;
use scoring::messages::Arguments;
use workbook::{Access, Change, Workbook, WorkbookError};

use crate::failure::Failure;
use crate::layout::hanging;
use crate::{progress, source, surroundings, terminal, words};
use joined::{Joined, Outcome};

/// Take partnerships and revealed rounds of other workbooks into one
///
/// A partnership joins the one with the same two companies, or comes in as a new one. Rounds that
/// are not revealed stay where they are, because their answers are hidden. What is there already is
/// skipped. Either everything comes in or nothing; the other workbooks are only read.
///
/// A round of the same name and day with other content is a conflict: then nothing comes in, unless
/// you say that conflicts are left out.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb merge acme.plumb sample.plumb --dry-run
  plumb merge acme.plumb sample.plumb renewal.plumb")]
pub(crate) struct Merge {
    /// The workbook that is added to
    workbook: PathBuf,
    /// The workbooks that are taken in
    #[arg(required = true, value_name = "OTHER")]
    others: Vec<PathBuf>,
    /// Only say what would be done
    #[arg(long)]
    dry_run: bool,
    /// Leave out rounds that are there with other content
    #[arg(long)]
    skip_conflicts: bool,
}

impl Merge {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let (joined, upgraded) = progress::during("progress-merge", || self.join())?;
        for line in joined.lines() {
            terminal::print(&line_of(line))?;
        }
        let file = self.workbook.to_string_lossy();
        let facts = Arguments::new()
            .text("file", &file)
            .number("partnerships", joined.new_partnerships())
            .number("rounds", joined.rounds());
        let id = match (self.dry_run, joined.is_empty()) {
            (_, true) => "merge-nothing",
            (true, false) => "merge-would",
            (false, false) => "merge-done",
        };
        terminal::say(&words::sentence(id, facts))?;
        match upgraded {
            Some(sentence) => terminal::say(&sentence),
            None => Ok(()),
        }
    }

    /// Reads all workbooks, and takes in what there is unless it is only to be told.
    fn join(&self) -> Result<(Joined, Option<String>), Failure> {
        let path = self.workbook.as_path();
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let access = match self.dry_run {
            true => Access::Read,
            false => surroundings::writing(),
        };
        let mut workbook = open(path, access)?;
        let mut joined = Joined::of(&workbook).map_err(told)?;
        for other in &self.others {
            let read = open(other, Access::Read)?;
            if read.path() == workbook.path() {
                return Err(Failure::bad_input("merge_same_workbook").at(other));
            }
            let at = |error: WorkbookError| Failure::of_workbook(&error, other);
            source::tell_altered(&read).map_err(at)?;
            joined.add(&read).map_err(at)?;
        }
        let conflicts: Vec<String> = joined
            .lines()
            .iter()
            .filter(|line| line.outcome == Outcome::Conflict)
            .map(|line| line.words.clone())
            .collect();
        if !conflicts.is_empty() && !self.skip_conflicts {
            let facts = Arguments::new().number("n", conflicts.len());
            let failure = Failure::bad_input_of("merge_conflicts", facts);
            return Err(failure.at(path).details(conflicts));
        }
        if !self.dry_run && !joined.is_empty() {
            let partnerships = joined.incoming();
            let at = surroundings::now();
            let change = Change::Merge { partnerships, at };
            surroundings::keep_before_import(&workbook);
            workbook.apply(change).map_err(told)?;
        }
        let upgraded = source::upgraded(&workbook);
        Ok((joined, upgraded))
    }
}

fn open(path: &Path, access: Access) -> Result<Workbook, Failure> {
    if source::is_round_file(path)? {
        return Err(Failure::bad_input("merge_round_file").at(path));
    }
    Workbook::open(path, access, Questionnaire::shipped())
        .map_err(|error| Failure::of_workbook(&error, path))
}

fn line_of(line: &joined::Line) -> String {
    let label = words::text(match line.outcome {
        Outcome::New => "merge-label-new",
        Outcome::There => "merge-label-there",
        Outcome::Hidden => "merge-label-hidden",
        Outcome::Conflict => "merge-label-conflict",
    });
    hanging(&format!("  {label}"), &line.words, terminal::width())
}
