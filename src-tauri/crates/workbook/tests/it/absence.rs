//! Who takes part: sittings are counted, an empty set of answers is no submission, and a seat is
//! closed only when both companies agree.

use questionnaire::{BySide, Side};
use workbook::{Change, ChangeKind, RoundId, SeatId, SeatWord, Workbook, WorkbookError};

use crate::fixture::{self, Place, answer, apply, noon, question};
use crate::stranger;

fn two(workbook: &mut Workbook) -> (RoundId, [SeatId; 2]) {
    let people = [(Side::Vendor, "Ada"), (Side::Partner, "Bo")];
    fixture::collecting(workbook, "two", people)
}

/// The word of the first seat, how often it was opened, and who agrees on its absence.
fn line(workbook: &Workbook, round: RoundId) -> (SeatWord, u32, [bool; 2]) {
    let board = workbook.waiting_board(round).unwrap();
    let BySide { vendor, partner } = board[0].absent;
    (board[0].word, board[0].sittings, [vendor, partner])
}

#[test]
fn every_sitting_is_counted_and_kept() {
    let (place, mut workbook) = Place::new();
    let (round, [ada, _]) = two(&mut workbook);
    assert_eq!(line(&workbook, round).1, 0);
    for times in 1..=3 {
        let session = workbook.sit_down(ada).unwrap();
        assert_eq!(session.sittings(), times);
        drop(session);
        assert_eq!(line(&workbook, round).1, times);
        drop(workbook);
        workbook = place.open();
        assert_eq!(line(&workbook, round).1, times, "after a restart");
    }
    // Nothing was answered, and the board says the same as if something had been.
    assert_eq!(line(&workbook, round).0, SeatWord::Answering);
}

#[test]
fn an_empty_set_of_answers_is_no_submission() {
    let (place, mut workbook) = Place::new();
    let (round, [ada, _]) = two(&mut workbook);
    let id = question("CUL-01");
    let mut session = workbook.sit_down(ada).unwrap();
    let nothing = Err(WorkbookError::NothingToSubmit);
    assert_eq!(session.submit(), nothing);
    session
        .save(&id, &answer("CUL-01", Side::Vendor, "x"))
        .unwrap();
    session.clear(&id).unwrap();
    let before = stranger::dump(&place.path);
    assert_eq!(session.submit(), nothing, "all of it was taken away again");
    assert_eq!(stranger::dump(&place.path), before);
    fixture::lock(&mut session);
    assert_eq!(session.submit(), nothing, "also locked");
    assert!(session.is_locked(), "and it stays locked");
    drop(session);
    assert_eq!(line(&workbook, round).0, SeatWord::Answering);
}

/// Earlier versions took an empty set for a submission: it opened the other company's answers.
#[test]
fn an_empty_submission_of_an_earlier_version_opens_nothing() {
    let (place, mut workbook) = Place::new();
    let (round, [ada, bo]) = two(&mut workbook);
    fixture::answer_and_submit(&mut workbook, bo, "secret");
    drop(workbook);
    let sql = format!("UPDATE seat SET state = 'submitted', sittings = 1 WHERE id = {ada}");
    stranger::run(&place.path, &sql);
    stranger::tag(&place.path);
    let mut workbook = place.open();
    assert_eq!(workbook.check().unwrap(), []);
    let at = noon(4);
    assert_eq!(
        workbook.apply(Change::Reveal { round, at }),
        Err(WorkbookError::NobodySubmitted { side: Side::Vendor })
    );
}

#[test]
fn one_company_alone_closes_no_seat() {
    for first in Side::BOTH {
        let (_place, mut workbook) = Place::new();
        let (round, [seat, _]) = two(&mut workbook);
        let agree = |side| Change::AgreeOnAbsence { seat, side };
        let told = apply(&mut workbook, agree(first));
        assert_eq!(told.kind, ChangeKind::AbsenceAgreed);
        // Twice the same company is still one company.
        apply(&mut workbook, agree(first));
        let one = [first == Side::Vendor, first == Side::Partner];
        assert_eq!(line(&workbook, round), (SeatWord::NotStarted, 0, one));

        let told = apply(&mut workbook, Change::WithdrawAbsence { seat, side: first });
        assert_eq!(told.kind, ChangeKind::AbsenceWithdrawn);
        assert_eq!(line(&workbook, round).2, [false; 2]);
        apply(&mut workbook, agree(first.other()));
        assert_eq!(line(&workbook, round).0, SeatWord::NotStarted);

        let told = apply(&mut workbook, agree(first));
        assert_eq!(told.kind, ChangeKind::SeatClosedAsAbsent);
        assert_eq!(line(&workbook, round), (SeatWord::Absent, 0, [true; 2]));
        let closed = Err(WorkbookError::SeatNotOpen {
            found: SeatWord::Absent,
        });
        let withdraw = Change::WithdrawAbsence { seat, side: first };
        assert_eq!(workbook.apply(withdraw), closed, "both have agreed");
        workbook.undo().unwrap();
        assert_eq!(line(&workbook, round).0, SeatWord::NotStarted);
        workbook.redo().unwrap();
        assert_eq!(line(&workbook, round).0, SeatWord::Absent);
    }
}

#[test]
fn who_sits_down_takes_part_after_all() {
    let (_place, mut workbook) = Place::new();
    let (round, [seat, _]) = two(&mut workbook);
    let side = Side::Partner;
    apply(&mut workbook, Change::AgreeOnAbsence { seat, side });
    drop(workbook.sit_down(seat).unwrap());
    assert_eq!(
        line(&workbook, round),
        (SeatWord::Answering, 1, [false; 2]),
        "the other company alone cannot close it now"
    );
}

#[test]
fn who_did_not_take_part_is_told_with_the_round_wherever_it_goes() {
    let (_place, mut workbook) = Place::new();
    let people = [
        (Side::Vendor, "Ada"),
        (Side::Vendor, "Ann"),
        (Side::Partner, "Bo"),
    ];
    let (round, [ada, ann, bo]) = fixture::collecting(&mut workbook, "two of three", people);
    fixture::answer_and_submit(&mut workbook, ada, "a");
    fixture::answer_and_submit(&mut workbook, bo, "b");
    fixture::close_as_absent(&mut workbook, ann);
    let at = noon(4);
    apply(&mut workbook, Change::Reveal { round, at });
    let revealed = workbook.revealed(round).unwrap().into_round();
    let absent: Vec<(Side, &str)> = revealed
        .not_taking_part
        .iter()
        .map(|person| (person.side, person.label.as_str()))
        .collect();
    assert_eq!(absent, [(Side::Vendor, "Ann")]);
    assert_eq!(revealed.respondents.len(), 2);

    let file = questionnaire::round_file::write(fixture::set(), &revealed).unwrap();
    let read = questionnaire::round_file::read(fixture::set(), file.as_bytes()).unwrap();
    assert_eq!(read, revealed);
    let (_elsewhere, mut other) = Place::new();
    let import = Change::ImportRound {
        round: Box::new(read),
        into: workbook::ImportInto::NewPartnership,
        at,
    };
    let taken_in = apply(&mut other, import).round.unwrap();
    assert_eq!(other.check().unwrap(), []);
    assert_eq!(other.revealed(taken_in).unwrap().into_round(), revealed);
}
