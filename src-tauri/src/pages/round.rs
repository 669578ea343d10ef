//! A round while it is set up, what a form asks of a person, and what is one-sided.

use std::collections::BTreeSet;

use protocol::{Imbalance, RoundChoice, RoundPage, Seat};
use questionnaire::{
    Form, Function, Kind, Perspective, Purpose, QuestionId, Questionnaire, Side, progress,
};
use scoring::method::SINGLE_ANSWERS;
use workbook::{RoundId, RoundInfo, RoundState, Workbook, WorkbookError};

use super::{companies, partnership_id, round_line, seat_id};

/// A round and its seats.
pub(crate) fn page(workbook: &Workbook, id: RoundId) -> Result<RoundPage, WorkbookError> {
    let round = workbook.round(id)?;
    let partnership = workbook.partnership(round.partnership)?;
    let seats: Vec<Seat> = workbook.seats(id)?.iter().map(seat).collect();
    Ok(RoundPage {
        partnership: partnership_id(partnership.id),
        companies: companies(&partnership),
        sample: partnership.sample,
        asks: choice(round.setup.purpose, round.setup.form),
        imbalances: match round.state {
            RoundState::Draft | RoundState::Collecting => imbalances(&seats),
            RoundState::Revealed | RoundState::Closed => Vec::new(),
        },
        seats,
        round: round_line(&round),
    })
}

/// A seat as the window knows it.
pub(crate) fn seat(seat: &workbook::Seat) -> Seat {
    Seat {
        id: seat_id(seat.id),
        setup: seat.setup.clone(),
    }
}

/// Every purpose and form.
pub(crate) fn choices() -> Vec<RoundChoice> {
    let purposes = Purpose::ALL.iter();
    purposes
        .flat_map(|purpose| Form::ALL.iter().map(|form| choice(*purpose, *form)))
        .collect()
}

fn choice(purpose: Purpose, form: Form) -> RoundChoice {
    let set = Questionnaire::shipped();
    // What became of earlier promises is not asked in the window.
    let asked = |name: &QuestionId| {
        set.question(name.as_str())
            .is_some_and(|question| question.kind != Kind::Commitments)
    };
    let mut steps = progress::steps(set, purpose, form);
    steps.retain(|step| asked(&step.question));
    let seconds: u32 = steps
        .iter()
        .filter_map(|step| {
            let question = set.question(step.question.as_str())?;
            Some(seconds(&question.kind, step.perspective))
        })
        .sum();
    RoundChoice {
        purpose,
        form,
        questions: set
            .asked(purpose, form)
            .filter(|question| asked(&question.id))
            .count(),
        steps: steps.len(),
        minutes: seconds.div_ceil(60),
    }
}

/// How long a round usually takes a person.
pub(crate) fn minutes(round: &RoundInfo) -> u32 {
    choice(round.setup.purpose, round.setup.form).minutes
}

/// How long a person usually takes for a step, a convention of ours: a guess about the other side
/// goes faster than the question was read.
const fn seconds(kind: &Kind, perspective: Perspective) -> u32 {
    let own = match kind {
        Kind::Rating(_) | Kind::Importance(_) | Kind::Choice { .. } => 15,
        Kind::Text | Kind::Leads { .. } | Kind::RankedPicks { .. } => 45,
        Kind::Stories | Kind::FirstDeal | Kind::EnablementGoals | Kind::Commitments => 90,
        Kind::Protocol | Kind::Counterparts => 150,
        Kind::Metrics { .. } | Kind::Traits => 210,
    };
    match perspective {
        Perspective::Own => own,
        Perspective::Predicted => own.div_ceil(2),
    }
}

/// What is one-sided about the seats: what hinders first.
fn imbalances(seats: &[Seat]) -> Vec<Imbalance> {
    let count = |side: Side| seats.iter().filter(|s| s.setup.side == side).count();
    let empty = |side: &Side| count(*side) == 0;
    let mut found: Vec<Imbalance> = Side::BOTH
        .into_iter()
        .filter(empty)
        .map(Imbalance::NobodyOn)
        .collect();
    for side in Side::BOTH.into_iter().filter(|side| !empty(side)) {
        if count(side) < SINGLE_ANSWERS {
            found.push(Imbalance::FewOn(side));
        }
        if count(side.other()) >= 2 * count(side) {
            found.push(Imbalance::Outnumbered(side));
        }
        let of = |side: Side| -> BTreeSet<Function> {
            let there = seats.iter().filter(|seat| seat.setup.side == side);
            there.map(|seat| seat.setup.function).collect()
        };
        let missing = of(side.other())
            .difference(&of(side))
            .copied()
            .collect::<Vec<_>>();
        found.extend(
            missing
                .into_iter()
                .map(|function| Imbalance::FunctionMissing { side, function }),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::SeatId;
    use questionnaire::{Label, SeatSetup};

    fn seats(setups: &[(Side, Function)]) -> Vec<Seat> {
        let seat = |(number, (side, function)): (i64, &(Side, Function))| Seat {
            id: SeatId(number),
            setup: SeatSetup {
                side: *side,
                label: Label::new("A seat").expect("a name"),
                function: *function,
            },
        };
        (1..).zip(setups).map(seat).collect()
    }

    #[test]
    fn an_empty_side_and_a_small_one_are_told() {
        use Function::{Delivery, Sales};
        use Imbalance::{FewOn, FunctionMissing, NobodyOn, Outnumbered};
        use Side::{Partner, Vendor};
        assert_eq!(
            imbalances(&seats(&[(Vendor, Sales)])),
            [NobodyOn(Partner), FewOn(Vendor)]
        );
        assert_eq!(
            imbalances(&seats(&[
                (Vendor, Sales),
                (Vendor, Delivery),
                (Partner, Sales)
            ])),
            [
                FewOn(Vendor),
                FewOn(Partner),
                Outnumbered(Partner),
                FunctionMissing {
                    side: Partner,
                    function: Delivery
                }
            ]
        );
        let three = [Sales, Delivery, Function::Support];
        let both = three
            .map(|f| (Vendor, f))
            .into_iter()
            .chain(three.map(|f| (Partner, f)));
        assert_eq!(imbalances(&seats(&both.collect::<Vec<_>>())), []);
    }

    #[test]
    fn a_short_form_takes_less_time_than_a_full_one() {
        let choices = choices();
        assert_eq!(choices.len(), 8, "four purposes, two forms");
        for pair in choices.chunks(2) {
            let [full, short] = pair else {
                panic!("two forms")
            };
            assert_eq!((full.form, short.form), (Form::Full, Form::Short));
            assert!(short.minutes < full.minutes && short.questions < full.questions);
            assert!(short.steps >= short.questions, "predictions count apart");
        }
    }
}
