//! `plumb plan add`.

use chrono::NaiveDate;
use clap::Args;
use questionnaire::{Commitment, CommitmentId, FindingName, Name, Prose, TextError};
use scoring::messages::Arguments;

use super::{Home, list};
use crate::failure::Failure;
use crate::{terminal, wish, words};

/// Add an action: what is done, by whom and by when
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  plumb plan add sample.plumb \"Share the forecast every month\" \\
    --vendor-owner \"Cara Model\" --date 2027-01-15
  plumb plan add sample.plumb 'Name a contact' --partner-owner Dev")]
pub(super) struct Add {
    #[command(flatten)]
    home: Home,
    /// What is done
    #[arg(value_parser = prose)]
    action: Prose,
    /// Who sees to it at the vendor
    #[arg(long, value_name = "NAME", value_parser = name)]
    vendor_owner: Option<Name>,
    /// Who sees to it at the partner
    #[arg(long, value_name = "NAME", value_parser = name)]
    partner_owner: Option<Name>,
    /// By when
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = wish::date)]
    date: Option<NaiveDate>,
    /// How both companies will see that it is done
    #[arg(long, value_name = "TEXT", value_parser = prose)]
    sign: Option<Prose>,
    /// The finding it follows from, as plumb assess --json names it under id
    #[arg(long, value_name = "NAME", value_parser = finding)]
    finding: Option<FindingName>,
}

fn prose(text: &str) -> Result<Prose, TextError> {
    Prose::new(text)
}

fn name(text: &str) -> Result<Name, TextError> {
    Name::new(text)
}

fn finding(text: &str) -> Result<FindingName, String> {
    FindingName::new(text).ok_or_else(|| words::text("argument-finding"))
}

impl Add {
    pub(super) fn run(self) -> Result<(), Failure> {
        let (without_owner, without_date) = (
            self.vendor_owner.is_none() && self.partner_owner.is_none(),
            self.date.is_none(),
        );
        let told = self.home.change(|actions, round| {
            // After the highest, so that no number ever means two actions.
            let highest = actions.iter().map(|action| action.id.number()).max();
            let id = highest
                .unwrap_or(0)
                .checked_add(1)
                .and_then(CommitmentId::new);
            let id = id.ok_or_else(|| Failure::bad_input("actions_full"))?;
            let action = Commitment {
                id,
                text: self.action,
                vendor_owner: self.vendor_owner,
                partner_owner: self.partner_owner,
                date: self.date,
                sign: self.sign,
                finding: self.finding,
                mark: None,
            };
            let told = list::in_words(round, &action, terminal::width());
            actions.push(action);
            Ok(told)
        })?;
        let file = self.home.path().to_string_lossy();
        let facts = Arguments::new().text("file", &file);
        terminal::say(&words::sentence("plan-added", facts))?;
        terminal::print(&told)?;
        if without_owner {
            terminal::say(&words::text("plan-remark-owner"))?;
        }
        if without_date {
            terminal::say(&words::text("plan-remark-date"))?;
        }
        Ok(())
    }
}
