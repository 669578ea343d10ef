//! What is taken away is gone from the disk, and nothing in the file tells when somebody answered.

use std::path::Path;
use std::time::Duration;

use questionnaire::Side;
use workbook::{Change, RoundId, SeatId, Workbook};

use crate::child::{self, Part};
use crate::fixture::{self, Place, answer, apply, noon, question};
use crate::stranger;

/// Every answer of a seat holds `marker`.
fn answer_everything(workbook: &mut Workbook, seat: SeatId, marker: &str) {
    let mut session = workbook.sit_down(seat).unwrap();
    let side = session.seat().setup.side;
    for question in fixture::asked() {
        let answer = answer(question.id.as_str(), side, marker);
        session.save(&question.id, &answer).unwrap();
    }
}

/// The markers of a round whose answers all hold one: the partner's, the vendor's.
fn full_round(workbook: &mut Workbook, name: &str) -> (RoundId, [SeatId; 2]) {
    let people = [(Side::Vendor, "Ada"), (Side::Partner, "Bo")];
    let (round, seats) = fixture::collecting(workbook, name, people);
    for seat in seats {
        answer_everything(workbook, seat, &format!("GONE {name}"));
    }
    (round, seats)
}

/// How often a text stands in a file, as UTF-8 or UTF-16 of either order.
fn hits(bytes: &[u8], text: &str) -> usize {
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    [text.as_bytes(), &little, &big]
        .into_iter()
        .map(|pattern| {
            bytes
                .windows(pattern.len())
                .filter(|w| *w == pattern)
                .count()
        })
        .sum()
}

fn hits_in_folder(folder: &Path, text: &str) -> usize {
    let mut found = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        found += if path.is_dir() {
            hits_in_folder(&path, text)
        } else {
            hits(&std::fs::read(path).unwrap(), text)
        };
    }
    found
}

/// Takes answers away in every way there is. Runs in a process whose temporary files go to a
/// folder that is searched too.
pub(crate) fn every_way(path: &Path) {
    let mut workbook = fixture::create(path);
    let w = &mut workbook;
    let (_, [cleared, _]) = full_round(w, "cleared");
    let (_, [overwritten, _]) = full_round(w, "overwritten");
    let (deleted, _) = full_round(w, "deleted");
    let (revealed, [absent, present]) = full_round(w, "absent");
    let late = fixture::add_seat(w, revealed, Side::Vendor, "late");
    let (_, [undone, _]) = full_round(w, "kept");

    let mut session = w.sit_down(cleared).unwrap();
    for question in fixture::asked() {
        session.clear(&question.id).unwrap();
    }
    drop(session);
    answer_everything(w, overwritten, "short");
    apply(w, Change::DeleteRound(deleted));
    w.undo().unwrap();
    w.redo().unwrap();
    w.sit_down(present).unwrap().submit().unwrap();
    fixture::answer_and_submit(w, late, "late");
    fixture::close_as_absent(w, absent);
    let at = noon(4);
    apply(
        w,
        Change::Reveal {
            round: revealed,
            at,
        },
    );
    let mut session = w.sit_down(undone).unwrap();
    session
        .save(
            &question("CUL-01"),
            &answer("CUL-01", Side::Vendor, "GONE undone"),
        )
        .unwrap();
    session.undo().unwrap();
}

#[test]
fn what_is_taken_away_is_nowhere_on_the_disk() {
    let place = Place::empty();
    let temporary = tempfile::tempdir().unwrap();
    let mut command = child::command("erase", &place.path, None);
    for name in ["TMPDIR", "SQLITE_TMPDIR"] {
        command.env(name, temporary.path());
    }
    Part::with(command).finish();

    let found = |text: &str| {
        hits_in_folder(place.folder.path(), text) + hits_in_folder(temporary.path(), text)
    };
    // Of each round one seat still holds its answers, so the search does find them.
    let asked = fixture::asked().len();
    for (round, seats_left) in [
        ("GONE cleared", 1),
        ("GONE overwritten", 1),
        ("GONE deleted", 0),
        ("GONE absent", 1),
        ("GONE undone", 0),
        ("GONE kept", 2),
    ] {
        // At least the comment; many answers hold the marker in other texts as well.
        let stored = stranger::dump(&place.path).matches(round).count();
        assert!(stored >= asked * seats_left, "{round} is in the tables");
        assert_eq!(stored == 0, seats_left == 0, "{round}");
        assert_eq!(found(round), stored, "{round} is nowhere but in the tables");
    }
}

/// The search is one that can find: a program that deletes carelessly leaves the text behind.
#[test]
fn a_careless_program_would_leave_it() {
    let (place, mut workbook) = Place::new();
    full_round(&mut workbook, "careless");
    drop(workbook);
    stranger::run(
        &place.path,
        "PRAGMA secure_delete = OFF; DELETE FROM answer;",
    );
    let left = hits_in_folder(place.folder.path(), "GONE careless");
    assert!(left > 50, "only {left} left");
    let wide: Vec<u8> = "xGONEx".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(hits(&wide, "GONE") > 0);
}

#[test]
fn the_file_does_not_tell_when_somebody_answered() {
    let file = |pause: Duration| {
        let (place, mut workbook) = Place::new();
        let people = [(Side::Vendor, "Ada"), (Side::Partner, "Bo")];
        let (_, seats) = fixture::collecting(&mut workbook, "timeless", people);
        for seat in seats {
            fixture::answer_and_submit(&mut workbook, seat, "said");
            std::thread::sleep(pause);
        }
        drop(workbook);
        std::fs::read(&place.path).unwrap()
    };
    // Byte for byte: no time, and nothing random either.
    assert!(file(Duration::ZERO) == file(Duration::from_millis(600)));
}
