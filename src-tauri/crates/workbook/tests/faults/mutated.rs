//! Files that were mutated at random: each is refused or read, never a panic, never without end.

use std::time::{Duration, Instant};

use questionnaire::{Questionnaire, round_file, sample_round};
use workbook::{Access, Workbook};

use crate::chance::{Chance, seed, times};
use crate::fixture::{self, Place, Situations};
use crate::vfs;

/// The longest that looking at one file may take, in a build without optimization.
const LONGEST: Duration = Duration::from_secs(2);

/// Changes some bytes, cuts, doubles, swaps or blanks a piece.
fn mutate(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut mutated = bytes.to_vec();
    for _ in 0..=chance.below(4) {
        if mutated.is_empty() {
            break;
        }
        let at = chance.below(mutated.len());
        let end = (at + 1 + chance.below(600)).min(mutated.len());
        match chance.below(6) {
            0 => mutated.truncate(at),
            1 => mutated[at..end].fill(u8::try_from(chance.below(256)).unwrap()),
            2 => {
                let piece = mutated[at..end].to_vec();
                mutated.splice(at..at, piece);
            }
            3 => {
                let to = chance.below(mutated.len());
                let piece = mutated[at..end].to_vec();
                let end = (to + piece.len()).min(mutated.len());
                mutated[to..end].copy_from_slice(&piece[..end - to]);
            }
            _ => mutated[at] = u8::try_from(chance.below(256)).unwrap(),
        }
    }
    mutated
}

#[test]
#[ignore = "takes a minute: cargo xtask proof"]
fn proof_mutated_workbooks_are_refused_or_read() {
    let _alone = vfs::install();
    let all = Situations::new();
    let bytes = std::fs::read(&all.place.path).unwrap();
    let before: Vec<_> = all.rounds[2..]
        .iter()
        .map(|round| all.place.open().revealed(*round).unwrap().into_round())
        .collect();
    let mut chance = Chance(seed());
    let (mut opened, mut shown) = (0, 0);
    for number in 0..times(1_000) {
        let place = Place::empty();
        std::fs::write(&place.path, mutate(&bytes, &mut chance)).unwrap();
        let begun = Instant::now();
        if let Ok(workbook) = Workbook::open(&place.path, Access::Read, fixture::set()) {
            opened += 1;
            let _ = workbook.check();
            let _ = workbook.map_revealed(|_| ());
            for (round, before) in all.rounds[2..].iter().zip(&before) {
                let Ok(revealed) = workbook.revealed(*round) else {
                    continue;
                };
                shown += 1;
                let round = revealed.into_round();
                assert!(
                    round == *before || !round.altered.is_empty(),
                    "file {number}: another round without a word"
                );
            }
        }
        assert!(begun.elapsed() < LONGEST, "file {number} takes too long");
    }
    eprintln!("{opened} were opened, {shown} rounds shown");
    assert!(
        opened > 50 && shown > 50,
        "some can still be read: {opened}, {shown}"
    );
}

#[test]
#[ignore = "takes a minute: cargo xtask proof"]
fn proof_mutated_round_files_are_refused_or_read() {
    let set = Questionnaire::shipped();
    let sample = sample_round(set).unwrap();
    let bytes = round_file::write(set, &sample).unwrap().into_bytes();
    let mut chance = Chance(seed());
    let (mut read, mut refused) = (0, 0);
    for number in 0..times(1_000) {
        let mutated = mutate(&bytes, &mut chance);
        let begun = Instant::now();
        match round_file::read(set, &mutated) {
            Ok(round) => {
                read += 1;
                // What is taken can be written and taken again.
                let text = round_file::write(set, &round).unwrap();
                assert_eq!(round_file::read(set, text.as_bytes()), Ok(round));
            }
            Err(problems) => {
                refused += 1;
                assert!(!problems.0.is_empty(), "file {number}");
            }
        }
        assert!(begun.elapsed() < LONGEST, "file {number} takes too long");
    }
    eprintln!("{read} were read, {refused} refused");
    assert!(refused > 500, "most are refused: {refused}");
}
