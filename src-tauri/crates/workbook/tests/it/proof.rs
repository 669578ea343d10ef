//! What other programs and damaged disks alter: every place is noticed, named without its content,
//! and the rest stays usable.

use questionnaire::{Alteration, AlteredPart, Label, QuestionId, Side};
use workbook::{Change, WorkbookError};

use crate::fixture::{self, Place, Situations};
use crate::stranger;

/// What is altered in the first revealed round after another program has run statements.
fn altered(all: &Situations, sql: &str) -> Vec<Alteration> {
    let place = Place::copy_of(&all.place.path);
    stranger::run(&place.path, sql);
    let workbook = place.open();
    assert!(!workbook.altered().unwrap().is_empty(), "{sql}");
    let revealed = workbook.revealed(all.rounds[2]).unwrap();
    let of_all = workbook.map_revealed(|revealed| revealed.into_round().altered);
    assert_eq!(of_all.unwrap()[0], revealed.round().altered, "{sql}");
    revealed.into_round().altered
}

fn of_person(part: AlteredPart, question: Option<&str>) -> Alteration {
    Alteration {
        part,
        side: Some(Side::Vendor),
        person: Some(Label::new("Vera").unwrap()),
        question: question.map(QuestionId::new),
    }
}

#[test]
fn a_workbook_that_is_well_has_nothing_altered() {
    let all = Situations::new();
    let workbook = all.place.open();
    assert_eq!(workbook.altered(), Ok(Vec::new()));
    let revealed = workbook.revealed(all.rounds[2]).unwrap();
    assert_eq!(revealed.round().altered, []);
}

#[test]
fn every_altered_place_of_a_round_is_named() {
    let all = Situations::new();
    let (round, seat) = (all.rounds[2], all.revealed[0]);
    let people = stranger::ask(
        &all.place.path,
        &format!("SELECT label FROM seat WHERE id = {seat}"),
    );
    let vera = |part, question: Option<&str>| Alteration {
        person: Some(Label::new(&people).unwrap()),
        ..of_person(part, question)
    };
    let cases = [
        (
            format!("UPDATE answer SET content = '{{\"own\":1}}' WHERE seat_id = {seat} AND question = 'CUL-01'"),
            vec![vera(AlteredPart::Answer, Some("CUL-01"))],
        ),
        (
            // Not even to be read.
            format!("UPDATE answer SET content = '{{' WHERE seat_id = {seat} AND question = 'CUL-01'"),
            vec![vera(AlteredPart::Answer, Some("CUL-01"))],
        ),
        (
            format!("DELETE FROM answer WHERE seat_id = {seat} AND question = 'CUL-01'"),
            vec![vera(AlteredPart::Answers, None)],
        ),
        (
            format!("UPDATE answer SET question = 'X' WHERE seat_id = {seat} AND question = 'CUL-01'"),
            vec![vera(AlteredPart::Answer, None)],
        ),
        (
            // Two answers change places: each is a true answer, but not to this question.
            format!("UPDATE answer SET (content, tag) = (SELECT content, tag FROM answer WHERE seat_id = {seat} AND question = 'CUL-02')
                WHERE seat_id = {seat} AND question = 'CUL-01'"),
            vec![
                vera(AlteredPart::Answers, None),
                vera(AlteredPart::Answer, Some("CUL-01")),
            ],
        ),
        (
            format!("UPDATE seat SET position = position + 100 WHERE id = {seat}"),
            vec![vera(AlteredPart::Person, None)],
        ),
        (
            format!("UPDATE seat SET function = 'juggler' WHERE id = {seat}"),
            vec![Alteration::of(AlteredPart::People)],
        ),
        (
            format!("DELETE FROM answer WHERE seat_id = {seat}; DELETE FROM seat WHERE id = {seat}"),
            vec![Alteration::of(AlteredPart::People)],
        ),
        (
            format!("UPDATE round SET date = '2026-01-01' WHERE id = {round}"),
            vec![Alteration::of(AlteredPart::Round)],
        ),
        (
            format!("INSERT INTO plan VALUES ({round}, '{{}}', zeroblob(16))"),
            // Its tag is zero, so the digest of the round still fits.
            vec![Alteration::of(AlteredPart::Plan)],
        ),
        (
            "UPDATE partnership SET vendor = 'Another'".to_owned(),
            vec![Alteration::of(AlteredPart::Companies)],
        ),
    ];
    for (sql, mut expected) in cases {
        expected.sort();
        assert_eq!(altered(&all, &sql), expected, "{sql}");
    }
}

#[test]
fn a_state_set_by_hand_opens_nothing() {
    let all = Situations::new();
    let place = Place::copy_of(&all.place.path);
    let collecting = all.rounds[1];
    stranger::run(
        &place.path,
        &format!(
            "UPDATE round SET state = 'revealed', method_version = 1,
                 revealed_at = '2026-03-03T12:00:00Z' WHERE id = {collecting};
             UPDATE seat SET state = 'submitted' WHERE round_id = {collecting}"
        ),
    );
    let workbook = place.open();
    assert_eq!(
        workbook.revealed(collecting),
        Err(WorkbookError::StateNotProven)
    );
    let codes: Vec<String> = workbook
        .altered()
        .unwrap()
        .into_iter()
        .map(|found| found.code)
        .collect();
    assert!(codes.contains(&"state_not_proven".to_owned()), "{codes:?}");
    // The others are there.
    assert_eq!(workbook.map_revealed(|_| ()).unwrap().len(), 2);
}

#[test]
fn a_seat_opened_again_by_hand_closes_the_round() {
    let all = Situations::new();
    let place = Place::copy_of(&all.place.path);
    let seat = all.revealed[0];
    stranger::run(
        &place.path,
        &format!("UPDATE seat SET state = 'open' WHERE id = {seat}"),
    );
    assert_eq!(
        place.open().revealed(all.rounds[2]),
        Err(WorkbookError::StateNotProven)
    );
}

#[test]
fn what_is_altered_is_not_written_over_but_can_be_deleted() {
    let all = Situations::new();
    let place = Place::copy_of(&all.place.path);
    let closed = all.rounds[2];
    stranger::run(
        &place.path,
        &format!("UPDATE round SET name = 'Another' WHERE id = {closed}"),
    );
    let mut workbook = place.open();
    assert_eq!(
        workbook.apply(Change::CloseRound(closed)),
        Err(WorkbookError::ContentAltered)
    );
    fixture::apply(&mut workbook, Change::DeleteRound(closed));
    assert_eq!(workbook.altered(), Ok(Vec::new()), "nothing is left of it");
    drop(workbook);
    assert_eq!(place.open().altered(), Ok(Vec::new()));
}

#[test]
fn a_missing_row_stays_noticed_whatever_is_saved_beside_it() {
    let all = Situations::new();
    let place = Place::copy_of(&all.place.path);
    let round = all.rounds[2];
    let seat = all.revealed[0];
    stranger::run(
        &place.path,
        &format!("DELETE FROM answer WHERE seat_id = {seat} AND question = 'CUL-01'"),
    );
    let mut workbook = place.open();
    let plan = Box::new(fixture::plan());
    fixture::apply(&mut workbook, Change::SetPlan { round, plan });
    fixture::add_round(&mut workbook, "next");
    drop(workbook);
    let workbook = place.open();
    let parts: Vec<AlteredPart> = workbook
        .revealed(round)
        .unwrap()
        .into_round()
        .altered
        .into_iter()
        .map(|altered| altered.part)
        .collect();
    assert_eq!(parts, [AlteredPart::Answers]);
}

#[test]
fn rows_of_another_workbook_do_not_fit() {
    let (here, there) = (Situations::new(), Situations::new());
    // The fixtures have one identity; a copy gets another one, with true tags.
    stranger::run(
        &there.place.path,
        "UPDATE meta SET value = 'ffffffffffffffffffffffffffffffff' WHERE key LIKE 'workbook_uid%'",
    );
    stranger::tag(&there.place.path);
    assert_eq!(there.place.open().check().unwrap(), []);
    let theirs = there.place.path.to_str().unwrap().to_owned();
    let seat = here.revealed[0];
    stranger::run(
        &here.place.path,
        &format!(
            "ATTACH '{theirs}' AS there;
             UPDATE answer SET tag = (SELECT tag FROM there.answer AS a WHERE a.seat_id = {seat}
                 AND a.question = 'CUL-01') WHERE seat_id = {seat} AND question = 'CUL-01'"
        ),
    );
    let workbook = here.place.open();
    let altered = workbook
        .revealed(here.rounds[2])
        .unwrap()
        .into_round()
        .altered;
    assert!(
        altered
            .iter()
            .any(|altered| altered.part == AlteredPart::Answer)
    );
}

#[test]
fn a_damaged_identity_is_noticed_and_its_copy_proves_the_rest() {
    let all = Situations::new();
    for key in ["workbook_uid", "workbook_uid_again"] {
        let place = Place::copy_of(&all.place.path);
        stranger::run(
            &place.path,
            &format!("UPDATE meta SET value = replace(value, '0', '1') WHERE key = '{key}'"),
        );
        let workbook = place.open();
        let found = workbook.altered().unwrap();
        assert_eq!(found.len(), 1, "{key}: {found:?}");
        assert_eq!(found[0].place, "file");
        let revealed = workbook.revealed(all.rounds[2]).unwrap();
        assert_eq!(revealed.round().altered, []);
        assert_eq!(workbook.uid(), all.place.open().uid());
    }
}

#[test]
fn a_person_goes_on_when_an_own_answer_was_altered() {
    let all = Situations::new();
    let place = Place::copy_of(&all.place.path);
    let seat = all.collecting[0];
    let mut workbook = place.open();
    let question = fixture::question("CUL-01");
    let answer = fixture::answer("CUL-01", Side::Vendor, "mine");
    workbook
        .sit_down(seat)
        .unwrap()
        .save(&question, &answer)
        .unwrap();
    drop(workbook);
    stranger::run(
        &place.path,
        &format!("UPDATE answer SET content = '{{' WHERE seat_id = {seat}"),
    );
    let mut workbook = place.open();
    let told = format!("{:?}", workbook.altered().unwrap());
    assert!(!told.contains("CUL-01"), "no question before the reveal");
    let mut session = workbook.sit_down(seat).unwrap();
    assert_eq!(session.answer(&question), Ok(None));
    session.save(&question, &answer).unwrap();
    assert_eq!(session.answer(&question), Ok(Some(answer)));
    drop(session);
    assert_eq!(workbook.altered(), Ok(Vec::new()), "it is answered anew");
}
