//! `plumb restore`.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;
use questionnaire::Questionnaire;
use scoring::messages::Arguments;
use workbook::copies::{
    BothStates, Contents, Reason, RestorePoint, RestorePoints, Since, changes_since,
};
use workbook::{Access, Workbook};

use crate::failure::Failure;
use crate::{layout, new_file, progress, surroundings, terminal, words};

/// Go back to an earlier state of a workbook
///
/// The earlier state becomes a workbook of its own beside the other, which is never written over.
/// It works also when the workbook is damaged, empty or gone: a damaged one is kept under a name
/// that says so. A folder of copies can be named in place of a workbook.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb restore sample.plumb --list
  plumb restore sample.plumb --point 1")]
pub(crate) struct Restore {
    /// The workbook, or a folder with copies
    workbook: PathBuf,
    /// Only show what there is to go back to
    #[arg(long, conflicts_with_all = ["point", "output"])]
    list: bool,
    /// The number of the state in the list; without it, the latest
    #[arg(long, value_name = "N")]
    point: Option<usize>,
    /// The workbook to make
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

impl Restore {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let path = self.workbook.as_path();
        let real = surroundings::place(path);
        let is_folder = real.is_dir();
        // Both states of a file beside which the rest of another save was found, while this lasts.
        let states = BothStates::of(&real, surroundings::PROGRAM, surroundings::now());
        let states = states.ok().flatten();
        let (all, points) = if is_folder {
            let all = RestorePoints::in_folder(&real);
            let points = all.of_all().concat();
            (all, points)
        } else {
            let all = RestorePoints::in_folder(&surroundings::restore_points()?);
            let both = states.iter().flat_map(|states| states.points().to_vec());
            let points = both.chain(all.of_file(&real)).collect();
            (all, points)
        };
        if points.is_empty() {
            return Err(Failure::bad_input("nothing_to_restore").at(path));
        }
        if self.list {
            return terminal::print(&list(&points, &now(&real)));
        }
        let number = self.point.unwrap_or(1);
        let Some(point) = number.checked_sub(1).and_then(|place| points.get(place)) else {
            return Err(Failure::bad_input("no_such_point").at(path));
        };
        if let Some(output) = &self.output {
            new_file::no_stream(output)?;
        }
        let told = |error| Failure::of_workbook(&error, &point.path);
        let (copy, damaged) = match &self.output {
            Some(output) => {
                progress::during("progress-restore", || all.restore_to(point, output)).map_err(
                    |error| match error {
                        workbook::WorkbookError::AlreadyExists
                        | workbook::WorkbookError::NoFolder
                        | workbook::WorkbookError::ReadOnlyFolder => {
                            Failure::of_workbook(&error, output)
                        }
                        error => told(error),
                    },
                )?;
                (output.clone(), None)
            }
            None if is_folder => return Err(Failure::bad_input("restore_needs_output").at(path)),
            None => {
                let day = surroundings::today();
                let restored =
                    progress::during("progress-restore", || all.restore(point, &real, day))
                        .map_err(told)?;
                (restored.copy, restored.damaged)
            }
        };
        let date = words::moment(surroundings::local(point.note.made_at));
        let file = copy.to_string_lossy();
        let facts = Arguments::new().text("file", &file).text("date", &date);
        terminal::say(&words::sentence("restore-done", facts))?;
        match damaged {
            Some(damaged) => {
                let file = damaged.to_string_lossy();
                let facts = Arguments::new().text("file", &file);
                terminal::say(&words::sentence("restore-damaged", facts))
            }
            None => Ok(()),
        }
    }
}

/// What is in the workbook now, if it can be read.
fn now(path: &Path) -> Option<Contents> {
    let workbook = Workbook::open(path, Access::Read, Questionnaire::shipped()).ok()?;
    workbook.contents().ok()
}

fn list(points: &[RestorePoint], now: &Option<Contents>) -> String {
    let mut text = String::new();
    let width = terminal::width();
    for (place, point) in points.iter().enumerate() {
        let note = &point.note;
        let number = (place + 1).to_string();
        let date = words::moment(surroundings::local(note.made_at));
        let facts = Arguments::new().text("number", &number).text("date", &date);
        let _ = writeln!(text, "{}", words::sentence("restore-line", facts));
        let state = match note.reason {
            Reason::AsItIs => Some("restore-as-it-is"),
            Reason::TakenBack => Some("restore-taken-back"),
            _ => None,
        };
        if let Some(state) = state {
            text.push_str(&layout::paragraph(&words::text(state), 5, width));
        }
        for partnership in &note.contents.partnerships {
            let facts = Arguments::new()
                .text("vendor", partnership.vendor.as_str())
                .text("partner", partnership.partner.as_str())
                .number("n", partnership.rounds.len());
            let line = words::sentence("restore-partnership", facts);
            text.push_str(&layout::paragraph(&line, 5, width));
        }
        if !note.proven {
            text.push_str(&layout::paragraph(
                &words::text("restore-altered"),
                5,
                width,
            ));
        }
        let newer = now
            .as_ref()
            .or(points.first().map(|first| &first.note.contents));
        let since = newer.filter(|newer| newer.uid == note.contents.uid);
        for change in since.map_or_else(Vec::new, |newer| changes_since(&note.contents, newer)) {
            text.push_str(&layout::paragraph(&since_then(&change), 5, width));
        }
    }
    text
}

fn since_then(change: &Since) -> String {
    let companies = |id: &str, names: &questionnaire::BySide<questionnaire::CompanyName>| {
        let facts = Arguments::new()
            .text("vendor", names.vendor.as_str())
            .text("partner", names.partner.as_str());
        words::sentence(id, facts)
    };
    let round = |id: &str, name: &questionnaire::Label| {
        words::sentence(id, Arguments::new().text("round", name.as_str()))
    };
    match change {
        Since::PartnershipAdded(names) => companies("since-partnership-added", names),
        Since::PartnershipDeleted(names) => companies("since-partnership-deleted", names),
        Since::PartnershipRenamed(names) => companies("since-partnership-renamed", names),
        Since::RoundAdded(name) => round("since-round-added", name),
        Since::RoundDeleted(name) => round("since-round-deleted", name),
        Since::RoundRevealed(name) => round("since-round-revealed", name),
        Since::RoundChanged(name) => round("since-round-changed", name),
    }
}
