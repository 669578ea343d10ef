//! Reports of every partnership into one folder, as many at a time as the computer has cores.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use questionnaire::{BySide, Questionnaire};
use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _,
};
use scoring::messages::Arguments;
use workbook::{Access, Workbook, WorkbookError};

use super::job::{self, Job};
use super::{Logos, Wishes};
use crate::choice::RoundChoice;
use crate::failure::{Exit, Failure};
use crate::output::{self, Existing, Target};
use crate::{layout, progress, source, terminal, words};

/// A report to make.
struct Planned {
    file: PathBuf,
    choice: RoundChoice,
    name: String,
}

/// What a run has come to.
#[derive(Default)]
struct Sum {
    written: usize,
    pages: usize,
    bytes: usize,
    withheld: usize,
    withheld_traits: usize,
    replaced: BTreeSet<char>,
}

pub(super) fn write(
    files: &[PathBuf],
    folder: &Path,
    force: bool,
    wishes: &Wishes,
    logos: &Logos,
) -> Result<(), Failure> {
    let set = Questionnaire::shipped();
    let (planned, mut failures) = plan(set, files, wishes);
    if planned.is_empty() && failures.is_empty() {
        return Err(Failure::bad_input("nothing_to_report"));
    }
    output::make_folder(folder)?;
    let existing = match force {
        true => Existing::Replace,
        false => Existing::Keep,
    };
    let bar = progress::counted("progress-reports", planned.len());
    let one = |planned: &Planned| {
        let made = (|| {
            let path = folder.join(&planned.name);
            if !force && path.exists() {
                return Err(Failure::file_trouble("report_exists").at(&path));
            }
            let target = Target::new(&path, &planned.file, existing)?;
            let rounds = Job::new(&planned.file, None, planned.choice).rounds(set)?;
            let report = job::make(set, &rounds, wishes, logos)?;
            target.write(&report.bytes)?;
            Ok::<_, Failure>(report)
        })();
        bar.inc(1);
        made
    };
    let made: Vec<_> = planned.par_iter().with_max_len(1).map(one).collect();
    bar.finish_and_clear();
    let mut sum = Sum::default();
    for outcome in made {
        match outcome {
            Ok(report) => {
                sum.written += 1;
                sum.pages += report.pages;
                sum.bytes += report.bytes.len();
                sum.withheld += report.withheld;
                sum.withheld_traits += report.withheld_traits;
                sum.replaced.extend(report.replaced);
            }
            Err(failure) => failures.push(failure),
        }
    }
    tell(&sum, folder)?;
    for failure in &failures {
        terminal::complain(failure);
    }
    let worst = failures.iter().map(Failure::exit).max();
    match worst {
        None => Ok(()),
        Some(exit) => {
            let facts = Arguments::new()
                .number("n", failures.len())
                .number("of", sum.written + failures.len());
            Err(match exit {
                Exit::FileTrouble => Failure::file_trouble_of("some_reports_failed", facts),
                Exit::Done | Exit::BadInput => Failure::bad_input_of("some_reports_failed", facts),
            })
        }
    }
}

fn tell(sum: &Sum, folder: &Path) -> Result<(), Failure> {
    let folder = layout::for_shell(&folder.to_string_lossy());
    let facts = Arguments::new()
        .number("n", sum.written)
        .number("pages", sum.pages)
        .number("kilobytes", sum.bytes.div_ceil(1_000))
        .text("folder", &folder);
    terminal::say(&words::sentence("reports-done", facts))?;
    let report = report::Report {
        bytes: Vec::new(),
        pages: sum.pages,
        withheld: sum.withheld,
        withheld_traits: sum.withheld_traits,
        replaced: sum.replaced.iter().copied().collect(),
    };
    super::tell_withheld(&report)
}

/// What there is to do, each under a name of its own; what cannot be read is told and passed over.
fn plan(
    set: &'static Questionnaire,
    files: &[PathBuf],
    wishes: &Wishes,
) -> (Vec<Planned>, Vec<Failure>) {
    let (mut planned, mut failures) = (Vec::new(), Vec::new());
    let mut names = BTreeSet::new();
    for file in files.iter().flat_map(|file| below(file)) {
        match found_in(set, &file) {
            Ok(found) => {
                for (choice, companies, date) in found {
                    let companies = BySide {
                        vendor: companies.vendor.as_str(),
                        partner: companies.partner.as_str(),
                    };
                    let name = report::file_name_of(&companies, date, wishes.edition.into());
                    planned.push(Planned {
                        file: file.clone(),
                        choice,
                        name: own_name(&mut names, name),
                    });
                }
            }
            Err(failure) => failures.push(failure),
        }
    }
    (planned, failures)
}

/// The file itself, or the workbooks and round files that lie in a folder, by name.
fn below(file: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(file) else {
        return vec![file.to_owned()];
    };
    let mut files: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let kind = path.extension().map(|kind| kind.to_ascii_lowercase());
            path.is_file() && kind.is_some_and(|kind| kind == "plumb" || kind == "json")
        })
        .collect();
    files.sort();
    files
}

type Found = (RoundChoice, BySide<String>, chrono::NaiveDate);

/// The round of a round file, or of each partnership of a workbook its latest revealed one.
fn found_in(set: &'static Questionnaire, file: &Path) -> Result<Vec<Found>, Failure> {
    if source::is_round_file(file)? {
        let round = source::from_round_file(set, file)?;
        let companies = BySide::from_fn(|side| round.company(side).to_owned());
        return Ok(vec![(RoundChoice::default(), companies, round.date)]);
    }
    let told = |error: WorkbookError| Failure::of_workbook(&error, file);
    let workbook = Workbook::open(file, Access::Read, set).map_err(told)?;
    let listed = source::list(&workbook).map_err(told)?;
    let mut found = Vec::new();
    for one in &listed {
        let latest = one.rounds.iter().rfind(|round| round.state.is_revealed());
        let Some(round) = latest else { continue };
        let choice = RoundChoice {
            partnership: Some(one.partnership.id.number()),
            round: Some(round.id.number()),
        };
        let companies = BySide {
            vendor: one.partnership.vendor.as_str().to_owned(),
            partner: one.partnership.partner.as_str().to_owned(),
        };
        found.push((choice, companies, round.setup.date));
    }
    if found.is_empty() {
        return Err(Failure::bad_input("nothing_revealed").at(file));
    }
    Ok(found)
}

/// The name, or with a number behind it where it is taken.
fn own_name(names: &mut BTreeSet<String>, name: String) -> String {
    let stem = name.strip_suffix(".pdf").unwrap_or(&name).to_owned();
    let mut own = name;
    let mut number = 2;
    while !names.insert(own.to_lowercase()) {
        own = format!("{stem}_{number}.pdf");
        number += 1;
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let mut names = BTreeSet::new();
        let own: Vec<String> = ["a.pdf", "A.pdf", "b.pdf", "a.pdf"]
            .into_iter()
            .map(|name| own_name(&mut names, name.to_owned()))
            .collect();
        // Some disks hold "a" and "A" for one name.
        assert_eq!(own, ["a.pdf", "A_2.pdf", "b.pdf", "a_3.pdf"]);
    }
}
