//! Where the window was left, and where it fits on the screens of today.

use serde::{Deserialize, Serialize};

/// Where the window was left. Its size is in points, which stay as large as they look when another
/// scale is chosen for a screen; its corner is in pixels of the whole desktop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Place {
    /// Pixels from the left edge of the desktop.
    pub(crate) x: i32,
    /// Pixels from its top.
    pub(crate) y: i32,
    /// Points.
    pub(crate) width: f64,
    /// Points.
    pub(crate) height: f64,
    /// Whether it filled its screen; the size is the one it had before.
    #[serde(default)]
    pub(crate) maximized: bool,
}

// Numbers that are no numbers are not kept.
impl Eq for Place {}

/// The part of a screen that windows may use, in pixels of the whole desktop.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Screen {
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Pixels of a point.
    pub(crate) scale: f64,
}

/// The smallest window that is of use, in points.
const SMALLEST: (f64, f64) = (480.0, 400.0);

/// Where the window goes: whole, on the screen that held most of it, or on the first one where it
/// was on none that is still there. `None` where nothing is known of the screens.
pub(crate) fn fitting(left: &Place, screens: &[Screen]) -> Option<Place> {
    let (mut on, mut most) = (*screens.first()?, 0);
    for screen in screens {
        let shown = shown(left, screen);
        if shown > most {
            (on, most) = (*screen, shown);
        }
    }
    let scale = if on.scale > 0.0 { on.scale } else { 1.0 };
    let room = (f64::from(on.width) / scale, f64::from(on.height) / scale);
    let size = |left: f64, least: f64, room: f64| {
        let left = if left.is_finite() { left } else { least };
        left.max(least).min(room)
    };
    let width = size(left.width, SMALLEST.0, room.0);
    let height = size(left.height, SMALLEST.1, room.1);
    Some(Place {
        x: inside(left.x, pixels(width, scale), on.x, on.width),
        y: inside(left.y, pixels(height, scale), on.y, on.height),
        width,
        height,
        maximized: left.maximized,
    })
}

/// How many pixels of the window a screen shows.
fn shown(left: &Place, screen: &Screen) -> i64 {
    let common = |from: i32, long: f64, begin: i32, room: u32| {
        let (from, begin) = (i64::from(from), i64::from(begin));
        let end = from
            .saturating_add(pixels(long, screen.scale))
            .min(begin + i64::from(room));
        (end - from.max(begin)).max(0)
    };
    common(left.x, left.width, screen.x, screen.width)
        * common(left.y, left.height, screen.y, screen.height)
}

/// Where a stretch begins so that it lies inside of another one.
fn inside(from: i32, long: i64, begin: i32, room: u32) -> i32 {
    let last = (i64::from(begin) + i64::from(room)).saturating_sub(long);
    let at = i64::from(from).min(last).max(i64::from(begin));
    i32::try_from(at).unwrap_or(begin)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a cast from floating point ends at the largest number"
)]
fn pixels(points: f64, scale: f64) -> i64 {
    (points * scale).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A laptop: a bar of 27 pixels at the top of 1366 by 768.
    const LAPTOP: Screen = Screen {
        x: 0,
        y: 27,
        width: 1366,
        height: 741,
        scale: 1.0,
    };

    fn left(x: i32, y: i32, width: f64, height: f64) -> Place {
        Place {
            x,
            y,
            width,
            height,
            maximized: false,
        }
    }

    #[test]
    fn a_window_that_fits_stays_where_it_was() {
        let place = left(100, 60, 1120.0, 700.0);
        assert_eq!(fitting(&place, &[LAPTOP]), Some(place));
    }

    /// Left in a corner with 110 by 75 pixels to be seen, it comes back whole.
    #[test]
    fn a_window_left_in_a_corner_comes_back_whole() {
        let corner = left(1366 - 110, 768 - 75, 1120.0, 700.0);
        // 1366 - 1120 = 246; 27 + 741 - 700 = 68.
        assert_eq!(
            fitting(&corner, &[LAPTOP]),
            Some(left(246, 68, 1120.0, 700.0))
        );
        // Beyond the left edge and above the top: the bar stays free.
        let above = left(-900, -300, 1120.0, 700.0);
        assert_eq!(fitting(&above, &[LAPTOP]), Some(left(0, 27, 1120.0, 700.0)));
    }

    /// Kept in pixels, 1120 by 700 points of a screen of scale 1 were 560 by 350 at scale 2.
    #[test]
    fn another_scale_changes_how_many_pixels_it_has_and_not_how_large_it_looks() {
        let fine = Screen {
            x: 0,
            y: 0,
            width: 2880,
            height: 1800,
            scale: 2.0,
        };
        let place = left(100, 60, 1120.0, 700.0);
        assert_eq!(fitting(&place, &[fine]), Some(place));
    }

    #[test]
    fn a_screen_that_is_gone_or_smaller_leaves_no_part_of_it_outside() {
        // It was on a second screen, right of the first, and as large as that.
        let place = left(1400, 0, 1900.0, 1000.0);
        assert_eq!(fitting(&place, &[LAPTOP]), Some(left(0, 27, 1366.0, 741.0)));
        let second = Screen {
            x: 1366,
            width: 1920,
            height: 1080,
            y: 0,
            scale: 1.0,
        };
        // 1366 + 1920 - 1900 = 1386.
        assert_eq!(
            fitting(&place, &[LAPTOP, second]),
            Some(left(1386, 0, 1900.0, 1000.0))
        );
        assert_eq!(fitting(&place, &[]), None);
        let broken = left(i32::MAX, i32::MIN, f64::INFINITY, -3.0);
        assert_eq!(
            fitting(&broken, &[LAPTOP]),
            Some(left(1366 - 480, 27, 480.0, 400.0))
        );
    }
}
