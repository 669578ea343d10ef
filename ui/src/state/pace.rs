//! When typed text is saved: as soon as the keys rest, and at the latest a moment after the first
//! key, however fast somebody types.

use std::time::Duration;

/// How long the keys rest before what is typed is saved.
const REST: Duration = Duration::from_millis(400);

/// How long what is typed may wait. With the time for the disk it stays below two seconds.
const LATEST: Duration = Duration::from_millis(1500);

/// Since when something typed waits to be saved, on a clock in milliseconds that never goes back.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Pace {
    since: Option<f64>,
}

impl Pace {
    /// A key was pressed at this moment. Says how long to wait for the next one before saving.
    pub(crate) fn typed(&mut self, now: f64) -> Duration {
        let since = *self.since.get_or_insert(now);
        let waited = Duration::try_from_secs_f64((now - since) / 1000.0).unwrap_or_default();
        REST.min(LATEST.saturating_sub(waited))
    }

    /// What was typed is on its way to the disk.
    pub(crate) const fn saved(&mut self) {
        self.since = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Somebody types 250 characters in 16 seconds, as fast typists do: one every 64 ms.
    #[test]
    fn typing_without_a_rest_is_saved_again_and_again() {
        let mut pace = Pace::default();
        let (mut first, mut longest, mut saves) = (None, 0.0_f64, 0);
        for key in 0..250 {
            let now = 5000.0 + f64::from(key) * 64.0;
            let since = *first.get_or_insert(now);
            let wait = pace.typed(now).as_secs_f64() * 1000.0;
            // The next key comes before the wait is over, unless the wait is shorter than that.
            if wait < 64.0 {
                longest = longest.max(now + wait - since);
                saves += 1;
                pace.saved();
                first = None;
            }
        }
        assert!(longest <= 1500.0, "something waited for {longest} ms");
        // 16 s in turns of 1.5 s at most.
        assert!(saves >= 10, "only {saves} saves");
    }

    #[test]
    fn a_rest_saves_at_once_and_the_next_text_begins_anew() {
        let mut pace = Pace::default();
        assert_eq!(pace.typed(0.0), Duration::from_millis(400));
        // 1,200 ms after the first key 300 are left of the 1,500.
        assert_eq!(pace.typed(1200.0), Duration::from_millis(300));
        assert_eq!(pace.typed(9000.0), Duration::ZERO);
        pace.saved();
        assert_eq!(pace.typed(9100.0), Duration::from_millis(400));
        // A clock that was set back asks for no longer wait than usual.
        assert_eq!(pace.typed(10.0), Duration::from_millis(400));
    }
}
