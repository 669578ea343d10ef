//! The reading of a round: the first that holds.

use questionnaire::{Purpose, Questionnaire, sample_round};

use super::round::{assessed, content, round, set};
use crate::{Assessment, Confidence, Level, Reading, assess};

/// One seat a side that is content with everything but these answers.
fn but(vendor: &str, partner: &str) -> Assessment {
    assessed(&[&content(vendor)], &[&content(partner)])
}

#[test]
fn all_well_reads_proceed() {
    let found = but("", "");
    assert_eq!(found.reading, Reading::Proceed);
    // Every rating with a healthier end is a shared strength: 25 of 25.
    let agreement = found.positive_agreement;
    assert_eq!(
        (agreement.count, agreement.of, agreement.percent),
        (25, 25, Some(100.0))
    );
    assert_eq!(found.counts.shared_strength, 25);
    assert_eq!(found.strengths.len(), 25);
    assert!(found.findings.is_empty());
}

#[test]
fn a_note_or_a_minor_finding_is_no_condition() {
    // The gate is not met on a side, 32: minor.
    let found = but("CUL-03 4/3", "CUL-03 3/4");
    assert_eq!(found.findings.len(), 1);
    assert_eq!(found.findings[0].level, Level::Minor);
    assert_eq!(found.reading, Reading::Proceed);
}

#[test]
fn a_major_finding_is_a_condition() {
    let found = but("COM-07 2/2", "COM-07 2/2");
    assert_eq!(found.findings[0].level, Level::Major, "40");
    assert_eq!(found.reading, Reading::ProceedWithConditions);
}

#[test]
fn a_critical_finding_asks_for_repair() {
    let found = but("EMP-01 5/5", "EMP-01 2/5");
    assert_eq!(found.findings[0].level, Level::Critical, "74.425");
    assert_eq!(found.reading, Reading::RepairFirst);
}

#[test]
fn distrust_on_one_side_comes_before_everything_but_missing_answers() {
    for (vendor, partner) in [("CUL-03 4/4", "CUL-03 2/2"), ("CUL-03 2/2", "CUL-03 4/4")] {
        assert_eq!(but(vendor, partner).reading, Reading::RepairTrustFirst);
    }
    // 3 is not unfavourable.
    assert_ne!(
        but("CUL-03 4/4", "CUL-03 3/3").reading,
        Reading::RepairTrustFirst
    );
    // Even a light one, when culture matters little: 0.5 × (1 − 0.6 × 0.7 × ...) is below 40.
    let light = but("W-CUL 1, CUL-03 4/2", "W-CUL 1, CUL-03 2/4");
    assert!(
        light
            .findings
            .iter()
            .all(|finding| finding.level < Level::Major)
    );
    assert_eq!(light.reading, Reading::RepairTrustFirst);
    // A dimension that is not judged comes first: 2 of 6 answers on enablement.
    let silent = "CUL-03 2/2, ENB-01 -/4, ENB-02 -/4, ENB-03 dk, ENB-04 pn";
    let found = but("CUL-03 4/4", silent);
    assert_eq!(found.confidence, Confidence::NotJudged);
    assert_eq!(found.reading, Reading::NotEnoughAnswers);
}

#[test]
fn distrust_counts_even_where_the_other_side_is_silent() {
    for (vendor, partner) in [("CUL-03 -/4", "CUL-03 2/4"), ("CUL-03 2/4", "CUL-03 dk")] {
        let found = but(vendor, partner);
        assert!(
            found.findings.is_empty(),
            "an item that is not judged makes no finding"
        );
        assert_eq!(found.reading, Reading::RepairTrustFirst);
    }
    assert_eq!(but("CUL-03 -/4", "CUL-03 4/4").reading, Reading::Proceed);
}

#[test]
fn an_empty_round_has_not_enough_answers() {
    for found in [
        assessed(&[], &[]),
        assessed(&[""], &[""]),
        assessed(&[&content("")], &[]),
    ] {
        assert_eq!(found.reading, Reading::NotEnoughAnswers);
        assert_eq!(found.positive_agreement.percent, None);
        assert_eq!(found.items.len(), 31, "27 ratings and 4 choices are listed");
        assert!(found.items.iter().all(|item| !item.is_judged()));
        assert!(found.strengths.is_empty());
    }
}

#[test]
fn before_signing_the_active_items_are_not_there() {
    let mut round = round(&[], &[]);
    round.purpose = Purpose::Fit;
    // 8 + 3 + 3 + 4 + 4 ratings and choices.
    assert_eq!(assess(set(), &round).items.len(), 22);
}

#[test]
fn the_sample_tells_its_story() {
    let set = Questionnaire::shipped();
    let round = sample_round(set).expect("the sample");
    let found = assess(set, &round);
    assert_eq!(found.reading, Reading::RepairTrustFirst);
    assert_eq!(found.confidence, Confidence::High);
    // By hand from the answers, dimension by dimension. Strengths: CUL-01 02 05 06, GOL-01,
    // COM-01 06, EMP-03 06, ENB-02 06 08.
    assert_eq!(
        (found.positive_agreement.count, found.positive_agreement.of),
        (12, 25)
    );
    let title = |id: &str| {
        let finding = found.findings.iter().find(|finding| finding.id == id);
        finding.map(|finding| finding.title.as_str())
    };
    assert_eq!(
        title("item:CUL-03"),
        Some(
            "Brückner & Löwe Beratung GmbH sees trust to keep a costly promise lower than Kvarnsjö Software AB does, and Kvarnsjö Software AB does not know it"
        )
    );
    assert_eq!(
        title("item:COM-08"),
        Some("Kvarnsjö Software AB expected a gap that is not there: change that follows feedback")
    );
    // Hidden: CUL-03 04, GOL-05 07, ENB-01. Known: CUL-07, EMP-05. Concerns: COM-07, ENB-03.
    let counts = found.counts;
    assert_eq!((counts.hidden, counts.known, counts.worry), (5, 2, 1));
    assert_eq!((counts.shared_concern, counts.not_judged), (2, 0));
}
