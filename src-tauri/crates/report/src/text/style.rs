//! How a piece of text looks.

use crate::page::{Color, Mm, Pt};

/// A face of the built-in family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// Upright, of normal weight.
    Regular,
    /// Upright and heavy.
    Bold,
    /// Slanted.
    Italic,
}

/// Face, size, line height and colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// The face.
    pub face: Face,
    /// Type size.
    pub size: Pt,
    /// From one baseline to the next; also the height of a single line.
    pub leading: Mm,
    /// Colour of the letters.
    pub color: Color,
}

/// Half of the height of ascenders over the depth of descenders, as a share of the type size.
/// It centres a line of Noto Sans in its leading.
const BASELINE_SHIFT: f64 = (2189.0 - 600.0) / 2048.0 / 2.0;

impl TextStyle {
    /// A style from plain numbers: points of size, millimetres of leading.
    pub const fn new(face: Face, size: f64, leading: f64, color: Color) -> Self {
        Self {
            face,
            size: Pt(size),
            leading: Mm(leading),
            color,
        }
    }

    /// The same in another face.
    pub const fn face(self, face: Face) -> Self {
        Self { face, ..self }
    }

    /// The same in bold.
    pub const fn bold(self) -> Self {
        self.face(Face::Bold)
    }

    /// The same in another colour.
    pub const fn color(self, color: Color) -> Self {
        Self { color, ..self }
    }

    /// The same in another size, on the same leading.
    pub const fn size(self, size: Pt) -> Self {
        Self { size, ..self }
    }

    /// From the top of a line to its baseline.
    pub const fn baseline(&self) -> Mm {
        Mm(self.leading.0 / 2.0 + BASELINE_SHIFT * self.size.to_mm().0)
    }
}

/// A piece of text in one style.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// How it looks.
    pub style: TextStyle,
}

impl Span {
    /// A piece of text in a style.
    pub fn new(text: impl Into<String>, style: TextStyle) -> Self {
        Self {
            text: text.into(),
            style,
        }
    }
}
