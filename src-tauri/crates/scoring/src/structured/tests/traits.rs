use super::*;
use crate::{Guessed, TraitView};
use questionnaire::TraitId;

fn ids(all: &[&str]) -> Vec<TraitId> {
    all.iter().map(|id| TraitId::new(*id)).collect()
}

/// What one side sees when it looks at the other, both ways round; they must be the same.
fn looking(own: &[Answers<'_>], other: &[Answers<'_>]) -> TraitView {
    let vendor = assessed(Side::Vendor, own, other);
    let partner = assessed(Side::Partner, own, other);
    let view = vendor.traits.looking(Side::Vendor);
    assert_eq!(
        view,
        partner.traits.looking(Side::Partner),
        "both ways round"
    );
    view.clone()
}

#[test]
fn every_rule_by_its_condition() {
    // Least stand: T01 (other says 2: clash), T02 (3: watch), T03 (4, and we say 2: blind spot),
    // T04 (5, we say 3: nothing), T05 (nobody says). Guessed by the other: T02 and T09, so one of
    // five; unseen are T01, T03, T04, T05. We describe ourselves 2 on T04: mirror; 3 on T05: no.
    // Value most: T10 (other says 4: fit), T11 (2: unmet wish), T12 (3: nothing).
    let own = r#""TRAITS":{"own":{"self":{"T04":2,"T05":3},
        "least_stand":["T05","T04","T03","T02","T01"],"value_most":["T10","T11","T12"],
        "describes_other":{"T03":2,"T04":3,"T01":1}}}"#;
    let other = r#""TRAITS":{"own":{"self":{"T01":2,"T02":3,"T03":4,"T04":5,"T10":4,"T11":2,"T12":3},
        "expects_least_stand":["T02","T09"]}}"#;
    let view = looking(&[own], &[other]);
    let expected = TraitView {
        clash: ids(&["T01"]),
        watch: ids(&["T02"]),
        blind_spot: ids(&["T03"]),
        unseen: ids(&["T01", "T03", "T04", "T05"]),
        guessed: Guessed { hits: 1, of: 5 },
        fit: ids(&["T10"]),
        unmet_wish: ids(&["T11"]),
        mirror: ids(&["T04"]),
    };
    assert_eq!(view, expected);
    for side in Side::BOTH {
        let assessment = assessed(side, &[own], &[other]);
        let (name, inside) = (side.name(), Edition::inside(side));
        let told: Vec<_> = findings(&assessment, FindingKind::Traits);
        let id = |rest: &str| rest.replace("SIDE", name);
        // Clash 50, then the minor ones (30): culture (unseen), communication (T02, T03), and so on
        // in the order of the dimensions; T11 is culture, T04 communication.
        let expected = [
            (id("traits:clash:SIDE:T01"), Level::Major, Edition::Joint),
            (
                id("traits:unmet_wish:SIDE:T11"),
                Level::Minor,
                Edition::Joint,
            ),
            (id("traits:unseen:SIDE"), Level::Minor, Edition::Joint),
            (id("traits:blind_spot:SIDE:T03"), Level::Minor, inside),
            (id("traits:watch:SIDE:T02"), Level::Minor, Edition::Joint),
            (id("traits:mirror:SIDE:T04"), Level::Note, inside),
        ];
        let expected: Vec<_> = expected
            .iter()
            .map(|(id, l, e)| (id.as_str(), *l, *e))
            .collect();
        assert_eq!(told, expected);
        let unseen = finding(&assessment, &id("traits:unseen:SIDE"));
        assert_eq!(unseen.unaware, [side.other()]);
        let strengths: Vec<_> = assessment.strengths.iter().map(|s| s.id.clone()).collect();
        assert_eq!(strengths, [id("traits:fit:SIDE:T10")]);
    }
}

#[test]
fn the_sentences_of_both_ways_round() {
    let own = r#""TRAITS":{"own":{"least_stand":["T19","T01"]}}"#;
    let other = r#""TRAITS":{"own":{"self":{"T19":2},"expects_least_stand":["T01"]}}"#;
    let assessment = assessed(Side::Partner, &[own], &[other]);
    let clash = finding(&assessment, "traits:clash:partner:T19");
    assert_eq!(
        clash.title,
        "Bolt can least stand “Bureaucratic”; Acme says that this describes it"
    );
    assert_eq!(
        clash.evidence,
        [
            "Acme describes itself as 2 on the steps from 1, “Bureaucratic”, to 5, “Simple to work with”."
        ]
    );
    assert_eq!(
        clash.prompt,
        "What would be the early sign of this, and how may the other side say it?"
    );
    let unseen = finding(&assessment, "traits:unseen:partner");
    assert_eq!(
        unseen.title,
        "Acme guessed 1 of the 2 traits that Bolt can least stand"
    );
    assert_eq!(
        unseen.evidence,
        ["Acme did not expect that Bolt can least stand “Bureaucratic”."]
    );
}

#[test]
fn every_rule_has_sentences_of_its_own() {
    // T01 culture, T02 and T03 communication, T11 culture; we describe ourselves 2 on T03.
    let own = r#""TRAITS":{"own":{"self":{"T03":2},"least_stand":["T02","T03"],
        "value_most":["T11"],"describes_other":{"T03":1}}}"#;
    let other = r#""TRAITS":{"own":{"self":{"T02":3,"T03":4,"T11":2}}}"#;
    let assessment = assessed(Side::Vendor, &[own], &[other]);
    let told = |id: &str| {
        let found = finding(&assessment, id);
        (
            found.title.as_str(),
            found.evidence.clone(),
            found.prompt.as_str(),
        )
    };
    let (title, evidence, prompt) = told("traits:watch:vendor:T02");
    assert_eq!(
        title,
        "Acme can least stand “Hides bad news”; Bolt says that this describes it at times"
    );
    assert_eq!(
        evidence,
        [
            "Bolt describes itself as 3 on the steps from 1, “Hides bad news”, to 5, “Shares bad news early”."
        ]
    );
    assert_eq!(
        prompt,
        "What would be the early sign of this, and how may the other side say it?"
    );
    let (title, evidence, prompt) = told("traits:blind_spot:vendor:T03");
    assert_eq!(
        title,
        "Bolt sees itself as “Answers quickly”; Acme has met “Goes quiet”"
    );
    assert_eq!(
        evidence,
        [
            "Bolt describes itself as 4 on the steps from 1, “Goes quiet”, to 5, “Answers quickly”.",
            "Acme describes Bolt as 1 on the same steps."
        ]
    );
    assert_eq!(
        prompt,
        "When did you last see this, and how could you ask about it without a verdict?"
    );
    let (title, evidence, prompt) = told("traits:mirror:vendor:T03");
    assert_eq!(
        title,
        "Acme can least stand “Goes quiet” and says that it fits itself"
    );
    assert_eq!(
        evidence,
        ["Acme describes itself as 2 on the steps from 1, “Goes quiet”, to 5, “Answers quickly”."]
    );
    assert_eq!(
        prompt,
        "What do people on the other side see of this in you?"
    );
    let (title, evidence, _) = told("traits:unmet_wish:vendor:T11");
    assert_eq!(title, "Acme hopes for “Decides”; Bolt does not claim it");
    assert_eq!(
        evidence,
        ["Bolt describes itself as 2 on the steps from 1, “Puts decisions off”, to 5, “Decides”."]
    );
}

#[test]
fn no_mean_falls_through_a_hole() {
    // Two people: 2 and 3, mean 2.5; 3 and 4, mean 3.5: both are watched. 1 and 3, mean 2: a clash.
    // 4 and 4, mean 4: neither, for nobody of ours describes the other.
    let own = r#""TRAITS":{"own":{"least_stand":["T01","T02","T03","T04"]}}"#;
    let one = r#""TRAITS":{"own":{"self":{"T01":2,"T02":3,"T03":1,"T04":4}}}"#;
    let two = r#""TRAITS":{"own":{"self":{"T01":3,"T02":4,"T03":3,"T04":4}}}"#;
    let view = looking(&[own], &[one, two]);
    assert_eq!(view.watch, ids(&["T01", "T02"]));
    assert_eq!(view.clash, ids(&["T03"]));
    assert_eq!(view.blind_spot, []);
    // Nobody guessed: nothing is unseen, and nothing is counted as missed.
    assert_eq!(
        (view.unseen, view.guessed),
        (vec![], Guessed { hits: 0, of: 0 })
    );
}

#[test]
fn picks_of_several_people_are_the_five_of_most() {
    // T20: three people; T07 and T08: two each, in the order of the catalogue; of the eight named
    // once (T01 to T06, T09, T21) the first two of the catalogue fill the five.
    let people = [
        r#""TRAITS":{"own":{"least_stand":["T20","T08","T09","T06","T05"]}}"#,
        r#""TRAITS":{"own":{"least_stand":["T08","T07","T20","T04","T03"]}}"#,
        r#""TRAITS":{"own":{"least_stand":["T07","T20","T21","T02","T01"]}}"#,
    ];
    let everything: Vec<String> = (1..=24).map(|n| format!(r#""T{n:02}":1"#)).collect();
    let other = format!(
        r#""TRAITS":{{"own":{{"self":{{{}}}}}}}"#,
        everything.join(",")
    );
    let expected = ids(&["T20", "T07", "T08", "T01", "T02"]);
    assert_eq!(looking(&people, &[&other]).clash, expected);
    let turned: Vec<_> = people.into_iter().rev().collect();
    assert_eq!(
        looking(&turned, &[&other]).clash,
        expected,
        "the order of people means nothing"
    );
}
