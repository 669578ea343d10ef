//! A company's logo: read from a file of strangers, checked, and made fit for paper.
//!
//! PNG and JPEG become points without transparency, SVG becomes outlines. Nothing of the file
//! itself reaches the report: no description, no place where a photo was taken, no name of a
//! program.

mod points;
mod safe_svg;
mod svg;

use crate::flow::Canvas;
use crate::page::{Bitmap, Color, Mm, Path, Point, Rect, Segment};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 4 << 20;
/// The longest side that is read, in points.
const LONGEST_SIDE: usize = 4_000;
/// Contrast to white below which nothing is seen on paper or on a grey printer.
const SEEN_FROM: f64 = 1.5;

/// A logo that can be drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Logo {
    form: Form,
    /// Width over height.
    shape: f64,
}

#[derive(Debug, Clone, PartialEq)]
enum Form {
    Points(Bitmap),
    /// Filled outlines over a ground 1 mm high.
    Outlines(Vec<(Path, Color)>),
}

/// Why a file cannot be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
#[non_exhaustive]
pub enum LogoError {
    /// Neither PNG nor JPEG nor SVG.
    NoPicture,
    /// It breaks off or contradicts itself.
    Damaged,
    /// More bytes than [`MOST_BYTES`].
    TooLarge,
    /// More than 4,000 points on a side, or more outlines than a logo has.
    TooDetailed,
    /// It moves.
    Animated,
    /// Its colours are those of a printing press (CMYK).
    PrintColors,
    /// An SVG with a program, links to click on or a web page in it.
    Active,
    /// An SVG that needs other files.
    ReachesOut,
    /// An SVG with text, which needs a font.
    HoldsText,
    /// An SVG with shadings, transparency, masks, filters, patterns or pictures of points.
    NotFlat,
    /// Nothing of it would be seen on white paper.
    Invisible,
}

impl LogoError {
    /// For programs; stays the same.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoPicture => "logo_no_picture",
            Self::Damaged => "logo_damaged",
            Self::TooLarge => "logo_too_large",
            Self::TooDetailed => "logo_too_detailed",
            Self::Animated => "logo_animated",
            Self::PrintColors => "logo_print_colors",
            Self::Active => "logo_active",
            Self::ReachesOut => "logo_reaches_out",
            Self::HoldsText => "logo_holds_text",
            Self::NotFlat => "logo_not_flat",
            Self::Invisible => "logo_invisible",
        }
    }
}

impl Logo {
    /// Reads a logo from the bytes of a PNG, JPEG or SVG file; what it is, the bytes say.
    ///
    /// # Errors
    /// When it is none of these, is damaged, too large or animated, does or needs more than an SVG
    /// of flat outlines may, or could not be seen on white paper.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoError> {
        if bytes.len() > MOST_BYTES {
            return Err(LogoError::TooLarge);
        }
        if bytes.starts_with(points::PNG) {
            return Self::of_points(points::png(bytes)?);
        }
        if bytes.starts_with(points::JPEG) {
            return Self::of_points(points::jpeg(bytes)?);
        }
        let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        if text.trim_ascii_start().starts_with(b"<") {
            let text = std::str::from_utf8(text).map_err(|_| LogoError::Damaged)?;
            return Self::of_outlines(svg::outlines(text)?);
        }
        Err(LogoError::NoPicture)
    }

    fn of_points(bitmap: Bitmap) -> Result<Self, LogoError> {
        let points = bitmap.points().chunks_exact(3);
        let seen = points.filter(|point| {
            let &&[red, green, blue] = point else {
                return false;
            };
            is_seen(Color { red, green, blue })
        });
        // A few specks are no logo.
        if seen.count() * 200 < bitmap.points().len() / 3 {
            return Err(LogoError::Invisible);
        }
        Ok(Self {
            shape: f64::from(bitmap.width()) / f64::from(bitmap.height()),
            form: Form::Points(bitmap),
        })
    }

    fn of_outlines(drawing: svg::Outlines) -> Result<Self, LogoError> {
        if !drawing.fills.iter().any(|(_, color)| is_seen(*color)) {
            return Err(LogoError::Invisible);
        }
        Ok(Self {
            shape: drawing.width,
            form: Form::Outlines(drawing.fills),
        })
    }

    /// How large it is in a box that it fits into.
    pub(crate) fn size_in(&self, width: Mm, height: Mm) -> (Mm, Mm) {
        let wide = height * self.shape;
        if wide <= width {
            (wide, height)
        } else {
            (width, width / self.shape)
        }
    }

    /// Draws it into a rectangle of its own shape.
    pub(crate) fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        match &self.form {
            Form::Points(bitmap) => canvas.picture(bitmap.clone(), area),
            Form::Outlines(fills) => {
                for (path, color) in fills {
                    canvas.fill(grown(path, area), *color);
                }
            }
        }
    }
}

/// An outline from a ground 1 mm high put into a rectangle.
fn grown(path: &Path, area: Rect) -> Path {
    let at = |point: Point| Point {
        x: area.x + area.height * point.x.0,
        y: area.y + area.height * point.y.0,
    };
    let segments = path.segments.iter().map(|segment| match *segment {
        Segment::Move(to) => Segment::Move(at(to)),
        Segment::Line(to) => Segment::Line(at(to)),
        Segment::Curve(one, two, to) => Segment::Curve(at(one), at(two), at(to)),
        Segment::Close => Segment::Close,
    });
    Path {
        segments: segments.collect(),
        rule: path.rule,
    }
}

/// Whether a colour differs from white paper, also without its hue.
fn is_seen(color: Color) -> bool {
    // Relative luminance and contrast as WCAG 2.2 defines them.
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    let luminance =
        0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
    1.05 / (luminance + 0.05) >= SEEN_FROM
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrasts to white from WCAG: black 21, #D9D9D9 1.41, #CCCCCC 1.61, yellow 1.07.
    #[test]
    fn light_colours_are_not_seen_on_paper() {
        for (color, seen) in [
            (0x00_00_00, true),
            (0xCC_CC_CC, true),
            (0xD9_D9_D9, false),
            (0xFF_FF_00, false),
            (0xFF_FF_FF, false),
        ] {
            assert_eq!(is_seen(Color::hex(color)), seen, "{color:06X}");
        }
    }

    #[test]
    fn a_logo_keeps_its_shape_in_any_box() {
        let logo = |shape| Logo {
            form: Form::Outlines(Vec::new()),
            shape,
        };
        assert_eq!(logo(2.0).size_in(Mm(32.0), Mm(9.0)), (Mm(18.0), Mm(9.0)));
        assert_eq!(logo(8.0).size_in(Mm(32.0), Mm(9.0)), (Mm(32.0), Mm(4.0)));
    }
}
