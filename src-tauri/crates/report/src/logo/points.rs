//! Pictures of points: decoded within limits, put on white, their empty edge cut off, and made no
//! larger than paper can show.

use std::io::Cursor;

use png::{ColorType, Decoder, DecodingError, Limits, Transformations};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::{LONGEST_SIDE, LogoError};
use crate::page::Bitmap;

/// What a PNG file begins with.
pub(super) const PNG: &[u8] = b"\x89PNG\r\n\x1A\n";
/// What a JPEG file begins with.
pub(super) const JPEG: &[u8] = b"\xFF\xD8\xFF";

/// The most memory that is spent on one picture: four bytes for each point of the largest.
const MOST_MEMORY: usize = LONGEST_SIDE * LONGEST_SIDE * 4;
/// The most points that are kept, so that a logo of its size on the page has 600 points an inch.
const KEPT: (u32, u32) = (768, 216);
/// A point lighter than this in every channel is empty paper.
const EMPTY_FROM: u8 = 250;

/// A PNG picture.
pub(super) fn png(bytes: &[u8]) -> Result<Bitmap, LogoError> {
    let limits = Limits { bytes: MOST_MEMORY };
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), limits);
    decoder.set_transformations(Transformations::normalize_to_color8());
    let told = |error: DecodingError| match error {
        DecodingError::LimitsExceeded => LogoError::TooDetailed,
        _ => LogoError::Damaged,
    };
    let mut reader = decoder.read_info().map_err(told)?;
    let info = reader.info();
    if info.animation_control.is_some() {
        return Err(LogoError::Animated);
    }
    fits(info.width as usize, info.height as usize)?;
    let size = reader.output_buffer_size().ok_or(LogoError::TooDetailed)?;
    let mut data = vec![0; size];
    let frame = reader.next_frame(&mut data).map_err(told)?;
    reader.finish().map_err(told)?;
    data.truncate(frame.buffer_size());
    let channels = match frame.color_type {
        ColorType::Grayscale => 1,
        ColorType::GrayscaleAlpha => 2,
        ColorType::Rgb | ColorType::Indexed => 3,
        ColorType::Rgba => 4,
    };
    let points: Vec<u8> = data.chunks_exact(channels).flat_map(on_white).collect();
    let whole = Bitmap::new(frame.width, frame.height, points);
    finished(&whole.ok_or(LogoError::Damaged)?)
}

/// A JPEG picture.
pub(super) fn jpeg(bytes: &[u8]) -> Result<Bitmap, LogoError> {
    let options = DecoderOptions::default()
        .set_strict_mode(true)
        .set_max_width(LONGEST_SIDE)
        .set_max_height(LONGEST_SIDE)
        .jpeg_set_out_colorspace(ColorSpace::RGB);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    decoder.decode_headers().map_err(|error| {
        use zune_jpeg::errors::DecodeErrors as E;
        match error {
            E::LargeDimensions(_) => LogoError::TooDetailed,
            _ => LogoError::Damaged,
        }
    })?;
    let info = decoder.info().ok_or(LogoError::Damaged)?;
    fits(usize::from(info.width), usize::from(info.height))?;
    if info.components == 4 {
        return Err(LogoError::PrintColors);
    }
    let points = decoder.decode().map_err(|_| LogoError::Damaged)?;
    let whole = Bitmap::new(u32::from(info.width), u32::from(info.height), points);
    finished(&whole.ok_or(LogoError::Damaged)?)
}

fn fits(width: usize, height: usize) -> Result<(), LogoError> {
    if width.max(height) > LONGEST_SIDE {
        return Err(LogoError::TooDetailed);
    }
    Ok(())
}

/// A point of one to four channels on white paper.
fn on_white(point: &[u8]) -> [u8; 3] {
    let (color, alpha) = match *point {
        [gray] => ([gray; 3], u8::MAX),
        [gray, alpha] => ([gray; 3], alpha),
        [red, green, blue] => ([red, green, blue], u8::MAX),
        [red, green, blue, alpha] => ([red, green, blue], alpha),
        _ => ([u8::MAX; 3], u8::MAX),
    };
    let alpha = u32::from(alpha);
    color.map(|channel| {
        let mixed = u32::from(channel) * alpha + 255 * (255 - alpha);
        ((mixed + 127) / 255) as u8
    })
}

fn finished(whole: &Bitmap) -> Result<Bitmap, LogoError> {
    let trimmed = without_edge(whole).ok_or(LogoError::Invisible)?;
    let (width, height) = (trimmed.width(), trimmed.height());
    let share = |most: u32, has: u32| f64::from(most) / f64::from(has);
    let share = share(KEPT.0, width).min(share(KEPT.1, height));
    if share >= 1.0 {
        return Ok(trimmed);
    }
    let scaled = |side: u32| ((f64::from(side) * share).round() as u32).max(1);
    averaged(&trimmed, scaled(width), scaled(height)).ok_or(LogoError::Damaged)
}

/// The part that is not empty paper; `None` if there is none.
fn without_edge(whole: &Bitmap) -> Option<Bitmap> {
    let row = whole.width() as usize * 3;
    let inked = |point: &[u8]| point.iter().any(|channel| *channel < EMPTY_FROM);
    let rows: Vec<&[u8]> = whole.points().chunks_exact(row).collect();
    let has_ink = |row: &&[u8]| row.chunks_exact(3).any(inked);
    let top = rows.iter().position(has_ink)?;
    let bottom = rows.iter().rposition(has_ink)?;
    let kept = rows.get(top..=bottom)?;
    let first = |row: &&[u8]| row.chunks_exact(3).position(inked);
    let last = |row: &&[u8]| row.chunks_exact(3).rposition(inked);
    let left = kept.iter().filter_map(first).min()?;
    let right = kept.iter().filter_map(last).max()?;
    let points = kept
        .iter()
        .filter_map(|row| row.get(left * 3..(right + 1) * 3))
        .flatten()
        .copied();
    let (width, height) = (right + 1 - left, bottom + 1 - top);
    Bitmap::new(width as u32, height as u32, points.collect())
}

/// A smaller picture, each point of which is the mean of those it covers.
fn averaged(whole: &Bitmap, width: u32, height: u32) -> Option<Bitmap> {
    let row = whole.width() as usize * 3;
    let span = |at: u32, of: u32, has: u32| {
        let place = |at: u32| (u64::from(at) * u64::from(has) / u64::from(of)) as usize;
        place(at)..place(at + 1).max(place(at) + 1)
    };
    let mut points = Vec::with_capacity(width as usize * height as usize * 3);
    for y in 0..height {
        let rows: Vec<&[u8]> = span(y, height, whole.height())
            .filter_map(|y| whole.points().get(y * row..(y + 1) * row))
            .collect();
        for x in 0..width {
            let columns = span(x, width, whole.width());
            let covered = || {
                let part = |row: &&[u8]| {
                    row.get(columns.start * 3..columns.end * 3)
                        .map(<[u8]>::to_vec)
                };
                rows.iter().filter_map(part).flatten()
            };
            let count = rows.len() * columns.len();
            for channel in 0..3 {
                let values = covered().skip(channel).step_by(3).map(usize::from);
                points.push(((values.sum::<usize>() + count / 2) / count) as u8);
            }
        }
    }
    Bitmap::new(width, height, points)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transparency_lets_the_paper_through() {
        assert_eq!(on_white(&[0, 0, 0, 0]), [255; 3]);
        assert_eq!(on_white(&[10, 20, 30, 255]), [10, 20, 30]);
        // Half of black over white: 255 * 127 / 255 = 127.
        assert_eq!(on_white(&[0, 128]), [127; 3]);
    }

    #[test]
    fn empty_edges_go_and_what_is_inside_stays() {
        let mut points = vec![255; 4 * 3 * 3];
        // The points (1, 1) and (2, 1) of four by three.
        points[(4 + 1) * 3] = 0;
        points[(4 + 2) * 3 + 1] = 0;
        let whole = Bitmap::new(4, 3, points).expect("a picture");
        let cut = without_edge(&whole).expect("there is ink");
        assert_eq!((cut.width(), cut.height()), (2, 1));
        assert_eq!(cut.points(), [0, 255, 255, 255, 0, 255]);
        let empty = Bitmap::new(1, 1, vec![255; 3]).expect("a picture");
        assert_eq!(without_edge(&empty), None);
    }

    #[test]
    fn four_points_become_their_mean() {
        let whole = Bitmap::new(2, 2, [[0; 3], [100; 3], [200; 3], [100; 3]].concat());
        let small = averaged(&whole.expect("a picture"), 1, 1).expect("smaller");
        assert_eq!(small.points(), [100; 3]);
    }
}
