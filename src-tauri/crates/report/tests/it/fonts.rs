//! The fonts of a file: embedded, cut down, and their letters found again.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object};
use report::page::{Color, PaperSize};
use report::text::{Face, FontFallback, Fonts, Span, TextStyle};
use scoring::Edition;

use crate::pdf_file::{PdfFile, name};
use crate::rounds::{NAMES, THREE, made, round, sample_report, spoken};
use crate::{checks, demo};

/// The fonts of all pages with what they descend from.
fn fonts(file: &PdfFile) -> Vec<(Dictionary, Dictionary)> {
    let mut fonts: Vec<(Dictionary, Dictionary)> = Vec::new();
    for page in &file.pages {
        for font in file
            .doc
            .get_page_fonts(page.id)
            .expect("fonts")
            .into_values()
        {
            let list = file.array(font.get(b"DescendantFonts").expect("a descendant"));
            let pair = (font.clone(), file.dictionary(&list[0]).clone());
            if !fonts.contains(&pair) {
                fonts.push(pair);
            }
        }
    }
    fonts
}

#[test]
fn all_fonts_are_embedded_in_part_under_names_of_their_own() {
    let report = sample_report(Edition::Joint, PaperSize::A4).bytes;
    for (bytes, count) in [(demo::bytes(), 2), (report, 3)] {
        let file = PdfFile::read(&bytes);
        let fonts = fonts(&file);
        assert_eq!(fonts.len(), count, "only the report has italics");
        let mut names = BTreeSet::new();
        for (font, descendant) in &fonts {
            assert_eq!(name(font, b"Subtype"), "Type0");
            assert_eq!(name(font, b"Encoding"), "Identity-H");
            assert!(font.has(b"ToUnicode"));
            let base = name(font, b"BaseFont");
            let (tag, rest) = base.split_once('+').expect("a tag that says it is a part");
            assert!(
                tag.len() == 6 && tag.chars().all(|c| c.is_ascii_uppercase()),
                "{base}"
            );
            assert!(rest.starts_with("NotoSans-"), "{base}");
            assert!(names.insert(base), "two fonts of one name");
            let described = file.dictionary(descendant.get(b"FontDescriptor").expect("described"));
            let program = described
                .get(b"FontFile2")
                .or_else(|_| described.get(b"FontFile3"));
            let (_, program) = file
                .doc
                .dereference(program.expect("embedded"))
                .expect("there");
            let program = program.as_stream().expect("a stream").get_plain_content();
            let whole = ttf_noto_sans::REGULAR.len();
            assert!(
                program.expect("plain").len() < whole / 4,
                "only a part of it"
            );
        }
    }
}

/// `printpdf` writes whole numbers; an error adds up along a line.
#[test]
fn widths_are_those_of_the_letters() {
    let file = PdfFile::read(&demo::bytes());
    assert_eq!(checks::of_widths(&file), Vec::<String>::new());
}

/// A reader that does not find a letter shows a box, and an archive refuses the file.
#[test]
fn no_empty_glyph_is_ever_shown() {
    for bytes in [
        demo::bytes(),
        sample_report(Edition::Vendor, PaperSize::A4).bytes,
    ] {
        let file = PdfFile::read(&bytes);
        for page in &file.pages {
            for shown in &page.shown {
                let font = String::from_utf8_lossy(&shown.font);
                assert!(!shown.codes.contains(&0), "an empty glyph of {font}");
            }
        }
    }
}

/// What a font of this computer is asked for, and under which names fonts draw it.
fn drawn(text: &str) -> (Vec<char>, Vec<String>) {
    let mut fonts = Fonts::new(FontFallback::System);
    let style = TextStyle::new(Face::Regular, 10.0, 4.0, Color::BLACK);
    fonts.one_line(&[Span::new(text, style)]);
    let names = fonts.faces().iter().map(|face| face.name.clone());
    (fonts.replaced().iter().copied().collect(), names.collect())
}

/// The fonts that Debian calls `fonts-noto-core` draw all of these.
#[test]
fn any_installed_font_that_has_the_letters_draws_them() {
    if !std::path::Path::new("/usr/share/fonts/truetype/noto/NotoSansBengali-Regular.ttf").exists()
    {
        eprintln!("skipped: fonts-noto-core is not installed");
        return;
    }
    let texts = [
        ("Bengali", "ঢাকা সফটওয়্যার লিমিটেড"),
        ("Tamil", "சென்னை ஆலோசனை"),
        ("Ethiopic", "አዲስ አበባ"),
        ("Telugu", "హైదరాబాద్"),
        ("Khmer", "ភ្នំពេញ"),
        ("Gujarati", "અમદાવાદ"),
        ("Malayalam", "കേരളം"),
        ("Sinhala", "කොළඹ"),
        ("Myanmar", "ရန်ကုန်"),
        ("Tibetan", "ལྷ་ས"),
    ];
    for (script, text) in texts {
        let (missing, names) = drawn(text);
        assert_eq!(missing, [], "{script}");
        // A font without serifs, made for the script, upright and of the usual weight.
        let expected = format!("NotoSans{script}-Regular");
        let named = names.contains(&expected) || script == "Tibetan";
        assert!(named, "{script}: {names:?}");
    }
}

#[test]
fn chinese_characters_are_drawn_in_the_form_of_the_language() {
    if !std::path::Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").exists() {
        eprintln!("skipped: fonts-noto-cjk is not installed");
        return;
    }
    for (text, form) in [
        ("提携は続きます。", "NotoSansCJKjp"),
        ("株式会社提携", "NotoSansCJKjp"),
        ("上海软件有限公司", "NotoSansCJKsc"),
        ("臺灣軟體公司", "NotoSansCJKtc"),
        ("협력 提携", "NotoSansCJKkr"),
    ] {
        let (missing, names) = drawn(text);
        assert_eq!(missing, [], "{text}");
        assert!(
            names.iter().any(|name| name.starts_with(form)),
            "{text}: {names:?}"
        );
    }
}

#[test]
fn a_word_with_a_soft_hyphen_breaks_nowhere_and_no_byte_order_mark_is_copied() {
    let mut fonts = Fonts::new(FontFallback::None);
    let style = TextStyle::new(Face::Regular, 10.0, 4.0, Color::BLACK);
    let text = "ab Donaudampf\u{AD}schifffahrts\u{FEFF}gesellschaft";
    // As wide as the first part of the long word and the short one before it.
    let width = fonts.measure("ab Donaudampf", &style).to_mm();
    let lines: Vec<String> = fonts
        .lines(&[Span::new(text, style)], width)
        .iter()
        .map(|line| line.plain_text())
        .collect();
    assert_eq!(
        lines.first().map(|line| line.trim()),
        Some("ab"),
        "{lines:?}"
    );
    assert_eq!(lines.concat(), "ab Donaudampfschifffahrtsgesellschaft");
}

/// `printpdf` drops a letter that its font lacks without a word.
#[test]
fn letters_no_font_has_are_replaced_and_told() {
    let words = |_: &str| "提携 👍 works".to_owned();
    let round = round(NAMES, THREE, |seat| {
        spoken(seat, questionnaire::Share::Joint, words)
    });
    let report = made(&round, Edition::Joint, PaperSize::A4);
    assert_eq!(report.replaced, ['提', '携', '👍']);
    let file = PdfFile::read(&report.bytes);
    let text: String = (0..file.pages.len())
        .map(|page| file.squeezed(page))
        .collect();
    assert!(
        text.contains("提携👍works"),
        "what is copied is what was typed"
    );
    let demo = demo::document(PaperSize::A4, FontFallback::None);
    assert!(!demo.replaced.contains(&'ö'), "{:?}", demo.replaced);
}

/// `printpdf` names one text for each glyph, and a font has one glyph for several characters.
#[test]
fn copied_text_is_what_was_written() {
    let file = PdfFile::read(&demo::bytes());
    let page = |words: &str| {
        let found = (0..file.pages.len()).find(|page| file.squeezed(*page).contains(words));
        found.unwrap_or_else(|| panic!("{words} is on no page"))
    };
    let scripts = page("Übergrößenträger");
    let text = file.squeezed(scripts);
    for words in [
        "„äöüßÄÖÜ“",
        "Ησυνεργασίααντέχει",
        "Партнёрство",
        "non\u{2010}breaking",
        "99%—end.",
        "a\u{301}x\u{331}",
    ] {
        let same = |text: &str| text.replace(['\u{2010}', '\u{2011}'], "-");
        assert!(same(&text).contains(&same(words)), "{words} in {text}");
    }
    let sequences = file.pages[scripts].sequences.iter();
    let spaced: String = sequences.map(|s| s.text.as_str()).collect();
    assert!(
        spaced.contains("99 %") || spaced.contains("99\u{a0}%"),
        "a space that does not break is still a space"
    );
}

#[test]
fn ligatures_and_umlauts_of_names_come_back_as_letters() {
    let names = questionnaire::BySide {
        vendor: "Affine Office Fluff AG",
        partner: "Jürgen & Söhne, Größe ﬁn",
    };
    let round = round(names, THREE, |seat| {
        spoken(seat, questionnaire::Share::Joint, |_| "words".to_owned())
    });
    let file = PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes);
    let text = file.squeezed(0);
    assert!(text.contains("AffineOfficeFluffAG"), "{text}");
    assert!(
        text.contains("Jürgen&Söhne,Größeﬁn") || text.contains("Jürgen&Söhne,Größefin"),
        "{text}"
    );
}

#[test]
fn every_font_is_declared_once() {
    let file = PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes);
    let programs = file.doc.objects.values().filter(|object| {
        object.as_stream().is_ok_and(|stream| stream.dict.has(b"Length1"))
            || matches!(object, Object::Stream(stream) if name(&stream.dict, b"Subtype") == "CIDFontType0C")
    });
    assert!(programs.count() <= 3);
}
