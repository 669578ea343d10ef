//! Lengths with their unit in the type, and the point and rectangle made of them.

use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// A length in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Mm(pub f64);

/// A length in points, 72 to the inch.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
pub struct Pt(pub f64);

const PT_PER_MM: f64 = 72.0 / 25.4;

impl Mm {
    /// The same length in points.
    pub const fn to_pt(self) -> Pt {
        Pt(self.0 * PT_PER_MM)
    }
}

impl Pt {
    /// The same length in millimetres.
    pub const fn to_mm(self) -> Mm {
        Mm(self.0 / PT_PER_MM)
    }
}

impl From<Pt> for Mm {
    fn from(length: Pt) -> Self {
        length.to_mm()
    }
}

impl From<Mm> for Pt {
    fn from(length: Mm) -> Self {
        length.to_pt()
    }
}

macro_rules! length {
    ($unit:ident) => {
        impl $unit {
            /// The larger of both.
            pub const fn max(self, other: Self) -> Self {
                Self(self.0.max(other.0))
            }

            /// The smaller of both.
            pub const fn min(self, other: Self) -> Self {
                Self(self.0.min(other.0))
            }
        }

        impl Add for $unit {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }

        impl Sub for $unit {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }

        impl Neg for $unit {
            type Output = Self;
            fn neg(self) -> Self {
                Self(-self.0)
            }
        }

        impl Mul<f64> for $unit {
            type Output = Self;
            fn mul(self, factor: f64) -> Self {
                Self(self.0 * factor)
            }
        }

        impl Div<f64> for $unit {
            type Output = Self;
            fn div(self, divisor: f64) -> Self {
                Self(self.0 / divisor)
            }
        }

        impl AddAssign for $unit {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }

        impl SubAssign for $unit {
            fn sub_assign(&mut self, other: Self) {
                self.0 -= other.0;
            }
        }

        impl std::iter::Sum for $unit {
            fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
                lengths.fold(Self(0.0), Add::add)
            }
        }
    };
}

length!(Mm);
length!(Pt);

/// A place on a page, from its top left.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// From the left edge.
    pub x: Mm,
    /// From the top edge, downwards.
    pub y: Mm,
}

impl Point {
    /// A point from plain millimetres.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x: Mm(x), y: Mm(y) }
    }
}

impl Add for Point {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            x: self.x + other.x,
            y: self.y + other.y,
        }
    }
}

/// A rectangle on a page, from its top left.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: Mm,
    /// Top edge.
    pub y: Mm,
    /// To the right.
    pub width: Mm,
    /// Downwards.
    pub height: Mm,
}

impl Rect {
    /// A rectangle from plain millimetres.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self {
            x: Mm(x),
            y: Mm(y),
            width: Mm(width),
            height: Mm(height),
        }
    }

    /// The same rectangle elsewhere.
    #[must_use]
    pub fn moved(self, by: Point) -> Self {
        Self {
            x: self.x + by.x,
            y: self.y + by.y,
            ..self
        }
    }
}
