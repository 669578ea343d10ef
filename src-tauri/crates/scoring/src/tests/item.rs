//! One item: means, gap, class, states, severity. Figures by hand; K = 5 unless said otherwise.

use questionnaire::{Side, Tolerance};

use super::near;
use super::round::{item, round, set};
use crate::{Class, Item, ItemKind, State, assess};

use Class::{Compatible, Misalignment, SharedConcern, SharedStrength, Undecided};
use State::{Dissensus, FalseConflict, FalseConsensus, TrueConsensus};

fn states(item: &Item) -> [Option<State>; 2] {
    Side::BOTH.map(|side| item.sides.get(side).state)
}

/// The same item with the sides changed over.
fn both_ways(id: &str, one: &[&str], other: &[&str]) -> [Item; 2] {
    [item(id, one, other), item(id, other, one)]
}

#[test]
fn worked_a_hidden_one_sidedness() {
    // Own 5 and 2, guesses 5 and 5. c = (4 − 2)/3 = 2/3, d = 3/4, b = (3 − 0)/4 = 3/4 by the side
    // that guessed 5. 1 − 0.6 × 0.55 × 0.775 = 1 − 0.25575 = 0.74425.
    let [there, back] = both_ways("CUL-03", &["5/5"], &["2/5"]);
    for found in [&there, &back] {
        assert!(near(found.severity, 74.425), "{:?}", found.severity);
        assert_eq!(found.class, Some(Misalignment));
        assert_eq!(found.similarity, Some(0.25));
    }
    assert_eq!(
        (there.gap, back.gap),
        (Some(3.0), Some(-3.0)),
        "the gap has a direction"
    );
    // 5 expected 5: hidden. 2 expected 5, and so a gap: known.
    assert_eq!(states(&there), [Some(FalseConsensus), Some(Dissensus)]);
    assert_eq!(states(&back), [Some(Dissensus), Some(FalseConsensus)]);
}

#[test]
fn worked_the_same_on_a_neutral_question() {
    // c = 0: 1 − 0.55 × 0.775 = 0.57375.
    for found in both_ways("CUL-07", &["5/5"], &["2/5"]) {
        assert!(near(found.severity, 57.375), "{:?}", found.severity);
        assert_eq!(found.class, Some(Misalignment));
    }
}

#[test]
fn worked_a_shared_concern() {
    // Both 2, both guessed 2: c = 2/3, d = b = 0: 1 − 0.6 = 0.4.
    let found = item("COM-07", &["2/2"], &["2/2"]);
    assert!(near(found.severity, 40.0), "{:?}", found.severity);
    assert_eq!(found.class, Some(SharedConcern));
    assert_eq!(states(&found), [Some(TrueConsensus); 2]);
}

#[test]
fn worked_a_small_difference_that_was_expected() {
    // Own 4 and 3, guessed right: c = 1/3, d = 1/4, b = 0: 1 − 0.8 × 0.85 = 0.32.
    for found in both_ways("CUL-02", &["4/3"], &["3/4"]) {
        assert!(near(found.severity, 32.0), "{:?}", found.severity);
        assert_eq!(found.class, Some(Undecided));
        assert_eq!(
            states(&found),
            [Some(TrueConsensus); 2],
            "one step is close"
        );
    }
}

#[test]
fn worked_an_ordered_choice_of_six() {
    // GOL-05, K = 6: own 2 and 5, guesses 3 and 5. d = 3/5; b: vendor (3 − 1)/5 = 0.4, partner
    // (3 − 0)/5 = 0.6. 1 − 0.64 × 0.82 = 0.4752.
    for found in both_ways("GOL-05", &["2/3"], &["5/5"]) {
        assert_eq!((found.kind, found.steps), (ItemKind::OrderedChoice, 6));
        assert!(near(found.severity, 47.52), "{:?}", found.severity);
        assert!(near(found.similarity, 0.4), "{:?}", found.similarity);
        assert_eq!(states(&found), [Some(FalseConsensus); 2]);
    }
}

#[test]
fn worked_several_people_on_each_side() {
    // Vendor 5, 4 (mean 4.5), guesses 4, 3 (3.5). Partner 3, 2, 2 (mean 7/3), one guess of 5.
    // g = 13/6, c = (4 − 7/3)/3 = 5/9, d = 13/24, b: vendor (13/6 − 1)/4 = 7/24, partner
    // max(0, 13/6 − 8/3) = 0. 1 − (1 − 1/3)(1 − 0.325)(1 − 0.0875) = 1 − 2/3 × 0.675 × 0.9125
    // = 1 − 0.410625 = 0.589375.
    let [there, back] = both_ways("EMP-05", &["5/4", "4/3"], &["3/5", "2", "2/dk"]);
    assert!(near(there.gap, 13.0 / 6.0) && near(back.gap, -13.0 / 6.0));
    for found in [&there, &back] {
        assert!(near(found.severity, 58.9375), "{:?}", found.severity);
    }
    assert_eq!(there.sides.vendor.n, 2);
    assert_eq!(there.sides.partner.n, 3);
    assert_eq!(
        there.sides.partner.predicted,
        Some(5.0),
        "a don't know is no guess"
    );
    assert_eq!(states(&there), [Some(FalseConsensus), Some(Dissensus)]);
}

#[test]
fn classes_of_a_rating_with_a_healthier_end() {
    // Steps of the vendor's seats, of the partner's seats, and the first class that holds.
    let cases: [(&[&str], &[&str], Class); 14] = [
        (&["2"], &["2"], SharedConcern),
        (&["1"], &["2"], SharedConcern),
        (&["2", "3"], &["2", "3"], SharedConcern), // 2.5
        (&["3", "3", "2"], &["1"], SharedConcern), // 2.67 and 1: whatever the gap
        (&["3"], &["3"], Undecided),               // 3 is not unfavourable
        (&["3"], &["2"], Undecided),
        (&["3"], &["1"], Misalignment),
        (&["5"], &["3"], Misalignment),
        (&["4", "4", "5"], &["3", "3", "4"], Undecided), // 13/3 − 10/3 is one step
        (&["4", "5"], &["3", "3", "4"], Misalignment),   // 9/2 − 10/3 = 7/6
        (&["4"], &["4"], SharedStrength),
        (&["5"], &["4"], SharedStrength),
        (&["4"], &["3"], Undecided),
        (&["4", "4", "4"], &["4", "4", "3"], Undecided), // 3.67 is not favourable
    ];
    for (vendor, partner, expected) in cases {
        for found in both_ways("CUL-01", vendor, partner) {
            assert_eq!(found.class, Some(expected), "{vendor:?} {partner:?}");
        }
    }
}

#[test]
fn classes_of_a_neutral_question() {
    for id in ["CUL-07", "COM-02"] {
        for (vendor, partner, expected) in [
            ("1", "1", Compatible), // never a concern
            ("5", "5", Compatible), // never a strength
            ("1", "2", Compatible),
            ("1", "3", Misalignment),
        ] {
            for found in both_ways(id, &[vendor], &[partner]) {
                assert_eq!(found.class, Some(expected), "{id} {vendor} {partner}");
                assert_eq!(found.is_favourable(Side::Vendor), None);
            }
        }
    }
}

#[test]
fn every_state_of_one_side_by_hand() {
    // The vendor's answer, its guess and the partner's answer. Close is a distance of 1 or less.
    for (own, guess, other, expected) in [
        ("4", "4", "4", TrueConsensus),
        ("4", "3", "5", TrueConsensus), // both distances are 1
        ("4", "2", "4", FalseConflict),
        ("3", "5", "2", FalseConflict),
        ("5", "5", "3", FalseConsensus),
        ("5", "4", "1", FalseConsensus),
        ("5", "3", "3", Dissensus),
        ("1", "5", "3", Dissensus), // a gap was expected, though another one
    ] {
        let said = format!("{own}/{guess}");
        let [there, back] = both_ways("EMP-02", &[&said], &[other]);
        assert_eq!(
            states(&there),
            [Some(expected), None],
            "{own} {guess} {other}"
        );
        assert_eq!(
            states(&back),
            [None, Some(expected)],
            "{own} {guess} {other}, changed over"
        );
    }
}

#[test]
fn the_tolerance_of_the_round_decides_what_is_close() {
    let mut strict = round(&["CUL-02 4/3"], &["CUL-02 3/3"]);
    strict.tolerance = Tolerance::new(0.5).expect("half a step");
    let found = assess(set(), &strict)
        .items
        .into_iter()
        .find(|item| item.is_judged());
    let found = found.expect("one item is judged");
    assert_eq!(found.class, Some(Misalignment));
    // 4 expected 3, and so a gap; 3 expected 3.
    assert_eq!(states(&found), [Some(Dissensus), Some(FalseConsensus)]);
    assert_eq!(found.is_far_apart(strict.tolerance), Some(true));
    assert_eq!(found.is_far_apart(Tolerance::default()), Some(false));
}

#[test]
fn an_item_that_one_side_did_not_answer_is_not_judged() {
    for silent in [&["dk/4"][..], &["na/4"], &["pn/4"], &["-/4"], &[]] {
        for found in both_ways("CUL-03", &["5/5", "4/5"], silent) {
            assert!(!found.is_judged());
            assert_eq!((found.class, found.gap), (None, None));
            assert_eq!((found.similarity, found.severity), (None, None));
            assert_eq!(
                states(&found),
                [None; 2],
                "without a gap nobody can know of it"
            );
        }
    }
    let found = item("CUL-03", &["5/5", "4/5"], &["dk/3"]);
    assert_eq!(
        found.sides.vendor.mean,
        Some(4.5),
        "what was said is still shown"
    );
    assert_eq!(found.sides.partner.mean, None);
    assert_eq!(found.sides.partner.predicted, Some(3.0));
    assert_eq!((found.sides.vendor.n, found.sides.partner.n), (2, 0));
}

#[test]
fn missing_answers_are_not_in_the_mean() {
    let found = item(
        "CUL-03",
        &["5/dk", "dk/1", "na", "pn", "-/2", "4/3"],
        &["4"],
    );
    // Own 5 and 4; guesses 1, 2 and 3.
    assert_eq!(found.sides.vendor.mean, Some(4.5));
    assert_eq!(found.sides.vendor.predicted, Some(2.0));
    assert_eq!(found.sides.vendor.n, 2);
}

#[test]
fn options_without_an_order_are_compared_by_shares() {
    // CUL-08. Vendor 1, 1, 2: shares 2/3 and 1/3. Partner 2, 5: shares 1/2 and 1/2. Common is
    // min(1/3, 1/2) = 1/3, apart 2/3. The vendor guessed 1, 2, 1, the same as its own: 0 apart.
    // The partner guessed 1, 1, nothing of its own: 1 apart.
    // d = 2/3, b = 2/3: 1 − (1 − 0.4)(1 − 0.2) = 0.52.
    let [there, back] = both_ways("CUL-08", &["1/1", "1/2", "2/1"], &["2/1", "5/1", "pn"]);
    for found in [&there, &back] {
        assert_eq!(found.kind, ItemKind::UnorderedChoice);
        assert!(near(found.gap, 2.0 / 3.0), "{:?}", found.gap);
        assert!(near(found.similarity, 1.0 / 3.0));
        assert!(near(found.severity, 52.0), "{:?}", found.severity);
        assert_eq!(found.class, Some(Misalignment));
    }
    assert_eq!(there.sides.vendor.mean, None, "there is no mean of options");
    assert_eq!(there.sides.vendor.spread, None);
    assert_eq!((there.sides.vendor.n, there.sides.partner.n), (3, 2));
    assert_eq!(states(&there), [Some(FalseConsensus), Some(Dissensus)]);
    assert_eq!(states(&back), [Some(Dissensus), Some(FalseConsensus)]);
}

#[test]
fn half_of_the_options_in_common_is_close() {
    // 1, 2 and 1, 3: common 1/2. 1, 2, 2 and 1, 1, 3: common 1/3. Far steps are not further.
    let close = item("CUL-08", &["1", "2"], &["1", "3"]);
    assert!(near(close.gap, 0.5));
    assert_eq!(close.class, Some(Compatible), "close, and never a strength");
    let far = item("CUL-08", &["1", "2", "2"], &["1", "1", "3"]);
    assert_eq!(far.class, Some(Misalignment));
    let (next, opposite) = (
        item("CUL-08", &["1"], &["2"]),
        item("CUL-08", &["1"], &["5"]),
    );
    assert_eq!((next.gap, opposite.gap), (Some(1.0), Some(1.0)));
}

#[test]
fn the_weight_multiplies_and_a_severity_ends_at_100() {
    // 74.425 with both importances 1: × 0.5 = 37.2125. With 5: × 1.5 = 111.6375, so 100.
    // With 2 and 4, the larger counts: 0.5 + 3/4 = 1.25, 93.03125.
    for (vendor, partner, expected) in
        [("1", "1", 37.2125), ("5", "1", 100.0), ("2", "4", 93.03125)]
    {
        let seats = [
            format!("W-CUL {vendor}, CUL-03 5/5"),
            format!("W-CUL {partner}, CUL-03 2/5"),
        ];
        for [a, b] in [[0, 1], [1, 0]] {
            let found = super::round::assessed(&[&seats[a]], &[&seats[b]]);
            let severity = found.findings[0].severity;
            assert!(near(severity, expected), "{vendor} {partner}: {severity}");
        }
    }
}
