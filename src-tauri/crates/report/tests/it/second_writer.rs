//! The same pages given to a second writer, which refuses what PDF/A-2a and PDF/UA-1 forbid. It
//! says nothing of our bytes, but that the laid out document has all that a writer needs.

use std::collections::BTreeMap;
use std::num::{NonZeroU16, NonZeroU32};

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{
    Accessibility, Archival, ConfigurationBuilder, PdfVersion, ValidationError,
};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, BBox, ContentTag, Identifier, ListNumbering, Node, SpanTag,
    TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use krilla::{Data, SerializeSettings};
use report::page::{
    Document, FontIndex, GlyphRun, Mark, Marker, Mm, NodeId, OutlineEntry, Paint, PaperSize, Path,
    Role, Scope, Segment, Structure,
};
use report::text::FontFallback;
use report::{Options, document};
use scoring::Edition;

use crate::demo;
use crate::rounds::{EDITIONS, day, sample};

/// Writes a document once more, under both standards.
fn written(document: &Document) -> Result<Vec<u8>, KrillaError> {
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .expect("both standards agree on the version");
    let mut file = krilla::Document::new_with(SerializeSettings {
        configuration,
        ..SerializeSettings::default()
    });
    file.set_metadata(
        Metadata::new()
            .title(document.title.clone())
            .language(document.language.clone())
            .creation_date(DateTime::new(2026).month(2).day(24)),
    );
    let fonts = Fonts::of(document);
    let mut leaves: BTreeMap<NodeId, Vec<Identifier>> = BTreeMap::new();
    for (index, page) in document.pages.iter().enumerate() {
        let (width, height) = (pt(page.paper.width), pt(page.paper.height));
        let settings = PageSettings::from_wh(width, height).expect("a page of some size");
        let mut sheet = file.start_page_with(settings);
        let mut surface = sheet.surface();
        for sequence in page.commands.chunk_by(|one, next| one.mark == next.mark) {
            let mark = sequence[0].mark;
            let tag = match mark {
                Mark::Content(_) => ContentTag::Span(SpanTag::empty()),
                Mark::Artifact(_) => {
                    ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout))
                }
            };
            let leaf = surface.start_tagged(tag);
            for command in sequence {
                paint(&mut surface, &fonts, &command.paint);
            }
            surface.end_tagged();
            if let Mark::Content(node) = mark {
                leaves.entry(node).or_default().push(leaf);
            }
        }
        surface.finish();
        for link in document.links.iter().filter(|link| link.page == index) {
            let target = destination(link.target.page, link.target.y);
            let area = rect(link.area);
            let link_to = LinkAnnotation::new(area, Target::Destination(target.into()));
            let annotation = Annotation::new_link(link_to, Some(link.description.clone()));
            let leaf = sheet.add_tagged_annotation(annotation);
            leaves.entry(link.node).or_default().push(leaf);
        }
        sheet.finish();
    }
    file.set_outline(outline(&document.outline));
    file.set_tag_tree(tree(document, &mut leaves));
    file.finish()
}

/// The fonts of the document, parsed once.
struct Fonts(BTreeMap<FontIndex, Font>);

impl Fonts {
    fn of(document: &Document) -> Self {
        let mut fonts = BTreeMap::new();
        let commands = document.pages.iter().flat_map(|page| &page.commands);
        for command in commands {
            let Paint::Text(run) = &command.paint else {
                continue;
            };
            fonts.entry(run.font).or_insert_with(|| {
                let face = document.font(run.font).expect("a font of the document");
                let data: Data = face.data.as_ref().to_vec().into();
                Font::new(data, face.face).expect("a font")
            });
        }
        Self(fonts)
    }
}

fn pt(length: Mm) -> f32 {
    length.to_pt().0 as f32
}

fn rect(area: report::page::Rect) -> Rect {
    let (x, y) = (pt(area.x), pt(area.y));
    Rect::from_xywh(x, y, pt(area.width), pt(area.height)).expect("an area")
}

fn fill(color: report::page::Color) -> Fill {
    Fill {
        paint: rgb::Color::new(color.red, color.green, color.blue).into(),
        ..Fill::default()
    }
}

fn paint(surface: &mut Surface<'_>, fonts: &Fonts, paint: &Paint) {
    match paint {
        Paint::Text(run) => text(surface, &fonts.0[&run.font], run),
        Paint::Shape {
            path,
            fill: inside,
            stroke,
        } => {
            let Some(outline) = outline_of(path) else {
                return;
            };
            surface.set_fill(inside.map(fill));
            surface.set_stroke(stroke.as_ref().map(|stroke| Stroke {
                paint: fill(stroke.color).paint,
                width: pt(stroke.width),
                dash: stroke.dash.map(|dash| StrokeDash {
                    array: vec![pt(dash.on), pt(dash.off)],
                    offset: 0.0,
                }),
                ..Stroke::default()
            }));
            if inside.is_some() || stroke.is_some() {
                surface.draw_path(&outline);
            }
            surface.set_stroke(None);
        }
        Paint::Picture { area, .. } => {
            let outline = outline_of(&Path::rectangle(*area)).expect("a rectangle");
            surface.set_fill(Some(fill(report::look::RULE)));
            surface.draw_path(&outline);
        }
    }
}

fn outline_of(path: &Path) -> Option<krilla::geom::Path> {
    let mut builder = PathBuilder::new();
    for segment in &path.segments {
        match *segment {
            Segment::Move(to) => builder.move_to(pt(to.x), pt(to.y)),
            Segment::Line(to) => builder.line_to(pt(to.x), pt(to.y)),
            Segment::Curve(a, b, to) => {
                builder.cubic_to(pt(a.x), pt(a.y), pt(b.x), pt(b.y), pt(to.x), pt(to.y));
            }
            Segment::Close => builder.close(),
        }
    }
    builder.finish()
}

fn text(surface: &mut Surface<'_>, font: &Font, run: &GlyphRun) {
    let mut said = String::new();
    let mut glyphs = Vec::new();
    let mut range = 0..0;
    let mut pen = 0.0;
    for glyph in &run.glyphs {
        // Later glyphs of a group belong to the letters of its first.
        if !glyph.text.is_empty() {
            range = said.len()..said.len() + glyph.text.len();
            said.push_str(&glyph.text);
        }
        let size = run.size.0 as f32;
        let offset = glyph.x.0 as f32 - pen;
        glyphs.push(KrillaGlyph::new(
            GlyphId::new(u32::from(glyph.id)),
            offset / size,
            offset / size,
            glyph.y.0 as f32 / size,
            0.0,
            range.clone(),
            None,
        ));
        pen = glyph.x.0 as f32;
    }
    surface.set_fill(Some(fill(run.color)));
    let start = Point::from_xy(pt(run.origin.x), pt(run.origin.y));
    surface.draw_glyphs(
        start,
        &glyphs,
        font.clone(),
        &said,
        run.size.0 as f32,
        false,
    );
}

fn destination(page: usize, y: Mm) -> XyzDestination {
    XyzDestination::new(page, Point::from_xy(0.0, pt(y)))
}

fn outline(entries: &[OutlineEntry]) -> Outline {
    let mut outline = Outline::new();
    for entry in entries {
        outline.push_child(outline_node(entry));
    }
    outline
}

fn outline_node(entry: &OutlineEntry) -> OutlineNode {
    let target = destination(entry.target.page, entry.target.y);
    let mut node = OutlineNode::new(entry.title.clone(), target);
    for child in &entry.children {
        node.push_child(outline_node(child));
    }
    node
}

fn tree(document: &Document, leaves: &mut BTreeMap<NodeId, Vec<Identifier>>) -> TagTree {
    let mut below: BTreeMap<NodeId, Vec<NodeId>> = BTreeMap::new();
    for (id, node) in document.structure.iter() {
        if let Some(parent) = node.parent {
            below.entry(parent).or_default().push(id);
        }
    }
    let mut tree = TagTree::new();
    for child in below.get(&Structure::ROOT).into_iter().flatten() {
        tree.children
            .extend(group(document, &below, leaves, *child));
    }
    tree
}

/// A node that says something; empty cells keep the others in their columns.
fn group(
    document: &Document,
    below: &BTreeMap<NodeId, Vec<NodeId>>,
    leaves: &mut BTreeMap<NodeId, Vec<Identifier>>,
    id: NodeId,
) -> Option<Node> {
    let mut group = TagGroup::new(tag(document, id));
    for leaf in leaves.remove(&id).unwrap_or_default() {
        group.push(leaf);
    }
    for child in below.get(&id).into_iter().flatten() {
        group
            .children
            .extend(self::group(document, below, leaves, *child));
    }
    let role = document.structure.node(id).expect("a node").role;
    let cell = matches!(role, Role::Cell | Role::HeadCell(_));
    (cell || !group.children.is_empty()).then_some(Node::Group(group))
}

fn tag(document: &Document, id: NodeId) -> TagKind {
    let node = document.structure.node(id).expect("a node");
    let heading = |level: u16| {
        let level = NonZeroU16::new(level).expect("a level");
        Tag::Hn(level, Some(words(document, id))).into()
    };
    let span = NonZeroU32::new(node.column_span as u32).filter(|span| span.get() > 1);
    let mut tag: TagKind = match node.role {
        Role::Document => unreachable_root(),
        Role::Section => Tag::Section.into(),
        Role::Group => Tag::Div.into(),
        Role::Heading1 => heading(1),
        Role::Heading2 => heading(2),
        Role::Heading3 => heading(3),
        Role::Paragraph => Tag::P.into(),
        Role::Span => Tag::Span.into(),
        Role::BlockQuote => Tag::BlockQuote.into(),
        Role::Note => Tag::Note.into(),
        Role::Caption => Tag::Caption.into(),
        Role::Figure => {
            let page = document.pages.iter().position(|page| {
                let marks = page.commands.iter().map(|command| command.mark);
                marks.into_iter().any(|mark| mark == Mark::Content(id))
            });
            let area = node.area.expect("a figure has an area");
            let area = BBox::new(page.expect("it is painted"), rect(area));
            Tag::Figure(node.alt.clone()).with_bbox(Some(area)).into()
        }
        Role::Table => Tag::Table.with_summary(node.alt.clone()).into(),
        Role::Row => Tag::TR.into(),
        Role::HeadCell(Scope::Column) => {
            Tag::TH(TableHeaderScope::Column).with_col_span(span).into()
        }
        Role::HeadCell(Scope::Row) => Tag::TH(TableHeaderScope::Row).with_col_span(span).into(),
        Role::Cell => Tag::TD.with_col_span(span).into(),
        Role::List(Marker::Number) => Tag::L(ListNumbering::Decimal).into(),
        Role::List(Marker::Bullet) => Tag::L(ListNumbering::Disc).into(),
        Role::List(Marker::Name) => Tag::L(ListNumbering::None).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::ItemBody => Tag::LBody.into(),
        Role::Contents => Tag::TOC.into(),
        Role::ContentsItem => Tag::TOCI.into(),
        Role::Reference => Tag::Reference.into(),
        Role::Link => Tag::Link.into(),
    };
    tag.set_lang(node.language.clone());
    tag
}

fn unreachable_root() -> TagKind {
    panic!("only the root is the document")
}

/// What a node says.
fn words(document: &Document, id: NodeId) -> String {
    let commands = document.pages.iter().flat_map(|page| &page.commands);
    let own = commands.filter(|command| command.mark == Mark::Content(id));
    own.filter_map(|command| match &command.paint {
        Paint::Text(run) => Some(run.glyphs.iter().map(|glyph| glyph.text.as_str())),
        _ => None,
    })
    .flatten()
    .collect()
}

fn sample_document(edition: Edition, paper: PaperSize) -> Document {
    let set = questionnaire::Questionnaire::shipped();
    let round = sample();
    let options = Options {
        paper,
        fallback: FontFallback::None,
        ..Options::new(edition, day())
    };
    document(set, &round, &scoring::assess(set, &round), &options).expect("laid out")
}

/// What it refuses.
fn refused(document: &Document) -> Vec<ValidationError> {
    match written(document) {
        Ok(_) => Vec::new(),
        Err(KrillaError::Validation(errors)) => {
            errors.into_iter().map(|(error, _)| error).collect()
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn both_standards_take_every_edition_on_both_papers() {
    for edition in EDITIONS {
        for paper in [PaperSize::A4, PaperSize::Letter] {
            assert_eq!(refused(&sample_document(edition, paper)), [], "{edition:?}");
        }
    }
    let demo = demo::document(PaperSize::A4, FontFallback::None).document;
    assert_eq!(refused(&demo), []);
}

#[test]
fn a_figure_without_words_is_refused() {
    let mut document = sample_document(Edition::Joint, PaperSize::A4);
    let figure = document
        .structure
        .iter()
        .find(|(_, node)| node.role == Role::Figure);
    let (id, _) = figure.expect("a figure");
    document.structure.node_mut(id).expect("the figure").alt = None;
    let refused = refused(&document);
    assert!(
        matches!(*refused, [ValidationError::MissingAltText(_)]),
        "{refused:?}"
    );
}

#[test]
fn an_empty_glyph_is_refused() {
    let mut document = sample_document(Edition::Joint, PaperSize::A4);
    let commands = document
        .pages
        .iter_mut()
        .flat_map(|page| &mut page.commands);
    let mut runs = commands.filter_map(|command| match &mut command.paint {
        Paint::Text(run) => Some(run),
        _ => None,
    });
    runs.next().expect("a text").glyphs[0].id = 0;
    let refused = refused(&document);
    assert!(
        refused
            .iter()
            .any(|error| matches!(error, ValidationError::ContainsNotDefGlyph(..))),
        "{refused:?}"
    );
}
