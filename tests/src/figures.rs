//! Measured figures beside the limits they are meant to keep.

use std::time::Duration;

/// One measured figure.
pub struct Row {
    what: String,
    figures: String,
    limit: String,
    within: bool,
}

impl Row {
    /// Times of many runs: median, 99th percentile by nearest rank, and longest. The limit is for
    /// the 99th percentile.
    #[must_use]
    pub fn times(what: &str, times: &mut [Duration], limit: Duration) -> Self {
        times.sort_unstable();
        let rank = |share: f64| {
            let place = (share * times.len() as f64).ceil() as usize;
            times
                .get(place.saturating_sub(1))
                .copied()
                .unwrap_or_default()
        };
        let ms = |time: Duration| time.as_secs_f64() * 1000.0;
        Self {
            what: what.to_owned(),
            figures: format!(
                "median {:.1} ms, p99 {:.1} ms, longest {:.1} ms of {}",
                ms(rank(0.5)),
                ms(rank(0.99)),
                ms(rank(1.0)),
                times.len()
            ),
            limit: format!("p99 {:.0} ms", ms(limit)),
            within: rank(0.99) <= limit,
        }
    }

    /// One amount in a unit.
    #[must_use]
    pub fn amount(what: &str, found: f64, limit: f64, unit: &str) -> Self {
        Self {
            what: what.to_owned(),
            figures: format!("{found:.1} {unit}"),
            limit: format!("{limit:.0} {unit}"),
            within: found <= limit,
        }
    }

    /// A number that must be reached for the other figures to mean anything.
    #[must_use]
    pub fn least(what: &str, found: usize, limit: usize) -> Self {
        Self {
            what: what.to_owned(),
            figures: found.to_string(),
            limit: format!("at least {limit}"),
            within: found >= limit,
        }
    }
}

/// The middle of some times; nothing of none.
pub fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Prints the figures one below the other.
pub fn print(rows: &[Row]) {
    println!();
    for row in rows {
        let word = if row.within { "within" } else { "OVER" };
        println!("{:<36} {:<52} {word} {}", row.what, row.figures, row.limit);
    }
}
