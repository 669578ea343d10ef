//! Pictures of points, each once in the file, in sRGB and without transparency.

use std::collections::BTreeMap;

use printpdf::{DictItem, ExternalStream, ExternalXObject, PdfDocument, XObject, XObjectId};

use crate::page::{Bitmap, Document, Paint};

/// The pictures of a document in the order in which they first stand there.
pub(super) struct Pictures(Vec<Bitmap>);

impl Pictures {
    pub(super) fn of(document: &Document) -> Self {
        let mut pictures: Vec<Bitmap> = Vec::new();
        let commands = document.pages.iter().flat_map(|page| &page.commands);
        for command in commands {
            if let Paint::Picture { bitmap, .. } = &command.paint
                && !pictures.contains(bitmap)
            {
                pictures.push(bitmap.clone());
            }
        }
        Self(pictures)
    }

    /// What a picture is called in the file; `None` if it is not there.
    pub(super) fn id(&self, bitmap: &Bitmap) -> Option<XObjectId> {
        self.0.iter().position(|known| known == bitmap).map(id)
    }

    /// Hands the pictures over.
    pub(super) fn add_to(&self, file: &mut PdfDocument) {
        for (index, bitmap) in self.0.iter().enumerate() {
            let object = XObject::External(ExternalXObject {
                stream: stream(bitmap),
                width: None,
                height: None,
                dpi: None,
            });
            file.resources.xobjects.map.insert(id(index), object);
        }
    }
}

fn id(index: usize) -> XObjectId {
    XObjectId(format!("P{index}"))
}

fn stream(bitmap: &Bitmap) -> ExternalStream {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Image")),
        ("Width".to_owned(), DictItem::Int(i64::from(bitmap.width()))),
        (
            "Height".to_owned(),
            DictItem::Int(i64::from(bitmap.height())),
        ),
        ("ColorSpace".to_owned(), name("DeviceRGB")),
        ("BitsPerComponent".to_owned(), DictItem::Int(8)),
    ]);
    ExternalStream {
        dict,
        content: bitmap.points().to_vec(),
        compress: true,
    }
}
