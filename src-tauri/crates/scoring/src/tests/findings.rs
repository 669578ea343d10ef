//! What makes a finding, how it is called, how much it weighs and where it stands.

use questionnaire::{Dimension, Side};

use super::near;
use super::round::assessed;
use crate::{Assessment, Edition, Finding, FindingKind, Level};

fn ids(assessment: &Assessment) -> Vec<&str> {
    assessment
        .findings
        .iter()
        .map(|finding| finding.id.as_str())
        .collect()
}

/// The finding on one question with one seat a side, if there is one.
fn on(id: &str, vendor: &str, partner: &str) -> Option<Finding> {
    let found = assessed(&[&format!("{id} {vendor}")], &[&format!("{id} {partner}")]);
    let is_about = |finding: &&Finding| finding.question.as_ref().is_some_and(|q| q.as_str() == id);
    found.findings.iter().find(is_about).cloned()
}

#[test]
fn what_makes_a_finding_and_what_does_not() {
    for (id, vendor, partner, is_one) in [
        ("CUL-01", "5/5", "2/5", true),  // far apart
        ("CUL-01", "5", "2", true),      // far apart, nobody guessed
        ("CUL-01", "2/2", "2/2", true),  // a shared concern
        ("CUL-01", "4/2", "4/4", true),  // a needless worry
        ("CUL-07", "1/5", "1/1", true),  // the same on a neutral question
        ("CUL-08", "1/2", "1/1", true),  // and on options without an order
        ("CUL-01", "4/4", "3/3", false), // close, and expected
        ("CUL-01", "4/4", "4/4", false), // a strength
        ("CUL-07", "1/1", "1/1", false), // compatible
        ("CUL-01", "5", "dk", false),    // not judged
        ("CUL-03", "4/4", "4/4", false), // the gate is met
        ("CUL-03", "4/4", "3/3", true),  // the gate is not met on a side
        ("CUL-03", "3/3", "4/4", true),
        ("CUL-03", "3", "dk", false), // not judged, so not a finding either
    ] {
        assert_eq!(
            on(id, vendor, partner).is_some(),
            is_one,
            "{id} {vendor} {partner}"
        );
    }
}

#[test]
fn a_finding_carries_its_evidence_and_what_to_do() {
    let found = on("CUL-05", "5/5", "2/5").expect("far apart");
    assert_eq!(found.id, "item:CUL-05");
    assert_eq!(found.kind, FindingKind::Item);
    assert_eq!(found.dimension, Dimension::Culture);
    assert!(near(found.severity, 74.425));
    assert_eq!(found.level, Level::Critical);
    assert_eq!(found.edition, Edition::Joint);
    assert_eq!(found.unaware, [Side::Vendor], "5 expected 5");
    assert_eq!(
        found.prompt,
        "Acme, what led you to expect your answer? Bo & Söhne, what would we have seen if we had looked?"
    );
    assert_eq!(found.conversation, "Candid talk on values and habits");
    assert!(
        found
            .why
            .starts_with("People who do not like or trust each other")
    );
    assert!(found.action.starts_with("Hold a 60-minute candid talk"));
    // The other way round the other side is asked.
    let found = on("CUL-05", "2/5", "5/5").expect("far apart");
    assert_eq!(found.unaware, [Side::Partner]);
    assert!(
        found.prompt.starts_with("Bo & Söhne, what led you"),
        "{}",
        found.prompt
    );
}

#[test]
fn where_trust_is_one_sided_nobody_has_to_defend_the_distrust() {
    for id in ["CUL-03", "CUL-04"] {
        let found = on(id, "5/5", "2/5").expect("far apart");
        assert!(
            found.prompt.starts_with("Which event made the difference"),
            "{id}"
        );
        // Where both distrust, it is a concern of both.
        let found = on(id, "2/2", "2/2").expect("a shared concern");
        assert!(!found.prompt.starts_with("Which event"), "{id}");
    }
}

#[test]
fn the_prompt_fits_what_was_found() {
    let prompt = |vendor, partner| on("COM-06", vendor, partner).expect("a finding").prompt;
    assert_eq!(
        prompt("5/2", "2/5"),
        "Which single rule would take away most of the irritation?"
    );
    assert_eq!(
        prompt("2/2", "2/2"),
        "What is the smallest rhythm we would truly keep?"
    );
    // A worry about something that works on both sides, and about something that is not yet good.
    assert_eq!(prompt("4/2", "4/4"), "Which habit do we protect?");
    assert_eq!(
        prompt("3/1", "3/3"),
        "What is the smallest rhythm we would truly keep?"
    );
}

#[test]
fn the_title_says_who_sees_it_lower_and_who_knows() {
    let title = |id, vendor, partner| on(id, vendor, partner).expect("a finding").title;
    let trust = "trust to keep a costly promise";
    for (vendor, partner, expected) in [
        (
            "5/5",
            "2/2",
            format!("Bo & Söhne sees {trust} lower than Acme does, and neither side knows it"),
        ),
        (
            "2/2",
            "5/5",
            format!("Acme sees {trust} lower than Bo & Söhne does, and neither side knows it"),
        ),
        (
            "5/5",
            "2/5",
            format!("Bo & Söhne sees {trust} lower than Acme does, and Acme does not know it"),
        ),
        (
            "2/5",
            "5/5",
            format!(
                "Acme sees {trust} lower than Bo & Söhne does, and Bo & Söhne does not know it"
            ),
        ),
        (
            "5",
            "2/2",
            format!(
                "Bo & Söhne sees {trust} lower than Acme does, and Bo & Söhne does not know it"
            ),
        ),
        (
            "5/2",
            "2/5",
            format!("Both know it: Bo & Söhne sees {trust} lower than Acme does"),
        ),
        (
            "5/2",
            "2",
            format!("Bo & Söhne sees {trust} lower than Acme does; Acme expected it"),
        ),
        (
            "5",
            "2",
            format!("Bo & Söhne sees {trust} lower than Acme does"),
        ),
        (
            "2/2",
            "2/2",
            format!("Neither Acme nor Bo & Söhne is satisfied with {trust}"),
        ),
        (
            "4/4",
            "3/3",
            format!("Not yet solid on both sides: {trust}"),
        ),
        (
            "4/2",
            "4/4",
            format!("Acme expected a gap that is not there: {trust}"),
        ),
        (
            "4/4",
            "4/2",
            format!("Bo & Söhne expected a gap that is not there: {trust}"),
        ),
        (
            "4/2",
            "4/2",
            format!("Acme and Bo & Söhne both expected a gap that is not there: {trust}"),
        ),
    ] {
        assert_eq!(
            title("CUL-03", vendor, partner),
            expected,
            "{vendor} {partner}"
        );
    }
    let pace = "the pace of joint decisions";
    for (vendor, partner, expected) in [
        (
            "5/5",
            "2/2",
            format!("Acme and Bo & Söhne differ on {pace}, and neither side knows it"),
        ),
        (
            "5/5",
            "2/5",
            format!("Acme and Bo & Söhne differ on {pace}, and Acme does not know it"),
        ),
        (
            "5/2",
            "2/5",
            format!("Acme and Bo & Söhne both know that they differ on {pace}"),
        ),
        (
            "5",
            "2/5",
            format!("Acme and Bo & Söhne differ on {pace}; Bo & Söhne expected it"),
        ),
        ("5", "2", format!("Acme and Bo & Söhne differ on {pace}")),
    ] {
        assert_eq!(
            title("CUL-07", vendor, partner),
            expected,
            "{vendor} {partner}"
        );
    }
}

#[test]
fn the_evidence_is_what_each_side_said_and_expected() {
    let found = on("CUL-03", "5/4", "2/5").expect("far apart");
    assert_eq!(found.evidence.len(), 4, "{:?}", found.evidence);
    let sides = ["Acme", "Bo & Söhne", "Acme", "Bo & Söhne"];
    for (sentence, side) in found.evidence.iter().zip(sides) {
        assert!(sentence.starts_with(side), "{sentence}");
    }
    // Vendor 1, 1, 1, 2 and partner 1, 2, 2, 2: in common 1/4 and 1/4, so half of the answers differ
    // and the sides are close. Vendor 1, 1, 1, 1 has in common 1/4 only: 75 % differ.
    let far = assessed(
        &["CUL-08 1", "CUL-08 1", "CUL-08 1", "CUL-08 1"],
        &["CUL-08 1", "CUL-08 2", "CUL-08 2", "CUL-08 2"],
    );
    assert_eq!(
        far.findings[0].evidence,
        ["75 % of the two sides’ answers differ."]
    );
    let close = assessed(
        &["CUL-08 1", "CUL-08 1", "CUL-08 1", "CUL-08 2"],
        &["CUL-08 1", "CUL-08 2", "CUL-08 2", "CUL-08 2"],
    );
    assert!(close.findings.is_empty(), "{:?}", ids(&close));
}

#[test]
fn findings_stand_by_severity_then_dimension_then_question() {
    // All of weight 1. 5/5 and 2/5: 74.425. 2/2 and 2/2: 40.
    let found = assessed(
        &["ENB-01 5/5, COM-07 2/2, CUL-02 2/2, CUL-01 2/2, EMP-01 5/5, GOL-01 2/2"],
        &["ENB-01 2/5, COM-07 2/2, CUL-02 2/2, CUL-01 2/2, EMP-01 2/5, GOL-01 2/2"],
    );
    assert_eq!(
        ids(&found),
        [
            "item:EMP-01",
            "item:ENB-01",
            "item:CUL-01",
            "item:CUL-02",
            "item:GOL-01",
            "item:COM-07"
        ]
    );
}

#[test]
fn a_heavier_dimension_comes_first() {
    // 40 × 1.5 = 60 for the goals, 40 × 0.5 = 20 for culture, 40 for communication.
    let line = "W-GOL 5, W-CUL 1, CUL-01 2/2, GOL-01 2/2, COM-07 2/2";
    let found = assessed(&[line], &[line]);
    assert_eq!(ids(&found), ["item:GOL-01", "item:COM-07", "item:CUL-01"]);
    let levels: Vec<Level> = found.findings.iter().map(|finding| finding.level).collect();
    assert_eq!(levels, [Level::Critical, Level::Major, Level::Minor]);
}

#[test]
fn a_fifth_of_dont_knows_is_a_finding() {
    // Five seats are asked 4 ratings and choices on the goals: 20 answers, of which 4 are a fifth.
    let goals = |unknown: usize| {
        let line = |seat: usize| {
            let answer = if seat < unknown { "dk" } else { "4" };
            format!("GOL-01 {answer}, GOL-02 4, GOL-05 4, GOL-07 4")
        };
        (0..5).map(line).collect::<Vec<_>>()
    };
    let found = |unknown: usize, changed_over: Side| {
        let (some, none) = (goals(unknown), goals(0));
        let some: Vec<&str> = some.iter().map(String::as_str).collect();
        let none: Vec<&str> = none.iter().map(String::as_str).collect();
        match changed_over {
            Side::Vendor => assessed(&some, &none),
            Side::Partner => assessed(&none, &some),
        }
    };
    assert_eq!(ids(&found(3, Side::Vendor)), Vec::<&str>::new());
    let vendor = found(4, Side::Vendor);
    assert_eq!(ids(&vendor), ["dont_know:goals:vendor"]);
    let finding = &vendor.findings[0];
    assert_eq!((finding.severity, finding.level), (30.0, Level::Minor));
    assert_eq!(finding.kind, FindingKind::DontKnow);
    assert_eq!(
        finding.title,
        "Acme does not know 4 of the 20 answers it was asked for about Goals"
    );
    let partner = found(4, Side::Partner);
    assert_eq!(ids(&partner), ["dont_know:goals:partner"]);
    assert!(
        partner.findings[0]
            .title
            .starts_with("Bo & Söhne does not know 4 of the 20")
    );
}

#[test]
fn dont_knows_weigh_as_their_dimension_does() {
    // 2 of 8 answers on culture are don't knows. Importance 5: weight 1.5, 30 × 1.5 = 45. Importance
    // 1: weight 0.5, 30 × 0.5 = 15.
    for (importance, severity, level) in [(5, 45.0, Level::Major), (1, 15.0, Level::Note)] {
        let line = format!("W-CUL {importance}, CUL-01 dk, CUL-02 dk");
        let found = assessed(&[&line], &[""]);
        assert_eq!(ids(&found), ["dont_know:culture:vendor"]);
        assert!(near(found.findings[0].severity, severity));
        assert_eq!(found.findings[0].level, level);
    }
}

#[test]
fn findings_without_a_question_stand_in_the_order_of_the_dimensions() {
    // 2 of 8 in culture and 2 of 7 in communication are don't knows: 30 each.
    let line = "COM-01 dk, COM-02 dk, CUL-01 dk, CUL-02 dk";
    let found = assessed(&[line], &[""]);
    assert_eq!(
        ids(&found),
        ["dont_know:culture:vendor", "dont_know:communication:vendor"]
    );
}

#[test]
fn strengths_stand_in_the_order_of_the_questions() {
    let line = "ENB-02 5/5, CUL-01 4/4, CUL-07 4/4, COM-02 1/1, CUL-03 4/2";
    let found = assessed(&[line], &[line]);
    let strengths: Vec<&str> = found.strengths.iter().map(|s| s.id.as_str()).collect();
    // Neutral questions are never a strength; a needless worry does not take one away.
    assert_eq!(strengths, ["item:CUL-01", "item:CUL-03", "item:ENB-02"]);
    assert_eq!(
        found.strengths[0].title,
        "Acme and Bo & Söhne both rate pleasure in working together well"
    );
}
