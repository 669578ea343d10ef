//! `plumb list`.

use std::path::{Path, PathBuf};

use clap::Args;
use questionnaire::{Questionnaire, Side};
use scoring::messages::Arguments;
use serde_json::{Value, json};
use workbook::{Access, RoundInfo, Workbook, WorkbookError};

use crate::choice::{self, Listed};
use crate::failure::{Exit, Failure};
use crate::folder::{below, skipped};
use crate::layout::{strong, visible};
use crate::{progress, source, terminal, words};

/// List the partnerships and rounds of workbooks
///
/// Each with the number by which other commands choose it, and how far each round has come. What
/// people answered is not looked at. A folder is listed with the workbooks and round files in it.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb list sample.plumb
  plumb list .
  plumb list sample.plumb --json > list.json")]
pub(crate) struct List {
    /// Workbooks, round files or folders
    #[arg(required = true, value_name = "WORKBOOK")]
    files: Vec<PathBuf>,
    /// Print the list as JSON instead
    #[arg(long)]
    json: bool,
}

/// What one file holds.
enum Holding {
    Workbook(Vec<Listed>),
    RoundFile(Box<questionnaire::Round>),
}

impl List {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let set = Questionnaire::shipped();
        let (mut files, mut hidden, mut failures) = (Vec::new(), Vec::new(), Vec::new());
        for named in &self.files {
            match below(named) {
                Ok(below) => {
                    files.extend(below.files);
                    hidden.extend(below.hidden);
                }
                Err(failure) => failures.push(failure),
            }
        }
        if files.is_empty() && failures.is_empty() {
            return Err(Failure::bad_input("nothing_to_list").details(skipped(&hidden)));
        }
        let read = progress::during("progress-list", || {
            let read = |path: PathBuf| look(set, &path).map(|holding| (path, holding));
            files.into_iter().map(read).collect::<Vec<_>>()
        });
        let mut listed = Vec::new();
        for one in read {
            match one {
                Ok(one) => listed.push(one),
                Err(failure) => failures.push(failure),
            }
        }
        if self.json {
            let files = listed.iter().map(|(path, holding)| as_json(path, holding));
            print_json(&Value::Array(files.collect()))?;
        } else {
            let text: Vec<String> = listed
                .iter()
                .map(|(path, holding)| in_words(path, holding))
                .collect();
            terminal::print(&text.join("\n"))?;
            if let Some(sentence) = skipped(&hidden) {
                terminal::say(&sentence)?;
            }
        }
        ended(&failures, listed.len())
    }
}

/// Writes JSON to standard output.
pub(crate) fn print_json(value: &Value) -> Result<(), Failure> {
    let mut json =
        serde_json::to_vec_pretty(value).map_err(|_| Failure::file_trouble("no_json_made"))?;
    json.push(b'\n');
    terminal::print_bytes(&json)
}

fn look(set: &'static Questionnaire, path: &Path) -> Result<Holding, Failure> {
    if source::is_round_file(path)? {
        let round = source::from_round_file(set, path)?;
        return Ok(Holding::RoundFile(Box::new(round)));
    }
    let told = |error: WorkbookError| Failure::of_workbook(&error, path);
    let workbook = Workbook::open(path, Access::Read, set).map_err(told)?;
    source::tell_altered(&workbook).map_err(told)?;
    source::list(&workbook).map_err(told).map(Holding::Workbook)
}

fn in_words(path: &Path, holding: &Holding) -> String {
    let mut text = strong(&visible(&path.to_string_lossy()));
    let mut line = |words: &str| {
        text.push_str("  ");
        text.push_str(&visible(words));
        text.push('\n');
    };
    match holding {
        Holding::Workbook(listed) if listed.is_empty() => line(&words::text("list-nothing")),
        Holding::Workbook(listed) => choice::list(listed).iter().for_each(|one| line(one)),
        Holding::RoundFile(round) => {
            let date = words::long_date(round.date);
            let facts = Arguments::new()
                .text("vendor", round.company(Side::Vendor))
                .text("partner", round.company(Side::Partner))
                .text("round", round.name.as_str())
                .text("date", &date);
            line(&words::sentence("list-round-file", facts));
        }
    }
    text
}

fn as_json(path: &Path, holding: &Holding) -> Value {
    let file = path.to_string_lossy();
    match holding {
        Holding::Workbook(listed) => {
            let partnerships = listed.iter().map(|one| {
                json!({
                    "number": one.partnership.id.number(),
                    "vendor": one.partnership.vendor.as_str(),
                    "partner": one.partnership.partner.as_str(),
                    "sample": one.partnership.sample,
                    "rounds": one.rounds.iter().map(round_json).collect::<Vec<_>>(),
                })
            });
            let partnerships: Vec<Value> = partnerships.collect();
            json!({ "file": file, "kind": "workbook", "partnerships": partnerships })
        }
        Holding::RoundFile(round) => json!({
            "file": file,
            "kind": "round_file",
            "vendor": round.company(Side::Vendor),
            "partner": round.company(Side::Partner),
            "sample": round.sample,
            "round": {
                "name": round.name.as_str(),
                "date": round.date.to_string(),
                "purpose": round.purpose.name(),
                "form": round.form.name(),
            },
        }),
    }
}

/// A round as lists print it: nothing of its answers.
pub(crate) fn round_json(info: &RoundInfo) -> Value {
    json!({
        "number": info.id.number(),
        "name": info.setup.name.as_str(),
        "date": info.setup.date.to_string(),
        "purpose": info.setup.purpose.name(),
        "form": info.setup.form.name(),
        "state": info.state.name(),
    })
}

/// Tells each file that could not be listed, and then how many.
fn ended(failures: &[Failure], listed: usize) -> Result<(), Failure> {
    let Some(worst) = failures.iter().map(Failure::exit).max() else {
        return Ok(());
    };
    if let ([only], 0) = (failures, listed) {
        return Err(only.clone());
    }
    for failure in failures {
        terminal::complain(failure);
    }
    let facts = Arguments::new()
        .number("n", failures.len())
        .number("listed", listed);
    Err(match worst {
        Exit::FileTrouble => Failure::file_trouble_of("some_not_listed", facts),
        Exit::Done | Exit::BadInput => Failure::bad_input_of("some_not_listed", facts),
    })
}
