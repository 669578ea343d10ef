//! When two names that people typed mean the same.

use unicode_normalization::UnicodeNormalization;

/// A name without what does not tell two of them apart: Unicode form, white space at the ends and
/// case. `Straße` and `STRASSE` become the same.
pub(crate) fn folded(name: &str) -> String {
    let composed: String = name.nfc().collect();
    // Upper case spells out what has no capital of its own, such as ß; the rest is case only.
    let spelled = composed.trim().to_lowercase().to_uppercase().to_lowercase();
    spelled.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn form_ends_and_case_do_not_tell_names_apart() {
        // U+0075 U+0308 is the decomposed form of U+00FC.
        assert_eq!(folded(" Mu\u{308}ller "), folded("MÜLLER"));
        assert_eq!(folded("Straße"), folded("STRASSE"));
        assert_eq!(folded("ẞ"), "ss");
        assert_ne!(folded("Ann"), folded("Anna"));
    }
}
