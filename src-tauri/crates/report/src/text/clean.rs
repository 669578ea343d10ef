//! Text as it comes from people, made fit for setting.

use questionnaire::is_invisible;

/// Makes every kind of line end a `\n` and every tab a space, and drops control characters, which
/// no font draws, soft hyphens, at which a word would break without a hyphen, and byte order marks,
/// which must not stand in what is copied out of a PDF (ISO 14289-1, 7.21.7).
pub(super) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    cleaned.push('\n');
                }
            }
            '\n' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            '\t' => cleaned.push(' '),
            // Noncharacters are for inner use of programs and must not be exchanged.
            _ if char.is_control() || (u32::from(char) & 0xFFFE) == 0xFFFE => {}
            '\u{FDD0}'..='\u{FDEF}' | '\u{AD}' | '\u{FEFF}' => {}
            _ => cleaned.push(char),
        }
    }
    cleaned
}

/// What is left of a text for comparing it with another: white space of one kind, nothing unseen.
pub(crate) fn folded(text: &str) -> String {
    let visible: String = clean(text)
        .chars()
        .filter(|&char| !is_invisible(char))
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Another character that looks the same, for one that fonts often lack.
pub(super) const fn look_alike(char: char) -> Option<char> {
    match char {
        '\u{2011}' => Some('\u{2010}'),
        '\u{2010}' => Some('-'),
        '\u{2212}' => Some('\u{2013}'),
        '\u{2002}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' | '\u{A0}' => Some(' '),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn line_ends_become_one_kind_and_controls_go() {
        assert_eq!(
            clean("a\r\nb\rc\u{2028}d\te\0\u{7}\u{FFFE}f\u{FEFF}g\u{AD}h"),
            "a\nb\nc\nd efgh"
        );
    }
}
