//! A PDF read back: its marked sequences, its texts decoded as a reader does, its structure.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A file that was read.
pub(crate) struct PdfFile {
    pub(crate) doc: Document,
    pub(crate) pages: Vec<PageContent>,
}

/// What a page paints.
#[derive(Default)]
pub(crate) struct PageContent {
    pub(crate) id: ObjectId,
    pub(crate) sequences: Vec<Sequence>,
    /// Operators that paint outside of any mark.
    pub(crate) unmarked: Vec<String>,
    /// Glyphs as they are shown.
    pub(crate) shown: Vec<Shown>,
}

/// A marked sequence.
pub(crate) struct Sequence {
    pub(crate) tag: String,
    pub(crate) mcid: Option<i64>,
    pub(crate) text: String,
    pub(crate) paints: usize,
    actual: Option<String>,
}

/// A string of glyphs on a line.
pub(crate) struct Shown {
    pub(crate) font: Vec<u8>,
    pub(crate) codes: Vec<u16>,
    /// Where it starts and ends, in points from the left of the page.
    pub(crate) from: f64,
    pub(crate) to: f64,
    /// Its baseline, from the bottom of the page.
    pub(crate) baseline: f64,
}

/// An element of the structure.
#[derive(Debug)]
pub(crate) struct Element {
    pub(crate) id: ObjectId,
    pub(crate) role: String,
    pub(crate) dictionary: Dictionary,
    /// Pages and numbers of the marks it holds itself.
    pub(crate) marks: Vec<(ObjectId, i64)>,
    /// Link annotations it holds itself.
    pub(crate) annotations: Vec<ObjectId>,
    pub(crate) children: Vec<ObjectId>,
}

/// A line of the outline.
#[derive(Debug)]
pub(crate) struct OutlineLine {
    pub(crate) title: String,
    pub(crate) depth: usize,
    /// Index of the page it leads to, and how far from the bottom.
    pub(crate) page: usize,
    pub(crate) top: f64,
}

impl PdfFile {
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let doc = Document::load_mem(bytes).expect("the file can be read");
        let ids: Vec<ObjectId> = doc.get_pages().into_values().collect();
        let pages = ids.iter().map(|id| page(&doc, *id)).collect();
        Self { doc, pages }
    }

    /// Everything a page says, header and footer too, without white space. A line can end inside
    /// a word, so words are looked for without it.
    pub(crate) fn squeezed(&self, page: usize) -> String {
        let sequences = self.pages[page].sequences.iter();
        squeeze(&sequences.map(|s| s.text.as_str()).collect::<String>())
    }

    /// Every text a reader or a search can come across: pages, outline, alternative texts, links,
    /// information and metadata; without white space.
    pub(crate) fn all_texts(&self) -> String {
        let mut texts: Vec<String> = (0..self.pages.len()).map(|at| self.squeezed(at)).collect();
        texts.extend(self.outline().into_iter().map(|line| line.title));
        for object in self.doc.objects.values() {
            collect_strings(object, &mut texts);
        }
        texts.push(self.metadata());
        squeeze(&texts.join("\u{0}"))
    }

    pub(crate) fn catalog(&self) -> &Dictionary {
        self.doc.catalog().expect("a catalog")
    }

    pub(crate) fn info(&self) -> &Dictionary {
        let info = self.doc.trailer.get(b"Info").expect("information");
        self.dictionary(info)
    }

    pub(crate) fn metadata(&self) -> String {
        let metadata = self.catalog().get(b"Metadata").expect("metadata");
        let (_, object) = self.doc.dereference(metadata).expect("it is there");
        let stream = object.as_stream().expect("a stream");
        String::from_utf8(stream.content.clone()).expect("it is UTF-8")
    }

    pub(crate) fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        let (_, object) = self.doc.dereference(object).expect("it is there");
        object.as_dict().expect("a dictionary")
    }

    pub(crate) fn array<'a>(&'a self, object: &'a Object) -> &'a [Object] {
        let (_, object) = self.doc.dereference(object).expect("it is there");
        object.as_array().expect("an array")
    }

    /// The structure in reading order, the document element first.
    pub(crate) fn structure(&self) -> Vec<Element> {
        let root = self.dictionary(self.catalog().get(b"StructTreeRoot").expect("a tree"));
        let first = root
            .get(b"K")
            .and_then(Object::as_reference)
            .expect("a root element");
        let mut elements = Vec::new();
        self.walk(first, &mut elements);
        elements
    }

    fn walk(&self, id: ObjectId, elements: &mut Vec<Element>) {
        let dictionary = self.doc.get_dictionary(id).expect("an element").clone();
        let role = name(&dictionary, b"S");
        let own_page = dictionary.get(b"Pg").and_then(Object::as_reference).ok();
        let mut element = Element {
            id,
            role,
            marks: Vec::new(),
            annotations: Vec::new(),
            children: Vec::new(),
            dictionary: dictionary.clone(),
        };
        for kid in self.array(dictionary.get(b"K").expect("kids")) {
            match kid {
                Object::Integer(mcid) => {
                    let page = own_page.expect("a mark without a page of its own");
                    element.marks.push((page, *mcid));
                }
                Object::Dictionary(kid) if name(kid, b"Type") == "MCR" => {
                    let page = kid
                        .get(b"Pg")
                        .and_then(Object::as_reference)
                        .expect("a page");
                    let mcid = kid.get(b"MCID").and_then(Object::as_i64).expect("a number");
                    element.marks.push((page, mcid));
                }
                Object::Dictionary(kid) if name(kid, b"Type") == "OBJR" => {
                    let link = kid
                        .get(b"Obj")
                        .and_then(Object::as_reference)
                        .expect("a link");
                    element.annotations.push(link);
                }
                Object::Reference(child) => element.children.push(*child),
                other => panic!("an element holds {other:?}"),
            }
        }
        let children = element.children.clone();
        elements.push(element);
        for child in children {
            self.walk(child, elements);
        }
    }

    /// What the marks of an element and of all below it say.
    pub(crate) fn text_of(&self, structure: &[Element], id: ObjectId) -> String {
        let element = structure.iter().find(|e| e.id == id).expect("an element");
        let own = element.marks.iter().map(|(page, mcid)| {
            let page = self.pages.iter().find(|p| p.id == *page).expect("a page");
            let sequence = page.sequences.iter().find(|s| s.mcid == Some(*mcid));
            sequence.expect("a sequence").text.clone()
        });
        let below = element
            .children
            .iter()
            .map(|id| self.text_of(structure, *id));
        own.chain(below).collect()
    }

    pub(crate) fn outline(&self) -> Vec<OutlineLine> {
        let root = self.dictionary(self.catalog().get(b"Outlines").expect("an outline"));
        let mut lines = Vec::new();
        self.outline_below(root, 0, &mut lines);
        lines
    }

    fn outline_below(&self, parent: &Dictionary, depth: usize, lines: &mut Vec<OutlineLine>) {
        let mut next = parent.get(b"First").ok();
        while let Some(object) = next {
            let line = self.dictionary(object);
            let destination = self.array(line.get(b"Dest").expect("a destination"));
            let page = destination[0].as_reference().expect("a page");
            let page = self
                .pages
                .iter()
                .position(|p| p.id == page)
                .expect("it is in the file");
            lines.push(OutlineLine {
                title: string(line.get(b"Title").expect("a title")),
                depth,
                page,
                top: number(&destination[3]),
            });
            self.outline_below(line, depth + 1, lines);
            next = line.get(b"Next").ok();
        }
    }
}

pub(crate) fn name(dictionary: &Dictionary, key: &[u8]) -> String {
    let name = dictionary.get(key).and_then(Object::as_name);
    name.map_or_else(
        |_| String::new(),
        |name| String::from_utf8_lossy(name).into_owned(),
    )
}

pub(crate) fn number(object: &Object) -> f64 {
    match object {
        Object::Integer(number) => *number as f64,
        Object::Real(number) => f64::from(*number),
        other => panic!("{other:?} is no number"),
    }
}

/// A text string: UTF-16 with its mark, else one byte a letter.
pub(crate) fn string(object: &Object) -> String {
    let bytes = object.as_str().expect("a string");
    match bytes.strip_prefix(&[0xFE, 0xFF]) {
        Some(rest) => utf16(rest),
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

pub(crate) fn squeeze(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).collect()
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes
        .chunks(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16_lossy(&units)
}

fn collect_strings(object: &Object, texts: &mut Vec<String>) {
    match object {
        Object::String(..) => texts.push(string(object)),
        Object::Array(items) => items.iter().for_each(|item| collect_strings(item, texts)),
        Object::Dictionary(dictionary) => {
            dictionary
                .iter()
                .for_each(|(_, value)| collect_strings(value, texts));
        }
        _ => {}
    }
}

/// A font as far as it is needed to read.
struct Font {
    texts: BTreeMap<u16, String>,
    widths: Vec<f64>,
}

fn page(doc: &Document, id: ObjectId) -> PageContent {
    let fonts: BTreeMap<Vec<u8>, Font> = doc
        .get_page_fonts(id)
        .expect("fonts")
        .into_iter()
        .map(|(name, font)| (name, read_font(doc, font)))
        .collect();
    let bytes = doc.get_page_content(id);
    let content = Content::decode(&bytes).expect("operators");
    let mut page = PageContent {
        id,
        ..PageContent::default()
    };
    let mut open: Option<Sequence> = None;
    let (mut font, mut size): (Vec<u8>, f64) = (Vec::new(), 0.0);
    let (mut x, mut y) = (0.0, 0.0);
    for operation in content.operations {
        let operands = &operation.operands;
        match operation.operator.as_str() {
            "BDC" | "BMC" => {
                assert!(open.is_none(), "a mark inside of another");
                open = Some(begin(operands));
            }
            "EMC" => {
                let mut sequence = open.take().expect("an end without a beginning");
                if let Some(actual) = sequence.actual.take() {
                    sequence.text = actual;
                }
                page.sequences.push(sequence);
            }
            "Tf" => {
                font = operands[0].as_name().expect("a font").to_vec();
                size = number(&operands[1]);
            }
            "Tm" => (x, y) = (number(&operands[4]), number(&operands[5])),
            "Td" => (x, y) = (x + number(&operands[0]), y + number(&operands[1])),
            "Tj" | "TJ" => {
                let known = fonts.get(&font).expect("a font of the page");
                let shown = show(known, &font, &operands[0], size, (x, y));
                if let Some(sequence) = &mut open {
                    sequence.paints += 1;
                    let texts = shown.codes.iter().filter_map(|code| known.texts.get(code));
                    sequence.text.extend(texts.map(String::as_str));
                } else {
                    page.unmarked.push(operation.operator.clone());
                }
                page.shown.push(shown);
            }
            "f" | "F" | "f*" | "B" | "B*" | "b" | "b*" | "S" | "s" | "Do" | "sh" | "'" | "\"" => {
                match &mut open {
                    Some(sequence) => sequence.paints += 1,
                    None => page.unmarked.push(operation.operator.clone()),
                }
            }
            _ => {}
        }
    }
    assert!(open.is_none(), "a mark that does not end");
    page
}

fn begin(operands: &[Object]) -> Sequence {
    let properties = operands.get(1).and_then(|object| object.as_dict().ok());
    let entry = |key: &[u8]| properties.and_then(|properties| properties.get(key).ok());
    let tag = operands[0].as_name().expect("a tag");
    Sequence {
        tag: String::from_utf8_lossy(tag).into_owned(),
        mcid: entry(b"MCID").and_then(|mcid| mcid.as_i64().ok()),
        actual: entry(b"ActualText").map(string),
        text: String::new(),
        paints: 0,
    }
}

fn show(font: &Font, name: &[u8], operand: &Object, size: f64, at: (f64, f64)) -> Shown {
    let single = std::slice::from_ref(operand);
    let pieces = match operand {
        Object::Array(pieces) => pieces.as_slice(),
        _ => single,
    };
    let mut codes = Vec::new();
    let mut advance = 0.0;
    for piece in pieces {
        match piece {
            Object::String(bytes, _) => {
                for pair in bytes.chunks(2) {
                    let code = u16::from_be_bytes([pair[0], pair[1]]);
                    advance += font.widths.get(usize::from(code)).copied().unwrap_or(0.0);
                    codes.push(code);
                }
            }
            other => advance -= number(other),
        }
    }
    Shown {
        font: name.to_vec(),
        codes,
        from: at.0,
        to: at.0 + advance * size / 1000.0,
        baseline: at.1,
    }
}

fn read_font(doc: &Document, font: &Dictionary) -> Font {
    let stream = font.get(b"ToUnicode").expect("what its glyphs stand for");
    let (_, stream) = doc.dereference(stream).expect("it is there");
    let map = stream
        .as_stream()
        .expect("a stream")
        .get_plain_content()
        .expect("plain");
    let descendant = font.get(b"DescendantFonts").expect("its descendant");
    let (_, list) = doc.dereference(descendant).expect("it is there");
    let (_, descendant) = doc
        .dereference(&list.as_array().expect("an array")[0])
        .expect("one");
    let widths = descendant
        .as_dict()
        .expect("a font")
        .get(b"W")
        .expect("widths");
    let (_, widths) = doc.dereference(widths).expect("they are there");
    let widths = widths.as_array().expect("an array");
    assert_eq!(number(&widths[0]), 0.0, "widths start with the first glyph");
    Font {
        texts: to_unicode(&String::from_utf8_lossy(&map)),
        widths: widths[1]
            .as_array()
            .expect("an array")
            .iter()
            .map(number)
            .collect(),
    }
}

/// The pairs of the lists that name one glyph at a time, and of the ranges.
fn to_unicode(map: &str) -> BTreeMap<u16, String> {
    let mut texts = BTreeMap::new();
    let hex = |word: &str| -> Vec<u8> {
        let digits = word.trim_matches(['<', '>']);
        let pairs = digits.as_bytes().chunks(2);
        pairs
            .map(|pair| u8::from_str_radix(&String::from_utf8_lossy(pair), 16).expect("hex"))
            .collect()
    };
    let code = |word: &str| {
        let bytes = hex(word);
        u16::from_be_bytes([bytes[0], bytes[1]])
    };
    for (kind, width) in [("bfchar", 2), ("bfrange", 3)] {
        for part in map.split(&format!("begin{kind}")).skip(1) {
            let part = part.split(&format!("end{kind}")).next().unwrap_or_default();
            let spaced = part.replace('>', "> ");
            let words: Vec<&str> = spaced.split_whitespace().collect();
            for entry in words.chunks(width) {
                let last = code(entry[width - 2]);
                let text = utf16(&hex(entry[width - 1]));
                let first = code(entry[0]);
                assert!(first == last || width == 3, "a pair names one glyph");
                for (step, glyph) in (first..=last).enumerate() {
                    let mut letters: Vec<char> = text.chars().collect();
                    if let Some(letter) = letters.last_mut() {
                        *letter =
                            char::from_u32(u32::from(*letter) + step as u32).expect("a letter");
                    }
                    texts.insert(glyph, letters.into_iter().collect());
                }
            }
        }
    }
    texts
}
