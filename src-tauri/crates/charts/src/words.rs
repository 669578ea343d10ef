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

/// What a side expected of the other, as a sentence.
pub(crate) fn expected_of(names: &BySide<&str>, side: Side, guess: f64) -> String {
    let guess = one_decimal(guess);
    let facts = Arguments::new()
        .text("side", names.get(side))
        .text("other", names.get(side.other()))
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
