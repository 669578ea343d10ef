use super::*;
use crate::{Contest, FedMetric, Lacking, Metrics, OrphanMetric};
use questionnaire::{BySide, MetricId};

fn id(name: &str) -> MetricId {
    MetricId::new(name)
}

fn ids(all: &[&str]) -> Vec<MetricId> {
    all.iter().copied().map(id).collect()
}

/// A choice of measures that lack nothing.
fn chosen(measures: &[&str], predicted: &[&str]) -> String {
    let choice = |measure: &&str| {
        format!(
            r#"{{"metric":"{measure}","unit":"n","baseline":1,"target":2,"date":"2027-06-30"}}"#
        )
    };
    let quoted = |name: &&str| format!("\"{name}\"");
    let own: Vec<String> = measures.iter().map(choice).collect();
    let predicted: Vec<String> = predicted.iter().map(quoted).collect();
    let predicted = match predicted.as_slice() {
        [] => String::new(),
        ids => format!(r#","predicted":[{}]"#, ids.join(",")),
    };
    format!(r#""GOL-03":{{"own":[{}]{predicted}}}"#, own.join(","))
}

/// One choice with these details on each side.
fn details(own: &str, other: &str) -> Metrics {
    let answer = |details: &str| format!(r#""GOL-03":{{"own":[{{"metric":"M11"{details}}}]}}"#);
    assessed(Side::Vendor, &[&answer(own)], &[&answer(other)]).metrics
}

#[test]
fn the_chain_of_the_documented_example() {
    // The partner chose M03, the vendor M05 and M06. M03 feeds M11, M11 feeds M05: fed. Nothing
    // feeds M06 from there: an orphan. Nothing leads to M03 from M05 or M06 either: an orphan.
    for side in Side::BOTH {
        let other = side.other();
        let assessment = assessed(
            side,
            &[&chosen(&["M05", "M06"], &[])],
            &[&chosen(&["M03"], &[])],
        );
        let metrics = &assessment.metrics;
        let fed = FedMetric {
            metric: id("M05"),
            side,
            chain: ids(&["M03", "M11", "M05"]),
        };
        assert_eq!(metrics.fed, [fed]);
        let orphan = |metric: &str, side: Side, rank: usize| OrphanMetric {
            metric: id(metric),
            side,
            rank,
        };
        assert_eq!(
            metrics.orphan,
            [orphan("M03", other, 1), orphan("M06", side, 2)]
        );
        assert_eq!(metrics.shared, []);
        assert_eq!(metrics.rbo, Some(0.0));
        let told = findings(&assessment, FindingKind::Metrics);
        let orphans = [
            format!("metrics:orphan:{}:M03", other.name()),
            format!("metrics:orphan:{}:M06", side.name()),
        ];
        assert_eq!(
            told[0],
            ("metrics:none_shared", Level::Critical, Edition::Joint)
        );
        let mut rest: Vec<_> = told[1..]
            .iter()
            .map(|(id, level, _)| (*id, *level))
            .collect();
        rest.sort_unstable();
        let mut expected = [
            (orphans[0].as_str(), Level::Major),
            (orphans[1].as_str(), Level::Major),
        ];
        expected.sort_unstable();
        assert_eq!(rest, expected);
    }
}

#[test]
fn only_what_the_other_side_alone_chose_feeds() {
    // M11 feeds M05, but both chose M11: a link inside what one side chose. M05 is an orphan.
    let inside = assessed(
        Side::Vendor,
        &[&chosen(&["M11", "M05"], &[])],
        &[&chosen(&["M11"], &[])],
    );
    assert_eq!(inside.metrics.fed, []);
    assert_eq!(inside.metrics.orphan.len(), 1);
    // With M03 chosen by the partner alone the chain M03, M11, M05 runs through the shared one.
    let through = assessed(
        Side::Vendor,
        &[&chosen(&["M11", "M05"], &[])],
        &[&chosen(&["M11", "M03"], &[])],
    );
    assert_eq!(through.metrics.fed.len(), 1);
    assert_eq!(through.metrics.fed[0].chain, ids(&["M03", "M11", "M05"]));
    let strengths: Vec<_> = through.strengths.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(strengths, ["metrics:shared:M11"]);
}

#[test]
fn an_unfed_measure_below_the_top_three_is_minor() {
    // M06, M15 and M20 feed nothing; M28 feeds M06 only. Ranks 1 to 4 of the vendor, none fed.
    let own = chosen(&["M28", "M19", "M27", "M26"], &[]);
    let assessment = assessed(Side::Partner, &[&own], &[&chosen(&["M20"], &[])]);
    let level =
        |metric: &str| finding(&assessment, &format!("metrics:orphan:partner:{metric}")).level;
    assert_eq!(level("M27"), Level::Major);
    assert_eq!(level("M26"), Level::Minor);
    // M27 feeds M04, and M04 feeds M20: fed, not orphaned.
    assert_eq!(assessment.metrics.fed[0].chain, ids(&["M27", "M04", "M20"]));
}

#[test]
fn orders_of_the_two_lists_are_compared() {
    // abc and bac with p = 0.8: X = 0, 2, 3; 0.25 × (0.64 + 0.512) + 0.512 = 0.8.
    let assessment = assessed(
        Side::Vendor,
        &[&chosen(&["M01", "M02", "M03"], &[])],
        &[&chosen(&["M02", "M01", "M03"], &[])],
    );
    near(assessment.metrics.rbo, 0.8);
    let shared = &assessment.metrics.shared;
    assert_eq!(
        shared[0].rank,
        BySide {
            vendor: 1,
            partner: 2
        }
    );
    assert_eq!(
        shared[2].rank,
        BySide {
            vendor: 3,
            partner: 3
        }
    );
}

#[test]
fn contested_over_direction() {
    let over = |own: &str, other: &str| -> Vec<Contest> {
        let found = details(own, other);
        let turned = details(other, own);
        assert_eq!(found.contested, turned.contested, "both ways round");
        found
            .contested
            .into_iter()
            .flat_map(|one| one.over)
            .collect()
    };
    let up = r#","direction":"up""#;
    let down = r#","direction":"down""#;
    let band = r#","direction":"band""#;
    assert_eq!(over(up, down), [Contest::Direction]);
    assert_eq!(over(up, band), [Contest::Direction]);
    assert_eq!(over(up, up), []);
    assert_eq!(
        over(up, ""),
        [],
        "a direction that is not given contests nothing"
    );
    // Targets: |10 − 8| / 10 = 20 %, not further apart than that; |10 − 7.9| / 10 = 21 %.
    assert_eq!(over(r#","target":10"#, r#","target":8"#), []);
    assert_eq!(
        over(r#","target":10"#, r#","target":7.9"#),
        [Contest::Target]
    );
    // −10 and 10: 20 / 10 = 200 %. Both 0: the same. 0 and 1: 100 %.
    assert_eq!(
        over(r#","target":-10"#, r#","target":10"#),
        [Contest::Target]
    );
    assert_eq!(over(r#","target":0"#, r#","target":0"#), []);
    assert_eq!(over(r#","target":0"#, r#","target":1"#), [Contest::Target]);
    // Units: the same without case; different ones cannot be compared; a missing one is the same.
    let (eur, lower, usd) = (
        r#","target":10,"unit":"EUR""#,
        r#","target":1,"unit":" eur""#,
        r#","target":1,"unit":"USD""#,
    );
    assert_eq!(over(eur, lower), [Contest::Target]);
    assert_eq!(over(eur, usd), []);
    assert_eq!(over(eur, r#","target":1"#), [Contest::Target]);
    // 1 January to 1 April 2027 are 31 + 28 + 31 = 90 days, to 2 April 91.
    let date = |day: &str| format!(r#","date":"{day}""#);
    assert_eq!(over(&date("2027-01-01"), &date("2027-04-01")), []);
    assert_eq!(
        over(&date("2027-01-01"), &date("2027-04-02")),
        [Contest::Date]
    );
    assert_eq!(
        over(&date("1990-01-01"), &date("2100-12-31")),
        [Contest::Date]
    );
}

#[test]
fn a_contested_measure_is_a_major_finding_and_no_strength() {
    let answer = |direction: &str| {
        format!(
            r#""GOL-03":{{"own":[{{"metric":"M04","direction":"{direction}","baseline":1,"target":2,"date":"2027-01-01"}}]}}"#
        )
    };
    let assessment = assessed(Side::Vendor, &[&answer("up")], &[&answer("band")]);
    let told = findings(&assessment, FindingKind::Metrics);
    assert_eq!(
        told,
        [("metrics:contested:M04", Level::Major, Edition::Joint)]
    );
    assert_eq!(assessment.strengths, []);
    assert_eq!(assessment.metrics.shared.len(), 1);
    let contested = finding(&assessment, "metrics:contested:M04");
    assert_eq!(
        contested.title,
        "Acme and Bolt both chose Staff utilisation, with aims that do not fit together"
    );
    assert_eq!(
        contested.evidence,
        ["The two sides do not want it to go the same way."]
    );
}

#[test]
fn what_the_other_side_did_not_predict() {
    // The other predicted M01 and M09: of M01, M02, M03 it missed two. It chose M01 itself, and
    // nobody predicted what it would choose: nothing of that is unseen.
    for side in Side::BOTH {
        let assessment = assessed(
            side,
            &[&chosen(&["M03", "M01", "M02"], &[])],
            &[&chosen(&["M01"], &["M01", "M09"])],
        );
        assert_eq!(*assessment.metrics.unseen.get(side), ids(&["M03", "M02"]));
        assert_eq!(*assessment.metrics.unseen.get(side.other()), []);
        let unseen = finding(&assessment, &format!("metrics:unseen:{}", side.name()));
        assert_eq!(
            (unseen.level, &unseen.unaware),
            (Level::Minor, &vec![side.other()])
        );
        let names = if side == Side::Vendor {
            ("Acme", "Bolt")
        } else {
            ("Bolt", "Acme")
        };
        assert_eq!(
            unseen.title,
            format!(
                "{} did not expect 2 of the 3 measures by which {} judges the partnership",
                names.1, names.0
            )
        );
        assert_eq!(
            unseen.evidence,
            [format!(
                "{} did not expect Conversion rate and Website traffic.",
                names.1
            )]
        );
    }
}

#[test]
fn what_is_chosen_without_baseline_target_or_date() {
    let own = r#""GOL-03":{"own":[{"metric":"M01","baseline":0,"target":5,"date":"2027-01-01"},
        {"metric":"M02","target":5},{"metric":"own:Rework"}]}"#;
    // The other side need not have answered.
    let assessment = assessed(Side::Partner, &[own], &[]);
    let undefined = &assessment.metrics.undefined.partner;
    assert_eq!(undefined[0].lacks, [Lacking::Baseline, Lacking::Date]);
    assert_eq!(
        undefined[1].lacks,
        [Lacking::Baseline, Lacking::Target, Lacking::Date]
    );
    let told = findings(&assessment, FindingKind::Metrics);
    assert_eq!(
        told,
        [("metrics:undefined:partner", Level::Minor, Edition::Joint)]
    );
    let undefined = finding(&assessment, "metrics:undefined:partner");
    assert_eq!(
        undefined.title,
        "2 of the 3 measures of Bolt lack a baseline, a target or a date"
    );
    assert_eq!(
        undefined.evidence,
        [
            "Website traffic has no baseline and no date.",
            "A measure of Bolt’s own has no baseline, no target and no date."
        ]
    );
}

#[test]
fn measures_of_ones_own_are_the_same_without_case_and_form() {
    // U+0065 U+0301 is the decomposed form of é; the smaller spelling is shown.
    let own = r#""GOL-03":{"own":[{"metric":"own:QUALITÉ","unit":"%","direction":"up"}]}"#;
    let other =
        "\"GOL-03\":{\"own\":[{\"metric\":\"own:qualite\u{301} \",\"direction\":\"down\"}]}";
    for side in Side::BOTH {
        let metrics = assessed(side, &[own], &[other]).metrics;
        assert_eq!(metrics.shared.len(), 1);
        assert_eq!(metrics.shared[0].metric, id("own:QUALITÉ"));
        assert_eq!(metrics.contested[0].over, [Contest::Direction]);
        assert_eq!(metrics.rbo, Some(1.0));
    }
    // Chosen by one side only it is an orphan: nobody knows what feeds it.
    let alone = assessed(Side::Vendor, &[own], &[&chosen(&["M01"], &[])]);
    assert!(has(&alone, "metrics:orphan:vendor:own:QUALITÉ"));
    let orphan = finding(&alone, "metrics:orphan:vendor:own:QUALITÉ");
    assert!(!orphan.title.contains("QUALIT"), "{}", orphan.title);
}

#[test]
fn lists_of_several_people_are_pooled() {
    // M05: two people, ranks 2 and 1. M01: two people, ranks 1 and 2: the same mean 1.5, so M01
    // first by the catalogue. M09: one person at rank 3, M08 one at rank 3: behind, M08 first.
    let people = [
        chosen(&["M01", "M05", "M09"], &["M02"]),
        chosen(&["M05", "M01", "M08"], &["M03"]),
    ];
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let other = chosen(&["M03", "M02", "M04"], &[]);
    let assessment = assessed(Side::Vendor, &people, &[&other]);
    assert_eq!(
        assessment.metrics.chosen.vendor,
        ids(&["M01", "M05", "M08", "M09"])
    );
    // Together the two people predicted M02 and M03; only M04 is unseen.
    assert_eq!(assessment.metrics.unseen.partner, ids(&["M04"]));
}

#[test]
fn details_come_from_whoever_ranks_a_measure_highest() {
    // One person ranks M11 first with target 100, another second with target 10. The other side's
    // 100 agrees with the first.
    let first = r#""GOL-03":{"own":[{"metric":"M11","target":100}]}"#;
    let second = r#""GOL-03":{"own":[{"metric":"M01"},{"metric":"M11","target":10}]}"#;
    let other = r#""GOL-03":{"own":[{"metric":"M11","target":100}]}"#;
    for people in [[first, second], [second, first]] {
        assert_eq!(
            assessed(Side::Vendor, &people, &[other]).metrics.contested,
            []
        );
    }
    // Both rank it first: the choice that is smaller as text counts, whoever sits first.
    let third = r#""GOL-03":{"own":[{"metric":"M11","target":10}]}"#;
    let contested = |people: [&str; 2]| assessed(Side::Vendor, &people, &[other]).metrics.contested;
    assert_eq!(contested([first, third]), contested([third, first]));
}

#[test]
fn a_measure_of_ones_own_is_counted_and_not_named() {
    let chose = |ids: &str| format!(r#""GOL-03":{{"own":[{ids}]}}"#);
    let own = chose(r#"{"metric":"M01"},{"metric":"own:Coffees"}"#);
    let found = assessed(Side::Vendor, &[&own], &[&chose(r#"{"metric":"M02"}"#)]);
    let evidence = &finding(&found, "metrics:none_shared").evidence;
    assert!(
        evidence[0].ends_with(" and one measure of its own."),
        "{evidence:?}"
    );
    assert!(!evidence[1].contains("of its own"), "{evidence:?}");
}

#[test]
fn of_two_people_who_rank_a_measure_alike_the_first_by_its_text_gives_the_details() {
    // “Down” stands before “Up” in any order of the people, and Bolt wants it up: contested.
    let choice = |direction: &str| {
        format!(r#""GOL-03":{{"own":[{{"metric":"M05","direction":"{direction}"}}]}}"#)
    };
    let (up, down) = (choice("up"), choice("down"));
    for people in [[up.as_str(), down.as_str()], [&down, &up]] {
        let found = assessed(Side::Vendor, &people, &[&up]);
        assert_eq!(found.metrics.contested.len(), 1);
        let found = assessed(Side::Vendor, &people, &[&down]);
        assert_eq!(found.metrics.contested, []);
    }
}
