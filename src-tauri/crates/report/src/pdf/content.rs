//! The commands of a page as operators, each inside a mark.

mod pen;

use std::collections::BTreeMap;

use printpdf::{
    DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, PdfPage, Polygon,
    PolygonRing, Rgb, WindingOrder, XObjectTransform,
};

use super::Error;
use super::embed::EmbeddedFont;
use super::pictures::Pictures;
use super::unicode::Cluster;
use crate::page::{
    Artifact, Bitmap, Color, Command, FillRule, FontIndex, GlyphRun, Mark, NodeId, Page, Paint,
    Path, Point, Rect, Segment, Stroke,
};
use pen::Pen;

/// A page in the words of `printpdf`, and the node of each marked sequence on it.
pub(super) struct WrittenContent {
    pub(super) page: PdfPage,
    pub(super) marked: Vec<NodeId>,
}

/// Writes a page.
pub(super) fn page(
    page: &Page,
    fonts: &BTreeMap<FontIndex, EmbeddedFont>,
    pictures: &Pictures,
) -> Result<WrittenContent, Error> {
    let height = page.paper.height.to_pt().0;
    let mut writer = Writer {
        fonts,
        pictures,
        height,
        ops: Vec::new(),
        marked: Vec::new(),
        state: State::default(),
        opened: None,
    };
    for sequence in page.commands.chunk_by(|one, next| one.mark == next.mark) {
        writer.sequence(sequence)?;
    }
    let Writer { ops, marked, .. } = writer;
    let width = printpdf::Mm(page.paper.width.0 as f32);
    let height = printpdf::Mm(page.paper.height.0 as f32);
    Ok(WrittenContent {
        page: PdfPage::new(width, height, ops),
        marked,
    })
}

/// The tag of every marked sequence of content; what it is says the structure tree.
const CONTENT: &str = "Span";

struct Writer<'a> {
    fonts: &'a BTreeMap<FontIndex, EmbeddedFont>,
    pictures: &'a Pictures,
    height: f64,
    ops: Vec<Op>,
    marked: Vec<NodeId>,
    state: State,
    /// How things were before the open sequence, as long as nothing is painted in it.
    opened: Option<Opened>,
}

/// A place to go back to.
struct Opened {
    ops: usize,
    marked: usize,
    state: State,
}

/// What was set before, so that it is not set again.
#[derive(Clone, Default)]
struct State {
    fill: Option<Color>,
    stroke: Option<Stroke>,
    in_text: bool,
}

impl Writer<'_> {
    /// Commands with one mark.
    fn sequence(&mut self, commands: &[Command]) -> Result<(), Error> {
        let Some(first) = commands.first() else {
            return Ok(());
        };
        let mark = first.mark;
        self.begin(mark, None);
        for command in commands {
            match &command.paint {
                Paint::Text(run) => self.text(run, mark)?,
                Paint::Shape { path, fill, stroke } => self.shape(path, *fill, *stroke),
                Paint::Picture { bitmap, area } => self.picture(bitmap, *area)?,
            }
        }
        self.end();
        Ok(())
    }

    /// Opens a marked sequence; `words` say what its glyphs do not say by themselves.
    fn begin(&mut self, mark: Mark, words: Option<&str>) {
        self.opened = Some(Opened {
            ops: self.ops.len(),
            marked: self.marked.len(),
            state: self.state.clone(),
        });
        let (tag, key, value) = match mark {
            Mark::Content(node) => {
                let number = self.marked.len() as i64;
                self.marked.push(node);
                (CONTENT, "MCID", DictItem::Int(number))
            }
            Mark::Artifact(artifact) => {
                let kind: &[u8] = match artifact {
                    Artifact::Pagination => b"Pagination",
                    Artifact::Layout => b"Layout",
                };
                ("Artifact", "Type", DictItem::Name(kind.to_vec()))
            }
        };
        let mut map = BTreeMap::from([(key.to_owned(), value)]);
        if let Some(words) = words {
            map.insert("ActualText".to_owned(), utf16(words));
        }
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties,
        });
    }

    /// Closes it; one in which nothing was painted is taken back.
    fn end(&mut self) {
        if let Some(opened) = self.opened.take() {
            self.ops.truncate(opened.ops);
            self.marked.truncate(opened.marked);
            self.state = opened.state;
            return;
        }
        self.text_section(false);
        self.ops.push(Op::EndMarkedContent);
    }

    fn text(&mut self, run: &GlyphRun, mark: Mark) -> Result<(), Error> {
        if run.glyphs.is_empty() {
            return Ok(());
        }
        let font = self.fonts.get(&run.font);
        let font = font.ok_or(Error::Inconsistent("a text uses a font that is not there"))?;
        self.text_section(true);
        self.fill(run.color);
        let size = printpdf::Pt(run.size.0 as f32);
        let mut pen = Pen::new(run, font, self.height);
        // `printpdf` joins neighbouring texts on one baseline by its own rounded widths; naming
        // the font again keeps it from that.
        let font_again = Op::SetFont {
            font: PdfFontHandle::External(font.id.clone()),
            size,
        };
        for cluster in Cluster::all(&run.glyphs) {
            // Not one mark inside another: some readers take the end of the inner one for the end
            // of both.
            let words = cluster.own_words(&font.texts);
            if words.is_some() {
                self.show(&mut pen, &font_again);
                self.end();
                self.begin(mark, words);
                self.text_section(true);
                self.fill(run.color);
            }
            for glyph in cluster.glyphs {
                if pen.jumps(glyph) {
                    self.show(&mut pen, &font_again);
                }
                pen.glyph(glyph)?;
            }
            if words.is_some() {
                self.show(&mut pen, &font_again);
                self.end();
                self.begin(mark, None);
                self.text_section(true);
                self.fill(run.color);
            }
        }
        self.show(&mut pen, &font_again);
        Ok(())
    }

    /// Writes what the pen collected.
    fn show(&mut self, pen: &mut Pen<'_>, font_again: &Op) {
        if let Some(ops) = pen.take() {
            self.opened = None;
            self.ops.push(font_again.clone());
            self.ops.extend(ops);
        }
    }

    fn shape(&mut self, path: &Path, fill: Option<Color>, stroke: Option<Stroke>) {
        self.opened = None;
        self.text_section(false);
        let outlines = self.outlines(path);
        if let Some(color) = fill {
            self.fill(color);
            self.ops.push(Op::DrawPolygon {
                polygon: Polygon {
                    rings: outlines
                        .iter()
                        .map(|outline| PolygonRing {
                            points: outline.points.clone(),
                        })
                        .collect(),
                    mode: PaintMode::Fill,
                    winding_order: match path.rule {
                        FillRule::NonZero => WindingOrder::NonZero,
                        FillRule::EvenOdd => WindingOrder::EvenOdd,
                    },
                },
            });
        }
        if let Some(stroke) = stroke {
            self.stroke(stroke);
            self.ops
                .extend(outlines.into_iter().map(|line| Op::DrawLine { line }));
        }
    }

    fn picture(&mut self, bitmap: &Bitmap, area: Rect) -> Result<(), Error> {
        let id = self.pictures.id(bitmap);
        let id = id.ok_or(Error::Inconsistent("a picture was left out"))?;
        self.opened = None;
        self.text_section(false);
        let bottom = self.height - (area.y + area.height).to_pt().0;
        self.ops.push(Op::UseXobject {
            id,
            transform: XObjectTransform {
                translate_x: Some(points(area.x.to_pt().0)),
                translate_y: Some(points(bottom)),
                scale_x: Some(points(area.width.to_pt().0).0),
                scale_y: Some(points(area.height.to_pt().0).0),
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        });
        Ok(())
    }

    fn outlines(&self, path: &Path) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for segment in &path.segments {
            if let Segment::Move(_) = segment {
                lines.push(Line::default());
            }
            let Some(line) = lines.last_mut() else {
                continue;
            };
            let mut add = |point: Point, bezier: bool| {
                let p = printpdf::Point {
                    x: points(point.x.to_pt().0),
                    y: points(self.height - point.y.to_pt().0),
                };
                line.points.push(LinePoint { p, bezier });
            };
            match *segment {
                Segment::Move(to) | Segment::Line(to) => add(to, false),
                Segment::Curve(one, two, to) => {
                    add(one, true);
                    add(two, true);
                    add(to, false);
                }
                Segment::Close => line.is_closed = true,
            }
        }
        lines
    }

    fn fill(&mut self, color: Color) {
        if self.state.fill != Some(color) {
            self.state.fill = Some(color);
            self.ops.push(Op::SetFillColor { col: rgb(color) });
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        let before = self.state.stroke.replace(stroke);
        if before.map(|before| before.color) != Some(stroke.color) {
            self.ops.push(Op::SetOutlineColor {
                col: rgb(stroke.color),
            });
        }
        if before.map(|before| before.width) != Some(stroke.width) {
            self.ops.push(Op::SetOutlineThickness {
                pt: points(stroke.width.to_pt().0),
            });
        }
        if before.and_then(|before| before.dash) != stroke.dash {
            let dash = match stroke.dash {
                None => LineDashPattern::solid(),
                Some(dash) => {
                    let lengths = [points(dash.on.to_pt().0).0, points(dash.off.to_pt().0).0];
                    LineDashPattern::new(0.0, &lengths)
                }
            };
            self.ops.push(Op::SetLineDashPattern { dash });
        }
    }

    fn text_section(&mut self, open: bool) {
        match (self.state.in_text, open) {
            (false, true) => self.ops.push(Op::StartTextSection),
            (true, false) => self.ops.push(Op::EndTextSection),
            _ => {}
        }
        self.state.in_text = open;
    }
}

/// A length in points to the thousandth: finer is not to be seen and only makes the file larger.
fn points(length: f64) -> printpdf::Pt {
    printpdf::Pt(((length * 1000.0).round() / 1000.0) as f32)
}

fn rgb(color: Color) -> printpdf::Color {
    let share = |channel: u8| ((f64::from(channel) / 255.0 * 10_000.0).round() / 10_000.0) as f32;
    printpdf::Color::Rgb(Rgb {
        r: share(color.red),
        g: share(color.green),
        b: share(color.blue),
        icc_profile: None,
    })
}

fn utf16(text: &str) -> DictItem {
    let units = text.encode_utf16().flat_map(u16::to_be_bytes);
    DictItem::String {
        data: [0xFE, 0xFF].into_iter().chain(units).collect(),
        literal: false,
    }
}
