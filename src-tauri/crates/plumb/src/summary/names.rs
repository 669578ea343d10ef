//! Names short enough for the heads of columns.

use questionnaire::{BySide, Side};

use crate::layout::{columns, cut};
use crate::words;

/// As many first words of each name as fit; a long first word is cut. Where both would read the
/// same, the words for the sides stand instead.
pub(super) fn short(names: &BySide<&str>, width: usize) -> BySide<String> {
    let short = names.map(|name| first_words(name, width));
    if short.vendor == short.partner {
        return BySide::from_fn(|side| {
            words::text(match side {
                Side::Vendor => "side-vendor",
                Side::Partner => "side-partner",
            })
        });
    }
    short
}

fn first_words(name: &str, width: usize) -> String {
    if columns(name) <= width {
        return name.to_owned();
    }
    let mut short = String::new();
    for word in name.split_whitespace() {
        if columns(&short) + columns(word) + usize::from(!short.is_empty()) > width {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    // "Brückner &" is no name.
    let joins = |c: char| !c.is_alphanumeric();
    let short = short.trim_end_matches(joins);
    if short.is_empty() {
        cut(name, width)
    } else {
        short.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_at_a_word_where_they_can() {
        let cases = [
            ("Northwind Consulting & Söhne", "Northwind"),
            ("Acme Ledger GmbH", "Acme"),
            ("Brück & Löwe GmbH", "Brück"),
            ("Kvarnsjöbolaget AB", "Kvarns..."),
            ("Blue Inc", "Blue Inc"),
            ("株式会社山田製作所", "株式会..."),
        ];
        for (name, expected) in cases {
            assert_eq!(first_words(name, 9), expected, "{name}");
        }
    }

    #[test]
    fn equal_short_names_become_sides() {
        let names = BySide {
            vendor: "Acme Software",
            partner: "Acme Services",
        };
        let short = short(&names, 9);
        assert_eq!((&*short.vendor, &*short.partner), ("vendor", "partner"));
    }
}
