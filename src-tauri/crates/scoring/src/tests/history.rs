//! What becomes of findings that do not rest on ratings of both sides.

use questionnaire::{Form, Questionnaire, Round, Side};

use crate::structured::tests::round;
use crate::{FindingChange, Occasion, assess, compare};

fn one(vendor: &str, partner: &str) -> Round {
    round(Side::Vendor, &[vendor], &[partner])
}

/// What became of a finding.
#[track_caller]
fn became(id: &str, before: &Round, now: &Round) -> Option<FindingChange> {
    let set = Questionnaire::shipped();
    let (old, new) = (assess(set, before), assess(set, now));
    let occasion = |round, assessment| Occasion {
        set,
        round,
        assessment,
    };
    let found = compare(&[], occasion(before, &old), occasion(now, &new));
    let history = found.findings.iter().find(|one| one.id == id);
    history.map(|one| one.change)
}

#[test]
fn dont_knows_are_resolved_by_answers_and_not_by_silence_about_the_dimension() {
    // 2 of the vendor's 8 answers on culture are don't knows: 25 %.
    let unsure = r#""CUL-01":{"own":"dont_know"},"CUL-02":{"own":"dont_know"}"#;
    let id = "dont_know:culture:vendor";
    let before = one(unsure, "");
    assert_eq!(
        became(id, &before, &one(unsure, "")),
        Some(FindingChange::Persisting)
    );
    // Everybody is asked again, and knows: resolved.
    let sure = r#""CUL-01":{"own":4},"CUL-02":{"own":4}"#;
    assert_eq!(
        became(id, &before, &one(sure, "")),
        Some(FindingChange::Resolved)
    );
    // Nobody of the vendor takes part any more: nothing of it applies, so nobody can say.
    let without = round(Side::Vendor, &[], &[""]);
    assert_eq!(became(id, &before, &without), Some(FindingChange::Unknown));
    // Nobody of the partner took part before either: its absence now hides nothing.
    let alone = round(Side::Vendor, &[unsure], &[]);
    let still_alone = round(Side::Vendor, &[sure], &[]);
    assert_eq!(
        became(id, &alone, &still_alone),
        Some(FindingChange::Resolved)
    );
    // The partner took part before and does not now.
    assert_eq!(
        became(id, &before, &still_alone),
        Some(FindingChange::Unknown)
    );
}

#[test]
fn a_guess_is_an_answer_that_has_to_be_given_again() {
    // The vendor only guessed: none of the partner's three.
    let id = "empathy:hits:vendor";
    let picked = r#""EMP-04":{"own":[1,2,3]}"#;
    let missed = r#""EMP-04":{"predicted":[4,5,6]}"#;
    let before = one(missed, picked);
    let hit = r#""EMP-04":{"predicted":[1,2,3]}"#;
    assert_eq!(
        became(id, &before, &one(hit, picked)),
        Some(FindingChange::Resolved)
    );
    assert_eq!(
        became(id, &before, &one("", picked)),
        Some(FindingChange::Unknown),
        "the guess is missing"
    );
    assert_eq!(
        became(id, &before, &one(hit, "")),
        Some(FindingChange::Unknown),
        "the picks are missing"
    );
    // A reason for giving no value is no answer.
    let silent = r#""EMP-04":{"predicted":"dont_know"}"#;
    assert_eq!(
        became(id, &before, &one(silent, picked)),
        Some(FindingChange::Unknown)
    );
    // Who gave an own answer and no guess before need not guess now.
    let id = "first_deal:one_only:vendor";
    let named = r#""GOL-06":{"own":{"account":"Hospital"}}"#;
    assert_eq!(
        became(id, &one(named, ""), &one(named, named)),
        Some(FindingChange::Resolved)
    );
}

#[test]
fn a_question_that_is_not_asked_any_more_resolves_nothing() {
    // CUL-04 is asked in the full form only; the answers are in the file all the same.
    let id = "item:CUL-04";
    let (low, high) = (r#""CUL-04":{"own":2}"#, r#""CUL-04":{"own":4}"#);
    let before = one(low, low);
    let now = one(high, high);
    assert_eq!(became(id, &before, &now), Some(FindingChange::Resolved));
    let short = Round {
        form: Form::Short,
        ..now
    };
    assert_eq!(became(id, &before, &short), Some(FindingChange::Unknown));
}
