//! Before the reveal nothing of one side's answers reaches the other.
//!
//! Two workbooks differ in nothing but what the partner answered: one short answer in the first,
//! every question with long texts in the second. Then every public function is called, in every
//! state before the reveal, and everything that comes back is written down, as `Debug` shows it and
//! as it is serialized. The two records must be the same: a value, a count, a time or a comment
//! that came through would make them differ.

use std::fmt::{Debug, Write};

use lock::{Words, WorkFactor};
use questionnaire::Side;
use serde::Serialize;
use workbook::{Change, RoundId, SeatId, SeatWord, WorkbookError};

use crate::fixture::{self, Place, answer_at, apply, noon, question};
use crate::rules;

const MARKER: &str = "MARKER-of-the-partner";

/// How far the round is.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Moment {
    PartnerAnswers,
    PartnerLocked,
    PartnerHandedIn,
    PartnerAbsent,
    BothHandedIn,
    Revealed,
}

struct World {
    place: Place,
    round: RoundId,
    vendor: SeatId,
    partner: SeatId,
}

/// A workbook in which the partner has answered `all` or one question.
fn world(moment: Moment, all: &[&str]) -> World {
    let (place, mut workbook) = Place::new();
    let people = [(Side::Vendor, "Ada"), (Side::Partner, "Bo")];
    let (round, [vendor, partner]) = fixture::collecting(&mut workbook, "secret", people);
    let mut own = workbook.sit_down(vendor).unwrap();
    let id = question("CUL-01");
    own.save(&id, &answer_at("CUL-01", Side::Vendor, 3, "of the vendor"))
        .unwrap();
    drop(own);
    let mut other = workbook.sit_down(partner).unwrap();
    for (number, id) in all.iter().enumerate() {
        let text = if all.len() == 1 { "x" } else { MARKER };
        let step = 1 + (number % 5) as u8;
        let answer = answer_at(id, Side::Partner, step, text);
        other.save(&question(id), &answer).unwrap();
    }
    match moment {
        Moment::PartnerAnswers => drop(other),
        Moment::PartnerLocked => fixture::lock(&mut other),
        Moment::PartnerAbsent => {
            drop(other);
            fixture::close_as_absent(&mut workbook, partner);
        }
        _ => drop(other.submit().unwrap()),
    }
    if matches!(moment, Moment::BothHandedIn | Moment::Revealed) {
        workbook.sit_down(vendor).unwrap().submit().unwrap();
    }
    if moment == Moment::Revealed {
        let at = noon(4);
        apply(&mut workbook, Change::Reveal { round, at });
    }
    World {
        place,
        round,
        vendor,
        partner,
    }
}

/// Everything that came back.
#[derive(Default)]
struct Record(String);

impl Record {
    fn note<T: Debug>(&mut self, function: &str, came_back: &T) {
        writeln!(self.0, "{function}: {came_back:?}").unwrap();
    }

    fn note_result<T: Debug + Serialize>(
        &mut self,
        function: &str,
        came_back: &Result<T, WorkbookError>,
    ) {
        self.note(function, came_back);
        match came_back {
            Ok(value) => {
                let json = serde_json::to_string(value).unwrap();
                writeln!(self.0, "{function}: {json}").unwrap();
            }
            Err(error) => self.note_error(error),
        }
    }

    fn note_error(&mut self, error: &WorkbookError) {
        let (code, hint) = (error.code(), error.hint());
        writeln!(self.0, "{code}: {error} {hint:?} {error:#?}").unwrap();
    }
}

/// Calls every public function on copies of a workbook.
fn record(world: &World) -> Record {
    let World {
        place,
        round,
        vendor,
        partner,
    } = world;
    let mut record = Record::default();
    for mut workbook in [
        place.open(),
        fixture::open_to_read(&Place::copy_of(&place.path).path).unwrap(),
    ] {
        let r = &mut record;
        r.note("workbook", &workbook);
        r.note("path", &workbook.path().file_name());
        r.note("uid", workbook.uid());
        r.note("can_write", &workbook.can_write());
        r.note("kept_copy", &workbook.kept_copy());
        r.note("change_counter", &workbook.change_counter());
        r.note("is_unconfirmed", &workbook.is_unconfirmed());
        r.note_result("partnerships", &workbook.partnerships());
        let partnership = fixture::first(&workbook);
        r.note_result("partnership", &workbook.partnership(partnership));
        r.note_result("rounds", &workbook.rounds(partnership));
        r.note_result("round", &workbook.round(*round));
        r.note_result("seats", &workbook.seats(*round));
        r.note_result("round_of", &workbook.round_of(*vendor));
        r.note_result("round_of", &workbook.round_of(*partner));
        r.note_result("save_now", &workbook.save_now());
        r.note_result("waiting_board", &workbook.waiting_board(*round));
        r.note_result("collects", &workbook.collects());
        r.note_result("check", &workbook.check());
        r.note_result("altered", &workbook.altered());
        r.note("can_undo", &workbook.can_undo());
        r.note("can_redo", &workbook.can_redo());
        r.note_result("undo", &workbook.undo());
        r.note_result("redo", &workbook.redo());
        let revealed = workbook.revealed(*round);
        r.note("revealed", &revealed);
        if let Err(error) = &revealed {
            r.note_error(error);
        }
        r.note("revealed_rounds", &workbook.revealed_rounds(partnership));
        let all = workbook.map_revealed(|revealed| {
            let (info, round) = (revealed.info().clone(), revealed.round().clone());
            (info, round, revealed.into_round())
        });
        r.note("map_revealed", &all);
    }
    let copy = Place::copy_of(&place.path);
    let left_out = copy.open().leave_out_open_answers();
    record.note_result("leave_out_open_answers", &left_out);
    // Nobody but the partner's person knows the words.
    let copy = Place::copy_of(&place.path);
    let wrong = Words::new("incorrect horse").unwrap();
    let entered = copy.open().sit_down_with(*partner, &wrong).map(|_| ());
    record.note_result("sit_down_with", &entered);
    let entered = copy.open().give_to_seat_with(*partner, &wrong);
    record.note("give_to_seat_with", &entered);
    record_session(world, *vendor, &mut record);
    let mut changes = rules::of_round(*round, vec![*vendor, *partner]);
    changes.extend(rules::of_seat(*vendor));
    changes.extend(rules::of_seat(*partner));
    let partnership = fixture::first(&place.open());
    changes.extend(rules::of_partnership(partnership));
    for change in changes {
        // A reveal is what ends the secret.
        if matches!(change, Change::Reveal { .. }) {
            continue;
        }
        let copy = Place::copy_of(&place.path);
        let mut workbook = copy.open();
        record.note_result("apply", &workbook.apply(change));
        record.note("can_undo", &workbook.can_undo());
        record.note_result("undo", &workbook.undo());
        record.note_result("redo", &workbook.redo());
        record.note_result("seats", &workbook.seats(*round));
        record.note_result("waiting_board", &workbook.waiting_board(*round));
    }
    record
}

/// What the vendor's person sees in the own seat.
fn record_session(world: &World, vendor: SeatId, record: &mut Record) {
    let copy = Place::copy_of(&world.place.path);
    let mut session = match copy.open().give_to_seat(vendor) {
        Ok(session) => session,
        Err(refused) => {
            record.note("give_to_seat", &refused);
            let mut workbook = *refused.workbook;
            let borrowed = workbook.sit_down(vendor).map(|_| ());
            return record.note_result("sit_down", &borrowed);
        }
    };
    let id = question("CUL-02");
    let r = record;
    r.note("session", &session);
    r.note("seat", session.seat());
    r.note("round", session.round());
    r.note("companies", session.companies());
    r.note("sittings", &session.sittings());
    r.note("is_locked", &session.is_locked());
    r.note("can_undo", &session.can_undo());
    r.note("can_redo", &session.can_redo());
    r.note_result("save_now", &session.save_now());
    // Answers are serialized one way only, towards the file.
    r.note("answers", &session.answers());
    r.note("answer", &session.answer(&id));
    r.note_result("progress", &session.progress());
    let answer = answer_at("CUL-02", Side::Vendor, 2, "of the vendor");
    r.note_result("save", &session.save(&id, &answer));
    let wrong = session.save(&question("none"), &answer);
    r.note_result("save", &wrong);
    r.note_result("clear", &session.clear(&id));
    r.note_result("undo", &session.undo());
    r.note_result("redo", &session.redo());
    r.note("answers", &session.answers());
    let words = fixture::words();
    let locked = session.lock_with(&words, WorkFactor::new(1).unwrap());
    r.note_result("lock_with", &locked);
    r.note("answers", &session.answers());
    r.note_result("submit", &session.submit());
    r.note("answers", &session.answers());
    r.note_result("progress", &session.progress());
    let workbook = session.hand_over();
    r.note_result("waiting_board", &workbook.waiting_board(world.round));
}

const BEFORE: [Moment; 5] = [
    Moment::PartnerAnswers,
    Moment::PartnerLocked,
    Moment::PartnerHandedIn,
    Moment::PartnerAbsent,
    Moment::BothHandedIn,
];

fn every_question() -> Vec<&'static str> {
    let asked = fixture::asked().into_iter();
    asked.map(|question| question.id.as_str()).collect()
}

#[test]
fn before_the_reveal_nothing_depends_on_the_other_side() {
    for moment in BEFORE {
        let little = record(&world(moment, &["CUL-05"]));
        let much = record(&world(moment, &every_question()));
        for (little, much) in little.0.lines().zip(much.0.lines()) {
            assert_eq!(little, much, "{moment:?}");
        }
        assert_eq!(little.0.len(), much.0.len(), "{moment:?}");
        assert!(!much.0.contains(MARKER), "{moment:?}");
        if moment != Moment::BothHandedIn {
            assert!(much.0.contains("of the vendor"), "the own answers are seen");
        }
    }
}

/// The record would show it: after the reveal it does.
#[test]
fn after_the_reveal_both_sides_are_seen() {
    let little = record(&world(Moment::Revealed, &["CUL-05"]));
    let much = record(&world(Moment::Revealed, &every_question()));
    assert_ne!(little.0, much.0);
    assert!(much.0.contains(MARKER) && much.0.contains("of the vendor"));
}

/// A function that is not called above would not be watched.
#[test]
fn the_record_calls_every_public_function() {
    let source = |name: &str| {
        let path = format!("{}/src/{name}.rs", env!("CARGO_MANIFEST_DIR"));
        std::fs::read_to_string(path).unwrap()
    };
    let mut found = Vec::new();
    for file in [
        "workbook",
        "seat_session",
        "revealed",
        "check",
        "open",
        "open_answers",
        "altered",
    ] {
        let source = source(file);
        for line in source.lines() {
            let declared = line.strip_prefix("    pub fn ");
            let declared = declared.or_else(|| line.strip_prefix("    pub const fn "));
            if let Some(declared) = declared {
                let end = declared.find(['(', '<']).unwrap();
                found.push(declared[..end].to_owned());
            }
        }
    }
    assert!(found.len() > 30, "the search finds them: {found:?}");
    let record = include_str!("no_leak.rs");
    for name in found {
        let called = record.contains(&format!(".{name}(")) || name == "open";
        assert!(called, "{name} is not called here");
    }
}

#[test]
fn the_waiting_board_says_one_word_of_a_seat() {
    let word = |moment, all: &[&str]| {
        let world = world(moment, all);
        let board = world.place.open().waiting_board(world.round).unwrap();
        // What else a line could hold would show in the record above.
        let seats = world.place.open().seats(world.round).unwrap();
        let of_seats: Vec<_> = board.iter().map(|line| line.seat.clone()).collect();
        assert_eq!(of_seats, seats);
        board[1].word
    };
    // Who has sat down and answered nothing is not told from who has answered.
    assert_eq!(word(Moment::PartnerAnswers, &[]), SeatWord::Answering);
    assert_eq!(
        word(Moment::PartnerAnswers, &["CUL-05"]),
        SeatWord::Answering
    );
    assert_eq!(
        word(Moment::PartnerAnswers, &every_question()),
        SeatWord::Answering
    );
    assert_eq!(
        word(Moment::PartnerHandedIn, &["CUL-05"]),
        SeatWord::Submitted
    );
    assert_eq!(word(Moment::PartnerAbsent, &["CUL-05"]), SeatWord::Absent);
}

#[test]
fn what_is_handed_in_is_read_by_nobody_before_the_reveal() {
    let (_place, mut workbook) = Place::new();
    let people = [(Side::Vendor, "Ada"), (Side::Partner, "Bo")];
    let (round, [ada, _]) = fixture::collecting(&mut workbook, "sealed", people);
    let handed_in = WorkbookError::SeatNotOpen {
        found: SeatWord::Submitted,
    };
    let id = question("CUL-01");
    let answer = answer_at("CUL-01", Side::Vendor, 3, "mine");
    let mut session = workbook.sit_down(ada).unwrap();
    session.save(&id, &answer).unwrap();
    session.submit().unwrap();
    // Not even in the session that handed it in, nor by the person who wrote it.
    assert_eq!(session.answers().err().as_ref(), Some(&handed_in));
    assert_eq!(session.answer(&id).err().as_ref(), Some(&handed_in));
    assert_eq!(session.progress().err().as_ref(), Some(&handed_in));
    assert_eq!(session.save(&id, &answer).err().as_ref(), Some(&handed_in));
    assert_eq!(session.clear(&id).err().as_ref(), Some(&handed_in));
    assert_eq!(session.submit().err().as_ref(), Some(&handed_in));
    drop(session);
    assert_eq!(workbook.sit_down(ada).err(), Some(handed_in));
    assert_eq!(workbook.revealed(round), Err(WorkbookError::NotRevealed));
}

#[test]
fn a_seat_sees_its_own_answers_and_no_other() {
    let (_place, mut workbook) = Place::new();
    let people = [
        (Side::Vendor, "a"),
        (Side::Vendor, "b"),
        (Side::Partner, "c"),
    ];
    let (_, [a, b, _]) = fixture::collecting(&mut workbook, "apart", people);
    let id = question("CUL-01");
    let mine = answer_at("CUL-01", Side::Vendor, 3, "mine");
    workbook.sit_down(a).unwrap().save(&id, &mine).unwrap();
    let session = workbook.sit_down(b).unwrap();
    assert_eq!(session.answers().unwrap().len(), 0, "also on the same side");
    drop(session);
    let session = workbook.sit_down(a).unwrap();
    assert_eq!(session.answer(&id).unwrap(), Some(mine));
}

#[test]
fn what_an_absent_seat_had_answered_is_never_shown() {
    let (place, mut workbook) = Place::new();
    let people = [
        (Side::Vendor, "a"),
        (Side::Partner, "b"),
        (Side::Partner, "gone"),
    ];
    let (round, [a, b, gone]) = fixture::collecting(&mut workbook, "absent", people);
    let mut session = workbook.sit_down(gone).unwrap();
    let id = question("CUL-01");
    session
        .save(&id, &answer_at("CUL-01", Side::Partner, 3, MARKER))
        .unwrap();
    drop(session);
    fixture::close_as_absent(&mut workbook, gone);
    fixture::answer_and_submit(&mut workbook, a, "a");
    fixture::answer_and_submit(&mut workbook, b, "b");
    let at = noon(4);
    apply(&mut workbook, Change::Reveal { round, at });
    let revealed = workbook.revealed(round).unwrap();
    assert_eq!(revealed.round().respondents.len(), 2);
    assert!(!format!("{revealed:?}").contains(MARKER));
    assert!(!crate::stranger::dump(&place.path).contains(MARKER));
}
