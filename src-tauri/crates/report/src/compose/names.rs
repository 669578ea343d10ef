//! Short names for tables, charts and footers.

/// Ends of company names that say how the company is organized, not what it is called.
const LEGAL_FORMS: &[&str] = &[
    "gmbh",
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

/// A name without its legal form, and without its last words until it is short enough. A single
/// long word stays whole: cutting inside a name is the printer's last resort.
pub(super) fn short(name: &str) -> String {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let joins = |word: &str| matches!(word, "&" | "and" | "und" | "et" | "+" | "y" | "e");
    let bare = |word: &str| word.trim_end_matches(',').to_lowercase();
    while words.len() > 1
        && words
            .last()
            .is_some_and(|w| LEGAL_FORMS.contains(&bare(w).as_str()) || joins(w))
    {
        words.pop();
    }
    while words.len() > 1
        && (words.join(" ").chars().count() > LONGEST || words.last().is_some_and(|w| joins(w)))
    {
        words.pop();
    }
    words.join(" ").trim_end_matches(',').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_and_tails_go_first() {
        let cases = [
            ("Acme Ledger GmbH", "Acme Ledger"),
            ("Northwind Consulting & Söhne", "Northwind"),
            ("Meyer & Co. KG", "Meyer"),
            ("Blue, Inc.", "Blue"),
            ("SA", "SA"),
            (
                "Internationalisierungsgesellschaft",
                "Internationalisierungsgesellschaft",
            ),
            ("שלום עולם", "שלום עולם"),
        ];
        for (name, expected) in cases {
            assert_eq!(short(name), expected, "{name}");
        }
    }
}
