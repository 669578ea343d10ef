//! What the file says about itself, twice and in the same words: for readers and for archives.

use chrono::{DateTime, Datelike, Timelike, Utc};
use lopdf::{Object, Stream, dictionary};

use super::Options;
use crate::page::Document;

/// Who wrote the file. It says nothing of the computer or the person.
const PRODUCER: &str = concat!("Plumbline ", env!("CARGO_PKG_VERSION"));

/// Replaces the information of `printpdf` and returns a reference to the metadata for archives.
pub(super) fn add(file: &mut lopdf::Document, document: &Document, options: &Options) -> Object {
    let Stamp {
        year,
        month,
        day,
        hour,
        minute,
        second,
    } = Stamp::new(options.date);
    let date = format!("D:{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}Z");
    let date = Object::string_literal(date);
    let mut info = dictionary! {
        "Title" => text(&document.title),
        "Producer" => text(PRODUCER),
        "Creator" => text(PRODUCER),
        "CreationDate" => date.clone(),
        "ModDate" => date,
    };
    if let Some(author) = &document.author {
        info.set("Author", text(author));
    }
    if !document.subject.is_empty() {
        info.set("Subject", text(&document.subject));
    }
    if let Ok(old) = file.trailer.get(b"Info").and_then(Object::as_reference) {
        file.objects.remove(&old);
    }
    let info = file.add_object(info);
    file.trailer.set("Info", info);

    let dictionary = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let packet = xmp(document, options.date).into_bytes();
    // Not compressed: programs look for it without reading the rest of the file.
    let stream = Stream::new(dictionary, packet).with_compression(false);
    Object::Reference(file.add_object(stream))
}

/// The parts of a date, as both forms of it write them.
struct Stamp {
    year: i32,
    month: u32,
    day: u32,
    hour: u32,
    minute: u32,
    second: u32,
}

impl Stamp {
    fn new(date: DateTime<Utc>) -> Self {
        Self {
            // Neither form has room for more.
            year: date.year().clamp(0, 9999),
            month: date.month(),
            day: date.day(),
            hour: date.hour(),
            minute: date.minute(),
            second: date.second(),
        }
    }
}

/// A string for people: plain where its letters allow it, else in UTF-16. Marks of direction are
/// left out, as some readers show them as boxes.
pub(super) fn text(words: &str) -> Object {
    let words: String = words.chars().filter(|&char| !is_mark(char)).collect();
    if words.chars().all(|char| matches!(char, ' '..='~')) {
        return Object::string_literal(words);
    }
    let units = words.encode_utf16().flat_map(u16::to_be_bytes);
    let bytes = [0xFE, 0xFF].into_iter().chain(units).collect();
    Object::String(bytes, lopdf::StringFormat::Literal)
}

fn xmp(document: &Document, date: DateTime<Utc>) -> String {
    let Stamp {
        year,
        month,
        day,
        hour,
        minute,
        second,
    } = Stamp::new(date);
    let date = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z");
    let title = escape(&document.title);
    let language = escape(&document.language);
    let producer = escape(PRODUCER);
    let author = document.author.as_ref().map_or(String::new(), |author| {
        let author = escape(author);
        format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n")
    });
    let subject = match document.subject.as_str() {
        "" => String::new(),
        subject => {
            let subject = escape(subject);
            format!(
                "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li>\
                 </rdf:Alt></dc:description>\n"
            )
        }
    };
    format!(
        r#"<?xpacket begin="{BYTE_ORDER_MARK}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{author}{subject}<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
{EXTENSION}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#
    )
}

const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// An archive only takes properties it knows or is told of; PDF/UA came after PDF/A-2.
const EXTENSION: &str = r#"<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 the file is built to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"#;

const fn is_mark(char: char) -> bool {
    matches!(char, '\u{2066}'..='\u{2069}')
}

/// Text for XML: its signs escaped, what it cannot hold left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            _ if char.is_control() || is_mark(char) => {}
            _ => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_with_signs_of_xml_stays_a_title() {
        assert_eq!(escape("R&D <Q3>\u{0}"), "R&amp;D &lt;Q3&gt;");
    }

    #[test]
    fn words_beyond_ascii_are_written_in_utf_16() {
        let Object::String(bytes, _) = text("Ö") else {
            panic!("a string is written as one")
        };
        assert_eq!(bytes, [0xFE, 0xFF, 0x00, 0xD6]);
    }
}
