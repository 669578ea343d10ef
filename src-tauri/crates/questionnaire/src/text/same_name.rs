//! Whether two names mean the same.

use super::CompanyName;
use super::invisible::is_invisible;
use super::unicode::{composed, lower_case, upper_case};

/// What two names that mean the same have in common: the name without what does not tell two of
/// them apart, which is Unicode form, white space, what nobody sees, the kind of hyphen and
/// apostrophe, and case. `Straße` and `STRASSE` become the same.
#[must_use]
pub fn same_name(name: &str) -> String {
    if name.is_ascii() {
        // There is nothing to compose, and no letter that is spelled out.
        return spaced_once(name).to_ascii_lowercase();
    }
    let seen = name.chars().filter(|character| !is_invisible(*character));
    let name: String = seen.map(plain).collect();
    let name = composed(&spaced_once(&name)).into_owned();
    // Upper case spells out what has no capital of its own, such as ß; the rest is case only.
    let spelled = lower_case(&upper_case(&lower_case(&name)));
    composed(&spelled).into_owned()
}

/// Whether two companies have one name, so that nobody could tell which of them a sentence is
/// about.
#[must_use]
pub fn same_company(vendor: &CompanyName, partner: &CompanyName) -> bool {
    same_name(vendor.as_str()) == same_name(partner.as_str())
}

/// The words with one space between them.
fn spaced_once(name: &str) -> String {
    let mut spaced = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

const fn plain(character: char) -> char {
    match character {
        '\u{2010}' | '\u{2011}' => '-',
        '\u{2018}' | '\u{2019}' | '\u{2BC}' => '\'',
        _ => character,
    }
}
