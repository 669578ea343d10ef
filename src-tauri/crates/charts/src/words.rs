//! The words on charts.

use std::sync::LazyLock;

use questionnaire::{BySide, Side};
use scoring::messages::{Arguments, Messages};

static ENGLISH: LazyLock<(Messages, Vec<String>)> =
    LazyLock::new(|| Messages::english(include_str!("../messages/en.ftl")));

/// A message of this crate.
pub(crate) fn words(id: &str, arguments: &Arguments<'_>) -> String {
    ENGLISH.0.text(id, arguments)
}

/// A message without variables.
pub(crate) fn plain(id: &str) -> String {
    words(id, &Arguments::new())
}

/// A severity as a whole number, the same wherever it is shown. Cut and not rounded: 59.6 is major
/// and must not read as 60, where critical begins.
#[must_use]
pub fn whole_severity(severity: f64) -> String {
    // What is a whole number but for the last bits of a calculation stays one.
    format!("{:.0}", (severity + 1e-9).floor())
}

/// A name for use inside a sentence: one that reads from right to left is set apart, so that it
/// does not turn what stands around it. Other names stay as they are.
#[must_use]
pub fn isolated(name: &str) -> String {
    let turns = |char: char| {
        matches!(char,
            '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}'
            | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
    };
    if name.chars().any(turns) && !name.starts_with(FIRST_STRONG_ISOLATE) {
        format!("{FIRST_STRONG_ISOLATE}{name}{POP_ISOLATE}")
    } else {
        name.to_owned()
    }
}

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// What a side expected of the other, as a sentence.
pub(crate) fn expected_of(names: &BySide<&str>, side: Side, guess: f64) -> String {
    let guess = one_decimal(guess);
    let (side, other) = (isolated(names.get(side)), isolated(names.get(side.other())));
    let facts = Arguments::new()
        .text("side", &side)
        .text("other", &other)
        .text("value", &guess);
    words("side-expected", &facts)
}

/// A figure for people: one decimal, halves away from zero.
#[must_use]
pub fn one_decimal(value: f64) -> String {
    // 2.25 has no exact binary form; the nudge makes it 2.3 as a person would.
    let tenths = (value.abs() * 10.0 + 1e-9).round() / 10.0;
    let text = format!("{tenths:.1}");
    if value < 0.0 && tenths > 0.0 {
        format!("−{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_file_has_no_errors() {
        assert_eq!(ENGLISH.1, Vec::<String>::new());
    }

    #[test]
    fn a_severity_never_reads_as_the_next_level() {
        assert_eq!(whole_severity(59.6), "59", "major, not the 60 of critical");
        // 0.32 in binary is a little less, so that a hundred of it would be cut to 31.
        assert_eq!(whole_severity(100.0 * 0.32), "32");
        assert_eq!(whole_severity(0.0), "0");
    }

    #[test]
    fn only_names_from_right_to_left_are_set_apart() {
        assert_eq!(isolated("Söhne & 株式会社"), "Söhne & 株式会社");
        assert_eq!(isolated("דנה GmbH"), "\u{2068}דנה GmbH\u{2069}");
        assert_eq!(isolated(&isolated("ليلى")), "\u{2068}ليلى\u{2069}");
    }

    #[test]
    fn figures_are_rounded_as_people_do() {
        let cases = [
            (2.25, "2.3"),
            (2.0, "2.0"),
            (10.0 / 3.0, "3.3"),
            (-0.04, "0.0"),
            (-1.25, "−1.3"),
        ];
        for (value, text) in cases {
            assert_eq!(one_decimal(value), text);
        }
    }
}
