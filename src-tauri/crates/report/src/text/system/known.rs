//! The font files that are asked first: which draws what well is known of them.

use unicode_script::Script;

use crate::text::han::HanForm;

/// A font file to look for.
pub(super) struct Wanted {
    /// The name of the file up to its weight, in small letters.
    pub(super) stem: &'static str,
    /// Which face of a collection.
    pub(super) face: u32,
    /// For what it is made; empty for all.
    pub(super) scripts: &'static [Script],
    /// The forms of Han that it draws, if it draws those of one language.
    pub(super) han: Option<HanForm>,
}

/// Makes an entry of [`WANTED`].
const fn font(stem: &'static str, face: u32, scripts: &'static [Script]) -> Wanted {
    Wanted {
        stem,
        face,
        scripts,
        han: None,
    }
}

/// The same for a font that draws Han as one language does.
const fn han(stem: &'static str, face: u32, form: HanForm, scripts: &'static [Script]) -> Wanted {
    Wanted {
        han: Some(form),
        ..font(stem, face, scripts)
    }
}

const CJK: &[Script] = &[
    Script::Han,
    Script::Hiragana,
    Script::Katakana,
    Script::Hangul,
];
const JAPANESE: &[Script] = &[Script::Han, Script::Hiragana, Script::Katakana];
const KOREAN: &[Script] = &[Script::Hangul];
const CHINESE: &[Script] = &[Script::Han, Script::Bopomofo];
const ARABIC: &[Script] = &[Script::Arabic];
const HEBREW: &[Script] = &[Script::Hebrew];
const SYMBOLS: &[Script] = &[Script::Common, Script::Inherited];

/// The best first; free families before those of one system.
pub(super) const WANTED: &[Wanted] = &[
    font("notosansarabic", 0, ARABIC),
    font("notonaskharabic", 0, ARABIC),
    font("notosanshebrew", 0, HEBREW),
    font("notosansdevanagari", 0, &[Script::Devanagari]),
    font("notosansthai", 0, &[Script::Thai]),
    font("notosansarmenian", 0, &[Script::Armenian]),
    font("notosansgeorgian", 0, &[Script::Georgian]),
    han("notosanscjk", 0, HanForm::Japanese, CJK),
    han("notosanscjk", 1, HanForm::Korean, CJK),
    han("notosanscjk", 2, HanForm::Simplified, CJK),
    han("notosanscjk", 3, HanForm::Traditional, CJK),
    font("notosanssymbols2", 0, SYMBOLS),
    font("notosanssymbols", 0, SYMBOLS),
    font("notosansmath", 0, SYMBOLS),
    font("dejavusans", 0, &[]),
    han("hiraginosansgb", 0, HanForm::Simplified, CHINESE),
    han("applesdgothicneo", 0, HanForm::Korean, KOREAN),
    han("msyh", 0, HanForm::Simplified, CHINESE),
    han("msjh", 0, HanForm::Traditional, CHINESE),
    han("yugothm", 0, HanForm::Japanese, JAPANESE),
    han("malgun", 0, HanForm::Korean, KOREAN),
    font("segoeui", 0, &[]),
    font("seguisym", 0, SYMBOLS),
    font("arialunicode", 0, &[]),
    font("arial", 0, &[]),
];
