//! Names for files that nobody named: `Acme-Northwind_2026-11-24_joint.pdf`.

use chrono::NaiveDate;
use questionnaire::{BySide, Round, Side};
use scoring::Edition;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest part that a company's name gives.
const LONGEST: usize = 24;

/// The name of a report: both companies, the day of the round and the edition. Only letters, digits,
/// `_` and `-` of the names get into it, so that it is a plain file name on every system whatever
/// the companies are called.
#[must_use]
pub fn file_name(round: &Round, edition: Edition) -> String {
    let names = BySide::from_fn(|side| round.company(side));
    file_name_of(&names, round.date, edition)
}

/// The same from what it is made of.
#[must_use]
pub fn file_name_of(names: &BySide<&str>, date: NaiveDate, edition: Edition) -> String {
    let BySide { vendor, partner } = file_name_parts(names);
    let edition = match edition {
        Edition::Joint => "joint",
        Edition::Vendor => Side::Vendor.name(),
        Edition::Partner => Side::Partner.name(),
    };
    format!("{vendor}-{partner}_{date}_{edition}.pdf")
}

/// What the names of both companies give to the name of a file.
#[must_use]
pub fn file_name_parts(names: &BySide<&str>) -> BySide<String> {
    BySide::from_fn(|side| part(names.get(side), side))
}

/// The first word of a name that has something to give, else the word for the side. Latin letters
/// lose their accents; a name in another script stays in it, as its people look for it.
fn part(company: &str, side: Side) -> String {
    let words = || {
        company
            .split_whitespace()
            .filter(|word| !word.eq_ignore_ascii_case("the"))
    };
    let latin = |word: &str| -> String {
        word.nfd()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
            .take(LONGEST)
            .collect()
    };
    let any = |word: &str| -> String {
        word.nfc()
            .filter(|c| c.is_alphanumeric() || is_combining_mark(*c) || matches!(c, '_' | '-'))
            .take(LONGEST)
            .collect()
    };
    let says = |word: &String| word.contains(char::is_alphanumeric);
    words()
        .map(latin)
        .find(says)
        .or_else(|| words().map(any).find(says))
        .unwrap_or_else(|| side.name().to_owned())
        .trim_matches(['-', '_'])
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_give_their_first_plain_word() {
        let cases = [
            ("Acme Ledger GmbH", "Acme"),
            ("Söhne & Töchter", "Sohne"),
            ("The Blue Company", "Blue"),
            ("../../etc/passwd", "etcpasswd"),
            ("& Söhne", "Sohne"),
            ("株式会社 提携", "株式会社"),
            ("חברת שירותים", "חברת"),
            ("شركة الخدمات", "شركة"),
            ("!?", "vendor"),
            ("- -x", "x"),
            ("Rhein-Main IT", "Rhein-Main"),
        ];
        for (name, expected) in cases {
            assert_eq!(part(name, Side::Vendor), expected, "{name}");
        }
        assert_eq!(part(&"x".repeat(200), Side::Vendor).len(), 24);
    }
}
