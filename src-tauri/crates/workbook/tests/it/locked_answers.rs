//! Answers that are locked with words: nobody reads them who has the file and not the words, not
//! even on the same side.

use std::collections::BTreeMap;

use lock::Words;
use questionnaire::{Answer, QuestionId, Side};
use workbook::{Change, RoundId, SeatId, SeatSession, SeatWord, Workbook, WorkbookError};

use crate::fixture::{self, Place, answer, apply, noon, question, words};
use crate::stranger;

const MARKER: &str = "Zimtsternkuchen";

fn three(workbook: &mut Workbook) -> (RoundId, [SeatId; 3]) {
    let people = [
        (Side::Vendor, "Ada"),
        (Side::Vendor, "Ann"),
        (Side::Partner, "Bo"),
    ];
    fixture::collecting(workbook, "locked", people)
}

/// Answers three questions with the marker.
fn answer_some(session: &mut SeatSession<&mut Workbook>) -> BTreeMap<QuestionId, Answer> {
    let side = session.seat().setup.side;
    for id in ["CUL-01", "CUL-02", "W-CUL"] {
        session
            .save(&question(id), &answer(id, side, MARKER))
            .unwrap();
    }
    session.answers().unwrap()
}

/// Base64 without padding, of a text that begins at each of the three places of a group.
fn base64(text: &str) -> Vec<String> {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    (0..3)
        .map(|skip| {
            // Whole groups only: the bytes around the text are not known.
            let bytes = &text.as_bytes()[skip..];
            let groups = bytes.chunks_exact(3);
            let digits = groups.flat_map(|group| {
                let bits = group
                    .iter()
                    .fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte));
                [18, 12, 6, 0].map(|shift| DIGITS[(bits >> shift) as usize & 63] as char)
            });
            digits.collect()
        })
        .collect()
}

/// In which forms a text stands in bytes.
fn forms_found(bytes: &[u8], text: &str) -> Vec<&'static str> {
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let wide = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut forms = vec![
        ("UTF-8", text.as_bytes().to_vec()),
        ("UTF-16", wide),
        ("hex", hex.clone().into_bytes()),
        ("HEX", hex.to_uppercase().into_bytes()),
    ];
    forms.extend(
        base64(text)
            .into_iter()
            .filter(|text| !text.is_empty())
            .map(|text| ("base64", text.into_bytes())),
    );
    let found = |form: &[u8]| bytes.windows(form.len()).any(|part| part == form);
    let forms = forms.into_iter().filter(|(_, form)| found(form));
    forms.map(|(name, _)| name).collect()
}

#[test]
fn every_form_of_a_text_is_found() {
    // By hand: "Zimt" is 5A 69 6D 74; "Zim" is WmltIn base64, "imt" aW10.
    assert_eq!(forms_found(b"a Zimt b", "Zimt"), ["UTF-8"]);
    assert_eq!(forms_found(b"5a696d74", "Zimt"), ["hex"]);
    assert_eq!(forms_found(b"xxWmlt", "Zimt"), ["base64"]);
    assert_eq!(forms_found(b"xxaW10", "Zimt"), ["base64"]);
    assert_eq!(forms_found(b"Z\0i\0m\0t\0", "Zimt"), ["UTF-16"]);
}

#[test]
fn from_the_first_lock_on_nothing_of_it_can_be_read_in_the_file() {
    let (place, mut workbook) = Place::new();
    let (_, [ada, ..]) = three(&mut workbook);
    let in_file = || forms_found(&std::fs::read(&place.path).unwrap(), MARKER);
    let mut session = workbook.sit_down(ada).unwrap();
    let before = answer_some(&mut session);
    assert_eq!(in_file(), ["UTF-8"], "the search would find it");
    fixture::lock(&mut session);
    assert_eq!(in_file(), [""; 0]);
    assert_eq!(session.answers().unwrap(), before, "it goes on for Ada");
    // Every later save, and steps taken back.
    for question in fixture::asked() {
        let more = answer(question.id.as_str(), Side::Vendor, MARKER);
        session.save(&question.id, &more).unwrap();
        assert_eq!(in_file(), [""; 0], "after {}", question.id);
    }
    session.undo().unwrap();
    session.redo().unwrap();
    session.clear(&question("CUL-01")).unwrap();
    assert_eq!(in_file(), [""; 0]);
    let whole = std::fs::read(&place.path).unwrap();
    assert_eq!(forms_found(&whole, "correct horse battery"), [""; 0]);
    drop(session);
    assert_eq!(workbook.check().unwrap(), []);
    assert_eq!(workbook.altered().unwrap(), []);
}

#[test]
fn the_words_bring_everything_back_and_nothing_else_does() {
    let (place, mut workbook) = Place::new();
    let (round, [ada, ann, _]) = three(&mut workbook);
    let mut session = workbook.sit_down(ada).unwrap();
    let before = answer_some(&mut session);
    fixture::lock(&mut session);
    drop(session);
    drop(workbook);
    let mut workbook = place.open();
    let locked: Vec<bool> = workbook
        .waiting_board(round)
        .unwrap()
        .iter()
        .map(|line| line.locked)
        .collect();
    assert_eq!(locked, [true, false, false]);

    let bytes = std::fs::read(&place.path).unwrap();
    let needed = workbook.sit_down(ada).err();
    assert_eq!(needed, Some(WorkbookError::WordsNeeded));
    let wrong = Words::new("correct horse batterz").unwrap();
    let refused = workbook.sit_down_with(ada, &wrong).err();
    assert_eq!(refused, Some(WorkbookError::WrongWords));
    let open = workbook.sit_down_with(ann, &words()).err();
    assert_eq!(open, Some(WorkbookError::NotLocked));
    assert_eq!(std::fs::read(&place.path).unwrap(), bytes, "no trace");

    let mut session = workbook.sit_down_with(ada, &words()).unwrap();
    assert!(session.is_locked());
    assert_eq!(session.sittings(), 2);
    assert_eq!(session.answers().unwrap(), before);
    let id = question("CUL-01");
    assert_eq!(session.answer(&id).unwrap().as_ref(), before.get(&id));
    assert_eq!(session.progress().unwrap().answered, before.len());
    session.clear(&id).unwrap();
    drop(session);
    let session = workbook.sit_down_with(ada, &words()).unwrap();
    assert_eq!(
        session.answer(&id).unwrap(),
        None,
        "what came later is kept"
    );
}

#[test]
fn steps_go_back_within_a_sitting_before_and_after_the_lock() {
    let (_place, mut workbook) = Place::new();
    let (_, [ada, ..]) = three(&mut workbook);
    let id = question("CUL-01");
    let text = |text: &str| answer("CUL-01", Side::Vendor, text);
    let mut session = workbook.sit_down(ada).unwrap();
    session.save(&id, &text("one")).unwrap();
    session.save(&id, &text("two")).unwrap();
    fixture::lock(&mut session);
    session.save(&id, &text("three")).unwrap();
    session.save(&id, &text("three")).unwrap();
    for earlier in [Some("two"), Some("one"), None] {
        assert!(session.undo().unwrap().is_some());
        assert_eq!(session.answer(&id).unwrap(), earlier.map(text));
    }
    assert_eq!(session.undo().unwrap(), None);
    for later in ["one", "two", "three"] {
        session.redo().unwrap().unwrap();
        assert_eq!(session.answer(&id).unwrap(), Some(text(later)));
    }
    drop(session);
    let session = workbook.sit_down_with(ada, &words()).unwrap();
    assert_eq!(session.answer(&id).unwrap(), Some(text("three")));
    assert!(!session.can_undo(), "steps end with the sitting");
}

#[test]
fn other_words_take_the_place_of_the_first() {
    let (_place, mut workbook) = Place::new();
    let (_, [ada, ..]) = three(&mut workbook);
    let mut session = workbook.sit_down(ada).unwrap();
    let before = answer_some(&mut session);
    fixture::lock(&mut session);
    let other = Words::new("another horse").unwrap();
    let little = lock::WorkFactor::new(1).unwrap();
    session.lock_with(&other, little).unwrap();
    drop(session);
    let first = workbook.sit_down_with(ada, &words()).err();
    assert_eq!(first, Some(WorkbookError::WrongWords));
    let session = workbook.sit_down_with(ada, &other).unwrap();
    assert_eq!(session.answers().unwrap(), before);
}

#[test]
fn submitting_gives_the_same_round_as_without_a_lock() {
    let results = [false, true].map(|locks| {
        let (place, mut workbook) = Place::new();
        let (round, [ada, ann, bo]) = three(&mut workbook);
        for seat in [ada, ann, bo] {
            let mut session = workbook.sit_down(seat).unwrap();
            answer_some(&mut session);
            if locks {
                fixture::lock(&mut session);
                drop(session);
                session = workbook.sit_down_with(seat, &words()).unwrap();
            }
            session.submit().unwrap();
            assert!(session.answers().is_err(), "submitted is closed");
        }
        let drafts = stranger::ask(&place.path, "SELECT count(*) FROM draft");
        assert_eq!(drafts, "0");
        let at = noon(4);
        apply(&mut workbook, Change::Reveal { round, at });
        assert_eq!(workbook.check().unwrap(), []);
        workbook.revealed(round).unwrap().into_round()
    });
    assert_eq!(results[0], results[1]);
    assert_eq!(results[0].respondents.len(), 3);
}

#[test]
fn forgotten_words_cost_the_answers_and_nothing_else() {
    let (_place, mut workbook) = Place::new();
    let (round, [ada, ann, _]) = three(&mut workbook);
    let mut session = workbook.sit_down(ada).unwrap();
    let before = answer_some(&mut session);
    fixture::lock(&mut session);
    drop(session);
    let forget = Change::DeleteLockedAnswers;
    assert_eq!(
        workbook.apply(forget(ann)),
        Err(WorkbookError::NotLocked),
        "what is not locked is not deleted so"
    );
    apply(&mut workbook, forget(ada));
    workbook.undo().unwrap();
    let session = workbook.sit_down_with(ada, &words()).unwrap();
    assert_eq!(
        session.answers().unwrap(),
        before,
        "a slip can be taken back"
    );
    drop(session);
    apply(&mut workbook, forget(ada));
    let session = workbook.sit_down(ada).unwrap();
    assert_eq!(session.answers().unwrap(), BTreeMap::new());
    assert_eq!(session.sittings(), 3);
    drop(session);
    let board = workbook.waiting_board(round).unwrap();
    assert_eq!((board[0].word, board[0].sittings), (SeatWord::Answering, 3));
}

/// With every tag made true again, as somebody with this program's source could.
#[test]
fn a_box_that_was_moved_or_has_another_key_opens_nothing() {
    let (place, mut workbook) = Place::new();
    let (_, [ada, ann, _]) = three(&mut workbook);
    for seat in [ada, ann] {
        let mut session = workbook.sit_down(seat).unwrap();
        answer_some(&mut session);
        fixture::lock(&mut session);
    }
    drop(workbook);
    let other = lock::SecretKey::generate().public();
    for (what, sql) in [
        (
            "the whole row of a colleague",
            format!(
                "UPDATE draft SET (recipient, identity, box) =
                 (SELECT recipient, identity, box FROM draft WHERE seat_id = {ann})
                 WHERE seat_id = {ada}"
            ),
        ),
        (
            "the answers of a colleague",
            format!(
                "UPDATE draft SET box = (SELECT box FROM draft WHERE seat_id = {ann})
                 WHERE seat_id = {ada}"
            ),
        ),
        (
            "a public key of somebody else",
            format!("UPDATE draft SET recipient = '{other}' WHERE seat_id = {ada}"),
        ),
        (
            "a box that was cut",
            format!("UPDATE draft SET box = substr(box, 1, 40000) WHERE seat_id = {ada}"),
        ),
        (
            "no key at all",
            format!("UPDATE draft SET identity = x'00' WHERE seat_id = {ada}"),
        ),
    ] {
        let copy = Place::copy_of(&place.path);
        stranger::run(&copy.path, &sql);
        stranger::tag(&copy.path);
        let bytes = std::fs::read(&copy.path).unwrap();
        let mut workbook = copy.open();
        let opened = workbook.sit_down_with(ada, &words()).err();
        assert_eq!(opened, Some(WorkbookError::LockedAnswersDamaged), "{what}");
        drop(workbook);
        assert_eq!(std::fs::read(&copy.path).unwrap(), bytes, "{what}");
    }
}

#[test]
fn deleting_a_round_deletes_what_is_locked_and_undo_brings_it_back() {
    let (place, mut workbook) = Place::new();
    let (round, [ada, ..]) = three(&mut workbook);
    let mut session = workbook.sit_down(ada).unwrap();
    let before = answer_some(&mut session);
    fixture::lock(&mut session);
    drop(session);
    apply(&mut workbook, Change::DeleteRound(round));
    let drafts = stranger::ask(&place.path, "SELECT count(*) FROM draft");
    assert_eq!(drafts, "0");
    workbook.undo().unwrap();
    let session = workbook.sit_down_with(ada, &words()).unwrap();
    assert_eq!(session.answers().unwrap(), before);
}

#[test]
fn what_an_absent_person_has_locked_goes_with_the_reveal() {
    let (place, mut workbook) = Place::new();
    let (round, [ada, ann, bo]) = three(&mut workbook);
    let mut session = workbook.sit_down(ann).unwrap();
    answer_some(&mut session);
    fixture::lock(&mut session);
    drop(session);
    fixture::close_as_absent(&mut workbook, ann);
    fixture::answer_and_submit(&mut workbook, ada, "a");
    fixture::answer_and_submit(&mut workbook, bo, "b");
    let at = noon(4);
    apply(&mut workbook, Change::Reveal { round, at });
    let drafts = stranger::ask(&place.path, "SELECT count(*) FROM draft");
    assert_eq!(drafts, "0");
    assert_eq!(workbook.check().unwrap(), []);
}

#[test]
fn a_copy_for_elsewhere_has_what_is_locked_and_submitted_and_nothing_open() {
    let (place, mut workbook) = Place::new();
    let (round, [ada, ann, bo]) = three(&mut workbook);
    assert_eq!(workbook.collects(), Ok(true));
    let mut session = workbook.sit_down(ada).unwrap();
    let before = answer_some(&mut session);
    fixture::lock(&mut session);
    drop(session);
    let mut session = workbook.sit_down(ann).unwrap();
    let id = question("CUL-01");
    let open = answer("CUL-01", Side::Vendor, "Pfeffernuss");
    session.save(&id, &open).unwrap();
    drop(session);
    fixture::answer_and_submit(&mut workbook, bo, "submitted");
    drop(workbook);

    let copy = Place::copy_of(&place.path);
    let mut workbook = copy.open();
    workbook.leave_out_open_answers().unwrap();
    assert_eq!(workbook.altered().unwrap(), []);
    let bytes = std::fs::read(&copy.path).unwrap();
    assert_eq!(forms_found(&bytes, "Pfeffernuss"), [""; 0]);
    assert!(!forms_found(&bytes, "submitted").is_empty());
    assert_eq!(workbook.undo().unwrap(), None, "undo brings nothing back");
    let session = workbook.sit_down_with(ada, &words()).unwrap();
    assert_eq!(session.answers().unwrap(), before);
    drop(session);
    let session = workbook.sit_down(ann).unwrap();
    assert_eq!(session.answers().unwrap().len(), 0);
    drop(session);
    let word = workbook.waiting_board(round).unwrap()[2].word;
    assert_eq!(word, SeatWord::Submitted);
}
