//! Looking a workbook through: every planted fault is found, and nothing is told too early. The
//! faults carry true tags, as if a faulty version of the program had written them; what other
//! programs alter without tags is tried in `proof.rs`.

use questionnaire::Side;
use workbook::{Access, CheckFinding, Workbook};

use crate::fixture::{self, Place, Situations, set};
use crate::stranger;

/// What the check finds after another program has planted a fault: place, code and sentence.
fn found(all: &Situations, sql: &str) -> Vec<[String; 3]> {
    let place = Place::copy_of(&all.place.path);
    stranger::run(&place.path, sql);
    stranger::tag(&place.path);
    let before = std::fs::read(&place.path).unwrap();
    let mut told = Vec::new();
    for access in [Access::Read, fixture::writing()] {
        let workbook = Workbook::open(&place.path, access, set()).unwrap();
        told.push(workbook.check().unwrap());
    }
    assert_eq!(told[0], told[1]);
    assert!(
        before == std::fs::read(&place.path).unwrap(),
        "checking changes nothing"
    );
    let line = |found: CheckFinding| [found.place, found.code, found.sentence];
    told.remove(0).into_iter().map(line).collect()
}

#[test]
fn nothing_is_found_in_a_workbook_that_is_well() {
    let all = Situations::new();
    assert_eq!(found(&all, ""), [[""; 3]; 0]);
}

#[test]
fn every_planted_fault_is_found() {
    let all = Situations::new();
    let [draft, collecting, revealed, closed] = all.rounds;
    let unreadable = "unreadable_answer";
    let state = "inconsistent_state";
    let seat_of = |round, seat| format!("partnership 1, round {round}, seat {seat}");
    let (r1, c1, c2) = (all.revealed[0], all.closed[0], all.collecting[1]);
    let (d1, absent) = (all.draft[0], all.revealed[2]);
    let set_answer = |seat, content: &str| {
        format!(
            "UPDATE answer SET content = '{content}' WHERE seat_id = {seat} AND question = 'CUL-01'"
        )
    };
    let add_answer = |seat, question: &str| {
        format!(
            "INSERT INTO answer VALUES ({seat}, '{question}', '{{\"comment\":\"x\"}}', zeroblob(16))"
        )
    };
    let cases = [
        (
            set_answer(r1, "{\"own\":"),
            seat_of(revealed, r1),
            unreadable,
            "The answer to CUL-01 cannot be read.",
        ),
        (
            set_answer(c1, "{\"own\":6}"),
            seat_of(closed, c1),
            unreadable,
            "The answer to CUL-01 cannot be read.",
        ),
        (
            set_answer(c2, "{\"own\":6}"),
            seat_of(collecting, c2),
            unreadable,
            "An answer cannot be read.",
        ),
        (
            add_answer(r1, "NONE-99"),
            seat_of(revealed, r1),
            unreadable,
            "The answer to an unknown question cannot be read.",
        ),
        (
            add_answer(d1, "CUL-01"),
            seat_of(draft, d1),
            state,
            "The round has not started, but the seat has answered.",
        ),
        (
            format!("UPDATE seat SET state = 'submitted' WHERE id = {d1}"),
            seat_of(draft, d1),
            state,
            "The round has not started, but the seat is closed.",
        ),
        (
            format!("UPDATE seat SET state = 'open' WHERE id = {r1}"),
            seat_of(revealed, r1),
            state,
            "The round is revealed, but the seat is open.",
        ),
        (
            add_answer(absent, "CUL-01"),
            seat_of(revealed, absent),
            state,
            "The seat was closed as absent, but answers of it are kept.",
        ),
        (
            "INSERT INTO answer VALUES (77, 'CUL-01', '{\"comment\":\"x\"}', zeroblob(16))"
                .to_owned(),
            "table answer".to_owned(),
            "dangling_reference",
            "A row belongs to one that is not there.",
        ),
        (
            format!("UPDATE round SET partnership_id = 77 WHERE id = {draft}"),
            "table round".to_owned(),
            "dangling_reference",
            "A row belongs to one that is not there.",
        ),
        (
            format!("UPDATE round SET question_set_version = 2 WHERE id = {closed}"),
            format!("partnership 1, round {closed}"),
            "unknown_question_set",
            "The round asks question set channel-partnership 2, which this program does not hold.",
        ),
        (
            format!("UPDATE round SET question_set_hash = 'x' WHERE id = {collecting}"),
            format!("partnership 1, round {collecting}"),
            "question_set_changed",
            "The questions have changed since the round started.",
        ),
        (
            format!("UPDATE round SET method_version = 9 WHERE id = {revealed}"),
            format!("partnership 1, round {revealed}"),
            "unknown_method",
            "The round is scored by method version 9, which this program does not hold.",
        ),
        (
            format!("UPDATE round SET date = 'yesterday' WHERE id = {draft}"),
            "partnership 1".to_owned(),
            "damaged",
            "This workbook is damaged: a value of an unexpected form.",
        ),
        (
            format!("UPDATE seat SET function = 'juggler' WHERE id = {r1}"),
            format!("partnership 1, round {revealed}"),
            "damaged",
            "This workbook is damaged: a value of an unexpected form.",
        ),
        (
            "UPDATE partnership SET vendor = char(10)".to_owned(),
            "partnerships".to_owned(),
            "damaged",
            "This workbook is damaged: a value of an unexpected form.",
        ),
        (
            format!("UPDATE answer SET content = CAST(x'FFFE' AS TEXT) WHERE seat_id = {r1}"),
            seat_of(revealed, r1),
            unreadable,
            "The answer to an unknown question cannot be read.",
        ),
    ];
    for (sql, place, code, sentence) in cases {
        let expected = [[place, code.to_owned(), sentence.to_owned()]];
        let found = found(&all, &sql);
        if code == "dangling_reference" {
            // A row below one that is not there does not fit either.
            assert!(found.contains(&expected[0]), "{sql}");
        } else {
            assert_eq!(found, expected, "{sql}");
        }
    }
}

/// SQLite checks the rules of tables only in a file that it may write, so this does not lean on it.
#[test]
fn a_rule_of_a_table_that_was_broken_is_found() {
    let all = Situations::new();
    stranger::run(
        &all.place.path,
        "UPDATE round SET method_version = NULL WHERE id = 3;
         UPDATE round SET revealed_at = '2026-03-03T12:00:00Z' WHERE id = 2;",
    );
    stranger::tag(&all.place.path);
    let check = |workbook: Workbook| {
        let found = workbook.check().unwrap().into_iter();
        let line = |found: CheckFinding| format!("{}: {}", found.place, found.code);
        found.map(line).collect::<Vec<_>>()
    };
    let rounds = [
        "partnership 1, round 2: inconsistent_state",
        "partnership 1, round 3: inconsistent_state",
    ];
    let mut reading = check(fixture::open_to_read(&all.place.path).unwrap());
    reading.sort();
    assert_eq!(reading, rounds);
    let mut writing = check(all.place.open());
    writing.sort();
    assert_eq!(writing, ["file: damaged", rounds[0], rounds[1]]);
}

/// A question that the round does not ask: the short form, with an answer to a long one.
#[test]
fn an_answer_to_a_question_that_is_not_asked_is_found() {
    let all = Situations::new();
    let asked = fixture::asked();
    let long = asked.iter().find(|question| !question.short).unwrap();
    let (round, seat) = (all.rounds[2], all.revealed[0]);
    let sql = format!(
        "UPDATE round SET form = 'short' WHERE id = {round};
         DELETE FROM answer WHERE seat_id IN (SELECT id FROM seat WHERE round_id = {round});
         INSERT INTO answer VALUES ({seat}, '{}', '{{\"comment\":\"x\"}}', zeroblob(16))",
        long.id
    );
    let found = found(&all, &sql);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0][1], "unreadable_answer");
    assert_eq!(
        found[0][2],
        format!("The answer to {} cannot be read.", long.id)
    );
}

/// The check neither names questions nor counts before the reveal.
#[test]
fn faults_before_the_reveal_say_nothing_of_the_answers() {
    let all = Situations::new();
    let submitted = all.collecting[4];
    let one = "UPDATE answer SET content = '{\"own\":\"SECRET\"}' WHERE question = 'CUL-01'";
    let many = "UPDATE answer SET content = '{\"comment\":\"SECRET\",\"own\":9}'";
    let of = |sql: &str| found(&all, &format!("{sql} AND seat_id = {submitted}"));
    let (one, many) = (of(one), of(&format!("{many} WHERE TRUE")));
    assert_eq!(one, many);
    assert_eq!(one.len(), 1);
    let told = format!("{one:?}");
    assert!(!told.contains("SECRET") && !told.contains("CUL"), "{told}");
}

#[test]
fn answers_that_cannot_be_read_are_an_error_and_not_left_out() {
    let (place, mut workbook) = Place::new();
    let (round, [seat, _]) = fixture::revealed(&mut workbook, "bad");
    let people = [(Side::Vendor, "a"), (Side::Partner, "b")];
    let (_, [open, _]) = fixture::collecting(&mut workbook, "open", people);
    drop(workbook);
    let bad = "{\"own\":\"SECRET\"}";
    stranger::run(
        &place.path,
        &format!(
            "UPDATE answer SET content = '{bad}' WHERE seat_id = {seat} AND question = 'CUL-01';
             INSERT INTO answer VALUES ({open}, 'CUL-01', '{bad}', zeroblob(16))"
        ),
    );
    stranger::tag(&place.path);
    let mut workbook = place.open();
    let partnership = fixture::first(&workbook);
    let all = workbook.map_revealed(|_| ());
    let errors = [
        workbook.revealed(round).err(),
        workbook.revealed_rounds(partnership).err(),
        all.err(),
    ];
    let session = workbook.sit_down(open).unwrap();
    let id = fixture::question("CUL-01");
    let own = [
        session.answers().err(),
        session.answer(&id).err(),
        session.progress().err(),
    ];
    for error in errors.into_iter().chain(own) {
        let error = error.expect("an error");
        assert_eq!(error.code(), "damaged");
        assert!(!format!("{error} {error:?}").contains("SECRET"));
    }
}
