//! Short names for tables, charts and footers.

use charts::isolated;
use questionnaire::{BySide, Side};

/// Ends of company names that say how the company is organized, not what it is called.
const LEGAL_FORMS: &[&str] = &[
    "gmbh",
    "mbh",
    "ag",
    "se",
    "kg",
    "kgaa",
    "ohg",
    "inc",
    "inc.",
    "llc",
    "ltd",
    "ltd.",
    "limited",
    "plc",
    "corp",
    "corp.",
    "corporation",
    "s.a.",
    "sa",
    "s.r.l.",
    "srl",
    "s.p.a.",
    "spa",
    "b.v.",
    "bv",
    "n.v.",
    "nv",
    "ab",
    "oy",
    "a/s",
    "as",
    "aps",
    "pty",
    "co.",
    "co",
    "kk",
];
/// The longest short name in letters.
const LONGEST: usize = 18;
/// The longest single word in letters; more of it is cut.
const LONGEST_WORD: usize = 24;

/// The names by which a report speaks of both companies after its first page: without legal form
/// and last words, but never so short that one could be taken for the other.
#[must_use]
pub fn short_names(names: &BySide<&str>) -> BySide<String> {
    let alike = |names: &BySide<String>| {
        let (vendor, partner) = (names.vendor.to_lowercase(), names.partner.to_lowercase());
        vendor.starts_with(&partner) || partner.starts_with(&vendor)
    };
    let short = names.map(|name| short(name, LONGEST));
    if !alike(&short) {
        return short;
    }
    let longer = names.map(|name| self::short(name, usize::MAX));
    if longer.vendor != longer.partner {
        return longer;
    }
    names.map(|name| (*name).to_owned())
}

/// A text with the short names in the place of the full ones, set apart where that is needed.
pub(super) fn in_short(text: &str, full: &BySide<&str>, short: &BySide<String>) -> String {
    // The longer one first: it may hold the other. One pass: what was put in is not looked at again.
    let mut order = Side::BOTH;
    order.sort_by_key(|side| std::cmp::Reverse(full.get(*side).len()));
    let mut shortened = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let found = order
            .iter()
            .find_map(|side| Some((side, rest.strip_prefix(*full.get(*side))?)));
        match found {
            Some((side, after)) => {
                shortened.push_str(&isolated(short.get(*side)));
                rest = after;
            }
            None => {
                shortened.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    shortened
}

/// A name without its legal form, and without its last words until it is short enough; a single
/// word is cut when it is longer than any line of a table.
fn short(name: &str, longest: usize) -> String {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let joins = |word: &str| matches!(word, "&" | "and" | "und" | "et" | "+" | "y" | "e");
    let bare = |word: &str| word.trim_end_matches(',').to_lowercase();
    if words.len() > 1 && words.first().is_some_and(|word| bare(word) == "the") {
        words.remove(0);
    }
    while words.len() > 1
        && words
            .last()
            .is_some_and(|w| LEGAL_FORMS.contains(&bare(w).as_str()) || joins(w))
    {
        words.pop();
    }
    while words.len() > 1
        && (words.join(" ").chars().count() > longest || words.last().is_some_and(|w| joins(w)))
    {
        words.pop();
    }
    let name = words.join(" ").trim_end_matches(',').to_owned();
    if words.len() > 1 || name.chars().count() <= LONGEST_WORD {
        return name;
    }
    let kept: String = name.chars().take(LONGEST_WORD - 1).collect();
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn both<'a>(vendor: &'a str, partner: &'a str) -> BySide<&'a str> {
        BySide { vendor, partner }
    }

    #[test]
    fn legal_forms_and_tails_go_first() {
        let cases = [
            ("Acme Ledger GmbH", "Acme Ledger"),
            ("Northwind Consulting & Söhne", "Northwind"),
            ("Meyer & Co. KG", "Meyer"),
            ("Blue, Inc.", "Blue"),
            ("The Extraordinarily Long Company", "Extraordinarily"),
            ("SA", "SA"),
            // 34 letters: 23 of them and the sign that it is cut.
            (
                "Internationalisierungsgesellschaft",
                "Internationalisierungsg…",
            ),
            ("שלום עולם", "שלום עולם"),
        ];
        for (name, expected) in cases {
            assert_eq!(short(name, LONGEST), expected, "{name}");
        }
    }

    #[test]
    fn short_names_can_be_told_apart() {
        let names = short_names(&both(
            "Northwind Software GmbH",
            "Northwind Consulting Group",
        ));
        assert_eq!(names.vendor, "Northwind Software");
        assert_eq!(names.partner, "Northwind Consulting Group");
        let names = short_names(&both("Blue GmbH", "Blue AG"));
        assert_eq!(
            (names.vendor.as_str(), names.partner.as_str()),
            ("Blue GmbH", "Blue AG")
        );
    }

    #[test]
    fn a_name_inside_the_other_is_not_taken_for_it() {
        let full = both("Blue GmbH", "Blue GmbH & Sons");
        let short = BySide {
            vendor: "B".to_owned(),
            partner: "S".to_owned(),
        };
        let text = "Blue GmbH & Sons sees what Blue GmbH does not";
        assert_eq!(in_short(text, &full, &short), "S sees what B does not");
    }
}
