//! What archives and readers ask of the file as a whole, where `printpdf` alone goes wrong.

use lopdf::Object;
use questionnaire::BySide;
use report::page::PaperSize;
use scoring::Edition;

use crate::demo;
use crate::pdf_file::{PdfFile, name, string};
use crate::rounds::{THREE, made, round, sample_report, spoken};

const NAMES: BySide<&str> = BySide {
    vendor: "R&D <Q3> Löwe",
    partner: "“Quote” & Co's",
};

fn with_signs() -> PdfFile {
    let round = round(NAMES, THREE, |seat| {
        spoken(seat, questionnaire::Share::Joint, |_| "words".to_owned())
    });
    PdfFile::read(&made(&round, Edition::Joint, PaperSize::A4).bytes)
}

/// `printpdf` does not escape the title in its metadata, and its dates have a form of their own.
#[test]
fn metadata_is_well_formed_whatever_the_names() {
    let file = with_signs();
    let metadata = file.metadata();
    let xml = roxmltree::Document::parse(&metadata).expect("well formed");
    let text = |tag: &str| {
        let node = xml
            .descendants()
            .find(|node| node.has_tag_name(tag) || node.tag_name().name() == tag);
        let node = node.unwrap_or_else(|| panic!("{tag} is missing"));
        node.descendants()
            .filter(|n| n.is_text())
            .filter_map(|n| n.text())
            .collect::<String>()
            .trim()
            .to_owned()
    };
    let title = "Findings: R&D <Q3> Löwe and “Quote” & Co's, Spring check";
    assert_eq!(text("title"), title);
    assert_eq!(text("CreateDate"), "2026-11-24T10:00:00Z");
    assert_eq!((&*text("part"), &*text("conformance")), ("2", "A"));
    assert_eq!(
        string(file.info().get(b"Title").expect("a title")),
        title,
        "both say the same"
    );
    assert_eq!(
        string(file.info().get(b"CreationDate").expect("a date")),
        "D:20261124100000Z"
    );
}

/// `printpdf` writes the mode as a string, an output intent for print with a profile of half a
/// megabyte under a misspelt key, and calls every file PDF/X.
#[test]
fn the_catalog_says_what_archives_ask() {
    let file = with_signs();
    let catalog = file.catalog();
    assert_eq!(
        name(catalog, b"PageMode"),
        "UseOutlines",
        "a name, not a string"
    );
    let intents = file.array(catalog.get(b"OutputIntents").expect("intents"));
    assert_eq!(intents.len(), 1);
    let intent = file.dictionary(&intents[0]);
    assert_eq!(name(intent, b"S"), "GTS_PDFA1");
    let profile = intent.get(b"DestOutputProfile").expect("a profile");
    let (_, profile) = file.doc.dereference(profile).expect("it is there");
    let profile = profile
        .as_stream()
        .expect("a stream")
        .get_plain_content()
        .expect("plain");
    assert!(profile.len() < 1000, "{} bytes of profile", profile.len());
    let keys: Vec<String> = file
        .info()
        .iter()
        .map(|(key, _)| String::from_utf8_lossy(key).into_owned())
        .collect();
    for key in &keys {
        let known = [
            "Title",
            "Subject",
            "Producer",
            "Creator",
            "CreationDate",
            "ModDate",
        ];
        assert!(
            known.contains(&key.as_str()),
            "{key} has no twin in the metadata"
        );
    }
}

/// `printpdf` says 1.3 whatever is used, and writes every object by itself.
#[test]
fn the_file_is_of_version_1_7_and_packed() {
    let bytes = sample_report(Edition::Joint, PaperSize::A4).bytes;
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let packed = bytes.windows(7).any(|part| part == b"/ObjStm");
    assert!(packed, "objects lie together in streams");
    assert!(bytes.len() < 300_000, "{} bytes", bytes.len());
    let file = PdfFile::read(&bytes);
    let id = file
        .doc
        .trailer
        .get(b"ID")
        .and_then(Object::as_array)
        .expect("an id");
    assert_eq!(id.len(), 2);
}

#[test]
fn nothing_in_the_file_runs_or_leads_out_of_it() {
    let file = PdfFile::read(&demo::bytes());
    for object in file.doc.objects.values() {
        let dictionary = match object {
            Object::Dictionary(dictionary) => dictionary,
            Object::Stream(stream) => &stream.dict,
            _ => continue,
        };
        for key in [
            &b"JS"[..],
            b"JavaScript",
            b"AA",
            b"OpenAction",
            b"URI",
            b"Launch",
            b"EF",
        ] {
            assert!(!dictionary.has(key), "{}", String::from_utf8_lossy(key));
        }
    }
}
