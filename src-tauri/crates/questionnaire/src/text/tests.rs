use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::*;

fn line(raw: &str) -> Result<String, TextError> {
    Label::new(raw).map(String::from)
}

fn prose(raw: &str) -> Result<String, TextError> {
    Prose::new(raw).map(String::from)
}

#[test]
fn what_comes_along_when_a_text_is_copied_becomes_spaces_and_line_ends_or_is_left_out() {
    // Of one line, of several lines, and how many characters are left out.
    let cases = [
        ("Acme\tLedger", "Acme Ledger", "Acme Ledger", 0),
        ("Acme\u{B}Ledger", "Acme Ledger", "Acme\nLedger", 0),
        ("Acme\r\nLedger", "Acme Ledger", "Acme\nLedger", 0),
        ("Acme\rLedger", "Acme Ledger", "Acme\nLedger", 0),
        ("Acme\u{2028}Ledger", "Acme Ledger", "Acme\nLedger", 0),
        ("Acme\u{85}Ledger", "Acme Ledger", "Acme\nLedger", 0),
        // No-break, narrow no-break, thin and ideographic space.
        ("Acme\u{A0}Ledger", "Acme Ledger", "Acme Ledger", 0),
        ("12\u{202F}000", "12 000", "12 000", 0),
        ("a\u{2009}b\u{3000}c", "a b c", "a b c", 0),
        // Zero width, soft hyphen, byte order mark, word joiner, filler of Hangul.
        ("Ac\u{200B}me", "Acme", "Acme", 1),
        ("Part\u{AD}ner\u{AD}ship", "Partnership", "Partnership", 2),
        ("\u{FEFF}Acme\u{FEFF}", "Acme", "Acme", 2),
        ("Ac\u{2060}me", "Acme", "Acme", 1),
        ("Acme\u{3164}", "Acme", "Acme", 1),
        // Joiners between letters that do not join, a picture of a chat, control characters.
        ("Ac\u{200D}me\u{200C}", "Acme", "Acme", 2),
        ("Acme\u{FFFC}", "Acme", "Acme", 1),
        ("A\0c\u{1B}me\u{7F}", "Acme", "Acme", 3),
        // What turns the direction round, and a tag.
        ("\u{202E}Acme\u{E0041}", "Acme", "Acme", 2),
    ];
    for (raw, one, several, dropped) in cases {
        assert_eq!(line(raw).as_deref(), Ok(one), "{raw:?}");
        assert_eq!(prose(raw).as_deref(), Ok(several), "{raw:?}");
        assert_eq!(left_out(raw), dropped, "{raw:?}");
    }
}

#[test]
fn a_letter_keeps_the_invisible_one_that_it_needs() {
    let needed = [
        // Persian "I want", Hindi "ksha" with a joiner, a family, a heart as a picture, Khmer.
        "می\u{200C}خواهم",
        "क\u{94D}\u{200D}ष",
        "👨\u{200D}👩\u{200D}👧",
        "❤\u{FE0F}",
        "1\u{FE0F}\u{20E3}",
        "ភាសា\u{200B}ខ្មែរ",
        // An ideograph in one of its forms.
        "葛\u{E0100}",
    ];
    for text in needed {
        assert_eq!(line(text).as_deref(), Ok(text));
        assert_eq!(left_out(text), 0, "{text}");
    }
    assert_eq!(same_name("می\u{200C}خواهم"), same_name("میخواهم"));
}

#[test]
fn what_nobody_can_see_is_empty() {
    for raw in [
        "",
        " \t ",
        "\u{200B}\u{FEFF}",
        "\u{202E}",
        "\n\u{200D}\t",
        "\u{AD}",
        "\u{2800}\u{3164}",
        "\0",
        "\u{E0020}",
    ] {
        assert_eq!(line(raw), Err(TextError::Empty), "{raw:?}");
        assert_eq!(prose(raw), Err(TextError::Empty), "{raw:?}");
    }
}

#[test]
fn form_ends_case_and_what_nobody_sees_do_not_tell_names_apart() {
    // U+0075 U+0308 is the decomposed form of U+00FC.
    assert_eq!(same_name(" Mu\u{308}ller "), same_name("MÜLLER"));
    assert_eq!(same_name("Straße"), same_name("STRASSE"));
    assert_eq!(same_name("ẞ"), "ss");
    assert_eq!(same_name(" Ann  Lee\t"), "ann lee");
    assert_eq!(same_name("Ann\u{A0}Lee"), "ann lee");
    assert_eq!(same_name("Ann \u{200B} L\u{AD}ee"), "ann lee");
    assert_eq!(same_name("Rhein\u{2011}Main"), same_name("Rhein-Main"));
    assert_eq!(same_name("O’Brien"), same_name("O'Brien"));
    assert_ne!(same_name("Ann"), same_name("Anna"));
    assert_ne!(
        same_name("Muller"),
        same_name("Müller"),
        "ü is another letter"
    );
}

#[test]
fn two_companies_of_one_name_are_told() {
    let same = |vendor: &str, partner: &str| {
        let read = |name| CompanyName::new(name).expect("a name");
        same_company(&read(vendor), &read(partner))
    };
    assert!(same("Müller", "MÜLLER"));
    assert!(same("Acme\u{A0}GmbH", "Acme  gmbh"));
    assert!(same("Großmann AG", "GROSSMANN AG"));
    assert!(!same("Müller GmbH", "Müller AG"));
    assert!(!same("Müller (Bern)", "Müller (Basel)"));
}

proptest! {
    #[test]
    fn plain_letters_are_the_same_as_all_others(name in "[ -~\\t]{0,12}") {
        let words: Vec<&str> = name.split_whitespace().collect();
        let spelled = words.join(" ").to_lowercase().to_uppercase().to_lowercase();
        prop_assert_eq!(same_name(&name), spelled.nfc().collect::<String>());
    }

    /// Also where what is left out stood between letters that compose, or behind a white end.
    #[test]
    fn what_is_kept_is_kept_again_unchanged(
        raw in "[ab ü\t\r\n\u{308}\u{200F}\u{202E}\u{A0}\u{1100}\u{1161}\u{212B}\u{200D}\u{FE0F}❤क]{0,8}",
    ) {
        if let Ok(once) = line(&raw) {
            prop_assert_eq!(line(&once), Ok(once.clone()));
            prop_assert_eq!(left_out(&once), 0);
        }
        if let Ok(once) = prose(&raw) {
            prop_assert_eq!(prose(&once), Ok(once));
        }
        let read: Result<String, _> = Label::try_from(raw.clone()).map(String::from);
        prop_assert_eq!(read, line(&raw));
        let read: Result<String, _> = Prose::try_from(raw.clone()).map(String::from);
        prop_assert_eq!(read, prose(&raw));
    }
}

#[test]
fn text_is_composed_and_cannot_turn_direction() {
    // U+0075 U+0308 is the decomposed form of U+00FC; U+202E turns the rest of a line round.
    let name = CompanyName::new("So\u{308}hne\u{202E}").expect("a fine name");
    assert_eq!(name.as_str(), "Söhne");
}

#[test]
fn lines_refuse_what_is_too_long() {
    let too_long = TextError::TooLong {
        found: 121,
        limit: 120,
    };
    assert_eq!(line(&"x".repeat(121)), Err(too_long));
    // What is left out does not count.
    assert!(line(&"x\u{AD}".repeat(120)).is_ok());
}

#[test]
fn a_value_with_braces_is_not_filled_again() {
    let sentence = Template::new("{vendor} asks {partner} {twice");
    let names = [("vendor", "{partner}"), ("partner", "Bo")];
    assert_eq!(sentence.fill(&names), "{partner} asks Bo {twice");
    assert_eq!(sentence.gaps().collect::<Vec<_>>(), ["vendor", "partner"]);
}
