//! A program that is killed in the middle of saving: what it had said to be saved is there.

use std::collections::BTreeMap;
use std::time::Duration;

use questionnaire::Side;

use crate::child::{Part, number_in};
use crate::fixture::{self, Place};

/// Saves that must have been acknowledged before the test is content.
const SAVES: usize = 250;
/// And programs killed.
const KILLS: u64 = 30;

#[test]
fn nothing_that_was_said_to_be_saved_is_lost() {
    kill(SAVES, KILLS);
}

#[test]
#[ignore = "takes a minute: cargo xtask proof"]
fn proof_two_hundred_kills_lose_nothing() {
    kill(SAVES, 200);
}

fn kill(least_saves: usize, least_kills: u64) {
    let (place, mut workbook) = Place::new();
    let people = [(Side::Vendor, "a"), (Side::Partner, "b")];
    let (_, [seat, _]) = fixture::collecting(&mut workbook, "killed", people);
    drop(workbook);
    let questions = fixture::asked();
    // The last number that was acknowledged for each question.
    let mut acknowledged = BTreeMap::new();
    let (mut saves, mut kills, mut journals) = (0, 0, 0);
    while saves < least_saves || kills < least_kills {
        let mut part = Part::start("save", &place.path, Some(seat));
        let mut told = vec![part.next().expect("a first save")];
        // From 0 to 0.3 s after the first save, without a pattern: at any moment of a save.
        part.give(Duration::from_micros(kills * 7_919_017 % 300_000));
        told.extend(part.kill());
        kills += 1;
        saves += told.len();
        journals += usize::from(place.journal().exists());
        let numbers = told.iter().map(|told| told.parse::<usize>().unwrap());
        acknowledged.extend(numbers.map(|number| (number % questions.len(), number)));
        let last = told.last().unwrap().parse::<usize>().unwrap();

        let mut workbook = place.open();
        assert_eq!(workbook.check().unwrap(), [], "after kill {kills}");
        let session = workbook.sit_down(seat).unwrap();
        let answers = session.answers().unwrap();
        for (place, number) in &mut acknowledged {
            let saved = number_in(&answers[&questions[*place].id]);
            // The save during which it was killed may have been finished, but not told.
            let untold = saved == last + 1 && saved % questions.len() == *place;
            assert!(
                saved == *number || untold,
                "{number} is lost, {saved} is there"
            );
            *number = saved;
        }
        drop(session);
        drop(workbook);
        assert_eq!(place.names(), ["w.plumb"], "after kill {kills}");
    }
    assert!(journals > 0, "some were killed in the middle of a save");
}
