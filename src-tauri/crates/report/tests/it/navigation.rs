//! Ways through a file: outline, contents, links, page numbers.

use std::collections::BTreeMap;

use lopdf::Object;
use report::page::PaperSize;
use scoring::Edition;

use crate::demo;
use crate::pdf_file::{PdfFile, number, squeeze, string};
use crate::rounds::{EDITIONS, sample_report};

#[test]
fn every_page_tells_its_number_and_how_many_there_are() {
    for paper in [PaperSize::A4, PaperSize::Letter] {
        for edition in EDITIONS {
            let report = sample_report(edition, paper);
            let file = PdfFile::read(&report.bytes);
            assert_eq!(report.pages, file.pages.len());
            for page in 0..file.pages.len() {
                let text = file.squeezed(page);
                let words = format!("{}of{}", page + 1, file.pages.len());
                assert!(
                    text.ends_with(&words),
                    "page {} ends with {text:?}",
                    page + 1
                );
            }
        }
    }
}

#[test]
fn the_outline_names_the_parts_in_order() {
    let file = PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes);
    let outline = file.outline();
    let parts: Vec<&str> = outline
        .iter()
        .filter(|line| line.depth == 0)
        .map(|line| line.title.as_str())
        .collect();
    assert_eq!(
        parts,
        [
            "The answer",
            "The five at a glance",
            "Findings",
            "What works",
            "Traits",
            "Measures and first deal",
            "How we will talk",
            "What we understood",
            "People and enablement",
            "Decisions and actions",
            "Appendix 1 · Method",
            "Appendix 2 · Questions",
            "Appendix 2 · How the answers spread",
            "Appendix 3 · Lists",
            "Appendix 4 · Comments",
            "Appendix 5 · Definitions",
        ]
    );
    let below = |title: &str| {
        let start = outline
            .iter()
            .position(|line| line.title == title)
            .expect("a part");
        let rest = outline[start + 1..].iter();
        rest.take_while(|line| line.depth > 0).count()
    };
    assert_eq!(
        below("Findings"),
        6,
        "five in full and the table of the others"
    );
}

/// `printpdf` sorts bookmarks of one page by their titles and forgets their height.
#[test]
fn outline_entries_stay_in_reading_order_on_one_page() {
    for file in [
        PdfFile::read(&demo::bytes()),
        PdfFile::read(&sample_report(Edition::Vendor, PaperSize::A4).bytes),
    ] {
        let outline = file.outline();
        let places: Vec<(usize, i64)> = outline
            .iter()
            // Further down on a page is nearer to its bottom.
            .map(|line| (line.page, -(line.top * 100.0) as i64))
            .collect();
        assert!(places.is_sorted(), "{outline:?}");
        let mut on_page: BTreeMap<usize, usize> = BTreeMap::new();
        for line in &outline {
            *on_page.entry(line.page).or_default() += 1;
        }
        assert!(
            on_page.values().any(|count| *count > 1),
            "two on one page are seen"
        );
    }
}

#[test]
fn outline_and_contents_lead_to_their_headings() {
    let file = PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes);
    let structure = file.structure();
    let headings: Vec<(usize, String)> = structure
        .iter()
        .filter(|e| matches!(e.role.as_str(), "H1" | "H2"))
        .map(|e| {
            let page = file.pages.iter().position(|page| page.id == e.marks[0].0);
            (
                page.expect("a page"),
                squeeze(&file.text_of(&structure, e.id)),
            )
        })
        .collect();
    let outline = file.outline();
    for line in outline
        .iter()
        .filter(|line| line.title == "Thresholds" || line.title == "Limits")
    {
        assert!(
            headings.contains(&(line.page, line.title.clone())),
            "{line:?}"
        );
    }
    // The contents list the same lines on the same pages.
    let contents: Vec<String> = structure
        .iter()
        .filter(|e| e.role == "TOCI")
        .map(|e| file.text_of(&structure, e.id))
        .collect();
    assert_eq!(contents.len(), outline.len());
    for (line, words) in outline.iter().zip(&contents) {
        assert_eq!(*words, format!("{} {}", line.title, line.page + 1));
    }
}

#[test]
fn links_say_where_they_lead_and_cover_their_words() {
    for file in [
        PdfFile::read(&demo::bytes()),
        PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes),
    ] {
        let mut links = 0;
        for page in &file.pages {
            let dictionary = file.doc.get_dictionary(page.id).expect("a page");
            let Ok(annotations) = dictionary.get(b"Annots") else {
                continue;
            };
            for annotation in file.array(annotations) {
                let link = file.dictionary(annotation);
                links += 1;
                assert!(!string(link.get(b"Contents").expect("words")).is_empty());
                assert_eq!(
                    link.get(b"F").and_then(Object::as_i64).ok(),
                    Some(4),
                    "printed too"
                );
                let target = file.array(link.get(b"Dest").expect("a target"));
                let target = target[0].as_reference().expect("a page");
                assert!(file.pages.iter().any(|page| page.id == target));
                let area: Vec<f64> = file
                    .array(link.get(b"Rect").expect("its area"))
                    .iter()
                    .map(number)
                    .collect();
                let covers = |shown: &&crate::pdf_file::Shown| {
                    shown.from >= area[0] - 1.0
                        && shown.to <= area[2] + 1.0
                        && (area[1]..area[3]).contains(&shown.baseline)
                };
                assert!(
                    page.shown.iter().any(|shown| covers(&shown)),
                    "{area:?} covers no words"
                );
            }
        }
        assert!(links > 1);
    }
}
