//! Nothing runs off its page, whatever the names, the numbers and the texts.

use std::collections::BTreeMap;

use questionnaire::{BySide, Round, Share};
use report::page::PaperSize;
use scoring::Edition;

use crate::pdf_file::PdfFile;
use crate::rounds::{NAMES, THREE, made, round, sample, spoken, unknown};

const MM: f64 = 72.0 / 25.4;

/// Left and right edge of the content, from the width of the page in millimetres.
fn edges(width: f64) -> (f64, f64) {
    let margin = match width.round() as i64 {
        210 | 297 => 22.0,
        216 => 24.95,
        279 => 13.2,
        other => panic!("a page {other} mm wide"),
    };
    (margin, width - margin)
}

/// Checks that all glyphs stand between the edges of the content and on the page, and no two
/// texts of one line cover each other.
fn check(round: &Round, what: &str) {
    for paper in [PaperSize::A4, PaperSize::Letter] {
        let file = PdfFile::read(&made(round, Edition::Vendor, paper).bytes);
        for (at, page) in file.pages.iter().enumerate() {
            let dictionary = file.doc.get_dictionary(page.id).expect("a page");
            let media = file.array(dictionary.get(b"MediaBox").expect("a size"));
            let (width, height) = (
                crate::pdf_file::number(&media[2]) / MM,
                crate::pdf_file::number(&media[3]) / MM,
            );
            let (left, right) = edges(width);
            let place = format!("{what}, {paper:?}, page {}", at + 1);
            for shown in &page.shown {
                let (from, to, y) = (shown.from / MM, shown.to / MM, shown.baseline / MM);
                // A space at the end of a line may hang over.
                assert!(from > left - 2.0, "{place}: starts at {from:.1} mm");
                assert!(to < right + 2.0, "{place}: ends at {to:.1} mm");
                assert!(y > 5.0 && y < height - 5.0, "{place}: stands at {y:.1} mm");
            }
            let mut lines: BTreeMap<i64, Vec<(f64, f64)>> = BTreeMap::new();
            for shown in &page.shown {
                let line = lines.entry(shown.baseline.round() as i64).or_default();
                line.push((shown.from, shown.to));
            }
            for line in lines.values_mut() {
                line.sort_by(|a, b| a.0.total_cmp(&b.0));
                for pair in line.windows(2) {
                    let over = pair[0].1 - pair[1].0;
                    assert!(
                        over < 4.0,
                        "{place}: texts cover each other by {over:.1} pt"
                    );
                }
            }
        }
        let last = file.pages.last().expect("a page");
        assert!(!last.shown.is_empty(), "{what}: an empty last page");
    }
}

fn said(names: BySide<&str>, people: BySide<usize>, words: &str) -> Round {
    round(names, people, |seat| {
        spoken(seat, Share::Joint, |_| words.to_owned())
    })
}

#[test]
fn the_sample() {
    check(&sample(), "sample");
}

#[test]
fn very_long_names() {
    let many_words = BySide {
        vendor: "Internationale Gesellschaft für betriebswirtschaftliche Datenverarbeitung mbH & Co. KG",
        partner: "The Extraordinarily Long-Named Northern Consulting, Training and Implementation Partners of Scandinavia Limited",
    };
    check(&said(many_words, THREE, "words"), "long names");
    let one_word = BySide {
        vendor: "Donaudampfschifffahrtsgesellschaftskapitänsversicherungsverein",
        partner: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    };
    check(&said(one_word, THREE, "words"), "names of one long word");
}

#[test]
fn an_endless_word_and_a_comment_as_long_as_allowed() {
    check(
        &said(
            NAMES,
            BySide {
                vendor: 1,
                partner: 1,
            },
            &"x".repeat(150),
        ),
        "an endless word",
    );
    let long = "A word, and then another, until it is long. ".repeat(100);
    let long: String = long.chars().take(4000).collect();
    let one = BySide {
        vendor: 1,
        partner: 1,
    };
    let comment = round(NAMES, one, |seat| {
        let long_here = seat.asked.question.id.as_str().ends_with("-01");
        spoken(seat, Share::Joint, |place| match place {
            "comment" if long_here => long.clone(),
            _ => "words".to_owned(),
        })
    });
    check(&comment, "long comments");
}

#[test]
fn rounds_without_much_in_them() {
    let none = BySide {
        vendor: 0,
        partner: 0,
    };
    check(&said(NAMES, none, "words"), "nobody");
    let one_side = BySide {
        vendor: 3,
        partner: 0,
    };
    check(&said(NAMES, one_side, "words"), "one side");
    check(&round(NAMES, THREE, unknown), "nobody knows");
    check(
        &said(
            NAMES,
            BySide {
                vendor: 1,
                partner: 1,
            },
            "words",
        ),
        "one person a side",
    );
}

#[test]
fn twenty_people() {
    check(
        &said(
            NAMES,
            BySide {
                vendor: 10,
                partner: 10,
            },
            "words",
        ),
        "twenty people",
    );
}

#[test]
fn what_was_not_judged_is_said_in_words() {
    let file =
        PdfFile::read(&made(&round(NAMES, THREE, unknown), Edition::Joint, PaperSize::A4).bytes);
    let first = file.squeezed(0);
    for words in [
        "Toofewanswerstojudge",
        "Noquestioncouldbejudged",
        "notjudged",
    ] {
        assert!(first.contains(words), "{words} is not in {first}");
    }
    let nobody = BySide {
        vendor: 0,
        partner: 0,
    };
    let empty = said(NAMES, nobody, "words");
    let file = PdfFile::read(&made(&empty, Edition::Joint, PaperSize::A4).bytes);
    assert!(file.squeezed(0).contains("Nofindingyet"));
}

/// A name from right to left must not turn the sentence around it.
#[test]
fn names_from_right_to_left_leave_sentences_as_they_are() {
    let names = BySide {
        vendor: "חברת התוכנה",
        partner: "شركة الخدمات",
    };
    let file =
        PdfFile::read(&made(&said(names, THREE, "words"), Edition::Joint, PaperSize::A4).bytes);
    let marks = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
    assert!(
        !file.all_texts().contains(marks),
        "marks of direction have done their work"
    );
    let structure = file.structure();
    let title = structure.iter().find(|e| e.role == "H1").expect("a title");
    let words = file.text_of(&structure, title.id);
    assert!(words.contains("between"), "{words}");
    // The title starts at the left edge.
    let (page, _) = title.marks[0];
    let page = file.pages.iter().find(|p| p.id == page).expect("a page");
    let size = page
        .shown
        .iter()
        .map(|shown| shown.from / MM)
        .fold(f64::MAX, f64::min);
    assert!((size - 22.0).abs() < 0.5, "{size}");
}
