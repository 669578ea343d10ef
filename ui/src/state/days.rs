//! Days as people type them: in the order of the language, with the month as a word, so that nobody
//! takes the fourth of March for the third of April.

use protocol::chrono::{Datelike, Months, NaiveDate};

use super::words::plain;

/// A day in short: 4 Mar 2027.
pub(crate) fn short(day: NaiveDate) -> String {
    let month: String = month(day.month()).chars().take(3).collect();
    format!("{} {month} {}", day.day(), day.year())
}

/// The day that was typed: `4 Mar 2027`, `4 March 2027`, `4.3.2027`, `4/3/2027` or `2027-03-04`.
/// `None` when it cannot be read, or only by guessing the century.
pub(crate) fn read(typed: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = typed
        .split(|letter: char| letter.is_whitespace() || ",./-–".contains(letter))
        .filter(|part| !part.is_empty())
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return None;
    };
    let (day, month, year) = match first.len() {
        4 => (third, second, first),
        _ => (first, second, third),
    };
    if year.len() != 4 {
        return None;
    }
    let day = day.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    NaiveDate::from_ymd_opt(year.parse().ok()?, month_of(month)?, day.parse().ok()?)
}

/// A day some days later, or earlier.
pub(crate) fn days_later(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    day.checked_add_signed(protocol::chrono::TimeDelta::try_days(days)?)
}

/// The same day of the next month, or of the one before.
pub(crate) fn month_later(day: NaiveDate, later: bool) -> Option<NaiveDate> {
    match later {
        true => day.checked_add_months(Months::new(1)),
        false => day.checked_sub_months(Months::new(1)),
    }
}

/// The weeks of the month of a day, each from Monday to Sunday; `None` where a day belongs to another
/// month.
pub(crate) fn weeks(day: NaiveDate) -> Vec<[Option<NaiveDate>; 7]> {
    let in_month = |found: &NaiveDate| found.month() == day.month();
    let Some(first) = day.with_day(1) else {
        return Vec::new();
    };
    let before = i64::from(first.weekday().num_days_from_monday());
    let Some(monday) = days_later(first, -before) else {
        return Vec::new();
    };
    let week = |number: i64| {
        std::array::from_fn(|place| {
            let place = i64::try_from(place).unwrap_or_default();
            days_later(monday, number * 7 + place).filter(in_month)
        })
    };
    // A month touches six weeks at most.
    let weeks = (0..6).map(week);
    weeks
        .filter(|week: &[Option<NaiveDate>; 7]| week.iter().any(Option::is_some))
        .collect()
}

fn month(number: u32) -> String {
    plain(&format!("month-{number}"))
}

/// The number of a month that is typed as a number, or by its first three letters or more.
fn month_of(typed: &str) -> Option<u32> {
    if let Ok(number) = typed.parse() {
        return (1..=12).contains(&number).then_some(number);
    }
    let typed = typed.to_ascii_lowercase();
    (1..=12).find(|number| {
        typed.len() >= 3
            && month(*number)
                .to_ascii_lowercase()
                .starts_with(typed.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    /// By the calendar of 2027: March begins on a Monday and ends on a Wednesday, May begins on a
    /// Saturday and touches six weeks, February has four weeks exactly.
    #[test]
    fn a_month_has_its_days_in_weeks_from_monday() {
        let day = |month, day| NaiveDate::from_ymd_opt(2027, month, day);
        let march = weeks(day(3, 17).expect("a day"));
        assert_eq!(march.len(), 5);
        assert_eq!(march[0][0], day(3, 1));
        assert_eq!(march[4][..4], [day(3, 29), day(3, 30), day(3, 31), None]);
        let may = weeks(day(5, 1).expect("a day"));
        assert_eq!(may.len(), 6);
        assert_eq!(may[0], [None, None, None, None, None, day(5, 1), day(5, 2)]);
        assert_eq!(may[5][0], day(5, 31));
        assert_eq!(weeks(day(2, 28).expect("a day")).len(), 4);
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        let expected = Some(day(2027, 3, 4));
        for typed in [
            "4 Mar 2027",
            "4 March 2027",
            "04 mar 2027",
            "4. March 2027",
            "4th March 2027",
            "4.3.2027",
            "4/3/2027",
            "04-03-2027",
            " 2027-03-04 ",
            "4 Mar, 2027",
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
        assert_eq!(short(day(2027, 3, 4)), "4 Mar 2027");
        assert_eq!(read(&short(day(2027, 9, 30))), Some(day(2027, 9, 30)));
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for typed in [
            "",
            "tomorrow",
            "4 Mar",
            "4 Mar 27",
            "31 Feb 2027",
            "4 13 2027",
            "4 ma 2027",
            "0 Mar 2027",
            "4 Mar 2027 5",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }

    #[test]
    fn keys_step_over_the_ends_of_months() {
        assert_eq!(days_later(day(2027, 2, 28), 1), Some(day(2027, 3, 1)));
        assert_eq!(month_later(day(2027, 1, 31), true), Some(day(2027, 2, 28)));
        assert_eq!(month_later(day(2027, 3, 31), false), Some(day(2027, 2, 28)));
    }
}
