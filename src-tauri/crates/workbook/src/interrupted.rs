//! A journal beside a workbook: two states that the file may be in, and which of them is the
//! workbook.
//!
//! SQLite plays back any journal of the right name, whatever file it came from and however old it
//! is. So both states are made of copies first and looked at: the file as it is, and the file with
//! the journal played back. Only when they prove that the journal belongs to one interrupted save
//! of this workbook does anything happen to the file itself.

use std::path::Path;

use crate::WorkbookError;
use crate::set_aside::SetAside;
use crate::storage::{self, Look};

/// Which state is the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The journal holds nothing that SQLite would play back.
    NothingToTakeBack,
    /// The save was cut off halfway: it is taken back.
    TakeBack,
    /// The save was complete, only its journal is still there: the file stays as it is.
    Keep,
    /// Nothing proves that the journal belongs to the last save of this workbook.
    Ask,
}

/// Looks at both states of a workbook that were set aside.
pub(crate) fn judge(aside: &SetAside) -> Result<Verdict, WorkbookError> {
    storage::play_back(aside.taken_back())?;
    if same_bytes(aside.as_it_is(), aside.taken_back()) {
        return Ok(Verdict::NothingToTakeBack);
    }
    let as_it_is = storage::look(aside.as_it_is());
    let taken_back = storage::look(aside.taken_back());
    Ok(verdict(&as_it_is, &taken_back))
}

/// Which state is the workbook, of what could be read of both.
fn verdict(now: &Look, before: &Look) -> Verdict {
    if !before.is_whole() {
        return Verdict::Ask;
    }
    let same_workbook = now.uid.is_none() || now.uid == before.uid;
    let (Some(then_changes), Some(then_writes)) = (before.changes, before.writes) else {
        return Verdict::Ask;
    };
    // Each count is still the old one, or the next: the pages of one save, written or not.
    let one_step = now
        .changes
        .is_none_or(|changes| changes == then_changes || changes == then_changes + 1)
        && now
            .writes
            .is_some_and(|writes| writes == then_writes || writes == then_writes.wrapping_add(1));
    if !same_workbook || !one_step {
        return Verdict::Ask;
    }
    if !now.is_proven() {
        return Verdict::TakeBack;
    }
    if now.changes == Some(then_changes + 1) {
        // Every page of the save is there, which every tag proves. It may have been acknowledged.
        Verdict::Keep
    } else if now.digest == before.digest {
        Verdict::TakeBack
    } else {
        Verdict::Ask
    }
}

fn same_bytes(one: &Path, other: &Path) -> bool {
    matches!((std::fs::read(one), std::fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::WorkbookUid;

    fn state(uid: u8, changes: u64, writes: u32, digest: &str) -> Look {
        Look {
            uid: Some(WorkbookUid::from_bytes([uid; 16])),
            changes: Some(changes),
            writes: Some(writes),
            digest: Some(digest.to_owned()),
            sound: true,
            tagged: true,
            fits: true,
        }
    }

    #[test]
    fn only_the_one_interrupted_save_is_taken_back_in_silence() {
        let before = state(1, 10, 20, "a");
        let torn = |look: Look| Look {
            fits: false,
            ..look
        };
        let cases = [
            // Cut off with some pages written, with and without the first one.
            (torn(state(1, 10, 20, "a")), Verdict::TakeBack),
            (torn(state(1, 11, 20, "b")), Verdict::TakeBack),
            (torn(state(1, 10, 21, "b")), Verdict::TakeBack),
            (torn(state(1, 11, 21, "b")), Verdict::TakeBack),
            // Nothing of it is written yet.
            (state(1, 10, 20, "a"), Verdict::TakeBack),
            // All of it is.
            (state(1, 11, 21, "b"), Verdict::Keep),
            // The journal of an older save, of a copy that went another way, of another workbook.
            (state(1, 12, 22, "c"), Verdict::Ask),
            (torn(state(1, 12, 22, "c")), Verdict::Ask),
            (state(1, 10, 20, "b"), Verdict::Ask),
            (state(1, 9, 19, "b"), Verdict::Ask),
            (state(2, 11, 21, "b"), Verdict::Ask),
        ];
        for (now, expected) in cases {
            assert_eq!(verdict(&now, &before), expected, "{now:?}");
        }
    }

    #[test]
    fn what_makes_the_workbook_worse_is_asked_about() {
        let now = state(1, 11, 21, "b");
        let mixed = Look {
            fits: false,
            ..state(1, 10, 20, "a")
        };
        assert_eq!(verdict(&now, &mixed), Verdict::Ask);
        let broken = Look {
            sound: false,
            ..state(1, 10, 20, "a")
        };
        assert_eq!(verdict(&now, &broken), Verdict::Ask);
    }

    /// Workbooks of the first two versions have no tags: the counters alone decide.
    #[test]
    fn without_tags_the_counters_decide() {
        let untagged = |look: Look| Look {
            tagged: false,
            ..look
        };
        let before = untagged(state(1, 10, 20, ""));
        let now = untagged(state(1, 11, 21, ""));
        assert_eq!(verdict(&now, &before), Verdict::TakeBack);
        let now = untagged(state(1, 13, 23, ""));
        assert_eq!(verdict(&now, &before), Verdict::Ask);
    }
}
