//! A picture made of points.

use std::fmt;
use std::sync::Arc;

/// A picture of points in sRGB, three bytes each, row by row from the top left. It has no
/// transparency: what was transparent is already white, as the paper is.
#[derive(Clone, PartialEq, Eq)]
pub struct Bitmap {
    width: u32,
    height: u32,
    points: Arc<[u8]>,
}

impl Bitmap {
    /// Keeps a picture. `None` if it has no points or another number of them than its size says.
    #[must_use]
    pub fn new(width: u32, height: u32, points: Vec<u8>) -> Option<Self> {
        let count = u64::from(width) * u64::from(height);
        let bytes = count.checked_mul(3)?;
        (count > 0 && bytes == points.len() as u64).then(|| Self {
            width,
            height,
            points: points.into(),
        })
    }

    /// Points in a row.
    #[must_use]
    pub const fn width(&self) -> u32 {
        self.width
    }

    /// Rows.
    #[must_use]
    pub const fn height(&self) -> u32 {
        self.height
    }

    /// Red, green and blue of each point.
    #[must_use]
    pub fn points(&self) -> &[u8] {
        &self.points
    }
}

impl fmt::Debug for Bitmap {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Bitmap({} x {})", self.width, self.height)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn size_and_points_agree() {
        assert!(Bitmap::new(2, 1, vec![0; 6]).is_some());
        for (width, height, points) in [(0, 0, 0), (2, 1, 5), (u32::MAX, u32::MAX, 6)] {
            assert_eq!(Bitmap::new(width, height, vec![0; points]), None);
        }
    }
}
