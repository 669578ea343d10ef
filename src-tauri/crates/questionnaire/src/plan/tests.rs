use super::*;

fn problems(json: &str) -> Vec<String> {
    match Plan::read(Questionnaire::shipped(), json) {
        Ok(_) => Vec::new(),
        Err(found) => found.0.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn a_plan_is_read_and_written_back() {
    let json = r#"{"verdict":{"word":"keep","reason":"The goal is right.","by":"Both sponsors"},"decisions":[{"finding":"item:CUL-04","outcome":"act","text":"Call each Monday","quotes":[{"side":"partner","text":"We heard late."}],"vendor_owner":"Ann","date":"2027-01-11","sign":"told first"},{"outcome":"accept","text":"Each says its date"}],"roadmap":{"start":"2026-12-01","blocks":[{"block":"E15","date":"2027-02-01","vendor_owner":"Ann"},{"block":"E05"}]},"commitments":[{"id":"C1","text":"Portal access for all","partner_owner":"Bo","date":"2027-01-15","sign":"Each has logged in","finding":"leads:nobodys"}],"parked":[{"text":"Price of sandboxes","holder":"Cy","side":"vendor","date":"2027-04-14"},{"text":"The stand","dropped":true}],"mutual_plan":[{"goal":"Win together","metric":"M11","baseline":0.5,"target":3.0,"date":"2027-06-30","vendor_owner":"Ann","evidence":"deal register"}],"first_deal":{"account":"Hafenwerk AG","vendor_lead":"Ann","vendor_brings":"The demo","date":"2027-05-29"},"protocol":{"topics":{"live_deals":{"vendor_owner":"Ann","partner_owner":"Bo","channel":"shared_chat","cadence":"on_event","reply":"same_working_day"}},"ladder":[{"vendor":"Ann","partner":"Bo","working_days":2}],"vendor_gives":["forecast"],"note":"Changed in the room."},"introductions":[{"function":"product","vendor":"Di","date":"2027-03-18"}],"moved":[{"finding":"item:GOL-02","to":"first"}],"next_round":"2027-08-25"}"#;
    let plan = Plan::read(Questionnaire::shipped(), json).expect("a plan");
    assert_eq!(serde_json::to_string(&plan).expect("JSON"), json);
    assert!(!plan.is_empty());
    let nothing = Plan::read(Questionnaire::shipped(), "{}").expect("nothing is settled");
    assert!(nothing.is_empty());
}

#[test]
fn what_is_wrong_is_told_with_its_place() {
    let cases = [
        (
            r#"{"roadmap":{"blocks":[{"block":"E99"}]}}"#,
            "roadmap.blocks[0].block: there is no block E99 (E01 to E20 are known)",
        ),
        (
            r#"{"roadmap":{"blocks":[{"block":"E01"},{"block":"E01"}]}}"#,
            "roadmap.blocks[1].block: E01 stands there twice",
        ),
        (
            r#"{"roadmap":{"start":"0000-01-01","blocks":[]}}"#,
            "roadmap.start: 0000-01-01 is not a plausible date (years from 1990 to 2100 are accepted)",
        ),
        (
            r#"{"roadmap":{"blocks":[{"block":"E01","date":"9999-12-31"}]}}"#,
            "roadmap.blocks[0].date: 9999-12-31 is not a plausible date (years from 1990 to 2100 are accepted)",
        ),
        (
            r#"{"commitments":[{"id":"C1","text":"a"},{"id":"C1","text":"b"}]}"#,
            "commitments[1].id: C1 stands there twice",
        ),
        (
            r#"{"commitments":[{"id":"C1","text":"a","date":"9999-12-31"}]}"#,
            "commitments[0].date: 9999-12-31 is not a plausible date (years from 1990 to 2100 are accepted)",
        ),
        (
            r#"{"commitments":[{"id":"C0","text":"a"}]}"#,
            "commitments[0].id: expected a commitment from C1 to C99, found \"C0\"",
        ),
        (
            r#"{"commitments":[{"id":"C1"}]}"#,
            "commitments[0]: `text` is missing",
        ),
        (
            r#"{"verdict":{"word":"keep","by":"Ann"}}"#,
            "verdict.reason: `reason` is missing (say why, in the words of those who decided)",
        ),
        (
            r#"{"verdict":{"word":"keep","reason":"a","by":"Ann","until":"2027-01-01"}}"#,
            "verdict.until: it is decided already (take it out)",
        ),
        (
            r#"{"verdict":{}}"#,
            "verdict.by: nothing is said about the verdict (say who will decide, or until when)",
        ),
        (
            r#"{"verdict":{"by":"Ann","reason":"a"}}"#,
            "verdict.reason: a reason without a word (give the `word` too)",
        ),
        (
            r#"{"verdict":{"word":"stay"}}"#,
            "verdict.word: there is no `stay`, expected one of `keep`, `develop`, `release`, `not_enough_evidence`",
        ),
        (
            r#"{"verdict":null}"#,
            "verdict: expected an object in braces, found null",
        ),
        (
            r#"{"decisions":[{"finding":"CUL-04","outcome":"act","text":"a"}]}"#,
            "decisions[0].finding: expected the name of a finding such as item:CUL-04, found \"CUL-04\"",
        ),
        (
            r#"{"decisions":[{"finding":"item:CUL-99","outcome":"act","text":"a"}]}"#,
            "decisions[0].finding: there is no question CUL-99 (the names of findings stand in `plumb assess --json`, under `id`)",
        ),
        (
            r#"{"decisions":[{"finding":"leads:twice","outcome":"act","text":"a"},{"finding":"leads:twice","outcome":"align","text":"b"}]}"#,
            "decisions[1].finding: leads:twice has a decision already (one decision per finding; what is done about it goes to the commitments)",
        ),
        (
            r#"{"decisions":[{"outcome":"act","text":"a","quotes":[{"side":"vendor","text":"1"},{"side":"vendor","text":"2"},{"side":"vendor","text":"3"}]}]}"#,
            "decisions[0].quotes: 3 entries, at most 2 are allowed",
        ),
        (
            r#"{"commitments":[{"id":"C1","text":"a","finding":"item:X"}]}"#,
            "commitments[0].finding: there is no question X (the names of findings stand in `plumb assess --json`, under `id`)",
        ),
        (
            r#"{"parked":[{"text":"a"}]}"#,
            "parked[0]: nobody holds it (name a `holder`, or say that it is `dropped`)",
        ),
        (
            r#"{"parked":[{"text":"a","holder":"Ann","dropped":true}]}"#,
            "parked[0]: it has a holder and is dropped (name a `holder`, or say that it is `dropped`)",
        ),
        (
            r#"{"mutual_plan":[{"goal":"a","metric":"M99"}]}"#,
            "mutual_plan[0].metric: there is no measure M99 (M01 to M28 are known; one of your own is written own:NAME)",
        ),
        (
            r#"{"protocol":{"topics":{"weather":{"vendor_owner":"Ann"}}}}"#,
            "protocol.topics.weather: there is no topic \"weather\" (one of live_deals, pipeline_review, delivery_status, joint_marketing, product_changes, enablement_progress, customer_health, performance_numbers, escalations, executive_review, feedback_both_ways, people_changes)",
        ),
        (
            r#"{"protocol":{"topics":{"live_deals":{}}}}"#,
            "protocol.topics.live_deals: nothing is agreed about it (take it out)",
        ),
        (
            r#"{"protocol":{"ladder":[{"vendor":"Ann","partner":"Bo","working_days":0}]}}"#,
            "protocol.ladder[0].working_days: expected a whole number from 1 to 99",
        ),
        (
            r#"{"moved":[{"finding":"leads:twice","to":"first"},{"finding":"leads:twice","to":"last"}]}"#,
            "moved[1].finding: leads:twice stands there twice",
        ),
        (
            r#"{"next_round":"9999-12-31"}"#,
            "next_round: 9999-12-31 is not a plausible date (years from 1990 to 2100 are accepted)",
        ),
        (
            r#"{"promises":[]}"#,
            "promises: there is no field `promises`, expected one of `verdict`, `decisions`, `roadmap`, `commitments`, `parked`, `mutual_plan`, `first_deal`, `protocol`, `introductions`, `moved`, `next_round`",
        ),
    ];
    for (json, told) in cases {
        assert_eq!(problems(json), [told], "{json}");
    }
}

#[test]
fn more_commitments_than_can_be_numbered_are_refused() {
    let many: Vec<String> = (0..100)
        .map(|_| r#"{"id":"C1","text":"a"}"#.to_owned())
        .collect();
    let told = problems(&format!(r#"{{"commitments":[{}]}}"#, many.join(",")));
    assert_eq!(
        told.first().map(String::as_str),
        Some("commitments: 100 commitments, at most 99 are allowed")
    );
}
