//! The two rounds that a comparison is about.

use std::path::Path;

use clap::Args;
use questionnaire::{Questionnaire, Round, Side, same_name};
use scoring::messages::Arguments;
use workbook::{Access, RoundId, Workbook, WorkbookError};

use crate::choice::{self, Listed, RoundChoice};
use crate::failure::Failure;
use crate::{source, words};

/// The options that name two rounds of workbooks, by the numbers that the workbooks give them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Args)]
pub(crate) struct PairChoice {
    /// The partnership, if a workbook holds several: its number as listed
    #[arg(long, value_name = "NUMBER", value_parser = choice::number)]
    partnership: Option<i64>,
    /// The earlier round, if not the last one before the later
    #[arg(id = "before-number", long = "before", value_name = "NUMBER", value_parser = choice::number)]
    before: Option<i64>,
    /// The later round, if not the latest revealed one
    #[arg(id = "after-number", long = "after", value_name = "NUMBER", value_parser = choice::number)]
    after: Option<i64>,
}

impl From<RoundChoice> for PairChoice {
    fn from(later: RoundChoice) -> Self {
        Self {
            partnership: later.partnership,
            before: None,
            after: later.round,
        }
    }
}

impl PairChoice {
    /// The earlier round by its number, and the later one as it was chosen.
    pub(crate) const fn between(earlier: i64, later: RoundChoice) -> Self {
        Self {
            partnership: later.partnership,
            before: Some(earlier),
            after: later.round,
        }
    }

    const fn earlier(self) -> RoundChoice {
        RoundChoice {
            partnership: self.partnership,
            round: self.before,
        }
    }

    const fn later(self) -> RoundChoice {
        RoundChoice {
            partnership: self.partnership,
            round: self.after,
        }
    }
}

/// Two rounds of one partnership, and what is known from before them.
pub(crate) struct Pair {
    /// The rounds before `before`, of a workbook that holds them.
    pub(crate) history: Vec<Round>,
    pub(crate) before: Round,
    pub(crate) after: Round,
}

/// Reads the two rounds: of two files, or of one workbook.
///
/// # Errors
/// As [`source::round`]; when a workbook holds no two revealed rounds, the companies are not the
/// same, or the first round is the later one.
pub(crate) fn read(
    set: &'static Questionnaire,
    before: &Path,
    after: Option<&Path>,
    choice: PairChoice,
) -> Result<Pair, Failure> {
    let pair = match after {
        Some(after) if after != before => Pair {
            history: Vec::new(),
            before: source::round(set, before, &choice.earlier())?,
            after: source::round(set, after, &choice.later())?,
        },
        _ => of_workbook(set, before, choice)?,
    };
    same_companies(&pair)?;
    if pair.before.date > pair.after.date {
        return Err(not_earlier(&pair.before, &pair.after));
    }
    Ok(pair)
}

fn of_workbook(
    set: &'static Questionnaire,
    path: &Path,
    choice: PairChoice,
) -> Result<Pair, Failure> {
    if source::is_round_file(path)? {
        return Err(Failure::bad_input("one_round_file").at(path));
    }
    let told = |error: WorkbookError| Failure::of_workbook(&error, path);
    let at = |failure: Failure| failure.at(path);
    let workbook = Workbook::open(path, Access::Read, set).map_err(told)?;
    let listed = source::list(&workbook).map_err(told)?;
    let after = choice::choose(&listed, &choice.later()).map_err(at)?;
    let rounds = revealed_beside(&listed, after);
    let before = match choice.before {
        Some(_) => choice::choose(&listed, &choice.earlier()).map_err(at)?,
        None => {
            let place = rounds.iter().position(|id| *id == after).unwrap_or(0);
            let last = place.checked_sub(1).and_then(|place| rounds.get(place));
            *last.ok_or_else(|| at(Failure::bad_input("one_round_only")))?
        }
    };
    if before == after {
        return Err(at(Failure::bad_input("same_round")));
    }
    let read = |id: RoundId| Ok(workbook.revealed(id).map_err(told)?.into_round());
    let history = rounds.iter().take_while(|id| **id != before);
    Ok(Pair {
        history: history
            .map(|id| read(*id))
            .collect::<Result<_, Failure>>()?,
        before: read(before)?,
        after: read(after)?,
    })
}

/// The number of a round that was named by its number or its name, in the partnership of the round
/// that is chosen.
///
/// # Errors
/// As [`choice::choose`], and when there is no such round; the failure then lists what there is.
pub(crate) fn round_named(
    set: &'static Questionnaire,
    path: &Path,
    name: &str,
    later: RoundChoice,
) -> Result<i64, Failure> {
    let told = |error: WorkbookError| Failure::of_workbook(&error, path);
    let workbook = Workbook::open(path, Access::Read, set).map_err(told)?;
    let listed = source::list(&workbook).map_err(told)?;
    let later = choice::choose(&listed, &later).map_err(|failure| failure.at(path))?;
    let home = listed
        .iter()
        .find(|one| one.rounds.iter().any(|info| info.id == later));
    let rounds: Vec<_> = home.into_iter().flat_map(|one| &one.rounds).collect();
    let by_number = rounds.iter().find(|info| info.id.to_string() == name);
    let wanted = same_name(name);
    let mut by_name = rounds
        .iter()
        .filter(|info| same_name(info.setup.name.as_str()) == wanted);
    let found = by_number.or_else(|| by_name.next_back());
    match found {
        Some(info) => Ok(info.id.number()),
        None => Err(
            Failure::bad_input_of("no_earlier", Arguments::new().text("name", name))
                .at(path)
                .details(choice::list(&listed)),
        ),
    }
}

/// The revealed rounds, by date, of the partnership to which a round belongs.
fn revealed_beside(listed: &[Listed], round: RoundId) -> Vec<RoundId> {
    let home = listed
        .iter()
        .find(|one| one.rounds.iter().any(|info| info.id == round));
    let rounds = home.into_iter().flat_map(|one| &one.rounds);
    rounds
        .filter(|info| info.state.is_revealed())
        .map(|info| info.id)
        .collect()
}

fn same_companies(pair: &Pair) -> Result<(), Failure> {
    let name = |round: &Round, side| same_name(round.company(side));
    let differ = |side: &Side| name(&pair.before, *side) != name(&pair.after, *side);
    let Some(side) = Side::BOTH.into_iter().find(differ) else {
        return Ok(());
    };
    let facts = Arguments::new()
        .text("before", pair.before.company(side))
        .text("after", pair.after.company(side));
    Err(Failure::bad_input_of("other_companies", facts))
}

fn not_earlier(before: &Round, after: &Round) -> Failure {
    let (first, second) = (words::long_date(before.date), words::long_date(after.date));
    let facts = Arguments::new()
        .text("before", &first)
        .text("after", &second);
    Failure::bad_input_of("not_earlier", facts)
}
