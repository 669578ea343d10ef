//! Reports of every partnership into one folder, as many at a time as the computer has cores.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
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

impl Sum {
    /// Of one report, of which only this is kept: there may be very many.
    fn of(report: report::Report) -> Self {
        Self {
            written: 1,
            pages: report.pages,
            bytes: report.bytes.len(),
            withheld: report.withheld,
            withheld_traits: report.withheld_traits,
            replaced: report.replaced.into_iter().collect(),
        }
    }

    fn add(&mut self, other: Self) {
        self.written += other.written;
        self.pages += other.pages;
        self.bytes += other.bytes;
        self.withheld += other.withheld;
        self.withheld_traits += other.withheld_traits;
        self.replaced.extend(other.replaced);
    }
}

pub(super) fn write(
    files: &[PathBuf],
    folder: &Path,
    force: bool,
    wishes: &Wishes,
    logos: &Logos,
) -> Result<(), Failure> {
    let set = Questionnaire::shipped();
    let Plan {
        planned,
        mut failures,
        without_round,
    } = plan(set, files, wishes);
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
            Ok::<_, Failure>(Sum::of(report))
        })();
        bar.inc(1);
        made
    };
    let made: Vec<_> = planned.par_iter().with_max_len(1).map(one).collect();
    bar.finish_and_clear();
    let mut sum = Sum::default();
    for outcome in made {
        match outcome {
            Ok(one) => sum.add(one),
            Err(failure) => failures.push(failure),
        }
    }
    tell(&sum, folder)?;
    if without_round > 0 {
        let facts = Arguments::new().number("n", without_round);
        terminal::say(&words::sentence("reports-without-round", facts))?;
    }
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
    let replaced: Vec<char> = sum.replaced.iter().copied().collect();
    super::tell_withheld(sum.withheld, sum.withheld_traits, &replaced)
}

/// What there is to do.
struct Plan {
    /// Each under a name of its own.
    planned: Vec<Planned>,
    /// What cannot be read, and is passed over.
    failures: Vec<Failure>,
    /// Partnerships beside others that have no revealed round yet.
    without_round: usize,
}

fn plan(set: &'static Questionnaire, files: &[PathBuf], wishes: &Wishes) -> Plan {
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    let mut without_round = 0;
    for file in files.iter().flat_map(|file| below(file)) {
        match found_in(set, &file) {
            Ok((rounds, others)) => {
                found.extend(rounds.into_iter().map(|round| (file.clone(), round)));
                without_round += others;
            }
            Err(failure) => failures.push(failure),
        }
    }
    let named = |found: &Found, parts: fn(&BySide<&str>) -> BySide<String>| {
        let companies = BySide {
            vendor: found.companies.vendor.as_str(),
            partner: found.companies.partner.as_str(),
        };
        report::file_name_of(&parts(&companies), found.date, wishes.edition.into())
    };
    let mut short: BTreeMap<String, usize> = BTreeMap::new();
    for (_, found) in &found {
        *short
            .entry(named(found, report::file_name_parts))
            .or_default() += 1;
    }
    let mut names = BTreeSet::new();
    let planned = found.into_iter().map(|(file, found)| {
        let name = named(&found, report::file_name_parts);
        // Several partners of the same first word are told apart by their whole names.
        let name = match short.get(&name) {
            Some(1) => name,
            _ => named(&found, report::whole_file_name_parts),
        };
        Planned {
            file,
            choice: found.choice,
            name: own_name(&mut names, name),
        }
    });
    Plan {
        planned: planned.collect(),
        failures,
        without_round,
    }
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

/// A round to report.
struct Found {
    choice: RoundChoice,
    companies: BySide<String>,
    date: NaiveDate,
}

/// The round of a round file, or of each partnership of a workbook its latest revealed one, and how
/// many partnerships have none.
fn found_in(set: &'static Questionnaire, file: &Path) -> Result<(Vec<Found>, usize), Failure> {
    if source::is_round_file(file)? {
        let round = source::from_round_file(set, file)?;
        let companies = BySide::from_fn(|side| round.company(side).to_owned());
        let found = Found {
            choice: RoundChoice::default(),
            companies,
            date: round.date,
        };
        return Ok((vec![found], 0));
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
        found.push(Found {
            choice,
            companies,
            date: round.setup.date,
        });
    }
    if found.is_empty() {
        return Err(Failure::bad_input("nothing_revealed").at(file));
    }
    let without = listed.len() - found.len();
    Ok((found, without))
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
