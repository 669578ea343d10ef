//! What may be done when: every change in every state, as a table.

use questionnaire::round_file::MOST_RESPONDENTS;
use questionnaire::{Side, sample_round};
use workbook::{
    Change, ImportInto, PartnershipId, RoundId, RoundState, SeatId, Workbook, WorkbookError,
};

use crate::fixture::{self, Place, Situations, apply, company, noon, partnership, person, setup};
use crate::stranger;

/// A kind of change for every variant: a new one does not compile until it stands here.
const fn name(change: &Change) -> &'static str {
    match change {
        Change::AddPartnership(_) => "add partnership",
        Change::RenamePartnership { .. } => "rename partnership",
        Change::DeletePartnership(_) => "delete partnership",
        Change::AddRound { .. } => "add round",
        Change::EditRound { .. } => "edit round",
        Change::DeleteRound(_) => "delete round",
        Change::AddSeat { .. } => "add seat",
        Change::EditSeat { .. } => "edit seat",
        Change::RemoveSeat(_) => "remove seat",
        Change::OrderSeats { .. } => "order seats",
        Change::StartCollecting(_) => "start collecting",
        Change::AgreeOnAbsence { .. } => "agree on absence",
        Change::WithdrawAbsence { .. } => "withdraw absence",
        Change::DeleteLockedAnswers(_) => "delete locked answers",
        Change::Reveal { .. } => "reveal",
        Change::SetPlan { .. } => "set plan",
        Change::CloseRound(_) => "close round",
        Change::ImportRound { .. } => "import round",
        Change::Merge { .. } => "merge",
    }
}

const CHANGES: usize = 19;

/// A change to a partnership.
pub(crate) fn of_partnership(id: PartnershipId) -> Vec<Change> {
    let mut round = sample_round(fixture::set()).unwrap();
    round.sample = false;
    let mut merged = round.clone();
    merged.name = questionnaire::Label::new("of another workbook").unwrap();
    vec![
        Change::Merge {
            partnerships: vec![workbook::IncomingPartnership {
                into: workbook::MergeInto::Partnership(id),
                rounds: vec![merged],
            }],
            at: noon(4),
        },
        Change::AddPartnership(partnership("Third", "Fourth")),
        Change::RenamePartnership {
            partnership: id,
            vendor: company("Nordlicht AG"),
            partner: company("Bergwerk"),
        },
        Change::AddRound {
            partnership: id,
            setup: setup("another"),
        },
        Change::ImportRound {
            round: Box::new(round),
            into: ImportInto::Partnership(id),
            at: noon(4),
        },
        Change::DeletePartnership(id),
    ]
}

/// Every change to a round.
pub(crate) fn of_round(id: RoundId, mut order: Vec<SeatId>) -> Vec<Change> {
    order.reverse();
    vec![
        Change::EditRound {
            round: id,
            setup: setup("edited"),
        },
        Change::AddSeat {
            round: id,
            setup: person(Side::Vendor, "late"),
        },
        Change::OrderSeats { round: id, order },
        Change::StartCollecting(id),
        Change::Reveal {
            round: id,
            at: noon(4),
        },
        Change::SetPlan {
            round: id,
            plan: Box::new(fixture::plan()),
        },
        Change::CloseRound(id),
        Change::DeleteRound(id),
    ]
}

/// Every change to a seat.
pub(crate) fn of_seat(id: SeatId) -> Vec<Change> {
    vec![
        Change::EditSeat {
            seat: id,
            setup: person(Side::Vendor, "renamed"),
        },
        Change::EditSeat {
            seat: id,
            setup: person(Side::Partner, "on the other side"),
        },
        Change::RemoveSeat(id),
        Change::AgreeOnAbsence {
            seat: id,
            side: Side::Partner,
        },
        Change::WithdrawAbsence {
            seat: id,
            side: Side::Vendor,
        },
        Change::DeleteLockedAnswers(id),
    ]
}

/// Makes one change to a copy of a workbook and tells the code of the error. A refused change must
/// leave the file byte for byte; an accepted one must move no round backwards.
fn attempt(from: &Place, change: Change, seen: &mut Vec<&'static str>) -> &'static str {
    seen.push(name(&change));
    let place = Place::copy_of(&from.path);
    let before = std::fs::read(&place.path).unwrap();
    let mut workbook = place.open();
    let states = states(&workbook);
    let result = workbook.apply(change);
    let undoable = workbook.can_undo();
    for (round, state) in states {
        if let Ok(now) = workbook.round(round) {
            assert!(now.state >= state, "a round only moves forward");
        }
    }
    drop(workbook);
    assert_eq!(place.names(), ["w.plumb"], "nothing is left beside it");
    match result {
        Ok(_) => "ok",
        Err(error) => {
            assert_eq!(undoable, None, "nothing was done");
            let same = before == std::fs::read(&place.path).unwrap();
            assert!(same, "changed, although {}", error.code());
            error.code()
        }
    }
}

fn states(workbook: &Workbook) -> Vec<(RoundId, RoundState)> {
    let partnerships = workbook.partnerships().unwrap().into_iter();
    partnerships
        .flat_map(|partnership| workbook.rounds(partnership.id).unwrap())
        .map(|round| (round.id, round.state))
        .collect()
}

#[test]
fn every_change_in_every_state() {
    let all = Situations::new();
    let workbook = all.place.open();
    let partnership = fixture::first(&workbook);
    let orders = all.rounds.map(|round| {
        let seats = workbook.seats(round).unwrap().into_iter();
        seats.map(|seat| seat.id).collect::<Vec<_>>()
    });
    drop(workbook);
    let mut seen = Vec::new();
    let mut attempt = |change| attempt(&all.place, change, &mut seen);

    for change in of_partnership(partnership) {
        assert_eq!(attempt(change), "ok");
    }

    let (ok, wrong) = ("ok", "wrong_state");
    // Edit, add a seat, order, start, reveal, set the plan, close, delete.
    let rounds = [
        ("draft", [ok, ok, ok, ok, wrong, wrong, wrong, ok]),
        (
            "collecting",
            [wrong, ok, ok, wrong, "seats_still_open", wrong, wrong, ok],
        ),
        ("revealed", [wrong, wrong, wrong, wrong, wrong, ok, ok, ok]),
        (
            "closed",
            [wrong, wrong, wrong, wrong, wrong, wrong, wrong, ok],
        ),
    ];
    for ((round, order), (state, expected)) in all.rounds.into_iter().zip(orders).zip(rounds) {
        let found: Vec<_> = of_round(round, order)
            .into_iter()
            .map(&mut attempt)
            .collect();
        assert_eq!(found, expected, "a round that is {state}");
    }

    let (used, shut, open) = ("seat_used", "seat_not_open", "not_locked");
    // Rename, move to the other side, remove, agree on absence, withdraw it, delete what is locked.
    let seats = [
        (
            "open in a draft",
            all.draft[0],
            [ok, ok, ok, wrong, wrong, wrong],
        ),
        ("not started", all.collecting[0], [ok, ok, ok, ok, ok, open]),
        (
            "answering",
            all.collecting[1],
            [ok, used, used, ok, ok, open],
        ),
        ("submitted", all.collecting[2], [shut; 6]),
        ("absent", all.collecting[3], [shut; 6]),
        ("submitted, revealed", all.revealed[0], [wrong; 6]),
        ("absent, revealed", all.revealed[2], [wrong; 6]),
        ("submitted, closed", all.closed[0], [wrong; 6]),
        ("absent, closed", all.closed[2], [wrong; 6]),
    ];
    for (state, seat, expected) in seats {
        let found: Vec<_> = of_seat(seat).into_iter().map(&mut attempt).collect();
        assert_eq!(found, expected, "a seat that is {state}");
    }

    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), CHANGES, "the table tries {seen:?}");
}

#[test]
fn only_an_open_seat_of_a_collecting_round_can_be_taken() {
    let all = Situations::new();
    for (state, seat, expected) in [
        ("open in a draft", all.draft[0], "wrong_state"),
        ("not started", all.collecting[0], "ok"),
        ("answering", all.collecting[1], "ok"),
        ("submitted", all.collecting[2], "seat_not_open"),
        ("absent", all.collecting[3], "seat_not_open"),
        ("submitted, revealed", all.revealed[0], "wrong_state"),
        ("absent, revealed", all.revealed[2], "wrong_state"),
        ("submitted, closed", all.closed[0], "wrong_state"),
        ("nobody's", SeatId::from_number(99), "no_such_seat"),
    ] {
        let place = Place::copy_of(&all.place.path);
        let before = std::fs::read(&place.path).unwrap();
        let mut workbook = place.open();
        let code = workbook.sit_down(seat).map_or_else(|e| e.code(), |_| "ok");
        assert_eq!(code, expected, "a seat that is {state}");
        let owned = workbook.give_to_seat(seat);
        match owned {
            Ok(session) => drop(session.hand_over()),
            Err(refused) => {
                assert_eq!(refused.error.code(), expected);
                assert_eq!(refused.to_string(), refused.error.to_string());
                assert!(refused.workbook.can_write(), "the workbook comes back");
            }
        }
        // Whoever sits down is counted; who is refused leaves no trace.
        let same = before == std::fs::read(&place.path).unwrap();
        assert_eq!(same, expected != "ok", "a seat that is {state}");
    }
}

#[test]
fn what_does_not_exist_is_said_to() {
    let (_place, mut workbook) = Place::new();
    let mut code = |change| workbook.apply(change).expect_err("not there").code();
    for change in of_round(RoundId::from_number(99), Vec::new()) {
        assert_eq!(code(change), "no_such_round");
    }
    for change in of_seat(SeatId::from_number(99)) {
        assert_eq!(code(change), "no_such_seat");
    }
    for change in of_partnership(PartnershipId::from_number(99)) {
        if !matches!(change, Change::AddPartnership(_)) {
            assert_eq!(code(change), "no_such_partnership");
        }
    }
    let (partnership, round) = (PartnershipId::from_number(99), RoundId::from_number(99));
    let none = WorkbookError::NoSuchPartnership;
    assert_eq!(workbook.partnership(partnership), Err(none.clone()));
    assert_eq!(workbook.rounds(partnership), Err(none.clone()));
    assert_eq!(workbook.revealed_rounds(partnership), Err(none));
    let none = WorkbookError::NoSuchRound;
    assert_eq!(workbook.round(round), Err(none.clone()));
    assert_eq!(workbook.seats(round), Err(none.clone()));
    assert_eq!(workbook.waiting_board(round), Err(none.clone()));
    assert_eq!(workbook.revealed(round), Err(none));
}

#[test]
fn a_round_starts_with_a_seat_on_each_side() {
    for side in Side::BOTH {
        let (_place, mut workbook) = Place::new();
        let round = fixture::add_round(&mut workbook, "lonely");
        fixture::add_seat(&mut workbook, round, side, "alone");
        let missing = WorkbookError::NoSeat { side: side.other() };
        let found = workbook.apply(Change::StartCollecting(round));
        assert_eq!(found, Err(missing), "{side:?} alone");
        assert_eq!(workbook.round(round).unwrap().state, RoundState::Draft);
    }
}

#[test]
fn a_reveal_needs_somebody_on_each_side() {
    for side in Side::BOTH {
        let (_place, mut workbook) = Place::new();
        let people = [(side, "here"), (side.other(), "away")];
        let (round, [here, away]) = fixture::collecting(&mut workbook, "half", people);
        fixture::answer_and_submit(&mut workbook, here, "here");
        fixture::close_as_absent(&mut workbook, away);
        let nobody = WorkbookError::NobodySubmitted { side: side.other() };
        let at = noon(4);
        let found = workbook.apply(Change::Reveal { round, at });
        assert_eq!(found, Err(nobody));
        assert_eq!(workbook.round(round).unwrap().state, RoundState::Collecting);
    }
}

#[test]
fn a_round_has_at_most_as_many_seats_as_a_round_file() {
    let (_place, mut workbook) = Place::new();
    let round = fixture::add_round(&mut workbook, "full house");
    for number in 1..=MOST_RESPONDENTS {
        fixture::add_seat(&mut workbook, round, Side::Vendor, &number.to_string());
    }
    let setup = person(Side::Partner, "one too many");
    let most = MOST_RESPONDENTS;
    assert_eq!(
        workbook.apply(Change::AddSeat { round, setup }),
        Err(WorkbookError::TooManySeats { most })
    );
}

#[test]
fn an_order_names_every_seat_once() {
    let (_place, mut workbook) = Place::new();
    let people = [
        (Side::Vendor, "a"),
        (Side::Vendor, "b"),
        (Side::Partner, "c"),
    ];
    let (round, [a, b, c]) = fixture::collecting(&mut workbook, "order", people);
    let (_, [stranger, _]) = fixture::revealed(&mut workbook, "other");
    let labels = |workbook: &Workbook| {
        let seats = workbook.seats(round).unwrap().into_iter();
        let labels = seats.map(|seat| String::from(seat.setup.label));
        labels.collect::<String>()
    };
    for order in [
        vec![],
        vec![a, b],
        vec![a, b, b],
        vec![a, b, c, c],
        vec![a, b, stranger],
    ] {
        let found = workbook.apply(Change::OrderSeats { round, order });
        assert_eq!(found, Err(WorkbookError::WrongOrder));
        assert_eq!(labels(&workbook), "abc");
    }
    let order = vec![c, a, b];
    apply(&mut workbook, Change::OrderSeats { round, order });
    assert_eq!(labels(&workbook), "cab");
    fixture::add_seat(&mut workbook, round, Side::Vendor, "d");
    assert_eq!(labels(&workbook), "cabd", "a new seat is the last");
}

#[test]
fn dates_are_those_that_a_round_file_takes() {
    let (_place, mut workbook) = Place::new();
    let partnership = fixture::first(&workbook);
    let round = fixture::add_round(&mut workbook, "dated");
    for (year, plausible) in [(1989, false), (1990, true), (2100, true), (2101, false)] {
        let mut setup = setup("some year");
        setup.date = chrono::NaiveDate::from_ymd_opt(year, 6, 1).unwrap();
        let expected = if plausible { "ok" } else { "implausible_date" };
        let edit = Change::EditRound {
            round,
            setup: setup.clone(),
        };
        let add = Change::AddRound { partnership, setup };
        for change in [edit, add] {
            let code = workbook.apply(change).map_or_else(|e| e.code(), |_| "ok");
            assert_eq!(code, expected, "year {year}");
        }
    }
}

#[test]
fn the_longest_names_fit_into_the_file() {
    // Four bytes a character: a limit that counted bytes would refuse them.
    let long = |length: usize| "🧭".repeat(length);
    let place = Place::empty();
    let mut new = fixture::new_workbook();
    // Two companies never have one name.
    new.partnership = partnership(&long(200), &format!("{}x", long(199)));
    let made = Workbook::create(&place.path, &new, &long(300), noon(1), fixture::set());
    let mut workbook = made.unwrap();
    let round = fixture::add_round(&mut workbook, &long(120));
    fixture::add_seat(&mut workbook, round, Side::Vendor, &long(120));
    let seats = workbook.seats(round).unwrap();
    assert_eq!(seats[0].setup.label.as_str(), long(120));
    drop(workbook);
    let workbook = place.open();
    let partnership = &workbook.partnerships().unwrap()[0];
    assert_eq!(partnership.vendor.as_str(), long(200));
}

#[test]
fn a_workbook_open_for_reading_takes_no_change() {
    let all = Situations::new();
    let before = stranger::dump_all(&all.place.path);
    let mut workbook = fixture::open_to_read(&all.place.path).unwrap();
    assert!(!workbook.can_write());
    let mut changes = of_partnership(fixture::first(&workbook));
    changes.extend(of_round(all.rounds[0], all.draft.to_vec()));
    changes.extend(of_seat(all.collecting[0]));
    for change in changes {
        let name = name(&change);
        let found = workbook.apply(change);
        assert_eq!(found, Err(WorkbookError::OpenForReading), "{name}");
    }
    let seat = workbook.sit_down(all.collecting[0]);
    assert_eq!(seat.err(), Some(WorkbookError::OpenForReading));
    assert_eq!(before, stranger::dump_all(&all.place.path));
}

#[test]
fn a_workbook_goes_from_thread_to_thread() {
    fn sendable<T: Send>() {}
    sendable::<Workbook>();
    sendable::<workbook::SeatSession<Workbook>>();
    sendable::<workbook::Revealed>();
}
