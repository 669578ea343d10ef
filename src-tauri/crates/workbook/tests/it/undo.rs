//! Taking steps back and doing them again, as the file sees it.

use questionnaire::Side;
use workbook::{Change, ChangeKind, Course, PartnershipId, Workbook, WorkbookError};

use crate::fixture::{self, Place, Situations, answer, apply, noon, question};
use crate::rules;
use crate::stranger::dump;

/// A change with which a test goes on.
fn rename(workbook: &mut Workbook) {
    let change = Change::RenamePartnership {
        partnership: fixture::first(workbook),
        vendor: fixture::company("Another name"),
        partner: fixture::company("Bergwerk"),
    };
    apply(workbook, change);
}

#[test]
fn every_step_is_taken_back_row_for_row() {
    let all = Situations::new();
    let untouched = dump(&all.place.path);
    let mut changes = rules::of_partnership(PartnershipId::from_number(1));
    for round in all.rounds {
        changes.extend(rules::of_round(round, Vec::new()));
    }
    let order = all.collecting.into_iter().rev().collect();
    changes.push(Change::OrderSeats {
        round: all.rounds[1],
        order,
    });
    changes.extend(rules::of_seat(all.draft[0]));
    changes.extend(rules::of_seat(all.collecting[0]));
    changes.extend(rules::of_seat(all.collecting[1]));
    let mut workbook = all.place.open();
    let mut kinds = Vec::new();
    for change in changes {
        if matches!(
            &change,
            Change::Reveal { .. } | Change::ImportRound { .. } | Change::Merge { .. }
        ) {
            continue;
        }
        let before = workbook.can_undo();
        let Ok(done) = workbook.apply(change) else {
            continue;
        };
        // Nobody had agreed that could be withdrawn: nothing changed, so there is no step.
        if done.kind == ChangeKind::AbsenceWithdrawn {
            assert_eq!(workbook.can_undo(), before);
            continue;
        }
        assert_eq!(
            (workbook.can_undo(), workbook.can_redo()),
            (Some(done.kind), None)
        );
        let changed = dump(&all.place.path);
        assert_ne!(changed, untouched, "{:?}", done.kind);

        let undone = workbook.undo().unwrap().unwrap();
        assert_eq!((undone.kind, undone.course), (done.kind, Course::Undone));
        assert_eq!((undone.round, undone.seat), (done.round, done.seat));
        assert_eq!(dump(&all.place.path), untouched, "{:?} back", done.kind);
        assert_eq!(workbook.can_redo(), Some(done.kind));

        let redone = workbook.redo().unwrap().unwrap();
        assert_eq!((redone.kind, redone.course), (done.kind, Course::Redone));
        assert_eq!(dump(&all.place.path), changed, "{:?} again", done.kind);

        workbook.undo().unwrap().unwrap();
        assert_eq!(
            dump(&all.place.path),
            untouched,
            "{:?} back again",
            done.kind
        );
        kinds.push(done.kind);
    }
    kinds.sort_unstable();
    kinds.dedup();
    use ChangeKind as K;
    let mut expected = vec![
        K::PartnershipAdded,
        K::PartnershipRenamed,
        K::PartnershipDeleted,
        K::RoundAdded,
        K::RoundEdited,
        K::RoundDeleted,
        K::SeatAdded,
        K::SeatEdited,
        K::SeatRemoved,
        K::SeatsOrdered,
        K::CollectingStarted,
        K::AbsenceAgreed,
        K::PlanChanged,
        K::RoundClosed,
    ];
    expected.sort_unstable();
    assert_eq!(kinds, expected, "every kind of step was tried");
    assert_eq!(workbook.check().unwrap(), []);
}

#[test]
fn a_chain_of_steps_goes_back_to_its_start_and_forward_to_its_end() {
    let (place, mut workbook) = Place::new();
    let mut dumps = vec![dump(&place.path)];
    let round = fixture::add_round(&mut workbook, "chain");
    dumps.push(dump(&place.path));
    for (side, label) in [(Side::Vendor, "a"), (Side::Partner, "b")] {
        fixture::add_seat(&mut workbook, round, side, label);
        dumps.push(dump(&place.path));
    }
    apply(&mut workbook, Change::StartCollecting(round));
    dumps.push(dump(&place.path));
    let first = fixture::first(&workbook);
    apply(&mut workbook, Change::DeletePartnership(first));
    for expected in dumps.iter().rev() {
        workbook.undo().unwrap().unwrap();
        assert_eq!(dump(&place.path), *expected);
    }
    assert_eq!(workbook.undo().unwrap(), None, "nothing is left");
    for expected in &dumps[1..] {
        workbook.redo().unwrap().unwrap();
        assert_eq!(dump(&place.path), *expected);
    }
    workbook.redo().unwrap().unwrap();
    assert_eq!(workbook.partnerships().unwrap(), []);
    assert_eq!(workbook.redo().unwrap(), None, "nothing is left");
}

#[test]
fn a_number_is_not_given_out_again_after_its_row_is_gone() {
    let (_place, mut workbook) = Place::new();
    let first = fixture::add_round(&mut workbook, "first");
    workbook.undo().unwrap();
    let second = fixture::add_round(&mut workbook, "second");
    assert_ne!(first, second);
    assert_eq!(workbook.can_redo(), None, "a new step ends the redo");
}

#[test]
fn what_changes_nothing_is_no_step() {
    let (_place, mut workbook) = Place::new();
    rename(&mut workbook);
    workbook.undo().unwrap();
    let before = workbook.partnerships().unwrap().remove(0);
    let change = Change::RenamePartnership {
        partnership: before.id,
        vendor: before.vendor,
        partner: before.partner,
    };
    apply(&mut workbook, change);
    assert_eq!(workbook.can_undo(), None);
    assert!(workbook.can_redo().is_some(), "the redo is kept");
}

#[test]
fn steps_end_at_a_hand_over_a_reveal_and_an_import() {
    let all = Situations::new();
    let mut workbook = all.place.open();
    let partnership = fixture::first(&workbook);

    rename(&mut workbook);
    assert!(workbook.sit_down(all.collecting[2]).is_err());
    assert!(workbook.can_undo().is_some(), "nobody sat down");
    drop(workbook.sit_down(all.collecting[0]).unwrap());
    assert_eq!(
        (workbook.can_undo(), workbook.undo().unwrap()),
        (None, None)
    );

    let owned = {
        rename_back(&mut workbook);
        workbook.give_to_seat(all.collecting[0]).unwrap()
    };
    let mut workbook = owned.hand_over();
    assert_eq!(workbook.can_undo(), None);

    for seat in &all.collecting[..2] {
        fixture::close_as_absent(&mut workbook, *seat);
    }
    workbook.undo().unwrap();
    workbook.redo().unwrap();
    let (round, at) = (all.rounds[1], noon(4));
    apply(&mut workbook, Change::Reveal { round, at });
    assert_eq!((workbook.can_undo(), workbook.can_redo()), (None, None));

    rename(&mut workbook);
    workbook.undo().unwrap();
    let import = rules::of_partnership(partnership)
        .into_iter()
        .find(|change| matches!(change, Change::ImportRound { .. }));
    apply(&mut workbook, import.unwrap());
    assert_eq!((workbook.can_undo(), workbook.can_redo()), (None, None));
}

fn rename_back(workbook: &mut Workbook) {
    let change = Change::RenamePartnership {
        partnership: fixture::first(workbook),
        vendor: fixture::company("Nordlicht"),
        partner: fixture::company("Bergwerk"),
    };
    apply(workbook, change);
}

#[test]
fn a_person_takes_back_only_the_own_steps_of_this_session() {
    let (place, mut workbook) = Place::new();
    let people = [(Side::Vendor, "a"), (Side::Partner, "b")];
    let (_, [seat, _]) = fixture::collecting(&mut workbook, "session", people);
    let (first, second) = (question("CUL-01"), question("CUL-02"));
    let text = |marker| answer("CUL-01", Side::Vendor, marker);

    let mut session = workbook.sit_down(seat).unwrap();
    // Sitting down is counted, and no step.
    let untouched = dump(&place.path);
    assert_eq!(
        session.undo().unwrap(),
        None,
        "the facilitator's steps are not here"
    );
    session.save(&first, &text("one")).unwrap();
    let one = dump(&place.path);
    session.save(&first, &text("two")).unwrap();
    let two = dump(&place.path);
    session.save(&first, &text("two")).unwrap();
    session.clear(&second).unwrap();
    session.clear(&first).unwrap();
    assert_eq!(session.answer(&first).unwrap(), None);

    let undone = session.undo().unwrap().unwrap();
    assert_eq!(
        (undone.kind, undone.course),
        (ChangeKind::AnswerChanged, Course::Undone)
    );
    assert_eq!(dump(&place.path), two);
    session.undo().unwrap();
    assert_eq!(dump(&place.path), one, "saving the same again was no step");
    session.undo().unwrap();
    assert_eq!(dump(&place.path), untouched);
    assert_eq!(session.undo().unwrap(), None);
    session.redo().unwrap();
    assert_eq!(session.answer(&first).unwrap(), Some(text("one")));
    session.hand_over();

    let mut session = workbook.sit_down(seat).unwrap();
    assert_eq!(
        session.undo().unwrap(),
        None,
        "another session, other steps"
    );
    assert_eq!(session.redo().unwrap(), None);
    session.save(&first, &text("three")).unwrap();
    session.undo().unwrap();
    session.submit().unwrap();
    let sealed = dump(&place.path);
    assert_eq!(session.undo().unwrap(), None, "handed in is handed in");
    assert_eq!(session.redo().unwrap(), None);
    drop(session);
    assert_eq!(workbook.undo().unwrap(), None, "nor does the facilitator");
    assert_eq!(dump(&place.path), sealed);
}

#[test]
fn a_step_is_kept_when_it_cannot_be_written() {
    let (place, mut workbook) = Place::new();
    let people = [(Side::Vendor, "a"), (Side::Partner, "b")];
    let (_, [seat, _]) = fixture::collecting(&mut workbook, "kept", people);
    let away = place.beside("elsewhere.plumb");
    let moved = || std::fs::rename(&place.path, &away).unwrap();
    let back = || std::fs::rename(&away, &place.path).unwrap();
    let untouched = dump(&place.path);

    rename(&mut workbook);
    let changed = dump(&place.path);
    moved();
    assert_eq!(workbook.undo(), Err(WorkbookError::Moved));
    back();
    assert_eq!(workbook.undo().unwrap().unwrap().course, Course::Undone);
    assert_eq!(dump(&place.path), untouched);
    moved();
    assert_eq!(workbook.redo(), Err(WorkbookError::Moved));
    back();
    assert_eq!(workbook.redo().unwrap().unwrap().course, Course::Redone);
    assert_eq!(dump(&place.path), changed);

    let id = question("CUL-01");
    let mut session = workbook.sit_down(seat).unwrap();
    let changed = dump(&place.path);
    session
        .save(&id, &answer("CUL-01", Side::Vendor, "kept"))
        .unwrap();
    moved();
    assert_eq!(session.undo(), Err(WorkbookError::Moved));
    assert_eq!(session.submit(), Err(WorkbookError::Moved));
    back();
    session.undo().unwrap().unwrap();
    assert_eq!(dump(&place.path), changed);
    moved();
    assert_eq!(session.redo(), Err(WorkbookError::Moved));
    back();
    session.redo().unwrap().unwrap();
    assert!(session.answer(&id).unwrap().is_some());
}
