//! The file that is filled in: every question that a person is asked, with room for the answer.
//!
//! The names in it are for people: `answer`, `guess`, `comment`, `share`. [`super::fill_in`] reads
//! them.

use questionnaire::{Commitment, Kind, Perspective, PickOptions, Question, Questionnaire, Side};
use scoring::messages::Arguments;
use workbook::{Partnership, RoundInfo, Seat};

use crate::layout::visible;
use crate::words;

/// The table with what the file is for.
pub(super) const ABOUT: &str = "about";
/// The version of the form.
pub(super) const VERSION: i64 = 1;
/// Columns of a line of explanation.
const WIDTH: usize = 96;

/// Whose form it is.
pub(super) struct Form<'a> {
    pub(super) set: &'a Questionnaire,
    pub(super) uid: &'a str,
    pub(super) partnership: &'a Partnership,
    pub(super) info: &'a RoundInfo,
    pub(super) seat: &'a Seat,
    /// What was agreed in the last revealed round.
    pub(super) actions: &'a [Commitment],
}

/// The text of the form.
pub(super) fn write(form: &Form<'_>) -> String {
    let mut text = Text(String::new());
    let setup = &form.info.setup;
    let date = words::long_date(setup.date);
    let facts = || {
        Arguments::new()
            .text("person", form.seat.setup.label.as_str())
            .text("company", form.company(form.seat.setup.side))
            .text("other", form.company(form.seat.setup.side.other()))
            .text("round", setup.name.as_str())
            .text("date", &date)
    };
    for id in [
        "form-title",
        "form-how",
        "form-numbers",
        "form-missing",
        "form-guess",
        "form-comment",
        "form-quotes",
    ] {
        text.remark(&words::sentence(id, facts()));
    }
    let set = format!("{} {}", form.set.id, form.set.version);
    text.blank();
    text.line(&format!("[{ABOUT}]"));
    text.line(&format!("form = {VERSION}"));
    text.line(&format!("workbook = \"{}\"", form.uid));
    text.line(&format!("round = {}", form.info.id));
    text.line(&format!("person = {}", form.seat.id));
    text.line(&format!("questions = \"{set}\""));
    for question in form.set.asked(setup.purpose, setup.form) {
        one(form, question, &mut text);
    }
    text.0
}

impl Form<'_> {
    fn company(&self, side: Side) -> &str {
        match side {
            Side::Vendor => self.partnership.vendor.as_str(),
            Side::Partner => self.partnership.partner.as_str(),
        }
    }

    fn fill(&self, template: &questionnaire::Template) -> String {
        template.fill(&[
            ("vendor", self.company(Side::Vendor)),
            ("partner", self.company(Side::Partner)),
        ])
    }
}

/// The lines of the file.
struct Text(String);

impl Text {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn blank(&mut self) {
        self.0.push('\n');
    }

    /// A remark, which reading the file skips.
    fn remark(&mut self, text: &str) {
        for line in text.lines() {
            for line in textwrap::wrap(&visible(line), WIDTH) {
                self.line(format!("# {line}").trim_end());
            }
        }
    }
}

fn one(form: &Form<'_>, question: &Question, text: &mut Text) {
    let side = form.seat.setup.side;
    text.blank();
    text.line(&format!("[{}]", question.id));
    text.remark(&form.fill(question.wording.get(side)));
    if let Some(note) = &question.note {
        text.remark(&form.fill(note));
    }
    options(form, question, text);
    room(form, question, text);
    text.line("comment = \"\"");
    text.line("share = \"\"");
}

/// What can be answered.
fn options(form: &Form<'_>, question: &Question, text: &mut Text) {
    let (set, side) = (form.set, form.seat.setup.side);
    let listed = |text: &mut Text, options: &[questionnaire::Template]| {
        for (place, option) in (1..).zip(options) {
            text.remark(&format!("  {place} = {}", form.fill(option)));
        }
    };
    match &question.kind {
        Kind::Rating(scale) | Kind::Importance(scale) => listed(text, &scale.0),
        Kind::Choice { options, .. } => listed(text, options),
        Kind::RankedPicks {
            options: PickOptions::Places(_),
            ..
        } => {
            let own = question.pick_places(side, Perspective::Own).unwrap_or(&[]);
            listed(text, own);
            let others = question.pick_places(side, Perspective::Predicted);
            if let Some(others) = others.filter(|others| question.predicted && *others != own) {
                text.remark(&words::text("form-guess-list"));
                listed(text, others);
            }
        }
        Kind::RankedPicks {
            options: PickOptions::Blocks,
            ..
        } => {
            for block in &set.blocks {
                text.remark(&format!("  {} = {}", block.id, block.name));
            }
        }
        Kind::Metrics { .. } => {
            for metric in &set.metrics {
                text.remark(&format!(
                    "  {} = {} ({})",
                    metric.id, metric.name, metric.unit
                ));
            }
        }
        Kind::Traits => {
            for pair in &set.traits {
                text.remark(&format!(
                    "  {} = {} … {}",
                    pair.id, pair.disliked, pair.valued
                ));
            }
        }
        Kind::Protocol => {
            for (id, terms) in [
                ("form-channels", &set.channels),
                ("form-cadences", &set.cadences),
                ("form-data", &set.data_kinds),
            ] {
                let names: Vec<&str> = terms.iter().map(|term| term.id.as_str()).collect();
                let names = names.join(", ");
                text.remark(&words::sentence(id, Arguments::new().text("names", &names)));
            }
        }
        Kind::Counterparts | Kind::EnablementGoals => {
            let names: Vec<&str> = set.functions.iter().map(|one| one.id.name()).collect();
            let names = names.join(", ");
            let facts = Arguments::new().text("names", &names);
            text.remark(&words::sentence("form-functions", facts));
        }
        Kind::Commitments => {
            for action in form.actions {
                text.remark(&format!("  {} = {}", action.id, action.text.as_str()));
            }
        }
        Kind::Leads { .. } | Kind::FirstDeal | Kind::Text | Kind::Stories => {}
    }
}

/// The lines in which the answer is written.
fn room(form: &Form<'_>, question: &Question, text: &mut Text) {
    let set = form.set;
    let empty = |text: &mut Text, keys: &[&str]| {
        for key in keys {
            text.line(&format!("{key} = \"\""));
        }
    };
    let list = |text: &mut Text, keys: &[&str]| {
        for key in keys {
            text.line(&format!("{key} = []"));
        }
    };
    let hint = |text: &mut Text, id: &str| text.remark(&words::text(id));
    match &question.kind {
        Kind::Rating(_) | Kind::Importance(_) | Kind::Choice { .. } | Kind::Text => {
            empty(text, &["answer"]);
            if question.predicted {
                empty(text, &["guess"]);
            }
        }
        Kind::Metrics { most } => {
            let facts = Arguments::new().number("most", usize::from(*most));
            text.remark(&words::sentence("form-measures", facts));
            list(text, &["answer"]);
            if question.predicted {
                hint(text, "form-measures-guess");
                list(text, &["guess"]);
            }
        }
        Kind::RankedPicks { most, options } => {
            let facts = Arguments::new().number("most", usize::from(*most));
            text.remark(&words::sentence(
                match options {
                    PickOptions::Places(_) => "form-picks",
                    PickOptions::Blocks => "form-blocks",
                },
                facts,
            ));
            list(text, &["answer"]);
            if question.predicted {
                list(text, &["guess"]);
            }
        }
        Kind::Leads { total } => {
            let facts = Arguments::new()
                .number("total", usize::from(*total))
                .text("vendor", form.company(Side::Vendor))
                .text("partner", form.company(Side::Partner));
            text.remark(&words::sentence("form-leads", facts));
            empty(text, &["answer.vendor", "answer.partner"]);
            if question.predicted {
                empty(text, &["guess.vendor", "guess.partner"]);
            }
        }
        Kind::FirstDeal => {
            hint(text, "form-date");
            let keys = [
                "account",
                "vendor_lead",
                "partner_lead",
                "contribution",
                "date",
            ];
            empty(
                text,
                &keys
                    .map(|key| format!("answer.{key}"))
                    .each_ref()
                    .map(String::as_str),
            );
        }
        Kind::Protocol => {
            for topic in &set.topics {
                text.remark(&topic.words);
                for key in ["channel", "cadence"] {
                    empty(text, &[&format!("answer.topics.{}.{key}", topic.id)]);
                }
            }
            list(text, &["answer.data_wanted", "answer.data_offered"]);
            empty(text, &["answer.escalation"]);
        }
        Kind::Traits => {
            for (id, key) in [
                ("form-traits-self", "answer.self"),
                ("form-traits-other", "answer.describes_other"),
            ] {
                hint(text, id);
                for pair in &set.traits {
                    empty(text, &[&format!("{key}.{}", pair.id)]);
                }
            }
            hint(text, "form-traits-picks");
            let picks = ["value_most", "least_stand", "expects_least_stand"];
            list(
                text,
                &picks
                    .map(|key| format!("answer.{key}"))
                    .each_ref()
                    .map(String::as_str),
            );
        }
        Kind::Counterparts => {
            hint(text, "form-people");
            list(text, &["answer.people", "answer.met"]);
        }
        Kind::EnablementGoals => {
            hint(text, "form-goals");
            list(text, &["answer"]);
        }
        Kind::Stories => empty(text, &["answer.best", "answer.worst"]),
        Kind::Commitments => {
            hint(text, "form-marks");
            for action in form.actions {
                empty(text, &[&format!("answer.{}", action.id)]);
            }
        }
    }
}
