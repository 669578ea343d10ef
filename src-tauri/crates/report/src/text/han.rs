//! In which form a text wants its Chinese characters drawn.
//!
//! Unicode has one number for a character that Japanese, Korean and two ways of writing Chinese
//! draw differently, so that the font has to be chosen by the language of the text.

/// How Chinese characters (Han) are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum HanForm {
    /// As in Japan.
    Japanese,
    /// As in Korea.
    Korean,
    /// As in mainland China and Singapore.
    Simplified,
    /// As in Taiwan and Hong Kong.
    Traditional,
}

/// Everyday characters that only the short way of writing Chinese has.
const SIMPLIFIED: &str = "们这个说时为话问间过还对开关长见进动产务电业传东车马语译请谁谢让认识论设计试该详调谈样应战线练组织结给络统续维继经网资质费购贸账货赔赛队阶阳际险难项预题颜风飞饭馆验鱼鸟软团门闻闭单发买卖约银钱课报达办规则责头图书实现欢优级环爱岁";
/// Everyday characters that only the long way has, and Japan writes in another one.
const TRADITIONAL: &str = "們這說應對關產實變讓證讀賣價圖團圍學會樂經續總條據數斷舊歡歸氣濟當發雙壓聲與舉萬號處裝覽譯豐轉辭邊釋錢鐵雜驗體齊";
/// Everyday characters that only Japan writes so.
const JAPANESE: &str = "両亜仏仮伝円処剣剤労効勧単厳囲図圏圧塩増壊壱売変実寛専対帯帰広廃弐従徳応恵悩悪戦戻払抜択拝拠拡挙捜掲摂撃斉暁検楽様権歓歩歯歳歴毎気沢浄渇済渉渋満滝瀬焼犠獣畳発県砕稲穂穏竜粋経絵継総縁縄縦繊聴脳臓舗芸荘蔵薬蛍覧覚観訳読譲豊賛転軽辺遅郷酔醸釈鉄鉱銭鋳錬関闘険隠雑霊頼顕駅駆騒験髄髪鶏黒黙齢働込畑枠峠辻";
/// Legal forms that tell where a company is.
const JAPANESE_FORMS: [&str; 4] = ["株式会社", "有限会社", "合同会社", "合資会社"];

/// The form that a text surely wants; `None` without Chinese characters or without a sign of it.
pub(super) fn form_of(text: &str) -> Option<HanForm> {
    let is_han = |char: char| matches!(char, '\u{2E80}'..='\u{2FDF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    if text.is_ascii() || !text.chars().any(is_han) {
        return None;
    }
    if text
        .chars()
        .any(|char| matches!(char, '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'))
        || JAPANESE_FORMS.iter().any(|form| text.contains(form))
    {
        return Some(HanForm::Japanese);
    }
    if text
        .chars()
        .any(|char| matches!(char, '\u{1100}'..='\u{11FF}' | '\u{AC00}'..='\u{D7AF}'))
    {
        return Some(HanForm::Korean);
    }
    let count = |only: &str| text.chars().filter(|char| only.contains(*char)).count();
    let signs = [
        (count(SIMPLIFIED), HanForm::Simplified),
        (count(TRADITIONAL), HanForm::Traditional),
        (count(JAPANESE), HanForm::Japanese),
    ];
    let most = signs.iter().map(|(signs, _)| *signs).max()?;
    let mut leading = signs.iter().filter(|(signs, _)| *signs == most && most > 0);
    match (leading.next(), leading.next()) {
        (Some((_, form)), None) => Some(*form),
        _ => None,
    }
}

impl HanForm {
    /// Whether the name of a font family, in small letters, says that it draws this form.
    pub(super) fn is_named_in(self, family: &str) -> bool {
        let ends: &[&str] = match self {
            HanForm::Japanese => &[" jp", "japan", "gothic", "mincho", "ipa", "takao", "vl"],
            HanForm::Korean => &[" kr", "korea", "nanum", "baekmuk", "malgun"],
            HanForm::Simplified => &[" sc", " cn", " gb", "hans", "wenquanyi", "wqy", "yahei"],
            HanForm::Traditional => &[" tc", " tw", " hk", "hant", "jhenghei", "ming"],
        };
        ends.iter().any(|end| family.contains(end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_is_told_by_the_letters_and_words_of_a_language() {
        let cases = [
            ("提携は続きます。", Some(HanForm::Japanese)),
            ("株式会社 提携", Some(HanForm::Japanese)),
            ("広告の価格", Some(HanForm::Japanese)),
            ("経済産業", Some(HanForm::Japanese)),
            ("협력 提携", Some(HanForm::Korean)),
            ("上海软件有限公司", Some(HanForm::Simplified)),
            ("这个产品没有问题", Some(HanForm::Simplified)),
            ("臺灣軟體公司", Some(HanForm::Traditional)),
            ("這個產品沒有問題", Some(HanForm::Traditional)),
            // The same characters everywhere.
            ("中山大", None),
            ("Acme GmbH", None),
            ("Đurić", None),
        ];
        for (text, expected) in cases {
            assert_eq!(form_of(text), expected, "{text}");
        }
    }

    /// A character in two of the lists would be no sign of either.
    #[test]
    fn no_character_stands_for_two_ways_of_writing() {
        for (one, other) in [
            (SIMPLIFIED, TRADITIONAL),
            (SIMPLIFIED, JAPANESE),
            (TRADITIONAL, JAPANESE),
        ] {
            let both: String = one.chars().filter(|char| other.contains(*char)).collect();
            assert_eq!(both, "");
        }
    }
}
