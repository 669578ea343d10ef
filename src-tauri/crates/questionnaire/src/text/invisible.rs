//! The characters of which nothing is seen, and which of them a text needs all the same.
//!
//! They come along when a text is copied from a page, a table or a chat. Two names that differ in
//! one of them look the same. But some guide the letters beside them: without a joiner Persian and
//! Hindi are spelled wrong, and a family of emoji falls apart.

/// Whether nothing of a character is seen by itself: it guides its neighbours, fills a place, or
/// means something to programs only. White space is not among these.
///
/// From `Default_Ignorable_Code_Point` of the Unicode Character Database 16, and the characters
/// for interlinear notes and for objects that are not text.
#[must_use]
pub const fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFC}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Whether a character changes the direction of text or is an invisible tag: what is shown of a
/// text with it need not be what it says.
pub(crate) const fn is_mark(character: char) -> bool {
    matches!(
        character,
        '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{061C}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

/// Whether a character is for programs alone: a control character, or one that Unicode keeps from
/// being exchanged.
pub(super) fn is_for_programs(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{FDD0}'..='\u{FDEF}')
        || (character as u32) & 0xFFFE == 0xFFFE
}

/// Whether the letter before an invisible character needs it.
pub(super) const fn is_needed(character: char, before: Option<char>) -> bool {
    let Some(before) = before else {
        return false;
    };
    match character {
        // Joiners: in the scripts from Arabic to those of India and Mongolia, and in emoji.
        '\u{200C}' | '\u{200D}' => {
            matches!(before,
                '\u{600}'..='\u{109F}' | '\u{1700}'..='\u{1CFF}' | '\u{A800}'..='\u{ABFF}'
                | '\u{10A00}'..='\u{11FFF}' | '\u{1E900}'..='\u{1E95F}')
                || (matches!(character, '\u{200D}') && is_emoji(before))
        }
        // The end of a word where words are written without spaces: Thai to Tibetan, Burmese, Khmer.
        '\u{200B}' => {
            matches!(before, '\u{E00}'..='\u{FFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
        }
        // Which form of the sign before is meant.
        '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' => {
            !before.is_whitespace() && !before.is_ascii_alphabetic() && !is_invisible(before)
        }
        '\u{180B}'..='\u{180D}' | '\u{180F}' => matches!(before, '\u{1820}'..='\u{18AF}'),
        _ => false,
    }
}

const fn is_emoji(character: char) -> bool {
    matches!(character,
        '\u{2190}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}')
}
