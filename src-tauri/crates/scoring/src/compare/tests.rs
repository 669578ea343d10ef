use questionnaire::{Plan, Side};

use super::*;
use crate::assess;
use crate::structured::tests::{renewal, round};

fn compared(earlier: &[[&str; 2]], before: [&str; 2], now: [&str; 2]) -> Comparison {
    let set = Questionnaire::shipped();
    let made = |[vendor, partner]: [&str; 2]| round(Side::Vendor, &[vendor], &[partner]);
    let (old, new) = (made(before), made(now));
    let (old_found, new_found) = (assess(set, &old), assess(set, &new));
    let earlier: Vec<Assessment> = earlier.iter().map(|one| assess(set, &made(*one))).collect();
    compare(
        &earlier.iter().collect::<Vec<_>>(),
        Occasion {
            set,
            round: &old,
            assessment: &old_found,
        },
        Occasion {
            set,
            round: &new,
            assessment: &new_found,
        },
    )
}

/// One item, own steps of vendor and partner before and now.
fn item(id: &str, before: [u8; 2], now: [u8; 2]) -> ItemChange {
    let answers = |steps: [u8; 2]| steps.map(|step| format!(r#""{id}":{{"own":{step}}}"#));
    let (old, new) = (answers(before), answers(now));
    let found = compared(&[], [&old[0], &old[1]], [&new[0], &new[1]]);
    assert_eq!(found.compared.len(), 1);
    found.compared[0].clone()
}

fn change(found: &Comparison, id: &str) -> Option<FindingChange> {
    let one = found.findings.iter().find(|one| one.id == id)?;
    Some(one.change)
}

#[test]
fn who_moved_and_what_became_of_the_gap() {
    // Columns: before, now, moved (by half a step or more), gap (tolerance 1), progress.
    let cases = [
        // 2 and 4 to 4 and 4: misalignment to strength.
        (
            [2, 4],
            [4, 4],
            Moved::VendorMoved,
            GapChange::Closed,
            Progress::Improved,
        ),
        // 4 and 2 to 2 and 2: the gap closes because a level fell.
        (
            [4, 2],
            [2, 2],
            Moved::VendorMoved,
            GapChange::Closed,
            Progress::Declined,
        ),
        (
            [4, 4],
            [4, 2],
            Moved::PartnerMoved,
            GapChange::Opened,
            Progress::Declined,
        ),
        // 1 and 5 to 2 and 5: still far apart, one step less; the class stays.
        (
            [1, 5],
            [2, 5],
            Moved::VendorMoved,
            GapChange::Narrowed,
            Progress::Steady,
        ),
        (
            [2, 4],
            [2, 5],
            Moved::PartnerMoved,
            GapChange::Widened,
            Progress::Steady,
        ),
        // 2 and 2 to 4 and 4: shared concern to strength.
        (
            [2, 2],
            [4, 4],
            Moved::BothMoved,
            GapChange::Unchanged,
            Progress::Improved,
        ),
        (
            [3, 3],
            [3, 3],
            Moved::Steady,
            GapChange::Unchanged,
            Progress::Steady,
        ),
        // 5 and 4 to 4 and 4: still a strength, but a level fell by one.
        (
            [5, 4],
            [4, 4],
            Moved::VendorMoved,
            GapChange::Narrowed,
            Progress::Declined,
        ),
    ];
    for (before, now, moved, gap, progress) in cases {
        for turn in [false, true] {
            let side = |mut pair: [u8; 2]| {
                if turn {
                    pair.reverse();
                }
                pair
            };
            let moved = match (turn, moved) {
                (true, Moved::VendorMoved) => Moved::PartnerMoved,
                (true, Moved::PartnerMoved) => Moved::VendorMoved,
                (_, moved) => moved,
            };
            let found = item("CUL-01", side(before), side(now));
            assert_eq!(
                (found.moved, found.gap, found.progress),
                (Some(moved), gap, progress),
                "{before:?} to {now:?}"
            );
        }
    }
}

#[test]
fn a_neutral_question_has_no_level_that_falls() {
    // CUL-07 is neutral: 5 and 2 to 2 and 2 is a gap closed, and better.
    let found = item("CUL-07", [5, 2], [2, 2]);
    assert_eq!(
        (found.gap, found.progress),
        (GapChange::Closed, Progress::Improved)
    );
    // CUL-08 has no order: its sides do not move, its gap does: 1 and 2 differ wholly, 1 and 1 not.
    let found = item("CUL-08", [1, 2], [1, 1]);
    assert_eq!(
        (found.moved, found.delta.vendor, found.gap),
        (None, None, GapChange::Closed)
    );
}

#[test]
fn what_cannot_be_compared_is_listed_with_the_reason() {
    let (both, one) = (
        r#""CUL-01":{"own":4},"CUL-02":{"own":4}"#,
        r#""CUL-01":{"own":4}"#,
    );
    let found = compared(&[], [both, one], [one, one]);
    assert_eq!(found.compared.len(), 1);
    assert_eq!(found.compared.len() + found.left_out.len(), found.of);
    let reason = |found: &Comparison, id: &str| {
        let one = found.left_out.iter().find(|one| one.id.as_str() == id);
        one.map(|one| one.reason)
    };
    assert_eq!(
        reason(&found, "CUL-02"),
        Some(NotComparable::NotJudgedBefore)
    );
    let found = compared(&[], [both, both], [both, one]);
    assert_eq!(reason(&found, "CUL-02"), Some(NotComparable::NotJudgedNow));
    // A set in which CUL-01 is worded anew and CUL-02 is no longer there.
    let mut set = Questionnaire::shipped().clone();
    set.questions
        .retain(|question| question.id.as_str() != "CUL-02");
    for question in &mut set.questions {
        question.revision += u32::from(question.id.as_str() == "CUL-01");
    }
    let answers = round(Side::Vendor, &[both], &[both]);
    let (old, new) = (
        assess(Questionnaire::shipped(), &answers),
        assess(&set, &answers),
    );
    let shipped = Occasion {
        set: Questionnaire::shipped(),
        round: &answers,
        assessment: &old,
    };
    let reworded = Occasion {
        set: &set,
        round: &answers,
        assessment: &new,
    };
    let found = compare(&[], shipped, reworded);
    assert_eq!(reason(&found, "CUL-01"), Some(NotComparable::Reworded));
    assert_eq!(reason(&found, "CUL-02"), Some(NotComparable::OnlyBefore));
    let found = compare(&[], reworded, shipped);
    assert_eq!(reason(&found, "CUL-02"), Some(NotComparable::OnlyNow));
}

#[test]
fn findings_are_new_persisting_resolved_or_relapsed() {
    let low = r#""CUL-02":{"own":2}"#;
    let high = r#""CUL-02":{"own":4}"#;
    let after = |earlier: &[[&str; 2]], before: &str, now: &str| {
        change(
            &compared(earlier, [before, before], [now, now]),
            "item:CUL-02",
        )
    };
    assert_eq!(after(&[], high, low), Some(FindingChange::New));
    assert_eq!(after(&[], low, low), Some(FindingChange::Persisting));
    assert_eq!(after(&[], low, high), Some(FindingChange::Resolved));
    assert_eq!(
        after(&[[low, low]], high, low),
        Some(FindingChange::Relapsed)
    );
    assert_eq!(
        after(&[[low, low]], low, low),
        Some(FindingChange::Persisting)
    );
    assert_eq!(
        after(&[], low, ""),
        Some(FindingChange::Unknown),
        "silence resolves nothing"
    );
    assert_eq!(after(&[], high, high), None);
}

#[test]
fn other_people_are_stated() {
    let set = Questionnaire::shipped();
    let (old, new) = (
        round(Side::Vendor, &["", ""], &[""]),
        round(Side::Vendor, &["", "", ""], &[""]),
    );
    let (a, b) = (assess(set, &old), assess(set, &new));
    let occasion = |round, assessment| Occasion {
        set,
        round,
        assessment,
    };
    let found = compare(&[], occasion(&old, &a), occasion(&new, &b));
    let vendor = People {
        before: 2,
        now: 3,
        same: 2,
    };
    assert_eq!(found.people.vendor, vendor);
    assert!(found.people.vendor.changed() && !found.people.partner.changed());
}

/// Compares two rounds that have plans.
fn with_plans(before: Round, now: Round) -> Comparison {
    let set = Questionnaire::shipped();
    let (old, new) = (assess(set, &before), assess(set, &now));
    compare(
        &[],
        Occasion {
            set,
            round: &before,
            assessment: &old,
        },
        Occasion {
            set,
            round: &now,
            assessment: &new,
        },
    )
}

fn plan(json: &str) -> Plan {
    Plan::read(Questionnaire::shipped(), json).expect("a valid plan")
}

#[test]
fn promises_are_told_in_their_order_with_what_became_of_them() {
    let mut before = round(Side::Vendor, &[""], &[""]);
    let promises: Vec<String> = ["C3", "C1", "C2", "C4", "C5", "C6"]
        .iter()
        .map(|id| format!(r#"{{"id":"{id}","text":"Promise {id}"}}"#))
        .collect();
    before.plan = plan(&format!(r#"{{"commitments":[{}]}}"#, promises.join(",")));
    let now = renewal(
        Side::Vendor,
        &[r#""MARKS":{"own":{"C1":"kept","C2":"slipped","C3":"dropped","C4":"kept","C9":"kept"}}"#],
        &[
            r#""MARKS":{"own":{"C1":"kept","C2":"slipped","C3":"dropped","C4":"dropped","C5":"kept"}}"#,
        ],
    );
    let found = with_plans(before, now);
    let told: Vec<(String, &str, Outcome)> = (found.commitments.iter())
        .map(|one| (one.id.to_string(), one.text.as_str(), one.outcome))
        .collect();
    let row = |id: &str, text, outcome| (id.to_owned(), text, outcome);
    assert_eq!(
        told,
        [
            row("C3", "Promise C3", Outcome::Dropped),
            row("C1", "Promise C1", Outcome::Kept),
            row("C2", "Promise C2", Outcome::Slipped),
            row("C4", "Promise C4", Outcome::Differing),
            row("C5", "Promise C5", Outcome::OneSided),
            row("C6", "Promise C6", Outcome::Unmarked),
        ]
    );
    let unknown: Vec<String> = (found.marks_without_commitment.iter())
        .map(ToString::to_string)
        .collect();
    assert_eq!(unknown, ["C9"]);
}

#[test]
fn findings_about_promises_have_no_history() {
    // Both rounds tell `commitments:C1`, but it is another promise each time.
    let marked = || {
        renewal(
            Side::Vendor,
            &[r#""MARKS":{"own":{"C1":"kept"}}"#],
            &[r#""MARKS":{"own":{"C1":"dropped"}}"#],
        )
    };
    let found = with_plans(marked(), marked());
    assert_eq!(change(&found, "commitments:C1"), Some(FindingChange::New));
    let found = with_plans(marked(), renewal(Side::Vendor, &[""], &[""]));
    assert_eq!(change(&found, "commitments:C1"), None);
}

#[test]
fn a_finding_about_a_roadmap_is_open_when_there_is_none_any_more() {
    let needs = r#""ENB-07":{"own":["E14"]}"#;
    let with = |json: &str| {
        let mut round = round(Side::Vendor, &[needs], &[""]);
        round.plan = plan(json);
        round
    };
    let without_block = r#"{"roadmap":{"blocks":[]}}"#;
    let id = "roadmap:need:vendor:E14";
    let found = with_plans(with(without_block), with(without_block));
    assert_eq!(change(&found, id), Some(FindingChange::Persisting));
    let found = with_plans(
        with(without_block),
        with(r#"{"roadmap":{"blocks":[{"block":"E14"}]}}"#),
    );
    assert_eq!(change(&found, id), Some(FindingChange::Resolved));
    let found = with_plans(with(without_block), with("{}"));
    assert_eq!(change(&found, id), Some(FindingChange::Unknown));
}

#[test]
fn a_side_has_moved_when_its_mean_changed_by_half_a_step() {
    let change = item("CUL-02", [4, 4], [4, 2]);
    assert!(!change.has_moved(Side::Vendor));
    assert!(change.has_moved(Side::Partner));
}
