//! A page as outlines for a screen. What is drawn is the laid out page itself, letter by letter,
//! so the picture shows what the PDF will.

use std::fmt::Write;

use rustybuzz::ttf_parser::{Face, GlyphId, OutlineBuilder};

use crate::look::RULE;
use crate::page::{Color, Document, GlyphRun, Page, Paint, Path, Segment};

/// A page, in millimetres from its top left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// The width of the sheet.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// What is on it, from back to front.
    pub inks: Vec<Ink>,
}

/// Outlines of one colour.
#[derive(Debug, Clone, PartialEq)]
pub struct Ink {
    /// The outlines as path data of SVG, to be filled by the nonzero rule.
    pub path: String,
    /// The colour inside, as `#RRGGBB`.
    pub fill: Option<String>,
    /// The colour along the outline and its width in millimetres.
    pub line: Option<(String, f64)>,
}

/// The first page of a document; `None` if it has none.
pub(crate) fn first_page(document: &Document) -> Option<Picture> {
    let page = document.pages.first()?;
    Some(Picture {
        width: page.paper.width.0,
        height: page.paper.height.0,
        inks: inks(document, page),
    })
}

fn inks(document: &Document, page: &Page) -> Vec<Ink> {
    let mut inks: Vec<Ink> = Vec::new();
    for command in &page.commands {
        match &command.paint {
            Paint::Text(run) => {
                let fill = Some(hex(run.color));
                let letters = letters(document, run);
                match inks.last_mut() {
                    // Text that follows text of its colour: one outline instead of many.
                    Some(last) if last.fill == fill && last.line.is_none() => {
                        last.path.push_str(&letters);
                    }
                    _ => inks.push(Ink {
                        path: letters,
                        fill,
                        line: None,
                    }),
                }
            }
            Paint::Shape { path, fill, stroke } => inks.push(Ink {
                path: outline(path),
                fill: fill.map(hex),
                line: stroke
                    .as_ref()
                    .map(|stroke| (hex(stroke.color), stroke.width.0)),
            }),
            // A screen gets outlines only; the picture is told by its frame.
            Paint::Picture { area, .. } => inks.push(Ink {
                path: outline(&Path::rectangle(*area)),
                fill: None,
                line: Some((hex(RULE), 0.2)),
            }),
        }
    }
    inks
}

fn hex(color: Color) -> String {
    format!("#{:02X}{:02X}{:02X}", color.red, color.green, color.blue)
}

fn outline(path: &Path) -> String {
    let mut data = String::new();
    for segment in &path.segments {
        // Writing to a string never fails.
        let _ = match segment {
            Segment::Move(to) => write!(data, "M{:.2} {:.2}", to.x.0, to.y.0),
            Segment::Line(to) => write!(data, "L{:.2} {:.2}", to.x.0, to.y.0),
            Segment::Curve(a, b, to) => write!(
                data,
                "C{:.2} {:.2} {:.2} {:.2} {:.2} {:.2}",
                a.x.0, a.y.0, b.x.0, b.y.0, to.x.0, to.y.0
            ),
            Segment::Close => write!(data, "Z"),
        };
    }
    data
}

/// The outlines of the letters of a run.
fn letters(document: &Document, run: &GlyphRun) -> String {
    let Some(font) = document.fonts.get(run.font.0) else {
        return String::new();
    };
    let Ok(face) = Face::parse(font.data.as_ref(), font.face) else {
        return String::new();
    };
    let scale = run.size.to_mm().0 / f64::from(face.units_per_em());
    let mut pen = Pen {
        data: String::new(),
        scale,
        x: 0.0,
        y: 0.0,
    };
    for glyph in &run.glyphs {
        pen.x = run.origin.x.0 + glyph.x.to_mm().0;
        pen.y = run.origin.y.0 - glyph.y.to_mm().0;
        // A space has no outline.
        let _ = face.outline_glyph(GlyphId(glyph.id), &mut pen);
    }
    pen.data
}

/// Writes the outline of a letter at its place; fonts count upwards, pages downwards.
struct Pen {
    data: String,
    scale: f64,
    x: f64,
    y: f64,
}

impl Pen {
    fn put(&mut self, command: char, points: &[(f32, f32)]) {
        self.data.push(command);
        for (index, (x, y)) in points.iter().enumerate() {
            let (x, y) = (f64::from(*x) * self.scale, f64::from(*y) * self.scale);
            let space = if index == 0 { "" } else { " " };
            // Writing to a string never fails.
            let _ = write!(self.data, "{space}{:.2} {:.2}", self.x + x, self.y - y);
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.put('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.put('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.data.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{
        Artifact, FontData, FontFace, FontIndex, Glyph, Mark, Mm, Orientation, Paper, PaperSize,
        Point, Pt,
    };

    #[test]
    fn a_letter_stands_at_its_place_above_its_baseline() {
        let mut page = Page::new(Paper::new(PaperSize::A4, Orientation::Upright));
        let font = ttf_noto_sans::REGULAR;
        let id = Face::parse(font, 0)
            .ok()
            .and_then(|face| face.glyph_index('I'))
            .expect("the font has an I");
        page.paint(
            Mark::Artifact(Artifact::Layout),
            Paint::Text(GlyphRun {
                font: FontIndex(0),
                size: Pt(72.0),
                color: Color::hex(0x0A_00_FF),
                origin: Point::new(100.0, 50.0),
                glyphs: vec![Glyph {
                    id: id.0,
                    x: Pt(0.0),
                    y: Pt(0.0),
                    text: "I".to_owned(),
                }],
            }),
        );
        page.paint(
            Mark::Artifact(Artifact::Layout),
            Paint::Shape {
                path: Path::diamond(Point::new(5.0, 5.0), Mm(1.0)),
                fill: None,
                stroke: None,
            },
        );
        let document = Document {
            fonts: vec![FontFace {
                name: "NotoSans-Regular".to_owned(),
                data: FontData::Static(font),
                face: 0,
            }],
            pages: vec![page],
            ..Document::default()
        };
        let picture = first_page(&document).expect("a page");
        assert_eq!((picture.width, picture.height), (210.0, 297.0));
        let [letter, diamond] = picture.inks.as_slice() else {
            panic!("two inks: {picture:?}");
        };
        assert_eq!(letter.fill.as_deref(), Some("#0A00FF"));
        // 72 points are 25.4 mm; the capitals of Noto Sans are 1462 of 2048 units high: 18.13 mm.
        let numbers: Vec<f64> = letter
            .path
            .split(|c: char| c.is_ascii_alphabetic() || c == ' ')
            .filter_map(|number| number.parse().ok())
            .collect();
        let heights: Vec<f64> = numbers.chunks(2).map(|point| point[1]).collect();
        let lowest = heights.iter().copied().fold(f64::MIN, f64::max);
        let highest = heights.iter().copied().fold(f64::MAX, f64::min);
        assert_eq!((lowest, highest), (50.0, 31.87));
        assert_eq!(diamond.path, "M5.00 4.00L6.00 5.00L5.00 6.00L4.00 5.00Z");
    }
}
