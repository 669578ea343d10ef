//! Numbers as people type them: with marks between thousands, and by the rules of one language.
//!
//! "1.500" is one and a half in English and fifteen hundred in German. What the language of the
//! field reads in one way is taken that way; what could as well be meant in another is asked.

use std::iter::once;

/// The marks with which a language writes numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberMarks {
    /// Before the decimals: a point or a comma.
    pub decimal: char,
    /// Between groups of digits: a comma, a point, a space or an apostrophe.
    pub group: char,
}

impl NumberMarks {
    /// 120,000.5
    pub const ENGLISH: Self = Self {
        decimal: '.',
        group: ',',
    };
}

/// Why a number is not taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum NumberError {
    /// It is no number, or not yet.
    #[error("it is not a number")]
    NotANumber,
    /// It has more digits than can be kept exactly.
    #[error("it has more than 15 digits")]
    TooLong,
    /// It can be meant in another way than it is read in: each way, the most likely first.
    #[error("it can be read in more than one way")]
    Unsure(Vec<f64>),
}

/// The most digits that a number keeps exactly.
const MOST_DIGITS: usize = 15;

/// Reads a number. Nothing typed is no number. Spaces of every kind and apostrophes part groups in
/// every language, and minus signs and digits of other scripts are those of our own.
///
/// # Errors
/// When it is no number, has too many digits, or has to be asked for.
pub fn read_number(typed: &str, marks: NumberMarks) -> Result<Option<f64>, NumberError> {
    let plain = plain(typed, marks);
    if plain.is_empty() {
        return Ok(None);
    }
    let (minus, digits) = match plain.strip_prefix(['-', '+']) {
        Some(digits) => (plain.starts_with('-'), digits.trim_start()),
        None => (false, plain.as_str()),
    };
    let signed = |number: f64| if minus { 0.0 - number } else { number };
    let Some(parts) = Parts::read(digits, marks.decimal, Some(marks.group)) else {
        let (decimal, group) = match marks.decimal {
            ',' => ('.', ','),
            _ => (',', '.'),
        };
        let meant = Parts::read(digits, decimal, Some(group)).ok_or(NumberError::NotANumber)?;
        return Err(NumberError::Unsure(vec![signed(meant.number()?)]));
    };
    let number = parts.number()?;
    match parts.as_thousands() {
        None => Ok(Some(signed(number))),
        Some(thousands) => {
            let meant = [number, thousands.number()?];
            Err(NumberError::Unsure(meant.map(signed).to_vec()))
        }
    }
}

/// A number as a language writes it, with all of its decimals: "120,000.5".
#[must_use]
pub fn write_number(number: f64, marks: NumberMarks) -> String {
    let plain = number.abs().to_string();
    let (whole, decimals) = plain.split_once('.').unwrap_or((plain.as_str(), ""));
    let mut written = String::with_capacity(plain.len() + plain.len() / 3 + 1);
    if number < 0.0 {
        written.push('-');
    }
    for (place, digit) in whole.char_indices() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) && number.is_finite() {
            written.push(marks.group);
        }
        written.push(digit);
    }
    if !decimals.is_empty() {
        written.push(marks.decimal);
        written.push_str(decimals);
    }
    written
}

/// The digits before and after the decimal mark, without marks.
struct Parts {
    whole: String,
    decimals: String,
    /// Whether there was a decimal mark and no other.
    only_decimals: bool,
}

impl Parts {
    fn read(digits: &str, decimal: char, group: Option<char>) -> Option<Self> {
        let (whole, decimals) = digits.split_once(decimal).unwrap_or((digits, ""));
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(decimals) || (whole.is_empty() && decimals.is_empty()) {
            return None;
        }
        let mark = whole.chars().find(|character| !character.is_ascii_digit());
        let whole_digits = match mark {
            None => whole.to_owned(),
            Some(mark) => {
                let known = group.into_iter().chain([' ', '\'']);
                let known = known.filter(|mark| *mark != decimal).any(|own| own == mark);
                let groups: Vec<&str> = whole.split(mark).collect();
                let fits = known && groups.iter().all(|group| is_digits(group)) && grouped(&groups);
                fits.then(|| groups.concat())?
            }
        };
        Some(Self {
            only_decimals: mark.is_none() && digits.contains(decimal),
            whole: whole_digits,
            decimals: decimals.to_owned(),
        })
    }

    fn number(&self) -> Result<f64, NumberError> {
        let whole = self.whole.trim_start_matches('0');
        let decimals = self.decimals.trim_end_matches('0');
        let telling = match whole.is_empty() {
            true => decimals.trim_start_matches('0').len(),
            false => whole.len() + decimals.len(),
        };
        if telling > MOST_DIGITS || decimals.len() > 2 * MOST_DIGITS {
            return Err(NumberError::TooLong);
        }
        format!("0{whole}.{decimals}0")
            .parse()
            .map_err(|_| NumberError::NotANumber)
    }

    /// The same with the decimal mark taken for one between thousands, where it can be one.
    fn as_thousands(&self) -> Option<Self> {
        let can_be = self.only_decimals
            && self.decimals.len() == 3
            && (1..=3).contains(&self.whole.len())
            && !self.whole.starts_with('0');
        can_be.then(|| Self {
            whole: format!("{}{}", self.whole, self.decimals),
            decimals: String::new(),
            only_decimals: false,
        })
    }
}

/// Whether groups of digits are as some language makes them: of three, or the last one of three and
/// the others of two, as in India.
fn grouped(groups: &[&str]) -> bool {
    let [first, between @ .., last] = groups else {
        return false;
    };
    let rest = || between.iter().chain(once(last));
    let of_three = (1..=3).contains(&first.len()) && rest().all(|group| group.len() == 3);
    let of_two = (1..=2).contains(&first.len())
        && !between.is_empty()
        && between.iter().all(|group| group.len() == 2)
        && last.len() == 3;
    of_three || of_two
}

/// What is typed with one kind of space, apostrophe, minus sign and digits, without ends.
fn plain(typed: &str, marks: NumberMarks) -> String {
    let seen = typed
        .chars()
        .filter(|character| !crate::text::is_invisible(*character) && !character.is_control());
    let plain: String = seen
        .map(|character| match character {
            '\u{2018}' | '\u{2019}' | '\u{2BC}' | '\u{B4}' | '`' => '\'',
            '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => '-',
            '\u{FF0B}' => '+',
            '\u{FF0C}' => ',',
            '\u{FF0E}' => '.',
            '\u{66B}' => marks.decimal,
            '\u{66C}' => marks.group,
            _ if character.is_whitespace() => ' ',
            _ => digit(character).unwrap_or(character),
        })
        .collect();
    plain.trim().to_owned()
}

/// A digit of another script as one of our own: Arabic, Persian, Devanagari, Bengali, full width.
fn digit(character: char) -> Option<char> {
    const ZEROS: [u32; 5] = [0x660, 0x6F0, 0x966, 0x9E6, 0xFF10];
    let code = u32::from(character);
    ZEROS
        .into_iter()
        .filter_map(|zero| code.checked_sub(zero))
        .find_map(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: NumberMarks = NumberMarks {
        decimal: ',',
        group: '.',
    };
    const FRENCH: NumberMarks = NumberMarks {
        decimal: ',',
        group: '\u{202F}',
    };
    const SWISS: NumberMarks = NumberMarks {
        decimal: '.',
        group: '\'',
    };
    const ENGLISH: NumberMarks = NumberMarks::ENGLISH;

    #[test]
    fn a_number_is_read_by_the_rules_of_its_language() {
        let cases = [
            ("120,000", ENGLISH, 120_000.0),
            ("120,000.50", ENGLISH, 120_000.5),
            ("1,234,567.25", ENGLISH, 1_234_567.25),
            ("12,34,567", ENGLISH, 1_234_567.0),
            ("120000", ENGLISH, 120_000.0),
            ("12.5", ENGLISH, 12.5),
            ("0.125", ENGLISH, 0.125),
            ("1234.500", ENGLISH, 1_234.5),
            (".5", ENGLISH, 0.5),
            ("12.", ENGLISH, 12.0),
            ("-3", ENGLISH, -3.0),
            ("−3.25", ENGLISH, -3.25),
            ("+ 7", ENGLISH, 7.0),
            ("007", ENGLISH, 7.0),
            ("120.000", GERMAN, 120_000.0),
            ("120.000,50", GERMAN, 120_000.5),
            ("0,5", GERMAN, 0.5),
            ("12,5", GERMAN, 12.5),
            ("120\u{202F}000,5", FRENCH, 120_000.5),
            ("120 000,5", FRENCH, 120_000.5),
            ("120'000.50", SWISS, 120_000.5),
            // In every language: no-break, thin and narrow spaces, apostrophes of three kinds.
            ("120\u{A0}000", ENGLISH, 120_000.0),
            ("120\u{2009}000.5", ENGLISH, 120_000.5),
            ("1\u{202F}200\u{202F}000", GERMAN, 1_200_000.0),
            ("120’000", ENGLISH, 120_000.0),
            ("120'000,5", GERMAN, 120_000.5),
            // Digits of other scripts, and what came along when it was copied.
            ("١٢٠٬٠٠٠٫٥", ENGLISH, 120_000.5),
            ("१२०", ENGLISH, 120.0),
            ("１２０，０００", ENGLISH, 120_000.0),
            ("\u{200E}120\u{FEFF}\t", ENGLISH, 120.0),
            ("999999999999999", ENGLISH, 999_999_999_999_999.0),
        ];
        for (typed, marks, expected) in cases {
            let read = read_number(typed, marks);
            assert_eq!(read, Ok(Some(expected)), "{typed:?}, {marks:?}");
        }
        assert_eq!(read_number(" \u{A0}", ENGLISH), Ok(None));
    }

    #[test]
    fn what_can_be_meant_in_another_way_is_asked() {
        let cases: &[(&str, NumberMarks, &[f64])] = &[
            ("1,5", ENGLISH, &[1.5]),
            (",500", ENGLISH, &[0.5]),
            ("1234,567", ENGLISH, &[1_234.567]),
            ("12,34", ENGLISH, &[12.34]),
            ("1.500,25", ENGLISH, &[1_500.25]),
            ("1.500.000", ENGLISH, &[1_500_000.0]),
            ("1.500", ENGLISH, &[1.5, 1_500.0]),
            ("-12.345", ENGLISH, &[-12.345, -12_345.0]),
            ("120.5", GERMAN, &[120.5]),
            ("120,000.50", GERMAN, &[120_000.5]),
            ("1,500", GERMAN, &[1.5, 1_500.0]),
            ("1,500", FRENCH, &[1.5, 1_500.0]),
            ("1,5", SWISS, &[1.5]),
        ];
        for (typed, marks, expected) in cases {
            let asked = NumberError::Unsure(expected.to_vec());
            assert_eq!(read_number(typed, *marks), Err(asked), "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in [
            "120,00,5",
            "1,50.0",
            "1,2,3",
            "1.2.3.4",
            "12 34",
            "1 500'000",
            "1,500 000",
            "120k",
            "1e5",
            "inf",
            "NaN",
            "50 %",
            "€ 5",
            "5-",
            "--5",
            "-",
            ",",
            ".",
            "1..5",
            "1,,500",
            "(5)",
            "0x10",
            "½",
            "1 5 0 0",
        ] {
            let refused = Err(NumberError::NotANumber);
            assert_eq!(read_number(typed, ENGLISH), refused, "{typed:?}");
        }
        // 2^53 has 16 digits; the next odd number is not kept.
        for typed in [
            "9007199254740993",
            "0.1234567890123456",
            "1,234,567,890,123,456",
        ] {
            assert_eq!(read_number(typed, ENGLISH), Err(NumberError::TooLong));
        }
    }

    #[test]
    fn a_number_is_written_with_the_marks_it_is_read_with() {
        let cases = [
            (120_000.0, ENGLISH, "120,000"),
            (1_234_567.25, ENGLISH, "1,234,567.25"),
            (999.0, ENGLISH, "999"),
            (1_000.0, GERMAN, "1.000"),
            (-120_000.5, GERMAN, "-120.000,5"),
            (120_000.5, SWISS, "120'000.5"),
            (120_000.5, FRENCH, "120\u{202F}000,5"),
            (0.0, ENGLISH, "0"),
            (0.05, ENGLISH, "0.05"),
        ];
        for (number, marks, expected) in cases {
            assert_eq!(write_number(number, marks), expected);
            assert_eq!(read_number(expected, marks), Ok(Some(number)));
        }
    }
}
