//! `plumb assess`: the figures of the method on examples worked by hand.

use serde_json::{Value, json};

use crate::desk::{Desk, Run};
use crate::round;

fn figures(round: &Value) -> Value {
    let desk = Desk::new();
    desk.put("r.json", round.to_string());
    let run = desk.plumb(["assess", "r.json", "--json"]).fine();
    assert!(run.out.ends_with("}\n"), "one line end at the end");
    serde_json::from_str(&run.out).expect("JSON")
}

fn item<'a>(figures: &'a Value, id: &str) -> &'a Value {
    let items = figures["items"].as_array().expect("items");
    let found = items.iter().find(|item| item["id"] == id);
    found.unwrap_or_else(|| panic!("{id} is not among the items"))
}

#[track_caller]
fn near(value: &Value, expected: f64) {
    let value = value.as_f64().expect("a number");
    assert!((value - expected).abs() < 1e-9, "{value} is not {expected}");
}

#[test]
fn severities_are_those_of_the_worked_examples() {
    let figures = figures(&round::worked());
    // c = (4 - 2) / 3 = 2/3, d = 3/4, b = (3 - 0) / 4 = 3/4:
    // 1 - (1 - 0.4)(1 - 0.45)(1 - 0.225) = 1 - 0.6 * 0.55 * 0.775 = 0.74425.
    near(&item(&figures, "CUL-03")["severity"], 74.425);
    // Neutral, so c = 0: 1 - 0.55 * 0.775 = 0.57375.
    near(&item(&figures, "CUL-07")["severity"], 57.375);
    // c = 2/3, d = b = 0: 1 - 0.6 = 0.4.
    near(&item(&figures, "CUL-01")["severity"], 40.0);
    // c = 1/3, d = 1/4, b = (1 - 1) / 4 = 0: 1 - 0.8 * 0.85 = 0.32.
    near(&item(&figures, "CUL-02")["severity"], 32.0);

    let findings = figures["findings"].as_array().expect("findings");
    let told: Vec<(&str, &str)> = findings
        .iter()
        .map(|f| {
            (
                f["id"].as_str().expect("an id"),
                f["level"].as_str().expect("a level"),
            )
        })
        .collect();
    // Critical from 60, major from 40. CUL-02 is close, neither side is unfavourable and no side
    // expected a gap, so it makes no finding.
    assert_eq!(
        told,
        [
            ("item:CUL-03", "critical"),
            ("item:CUL-07", "major"),
            ("item:CUL-01", "major")
        ]
    );
    // Each side answers 4 of the 8 ratings and choices of culture, below the 60 % that a
    // judgement needs.
    assert_eq!(figures["reading"], "not_enough_answers");
    near(&figures["dimensions"][0]["coverage"]["vendor"], 0.5);
    // Levels over the three + ratings: (2 + 4 + 5) / 3 and (2 + 3 + 2) / 3.
    near(&figures["dimensions"][0]["level"]["vendor"], 11.0 / 3.0);
    near(&figures["dimensions"][0]["level"]["partner"], 7.0 / 3.0);
}

#[test]
fn the_weight_raises_severity_up_to_its_limit() {
    // One side finds culture decisive: w = 0.5 + (5 - 1) / 4 = 1.5. 74.425 becomes 111.6, which
    // ends at 100; 57.375 becomes 86.0625.
    let pointer = "/respondents/1/answers/W-CUL";
    let figures = figures(&round::with(round::worked(), pointer, json!({ "own": 5 })));
    near(&item(&figures, "CUL-03")["severity"], 100.0);
    near(&item(&figures, "CUL-07")["severity"], 86.0625);
}

/// The example that documents the format: two questions of culture answered by one person on
/// each side, of the three that the short form asks before signing; the third does not apply.
#[test]
fn figures_are_those_of_the_documented_example() {
    let answers = |trust: u8| {
        json!({
            "CUL-01": { "own": 4, "predicted": 4 },
            "CUL-02": { "own": "not_applicable" },
            "CUL-03": { "own": trust, "predicted": 5 },
        })
    };
    let round = round::of(answers(5), answers(2));
    let round = round::with(round, "/round/purpose", json!("fit"));
    let round = round::with(round, "/round/form", json!("short"));
    let figures = figures(&round);
    for (key, expected) in [
        ("method_version", json!(1)),
        ("tolerance", json!(1.0)),
        ("reading", json!("not_enough_answers")),
        (
            "positive_agreement",
            json!({ "count": 1, "of": 2, "percent": 50.0 }),
        ),
        (
            "counts",
            // Before signing the short form asks 12 ratings and ordered choices, 10 of which
            // nobody answered.
            json!({ "hidden": 1, "known": 0, "worry": 0, "shared_concern": 0,
                    "shared_strength": 1, "not_judged": 10 }),
        ),
    ] {
        assert_eq!(figures[key], expected, "{key}");
    }
    let culture = &figures["dimensions"][0];
    for (key, expected) in [
        ("id", json!("culture")),
        ("weight", json!(1.0)),
        ("confidence", json!("low")),
        (
            "positive_agreement",
            json!({ "count": 1, "of": 2, "percent": 50.0 }),
        ),
        ("level", json!({ "vendor": 4.5, "partner": 3.0 })),
        ("alignment", json!(62.5)),
        (
            "understanding",
            json!({ "vendor": { "within_one": 1, "of": 2, "percent": 62.5 },
                    "partner": { "within_one": 2, "of": 2, "percent": 100.0 } }),
        ),
        ("coverage", json!({ "vendor": 1.0, "partner": 1.0 })),
        ("dont_know", json!({ "vendor": 0.0, "partner": 0.0 })),
    ] {
        assert_eq!(culture[key], expected, "{key}");
    }
    let trust = item(&figures, "CUL-03");
    for (key, expected) in [
        ("dimension", json!("culture")),
        ("frame", json!("directed")),
        ("direction", json!("positive")),
        ("class", json!("misalignment")),
        ("gap", json!(3.0)),
        ("similarity", json!(0.25)),
    ] {
        assert_eq!(trust[key], expected, "{key}");
    }
    near(&trust["severity"], 74.425);
    for (side, mean, state) in [
        ("vendor", 5.0, "false_consensus"),
        ("partner", 2.0, "dissensus"),
    ] {
        near(&trust[side]["mean"], mean);
        near(&trust[side]["predicted"], 5.0);
        assert_eq!(
            (&trust[side]["n"], &trust[side]["state"]),
            (&json!(1), &json!(state))
        );
    }
    let finding = &figures["findings"][0];
    for (key, expected) in [
        ("id", "item:CUL-03"),
        ("kind", "item"),
        ("dimension", "culture"),
        ("level", "critical"),
        ("edition", "joint"),
    ] {
        assert_eq!(finding[key], expected, "{key}");
    }
}

#[test]
fn a_figure_that_cannot_be_formed_is_null() {
    let figures = figures(&round::of(json!({}), json!({})));
    let agreement = json!({ "count": 0, "of": 0, "percent": null });
    assert_eq!(figures["positive_agreement"], agreement);
    assert_eq!(figures["dimensions"][0]["level"]["vendor"], Value::Null);
    assert_eq!(figures["dimensions"][0]["alignment"], Value::Null);
    assert_eq!(figures["dimensions"][0]["coverage"]["vendor"], json!(0.0));
}

#[test]
fn the_summary_says_what_was_worked_out_by_hand() {
    let desk = Desk::new();
    desk.put("r.json", round::worked().to_string());
    let run = desk.plumb(["assess", "r.json"]).fine();
    let text = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "Acme and Northwind First check, 24 November 2026 - check of an active partnership",
        "not enough of them to judge Culture, Goals, Communication, Empathy, Enablement.",
        // Of the three + ratings none is favourable on both sides.
        "Positive agreement on 0 of 3 questions (0 %)",
        "Confidence: not judged. 1 person at Acme, 1 at Northwind.",
        // Trust and the pace of decisions are far apart, and a side did not expect it.
        "2 hidden gaps far apart",
        "0 known gaps",
        "1 shared concern neither",
        "0 shared strengths",
        // 11/3 and 7/3; 4 of 8 ratings and choices.
        "Culture 3.7 2.3 0 of 3 50 % 50 % not judged",
        "Goals - - - 0 % 0 % not judged",
        "critical Northwind sees trust to keep a costly promise lower than Acme does, \
         and Acme does not know it Culture, severity 74; only Northwind knows.",
        "safety in giving bad news early: no answer from either side",
    ] {
        assert!(text.contains(part), "{part:?} is missing in {text}");
    }
    assert!(
        !text.contains("What works on both sides"),
        "nothing does: {text}"
    );
    assert!(!text.contains("SAMPLE"), "it is no sample");
}

#[test]
fn two_runs_give_the_same_bytes_and_the_order_of_people_changes_nothing() {
    let desk = Desk::with_sample();
    let first = desk.plumb(["assess", "sample.plumb", "--json"]).fine();
    assert_eq!(
        first,
        desk.plumb(["assess", "sample.plumb", "--json"]).fine()
    );
    let text = desk.plumb(["assess", "sample.plumb"]).fine();
    assert_eq!(text, desk.plumb(["assess", "sample.plumb"]).fine());
    let mut round: Value =
        serde_json::from_str(&desk.plumb(["export", "sample.plumb"]).fine().out).expect("JSON");
    let people = round["respondents"].as_array_mut().expect("people");
    assert_eq!(people.len(), 6);
    people.reverse();
    desk.put("turned.json", round.to_string());
    let turned = desk.plumb(["assess", "turned.json", "--json"]).fine();
    // The mark is that of the file, in which the people are in another order.
    let figures = |run: &Run| {
        let mut figures: Value = serde_json::from_str(&run.out).expect("JSON");
        figures.as_object_mut().expect("an object").remove("mark");
        figures
    };
    assert_eq!(figures(&first), figures(&turned));
}
