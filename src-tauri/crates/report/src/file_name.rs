//! Names for files that nobody named: `Acme-Northwind_2026-11-24_joint.pdf`.

use questionnaire::{BySide, Round, Side};
use scoring::Edition;
use unicode_normalization::UnicodeNormalization;

/// The longest part that a company's name gives.
const LONGEST: usize = 24;

/// The name of a report: both companies, the day of the round and the edition. Only letters
/// without accents, digits, `_` and `-` of the names get into it, so that it is a plain file name
/// on every system whatever the companies are called.
#[must_use]
pub fn file_name(round: &Round, edition: Edition) -> String {
    let names = BySide::from_fn(|side| round.company(side));
    let BySide { vendor, partner } = file_name_parts(&names);
    let edition = match edition {
        Edition::Joint => "joint",
        Edition::Vendor => Side::Vendor.name(),
        Edition::Partner => Side::Partner.name(),
    };
    format!("{vendor}-{partner}_{}_{edition}.pdf", round.date)
}

/// What the names of both companies give to the name of a file.
#[must_use]
pub fn file_name_parts(names: &BySide<&str>) -> BySide<String> {
    BySide::from_fn(|side| part(names.get(side), side))
}

/// The first word of a name that has something to give, else the word for the side.
fn part(company: &str, side: Side) -> String {
    let plain = |word: &str| -> String {
        word.nfd()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
            .take(LONGEST)
            .collect()
    };
    company
        .split_whitespace()
        .filter(|word| !word.eq_ignore_ascii_case("the"))
        .map(plain)
        .find(|word| word.contains(|c: char| c.is_ascii_alphanumeric()))
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
            ("株式会社", "vendor"),
            ("- -x", "x"),
            ("Rhein-Main IT", "Rhein-Main"),
        ];
        for (name, expected) in cases {
            assert_eq!(part(name, Side::Vendor), expected, "{name}");
        }
        assert_eq!(part(&"x".repeat(200), Side::Vendor).len(), 24);
    }
}
