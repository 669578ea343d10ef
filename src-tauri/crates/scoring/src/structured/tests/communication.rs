use super::*;

fn told(assessment: &Assessment) -> Vec<(&str, Level)> {
    let told = findings(assessment, FindingKind::Communication);
    told.into_iter()
        .map(|(id, level, edition)| {
            assert_eq!(edition, Edition::Joint);
            (id, level)
        })
        .collect()
}

/// What side A wishes, with a name for escalations so that nothing else is told.
fn wish(topics: &str, rest: &str) -> String {
    format!(r#""COM-05":{{"own":{{"escalation":"Ann","topics":{{{topics}}}{rest}}}}}"#)
}

#[test]
fn replies_slower_than_needed() {
    // Usual against needed: 4 − 2 = 2 steps, major; 3 − 2 = 1, minor; 2 − 2 = 0 and 1 − 2 = −1: fine.
    for side in Side::BOTH {
        let id = format!("communication:reply:{}", side.name());
        for (usual, level) in [
            (4, Some(Level::Major)),
            (3, Some(Level::Minor)),
            (2, None),
            (1, None),
        ] {
            let own = format!(r#""COM-03":{{"own":{usual}}}"#);
            let assessment = assessed(side, &[&own], &[r#""COM-02":{"own":2}"#]);
            let expected: Vec<_> = level
                .map(|level| (id.as_str(), level))
                .into_iter()
                .collect();
            assert_eq!(told(&assessment), expected, "usual {usual}");
            let reply = assessment.communication.reply[0];
            assert_eq!(reply.side, side);
            near(Some(reply.slower), f64::from(usual) - 2.0);
        }
    }
}

#[test]
fn replies_of_several_people_count_by_their_mean() {
    // Usual (3 + 4)/2 = 3.5, needed (1 + 2 + 2)/3 = 5/3: 11/6 = 1.8 steps slower, minor.
    let assessment = assessed(
        Side::Vendor,
        &[r#""COM-03":{"own":3}"#, r#""COM-03":{"own":4}"#],
        &[
            r#""COM-02":{"own":1}"#,
            r#""COM-02":{"own":2}"#,
            r#""COM-02":{"own":2}"#,
        ],
    );
    let reply = assessment.communication.reply[0];
    near(Some(reply.slower), 11.0 / 6.0);
    let finding = finding(&assessment, "communication:reply:vendor");
    assert_eq!(finding.level, Level::Minor);
    assert_eq!(
        finding.title,
        "Acme usually replies later than Bolt needs when a live deal is at stake"
    );
    assert_eq!(
        finding.evidence,
        [
            "Acme usually replies at step 3.5 of 5 and Bolt needs step 1.7, where step 1 is within an hour and step 5 within a week: 1.8 too slow."
        ]
    );
    assert_eq!(
        finding
            .question
            .as_ref()
            .map(questionnaire::QuestionId::as_str),
        Some("COM-03")
    );
}

#[test]
fn rhythms_apart() {
    // The order: daily, twice a week, weekly, fortnightly, monthly, quarterly, twice a year.
    // Weekly to monthly: 2 steps, minor. Weekly to quarterly: 3, major. Weekly to fortnightly: 1.
    let cases = [
        ("weekly", "monthly", Some(2), Some(Level::Minor)),
        ("weekly", "quarterly", Some(3), Some(Level::Major)),
        ("daily", "twice_a_year", Some(6), Some(Level::Major)),
        ("weekly", "fortnightly", Some(1), None),
        ("weekly", "weekly", Some(0), None),
        ("on_event", "on_event", None, None),
        ("on_event", "daily", None, Some(Level::Minor)),
        ("twice_a_year", "on_event", None, Some(Level::Minor)),
    ];
    for (a, b, steps, level) in cases {
        for (a, b) in [(a, b), (b, a)] {
            let topic =
                |cadence: &str| wish(&format!(r#""live_deals":{{"cadence":"{cadence}"}}"#), "");
            let assessment = assessed(Side::Vendor, &[&topic(a)], &[&topic(b)]);
            let expected: Vec<_> = level
                .map(|level| ("communication:cadence:live_deals", level))
                .into_iter()
                .collect();
            assert_eq!(told(&assessment), expected, "{a} and {b}");
            assert_eq!(
                assessment.communication.topics[0].steps, steps,
                "{a} and {b}"
            );
        }
    }
}

#[test]
fn channels_are_compared_exactly() {
    let topic = |channel: &str| wish(&format!(r#""live_deals":{{"channel":"{channel}"}}"#), "");
    let assessment = assessed(Side::Vendor, &[&topic("phone")], &[&topic("e_mail")]);
    assert_eq!(
        told(&assessment),
        [("communication:channel:live_deals", Level::Note)]
    );
    assert_eq!(
        finding(&assessment, "communication:channel:live_deals").title,
        "For live deals Acme prefers phone, Bolt e-mail"
    );
    let same = assessed(Side::Vendor, &[&topic("phone")], &[&topic("phone")]);
    assert_eq!(told(&same), []);
}

#[test]
fn a_topic_needs_a_wish_of_both_sides() {
    let assessment = assessed(
        Side::Vendor,
        &[&wish(r#""live_deals":{"cadence":"daily"}"#, "")],
        &[&wish(r#""escalations":{"cadence":"weekly"}"#, "")],
    );
    assert_eq!(assessment.communication.topics, []);
    // A channel on one side and a cadence on the other are both wishes, but nothing to compare.
    let assessment = assessed(
        Side::Vendor,
        &[&wish(r#""live_deals":{"cadence":"daily"}"#, "")],
        &[&wish(r#""live_deals":{"channel":"phone"}"#, "")],
    );
    assert_eq!(assessment.communication.topics[0].steps, None);
    assert_eq!(told(&assessment), []);
}

#[test]
fn the_wish_of_most_people_counts() {
    // Weekly twice, quarterly once: weekly. Daily and monthly once each: daily, it comes first.
    let topic = |cadence: &str| wish(&format!(r#""live_deals":{{"cadence":"{cadence}"}}"#), "");
    let own = [topic("quarterly"), topic("weekly"), topic("weekly")];
    let other = [topic("monthly"), topic("daily")];
    let own: Vec<&str> = own.iter().map(String::as_str).collect();
    let other: Vec<&str> = other.iter().map(String::as_str).collect();
    let assessment = assessed(Side::Vendor, &own, &other);
    let cadence = &assessment.communication.topics[0].cadence;
    assert_eq!(cadence.vendor.as_deref(), Some("weekly"));
    assert_eq!(cadence.partner.as_deref(), Some("daily"));
}

#[test]
fn nobody_to_call() {
    let none = r#""COM-05":{"own":{"data_offered":["forecast"]}}"#;
    for side in Side::BOTH {
        let id = format!("communication:escalation:{}", side.name());
        let assessment = assessed(
            side,
            &[none],
            &[&wish(r#""live_deals":{"channel":"phone"}"#, "")],
        );
        assert_eq!(told(&assessment), [(id.as_str(), Level::Major)]);
        // One name among several people is enough.
        let named = wish(r#""live_deals":{"channel":"phone"}"#, "");
        assert_eq!(told(&assessed(side, &[none, &named], &[])), []);
        assert_eq!(
            told(&assessed(side, &[r#""COM-05":{"own":"dont_know"}"#], &[])),
            []
        );
    }
}

#[test]
fn data_wanted_and_not_offered() {
    let wants = |kinds: &str| {
        wish(
            r#""live_deals":{"channel":"phone"}"#,
            &format!(r#","data_wanted":[{kinds}]"#),
        )
    };
    let offers = |kinds: &str| {
        wish(
            r#""live_deals":{"channel":"phone"}"#,
            &format!(r#","data_offered":[{kinds}]"#),
        )
    };
    for side in Side::BOTH {
        let id = format!("communication:data:{}", side.name());
        // Wanted by one or the other person: forecast, adoption, leads passed, satisfaction; offered
        // on the other side: adoption. Three are unmet, in the order of the question set.
        let own = [
            wants(r#""satisfaction","adoption","forecast""#),
            wants(r#""leads_passed","forecast""#),
        ];
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        let assessment = assessed(side, &own, &[&offers(r#""adoption""#)]);
        assert_eq!(told(&assessment), [(id.as_str(), Level::Major)]);
        let unmet = assessment.communication.data_unmet.get(side);
        assert_eq!(*unmet, ["leads_passed", "forecast", "satisfaction"]);
        assert_eq!(
            finding(&assessment, &id).evidence,
            ["3 kinds of data: leads passed, forecast and satisfaction."]
        );
        let two = assessed(side, &own, &[&offers(r#""adoption","forecast""#)]);
        assert_eq!(told(&two), [(id.as_str(), Level::Minor)]);
        let all = offers(r#""adoption","forecast","leads_passed","satisfaction""#);
        assert_eq!(told(&assessed(side, &own, &[&all])), []);
        assert_eq!(
            told(&assessed(side, &own, &[""])),
            [],
            "the other side did not answer"
        );
    }
}
