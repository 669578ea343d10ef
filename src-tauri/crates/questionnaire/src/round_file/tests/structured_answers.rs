//! What can be wrong with the answer to a structured question, one kind after the other. The place
//! of each problem begins with `respondents[1].answers.` and the question, see [`check`].

use super::check_answer as check;

#[test]
fn picks_are_known_few_and_different() {
    let nothing =
        "nothing is chosen (leave the key out, or say dont_know, not_applicable or prefer_not)";
    check("EMP-04", r#"{ "own": [1, 10, 5], "predicted": [2] }"#, &[]);
    check("EMP-04", r#"{ "own": [] }"#, &[&format!(".own: {nothing}")]);
    check(
        "EMP-04",
        r#"{ "own": [3, 3] }"#,
        &[".own[1]: 3 stands there twice"],
    );
    check(
        "EMP-04",
        r#"{ "own": [1, 2, 3, 4] }"#,
        &[".own: 4 picks, at most 3 are allowed"],
    );
    check(
        "EMP-04",
        r#"{ "own": [0, 11] }"#,
        &[
            ".own[0]: 0 is not a place from 1 to 10",
            ".own[1]: 11 is not a place from 1 to 10",
        ],
    );
    check(
        "EMP-04",
        r#"{ "own": [300] }"#,
        &[".own[0]: expected a whole number, found integer `300`"],
    );
    check(
        "EMP-04",
        r#"{ "own": [1.5] }"#,
        &[".own[0]: expected a whole number, found floating point `1.5`"],
    );
    check(
        "EMP-04",
        r#"{ "own": 1 }"#,
        &[".own: expected a list, found integer `1`"],
    );
    check(
        "ENB-07",
        r#"{ "own": ["E08", "E20"], "predicted": ["E01"] }"#,
        &[],
    );
    check(
        "ENB-07",
        r#"{ "own": ["E08", "E21"] }"#,
        &[".own[1]: there is no block E21"],
    );
    check(
        "ENB-07",
        r#"{ "own": ["E08", "E08"] }"#,
        &[".own[1]: E08 stands there twice"],
    );
    check(
        "ENB-07",
        r#"{ "own": ["E01", "E02", "E03", "E04"] }"#,
        &[".own: 4 blocks, at most 3 are allowed"],
    );
    check(
        "ENB-07",
        r#"{ "own": [8] }"#,
        &[".own[0]: expected a text, found integer `8`"],
    );
    check("GOL-08", r#"{ "own": "prefer_not" }"#, &[]);
}

#[test]
fn measures_are_known_or_ones_own() {
    let own = |entry: &str| format!(r#"{{ "own": [{entry}] }}"#);
    check(
        "GOL-03",
        &own(
            r#"{ "metric": "M05", "definition": "d", "unit": "EUR", "direction": "band", "baseline": -1.5, "target": 1e6, "date": "2027-01-01", "source": "s" }"#,
        ),
        &[],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "own:Days of rework", "unit": "days", "target": 4 }"#),
        &[],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "M29" }"#),
        &[
            ".own[0].metric: there is no measure M29 (a measure of your own is written as \"own:NAME\")",
        ],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "own: " }"#),
        &[".own[0].metric: the name of an own measure: it is empty"],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "own:Rework", "target": 4 }"#),
        &[".own[0].unit: a target without a unit (say in which unit your own measure is counted)"],
    );
    check(
        "GOL-03",
        &own(r#"{ "target": 4 }"#),
        &[".own[0]: `metric` is missing"],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "M05", "target": "4" }"#),
        &[".own[0].target: expected a number, found string \"4\""],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "M05", "target": 1e999 }"#),
        &[".own[0].target: a number is too large"],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "M05", "target": 1e16 }"#),
        &[".own[0].target: the number is out of range"],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "M05", "date": "2027-13-01" }"#),
        &[".own[0].date: there is no such day"],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "M05", "date": "0001-01-01" }"#),
        &[
            ".own[0].date: 0001-01-01 is not a plausible date (years from 1990 to 2100 are accepted)",
        ],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "M05", "direction": "sideways" }"#),
        &[".own[0].direction: there is no `sideways`, expected one of `up`, `down`, `band`"],
    );
    check(
        "GOL-03",
        &own(r#"{ "metric": "M05" }, { "metric": "M05" }"#),
        &[".own[1]: M05 stands there twice"],
    );
    let seven = (1..8)
        .map(|n| format!(r#"{{ "metric": "M0{n}" }}"#))
        .collect::<Vec<_>>()
        .join(",");
    check(
        "GOL-03",
        &own(&seven),
        &[".own: 7 measures, at most 6 are allowed"],
    );
    check(
        "GOL-03",
        r#"{ "predicted": ["M05", "M05", "M77"] }"#,
        &[
            ".predicted[1]: M05 stands there twice",
            ".predicted[2]: there is no measure M77 (a measure of your own is written as \"own:NAME\")",
        ],
    );
}

#[test]
fn a_first_deal_says_something() {
    check("GOL-06", r#"{ "own": { "account": "Stadtwerke" } }"#, &[]);
    check("GOL-06", r#"{ "own": "not_applicable" }"#, &[]);
    check(
        "GOL-06",
        r#"{ "own": {} }"#,
        &[".own: nothing is said about the first deal"],
    );
    check(
        "GOL-06",
        r#"{ "own": { "account": " \n" } }"#,
        &[".own.account: it is empty"],
    );
    check(
        "GOL-06",
        r#"{ "own": { "acount": "a" } }"#,
        &[
            ".own.acount: there is no field `acount`, expected one of `account`, `vendor_lead`, `partner_lead`, `contribution`, `date`",
        ],
    );
}

#[test]
fn a_protocol_uses_the_words_of_the_set() {
    let own = |wishes: &str| format!(r#"{{ "own": {{ {wishes} }} }}"#);
    check(
        "COM-05",
        &own(
            r#""topics": { "pipeline_review": { "channel": "video_call", "cadence": "fortnightly" } }, "data_wanted": ["forecast"], "data_offered": ["adoption"], "escalation": "Ann""#,
        ),
        &[],
    );
    check("COM-05", &own(""), &[".own: no wish is given"]);
    check(
        "COM-05",
        &own(r#""topics": { "live_deals": {} }"#),
        &[".own.topics.live_deals: neither a channel nor a cadence is given"],
    );
    check(
        "COM-05",
        &own(r#""topics": { "live_deals": { "channel": "fax" } }"#),
        &[
            ".own.topics.live_deals.channel: there is no channel \"fax\" (one of video_call, in_person, shared_chat, e_mail, phone, shared_document_or_plan, partner_portal, ticket_system)",
        ],
    );
    check(
        "COM-05",
        &own(r#""topics": { "live_deals": { "cadence": "hourly" } }"#),
        &[
            ".own.topics.live_deals.cadence: there is no cadence \"hourly\" (one of on_event, daily, twice_a_week, weekly, fortnightly, monthly, quarterly, twice_a_year)",
        ],
    );
    check(
        "COM-05",
        &own(
            r#""topics": { "live_deals": { "channel": "phone" }, "live_deals": { "channel": "e_mail" } }"#,
        ),
        &[".own.topics: the key `live_deals` stands there twice"],
    );
    check(
        "COM-05",
        &own(r#""data_wanted": ["forecast", "forecast", "mood"]"#),
        &[
            ".own.data_wanted[2]: there is no kind of data \"mood\" (one of leads_passed, pipeline_stages, forecast, wins_and_losses_with_reason, project_status, utilisation_outlook, adoption, renewals_due, support_trends, roadmap_dates, price_and_programme_changes, people_changes, satisfaction)",
            ".own.data_wanted[1]: forecast stands there twice",
        ],
    );
}

#[test]
fn traits_are_known_and_few() {
    let own = |traits: &str| format!(r#"{{ "own": {{ {traits} }} }}"#);
    check(
        "TRAITS",
        &own(
            r#""self": { "T01": 4, "T24": 1 }, "value_most": ["T01"], "least_stand": ["T02"], "expects_least_stand": ["T03"], "describes_other": { "T13": 1 }"#,
        ),
        &[],
    );
    check(
        "TRAITS",
        &own(""),
        &[".own: no trait is described or picked"],
    );
    check(
        "TRAITS",
        &own(r#""self": { "T25": 4 }"#),
        &[".own.self.T25: there is no trait T25"],
    );
    check(
        "TRAITS",
        &own(r#""self": { "T01": 6 }"#),
        &[".own.self.T01: 6 is not a whole number from 1 to 5"],
    );
    check(
        "TRAITS",
        &own(r#""self": { "T01": 4.0 }"#),
        &[".own.self.T01: expected a whole number, found floating point `4.0`"],
    );
    check(
        "TRAITS",
        &own(r#""self": { "T01": 4, "T01": 5 }"#),
        &[".own.self: the key `T01` stands there twice"],
    );
    check(
        "TRAITS",
        &own(r#""value_most": ["T01", "T02", "T03", "T04", "T05", "T06"]"#),
        &[".own.value_most: 6 traits, at most 5 are allowed"],
    );
    check(
        "TRAITS",
        &own(r#""least_stand": ["T01", "T01", "T99"]"#),
        &[
            ".own.least_stand[1]: T01 stands there twice",
            ".own.least_stand[2]: there is no trait T99",
        ],
    );
}

#[test]
fn pairs_are_made_of_people_who_are_listed() {
    let own = |map: &str| format!(r#"{{ "own": {{ {map} }} }}"#);
    let people = r#""people": [ { "side": "vendor", "name": "Ann", "function": "sales" }, { "side": "partner", "name": "Bo", "function": "sales" } ]"#;
    let with = |met: &str| own(&format!(r#"{people}, "met": [ {met} ]"#));
    check(
        "ENB-05",
        &with(r#"{ "vendor": "ann", "partner": "Bo", "last_met": "2026-10-01" }"#),
        &[],
    );
    check(
        "ENB-05",
        &own(r#""people": [], "met": []"#),
        &[".own: nobody is named"],
    );
    check(
        "ENB-05",
        &with(r#"{ "vendor": "Bo", "partner": "Bo" }"#),
        &[
            ".own.met[0].vendor: Bo is not among the people of this side (list the person under \"people\" first)",
        ],
    );
    check(
        "ENB-05",
        &with(r#"{ "vendor": "Ann", "partner": "Bo", "last_met": "1789-07-14" }"#),
        &[
            ".own.met[0].last_met: 1789-07-14 is not a plausible date (years from 1990 to 2100 are accepted)",
        ],
    );
    check(
        "ENB-05",
        &own(
            r#""people": [ { "side": "vendor", "name": "Ann", "function": "sales" }, { "side": "partner", "name": "ANN", "function": "sales" } ]"#,
        ),
        &[
            ".own.people[1].name: ANN stands on both sides (if two people share a name, add an initial)",
        ],
    );
    check(
        "ENB-05",
        &own(r#""people": [ { "side": "vendor", "name": "", "function": "sales" } ]"#),
        &[".own.people[0].name: it is empty"],
    );
    check(
        "ENB-05",
        &own(r#""people": [ { "side": "nobody", "name": "Ann", "function": "sales" } ]"#),
        &[".own.people[0].side: there is no `nobody`, expected `vendor` or `partner`"],
    );
}

#[test]
fn goals_and_stories_say_something() {
    check(
        "ENB-09",
        r#"{ "own": [ { "function": "sales", "goal": "g", "sign": "s", "date": "2027-01-01" } ] }"#,
        &[],
    );
    check(
        "ENB-09",
        r#"{ "own": [ { "function": "sales", "goal": "" } ] }"#,
        &[".own[0].goal: it is empty"],
    );
    check(
        "ENB-09",
        r#"{ "own": [ { "function": "sales" } ] }"#,
        &[".own[0]: `goal` is missing"],
    );
    check(
        "ENB-09",
        r#"{ "own": [ { "function": "sales", "goal": "a" }, { "function": "sales", "goal": "b" } ] }"#,
        &[".own[1]: sales stands there twice"],
    );
    check("CUL-09", r#"{ "own": { "best": "b" } }"#, &[]);
    check(
        "CUL-09",
        r#"{ "own": {} }"#,
        &[".own: neither story is told"],
    );
    check(
        "CUL-09",
        r#"{ "own": "a story" }"#,
        &[".own: expected an object in braces, found string \"a story\""],
    );
    check("GOL-09", r#"{ "own": "" }"#, &[".own: it is empty"]);
    check(
        "GOL-09",
        r#"{ "own": 7 }"#,
        &[".own: expected a text, found integer `7`"],
    );
    let long = format!(r#"{{ "own": "{}" }}"#, "x".repeat(4_001));
    check(
        "GOL-09",
        &long,
        &[".own: it has 4001 characters, at most 4000 are allowed"],
    );
}

#[test]
fn names_that_differ_only_in_case_or_form_are_the_same() {
    // U+0075 U+0308 is the decomposed form of U+00FC.
    check(
        "GOL-03",
        r#"{ "own": [ { "metric": "own:Stra\u00DFe" }, { "metric": "own:STRASSE" } ], "predicted": [ "own:M\u00FCll", "own:mU\u0308ll" ] }"#,
        &[
            ".own[1]: own:STRASSE stands there twice",
            ".predicted[1]: own:mÜll stands there twice",
        ],
    );
    check(
        "ENB-05",
        r#"{ "own": { "people": [ { "side": "vendor", "name": "Ann Gro\u00DF", "function": "sales" }, { "side": "partner", "name": "ANN GROSS", "function": "sales" } ] } }"#,
        &[
            ".own.people[1].name: ANN GROSS stands on both sides (if two people share a name, add an initial)",
        ],
    );
}

#[test]
fn marks_name_commitments_of_the_last_round() {
    // MARKS is asked at a renewal only.
    check(
        "MARKS",
        r#"{ "own": { "C1": "kept" } }"#,
        &[
            ": this question is not asked in a check round, full form (take the answer out, or change the purpose or form of the round)",
        ],
    );
}
