//! Items and actions as tables, and actions as a calendar.

use std::collections::BTreeMap;

use questionnaire::{
    Answer, BySide, Commitment, Missing, Prose, Questionnaire, Response, Round, Share, Side, Value,
};
use report::{actions_calendar, actions_csv, items_csv};
use scoring::Edition;
use serde_json::json;

use crate::rounds::{EDITIONS, NAMES, THREE, day, round, sample, spoken};

fn items(round: &Round, edition: Edition) -> Vec<BTreeMap<String, String>> {
    let set = Questionnaire::shipped();
    let table = items_csv(set, round, &scoring::assess(set, round), edition).expect("a table");
    let rows = rows(&table.bytes);
    assert_eq!(rows.len(), table.rows);
    rows
}

/// The rows of a table by the names of their columns.
fn rows(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let text = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .expect("it says that it is UTF-8");
    let mut reader = csv::Reader::from_reader(text);
    reader
        .deserialize()
        .collect::<Result<_, _>>()
        .expect("a sound table")
}

fn row<'a>(
    rows: &'a [BTreeMap<String, String>],
    question: &str,
    side: &str,
) -> &'a BTreeMap<String, String> {
    rows.iter()
        .find(|row| row["question"] == question && row["side"] == side)
        .expect("a row")
}

/// Four people: one answers 2, one does not know, one would rather not say, one skips.
fn mixed(people: usize) -> Round {
    let people = BySide {
        vendor: people,
        partner: people,
    };
    round(NAMES, people, |seat| {
        if seat.asked.question.id.as_str() != "CUL-01" {
            return None;
        }
        let own = match seat.number {
            0 => Response::Given(Value::Step(2)),
            1 => Response::Missing(Missing::DontKnow),
            2 => Response::Missing(Missing::PreferNot),
            _ => return None,
        };
        Answer::new(seat.asked, Some(own), None, None, Share::Internal).ok()
    })
}

#[test]
fn each_reason_for_not_answering_is_counted_by_itself() {
    let rows = items(&mixed(4), Edition::Joint);
    let row = row(&rows, "CUL-01", "vendor");
    for (column, expected) in [
        ("people", "4"),
        ("answered", "1"),
        ("skipped", "1"),
        ("dont_know", "1"),
        ("not_applicable", "0"),
        ("prefer_not", "1"),
        ("mean", "2"),
        ("company", "Acme Ledger GmbH"),
        ("answers", "Put up with it"),
        ("kind", "rating"),
    ] {
        assert_eq!(row[column], expected, "{column}");
    }
}

#[test]
fn what_single_people_did_stays_inside_their_side_below_three_of_them() {
    let two = mixed(2);
    for (edition, side, shown) in [
        (Edition::Joint, "vendor", false),
        (Edition::Joint, "partner", false),
        (Edition::Vendor, "vendor", true),
        (Edition::Vendor, "partner", false),
    ] {
        let rows = items(&two, edition);
        let row = row(&rows, "CUL-01", side);
        for column in ["skipped", "dont_know", "prefer_not", "answers"] {
            let hidden = row[column].contains("fewer than three");
            assert_eq!(hidden, !shown, "{column} of {side} for {edition:?}");
        }
    }
}

#[test]
fn every_question_has_a_row_for_each_side_and_no_withheld_text_is_in_it() {
    let set = Questionnaire::shipped();
    let marked = round(NAMES, THREE, |seat| {
        let share = if seat.number == 0 {
            Share::Joint
        } else {
            Share::Internal
        };
        let (side, number) = (seat.asked.side.name(), seat.number);
        spoken(seat, share, |place| format!("Zq{side}{number}{place}Q"))
    });
    let asked = set.asked(marked.purpose, marked.form).count();
    for edition in EDITIONS {
        let table = items_csv(set, &marked, &scoring::assess(set, &marked), edition);
        let table = table.expect("a table");
        assert_eq!(table.rows, 2 * asked);
        let text = String::from_utf8(table.bytes).expect("text");
        for side in Side::BOTH {
            for number in 0..3 {
                let own = edition == Edition::inside(side);
                let shown = number == 0 || own;
                let marker = format!("Zq{}{number}commentQ", side.name());
                assert_eq!(text.contains(&marker), shown, "{marker} for {edition:?}");
            }
        }
        assert!(
            !text.contains("annQ") && !text.contains("escalationQ"),
            "no names of people"
        );
        assert!(table.withheld > 0);
    }
}

#[test]
fn what_people_typed_runs_in_no_spreadsheet() {
    for danger in ["=1+1", "+1", "-1", "@x"] {
        let typed = round(NAMES, THREE, |seat| {
            spoken(seat, Share::Joint, |_| danger.to_owned())
        });
        let rows = items(&typed, Edition::Joint);
        for (column, cell) in rows.iter().flatten() {
            // A gap below zero is a number and has to stay one.
            let harmless = column == "gap" || !cell.starts_with(['=', '+', '-', '@']);
            assert!(harmless, "{column}: {cell}");
        }
        let comment = &row(&rows, "CUL-01", "vendor")["comments"];
        assert!(comment.starts_with(&format!("'{danger}")), "{comment}");
    }
}

#[test]
fn the_figures_are_those_of_the_assessment() {
    let (set, round) = (Questionnaire::shipped(), sample());
    let assessment = scoring::assess(set, &round);
    let rows = items(&round, Edition::Joint);
    for item in &assessment.items {
        for side in Side::BOTH {
            let row = row(&rows, item.id.as_str(), side.name());
            let close = |column: &str, figure: Option<f64>| match figure {
                None => assert_eq!(row[column], "", "{} {column}", item.id),
                Some(figure) => {
                    let cell: f64 = row[column].parse().expect("a number");
                    assert!(
                        (cell - figure).abs() <= 0.0005,
                        "{} {column}: {cell}",
                        item.id
                    );
                }
            };
            close("mean", item.sides.get(side).mean);
            close("expected_of_the_other", item.sides.get(side).predicted);
            close("gap", item.gap);
            close("severity", item.severity);
        }
    }
}

/// As it stands in a round file.
fn action(id: &str, text: &str, date: Option<&str>) -> Commitment {
    let mut action = json!({ "id": id, "text": text, "vendor_owner": "Ann", "sign": "It is seen" });
    if let Some(date) = date {
        action["date"] = date.into();
    }
    serde_json::from_value(action).expect("a commitment")
}

fn with_actions() -> Round {
    let mut round = sample();
    round.plan.commitments = vec![
        action("C1", "=cmd|'/c calc'!A1", Some("2027-03-04")),
        action("C2", "No date yet", None),
        action("C3", "Call, on; bad\nnews", Some("2027-01-07")),
    ];
    round
}

#[test]
fn actions_stand_in_a_table_the_next_due_first() {
    let bytes = actions_csv(&with_actions()).expect("a table");
    let rows = rows(&bytes);
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["C3", "C1", "C2"]);
    assert_eq!(rows[0]["action"], "Call, on; bad\nnews");
    assert_eq!(rows[0]["sign"], "It is seen");
    assert_eq!(rows[1]["action"], "'=cmd|'/c calc'!A1");
    assert_eq!((&*rows[0]["due"], &*rows[2]["due"]), ("2027-01-07", ""));
    assert_eq!(
        (&*rows[0]["vendor_owner"], &*rows[0]["partner_owner"]),
        ("Ann", "")
    );
}

#[test]
fn dated_actions_become_days_without_a_time() {
    let calendar = actions_calendar(&with_actions(), day()).expect("a calendar");
    assert_eq!((calendar.events, calendar.undated), (2, 1));
    let text = String::from_utf8(calendar.bytes).expect("text");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(
        text.lines().all(|line| line.len() <= 75),
        "lines are folded"
    );
    let unfolded = text.replace("\r\n ", "");
    for line in [
        "DTSTART;VALUE=DATE:20270304",
        "DTSTART;VALUE=DATE:20270107",
        // The date of making, not the clock.
        "DTSTAMP:20261124T000000Z",
        // Commas, semicolons and line ends have a meaning in a calendar.
        "SUMMARY:Call\\, on\\; bad news",
        "TRANSP:TRANSPARENT",
    ] {
        assert!(
            unfolded.contains(&format!("{line}\r\n")),
            "{line} in {unfolded}"
        );
    }
    assert!(!unfolded.contains("DTEND") && !unfolded.contains("DUE"));
}

#[test]
fn an_action_keeps_its_identity_when_its_words_change_and_shares_it_with_none() {
    let uids = |round: &Round| -> Vec<String> {
        let calendar = actions_calendar(round, day()).expect("a calendar");
        let text = String::from_utf8(calendar.bytes).expect("text");
        let lines = text.lines().filter_map(|line| line.strip_prefix("UID:"));
        lines.map(str::to_owned).collect()
    };
    let round = with_actions();
    let before = uids(&round);
    assert_eq!(before.len(), 2);
    assert_ne!(before[0], before[1]);
    let mut reworded = round.clone();
    for action in &mut reworded.plan.commitments {
        action.text = Prose::new("Other words").expect("a text");
    }
    assert_eq!(uids(&reworded), before);
    let mut other = round;
    other.name = questionnaire::Label::new("Another round").expect("a label");
    assert!(uids(&other).iter().all(|uid| !before.contains(uid)));
}
