//! `plumb plan list`.

use clap::Args;
use questionnaire::{Commitment, Mark, Round, Side};
use scoring::messages::Arguments;
use serde_json::{Value, json};

use super::{Home, OPEN, state};
use crate::commands::list::print_json;
use crate::failure::Failure;
use crate::layout::{hanging, left, paragraph};
use crate::{terminal, words};

/// List the actions of a round: who, by when, what became of them
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb plan list sample.plumb
  plumb plan list sample.plumb --json > actions.json")]
pub(super) struct List {
    #[command(flatten)]
    home: Home,
    /// Print the list as JSON instead
    #[arg(long)]
    json: bool,
}

impl List {
    pub(super) fn run(self) -> Result<(), Failure> {
        let round = self.home.round()?;
        let actions = &round.plan.commitments;
        if self.json {
            return print_json(&actions.iter().map(as_json).collect());
        }
        let width = terminal::width();
        let date = words::long_date(round.date);
        let facts = Arguments::new()
            .text("round", round.name.as_str())
            .text("date", &date)
            .number("n", actions.len());
        let mut text = paragraph(&words::sentence("plan-title", facts), 0, width);
        for action in actions {
            text.push_str(&in_words(&round, action, width));
        }
        terminal::print(&text)
    }
}

/// An action in two paragraphs: what, and by whom and when.
pub(super) fn in_words(round: &Round, action: &Commitment, width: usize) -> String {
    let number = action.id.to_string();
    let mut text = hanging(
        &format!("  {}", left(&number, 3)),
        action.text.as_str(),
        width,
    );
    text.push_str(&paragraph(&about(round, action), 6, width));
    if let Some(sign) = &action.sign {
        let facts = Arguments::new().text("sign", sign.as_str());
        text.push_str(&paragraph(&words::sentence("plan-sign", facts), 6, width));
    }
    text
}

/// Who, by when and what became of it.
fn about(round: &Round, action: &Commitment) -> String {
    let owners = [
        (Side::Vendor, &action.vendor_owner),
        (Side::Partner, &action.partner_owner),
    ];
    let owners = owners.into_iter().filter_map(|(side, owner)| {
        let facts = Arguments::new()
            .text("person", owner.as_ref()?.as_str())
            .text("company", round.company(side));
        Some(words::sentence("plan-owner", facts))
    });
    let owners: Vec<String> = owners.collect();
    let owners = match owners.is_empty() {
        true => words::text("plan-no-owner"),
        false => owners.join(", "),
    };
    let date = match action.date {
        None => words::text("plan-no-date"),
        Some(date) => {
            let date = words::long_date(date);
            words::sentence("plan-date", Arguments::new().text("date", &date))
        }
    };
    let state = state(action.mark);
    let facts = Arguments::new()
        .text("owners", &owners)
        .text("date", &date)
        .text("state", &state);
    words::sentence("plan-about", facts)
}

fn as_json(action: &Commitment) -> Value {
    json!({
        "id": action.id.to_string(),
        "text": action.text.as_str(),
        "vendor_owner": action.vendor_owner.as_ref().map(|name| name.as_str()),
        "partner_owner": action.partner_owner.as_ref().map(|name| name.as_str()),
        "date": action.date.map(|date| date.to_string()),
        "sign": action.sign.as_ref().map(|sign| sign.as_str()),
        "finding": action.finding.as_ref().map(|finding| finding.as_str()),
        "state": match action.mark {
            None => OPEN,
            Some(Mark::Kept) => "done",
            Some(Mark::Slipped) => "late",
            Some(Mark::Dropped) => "dropped",
        },
    })
}
