//! The calendar of a round: what is in it, what it is called, and what two other programs read.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;

use ::calendar::to_ics;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use questionnaire::{Alteration, AlteredPart, CompanyName, Label, Plan, Questionnaire, Round};
use report::{PlanCalendar, actions_table, plan_calendar};
use serde_json::json;

use crate::rounds::sample;

/// A round with an entry of every kind, and some without a date.
fn settled() -> Round {
    let plan = json!({
        "verdict": { "by": "Ann", "until": "2026-12-01" },
        "decisions": [
            { "outcome": "act", "text": "Portal for all", "date": "2026-12-02" },
            { "outcome": "align", "text": "No day yet" },
        ],
        "roadmap": { "start": "2026-12-03", "blocks": [
            { "block": "E01", "date": "2026-12-04", "partner_owner": "Bo" },
            { "block": "E02" },
        ] },
        "commitments": [
            { "id": "C1", "text": "Call, on; bad\nnews", "date": "2026-12-05",
              "vendor_owner": "Ann", "sign": "Nobody is surprised; ever" },
            { "id": "C2", "text": "No date yet" },
        ],
        "parked": [
            { "text": "The price list", "holder": "Ann", "side": "vendor", "date": "2026-12-06" },
            { "text": "Given up", "dropped": true, "date": "2026-12-07" },
        ],
        "mutual_plan": [{ "goal": "Ten projects", "date": "2026-12-08" }],
        "first_deal": { "account": "Big Bank", "date": "2026-12-09" },
        "introductions": [{ "function": "sales", "vendor": "Ann", "date": "2026-12-10" }],
        "next_round": "2027-06-01",
    });
    let mut round = sample();
    round.sample = false;
    let plan = Plan::read(Questionnaire::shipped(), &plan.to_string());
    round.plan = plan.expect("a plan");
    round
}

fn made(round: &Round) -> PlanCalendar {
    plan_calendar(Questionnaire::shipped(), round)
}

fn moment(hour: u32) -> DateTime<Utc> {
    let moment = Utc.with_ymd_and_hms(2026, 11, 28, hour, 0, 0);
    moment.single().expect("a moment")
}

/// Title by identity.
fn titles(round: &Round) -> BTreeMap<String, String> {
    let entries = made(round).calendar.entries.into_iter();
    entries
        .map(|entry| (entry.identity.uid(), entry.title))
        .collect()
}

#[test]
fn everything_with_a_day_is_in_it_and_the_rest_is_counted() {
    let made = made(&settled());
    let found: Vec<(String, &str)> = made
        .calendar
        .entries
        .iter()
        .map(|entry| (entry.date.format("%m-%d").to_string(), entry.title.as_str()))
        .collect();
    let set = Questionnaire::shipped();
    let step = format!("Step of the enablement plan: {}", set.blocks[0].name);
    let names = "Kvarnsjö Software AB and Brückner & Löwe Beratung GmbH";
    let decide = format!("Decide about the partnership of {names}");
    let next = format!("Next round of {names}");
    let expected = [
        ("12-01", decide.as_str()),
        ("12-02", "Decision: Portal for all"),
        ("12-03", "The enablement plan starts"),
        ("12-04", &step),
        ("12-05", "Call, on; bad\nnews"),
        ("12-06", "Parked topic: The price list"),
        ("12-08", "Goal: Ten projects"),
        ("12-09", "First deal: Big Bank"),
        ("12-10", "Introduction: Sales: Ann meets nobody yet"),
        ("06-01", &next),
    ];
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(day, title)| (day.as_str(), *title))
        .collect();
    assert_eq!(found, expected);
    // C2; the decision and the step without a day.
    assert_eq!((made.undated_actions, made.undated_others), (1, 2));
    assert_eq!(made.calendar.name, format!("{names}: dates"));
}

#[test]
fn an_action_tells_its_owners_and_how_it_will_be_seen() {
    let entries = made(&settled()).calendar.entries;
    let action = entries.iter().find(|entry| entry.title.starts_with("Call"));
    let lines: Vec<&str> = action.expect("an action").description.lines().collect();
    assert_eq!(
        lines,
        [
            "Action C1 of the round “Second-year check”, 18 November 2026",
            "Kvarnsjö Software AB and Brückner & Löwe Beratung GmbH",
            "Owner at Kvarnsjö Software AB: Ann",
            "Owner at Brückner & Löwe Beratung GmbH: no owner",
            "How you will see it: Nobody is surprised; ever",
        ]
    );
}

#[test]
fn other_names_other_words_and_other_days_make_no_other_entries() {
    let round = settled();
    let before = titles(&round);
    assert_eq!(before.len(), 10, "no two share an identity");
    let mut renamed = round.clone();
    renamed.vendor = CompanyName::new("Another name SE").expect("a name");
    renamed.name = Label::new("Another round").expect("a label");
    renamed.plan.commitments[0].text = questionnaire::Prose::new("Other words").expect("a text");
    renamed.plan.commitments[0].date = NaiveDate::from_ymd_opt(2028, 1, 1);
    renamed.plan.commitments.swap(0, 1);
    renamed.respondents.reverse();
    let after = titles(&renamed);
    assert!(before.keys().eq(after.keys()));
    assert_ne!(before, after);
    // Another round of the same companies has entries of its own.
    let mut other = round;
    other.date = other.date.succ_opt().expect("a date");
    assert!(titles(&other).keys().all(|uid| !before.contains_key(uid)));
    let mut fewer = settled();
    fewer.respondents.pop();
    assert!(titles(&fewer).keys().all(|uid| !before.contains_key(uid)));
}

#[test]
fn the_sample_says_in_every_entry_that_it_is_invented() {
    let mut round = settled();
    round.sample = true;
    let calendar = made(&round).calendar;
    assert!(calendar.name.starts_with("SAMPLE · "));
    for entry in calendar.entries {
        assert!(entry.title.starts_with("SAMPLE · "), "{}", entry.title);
        assert!(
            entry
                .description
                .ends_with("SAMPLE: companies and answers are invented.")
        );
    }
}

#[test]
fn an_altered_round_says_so_in_every_entry_and_every_row() {
    let mut round = settled();
    round.altered.push(Alteration {
        part: AlteredPart::Plan,
        side: None,
        person: None,
        question: None,
    });
    for entry in made(&round).calendar.entries {
        assert!(entry.title.starts_with("ALTERED · "), "{}", entry.title);
    }
    let mark = actions_table(&round).mark.expect("a mark");
    assert_eq!(mark.word, "ALTERED");
}

/// A file of this test.
fn saved(name: &str, round: &Round, hour: u32) -> PathBuf {
    let bytes = to_ics(&made(round).calendar, moment(hour)).expect("a calendar");
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("report-{name}.ics"));
    std::fs::write(&path, bytes).expect("saved");
    path
}

fn output(mut command: Command, what: &str) -> String {
    let output = command.output();
    let output = output.unwrap_or_else(|error| {
        panic!("{what}: {error}; `cargo xtask test` sees to it that it is there")
    });
    let said = String::from_utf8(output.stdout).expect("text");
    let failed = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{what}: {said}{failed}");
    said
}

/// Reads every entry, and fails where the library found something wrong in one.
const READER: &str = r#"
import json, sys, icalendar
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], "rb").read())
events = calendar.walk("VEVENT")
assert not calendar.errors and not any(event.errors for event in events)
print(json.dumps([str(calendar["X-WR-CALNAME"]), str(calendar["NAME"]), [
    [str(e["SUMMARY"]), e.decoded("DTSTART").isoformat(), e["SEQUENCE"], str(e["DESCRIPTION"]),
     e.decoded("DTSTAMP").isoformat(), e.decoded("LAST-MODIFIED").isoformat()] for e in events]]))
"#;

/// What the library of another language reads.
fn by_icalendar(path: &PathBuf) -> serde_json::Value {
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let python = target.parent().expect("the target folder");
    let python = python.join("calendar-reader/bin/python");
    let mut command = Command::new(&python);
    command.args(["-c", READER]).arg(path);
    let said = output(command, &python.display().to_string());
    serde_json::from_str(&said).expect("JSON")
}

#[test]
fn another_library_reads_every_entry_as_it_was_meant() {
    let mut round = settled();
    let read = by_icalendar(&saved("first", &round, 9));
    let name = "Kvarnsjö Software AB and Brückner & Löwe Beratung GmbH: dates";
    assert_eq!((&read[0], &read[1]), (&json!(name), &json!(name)));
    let events = read[2].as_array().expect("entries");
    assert_eq!(events.len(), 10);
    let action = events.iter().find(|event| event[0] == "Call, on; bad news");
    let action = action.expect("the action");
    assert_eq!(action[1], "2026-12-05");
    let description = action[3].as_str().expect("text");
    assert!(
        description.ends_with("\nHow you will see it: Nobody is surprised; ever"),
        "{description}"
    );
    assert_eq!(
        (&action[4], &action[5]),
        (&json!("2026-11-28T09:00:00+00:00"), &action[4])
    );
    // A day that was moved comes in a later revision.
    round.plan.commitments[0].date = NaiveDate::from_ymd_opt(2027, 2, 26);
    let moved = by_icalendar(&saved("moved", &round, 10));
    let events = moved[2].as_array().expect("entries");
    let later = events.iter().find(|event| event[0] == "Call, on; bad news");
    let later = later.expect("the action");
    assert_eq!(later[1], "2027-02-26");
    let number = |event: &serde_json::Value| event[2].as_i64().expect("a number");
    assert_eq!(number(later) - number(action), 3_600);
}

#[test]
fn a_calendar_program_shows_every_entry_on_its_day() {
    let path = saved("khal", &settled(), 9);
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("khal");
    std::fs::create_dir_all(home.join("calendar")).expect("a folder");
    let settings = home.join("config");
    let text = format!(
        "[calendars]\n[[one]]\npath = {}\n[locale]\nlocal_timezone = Pacific/Auckland\n\
         default_timezone = Pacific/Auckland\ndateformat = %Y-%m-%d\n\
         longdateformat = %Y-%m-%d\n[sqlite]\npath = {}\n",
        home.join("calendar").display(),
        home.join("khal.db").display()
    );
    std::fs::write(&settings, text).expect("settings");
    let mut command = Command::new("khal");
    command
        .arg("-c")
        .arg(&settings)
        .args(["printics", "--format", "{start-date}|{title}"])
        .arg(&path)
        .env("LC_ALL", "C.UTF-8");
    let said = output(command, "khal");
    for line in [
        "2026-12-05|Call, on; bad news",
        "2026-12-08|Goal: Ten projects",
        "2027-06-01|Next round of Kvarnsjö Software AB and Brückner & Löwe Beratung GmbH",
    ] {
        assert!(
            said.lines().any(|one| one.trim() == line),
            "{line} in {said}"
        );
    }
    assert_eq!(
        said.lines().filter(|line| line.contains('|')).count(),
        10,
        "{said}"
    );
}
