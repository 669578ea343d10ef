//! Which restore points are kept.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

/// How many of the latest are kept.
const LATEST: usize = 10;
/// Then one of each of the latest days.
const DAYS: usize = 7;
/// Then one of each of the latest weeks.
const WEEKS: usize = 4;
/// Then one of each of the latest months.
const MONTHS: usize = 6;
/// However old they are, so many good ones are left.
pub(super) const FEWEST_GOOD: usize = 3;

/// Which are kept of restore points that were made on these days, the latest first. Their order
/// is that of the workbook's changes: a clock that was set back or forward changes nothing in it,
/// it only makes other days.
pub(super) fn kept(days: &[NaiveDate]) -> Vec<bool> {
    let mut kept: Vec<bool> = (0..days.len()).map(|place| place < LATEST).collect();
    one_of_each(days, &mut kept, DAYS, |day| (day.year(), day.ordinal()));
    one_of_each(days, &mut kept, WEEKS, |day| {
        let week = day.iso_week();
        (week.year(), week.week())
    });
    one_of_each(days, &mut kept, MONTHS, |day| (day.year(), day.month()));
    kept
}

/// Keeps the latest of each of the latest `most` spans.
fn one_of_each(
    days: &[NaiveDate],
    kept: &mut [bool],
    most: usize,
    span: impl Fn(&NaiveDate) -> (i32, u32),
) {
    let mut seen = BTreeSet::new();
    for (day, kept) in days.iter().zip(kept) {
        if seen.len() == most {
            break;
        }
        if seen.insert(span(day)) {
            *kept = true;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    fn count(kept: &[bool]) -> usize {
        kept.iter().filter(|kept| **kept).count()
    }

    #[test]
    fn twelve_presses_of_one_day_leave_every_older_day_alone() {
        let mut days = vec![day(2026, 11, 29); 12];
        // Saturday 28 to Sunday 22 November, one each.
        days.extend((22..=28).rev().map(|date| day(2026, 11, date)));
        let kept = kept(&days);
        assert_eq!(kept[..10], [true; 10]);
        assert_eq!(kept[10..12], [false; 2], "only of the same day");
        // Seven days with today: today, 28, 27, 26, 25, 24, 23. The 22nd is the latest of its week.
        assert_eq!(kept[12..], [true; 7]);
    }

    #[test]
    fn a_year_of_days_leaves_days_weeks_and_months() {
        let last = day(2026, 11, 29);
        let days: Vec<NaiveDate> = (0..365).map(|ago| last - chrono::Days::new(ago)).collect();
        let kept = kept(&days);
        let left: Vec<NaiveDate> = days
            .iter()
            .zip(&kept)
            .filter(|(_, kept)| **kept)
            .map(|(day, _)| *day)
            .collect();
        // The latest ten: 29 to 20 November. Weeks end on Sundays: 29, 22, 15, 8 November.
        // Months: 29 November, 31 October, 30 September, 31 August, 31 July, 30 June.
        let mut expected: Vec<NaiveDate> =
            (20..=29).rev().map(|date| day(2026, 11, date)).collect();
        expected.extend([day(2026, 11, 15), day(2026, 11, 8)]);
        expected.extend([
            day(2026, 10, 31),
            day(2026, 9, 30),
            day(2026, 8, 31),
            day(2026, 7, 31),
            day(2026, 6, 30),
        ]);
        assert_eq!(left, expected);
    }

    #[test]
    fn a_clock_that_was_set_back_deletes_nothing_new() {
        // Made in this order, the latest first: the clock was set to 1970 for the last three.
        let mut days = vec![day(1970, 1, 1); 3];
        days.extend(vec![day(2026, 11, 29); 9]);
        let kept = kept(&days);
        assert_eq!(
            kept[..10],
            [true; 10],
            "the latest stay, whatever their date"
        );
        assert_eq!(count(&kept), 10);
    }

    #[test]
    fn never_more_than_the_sum() {
        let days: Vec<NaiveDate> = (0..2_000)
            .map(|ago| day(2026, 11, 29) - chrono::Days::new(ago / 5))
            .collect();
        assert!(count(&kept(&days)) <= LATEST + DAYS + WEEKS + MONTHS);
    }
}
