//! Reports of every partnership into one folder, as many at a time as the computer has cores.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use questionnaire::{BySide, Questionnaire};
use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _,
};
use report::Report;
use scoring::messages::Arguments;
use workbook::{Access, Workbook, WorkbookError};

use super::job::{self, Job};
use super::{Logos, Wishes};
use crate::choice::RoundChoice;
use crate::failure::{Exit, Failure};
use crate::folder::{below, skipped};
use crate::output::{self, Existing, Target};
use crate::wish::{self, Edition};
use crate::{layout, progress, source, terminal, words};

/// A report to make.
struct Planned {
    file: PathBuf,
    choice: RoundChoice,
    edition: Edition,
    name: String,
}

/// What a run has come to.
#[derive(Default)]
struct Sum {
    written: usize,
    pages: usize,
    bytes: usize,
    /// What each report leaves out, under its name.
    left_out: Vec<(String, Vec<String>)>,
    replaced: BTreeSet<char>,
}

impl Sum {
    /// Of one report, of which only this is kept: there may be very many.
    fn of(name: &str, report: Report) -> Self {
        let left_out = super::left_out(&report);
        Self {
            written: 1,
            pages: report.pages,
            bytes: report.bytes.len(),
            left_out: match left_out.is_empty() {
                true => Vec::new(),
                false => vec![(name.to_owned(), left_out)],
            },
            replaced: report.replaced.into_iter().collect(),
        }
    }

    fn add(&mut self, other: Self) {
        self.written += other.written;
        self.pages += other.pages;
        self.bytes += other.bytes;
        self.left_out.extend(other.left_out);
        self.replaced.extend(other.replaced);
    }
}

pub(super) fn write(
    files: &[PathBuf],
    folder: &Path,
    existing: Existing,
    wishes: &Wishes,
    logos: &Logos,
) -> Result<(), Failure> {
    let set = Questionnaire::shipped();
    let Plan {
        planned,
        failures: unread,
        hidden,
        without_round,
    } = plan(set, files, wishes);
    if planned.is_empty() && unread.is_empty() {
        let failure = Failure::bad_input("nothing_to_report");
        return Err(failure.details(skipped(&hidden)));
    }
    output::make_folder(folder)?;
    let existing = agreed(existing, folder, &planned);
    let bar = progress::counted("progress-reports", planned.len());
    let one = |planned: &Planned| {
        let made = (|| {
            let path = folder.join(&planned.name);
            let target = Target::binary(&path, &planned.file, existing)?;
            let rounds = Job::new(&planned.file, None, planned.choice).rounds(set)?;
            let report = job::make(set, &rounds, wishes, planned.edition, logos)
                .map_err(|failure| failure.at(&planned.file))?;
            target.write(&report.bytes)?;
            Ok::<_, Failure>(Sum::of(&planned.name, report))
        })();
        bar.inc(1);
        made
    };
    let made: Vec<_> = planned.par_iter().with_max_len(1).map(one).collect();
    bar.finish_and_clear();
    let (mut sum, mut unwritten) = (Sum::default(), Vec::new());
    for outcome in made {
        match outcome {
            Ok(one) => sum.add(one),
            Err(failure) => unwritten.push(failure),
        }
    }
    tell(&sum, folder)?;
    if let Some(sentence) = skipped(&hidden) {
        terminal::say(&sentence)?;
    }
    if without_round > 0 {
        let facts = Arguments::new().number("n", without_round);
        terminal::say(&words::sentence("reports-without-round", facts))?;
    }
    ended(&sum, &unread, &unwritten)
}

/// Asks once about all reports that are there already, and not about each.
fn agreed(existing: Existing, folder: &Path, planned: &[Planned]) -> Existing {
    let there = planned.iter().map(|one| folder.join(&one.name));
    let there = there.filter(|path| path.exists()).count();
    if existing != Existing::Ask || there == 0 {
        return existing;
    }
    let question = || {
        let facts = Arguments::new()
            .number("n", there)
            .number("of", planned.len());
        words::sentence("ask-replace-reports", facts)
    };
    match terminal::ask(question) {
        Some(true) => Existing::Replace,
        Some(false) | None => Existing::Keep,
    }
}

/// Tells what could not be read and what was not written, each for itself and then how many.
fn ended(sum: &Sum, unread: &[Failure], unwritten: &[Failure]) -> Result<(), Failure> {
    let failures = unread.iter().chain(unwritten);
    for failure in failures.clone() {
        terminal::complain(failure);
    }
    let worst = failures.map(Failure::exit).max();
    let facts = || {
        Arguments::new()
            .number("unread", unread.len())
            .number("n", unwritten.len())
            .number("written", sum.written)
            .number("of", sum.written + unwritten.len())
    };
    let code = match (unread.is_empty(), unwritten.is_empty()) {
        (true, _) => "some_reports_failed",
        (false, true) => "some_files_unread",
        (false, false) => "files_and_reports_failed",
    };
    match worst {
        None => Ok(()),
        Some(Exit::FileTrouble) => Err(Failure::file_trouble_of(code, facts())),
        Some(Exit::Done | Exit::BadInput) => Err(Failure::bad_input_of(code, facts())),
    }
}

/// The most reports of which it is listed what they leave out.
const MOST_LISTED: usize = 20;

fn tell(sum: &Sum, folder: &Path) -> Result<(), Failure> {
    let folder = layout::for_shell(&folder.to_string_lossy());
    let facts = Arguments::new()
        .number("n", sum.written)
        .number("pages", sum.pages)
        .number("kilobytes", sum.bytes.div_ceil(1_000))
        .text("folder", &folder);
    terminal::say(&words::sentence("reports-done", facts))?;
    for (name, sentences) in sum.left_out.iter().take(MOST_LISTED) {
        let line = format!("{name}: {}", sentences.join(" "));
        let line = layout::paragraph(&line, 2, terminal::width());
        terminal::print(&line)?;
    }
    let more = sum.left_out.len().saturating_sub(MOST_LISTED);
    if more > 0 {
        let facts = Arguments::new().number("n", more);
        terminal::say(&words::sentence("reports-left-out-more", facts))?;
    }
    let replaced: Vec<char> = sum.replaced.iter().copied().collect();
    wish::replaced(&replaced).map_or(Ok(()), |sentence| terminal::say(&sentence))
}

/// What there is to do.
struct Plan {
    /// Each under a name of its own.
    planned: Vec<Planned>,
    /// What cannot be read, and is passed over.
    failures: Vec<Failure>,
    /// Hidden files of folders, which are skipped.
    hidden: Vec<PathBuf>,
    /// Partnerships beside others that have no revealed round yet.
    without_round: usize,
}

fn plan(set: &'static Questionnaire, files: &[PathBuf], wishes: &Wishes) -> Plan {
    let (mut found, mut failures) = (Vec::new(), Vec::new());
    let (mut hidden, mut without_round) = (Vec::new(), 0);
    let mut named = Vec::new();
    for below in files.iter().map(|file| below(file)) {
        match below {
            Ok(below) => {
                named.extend(below.files);
                hidden.extend(below.hidden);
            }
            Err(failure) => failures.push(failure),
        }
    }
    let bar = progress::counted("progress-look", named.len());
    for file in named {
        match found_in(set, &file) {
            Ok((rounds, others)) => {
                found.extend(rounds.into_iter().map(|round| (file.clone(), round)));
                without_round += others;
            }
            Err(failure) => failures.push(failure),
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    let found: Vec<(PathBuf, Found, Edition)> = found
        .into_iter()
        .flat_map(|(file, found)| {
            let editions = wishes.edition.list().iter();
            editions.map(move |edition| (file.clone(), found.clone(), *edition))
        })
        .collect();
    let named = |found: &Found, edition: Edition, parts: fn(&BySide<&str>) -> BySide<String>| {
        let companies = BySide {
            vendor: found.companies.vendor.as_str(),
            partner: found.companies.partner.as_str(),
        };
        report::file_name_of(&parts(&companies), found.date, edition.into())
    };
    let taken = |parts: fn(&BySide<&str>) -> BySide<String>| {
        let mut names: BTreeMap<String, BTreeSet<_>> = BTreeMap::new();
        for (_, found, edition) in &found {
            let companies = (&found.companies.vendor, &found.companies.partner);
            let name = named(found, *edition, parts).to_lowercase();
            names.entry(name).or_default().insert(companies);
        }
        names
    };
    let (short, whole) = (
        taken(report::file_name_parts),
        taken(report::whole_file_name_parts),
    );
    let alone = |names: &BTreeMap<String, BTreeSet<_>>, name: &str| {
        names
            .get(&name.to_lowercase())
            .is_some_and(|who| who.len() == 1)
    };
    let name_of = |found: &Found, edition: Edition| {
        let name = named(found, edition, report::file_name_parts);
        if alone(&short, &name) {
            return name;
        }
        // Several partners of the same first word are told apart by their whole names, and those
        // by a mark which no other letters give.
        let name = named(found, edition, report::whole_file_name_parts);
        match alone(&whole, &name) {
            true => name,
            false => named(found, edition, report::marked_file_name_parts),
        }
    };
    let named: Vec<String> = found
        .iter()
        .map(|(_, found, edition)| name_of(found, *edition))
        .collect();
    let mut names = BTreeSet::new();
    let named = found.into_iter().zip(named);
    let planned = named.map(|((file, found, edition), name)| {
        let name = own_name(&mut names, name, &file);
        Planned {
            file,
            choice: found.choice,
            edition,
            name,
        }
    });
    Plan {
        planned: planned.collect(),
        failures,
        hidden,
        without_round,
    }
}

/// A round to report.
#[derive(Clone)]
struct Found {
    choice: RoundChoice,
    companies: BySide<String>,
    date: NaiveDate,
}

/// The round of a round file, or of each partnership of a workbook its latest revealed one, and how
/// many partnerships have none.
fn found_in(set: &'static Questionnaire, file: &Path) -> Result<(Vec<Found>, usize), Failure> {
    if source::is_round_file(file)? {
        // What was left out of its texts is told when the report is made.
        let (round, _) = source::cleaned_round_file(set, file)?;
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

/// The name; where it is taken by the same two companies, with the name of the file that the round
/// is in, and with a number where that is no help either.
fn own_name(names: &mut BTreeSet<String>, name: String, file: &Path) -> String {
    let stem = name.strip_suffix(".pdf").unwrap_or(&name).to_owned();
    let from = file.file_stem().unwrap_or_default().to_string_lossy();
    let from: String = from
        .chars()
        .filter(|c| c.is_alphanumeric() || "-_".contains(*c))
        .collect();
    let told = [name, format!("{stem}_{from}.pdf")].into_iter();
    let numbered = (2..).map(|number| format!("{stem}_{from}_{number}.pdf"));
    // Some disks hold "a" and "A" for one name.
    told.chain(numbered)
        .find(|own| names.insert(own.to_lowercase()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_the_name_of_its_file() {
        let mut names = BTreeSet::new();
        let own: Vec<String> = [
            ("a.pdf", "x"),
            ("A.pdf", "y"),
            ("b.pdf", "y"),
            ("a.pdf", "y"),
        ]
        .into_iter()
        .map(|(name, file)| {
            let file = format!("in/{file}.plumb");
            own_name(&mut names, name.to_owned(), Path::new(&file))
        })
        .collect();
        // Some disks hold "a" and "A" for one name.
        assert_eq!(own, ["a.pdf", "A_y.pdf", "b.pdf", "a_y_2.pdf"]);
    }
}
