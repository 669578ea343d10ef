//! Which round of a workbook is meant.

use clap::Args;
use scoring::messages::Arguments;
use workbook::{Partnership, PartnershipId, RoundId, RoundInfo, RoundState};

use crate::failure::Failure;
use crate::words;

/// The options that name a round. The numbers are those of the workbook itself, as `plumb check`
/// and the lists in errors print them; they never change.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Args)]
pub(crate) struct RoundChoice {
    /// The partnership, if the workbook holds several: its number as listed
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    pub(crate) partnership: Option<i64>,
    /// The round, if not the latest revealed one: its number as listed
    #[arg(long, value_name = "NUMBER", value_parser = number)]
    pub(crate) round: Option<i64>,
}

/// A number as a list prints it.
pub(crate) fn number(text: &str) -> Result<i64, String> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = text.parse().ok().filter(|number| *number > 0 && digits);
    number.ok_or_else(|| words::text("argument-number"))
}

impl RoundChoice {
    /// Whether anything is chosen.
    pub(crate) fn is_made(&self) -> bool {
        *self != Self::default()
    }
}

/// A partnership of a workbook with its rounds by date. Nothing here was answered by anybody.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Listed {
    pub(crate) partnership: Partnership,
    pub(crate) rounds: Vec<RoundInfo>,
}

/// Finds the round that is meant: the named one, else the latest revealed one of the named or
/// only partnership.
///
/// # Errors
/// When there is none, when it is not revealed, or when several partnerships are meant; the
/// failure then lists what there is.
pub(crate) fn choose(listed: &[Listed], choice: &RoundChoice) -> Result<RoundId, Failure> {
    let meant: Vec<&Listed> = match choice.partnership.map(PartnershipId::from_number) {
        None => listed.iter().collect(),
        Some(id) => listed.iter().filter(|l| l.partnership.id == id).collect(),
    };
    if meant.is_empty() && choice.partnership.is_some() {
        return Err(Failure::bad_input("no_such_partnership").details(list(listed)));
    }
    if let Some(id) = choice.round.map(RoundId::from_number) {
        let rounds = meant.iter().flat_map(|l| &l.rounds);
        return match rounds.into_iter().find(|round| round.id == id) {
            Some(round) if round.state.is_revealed() => Ok(id),
            Some(round) => Err(not_revealed(round)),
            None => Err(Failure::bad_input("no_such_round").details(list(listed))),
        };
    }
    let [only] = meant.as_slice() else {
        let code = match meant.is_empty() {
            true => "no_rounds",
            false => "several_partnerships",
        };
        return Err(Failure::bad_input(code).details(list(listed)));
    };
    let latest = only.rounds.iter().rfind(|round| round.state.is_revealed());
    match latest {
        Some(round) => Ok(round.id),
        None if only.rounds.is_empty() => {
            Err(Failure::bad_input("no_rounds").details(list(listed)))
        }
        None => Err(Failure::bad_input("nothing_revealed").details(list(listed))),
    }
}

/// The partnership that is meant, and its named or else its latest round, revealed or not.
///
/// # Errors
/// When there is none, or when several partnerships are meant; the failure then lists what there
/// is.
pub(crate) fn choose_any<'a>(
    listed: &'a [Listed],
    choice: &RoundChoice,
) -> Result<(&'a Partnership, Option<&'a RoundInfo>), Failure> {
    let wanted = choice.partnership.map(PartnershipId::from_number);
    let mut meant = listed
        .iter()
        .filter(|one| wanted.is_none_or(|id| one.partnership.id == id));
    if let Some(id) = choice.round.map(RoundId::from_number) {
        let mut rounds =
            meant.flat_map(|one| one.rounds.iter().map(|round| (&one.partnership, round)));
        return match rounds.find(|(_, round)| round.id == id) {
            Some((partnership, round)) => Ok((partnership, Some(round))),
            None => Err(Failure::bad_input("no_such_round").details(list(listed))),
        };
    }
    match (meant.next(), meant.next()) {
        (Some(only), None) => Ok((&only.partnership, only.rounds.last())),
        (Some(_), Some(_)) => Err(Failure::bad_input("several_partnerships").details(list(listed))),
        (None, _) => Err(Failure::bad_input("no_such_partnership").details(list(listed))),
    }
}

fn not_revealed(round: &RoundInfo) -> Failure {
    let date = words::long_date(round.setup.date);
    let facts = Arguments::new()
        .text("round", round.setup.name.as_str())
        .text("date", &date);
    Failure::bad_input_of("not_revealed", facts)
}

/// What a workbook holds, a line for each partnership and each round.
pub(crate) fn list(listed: &[Listed]) -> Vec<String> {
    let mut lines = Vec::new();
    for Listed {
        partnership,
        rounds,
    } in listed
    {
        let id = partnership.id.to_string();
        let facts = Arguments::new()
            .text("number", &id)
            .text("vendor", partnership.vendor.as_str())
            .text("partner", partnership.partner.as_str());
        lines.push(words::sentence(
            match partnership.sample {
                true => "list-partnership-sample",
                false => "list-partnership",
            },
            facts,
        ));
        for round in rounds {
            lines.push(format!("  {}", list_round(round)));
        }
        if rounds.is_empty() {
            lines.push(format!("  {}", words::text("list-no-round")));
        }
    }
    lines
}

/// The words for how far a round has come.
pub(crate) fn state(state: RoundState) -> String {
    words::text(match state {
        RoundState::Draft => "state-draft",
        RoundState::Collecting => "state-collecting",
        RoundState::Revealed => "state-revealed",
        RoundState::Closed => "state-closed",
    })
}

fn list_round(round: &RoundInfo) -> String {
    let (id, date) = (round.id.to_string(), words::long_date(round.setup.date));
    let state = state(round.state);
    let facts = Arguments::new()
        .text("number", &id)
        .text("round", round.setup.name.as_str())
        .text("date", &date)
        .text("state", &state);
    words::sentence("list-round", facts)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use questionnaire::{CompanyName, Form, Label, Purpose, Tolerance};
    use workbook::{PinnedSet, RoundSetup};

    use super::*;

    fn listed(id: i64, rounds: &[(i64, RoundState)]) -> Listed {
        let partnership = PartnershipId::from_number(id);
        let name = |text: &str| CompanyName::new(text).expect("a name");
        let round = |&(id, state): &(i64, RoundState)| RoundInfo {
            id: RoundId::from_number(id),
            partnership,
            setup: RoundSetup {
                name: Label::new(&format!("Round {id}")).expect("a label"),
                purpose: Purpose::Check,
                form: Form::Short,
                date: NaiveDate::from_ymd_opt(2026, 11, 24).expect("a date"),
                tolerance: Tolerance::default(),
            },
            state,
            question_set: PinnedSet {
                id: "channel-partnership".to_owned(),
                version: 1,
                content_hash: String::new(),
            },
            method_version: None,
            revealed_at: None,
            altered: Vec::new(),
        };
        Listed {
            partnership: Partnership {
                id: partnership,
                vendor: name("Acme"),
                partner: name("Northwind"),
                sample: false,
            },
            rounds: rounds.iter().map(round).collect(),
        }
    }

    fn choice(partnership: Option<i64>, round: Option<i64>) -> RoundChoice {
        RoundChoice { partnership, round }
    }

    /// The number of the chosen round, or the text of the failure.
    fn chosen(listed: &[Listed], choice: RoundChoice) -> Result<i64, String> {
        choose(listed, &choice)
            .map(RoundId::number)
            .map_err(|failure| failure.render(80))
    }

    #[test]
    fn the_latest_revealed_round_is_meant_unless_another_is_named() {
        use RoundState::{Closed, Collecting, Draft, Revealed};
        let one = [listed(
            1,
            &[(1, Closed), (4, Revealed), (5, Collecting), (6, Draft)],
        )];
        assert_eq!(chosen(&one, choice(None, None)), Ok(4));
        assert_eq!(chosen(&one, choice(None, Some(1))), Ok(1));
        assert_eq!(chosen(&one, choice(Some(1), None)), Ok(4));
        let two = [
            listed(1, &[(1, Revealed)]),
            listed(2, &[(2, Revealed), (3, Revealed)]),
        ];
        assert_eq!(chosen(&two, choice(Some(2), None)), Ok(3));
        assert_eq!(chosen(&two, choice(None, Some(2))), Ok(2));
    }

    #[test]
    fn what_is_not_clear_is_listed() {
        use RoundState::{Collecting, Revealed};
        let two = [listed(1, &[(1, Revealed)]), listed(2, &[])];
        let told = chosen(&two, choice(None, None)).expect_err("two are meant");
        for part in [
            "code: several_partnerships",
            "--partnership 1  Acme and Northwind",
            "--round 1  Round 1, 24 November 2026, revealed",
            "--partnership 2",
            "no round yet",
        ] {
            assert!(told.contains(part), "{part} is missing in {told}");
        }
        let cases = [
            (choice(Some(3), None), "code: no_such_partnership"),
            (choice(None, Some(9)), "code: no_such_round"),
            (choice(Some(2), Some(1)), "code: no_such_round"),
            (choice(Some(2), None), "code: no_rounds"),
        ];
        for (choice, code) in cases {
            let told = chosen(&two, choice).expect_err("nothing is there");
            assert!(told.contains(code), "{code} is missing in {told}");
        }
        let told = chosen(&[], choice(None, None)).expect_err("an empty workbook");
        assert!(told.contains("code: no_rounds"), "{told}");
        let waiting = [listed(1, &[(7, Collecting)])];
        let told = chosen(&waiting, choice(None, None)).expect_err("nothing is revealed");
        assert!(told.contains("code: nothing_revealed"), "{told}");
        assert!(told.contains("collecting answers"), "{told}");
        let told = chosen(&waiting, choice(None, Some(7))).expect_err("it is not revealed");
        assert!(told.contains("code: not_revealed"), "{told}");
    }
}
