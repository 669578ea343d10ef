//! Text as it comes from people, made fit for setting.

/// Makes every kind of line end a `\n` and every tab a space, and drops control characters, which
/// no font draws.
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
            '\u{FDD0}'..='\u{FDEF}' => {}
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

/// Whether a character guides its neighbours and is not drawn itself.
pub(super) const fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E0FFF}')
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
            clean("a\r\nb\rc\u{2028}d\te\0\u{7}\u{FFFE}f"),
            "a\nb\nc\nd ef"
        );
    }
}
