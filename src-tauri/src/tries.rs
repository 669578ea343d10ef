//! How often somebody may try words: wrong ones make the next try wait.
//!
//! It slows down a colleague at the laptop. Somebody with a copy of the file is not slowed down by
//! it, which is why the words themselves must not be easy to guess.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use workbook::{SeatId, WorkbookError};

use crate::refusal::Refusal;

/// Wrong tries that cost nothing: everybody mistypes.
const FREE: u32 = 5;
/// The wait after the last of them; each further one adds as much.
const STEP: Duration = Duration::from_secs(3);
/// The longest wait: a reveal in the room must not be blocked.
const LONGEST: Duration = Duration::from_secs(10);

/// The wrong tries of every seat since the program was started.
#[derive(Default)]
pub(crate) struct Tries {
    seats: Mutex<BTreeMap<SeatId, Wrong>>,
}

/// The wrong tries of one seat.
#[derive(Debug, Clone, Copy)]
struct Wrong {
    tries: u32,
    last: Instant,
}

impl Tries {
    /// Makes a try when it may be made, and waits until then. One try at a time.
    pub(crate) fn make<T>(
        &self,
        seat: SeatId,
        work: impl FnOnce() -> Result<T, Refusal>,
    ) -> Result<T, Refusal> {
        let mut seats = self.seats.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(wrong) = seats.get(&seat) {
            let since = wrong.last.elapsed();
            std::thread::sleep(wait(wrong.tries).saturating_sub(since));
        }
        let came = work();
        match &came {
            Ok(_) => {
                seats.remove(&seat);
            }
            Err(Refusal::Workbook {
                error: WorkbookError::WrongWords,
                ..
            }) => {
                let tries = seats.get(&seat).map_or(0, |wrong| wrong.tries);
                let wrong = Wrong {
                    tries: tries.saturating_add(1),
                    last: Instant::now(),
                };
                seats.insert(seat, wrong);
            }
            Err(_) => {}
        }
        came
    }
}

/// How long the next try waits after so many wrong ones.
fn wait(wrong: u32) -> Duration {
    match wrong.checked_sub(FREE) {
        None => Duration::ZERO,
        Some(more) => LONGEST.min(STEP.saturating_mul(more.saturating_add(1))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seat(number: i64) -> SeatId {
        SeatId::from_number(number)
    }

    fn wrong(tries: &Tries, number: i64) -> Duration {
        let begin = Instant::now();
        let refused: Result<(), Refusal> =
            tries.make(seat(number), || Err(WorkbookError::WrongWords.into()));
        assert!(refused.is_err());
        begin.elapsed()
    }

    #[test]
    fn five_wrong_tries_are_free_and_no_wait_is_longer_than_ten_seconds() {
        let seconds = |wrong| wait(wrong).as_secs();
        assert_eq!([0, 1, 4].map(seconds), [0, 0, 0]);
        assert_eq!([5, 6, 7, 8, 9, 1_000].map(seconds), [3, 6, 9, 10, 10, 10]);
        assert_eq!(wait(u32::MAX), LONGEST);
    }

    #[test]
    fn the_sixth_try_waits_and_other_seats_do_not() {
        let tries = Tries::default();
        for _ in 0..5 {
            assert!(wrong(&tries, 1) < Duration::from_secs(1));
        }
        assert!(wrong(&tries, 1) >= Duration::from_secs(3));
        assert!(wrong(&tries, 2) < Duration::from_secs(1));
    }

    #[test]
    fn the_right_words_make_all_forgotten_and_other_errors_do_not_count() {
        let tries = Tries::default();
        for _ in 0..4 {
            wrong(&tries, 1);
        }
        let other: Result<(), Refusal> = tries.make(seat(1), || Err(Refusal::NothingOpen));
        assert!(other.is_err());
        assert!(tries.make(seat(1), || Ok(())).is_ok());
        for _ in 0..5 {
            assert!(wrong(&tries, 1) < Duration::from_secs(1));
        }
    }
}
