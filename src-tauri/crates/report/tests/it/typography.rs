//! Rows higher than a page, scripts that read from right to left, comments in other languages.

use questionnaire::Share;
use report::flow::{About, Cell, Column, Finished, Flow, Footer, Furniture, Paragraph, Row, Table};
use report::look;
use report::page::{Mm, PaperSize};
use report::pdf;
use report::text::FontFallback;
use scoring::Edition;

use crate::demo;
use crate::pdf_file::{Element, PdfFile, string};
use crate::rounds::{NAMES, THREE, made, round, spoken};

/// A document of one thing.
fn document(fallback: FontFallback, fill: impl FnOnce(&mut Flow)) -> Finished {
    let about = About {
        title: "A test".to_owned(),
        language: "en".to_owned(),
        ..About::default()
    };
    let mut flow = Flow::new(about, PaperSize::A4, fallback);
    fill(&mut flow);
    flow.finish(&Furniture {
        header_left: String::new(),
        header_right: String::new(),
        footer: Footer::default(),
        page_of: &|page, pages| format!("{page} of {pages}"),
    })
}

fn written(finished: &Finished) -> PdfFile {
    PdfFile::read(&pdf::write(&finished.document, &demo::date()).expect("written"))
}

fn roles<'a>(structure: &'a [Element], role: &str) -> Vec<&'a Element> {
    structure
        .iter()
        .filter(|element| element.role == role)
        .collect()
}

/// 600 numbered words on 30 mm: about 200 lines of 5 mm, four pages of A4.
#[test]
fn a_row_higher_than_a_page_goes_on_over_pages_as_one_row() {
    let words: Vec<String> = (1..=600).map(|number| format!("word{number:03}")).collect();
    let finished = document(FontFallback::None, |flow| {
        let mut table = Table::new([
            Column::new("What", Mm(40.0)),
            Column::new("Words", Mm(50.0)),
        ])
        .row_continued("(continued)");
        table.push(Row::new([Cell::bold("Name"), Cell::new(words.join(" "))]));
        table.push(Row::new([Cell::bold("Last"), Cell::new("end")]));
        flow.table(&table);
    });
    let pages = finished.document.pages.len();
    assert!((3..=6).contains(&pages), "{pages} pages");
    let file = written(&finished);
    let structure = file.structure();
    assert_eq!(roles(&structure, "TR").len(), 3, "the head and two rows");
    let cells = roles(&structure, "TD");
    let said = file.text_of(&structure, cells[0].id);
    let said: Vec<&str> = said.split_whitespace().collect();
    assert_eq!(said, words, "every word once, in order");
    for page in 0..pages {
        let text = file.squeezed(page);
        assert!(
            text.contains("Name"),
            "page {} says whose words they are",
            page + 1
        );
        assert_eq!(text.contains("(continued)"), page > 0);
    }
    for page in &file.pages {
        for shown in &page.shown {
            // From the footer at 10.8 mm below the content up to the top of it at 20 mm.
            let from_top = 297.0 - shown.baseline * 25.4 / 72.0;
            assert!(
                (20.0..=286.0).contains(&from_top),
                "a line at {from_top:.1} mm"
            );
        }
    }
}

/// What is copied reads as it was typed, also where letters stand from right to left; where this
/// computer has no font for them, that is told.
#[test]
fn what_reads_from_right_to_left_is_copied_in_the_order_of_reading() {
    for text in [
        "השותפות מחזיקה (2026) ל-Acme היום",
        "الشراكة مستمرة 42 مرة",
        "Acme says שלום and سلام to both",
    ] {
        let finished = document(FontFallback::System, |flow| {
            flow.paragraph(&Paragraph::new(look::BODY).text(text));
        });
        let file = written(&finished);
        let structure = file.structure();
        let paragraphs = roles(&structure, "P");
        let copied = file.text_of(&structure, paragraphs[0].id);
        assert_eq!(copied.trim(), text);
        if finished.replaced.is_empty() {
            assert!(
                finished.document.fonts.len() > 3,
                "a font of the computer draws it"
            );
        }
        let without = document(FontFallback::None, |flow| {
            flow.paragraph(&Paragraph::new(look::BODY).text(text));
        });
        assert!(!without.replaced.is_empty(), "the built-in fonts lack it");
    }
}

/// Hebrew stands from right to left on the page: its first letter is the rightmost.
#[test]
fn the_first_letter_of_hebrew_stands_at_the_right() {
    let finished = document(FontFallback::System, |flow| {
        flow.paragraph(&Paragraph::new(look::BODY).text("אב"));
    });
    let runs: Vec<_> = finished.document.pages[0]
        .commands
        .iter()
        .filter_map(|command| match &command.paint {
            report::page::Paint::Text(run) => Some(run),
            _ => None,
        })
        .collect();
    let glyphs = &runs[0].glyphs;
    if finished.replaced.is_empty() {
        assert_eq!(
            (glyphs[0].text.as_str(), glyphs[1].text.as_str()),
            ("א", "ב")
        );
        assert!(glyphs[0].x.0 > glyphs[1].x.0);
    }
}

#[test]
fn a_comment_in_another_language_says_so_and_one_in_english_does_not() {
    const GERMAN: &str =
        "Wir haben dreimal nachgefragt und nie eine Antwort bekommen, obwohl es dringend war.";
    const ENGLISH: &str =
        "We have asked three times and have never had an answer, although it was urgent for us.";
    let languages = |words: &'static str| -> Vec<Option<String>> {
        let round = round(NAMES, THREE, |seat| {
            spoken(seat, Share::Joint, |_| words.to_owned())
        });
        let file = PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes);
        let structure = file.structure();
        roles(&structure, "BlockQuote")
            .iter()
            .map(|quote| quote.dictionary.get(b"Lang").map(string).ok())
            .collect()
    };
    let german = languages(GERMAN);
    assert!(german.len() > 50, "quotations of findings and the appendix");
    assert!(
        german
            .iter()
            .all(|language| language.as_deref() == Some("de"))
    );
    assert!(languages(ENGLISH).iter().all(Option::is_none));
}
