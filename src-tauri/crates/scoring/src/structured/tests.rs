//! Worked examples for every structured question, both ways round, with the arithmetic beside
//! them, and what holds for every round.

mod commitments;
mod communication;
mod empathy;
mod enablement;
mod first_deal;
mod leads;
mod metrics;
mod mirror;
mod properties;
mod roadmap;
mod traits;

pub(crate) use mirror::swapped;
use questionnaire::{Purpose, Questionnaire, Round, Side, round_file};

use crate::{Assessment, Edition, Finding, FindingKind, Level, assess};

/// One person's answers as JSON: `"GOL-04": {…}, "GOL-05": {…}`.
type Answers<'a> = &'a str;

/// A round in which these people of `side` and these of the other answered.
pub(crate) fn round(side: Side, own: &[Answers<'_>], other: &[Answers<'_>]) -> Round {
    let text = text(side, own, other);
    round_file::read(Questionnaire::shipped(), text.as_bytes()).expect("a valid round")
}

fn text(side: Side, own: &[Answers<'_>], other: &[Answers<'_>]) -> String {
    let people = |side: Side, all: &[Answers<'_>]| {
        let person = |answers: &&str| {
            let side = side.name();
            format!(
                r#"{{"side":"{side}","label":"seat","function":"sales","answers":{{{answers}}}}}"#
            )
        };
        all.iter().map(person).collect::<Vec<_>>()
    };
    let all = [people(side, own), people(side.other(), other)].concat();
    format!(
        r#"{{"format":"plumbline-round","version":1,"vendor":"Acme","partner":"Bolt",
        "round":{{"name":"R","purpose":"check","form":"full","date":"2026-11-24"}},
        "question_set":{{"id":"channel-partnership","version":1}},"respondents":[{}]}}"#,
        all.join(",")
    )
}

/// The same at a renewal.
pub(crate) fn renewal(side: Side, own: &[Answers<'_>], other: &[Answers<'_>]) -> Round {
    let text = text(side, own, other).replacen("\"check\"", "\"renewal\"", 1);
    round_file::read(Questionnaire::shipped(), text.as_bytes()).expect("a valid round")
}

/// Assesses it.
fn assessed(side: Side, own: &[Answers<'_>], other: &[Answers<'_>]) -> Assessment {
    assess(Questionnaire::shipped(), &round(side, own, other))
}

/// What a finding looks like from outside: its name, level and edition.
fn outline(finding: &Finding) -> (&str, Level, Edition) {
    (&finding.id, finding.level, finding.edition)
}

/// The findings of one kind, in their order.
fn findings(assessment: &Assessment, kind: FindingKind) -> Vec<(&str, Level, Edition)> {
    let findings = assessment.findings.iter();
    findings
        .filter(|finding| finding.kind == kind)
        .map(outline)
        .collect()
}

/// The finding with this name.
#[track_caller]
fn finding<'a>(assessment: &'a Assessment, id: &str) -> &'a Finding {
    let found = assessment.findings.iter().find(|finding| finding.id == id);
    found.unwrap_or_else(|| panic!("no finding {id}"))
}

/// Whether there is a finding with this name.
fn has(assessment: &Assessment, id: &str) -> bool {
    assessment.findings.iter().any(|finding| finding.id == id)
}

#[track_caller]
fn near(found: Option<f64>, expected: f64) {
    let found = found.expect("a figure");
    assert!(
        (found - expected).abs() < 1e-12,
        "{found} is not {expected}"
    );
}

#[test]
fn every_rule_is_silent_when_nobody_answers() {
    let assessment = assessed(Side::Vendor, &[""], &[""]);
    let told: Vec<_> = assessment.findings.iter().map(outline).collect();
    assert_eq!(told, []);
    assert_eq!(assessment.strengths, []);
    assert_eq!(assessment.metrics.rbo, None);
    assert_eq!(assessment.leads.offered, None);
    assert_eq!(assessment.leads.nobodys, None);
    assert_eq!(assessment.leads.claimed_twice, None);
    assert_eq!(assessment.empathy, crate::Empathy::default());
    assert_eq!(assessment.enablement.threads, None);
}

#[test]
fn what_a_round_does_not_ask_counts_for_nothing() {
    // Usual reply times are asked of an active partnership only: before signing they are not.
    let mut round = round(
        Side::Vendor,
        &[r#""COM-03":{"own":5}"#],
        &[r#""COM-02":{"own":1}"#],
    );
    assert_eq!(
        assess(Questionnaire::shipped(), &round)
            .communication
            .reply
            .len(),
        1
    );
    round.purpose = Purpose::Fit;
    assert_eq!(
        assess(Questionnaire::shipped(), &round).communication.reply,
        []
    );
}

#[test]
fn the_weight_of_the_dimension_scales_a_severity() {
    // Culture 5 of 5: weight 0.5 + (5 − 1)/4 = 1.5; 50 × 1.5 = 75. At 1 of 5: 0.5; 50 × 0.5 = 25.
    let least = |weight: u8| {
        let answers =
            format!(r#""W-CUL":{{"own":{weight}}},"TRAITS":{{"own":{{"least_stand":["T01"]}}}}"#);
        assessed(
            Side::Vendor,
            &[&answers],
            &[r#""TRAITS":{"own":{"self":{"T01":1}}}"#],
        )
    };
    let clash = |weight: u8| finding(&least(weight), "traits:clash:vendor:T01").severity;
    assert!((clash(5) - 75.0).abs() < 1e-9);
    assert!((clash(3) - 50.0).abs() < 1e-9);
    assert!((clash(1) - 25.0).abs() < 1e-9);
}

#[test]
fn every_finding_carries_what_a_talk_needs() {
    let round = questionnaire::sample_round(Questionnaire::shipped()).expect("the sample");
    let assessment = assess(Questionnaire::shipped(), &round);
    for finding in &assessment.findings {
        for text in [
            &finding.title,
            &finding.why,
            &finding.conversation,
            &finding.prompt,
            &finding.action,
        ] {
            assert!(!text.is_empty(), "{}", finding.id);
        }
        let evidence = finding.kind == FindingKind::DontKnow || !finding.evidence.is_empty();
        assert!(evidence, "{} rests on something", finding.id);
    }
}
