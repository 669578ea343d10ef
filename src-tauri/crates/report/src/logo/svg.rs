//! SVG as flat outlines. What paths, transformations and styles mean is left to `usvg`; lines
//! become the outlines of their ink, so that one kind of paint is enough.

use usvg::tiny_skia_path::{Path as Shape, PathSegment, PathStroker, Point as At, Transform};
use usvg::{Group, Node, Options, PaintOrder, Rect as Box, Tree};

use super::LogoError;
use super::safe_svg::checked;
use crate::page::{Color, FillRule, Path, Point, Segment};

/// Filled outlines over a ground 1 high.
pub(super) struct Outlines {
    pub(super) fills: Vec<(Path, Color)>,
    pub(super) width: f64,
}

/// The most points of all outlines together.
const MOST_POINTS: usize = 100_000;
/// What reaches this far out of the picture, as a share of its size, was not meant to be seen.
const OVER: f32 = 0.02;

/// Reads an SVG.
pub(super) fn outlines(text: &str) -> Result<Outlines, LogoError> {
    let document = checked(text)?;
    let tree =
        Tree::from_xmltree(&document, &Options::default()).map_err(|_| LogoError::Damaged)?;
    let mut drawing = Drawing::default();
    drawing.group(tree.root())?;
    let Some(bounds) = drawing.bounds() else {
        return Err(LogoError::Invisible);
    };
    let (width, height) = (tree.size().width(), tree.size().height());
    let inside = bounds.left() >= -OVER * width
        && bounds.top() >= -OVER * height
        && bounds.right() <= (1.0 + OVER) * width
        && bounds.bottom() <= (1.0 + OVER) * height;
    if !inside {
        return Err(LogoError::NotFlat);
    }
    if bounds.width() < f32::EPSILON || bounds.height() < f32::EPSILON {
        return Err(LogoError::Invisible);
    }
    let fills = drawing.fills.iter();
    Ok(Outlines {
        fills: fills
            .map(|fill| (outline(&fill.shape, fill.rule, bounds), fill.color))
            .collect(),
        width: f64::from(bounds.width() / bounds.height()),
    })
}

/// Something to be filled, in the units of the file.
struct Fill {
    shape: Shape,
    rule: FillRule,
    color: Color,
}

#[derive(Default)]
struct Drawing {
    fills: Vec<Fill>,
    points: usize,
}

impl Drawing {
    fn group(&mut self, group: &Group) -> Result<(), LogoError> {
        let flat = group.opacity().get() >= 1.0
            && group.blend_mode() == usvg::BlendMode::Normal
            && group.mask().is_none()
            && group.filters().is_empty()
            && group
                .clip_path()
                .is_none_or(|clip| cuts_nothing(clip, group));
        if !flat {
            return Err(LogoError::NotFlat);
        }
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group)?,
                Node::Path(path) => self.path(path)?,
                Node::Image(_) => return Err(LogoError::NotFlat),
                Node::Text(_) => return Err(LogoError::HoldsText),
            }
        }
        Ok(())
    }

    fn path(&mut self, path: &usvg::Path) -> Result<(), LogoError> {
        if !path.is_visible() {
            return Ok(());
        }
        let fill = path.fill().map(|fill| {
            let rule = match fill.rule() {
                usvg::FillRule::NonZero => FillRule::NonZero,
                usvg::FillRule::EvenOdd => FillRule::EvenOdd,
            };
            (path.data().clone(), rule, fill.paint(), fill.opacity())
        });
        let stroke = path.stroke().and_then(|stroke| {
            let look = stroke.to_tiny_skia();
            let scale = PathStroker::compute_resolution_scale(&path.abs_transform());
            let dashed = match &look.dash {
                Some(dash) => path.data().dash(dash, scale)?,
                None => path.data().clone(),
            };
            let shape = dashed.stroke(&look, scale)?;
            Some((shape, FillRule::NonZero, stroke.paint(), stroke.opacity()))
        });
        let parts = match path.paint_order() {
            PaintOrder::FillAndStroke => [fill, stroke],
            PaintOrder::StrokeAndFill => [stroke, fill],
        };
        for (shape, rule, paint, opacity) in parts.into_iter().flatten() {
            let usvg::Paint::Color(usvg::Color { red, green, blue }) = *paint else {
                return Err(LogoError::NotFlat);
            };
            if opacity.get() <= 0.0 {
                continue;
            }
            if opacity.get() < 1.0 {
                return Err(LogoError::NotFlat);
            }
            let color = Color { red, green, blue };
            self.add(&shape, path.abs_transform(), rule, color)?;
        }
        Ok(())
    }

    fn add(
        &mut self,
        shape: &Shape,
        transform: Transform,
        rule: FillRule,
        color: Color,
    ) -> Result<(), LogoError> {
        self.points += shape.len();
        if self.points > MOST_POINTS {
            return Err(LogoError::TooDetailed);
        }
        // What has become too small or too large to be drawn is not there.
        if let Some(shape) = shape.clone().transform(transform) {
            self.fills.push(Fill { shape, rule, color });
        }
        Ok(())
    }

    fn bounds(&self) -> Option<Box> {
        let mut all: Option<Box> = None;
        for fill in &self.fills {
            let own = fill.shape.compute_tight_bounds()?;
            all = Some(match all {
                None => own,
                Some(all) => Box::from_ltrb(
                    all.left().min(own.left()),
                    all.top().min(own.top()),
                    all.right().max(own.right()),
                    all.bottom().max(own.bottom()),
                )?,
            });
        }
        all
    }
}

/// Whether a clip is a rectangle around everything in its group, as drawing programs write it
/// around each drawing.
fn cuts_nothing(clip: &usvg::ClipPath, group: &Group) -> bool {
    let [Node::Path(path)] = clip.root().children() else {
        return false;
    };
    let corner = |at: &At, bounds: Box| {
        (at.x == bounds.left() || at.x == bounds.right())
            && (at.y == bounds.top() || at.y == bounds.bottom())
    };
    let own = path.data().bounds();
    let is_rectangle = matches!(path.data().points().len(), 4 | 5)
        && path.data().points().iter().all(|at| corner(at, own));
    if clip.clip_path().is_some() || !is_rectangle {
        return false;
    }
    let transform = group.abs_transform().pre_concat(clip.transform());
    let Some(cut) = path
        .data()
        .clone()
        .transform(transform)
        .map(|cut| cut.bounds())
    else {
        return false;
    };
    let transform_turns = transform.has_skew();
    let content = group.children().iter().map(Node::abs_stroke_bounding_box);
    let air = 0.01 * cut.width().max(cut.height());
    !transform_turns
        && content.into_iter().all(|part| {
            part.left() >= cut.left() - air
                && part.top() >= cut.top() - air
                && part.right() <= cut.right() + air
                && part.bottom() <= cut.bottom() + air
        })
}

/// An outline on a ground 1 high, cut at its bounds.
fn outline(shape: &Shape, rule: FillRule, bounds: Box) -> Path {
    let scale = 1.0 / f64::from(bounds.height());
    let at = |point: At| {
        Point::new(
            f64::from(point.x - bounds.left()) * scale,
            f64::from(point.y - bounds.top()) * scale,
        )
    };
    let mut last = Point::default();
    let segments = shape.segments().map(|segment| match segment {
        PathSegment::MoveTo(to) => {
            last = at(to);
            Segment::Move(last)
        }
        PathSegment::LineTo(to) => {
            last = at(to);
            Segment::Line(last)
        }
        PathSegment::QuadTo(control, to) => {
            let (from, control, to) = (last, at(control), at(to));
            last = to;
            // A curve of the second degree as one of the third.
            let towards = |end: Point| Point {
                x: end.x + (control.x - end.x) * (2.0 / 3.0),
                y: end.y + (control.y - end.y) * (2.0 / 3.0),
            };
            Segment::Curve(towards(from), towards(to), to)
        }
        PathSegment::CubicTo(one, two, to) => {
            last = at(to);
            Segment::Curve(at(one), at(two), last)
        }
        PathSegment::Close => Segment::Close,
    });
    Path {
        segments: segments.collect(),
        rule,
    }
}
