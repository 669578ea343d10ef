//! Single flipped bits: whatever changes content is noticed by the call that would show it.

use questionnaire::{Label, Round, sample_round};
use workbook::{Access, Change, ImportInto, RoundId, Workbook};

use crate::chance::{Chance, seed, times};
use crate::fixture::{self, Place, Situations};
use crate::{stranger, vfs};

/// What a call gave after a bit was flipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// The same as before.
    Same,
    /// Something else, and it says that it was altered; or an error.
    Noticed,
    /// Something else without a word.
    Silent,
}

/// Every round that may be shown, as it is shown.
fn shown(workbook: &Workbook, rounds: &[RoundId]) -> Vec<Option<Round>> {
    rounds
        .iter()
        .map(|round| {
            workbook
                .revealed(*round)
                .ok()
                .map(workbook::Revealed::into_round)
        })
        .collect()
}

/// Looks at a workbook through everything that shows content before or after the reveal.
fn look(
    place: &Place,
    all: &Situations,
    (rounds, before): (&[RoundId], &[Option<Round>]),
    access: Access,
) -> Outcome {
    let Ok(mut workbook) = Workbook::open(&place.path, access, fixture::set()) else {
        return Outcome::Noticed;
    };
    let Ok(altered) = workbook.altered() else {
        return Outcome::Noticed;
    };
    let mut outcome = Outcome::Same;
    for (round, before) in shown(&workbook, rounds).into_iter().zip(before) {
        match (round, before) {
            (Some(round), Some(before)) if round == *before => {}
            (Some(round), _) if round.altered.is_empty() => return Outcome::Silent,
            // Altered, or not shown at all.
            _ => outcome = Outcome::Noticed,
        }
    }
    let listed = workbook
        .partnerships()
        .map(|partnerships| partnerships.len());
    let names = workbook.partnerships().ok().and_then(|mut all| all.pop());
    let plain = listed == Ok(1) && names.is_some_and(|one| one.vendor.as_str() == "Nordlicht");
    let seats: Vec<usize> = all
        .rounds
        .iter()
        .map(|round| workbook.seats(*round).map_or(0, |seats| seats.len()))
        .collect();
    if !(plain && seats == [2, 5, 3, 3]) {
        outcome = Outcome::Noticed;
        if altered.is_empty() {
            return Outcome::Silent;
        }
    }
    if workbook.can_write()
        && let Ok(session) = workbook.sit_down(all.collecting[1])
    {
        let own = session.answers().map(|answers| answers.len());
        drop(session);
        if own != Ok(1) {
            outcome = Outcome::Noticed;
            if own.is_ok() && altered.is_empty() {
                return Outcome::Silent;
            }
        }
    }
    if outcome == Outcome::Same && !altered.is_empty() {
        return Outcome::Noticed;
    }
    outcome
}

/// Takes whole rounds in, so that most bytes of the file are content.
fn fill(all: &Situations) -> Vec<RoundId> {
    let mut workbook = all.place.open();
    let into = ImportInto::Partnership(fixture::first(&workbook));
    (1..=3)
        .map(|number| {
            let mut round = sample_round(fixture::set()).unwrap();
            round.sample = false;
            round.name = Label::new(&format!("Taken in {number}")).unwrap();
            let change = Change::ImportRound {
                round: Box::new(round),
                into,
                at: fixture::noon(4),
            };
            fixture::apply(&mut workbook, change).round.unwrap()
        })
        .collect()
}

#[test]
#[ignore = "takes a minute: cargo xtask proof"]
fn proof_no_flipped_bit_changes_content_in_silence() {
    let _alone = vfs::install();
    let all = Situations::new();
    let mut rounds = all.rounds[2..].to_vec();
    rounds.extend(fill(&all));
    let before = shown(&all.place.open(), &rounds);
    assert!(before.iter().all(Option::is_some));
    let content = stranger::dump_all(&all.place.path);
    let bytes = std::fs::read(&all.place.path).unwrap();
    let mut chance = Chance(seed());
    // Another program stumbles over most of these files; that is no news.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let (mut changed, mut passed_by_sqlite, mut silent) = (0, 0, Vec::new());
    let flips = times(300);
    for _ in 0..flips {
        let (byte, bit) = (chance.below(bytes.len()), chance.below(8));
        let mut flipped = bytes.clone();
        flipped[byte] ^= 1 << bit;
        let place = Place::empty();
        std::fs::write(&place.path, &flipped).unwrap();
        // With other eyes: whether any row is another one now.
        let dumped = std::panic::catch_unwind(|| stranger::dump_all(&place.path));
        let differs = !dumped.as_ref().is_ok_and(|dumped| *dumped == content);
        if differs {
            changed += 1;
            let sound =
                std::panic::catch_unwind(|| stranger::ask(&place.path, "PRAGMA integrity_check"));
            passed_by_sqlite += usize::from(sound.is_ok_and(|told| told == "ok"));
        }
        for access in [Access::Read, fixture::writing()] {
            let place = Place::empty();
            std::fs::write(&place.path, &flipped).unwrap();
            let writes = access != Access::Read;
            match look(&place, &all, (&rounds, &before), access) {
                Outcome::Silent => silent.push((byte, bit, writes)),
                // A row differs, and everything that shows content gave what it was: only rows
                // that nothing shows may do so, and then it is told.
                Outcome::Same if differs => {
                    let dumped = dumped.as_deref().unwrap_or_default();
                    let mut lines = dumped.lines().zip(content.lines());
                    eprintln!("{:?}", lines.find(|(now, then)| now != then));
                    silent.push((byte, bit, writes));
                }
                Outcome::Same | Outcome::Noticed => {}
            }
        }
    }
    std::panic::set_hook(hook);
    eprintln!("{changed} of {flips} flips changed a row; SQLite passed {passed_by_sqlite} of them");
    assert_eq!(silent, [], "byte, bit, opened for writing");
    assert!(changed > flips / 4, "many change content: {changed}");
    assert!(
        passed_by_sqlite > changed / 4,
        "and most pass SQLite: {passed_by_sqlite}"
    );
}
