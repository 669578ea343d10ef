//! The neutral drawing that every chart makes.

use questionnaire::Side;
use serde::{Deserialize, Serialize};

/// A place in a figure, in millimetres from its top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// A place.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// What a colour stands for; the printer and the screen choose the colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Text and heavy lines.
    Ink,
    /// Notes and axes.
    SecondInk,
    /// Hairlines.
    Rule,
    /// The tolerance strip.
    Band,
    /// An earlier round, and what did not move since.
    Previous,
    /// The ground of a cell by how high its number is. Ink can be read on all of them.
    Shade(Shade),
    /// The ground on which marks and labels stand.
    Paper,
    /// The letter on a partner's mark: white would be too faint on it.
    Black,
    /// A side's marks.
    Side(Side),
    /// A side's words: darker than its marks where the contrast asks for it.
    SideText(Side),
}

/// A grey of a field, from the lightest to the darkest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shade {
    /// Hardly to be seen.
    First,
    /// Pale.
    Second,
    /// In the middle.
    Third,
    /// Clear.
    Fourth,
    /// The darkest on which ink can still be read easily.
    Fifth,
}

/// Where a text hangs on its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

/// The weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

/// Whether a mark shows an answer or a prediction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// What the side said: filled.
    Itself,
    /// What the side expected of the other: outlined.
    Expected,
}

/// One thing to draw. Later marks cover earlier ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A straight line.
    Line {
        /// From here.
        from: Point,
        /// To here.
        to: Point,
        /// Its width in millimetres.
        width: f64,
        /// Its colour.
        role: Role,
        /// Length of dashes and of the gaps between them, in millimetres.
        dash: Option<f64>,
    },
    /// A filled rectangle.
    Rect {
        /// Its top left corner.
        at: Point,
        /// Its width in millimetres.
        width: f64,
        /// Its height in millimetres.
        height: f64,
        /// Its colour.
        role: Role,
    },
    /// A filled circle without a letter.
    Dot {
        /// Its centre.
        at: Point,
        /// Its radius in millimetres.
        radius: f64,
        /// Its colour.
        role: Role,
    },
    /// The mark of a side: a circle with I for the vendor, a diamond with P for the partner.
    Side {
        /// Its centre.
        at: Point,
        /// Which side.
        side: Side,
        /// The radius of the circle in millimetres; a diamond's half diagonal is 1.28 times it.
        radius: f64,
        /// Filled or outlined.
        said: Said,
    },
    /// One line of text.
    Text {
        /// Its anchor on the baseline.
        at: Point,
        /// Where the text hangs on the anchor.
        anchor: Anchor,
        /// Its size in points.
        size: f64,
        /// Its weight.
        weight: Weight,
        /// Its colour.
        role: Role,
        /// The words.
        text: String,
    },
}

impl Mark {
    /// Moves it to the right.
    pub(crate) fn shift(&mut self, by: f64) {
        match self {
            Mark::Line { from, to, .. } => {
                from.x += by;
                to.x += by;
            }
            Mark::Rect { at, .. }
            | Mark::Dot { at, .. }
            | Mark::Side { at, .. }
            | Mark::Text { at, .. } => at.x += by,
        }
    }
}

/// The numbers of a figure as a table: the first row is the head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<String>,
    /// The cells, row by row.
    pub rows: Vec<Vec<String>>,
}

/// A chart, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// In millimetres.
    pub width: f64,
    /// In millimetres.
    pub height: f64,
    /// What it shows, in words, for those who do not see it.
    pub description: String,
    /// What to draw, from back to front.
    pub marks: Vec<Mark>,
    /// The same numbers as a table.
    pub table: Table,
}

/// How wide a text is; the printer and the screen measure with their own fonts.
pub trait TextWidth {
    /// The width of one line in millimetres at a size in points.
    fn width(&self, text: &str, size: f64, weight: Weight) -> f64;
}

impl Figure {
    pub(crate) fn text(
        &mut self,
        at: Point,
        anchor: Anchor,
        size: f64,
        weight: Weight,
        role: Role,
        text: impl Into<String>,
    ) {
        self.marks.push(Mark::Text {
            at,
            anchor,
            size,
            weight,
            role,
            text: text.into(),
        });
    }

    pub(crate) fn line(&mut self, from: Point, to: Point, width: f64, role: Role) {
        self.marks.push(Mark::Line {
            from,
            to,
            width,
            role,
            dash: None,
        });
    }

    pub(crate) fn side(&mut self, at: Point, side: Side, radius: f64, said: Said) {
        self.marks.push(Mark::Side {
            at,
            side,
            radius,
            said,
        });
    }
}
