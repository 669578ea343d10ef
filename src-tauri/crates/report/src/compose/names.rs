//! Short names for tables, charts and footers.

mod legal_forms;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use charts::isolated;
use questionnaire::{BySide, Side, same_name};

use legal_forms::{ALSO_WORDS, BEFORE, BEHIND, JOINED, SMALL_WORDS};

/// The longest short name in letters.
const LONGEST: usize = 18;
/// The longest single word in letters; more of it is cut.
const LONGEST_WORD: usize = 24;
/// The longest name in letters that is left whole where no cut leaves something that can stand
/// alone.
const LONGEST_WHOLE: usize = 40;
/// The most words of one legal form.
const MOST_WORDS: usize = 7;

/// Legal forms in the letters that tell them apart.
static FORMS: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| BEHIND.iter().map(|form| telling(form)).collect());

/// The names by which a report speaks of both companies after its first page: without legal form
/// and last words, but never so short that one could be taken for the other.
#[must_use]
pub fn short_names(names: &BySide<&str>) -> BySide<String> {
    let alike = |names: &BySide<String>| {
        let (vendor, partner) = (same_name(&names.vendor), same_name(&names.partner));
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

/// A name without its legal form, and without its last words until it is short enough. What is
/// left can stand alone: it ends in no small word and is not torn off from one ("University of").
/// Where that cannot be, the whole name stays. A single word is cut when it is longer than any line
/// of a table.
fn short(name: &str, longest: usize) -> String {
    let bare = without_form(name);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let whole = words.join(" ");
    let letters = |text: &str| text.chars().count();
    if letters(&whole) <= longest && (words.len() > 1 || letters(&whole) <= LONGEST_WORD) {
        return whole;
    }
    let first = |count: usize| words.get(..count).unwrap_or_default().join(" ");
    let small = |place: usize| words.get(place).is_none_or(|word| is_small(word));
    let fits = |count: &usize| letters(&first(*count)) <= longest && !small(count - 1);
    let clean = |count: &usize| !words.get(*count).is_some_and(|word| is_small(word));
    let ends = || (1..words.len()).rev().filter(fits);
    if let Some(count) = ends().find(clean) {
        return without_comma(&first(count));
    }
    if words.len() > 1 && letters(&whole) <= LONGEST_WHOLE {
        return whole;
    }
    let kept = ends().next().map_or_else(|| first(1), first);
    if letters(&kept) <= LONGEST_WORD {
        return without_comma(&kept);
    }
    let kept: String = kept.chars().take(LONGEST_WORD - 1).collect();
    format!("{kept}…")
}

/// A name without its legal form and without the article before it.
fn without_form(name: &str) -> String {
    let mut name = name.trim();
    for form in JOINED {
        let rest = name.strip_prefix(form).or_else(|| name.strip_suffix(form));
        if let Some(rest) = rest.map(str::trim).filter(|rest| !rest.is_empty()) {
            name = rest;
        }
    }
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let is_before =
        |word: &str| BEFORE.contains(&word) || same_name(word.trim_end_matches(',')) == "the";
    if words.len() > 1 && words.first().is_some_and(|word| is_before(word)) {
        words.remove(0);
    }
    while let Some(count) = form_at_end(&words) {
        words.truncate(words.len() - count);
        while words.len() > 1 && words.last().is_some_and(|word| is_small(word)) {
            words.pop();
        }
    }
    without_comma(&words.join(" "))
}

/// How many of the last words are a legal form. One word stays in any case, and so does a form
/// of which a part stands elsewhere: "Gesellschaft für Beratung mbH".
fn form_at_end(words: &[&str]) -> Option<usize> {
    let torn = |count: usize| {
        let end = words.get(words.len() - count..).unwrap_or_default();
        let split = end.iter().any(|word| same_name(word) == "mbh");
        split && words.iter().any(|word| same_name(word) == "gesellschaft")
    };
    let most = MOST_WORDS.min(words.len().saturating_sub(1));
    (1..=most).rev().find(|&count| {
        let end = words
            .get(words.len() - count..)
            .unwrap_or_default()
            .concat();
        is_form(&end) && !torn(count)
    })
}

fn is_form(written: &str) -> bool {
    let telling = telling(written);
    let as_form = || {
        let capitals = written.chars().filter(|letter| letter.is_uppercase());
        written.contains(['.', '/']) || capitals.count() > 1
    };
    FORMS.contains(&telling) && (!ALSO_WORDS.contains(&telling.as_str()) || as_form())
}

/// The letters of a legal form, which is written with and without points and spaces.
fn telling(form: &str) -> String {
    let letters = form.chars().filter(|letter| letter.is_alphanumeric());
    letters.collect::<String>().to_lowercase()
}

/// Whether a word leads to the next one, so that no name ends in it. A single capital does not:
/// "Vitamin E".
pub(crate) fn is_small(word: &str) -> bool {
    let one_letter = word.chars().nth(1).is_none();
    match one_letter {
        true => SMALL_WORDS.contains(&word),
        false => SMALL_WORDS.contains(&word.to_lowercase().as_str()),
    }
}

fn without_comma(name: &str) -> String {
    name.trim_end_matches([',', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn both<'a>(vendor: &'a str, partner: &'a str) -> BySide<&'a str> {
        BySide { vendor, partner }
    }

    #[test]
    fn legal_forms_go_whole() {
        let cases = [
            ("Acme Ledger GmbH", "Acme Ledger"),
            ("Kowalczyk Sp. z o.o.", "Kowalczyk"),
            ("Kowalczyk Sp. z o. o. sp. k.", "Kowalczyk"),
            ("Wattle Partners Pty Limited", "Wattle Partners"),
            ("Meyer & Co. KG", "Meyer"),
            ("Brandt GmbH & Co. KGaA", "Brandt"),
            ("Blue, Inc.", "Blue"),
            ("Ørsted Rådgivning A/S", "Ørsted Rådgivning"),
            ("Đurić Konsalting d.o.o.", "Đurić Konsalting"),
            ("Grupo Sol, S.A. de C.V.", "Grupo Sol"),
            ("Tata Infra Private Limited", "Tata Infra"),
            ("Lim Soft Sdn. Bhd.", "Lim Soft"),
            ("Novák spol. s r.o.", "Novák"),
            ("Ferrari S.p.A.", "Ferrari"),
            ("Yılmaz San. ve Tic. Ltd. Şti.", "Yılmaz"),
            ("Virtanen Oy Ab", "Virtanen"),
            ("Dupont S.à r.l.", "Dupont"),
            ("ООО Ромашка", "Ромашка"),
            ("株式会社提携", "提携"),
            ("提携株式会社", "提携"),
            ("上海软件股份有限公司", "上海软件"),
            ("PT Telkom Indonesia Tbk", "Telkom Indonesia"),
            // A form is no name, and a word is no form.
            ("SA", "SA"),
            ("GmbH", "GmbH"),
            ("Vitamin E GmbH", "Vitamin E"),
            ("Wellness Day Spa", "Wellness Day Spa"),
            ("Wellness Day S.p.A.", "Wellness Day"),
        ];
        for (name, expected) in cases {
            assert_eq!(short(name, LONGEST), expected, "{name}");
        }
    }

    #[test]
    fn a_short_name_can_stand_alone_or_is_whole() {
        let cases = [
            ("University of Oxford", "University of Oxford"),
            (
                "University of Applied Ledger Sciences",
                "University of Applied Ledger Sciences",
            ),
            (
                "Gesellschaft für angewandte Beratung mbH",
                "Gesellschaft für angewandte Beratung mbH",
            ),
            ("Bank of America Merrill Lynch", "Bank of America"),
            ("Ernst & Young Advisory Services", "Ernst & Young"),
            ("Northwind Consulting & Söhne", "Northwind"),
            ("The Extraordinarily Long Company", "Extraordinarily"),
            // 34 letters: 23 of them and the sign that it is cut.
            (
                "Internationalisierungsgesellschaft",
                "Internationalisierungsg…",
            ),
            (
                "Institute for the Advancement of Partner Sciences in the North",
                "Institute",
            ),
            ("שלום עולם", "שלום עולם"),
        ];
        for (name, expected) in cases {
            let short = short(name, LONGEST);
            assert_eq!(short, expected, "{name}");
            let last = short.split_whitespace().next_back();
            assert!(!is_small(last.unwrap_or_default()), "{short}");
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
