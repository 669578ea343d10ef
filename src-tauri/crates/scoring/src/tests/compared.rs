//! What holds for every two rounds.

use proptest::prelude::*;
use questionnaire::{BySide, Round, Side, generated};

use super::round::set;
use crate::structured::tests::swapped;
use crate::{Comparison, FindingChange, GapChange, Moved, Occasion, Progress, assess, compare};

fn any_round() -> impl Strategy<Value = Round> {
    generated::round(set(), 3)
}

fn compared(earlier: &Round, before: &Round, now: &Round) -> Comparison {
    let [earlier, old, new] = [earlier, before, now].map(|round| assess(set(), round));
    let before = Occasion {
        set: set(),
        round: before,
        assessment: &old,
    };
    let now = Occasion {
        set: set(),
        round: now,
        assessment: &new,
    };
    compare(&[&earlier], before, now)
}

fn turn<T: Copy>(both: &BySide<T>) -> BySide<T> {
    BySide {
        vendor: both.partner,
        partner: both.vendor,
    }
}

/// A name with the sides changed over in it.
fn id_changed_over(id: &str) -> String {
    let parts = id.split(':').map(|part| match part {
        "vendor" => "partner",
        "partner" => "vendor",
        other => other,
    });
    parts.collect::<Vec<_>>().join(":")
}

fn check_changed_over(there: &Comparison, back: &Comparison) -> Result<(), TestCaseError> {
    prop_assert_eq!(turn(&there.people), back.people);
    prop_assert_eq!(there.of, back.of);
    prop_assert_eq!(&there.left_out, &back.left_out);
    prop_assert_eq!(
        &there.marks_without_commitment,
        &back.marks_without_commitment
    );
    prop_assert_eq!(there.commitments.len(), back.commitments.len());
    for (a, b) in there.commitments.iter().zip(&back.commitments) {
        prop_assert_eq!((turn(&a.marks), a.outcome), (b.marks, b.outcome));
    }
    prop_assert_eq!(there.compared.len(), back.compared.len());
    for (a, b) in there.compared.iter().zip(&back.compared) {
        prop_assert_eq!(turn(&a.delta), b.delta);
        let moved = a.moved.map(|moved| match moved {
            Moved::VendorMoved => Moved::PartnerMoved,
            Moved::PartnerMoved => Moved::VendorMoved,
            same @ (Moved::BothMoved | Moved::Steady) => same,
        });
        prop_assert_eq!(moved, b.moved);
        prop_assert_eq!(
            (&a.id, a.gap, a.before, a.now, a.progress),
            (&b.id, b.gap, b.before, b.now, b.progress)
        );
    }
    let histories = |of: &Comparison, id: fn(&str) -> String| {
        let mut all: Vec<(String, FindingChange)> = of
            .findings
            .iter()
            .map(|one| (id(&one.id), one.change))
            .collect();
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        all
    };
    prop_assert_eq!(
        histories(there, id_changed_over),
        histories(back, str::to_owned)
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn changing_the_sides_over_changes_the_sides_and_nothing_else(
        earlier in any_round(), before in any_round(), now in any_round(),
    ) {
        let there = compared(&earlier, &before, &now);
        let back = compared(&swapped(&earlier), &swapped(&before), &swapped(&now));
        check_changed_over(&there, &back)?;
    }

    #[test]
    fn the_order_of_the_people_changes_nothing(before in any_round(), now in any_round()) {
        let turned = |round: &Round| {
            let mut round = round.clone();
            round.respondents.reverse();
            round
        };
        let json = |found: &Comparison| serde_json::to_string(found).expect("plain data");
        prop_assert_eq!(
            json(&compared(&before, &before, &now)),
            json(&compared(&turned(&before), &turned(&before), &turned(&now)))
        );
    }

    #[test]
    fn every_movement_is_in_its_range_and_every_item_has_its_place(
        before in any_round(), now in any_round(),
    ) {
        let found = compared(&before, &before, &now);
        prop_assert_eq!(found.compared.len() + found.left_out.len(), found.of);
        for one in &found.compared {
            let question = set().question(one.id.as_str());
            let steps = question.and_then(|question| question.kind.steps()).unwrap_or_default();
            let range = f64::from(steps) - 1.0;
            for side in Side::BOTH {
                let delta = *one.delta.get(side);
                prop_assert!(delta.is_none_or(|delta| (-range..=range).contains(&delta)));
                prop_assert_eq!(delta.is_some(), one.moved.is_some());
            }
        }
        for side in Side::BOTH {
            let people = found.people.get(side);
            prop_assert!(people.same <= people.before.min(people.now));
        }
    }

    #[test]
    fn nothing_changes_from_a_round_to_itself(round in any_round()) {
        let found = compared(&round, &round, &round);
        for one in &found.compared {
            prop_assert_eq!((one.gap, one.progress), (GapChange::Unchanged, Progress::Steady));
            prop_assert!(one.moved.is_none_or(|moved| moved == Moved::Steady));
        }
        for one in &found.findings {
            // Those about promises have no history.
            let of_one_round = one.id.starts_with("commitments:");
            let expected = if of_one_round { FindingChange::New } else { FindingChange::Persisting };
            prop_assert_eq!(one.change, expected);
        }
        prop_assert!(!found.people.vendor.changed() && !found.people.partner.changed());
    }
}
