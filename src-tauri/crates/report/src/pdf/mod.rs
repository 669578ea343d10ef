//! A laid out document to PDF: tagged, small, and the same bytes for the same input.
//!
//! The only place that names `printpdf` and `lopdf`. `printpdf` writes pages and fonts; what it
//! does not know of (structure, exact outline, metadata for archives) is added to its objects
//! before they are saved. Its own ids, dates and random numbers never reach the file.

mod content;
mod embed;
mod icc;
mod metadata;
mod navigation;
mod pictures;
mod structure;
mod unicode;

use chrono::{DateTime, Utc};
use lopdf::{Object, dictionary};

use crate::page::{Document, NodeId};
use pictures::Pictures;

/// What the bytes depend on besides the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The date of making, written into the file. The clock is never asked.
    pub date: DateTime<Utc>,
}

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A font of the document is damaged or of an unknown kind.
    #[error("the font {name} cannot be embedded: {reason}")]
    Font {
        /// Name of the font.
        name: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A link, a mark or a glyph points to something the document does not have.
    #[error("the document is not consistent: {0}")]
    Inconsistent(&'static str),
    /// The file could not be put together.
    #[error("the PDF could not be written")]
    Write(#[from] std::io::Error),
}

/// A page that is written: where it is in the file, and what is marked on it.
struct WrittenPage {
    id: lopdf::ObjectId,
    /// The node of each marked sequence, by its number.
    marked: Vec<NodeId>,
    height: f64,
}

/// Writes a document as PDF 1.7, built to PDF/UA-1 and PDF/A-2a.
///
/// # Errors
///
/// When a font cannot be embedded or the document contradicts itself.
pub fn write(document: &Document, options: &Options) -> Result<Vec<u8>, Error> {
    if document.pages.is_empty() {
        return Err(Error::Inconsistent("it has no page"));
    }
    let fonts = embed::embed(document)?;
    let mut source = printpdf::PdfDocument::new(&document.title);
    for font in fonts.values() {
        source
            .resources
            .fonts
            .map
            .insert(font.id.clone(), font.font.clone());
    }
    let pictures = Pictures::of(document);
    pictures.add_to(&mut source);
    let mut marked = Vec::with_capacity(document.pages.len());
    for page in &document.pages {
        let written = content::page(page, &fonts, &pictures)?;
        source.pages.push(written.page);
        marked.push(written.marked);
    }
    let mut file = source.to_lopdf_document(&printpdf::PdfSaveOptions::default(), &mut Vec::new());
    file.version = "1.7".to_owned();
    embed::correct_fonts(&mut file, &fonts);

    let ids: Vec<lopdf::ObjectId> = file.get_pages().into_values().collect();
    let pages: Vec<WrittenPage> = ids
        .into_iter()
        .zip(marked)
        .zip(&document.pages)
        .map(|((id, marked), page)| WrittenPage {
            id,
            marked,
            height: page.paper.height.to_pt().0,
        })
        .collect();
    for (index, page) in pages.iter().enumerate() {
        let dictionary = file.get_dictionary_mut(page.id).map_err(|_| BROKEN)?;
        dictionary.remove(b"Annots");
        dictionary.set("StructParents", index as i64);
        dictionary.set("Tabs", "S");
    }
    let links = navigation::add_links(&mut file, document, &pages)?;
    let structure = structure::add(&mut file, document, &pages, &links)?;
    let outline = navigation::add_outline(&mut file, document, &pages);
    let metadata = metadata::add(&mut file, document, options);
    let intent = icc::add_output_intent(&mut file);

    let catalog = file.catalog_mut().map_err(|_| BROKEN)?;
    catalog.set("StructTreeRoot", structure);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("Lang", Object::string_literal(document.language.as_str()));
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.set("Metadata", metadata);
    catalog.set("OutputIntents", vec![intent]);
    catalog.remove(b"PageLayout");
    catalog.set(
        "PageMode",
        if outline.is_some() {
            "UseOutlines"
        } else {
            "UseNone"
        },
    );
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
    }
    save(file)
}

/// Said when the objects of a document that was just made are not where they must be.
const BROKEN: Error = Error::Inconsistent("its pages were not written");

fn save(mut file: lopdf::Document) -> Result<Vec<u8>, Error> {
    let id = Object::String(content_hash(&file), lopdf::StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    file.compress();
    let mut bytes = Vec::new();
    let options = lopdf::SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(200)
        .compression_level(9)
        .build();
    file.save_with_options(&mut bytes, options)?;
    Ok(bytes)
}

/// A number made of everything that is drawn and said, for the id of the file: FNV-1a of 128 bits.
fn content_hash(file: &lopdf::Document) -> Vec<u8> {
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013B;
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    let streams = file
        .objects
        .values()
        .filter_map(|object| object.as_stream().ok());
    let hash = streams
        .flat_map(|stream| &stream.content)
        .fold(OFFSET, |hash, &byte| {
            (hash ^ u128::from(byte)).wrapping_mul(PRIME)
        });
    hash.to_be_bytes().to_vec()
}
