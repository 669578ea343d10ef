use questionnaire::{BlockId, Function, Plan};

use super::*;
use crate::{FirstDealBlock, RoadmapFit};

/// A round of 24 November 2026 with a roadmap.
fn planned(side: Side, own: &[&str], other: &[&str], roadmap: &str) -> Assessment {
    let set = Questionnaire::shipped();
    let mut round = round(side, own, other);
    let json = format!(r#"{{"roadmap":{roadmap}}}"#);
    round.plan = Plan::read(set, &json).expect("a valid plan");
    assess(set, &round)
}

const NEEDS: &str = r#""ENB-07":{"own":["E14","E08","E12"]}"#;
const MAP: &str = r#""ENB-05":{"own":{"people":[
    {"side":"vendor","name":"Ann","function":"sales"},
    {"side":"partner","name":"Bo","function":"delivery"}]}}"#;

#[test]
fn without_a_roadmap_no_need_is_held_against_a_plan() {
    let found = assessed(Side::Vendor, &[NEEDS, MAP], &[NEEDS]);
    assert_eq!(found.roadmap, RoadmapFit::default());
    assert_eq!(findings(&found, FindingKind::Roadmap), []);
}

#[test]
fn a_needed_kind_of_support_that_is_not_planned_is_minor() {
    for side in Side::BOTH {
        let found = planned(side, &[NEEDS], &[""], r#"{"blocks":[{"block":"E08"}]}"#);
        let need = |block: &str| format!("roadmap:need:{}:{block}", side.name());
        assert_eq!(
            findings(&found, FindingKind::Roadmap),
            [
                (need("E12").as_str(), Level::Minor, Edition::Joint),
                (need("E14").as_str(), Level::Minor, Edition::Joint),
            ]
        );
        // In the figures the most needed comes first.
        let ids = ["E14", "E12"].map(BlockId::new);
        assert_eq!(found.roadmap.needs_unplanned.get(side), &ids);
        assert!(found.roadmap.needs_unplanned.get(side.other()).is_empty());
    }
    let found = planned(Side::Vendor, &[NEEDS], &[""], r#"{"blocks":[]}"#);
    let question = |found: &Assessment, id: &str| {
        let rests_on = finding(found, id).question.clone();
        rests_on.map(|id| id.to_string())
    };
    assert_eq!(
        question(&found, "roadmap:need:vendor:E14").as_deref(),
        Some("ENB-07")
    );
    // The others rest on the map of counterparts and on the wish for the first deal.
    let both = r#"{"blocks":[{"block":"E15"}]}"#;
    let found_both = planned(Side::Vendor, &[MAP], &[""], both);
    assert_eq!(
        question(&found_both, "roadmap:function:delivery").as_deref(),
        Some("ENB-05")
    );
    assert_eq!(
        question(&found_both, "roadmap:first_deal").as_deref(),
        Some("GOL-06")
    );
    assert_eq!(
        finding(&found, "roadmap:need:vendor:E14").title,
        "Acme needs “Account mapping on a named list”, and the roadmap does not hold it"
    );
}

#[test]
fn the_needs_of_several_people_are_their_three_most_needed() {
    // E14 by three, E08 by two, E12 and E16 by one each at rank 3 and 2: E16 by the better rank.
    let people = [
        r#""ENB-07":{"own":["E14","E08","E12"]}"#,
        r#""ENB-07":{"own":["E08","E14"]}"#,
        r#""ENB-07":{"own":["E14","E16"]}"#,
    ];
    let found = planned(Side::Partner, &people, &[""], r#"{"blocks":[]}"#);
    let ids = ["E14", "E08", "E16"].map(BlockId::new);
    assert_eq!(found.roadmap.needs_unplanned.partner, ids);
}

#[test]
fn a_function_with_people_needs_a_block() {
    // E16 is for delivery: sales, which Ann has, is left. E05 is for all functions.
    let found = planned(
        Side::Vendor,
        &[MAP],
        &[""],
        r#"{"blocks":[{"block":"E16"}]}"#,
    );
    assert_eq!(found.roadmap.functions_unplanned, [Function::Sales]);
    assert_eq!(
        findings(&found, FindingKind::Roadmap),
        [("roadmap:function:sales", Level::Minor, Edition::Joint)]
    );
    let found = planned(
        Side::Vendor,
        &[MAP],
        &[""],
        r#"{"blocks":[{"block":"E05"}]}"#,
    );
    assert_eq!(found.roadmap.functions_unplanned, []);
}

#[test]
fn the_first_joint_deal_is_due_within_ninety_days_of_the_start() {
    // From 24 November 2026: 6 days of November, 31 and 31 are 68 on 31 January 2027; 22 February
    // is day 90, 23 February day 91.
    let cases = [
        (
            r#"{"blocks":[{"block":"E15"}]}"#,
            Some(FirstDealBlock::Undated),
            None,
        ),
        (
            r#"{"blocks":[{"block":"E15","date":"2027-02-22"}]}"#,
            Some(FirstDealBlock::InTime),
            Some(90),
        ),
        (
            r#"{"blocks":[{"block":"E15","date":"2027-02-23"}]}"#,
            Some(FirstDealBlock::Late),
            Some(91),
        ),
        (
            r#"{"start":"2026-11-25","blocks":[{"block":"E15","date":"2027-02-23"}]}"#,
            Some(FirstDealBlock::InTime),
            Some(90),
        ),
        (
            r#"{"start":"2026-11-25","blocks":[{"block":"E15","date":"2026-11-24"}]}"#,
            Some(FirstDealBlock::InTime),
            Some(-1),
        ),
        (r#"{"blocks":[{"block":"E16"}]}"#, None, None),
    ];
    for (roadmap, stands, days) in cases {
        let found = planned(Side::Vendor, &[""], &[""], roadmap);
        assert_eq!(found.roadmap.first_deal, stands, "{roadmap}");
        assert_eq!(found.roadmap.first_deal_days, days, "{roadmap}");
        let is_told = matches!(stands, Some(FirstDealBlock::Undated | FirstDealBlock::Late));
        assert_eq!(has(&found, "roadmap:first_deal"), is_told, "{roadmap}");
    }
    let found = planned(
        Side::Vendor,
        &[""],
        &[""],
        r#"{"blocks":[{"block":"E15","date":"2027-02-23"}]}"#,
    );
    let finding = finding(&found, "roadmap:first_deal");
    assert_eq!(finding.level, Level::Minor);
    assert_eq!(finding.evidence, ["It is planned 91 days after the start."]);
}
