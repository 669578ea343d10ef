//! In which language somebody wrote, so that a screen reader speaks it as such.

use whatlang::{Script, detect};

/// The language of the sentences around.
const OURS: &str = "en";

/// The language of a text, if it is surely not that of the document. Read aloud in the wrong
/// language a text is worse than in that of the document, so a doubt counts against it.
pub(crate) fn foreign_language(text: &str) -> Option<&'static str> {
    let found = detect(text)?;
    let surely = if found.is_reliable() {
        tag(found.lang().code())
    } else {
        usual_of(found.script())
    };
    surely.filter(|tag| *tag != OURS)
}

/// The language that most people write in a script which a voice of another language cannot read
/// at all.
const fn usual_of(script: Script) -> Option<&'static str> {
    match script {
        Script::Arabic => Some("ar"),
        Script::Armenian => Some("hy"),
        Script::Cyrillic => Some("ru"),
        Script::Devanagari => Some("hi"),
        Script::Georgian => Some("ka"),
        Script::Greek => Some("el"),
        Script::Hangul => Some("ko"),
        Script::Hebrew => Some("he"),
        Script::Hiragana | Script::Katakana => Some("ja"),
        Script::Mandarin => Some("zh"),
        Script::Thai => Some("th"),
        _ => None,
    }
}

/// The tag of a language (BCP 47) from its code of three letters (ISO 639-3); `None` for languages
/// that are told too seldom to be trusted.
fn tag(code: &str) -> Option<&'static str> {
    Some(match code {
        "ara" => "ar",
        "aze" => "az",
        "bel" => "be",
        "ben" => "bn",
        "bul" => "bg",
        "cat" => "ca",
        "ces" => "cs",
        "cmn" => "zh",
        "dan" => "da",
        "deu" => "de",
        "ell" => "el",
        "eng" => "en",
        "est" => "et",
        "fin" => "fi",
        "fra" => "fr",
        "guj" => "gu",
        "heb" => "he",
        "hin" => "hi",
        "hrv" => "hr",
        "hun" => "hu",
        "hye" => "hy",
        "ind" => "id",
        "ita" => "it",
        "jpn" => "ja",
        "kan" => "kn",
        "kat" => "ka",
        "khm" => "km",
        "kor" => "ko",
        "lav" => "lv",
        "lit" => "lt",
        "mal" => "ml",
        "mar" => "mr",
        "mkd" => "mk",
        "nep" => "ne",
        "nld" => "nl",
        "nob" => "nb",
        "pan" => "pa",
        "pes" => "fa",
        "pol" => "pl",
        "por" => "pt",
        "ron" => "ro",
        "rus" => "ru",
        "sin" => "si",
        "slk" => "sk",
        "slv" => "sl",
        "spa" => "es",
        "srp" => "sr",
        "swe" => "sv",
        "tam" => "ta",
        "tel" => "te",
        "tha" => "th",
        "tur" => "tr",
        "ukr" => "uk",
        "urd" => "ur",
        "vie" => "vi",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_where_there_is_no_doubt() {
        for (text, expected) in [
            (
                "Wir haben dreimal nachgefragt und keine Antwort bekommen, obwohl es dringend war.",
                Some("de"),
            ),
            (
                "Nous avons demandé trois fois et nous n’avons jamais reçu de réponse de leur part.",
                Some("fr"),
            ),
            ("שאלנו שלוש פעמים ולא קיבלנו תשובה", Some("he")),
            (
                "私たちは三回も尋ねましたが返事がありませんでした",
                Some("ja"),
            ),
            (
                "We have asked three times for the price list and have never had an answer to that.",
                None,
            ),
            ("提携は続きます。", Some("ja")),
            ("شكرا", Some("ar")),
            ("Acme GmbH", None),
            ("1 2 3", None),
            ("", None),
        ] {
            assert_eq!(foreign_language(text), expected, "{text}");
        }
    }
}
