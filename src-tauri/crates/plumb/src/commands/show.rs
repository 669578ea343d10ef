//! `plumb show`.

use std::path::PathBuf;

use clap::Args;
use questionnaire::{Mark, Questionnaire, Round, Side, round_file};
use scoring::messages::Arguments;
use scoring::{Assessment, Level};
use serde_json::{Value, json};
use workbook::{Access, Partnership, RoundInfo, WaitingSeat, Workbook, WorkbookError};

use crate::choice::{self, RoundChoice};
use crate::commands::list::{print_json, round_json};
use crate::commands::plan;
use crate::failure::Failure;
use crate::layout::{paragraph, strong};
use crate::{people, progress, source, terminal, words};

/// Show one round: how it is set up, who answers, how far it has come
///
/// Before the reveal each person has one word, and nothing is told of the answers. After it a few
/// figures are shown; plumb assess shows all of them.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb show sample.plumb
  plumb show sample.plumb --round 1
  plumb show sample.plumb --json > round.json")]
pub(crate) struct Show {
    /// The workbook
    workbook: PathBuf,
    /// Print it as JSON instead
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    choice: RoundChoice,
}

/// All that is shown of a round.
struct Shown {
    partnership: Partnership,
    info: RoundInfo,
    board: Vec<WaitingSeat>,
    revealed: Option<(Round, Assessment)>,
}

impl Show {
    pub(crate) fn run(self) -> Result<(), Failure> {
        let set = Questionnaire::shipped();
        let shown = progress::during("progress-show", || self.read(set))?;
        match self.json {
            true => print_json(&as_json(set, &shown)),
            false => terminal::print(&in_words(set, &shown, terminal::width())),
        }
    }

    fn read(&self, set: &'static Questionnaire) -> Result<Shown, Failure> {
        let path = self.workbook.as_path();
        if source::is_round_file(path)? {
            return Err(Failure::bad_input("show_round_file").at(path));
        }
        let told = |error: WorkbookError| Failure::of_workbook(&error, path);
        let workbook = Workbook::open(path, Access::Read, set).map_err(told)?;
        let listed = source::list(&workbook).map_err(told)?;
        let (partnership, info) =
            choice::choose_any(&listed, &self.choice).map_err(|failure| failure.at(path))?;
        let Some(info) = info else {
            let failure = Failure::bad_input("no_rounds").at(path);
            return Err(failure.details(choice::list(&listed)));
        };
        let revealed = match info.state.is_revealed() {
            false => None,
            true => {
                let round = workbook.revealed(info.id).map_err(told)?.into_round();
                let assessment = scoring::assess(set, &round);
                Some((round, assessment))
            }
        };
        source::tell_altered(&workbook).map_err(told)?;
        Ok(Shown {
            board: workbook.waiting_board(info.id).map_err(told)?,
            partnership: partnership.clone(),
            info: info.clone(),
            revealed,
        })
    }
}

fn in_words(set: &Questionnaire, shown: &Shown, width: usize) -> String {
    let (setup, info) = (&shown.info.setup, &shown.info);
    let companies = people::companies(&shown.partnership);
    let mut text = String::new();
    let facts = Arguments::new()
        .text("vendor", companies.vendor)
        .text("partner", companies.partner);
    let title = words::sentence("summary-title", facts);
    text.push_str(&strong(&paragraph(&title, 0, width)));
    if shown.partnership.sample {
        text.push_str(&paragraph(&words::text("summary-sample"), 0, width));
    }
    let (date, purpose, form) = (
        words::long_date(setup.date),
        words::purpose(setup.purpose),
        words::form(setup.form),
    );
    let facts = Arguments::new()
        .text("round", setup.name.as_str())
        .text("date", &date)
        .text("purpose", &purpose)
        .text("form", &form);
    text.push_str(&paragraph(
        &words::sentence("summary-round", facts),
        0,
        width,
    ));
    let (number, state) = (info.id.to_string(), choice::state(info.state));
    let version = info.question_set.version.to_string();
    let facts = Arguments::new()
        .text("number", &number)
        .text("state", &state)
        .text("set", &info.question_set.id)
        .text("version", &version)
        .number("questions", set.asked(setup.purpose, setup.form).count());
    text.push_str(&paragraph(&words::sentence("show-state", facts), 0, width));
    text.push('\n');
    text.push_str(&words::heading("show-people"));
    if shown.board.is_empty() {
        text.push_str(&paragraph(&words::text("show-nobody"), 2, width));
    }
    for line in people::list(set, &companies, &shown.board) {
        text.push_str(&paragraph(&line, 2, width));
    }
    text.push('\n');
    match &shown.revealed {
        None => text.push_str(&paragraph(&words::text("show-hidden"), 0, width)),
        Some((round, assessment)) => text.push_str(&figures(set, round, assessment, width)),
    }
    text
}

/// A few figures of a revealed round.
fn figures(set: &Questionnaire, round: &Round, assessment: &Assessment, width: usize) -> String {
    let mut text = String::new();
    if !round.altered.is_empty() {
        text.push_str(&words::heading("summary-altered"));
        for sentence in report::altered(round) {
            text.push_str(&paragraph(&sentence, 2, width));
        }
    }
    text.push_str(&words::heading("show-figures"));
    let at = |level: Level| count(assessment, level);
    let open = round.plan.commitments.iter();
    let open = open.filter(|action| action.mark.is_none()).count();
    let mark = round_file::mark(set, round);
    let facts = || {
        Arguments::new()
            .number("critical", at(Level::Critical))
            .number("major", at(Level::Major))
            .number("minor", at(Level::Minor))
            .number("notes", at(Level::Note))
            .number("hidden", assessment.counts.hidden)
            .number("actions", round.plan.commitments.len())
            .number("open", open)
            .text("mark", &mark)
    };
    for id in [
        "show-findings",
        "show-hidden-gaps",
        "show-actions",
        "show-mark",
    ] {
        text.push_str(&paragraph(&words::sentence(id, facts()), 2, width));
    }
    text
}

fn count(assessment: &Assessment, level: Level) -> usize {
    let findings = assessment.findings.iter();
    findings.filter(|finding| finding.level == level).count()
}

fn as_json(set: &Questionnaire, shown: &Shown) -> Value {
    let people = shown.board.iter().map(|waiting| {
        let setup = &waiting.seat.setup;
        json!({
            "number": waiting.seat.id.number(),
            "name": setup.label.as_str(),
            "side": setup.side.name(),
            "function": setup.function.name(),
            "state": waiting.word,
        })
    });
    let mut round = round_json(&shown.info);
    round["question_set"] = json!({
        "id": shown.info.question_set.id,
        "version": shown.info.question_set.version,
    });
    round["tolerance"] = json!(shown.info.setup.tolerance);
    round["revealed_at"] = json!(shown.info.revealed_at);
    let figures = shown.revealed.as_ref().map(|(round, assessment)| {
        let at = |level: Level| count(assessment, level);
        let actions = &round.plan.commitments;
        let marked = |mark: Option<Mark>| actions.iter().filter(|one| one.mark == mark).count();
        json!({
            "findings": {
                "critical": at(Level::Critical),
                "major": at(Level::Major),
                "minor": at(Level::Minor),
                "note": at(Level::Note),
            },
            "hidden_gaps": assessment.counts.hidden,
            "actions": {
                plan::OPEN: marked(None),
                "done": marked(Some(Mark::Kept)),
                "late": marked(Some(Mark::Slipped)),
                "dropped": marked(Some(Mark::Dropped)),
            },
            "mark": round_file::mark(set, round),
            "altered": round.altered,
        })
    });
    json!({
        "partnership": {
            "number": shown.partnership.id.number(),
            Side::Vendor.name(): shown.partnership.vendor.as_str(),
            Side::Partner.name(): shown.partnership.partner.as_str(),
            "sample": shown.partnership.sample,
        },
        "round": round,
        "people": people.collect::<Vec<_>>(),
        "figures": figures,
    })
}
