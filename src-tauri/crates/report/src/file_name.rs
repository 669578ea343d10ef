//! Names for files that nobody named: `Acme-Northwind_2026-11-24_joint.pdf`.

use chrono::NaiveDate;
use deunicode::deunicode_char;
use questionnaire::{BySide, Round, Side, same_name};
use scoring::Edition;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use crate::compose::is_small;

/// The longest part that a company's name gives, in letters.
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

/// Both companies as they stand at the beginning of the name of any file about them:
/// `Acme-Northwind`.
#[must_use]
pub fn file_stem(names: &BySide<&str>) -> String {
    let BySide { vendor, partner } = file_name_parts(names);
    format!("{vendor}-{partner}")
}

/// What the names of both companies give to the name of a file: the first word of each that has
/// something to give, with what it leads to ("University of Oxford", "Meyer & Sons"), else the word
/// for the side. Where both come to the same, all their words.
#[must_use]
pub fn file_name_parts(names: &BySide<&str>) -> BySide<String> {
    let first = parts(names, Words::First);
    match same_name(&first.vendor) == same_name(&first.partner) {
        true => whole_file_name_parts(names),
        false => first,
    }
}

/// The same with all words, where the first ones do not tell companies apart.
#[must_use]
pub fn whole_file_name_parts(names: &BySide<&str>) -> BySide<String> {
    parts(names, Words::All)
}

/// Both names with a mark made of all their letters, where nothing else tells two partnerships
/// apart: "Söhne" and "Sohne" give the same letters and another mark.
#[must_use]
pub fn marked_file_name_parts(names: &BySide<&str>) -> BySide<String> {
    let BySide { vendor, partner } = whole_file_name_parts(names);
    let both = format!("{}\n{}", names.vendor, names.partner);
    let mark = Sha256::digest(both.as_bytes());
    let mark: String = mark
        .iter()
        .take(3)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    BySide {
        vendor,
        partner: format!("{partner}-{mark}"),
    }
}

/// How much of a name is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Words {
    First,
    All,
}

fn parts(names: &BySide<&str>, words: Words) -> BySide<String> {
    BySide::from_fn(|side| part(names.get(side), words, side))
}

fn part(company: &str, most: Words, side: Side) -> String {
    let mut kept: Vec<String> = Vec::new();
    // A small word keeps the one behind it.
    let mut leads_on = true;
    for word in company.split_whitespace() {
        if kept.is_empty() && same_name(word) == "the" {
            continue;
        }
        let plain = plain(word);
        let (small, telling) = (is_small(word), plain.contains(char::is_alphanumeric));
        if !small && telling && !leads_on {
            break;
        }
        if telling && !(small && kept.is_empty()) {
            kept.push(plain);
        }
        leads_on = most == Words::All || small || kept.is_empty();
    }
    while kept.len() > 1 && kept.last().is_some_and(|word| is_small(word)) {
        kept.pop();
    }
    // A letter is not parted from its marks.
    let kept: String = kept.join("-").graphemes(true).take(LONGEST).collect();
    match kept.trim_matches(['-', '_']) {
        "" => side.name().to_owned(),
        kept => kept.to_owned(),
    }
}

/// A word in letters that every system takes. Latin letters are spelled out in plain ones; a word
/// in another script stays in it, as its people look for it.
fn plain(word: &str) -> String {
    let mut plain = String::new();
    let mut latin = false;
    for letter in word.nfc() {
        match letter {
            '_' | '-' => plain.push(letter),
            // Between letters these part words: AT&T.
            '&' | '+' | '\u{2010}'..='\u{2015}' => plain.push('-'),
            _ if is_combining_mark(letter) => plain.extend((!latin).then_some(letter)),
            _ if letter.is_alphanumeric() => {
                latin = matches!(letter.script(), Script::Latin | Script::Common);
                match deunicode_char(letter).filter(|_| latin) {
                    Some(spelled) => {
                        plain.extend(spelled.chars().filter(char::is_ascii_alphanumeric));
                    }
                    None => plain.push(letter),
                }
            }
            _ => {}
        }
    }
    plain.trim_matches(['-', '_']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_give_their_first_word_and_what_it_leads_to() {
        let cases = [
            ("Acme Ledger GmbH", "Acme"),
            ("Söhne & Töchter", "Sohne-Tochter"),
            ("Meyer und Söhne AG", "Meyer-und-Sohne"),
            ("University of Oxford", "University-of-Oxford"),
            ("The Blue Company", "Blue"),
            ("AT&T Services", "AT-T"),
            ("../../etc/passwd", "etcpasswd"),
            ("& Söhne", "Sohne"),
            ("株式会社 提携", "株式会社"),
            ("חברת שירותים", "חברת"),
            ("شركة الخدمات", "شركة"),
            ("Яндекс Cloud", "Яндекс"),
            ("হাসান সফটওয়্যার", "হাসান"),
            ("!?", "vendor"),
            ("- -x", "x"),
            ("Rhein-Main IT", "Rhein-Main"),
            ("Meyer &", "Meyer"),
        ];
        for (name, expected) in cases {
            assert_eq!(part(name, Words::First, Side::Vendor), expected, "{name}");
        }
        let long = "x".repeat(200);
        assert_eq!(part(&long, Words::First, Side::Vendor).len(), 24);
        let all = part("Blue & Söhne 2 KG", Words::All, Side::Vendor);
        assert_eq!(all, "Blue-Sohne-2-KG");
    }

    #[test]
    fn no_letter_of_a_name_vanishes() {
        let cases = [
            ("Łódź", "Lodz"),
            ("Ørsted", "Orsted"),
            ("Großmann", "Grossmann"),
            ("Weiß", "Weiss"),
            ("Đurić", "Duric"),
            ("Işık", "Isik"),
            ("Þórsmörk", "Thorsmork"),
            ("Ærø", "AEro"),
            ("Nguyễn", "Nguyen"),
            ("L’Oréal", "LOreal"),
            ("Œuvre", "OEuvre"),
            ("Ħal", "Hal"),
            ("ＡＢＣ", "ABC"),
            ("M²", "M2"),
        ];
        for (name, expected) in cases {
            assert_eq!(part(name, Words::First, Side::Vendor), expected, "{name}");
        }
    }

    #[test]
    fn both_companies_and_two_partnerships_can_be_told_apart() {
        let names = |vendor, partner| BySide { vendor, partner };
        let stem = |vendor, partner| file_stem(&names(vendor, partner));
        assert_eq!(stem("Müller GmbH", "Müller AG"), "Muller-GmbH-Muller-AG");
        assert_eq!(
            stem("Łódź Data Sp. z o.o.", "Ørsted Rådgivning A/S"),
            "Lodz-Orsted"
        );
        assert_eq!(
            stem("Großmann & Weiß GmbH", "Đurić Konsalting d.o.o."),
            "Grossmann-Weiss-Duric"
        );
        let marked = |vendor| marked_file_name_parts(&names(vendor, "Bo"));
        let (one, other) = (marked("Söhne"), marked("Sohne"));
        assert_eq!(one.vendor, other.vendor);
        assert_ne!(one.partner, other.partner);
        assert_eq!(one, marked("Söhne"), "the same at any time");
    }
}
