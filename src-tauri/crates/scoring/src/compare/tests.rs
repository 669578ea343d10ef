use questionnaire::Side;

use super::*;
use crate::assess;
use crate::structured::tests::round;

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
