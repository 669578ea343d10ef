//! Questions and actions as tables.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use ::tables::{Cell, CsvOptions, Table, to_csv};
use chrono::NaiveDate;
use questionnaire::{
    Answer, BySide, Commitment, Missing, Questionnaire, Response, Round, Share, Side, Value,
};
use report::{actions_table, items_table, plan_table, spreadsheet};
use scoring::Edition;
use serde_json::json;

use crate::rounds::{EDITIONS, NAMES, THREE, day, round, sample, spoken};

fn items(round: &Round, edition: Edition) -> Vec<BTreeMap<String, String>> {
    let set = Questionnaire::shipped();
    let made = items_table(set, round, &scoring::assess(set, round), edition).expect("a table");
    let rows = rows(&csv_of(&made.table));
    assert_eq!(rows.len(), made.table.rows.len());
    rows
}

fn csv_of(table: &Table) -> Vec<u8> {
    to_csv(table, CsvOptions::default()).expect("CSV")
}

/// Everything in a spreadsheet: the text of every file that it is packed of.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a file");
        file.read_to_string(&mut text).expect("text");
    }
    text
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
        let assessment = scoring::assess(set, &marked);
        let made = items_table(set, &marked, &assessment, edition).expect("a table");
        assert_eq!(made.table.rows.len(), 2 * asked);
        let sheets = spreadsheet(set, &marked, &assessment, edition, day()).expect("a file");
        assert_eq!((sheets.rows, sheets.withheld), (2 * asked, made.withheld));
        let csv = String::from_utf8(csv_of(&made.table)).expect("text");
        let xlsx = unpacked(&sheets.bytes);
        for side in Side::BOTH {
            for number in 0..3 {
                let own = edition == Edition::inside(side);
                let shown = number == 0 || own;
                let marker = format!("Zq{}{number}commentQ", side.name());
                assert_eq!(csv.contains(&marker), shown, "{marker} for {edition:?}");
                assert_eq!(xlsx.contains(&marker), shown, "{marker} for {edition:?}");
            }
        }
        for text in [&csv, &xlsx] {
            assert!(
                !text.contains("annQ") && !text.contains("escalationQ"),
                "no names of people"
            );
        }
        assert!(made.withheld > 0);
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
    let rows = rows(&csv_of(&actions_table(&with_actions())));
    let ids: Vec<&str> = rows.iter().map(|row| row["id"].as_str()).collect();
    assert_eq!(ids, ["C3", "C1", "C2"]);
    assert_eq!(rows[0]["action"], "Call, on; bad\nnews");
    assert_eq!(rows[0]["sign"], "It is seen");
    assert_eq!(rows[1]["action"], "'=cmd|'/c calc'!A1");
    assert_eq!(
        (&*rows[0]["due"], &*rows[2]["due"]),
        ("2027-01-07", "no date")
    );
    assert_eq!(
        (&*rows[0]["vendor_owner"], &*rows[0]["partner_owner"]),
        ("Ann", "no owner")
    );
}

#[test]
fn everything_that_was_settled_stands_in_one_table_with_its_days_as_days() {
    let mut round = with_actions();
    round.sample = false;
    round.plan.next_round = NaiveDate::from_ymd_opt(2027, 2, 1);
    let set = Questionnaire::shipped();
    let plan = plan_table(set, &round);
    let whats: Vec<&Cell> = plan.rows.iter().map(|row| &row[2]).collect();
    let place = |what: &str| {
        let found = whats.iter().position(|cell| **cell == Cell::text(what));
        found.unwrap_or_else(|| panic!("{what} is not in {whats:?}"))
    };
    let (first, last) = (place("Call, on; bad\nnews"), place("No date yet"));
    assert!(first < place("Next round of Kvarnsjö Software AB and Brückner & Löwe Beratung GmbH"));
    assert!(first < last, "what has no date comes last");
    assert_eq!(plan.rows[last][5], Cell::text("no date"));
    assert_eq!(plan.rows[last][4], Cell::text("no owner"));
    let day = NaiveDate::from_ymd_opt(2027, 1, 7).expect("a date");
    assert_eq!(plan.rows[first][5], Cell::Date(day));
    assert!(plan.mark.is_none());
}

#[test]
fn every_row_of_the_sample_says_that_it_is_invented() {
    let (set, round) = (Questionnaire::shipped(), with_actions());
    let assessment = scoring::assess(set, &round);
    for row in items(&round, Edition::Joint) {
        assert_eq!(row["sample"], "SAMPLE");
    }
    for row in rows(&csv_of(&actions_table(&round))) {
        assert_eq!(row["sample"], "SAMPLE");
    }
    let made = spreadsheet(set, &round, &assessment, Edition::Joint, day()).expect("a file");
    assert!(unpacked(&made.bytes).contains("SAMPLE · invented companies and answers"));
}
