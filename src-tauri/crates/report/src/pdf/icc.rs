//! The colour profile of sRGB, made from its published numbers.
//!
//! An archive wants to know what the colours mean. The profile is built here byte by byte (ICC
//! version 4, a matrix and one curve), so that no file of others has to be shipped.

use lopdf::{Object, Stream, dictionary};

/// Says that the colours of the file are sRGB.
pub(super) fn add_output_intent(file: &mut lopdf::Document) -> Object {
    let profile = file.add_object(Stream::new(dictionary! { "N" => 3 }, profile()));
    Object::Dictionary(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal(NAME),
        "Info" => Object::string_literal(NAME),
        "DestOutputProfile" => profile,
    })
}

const NAME: &str = "sRGB IEC61966-2.1";

/// The light all profiles refer to.
const D50: [f64; 3] = [0.964_2, 1.0, 0.824_9];
/// The primaries of sRGB under that light.
const RED: [f64; 3] = [0.436_065_67, 0.222_488_40, 0.013_916_02];
const GREEN: [f64; 3] = [0.385_147_09, 0.716_873_17, 0.097_076_42];
const BLUE: [f64; 3] = [0.143_066_41, 0.060_607_91, 0.714_096_07];
/// From daylight, for which sRGB is defined, to that light (Bradford).
const ADAPTATION: [f64; 9] = [
    1.047_886, 0.022_919, -0.050_216, 0.029_582, 0.990_484, -0.017_079, -0.009_252, 0.015_073,
    0.751_678,
];
/// The curve of sRGB: exponent, then the numbers of its two parts.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

fn profile() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 10] = [
        (b"desc", words(NAME)),
        (b"cprt", words("No copyright, use freely")),
        (b"wtpt", numbers(b"XYZ ", &D50)),
        (b"chad", numbers(b"sf32", &ADAPTATION)),
        (b"rXYZ", numbers(b"XYZ ", &RED)),
        (b"gXYZ", numbers(b"XYZ ", &GREEN)),
        (b"bXYZ", numbers(b"XYZ ", &BLUE)),
        (b"rTRC", curve.clone()),
        (b"gTRC", curve.clone()),
        (b"bTRC", curve),
    ];
    let mut table = (tags.len() as u32).to_be_bytes().to_vec();
    let mut data: Vec<u8> = Vec::new();
    let data_start = HEADER + 4 + 12 * tags.len();
    let mut known: Vec<(Vec<u8>, usize)> = Vec::new();
    for (name, content) in tags {
        // The three curves are one and the same, and are written once.
        let known_at = known
            .iter()
            .find(|(known, _)| *known == content)
            .map(|(_, at)| *at);
        let at = known_at.unwrap_or_else(|| {
            let at = data_start + data.len();
            data.extend(&content);
            data.resize(data.len().next_multiple_of(4), 0);
            known.push((content.clone(), at));
            at
        });
        table.extend(name);
        table.extend((at as u32).to_be_bytes());
        table.extend((content.len() as u32).to_be_bytes());
    }
    let mut profile = header(data_start + data.len());
    profile.extend(table);
    profile.extend(data);
    profile
}

/// Length of the part before the table of tags.
const HEADER: usize = 128;

fn header(length: usize) -> Vec<u8> {
    let mut header = (length as u32).to_be_bytes().to_vec();
    header.extend([0; 4]);
    header.extend([4, 0x20, 0, 0]);
    header.extend(b"mntrRGB XYZ ");
    // The day the standard of sRGB came out: 18 October 1999.
    for part in [1999_u16, 10, 18, 0, 0, 0] {
        header.extend(part.to_be_bytes());
    }
    header.extend(b"acsp");
    header.resize(68, 0);
    for number in D50 {
        header.extend(fixed(number));
    }
    header.resize(HEADER, 0);
    header
}

fn words(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut tag = b"mluc\0\0\0\0".to_vec();
    // One language, twelve bytes for each, then its length and place.
    for number in [1, 12] {
        tag.extend(u32::to_be_bytes(number));
    }
    tag.extend(b"enUS");
    tag.extend((units.len() as u32).to_be_bytes());
    tag.extend(28_u32.to_be_bytes());
    tag.extend(units);
    tag
}

fn numbers(kind: &[u8; 4], numbers: &[f64]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(numbers.iter().flat_map(|&number| fixed(number)));
    tag
}

fn curve() -> Vec<u8> {
    let mut tag = b"para\0\0\0\0".to_vec();
    // Kind 3: a power above a limit, a straight line below it.
    tag.extend([0, 3, 0, 0]);
    tag.extend(CURVE.iter().flat_map(|&number| fixed(number)));
    tag
}

/// A number with sixteen bits behind the point.
fn fixed(number: f64) -> [u8; 4] {
    ((number * 65_536.0).round() as i32).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_is_the_sum_of_the_primaries() {
        for ((red, green), (blue, white)) in RED.iter().zip(GREEN).zip(BLUE.iter().zip(D50)) {
            assert!((red + green + blue - white).abs() < 2e-4, "white is off");
        }
    }

    #[test]
    fn the_header_says_how_long_the_profile_is() {
        let profile = profile();
        assert_eq!(profile[..4], (profile.len() as u32).to_be_bytes());
        assert_eq!(&profile[36..40], b"acsp");
    }
}
