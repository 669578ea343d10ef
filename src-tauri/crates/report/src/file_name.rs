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
    file_name_of(&file_name_parts(&names), round.date, edition)
}

/// The same from what both names give to it.
#[must_use]
pub fn file_name_of(parts: &BySide<String>, date: NaiveDate, edition: Edition) -> String {
    let BySide { vendor, partner } = parts;
    let edition = match edition {
        Edition::Joint => "joint",
        Edition::Vendor => Side::Vendor.name(),
        Edition::Partner => Side::Partner.name(),
    };
    format!("{vendor}-{partner}_{date}_{edition}.pdf")
}

/// What the names of both companies give to the name of a file: the first word of each that has
/// something to give, else the word for the side.
#[must_use]
pub fn file_name_parts(names: &BySide<&str>) -> BySide<String> {
    parts(names, 1)
}

/// The same with all words, where the first ones do not tell companies apart.
#[must_use]
pub fn whole_file_name_parts(names: &BySide<&str>) -> BySide<String> {
    parts(names, usize::MAX)
}

fn parts(names: &BySide<&str>, words: usize) -> BySide<String> {
    BySide::from_fn(|side| part(names.get(side), words, side))
}

/// Latin letters lose their accents; a name in another script stays in it, as its people look for
/// it.
fn part(company: &str, most: usize, side: Side) -> String {
    let latin = |word: &str| -> String {
        word.nfd()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
            .collect()
    };
    let any = |word: &str| -> String {
        word.nfc()
            .filter(|c| c.is_alphanumeric() || is_combining_mark(*c) || matches!(c, '_' | '-'))
            .collect()
    };
    let said = |plain: &dyn Fn(&str) -> String| -> String {
        let words = company
            .split_whitespace()
            .filter(|word| !word.eq_ignore_ascii_case("the"))
            .map(plain)
            .filter(|word| word.contains(char::is_alphanumeric));
        let words: Vec<String> = words.take(most).collect();
        words.join("-").chars().take(LONGEST).collect()
    };
    let found = [said(&latin), said(&any), side.name().to_owned()];
    let mut found = found.iter().map(|said| said.trim_matches(['-', '_']));
    found
        .find(|said| !said.is_empty())
        .unwrap_or_default()
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
            assert_eq!(part(name, 1, Side::Vendor), expected, "{name}");
        }
        assert_eq!(part(&"x".repeat(200), 1, Side::Vendor).len(), 24);
        assert_eq!(
            part("Blue & Söhne 2 KG", 9, Side::Vendor),
            "Blue-Sohne-2-KG"
        );
    }
}
