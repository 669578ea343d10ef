//! What a screen reader needs, in the sample report and in a document that uses everything.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::Object;
use report::page::PaperSize;
use scoring::Edition;

use crate::pdf_file::{Element, PdfFile, name, string};
use crate::rounds::sample_report;
use crate::{checks, demo};

/// The files that all of this has to hold for.
fn files() -> Vec<(&'static str, PdfFile)> {
    let report = |edition, paper| PdfFile::read(&sample_report(edition, paper).bytes);
    vec![
        ("joint", report(Edition::Joint, PaperSize::A4)),
        ("partner", report(Edition::Partner, PaperSize::Letter)),
        ("demo", PdfFile::read(&demo::bytes())),
    ]
}

#[test]
fn everything_painted_is_content_or_decoration() {
    for (file, pdf) in files() {
        for (at, page) in pdf.pages.iter().enumerate() {
            assert_eq!(
                page.unmarked,
                Vec::<String>::new(),
                "{file}, page {}",
                at + 1
            );
            for sequence in &page.sequences {
                let artifact = sequence.tag == "Artifact";
                assert_ne!(artifact, sequence.mcid.is_some(), "{file}, page {}", at + 1);
                assert!(
                    sequence.paints > 0,
                    "{file}, page {}: an empty mark",
                    at + 1
                );
            }
        }
    }
}

#[test]
fn marks_and_structure_point_to_each_other() {
    for (file, pdf) in files() {
        assert_eq!(checks::of_parents(&pdf), Vec::<String>::new(), "{file}");
        let root = pdf.dictionary(pdf.catalog().get(b"StructTreeRoot").expect("a tree"));
        let parents = pdf.dictionary(root.get(b"ParentTree").expect("a table"));
        let numbers = pdf.array(parents.get(b"Nums").expect("numbers"));
        let next = root.get(b"ParentTreeNextKey").and_then(Object::as_i64);
        let next = next.expect("a number");
        let mut keys = numbers.iter().step_by(2);
        assert!(
            keys.all(|key| key.as_i64().expect("a key") < next),
            "{file}"
        );
    }
}

#[test]
fn figures_say_what_they_show_and_where_they_are() {
    for (file, pdf) in files() {
        let structure = pdf.structure();
        assert!(structure.iter().any(|e| e.role == "Figure"), "{file}");
        assert_eq!(checks::of_figures(&pdf), Vec::<String>::new(), "{file}");
    }
}

#[test]
fn tables_have_heads_and_even_rows() {
    for (file, pdf) in files() {
        let structure = pdf.structure();
        let by_id: BTreeMap<_, &Element> = structure.iter().map(|e| (e.id, e)).collect();
        let tables: Vec<&Element> = structure.iter().filter(|e| e.role == "Table").collect();
        assert!(!tables.is_empty(), "{file}");
        for table in tables {
            let mut widths = BTreeSet::new();
            for (at, row) in table.children.iter().map(|id| by_id[id]).enumerate() {
                assert_eq!(row.role, "TR", "{file}");
                let mut width = 0;
                for (column, cell) in row.children.iter().map(|id| by_id[id]).enumerate() {
                    let attributes = cell.dictionary.get(b"A").ok().map(|a| pdf.dictionary(a));
                    let scope = attributes.map(|a| name(a, b"Scope")).unwrap_or_default();
                    let span = attributes.and_then(|a| a.get(b"ColSpan").ok()?.as_i64().ok());
                    width += span.unwrap_or(1);
                    match (at, column) {
                        (0, _) => assert_eq!((&*cell.role, &*scope), ("TH", "Column"), "{file}"),
                        (_, 0) => assert_eq!((&*cell.role, &*scope), ("TH", "Row"), "{file}"),
                        _ => assert_eq!(cell.role, "TD", "{file}"),
                    }
                }
                widths.insert(width);
            }
            assert_eq!(widths.len(), 1, "{file}: rows of {widths:?} columns");
        }
    }
}

#[test]
fn headings_start_at_the_first_level_and_never_skip_one() {
    for (file, pdf) in files() {
        let mut before = 0;
        for element in pdf.structure() {
            let level = match element.role.as_str() {
                "H1" => 1,
                "H2" => 2,
                "H3" => 3,
                _ => continue,
            };
            assert!(
                level <= before + 1,
                "{file}: level {level} after level {before}"
            );
            before = level;
        }
        assert!(before > 0, "{file}: no heading at all");
    }
}

#[test]
fn the_key_of_a_chart_is_no_figure_of_its_own() {
    let pdf = PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes);
    let structure = pdf.structure();
    // Two charts of the dimensions, a strip for each of the five findings printed in full that
    // rests on a rating, the ledger with the finding on leads and on the page of measures, the map of
    // counterparts with the finding on ties and on the page on people, the traits as a field for
    // each side, and the spread of the answers on two pages. The lines of steps in tables have their
    // numbers beside them.
    let figures = structure.iter().filter(|e| e.role == "Figure").count();
    assert_eq!(figures, 2 + 3 + 2 + 2 + 2 + 2);
}

#[test]
fn the_file_says_its_language_and_shows_its_title() {
    for (file, pdf) in files() {
        let catalog = pdf.catalog();
        assert_eq!(
            string(catalog.get(b"Lang").expect("a language")),
            "en",
            "{file}"
        );
        let marks = pdf.dictionary(catalog.get(b"MarkInfo").expect("marks"));
        assert_eq!(
            marks.get(b"Marked").and_then(Object::as_bool).ok(),
            Some(true),
            "{file}"
        );
        let viewer = pdf.dictionary(catalog.get(b"ViewerPreferences").expect("preferences"));
        let title = viewer.get(b"DisplayDocTitle").and_then(Object::as_bool);
        assert_eq!(title.ok(), Some(true), "{file}");
        for page in &pdf.pages {
            let page = pdf.doc.get_dictionary(page.id).expect("a page");
            assert_eq!(
                name(page, b"Tabs"),
                "S",
                "{file}: links are reached in reading order"
            );
        }
    }
}

#[test]
fn the_structure_reads_in_the_order_of_the_pages() {
    let pdf = PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes);
    let structure = pdf.structure();
    let place = |id| {
        pdf.pages
            .iter()
            .position(|page| page.id == id)
            .expect("a page")
    };
    let pages: Vec<usize> = structure
        .iter()
        .flat_map(|e| e.marks.iter().map(|(page, _)| place(*page)))
        .collect();
    assert!(pages.is_sorted(), "{pages:?}");
    let title = structure.iter().find(|e| e.role == "H1").expect("a title");
    let words = pdf.text_of(&structure, title.id);
    assert!(
        words.starts_with("Keep and repair: five hidden gaps stand between"),
        "{words}"
    );
}
