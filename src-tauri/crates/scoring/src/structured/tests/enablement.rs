use super::*;
use crate::{DifferentMaps, OneSided};
use questionnaire::Function;

/// A map of people as `v Ann sales` and meetings as `Ann-Bo` or `Ann-Bo 2026-10-01`.
fn map(people: &[&str], met: &[&str]) -> String {
    let person = |text: &&str| {
        let parts: Vec<&str> = text.split(' ').collect();
        let side = if parts[0] == "v" { "vendor" } else { "partner" };
        format!(
            r#"{{"side":"{side}","name":"{}","function":"{}"}}"#,
            parts[1], parts[2]
        )
    };
    let meeting = |text: &&str| {
        let (pair, date) = text.split_once(' ').unwrap_or((text, ""));
        let (vendor, partner) = pair.split_once('-').expect("two names");
        let date = match date {
            "" => String::new(),
            date => format!(r#","last_met":"{date}""#),
        };
        format!(r#"{{"vendor":"{vendor}","partner":"{partner}"{date}}}"#)
    };
    let people: Vec<String> = people.iter().map(person).collect();
    let met: Vec<String> = met.iter().map(meeting).collect();
    format!(
        r#""ENB-05":{{"own":{{"people":[{}],"met":[{}]}}}}"#,
        people.join(","),
        met.join(",")
    )
}

fn told(assessment: &Assessment) -> Vec<(&str, Level)> {
    let told = findings(assessment, FindingKind::Enablement);
    told.into_iter()
        .map(|(id, level, edition)| {
            assert_eq!(edition, Edition::Joint);
            (id, level)
        })
        .collect()
}

/// Four people a side, one per function, so that nothing is one-sided.
const PEOPLE: [&str; 8] = [
    "v Ann sales",
    "v Bea product",
    "v Cid support",
    "v Dan marketing",
    "p Wim sales",
    "p Xia product",
    "p Yan support",
    "p Zoe marketing",
];

#[test]
fn the_fewest_people_whose_leaving_cuts_every_tie() {
    // Small graphs by hand. A star has one thread however many ties. A path of three ties has two
    // (Ann-Wim, Bea-Xia). A square has two. Three pairs apart have three. Four by four complete: 4.
    let star = ["Ann-Wim", "Ann-Xia", "Ann-Yan", "Ann-Zoe"];
    let path = ["Ann-Wim", "Bea-Wim", "Bea-Xia"];
    let square = ["Ann-Wim", "Ann-Xia", "Bea-Wim", "Bea-Xia"];
    let apart = ["Ann-Wim", "Bea-Xia", "Cid-Yan"];
    // A choice that has to be undone: Ann could take Wim, but Bea knows only Wim.
    let undone = ["Ann-Wim", "Ann-Xia", "Bea-Wim"];
    let complete: Vec<String> = ["Ann", "Bea", "Cid", "Dan"]
        .iter()
        .flat_map(|v| ["Wim", "Xia", "Yan", "Zoe"].map(|p| format!("{v}-{p}")))
        .collect();
    let complete: Vec<&str> = complete.iter().map(String::as_str).collect();
    let cases: [(&[&str], usize, Option<Level>); 7] = [
        (&[], 0, Some(Level::Critical)),
        (&star, 1, Some(Level::Critical)),
        (&path, 2, Some(Level::Minor)),
        (&square, 2, Some(Level::Minor)),
        (&undone, 2, Some(Level::Minor)),
        (&apart, 3, None),
        (&complete, 4, None),
    ];
    for (ties, threads, level) in cases {
        for side in Side::BOTH {
            let assessment = assessed(side, &[&map(&PEOPLE, ties)], &[]);
            assert_eq!(assessment.enablement.threads, Some(threads), "{ties:?}");
            assert_eq!(assessment.enablement.ties, Some(ties.len()));
            let found = assessment
                .findings
                .iter()
                .find(|f| f.id == "enablement:threads");
            assert_eq!(found.map(|f| f.level), level, "{ties:?}");
        }
    }
}

#[test]
fn both_sides_maps_make_one_graph() {
    // One map knows Ann-Wim, the other, in other letters, ANN-wim and Bea-Xia: two ties, two threads.
    let assessment = assessed(
        Side::Vendor,
        &[&map(&["v Ann sales", "p Wim sales"], &["Ann-Wim"])],
        &[&map(
            &[
                "v ANN sales",
                "p wim sales",
                "v Bea product",
                "p Xia product",
            ],
            &["ANN-wim", "Bea-Xia"],
        )],
    );
    assert_eq!(assessment.enablement.ties, Some(2));
    assert_eq!(assessment.enablement.threads, Some(2));
    assert_eq!(assessment.enablement.different_maps, []);
    assert_eq!(told(&assessment), [("enablement:threads", Level::Minor)]);
}

#[test]
fn who_stands_in_more_than_half_of_at_least_three_ties() {
    // Ann in 2 of 3 ties: more than half. Of 4 ties 2 are not more than half. Of 2 ties nobody counts.
    let chokepoints = |ties: &[&str]| {
        let assessment = assessed(Side::Vendor, &[&map(&PEOPLE, ties)], &[]);
        let told = told(&assessment)
            .iter()
            .filter(|(id, _)| id.contains("chokepoint"))
            .map(|(id, level)| format!("{id} {level:?}"))
            .collect::<Vec<_>>();
        (assessment.enablement.chokepoints, told)
    };
    let (who, told) = chokepoints(&["Ann-Wim", "Ann-Xia", "Bea-Yan"]);
    assert_eq!(
        (who, told),
        (
            vec!["Ann".to_owned()],
            vec!["enablement:chokepoint:vendor Major".to_owned()]
        )
    );
    assert_eq!(
        chokepoints(&["Ann-Wim", "Ann-Xia", "Bea-Yan", "Cid-Zoe"]).0,
        [] as [&str; 0]
    );
    assert_eq!(chokepoints(&["Ann-Wim", "Ann-Xia"]).0, [] as [&str; 0]);
    // Ann in 3 of 5 ties: more than half; Bea in 2 of 5, Wim in 2 of 5, Xia in 2 of 5: less.
    let five = ["Ann-Wim", "Ann-Xia", "Ann-Yan", "Bea-Wim", "Bea-Xia"];
    assert_eq!(chokepoints(&five).0, ["Ann"]);
    // One on each side: Ann in 2 of 3, Wim in 2 of 3. The order is that of the names.
    let (who, told) = chokepoints(&["Ann-Wim", "Ann-Xia", "Bea-Wim"]);
    assert_eq!(who, ["Ann", "Wim"]);
    assert_eq!(told.len(), 2);
}

#[test]
fn functions_of_one_side_only() {
    // Over both maps: sales on both sides, product at the vendor only, support at the partner only.
    let assessment = assessed(
        Side::Vendor,
        &[&map(&["v Ann sales", "v Bea product"], &[])],
        &[&map(&["p Wim sales", "p Yan support"], &[])],
    );
    let expected = [
        OneSided {
            function: Function::Support,
            side: Side::Partner,
        },
        OneSided {
            function: Function::Product,
            side: Side::Vendor,
        },
    ];
    assert_eq!(assessment.enablement.one_sided, expected);
    assert_eq!(
        told(&assessment),
        [
            ("enablement:threads", Level::Critical),
            ("enablement:one_sided:partner:support", Level::Minor),
            ("enablement:one_sided:vendor:product", Level::Minor),
        ]
    );
}

#[test]
fn the_two_maps_name_different_people() {
    // Sales at the partner: Wim on one map, Wim and Xia on the other: not the same people. Product
    // at the vendor: the same. Support at the partner: on one map only, nothing to compare.
    let own = map(&["v Bea product", "p Wim sales", "p Yan support"], &[]);
    let other = map(&["v Bea product", "p Wim sales", "p Xia sales"], &[]);
    for side in Side::BOTH {
        let assessment = assessed(side, &[&own], &[&other]);
        let expected = DifferentMaps {
            function: Function::Sales,
            side: Side::Partner,
        };
        assert_eq!(assessment.enablement.different_maps, [expected]);
        let different = finding(&assessment, "enablement:different_maps:partner:sales");
        assert_eq!(different.level, Level::Minor);
        assert_eq!(
            different.title,
            "Acme and Bolt name different people for Sales at Bolt"
        );
    }
    // Two people of one side with two maps are that side's one map.
    let together = assessed(
        Side::Vendor,
        &[&map(&["p Wim sales"], &[]), &map(&["p Xia sales"], &[])],
        &[&other],
    );
    assert_eq!(together.enablement.different_maps, []);
}

#[test]
fn people_who_cover_three_functions() {
    // Ann: sales, presales and delivery over two maps. Bea: two functions.
    let own = map(&["v Ann sales", "v ANN presales", "v Bea product"], &[]);
    let other = map(&["v Ann delivery", "v Bea support"], &[]);
    for side in Side::BOTH {
        let assessment = assessed(side, &[&own], &[&other]);
        let hats = &assessment.enablement.double_hatted;
        assert_eq!(hats.len(), 1);
        assert_eq!((hats[0].side, hats[0].name.as_str()), (Side::Vendor, "ANN"));
        assert_eq!(
            hats[0].functions,
            [Function::Sales, Function::Presales, Function::Delivery]
        );
        let told = finding(&assessment, "enablement:double_hatted:vendor");
        assert_eq!(told.level, Level::Note);
        assert_eq!(
            told.title,
            "One person at Acme covers three functions or more"
        );
        assert_eq!(
            told.evidence,
            ["One person at Acme covers Sales, Presales and Delivery."]
        );
    }
}

#[test]
fn pairs_that_have_not_met_for_long() {
    // The round is held on 24 November 2026. 26 August is 5 + 30 + 31 + 24 = 90 days before, 25
    // August 91. A date after the round is not stale, no date says nothing, and the latest counts.
    let stale = |own: &str, other: &str| {
        let ties = |met: &str| map(&["v Ann sales", "p Wim sales"], &[met]);
        assessed(Side::Vendor, &[&ties(own)], &[&ties(other)])
            .enablement
            .stale
            .len()
    };
    assert_eq!(stale("Ann-Wim 2026-08-26", "Ann-Wim"), 0);
    assert_eq!(stale("Ann-Wim 2026-08-25", "Ann-Wim"), 1);
    assert_eq!(stale("Ann-Wim 2026-08-25", "Ann-Wim 2026-08-26"), 0);
    assert_eq!(stale("Ann-Wim 2100-12-31", "Ann-Wim"), 0);
    assert_eq!(stale("Ann-Wim 1990-01-01", "Ann-Wim"), 1);
    assert_eq!(stale("Ann-Wim", "Ann-Wim"), 0);
    let two = map(
        &PEOPLE,
        &[
            "Ann-Wim 2026-01-01",
            "Bea-Xia 2025-01-01",
            "Cid-Yan 2026-11-01",
        ],
    );
    let assessment = assessed(Side::Vendor, &[&two], &[]);
    let told = finding(&assessment, "enablement:stale");
    assert_eq!(told.level, Level::Note);
    assert_eq!(
        told.title,
        "2 pairs of counterparts have not met for more than 90 days"
    );
    assert_eq!(
        told.evidence,
        ["2 of 3 pairs last met more than 90 days before this round."]
    );
}

#[test]
fn somebody_on_both_sides_is_two_people() {
    // Each side's map claims Sam for its own company; inside one map that is refused.
    let assessment = assessed(
        Side::Vendor,
        &[&map(&["v Sam sales", "p Wim sales"], &["Sam-Wim"])],
        &[&map(&["p Sam sales", "v Ann sales"], &["Ann-Sam"])],
    );
    assert_eq!(assessment.enablement.threads, Some(2));
}

#[test]
fn the_largest_maps_there_can_be_end() {
    // 50 people who each name 200 people and 199 ties, all in one long path: V0-P0, V1-P0, V1-P1, …
    let maps: Vec<String> = (0..50)
        .map(|seat| {
            let range = seat * 99..=(seat + 1) * 99;
            let people: Vec<String> = range
                .clone()
                .flat_map(|n| [format!("v V{n} sales"), format!("p P{n} sales")])
                .collect();
            let ties: Vec<String> = range
                .flat_map(|n| {
                    let next = (n < (seat + 1) * 99).then(|| format!("V{}-P{n}", n + 1));
                    [Some(format!("V{n}-P{n}")), next]
                })
                .flatten()
                .collect();
            let people: Vec<&str> = people.iter().map(String::as_str).collect();
            let ties: Vec<&str> = ties.iter().map(String::as_str).collect();
            map(&people, &ties)
        })
        .collect();
    let (vendor, partner) = maps.split_at(25);
    let vendor: Vec<&str> = vendor.iter().map(String::as_str).collect();
    let partner: Vec<&str> = partner.iter().map(String::as_str).collect();
    let assessment = assessed(Side::Vendor, &vendor, &partner);
    // Names V0 to V4950 and P0 to P4950: 4,951 pairs V n - P n can be met at once.
    assert_eq!(assessment.enablement.threads, Some(4951));
    assert_eq!(assessment.enablement.chokepoints, [] as [&str; 0]);
}
