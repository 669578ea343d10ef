use super::*;

/// The two sides' picks from their own lists, and the first side's guess.
fn guessing(side: Side, guess: &str, picks: &[&str]) -> Assessment {
    let own = format!(r#""EMP-04":{{"predicted":[{guess}]}}"#);
    let picks: Vec<String> = picks
        .iter()
        .map(|picks| format!(r#""EMP-04":{{"own":[{picks}]}}"#))
        .collect();
    let picks: Vec<&str> = picks.iter().map(String::as_str).collect();
    assessed(side, &[&own], &picks)
}

#[test]
fn none_of_three_is_major_and_one_is_minor() {
    for side in Side::BOTH {
        let id = format!("empathy:hits:{}", side.name());
        let cases = [
            ("4,5,6", 0, Some(Level::Major)),
            ("3,5,6", 1, Some(Level::Minor)),
            ("3,1,6", 2, None),
            ("3,1,2", 3, None),
        ];
        for (guess, hits, level) in cases {
            let assessment = guessing(side, guess, &["1,2,3"]);
            assert_eq!(assessment.empathy.hits(side), Some(hits));
            assert_eq!(assessment.empathy.hits(side.other()), None);
            let told = findings(&assessment, FindingKind::Empathy);
            let expected: Vec<_> = level
                .map(|level| (id.as_str(), level, Edition::Joint))
                .into_iter()
                .collect();
            assert_eq!(told, expected, "guess {guess}");
        }
    }
}

#[test]
fn the_sentences_quote_the_list_of_the_side_that_is_guessed() {
    let assessment = guessing(Side::Vendor, "4,5,3", &["1,2,3"]);
    let finding = finding(&assessment, "empathy:hits:vendor");
    assert_eq!(
        finding.title,
        "Acme guessed 1 of the 3 pressures that weigh most on Bolt"
    );
    assert_eq!(
        finding.evidence,
        [
            "What weighs most on Bolt: “Keeping staff billable”, “Finding and keeping skilled people” and “Project margin”.",
            "What Acme expected to weigh most on Bolt: “Project margin”, “Cash between projects” and “Too few leads”.",
        ]
    );
    assert_eq!(finding.unaware, [Side::Vendor]);
}

#[test]
fn picks_of_several_people_are_pooled_by_people_then_rank_then_list() {
    // 7: two people, ranks 1 and 2, sum 3. 2: two people, ranks 2 and 1, sum 3: 2 first by the
    // list. 9 and 5: one person each at rank 3: 5. So 2, 7, 5; the guess 9, 2, 7 hits two.
    let assessment = guessing(Side::Partner, "9,2,7", &["7,2,9", "2,7,5"]);
    assert_eq!(assessment.empathy.partner_hits, Some(2));
    // 5 and 9 guessed: 5 is among the three, 9 is not.
    assert_eq!(
        guessing(Side::Partner, "5,9", &["7,2,9", "2,7,5"])
            .empathy
            .partner_hits,
        Some(1)
    );
}

#[test]
fn guesses_of_several_people_are_pooled() {
    // Guessed: 8 by two people, then 1, 2, 3, 4 by one each: 8, 1, 2. Picked: 1, 8, 4: two hits.
    let guess = |places: &str| format!(r#""EMP-04":{{"predicted":[{places}]}}"#);
    let own = [guess("8,3,4"), guess("2,1,8")];
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let assessment = assessed(Side::Vendor, &own, &[r#""EMP-04":{"own":[1,8,4]}"#]);
    assert_eq!(assessment.empathy.vendor_hits, Some(2));
}

#[test]
fn whoever_guesses_all_that_was_picked_missed_nothing() {
    let assessment = guessing(Side::Vendor, "1,5,6", &["1"]);
    assert_eq!(assessment.empathy.vendor_hits, Some(1));
    assert_eq!(findings(&assessment, FindingKind::Empathy), []);
    let missed = guessing(Side::Vendor, "5", &["1"]);
    assert_eq!(
        finding(&missed, "empathy:hits:vendor").title,
        "Acme did not guess the pressure that weighs most on Bolt"
    );
}
