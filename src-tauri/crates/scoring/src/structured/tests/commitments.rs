use questionnaire::{CommitmentId, Mark};

use super::*;

/// A renewal in which the people of both sides marked promises.
fn marking(side: Side, own: &[&str], other: &[&str]) -> Assessment {
    let answers = |marks: &[&str]| -> Vec<String> {
        let marks = marks.iter();
        marks
            .map(|marks| format!(r#""MARKS":{{"own":{{{marks}}}}}"#))
            .collect()
    };
    let (own, other) = (answers(own), answers(other));
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let other: Vec<&str> = other.iter().map(String::as_str).collect();
    assess(Questionnaire::shipped(), &renewal(side, &own, &other))
}

fn marks(assessment: &Assessment) -> Vec<(u8, Option<Mark>, Option<Mark>)> {
    let marked = assessment.commitments.iter();
    marked
        .map(|one| (one.id.number(), one.marks.vendor, one.marks.partner))
        .collect()
}

#[test]
fn different_marks_are_a_minor_finding_and_silence_is_none() {
    for side in Side::BOTH {
        let found = marking(
            side,
            &[r#""C1":"kept","C2":"slipped","C3":"dropped""#],
            &[r#""C1":"kept","C2":"kept""#],
        );
        assert_eq!(
            findings(&found, FindingKind::Commitments),
            [("commitments:C2", Level::Minor, Edition::Joint)]
        );
    }
    let found = marking(Side::Vendor, &[r#""C2":"slipped""#], &[r#""C2":"kept""#]);
    let finding = finding(&found, "commitments:C2");
    assert_eq!(
        finding.title,
        "Promise C2 of the last round: the two sides do not agree on what became of it"
    );
    assert_eq!(
        finding.evidence,
        [
            "Acme says that promise C2 slipped.",
            "Bolt says that promise C2 was kept."
        ]
    );
}

#[test]
fn the_mark_of_a_side_is_that_of_most_people_and_of_equally_many_the_worse() {
    let found = marking(
        Side::Vendor,
        // C1: kept twice, dropped once: kept. C2: kept once, slipped once: slipped. C3: slipped
        // once, dropped once: dropped.
        &[
            r#""C1":"kept","C2":"kept","C3":"dropped""#,
            r#""C1":"dropped","C2":"slipped","C3":"slipped""#,
            r#""C1":"kept""#,
        ],
        &[r#""C10":"kept""#],
    );
    assert_eq!(
        marks(&found),
        [
            (1, Some(Mark::Kept), None),
            (2, Some(Mark::Slipped), None),
            (3, Some(Mark::Dropped), None),
            (10, None, Some(Mark::Kept)),
        ],
        "by number, so that 10 comes after 3"
    );
}

#[test]
fn promises_are_marked_at_a_renewal_only() {
    let mut round = renewal(
        Side::Vendor,
        &[r#""MARKS":{"own":{"C1":"kept"}}"#],
        &[r#""MARKS":{"own":{"C1":"dropped"}}"#],
    );
    assert_eq!(
        CommitmentId::new(1).map(|id| id.to_string()).as_deref(),
        Some("C1")
    );
    assert_eq!(
        assess(Questionnaire::shipped(), &round).commitments.len(),
        1
    );
    round.purpose = Purpose::Check;
    let found = assess(Questionnaire::shipped(), &round);
    assert_eq!(found.commitments, []);
    assert_eq!(findings(&found, FindingKind::Commitments), []);
}
