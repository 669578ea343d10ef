//! A disk that fails at its n-th operation: what was acknowledged is there, and saving works again
//! as soon as the disk does, without opening the workbook anew.

use questionnaire::Side;

use crate::fixture::{self, Place};
use crate::vfs::{self, Failing};

/// Points at which the disk fails, counted in operations: some seven saves.
const POINTS: usize = 100;
/// Saves that are tried while it may fail.
const SAVES: usize = 8;

#[test]
#[ignore = "takes a minute: cargo xtask proof"]
fn proof_a_disk_that_fails_once_or_for_ever_loses_nothing() {
    let _alone = vfs::install();
    let (original, mut workbook) = Place::new();
    let people = [(Side::Vendor, "a"), (Side::Partner, "b")];
    let (_, [seat, _]) = fixture::collecting(&mut workbook, "faults", people);
    drop(workbook);
    let questions = fixture::asked();
    let answer = |number: usize, text: &str| {
        let id = &questions[number].id;
        let answer = fixture::comment(id.as_str(), Side::Vendor, text);
        (id.clone(), answer)
    };
    let (mut reached, mut refused, mut saved_again) = (0, 0, 0);
    for at in 1..=POINTS {
        for for_ever in [false, true] {
            let place = Place::copy_of(&original.path);
            let mut workbook = place.open();
            let mut session = workbook.sit_down(seat).unwrap();
            vfs::fail(Some(Failing { at, for_ever }));
            let mut acknowledged = Vec::new();
            let mut failed_at = None;
            for number in 0..SAVES {
                let (id, answer) = answer(number, "while the disk may fail");
                match session.save(&id, &answer) {
                    Ok(_) => acknowledged.push(number),
                    Err(error) => {
                        // The cause is not known to anybody, so none of these is named.
                        assert!(
                            !matches!(error.code(), "changed_outside" | "damaged"),
                            "at {at}, for ever {for_ever}: {error}"
                        );
                        failed_at = Some(number);
                        break;
                    }
                }
            }
            reached += usize::from(vfs::failed() > 0);
            refused += usize::from(failed_at.is_some());
            // The disk is back.
            vfs::fail(None);
            let (id, next) = answer(SAVES, "when the disk is back");
            session
                .save(&id, &next)
                .unwrap_or_else(|error| panic!("at {at}, for ever {for_ever}: {error}"));
            saved_again += 1;
            let answers = session.answers().unwrap();
            for number in &acknowledged {
                let (id, answer) = answer(*number, "while the disk may fail");
                assert_eq!(answers.get(&id), Some(&answer), "at {at}");
            }
            drop(session);
            drop(workbook);
            let mut workbook = place.open();
            assert_eq!(workbook.check().unwrap(), [], "at {at}");
            let session = workbook.sit_down(seat).unwrap();
            let answers = session.answers().unwrap();
            for number in &acknowledged {
                assert!(answers.contains_key(&questions[*number].id), "at {at}");
            }
            assert_eq!(answers.get(&id), Some(&next), "at {at}");
        }
    }
    eprintln!("{reached} of {saved_again} runs met a fault, {refused} saves were refused");
    assert!(reached > POINTS, "the disk has failed: {reached}");
    assert!(refused > POINTS / 4, "some were refused: {refused}");
}
