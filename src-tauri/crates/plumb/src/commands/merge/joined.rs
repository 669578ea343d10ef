//! What several workbooks come to together, worked out before anything is written.

use questionnaire::{Respondent, Round, same_name};
use scoring::messages::Arguments;
use workbook::{
    IncomingPartnership, MergeInto, NewPartnership, Partnership, RoundInfo, Workbook, WorkbookError,
};

use crate::words;

/// The partnerships of a workbook, and what comes to them from others.
pub(super) struct Joined {
    homes: Vec<Home>,
    lines: Vec<Line>,
}

/// A partnership with its revealed rounds.
struct Home {
    into: MergeInto,
    vendor: String,
    partner: String,
    sample: bool,
    /// Those that are there and those that come in.
    rounds: Vec<Round>,
    /// How many of them are there already.
    there: usize,
}

/// What becomes of one partnership or round of another workbook.
pub(super) struct Line {
    pub(super) outcome: Outcome,
    pub(super) words: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It comes in.
    New,
    /// It is there already.
    There,
    /// It is not revealed.
    Hidden,
    /// It contradicts what is there.
    Conflict,
}

impl Joined {
    /// What is there.
    pub(super) fn of(workbook: &Workbook) -> Result<Self, WorkbookError> {
        let homes = workbook.partnerships()?.into_iter().map(|partnership| {
            let rounds = workbook.revealed_rounds(partnership.id)?.into_iter();
            let rounds: Vec<Round> = rounds.map(workbook::Revealed::into_round).collect();
            Ok(Home {
                into: MergeInto::Partnership(partnership.id),
                vendor: partnership.vendor.as_str().to_owned(),
                partner: partnership.partner.as_str().to_owned(),
                sample: partnership.sample,
                there: rounds.len(),
                rounds,
            })
        });
        Ok(Self {
            homes: homes.collect::<Result<_, WorkbookError>>()?,
            lines: Vec::new(),
        })
    }

    /// Adds another workbook. Of rounds that are not revealed only name and day are looked at.
    pub(super) fn add(&mut self, other: &Workbook) -> Result<(), WorkbookError> {
        for partnership in other.partnerships()? {
            let hidden = other.rounds(partnership.id)?.into_iter();
            let hidden: Vec<RoundInfo> = hidden.filter(|info| !info.state.is_revealed()).collect();
            let rounds = other.revealed_rounds(partnership.id)?.into_iter();
            let rounds: Vec<Round> = rounds.map(workbook::Revealed::into_round).collect();
            self.add_partnership(&partnership, rounds);
            for info in hidden {
                let date = words::long_date(info.setup.date);
                let name = info.setup.name.as_str();
                self.tell(Outcome::Hidden, "merge-hidden", &partnership, name, &date);
            }
        }
        Ok(())
    }

    fn add_partnership(&mut self, partnership: &Partnership, rounds: Vec<Round>) {
        let mut same = (0..self.homes.len()).filter(|place| {
            self.homes
                .get(*place)
                .is_some_and(|home| home.is_of(partnership))
        });
        let place = match (same.next(), same.next()) {
            (Some(place), None) => place,
            (Some(_), Some(_)) => {
                self.tell(Outcome::Conflict, "merge-several", partnership, "", "");
                return;
            }
            (None, _) => {
                self.tell(Outcome::New, "merge-partnership", partnership, "", "");
                self.homes.push(Home::new(partnership));
                self.homes.len() - 1
            }
        };
        for round in rounds {
            let Some(home) = self.homes.get_mut(place) else {
                return;
            };
            let (name, date) = (round.name.as_str().to_owned(), words::long_date(round.date));
            let (outcome, id) = home.add(round);
            self.tell(outcome, id, partnership, &name, &date);
        }
    }

    fn tell(
        &mut self,
        outcome: Outcome,
        id: &str,
        partnership: &Partnership,
        round: &str,
        date: &str,
    ) {
        let facts = Arguments::new()
            .text("vendor", partnership.vendor.as_str())
            .text("partner", partnership.partner.as_str())
            .text("round", round)
            .text("date", date);
        self.lines.push(Line {
            outcome,
            words: words::sentence(id, facts),
        });
    }

    /// What becomes of each partnership and round, in the order of the workbooks.
    pub(super) fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// Whether nothing comes in.
    pub(super) fn is_empty(&self) -> bool {
        self.incoming().is_empty()
    }

    /// How many partnerships come in.
    pub(super) fn new_partnerships(&self) -> usize {
        self.homes.iter().filter(|home| home.is_new()).count()
    }

    /// How many rounds come in.
    pub(super) fn rounds(&self) -> usize {
        self.homes
            .iter()
            .map(|home| home.rounds.len() - home.there)
            .sum()
    }

    /// What comes in.
    pub(super) fn incoming(&self) -> Vec<IncomingPartnership> {
        let homes = self.homes.iter();
        let homes = homes.filter(|home| home.is_new() || home.rounds.len() > home.there);
        homes
            .map(|home| IncomingPartnership {
                into: home.into.clone(),
                rounds: home.rounds.iter().skip(home.there).cloned().collect(),
            })
            .collect()
    }
}

impl Home {
    fn new(partnership: &Partnership) -> Self {
        Self {
            into: MergeInto::New(NewPartnership {
                vendor: partnership.vendor.clone(),
                partner: partnership.partner.clone(),
                sample: partnership.sample,
            }),
            vendor: partnership.vendor.as_str().to_owned(),
            partner: partnership.partner.as_str().to_owned(),
            sample: partnership.sample,
            rounds: Vec::new(),
            there: 0,
        }
    }

    const fn is_new(&self) -> bool {
        matches!(self.into, MergeInto::New(_))
    }

    /// Whether it is the partnership of the same two companies. Invented answers are never mixed
    /// with real ones.
    fn is_of(&self, other: &Partnership) -> bool {
        same_name(&self.vendor) == same_name(other.vendor.as_str())
            && same_name(&self.partner) == same_name(other.partner.as_str())
            && self.sample == other.sample
    }

    /// Adds a round unless it is there, and says what became of it.
    fn add(&mut self, round: Round) -> (Outcome, &'static str) {
        let alike = |known: &&Round| known.name == round.name && known.date == round.date;
        let mut alike = self.rounds.iter().filter(alike).peekable();
        if alike.peek().is_none() {
            let id = match round.altered.is_empty() {
                true => "merge-round",
                false => "merge-round-altered",
            };
            self.rounds.push(round);
            return (Outcome::New, id);
        }
        let mut id = "merge-other-answers";
        for known in alike {
            let same_setup = (known.purpose, known.form, known.tolerance)
                == (round.purpose, round.form, round.tolerance);
            if !same_setup || !same_people(&known.respondents, &round.respondents) {
                continue;
            }
            if known.plan == round.plan {
                return (Outcome::There, "merge-there");
            }
            id = "merge-other-plan";
        }
        (Outcome::Conflict, id)
    }
}

/// Whether both hold the same people with the same answers, in whatever order.
fn same_people(known: &[Respondent], incoming: &[Respondent]) -> bool {
    let mut left: Vec<&Respondent> = incoming.iter().collect();
    known.len() == incoming.len()
        && known.iter().all(|person| {
            let found = left.iter().position(|other| *other == person);
            found.map(|place| left.swap_remove(place)).is_some()
        })
}
