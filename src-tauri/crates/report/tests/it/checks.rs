//! What is checked of a file, as lists of what is wrong, and proof that each check sees a fault:
//! a deleted description, a reversed list of parents, a changed width.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Object, ObjectId};
use report::page::PaperSize;
use rustybuzz::ttf_parser;
use scoring::Edition;

use crate::pdf_file::{PdfFile, number, string};
use crate::rounds::sample_report;

/// Figures that say too little or not where they are.
pub(crate) fn of_figures(pdf: &PdfFile) -> Vec<String> {
    let structure = pdf.structure();
    let figures = structure.iter().filter(|element| element.role == "Figure");
    let mut wrong = Vec::new();
    for figure in figures {
        match figure.dictionary.get(b"Alt").map(string) {
            Ok(alt) if alt.len() > 20 => {}
            Ok(alt) => wrong.push(format!("{alt:?} says little")),
            Err(_) => wrong.push("a figure without words".to_owned()),
        }
        let layout = pdf.dictionary(figure.dictionary.get(b"A").expect("attributes"));
        let area = pdf.array(layout.get(b"BBox").expect("its area"));
        let area: Vec<f64> = area.iter().map(number).collect();
        if area[0] >= area[2] || area[1] >= area[3] {
            wrong.push(format!("a figure of no size: {area:?}"));
        }
    }
    wrong
}

/// The table from pages and links to elements.
fn parents(pdf: &PdfFile) -> BTreeMap<i64, &Object> {
    let root = pdf.dictionary(pdf.catalog().get(b"StructTreeRoot").expect("a tree"));
    let parents = pdf.dictionary(root.get(b"ParentTree").expect("a table"));
    let numbers = pdf.array(parents.get(b"Nums").expect("numbers"));
    let pairs = numbers.chunks(2);
    pairs
        .map(|pair| (pair[0].as_i64().expect("a key"), &pair[1]))
        .collect()
}

/// Marks on pages and elements of the structure that do not point to each other.
pub(crate) fn of_parents(pdf: &PdfFile) -> Vec<String> {
    let structure = pdf.structure();
    let table = parents(pdf);
    let mut wrong = Vec::new();
    let mut owners = BTreeMap::new();
    for page in &pdf.pages {
        let dictionary = pdf.doc.get_dictionary(page.id).expect("a page");
        let key = dictionary.get(b"StructParents").and_then(Object::as_i64);
        let elements = pdf.array(table[&key.expect("a key")]);
        let mcids: Vec<i64> = page.sequences.iter().filter_map(|s| s.mcid).collect();
        let unique: BTreeSet<i64> = mcids.iter().copied().collect();
        if unique.len() != mcids.len() || elements.len() != mcids.len() {
            wrong.push(format!(
                "{} entries for {} marks",
                elements.len(),
                mcids.len()
            ));
        }
        for mcid in mcids {
            let element = usize::try_from(mcid).ok().and_then(|at| elements.get(at));
            if let Some(Ok(element)) = element.map(Object::as_reference) {
                owners.insert((page.id, mcid), element);
            }
        }
    }
    let mut held: BTreeMap<(ObjectId, i64), ObjectId> = BTreeMap::new();
    for element in &structure {
        for mark in &element.marks {
            if held.insert(*mark, element.id).is_some() {
                wrong.push(format!("the mark {mark:?} stands twice"));
            }
        }
        for link in &element.annotations {
            let annotation = pdf.doc.get_dictionary(*link).expect("a link");
            let key = annotation.get(b"StructParent").and_then(Object::as_i64);
            let back = table[&key.expect("a key")].as_reference();
            if element.role != "Link" || back.ok() != Some(element.id) {
                wrong.push(format!("a link of {}", element.role));
            }
        }
    }
    if owners != held {
        let differ = held
            .iter()
            .filter(|(mark, id)| owners.get(mark) != Some(id));
        wrong.push(format!("{} marks have another parent", differ.count()));
    }
    wrong
}

/// The fonts of all pages, each once, as the object that holds widths and program.
fn descendants(pdf: &PdfFile) -> BTreeMap<Vec<u8>, Dictionary> {
    let mut fonts = BTreeMap::new();
    for page in &pdf.pages {
        for (name, font) in pdf.doc.get_page_fonts(page.id).expect("fonts") {
            let list = pdf.array(font.get(b"DescendantFonts").expect("a descendant"));
            fonts.insert(name, pdf.dictionary(&list[0]).clone());
        }
    }
    fonts
}

/// Widths in the file that are not those of the letters in its fonts.
pub(crate) fn of_widths(pdf: &PdfFile) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, font) in descendants(pdf) {
        let name = String::from_utf8_lossy(&name).into_owned();
        let described = pdf.dictionary(font.get(b"FontDescriptor").expect("described"));
        let program = described.get(b"FontFile2").expect("a program");
        let (_, program) = pdf.doc.dereference(program).expect("there");
        let program = program.as_stream().expect("a stream").get_plain_content();
        let program = program.expect("plain");
        let face = ttf_parser::Face::parse(&program, 0).expect("a font");
        let scale = 1000.0 / f64::from(face.units_per_em());
        let widths = pdf.array(font.get(b"W").expect("widths"));
        let widths = widths[1].as_array().expect("a list");
        if widths.len() != usize::from(face.number_of_glyphs()) {
            wrong.push(format!("{name}: {} widths", widths.len()));
        }
        for (glyph, width) in widths.iter().enumerate() {
            let id = ttf_parser::GlyphId(u16::try_from(glyph).expect("a glyph"));
            let advance = face.glyph_hor_advance(id).map_or(0.0, f64::from) * scale;
            if (number(width) - advance).abs() > 0.01 {
                wrong.push(format!(
                    "{name}, glyph {glyph}: {} for {advance}",
                    number(width)
                ));
            }
        }
    }
    wrong
}

fn joint() -> PdfFile {
    PdfFile::read(&sample_report(Edition::Joint, PaperSize::A4).bytes)
}

#[test]
fn nothing_is_wrong_with_the_sample() {
    let pdf = joint();
    assert_eq!(of_figures(&pdf), Vec::<String>::new());
    assert_eq!(of_parents(&pdf), Vec::<String>::new());
    assert_eq!(of_widths(&pdf), Vec::<String>::new());
}

#[test]
fn a_deleted_description_is_seen() {
    let mut pdf = joint();
    let figure = pdf.structure().into_iter().find(|e| e.role == "Figure");
    let id = figure.expect("a figure").id;
    let element = pdf.doc.get_object_mut(id).and_then(Object::as_dict_mut);
    element.expect("an element").remove(b"Alt");
    assert_eq!(of_figures(&pdf), ["a figure without words"]);
}

#[test]
fn a_reversed_list_of_parents_is_seen() {
    let mut pdf = joint();
    let root = pdf.dictionary(pdf.catalog().get(b"StructTreeRoot").expect("a tree"));
    let tree = root.get(b"ParentTree").and_then(Object::as_reference);
    let tree = tree.expect("a table of its own");
    let numbers = pdf.doc.get_object_mut(tree).and_then(Object::as_dict_mut);
    let numbers = numbers.expect("a table").get_mut(b"Nums");
    let numbers = numbers.and_then(Object::as_array_mut).expect("numbers");
    let list = match &mut numbers[1] {
        Object::Reference(id) => {
            let id = *id;
            pdf.doc.get_object_mut(id).expect("a list")
        }
        own => own,
    };
    list.as_array_mut().expect("a list").reverse();
    assert!(!of_parents(&pdf).is_empty());
}

#[test]
fn a_changed_width_is_seen() {
    let mut pdf = joint();
    // The descendant is written into the list of its font.
    let fonts = pdf.doc.objects.values_mut();
    let mut descendants = fonts.filter_map(|object| {
        let font = object.as_dict_mut().ok()?;
        let list = font.get_mut(b"DescendantFonts").ok()?;
        list.as_array_mut().ok()?[0].as_dict_mut().ok()
    });
    let descendant = descendants.next().expect("a font");
    let widths = descendant.get_mut(b"W").and_then(Object::as_array_mut);
    let widths = widths.expect("widths");
    let list = widths[1].as_array_mut().expect("a list");
    list[5] = Object::Integer(1);
    assert_eq!(of_widths(&pdf).len(), 1);
}
