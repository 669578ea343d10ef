//! Logos: what is taken, what is refused, and how they stand on the first page.

use lopdf::Object;
use png::{BitDepth, ColorType};
use questionnaire::{BySide, Questionnaire};
use report::page::{Document, Paint, PaperSize, Role};
use report::text::FontFallback;
use report::{Logo, LogoError, Options, document, report};
use scoring::Edition;

use crate::checks;
use crate::pdf_file::{PdfFile, name, number};
use crate::rounds::{day, sample};

/// A PNG of these points.
fn png(width: u32, height: u32, color: ColorType, data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(color);
    encoder.set_depth(BitDepth::Eight);
    // What a drawing program leaves in its files.
    encoder
        .add_text_chunk("Software".to_owned(), "Zqprogram".to_owned())
        .expect("a note");
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(data).expect("points");
    writer.finish().expect("an end");
    bytes
}

fn blue() -> Vec<u8> {
    png(40, 20, ColorType::Rgb, &[0x00, 0x72, 0xB2].repeat(800))
}

fn svg(inside: &str) -> Vec<u8> {
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 20">{inside}</svg>"#
    )
    .into_bytes()
}

const MARK: &str = r##"<rect width="40" height="20" fill="#A34700"/>"##;

fn refused(bytes: &[u8]) -> LogoError {
    match Logo::read(bytes) {
        Ok(_) => panic!("it was taken: {}", String::from_utf8_lossy(bytes)),
        Err(error) => error,
    }
}

#[test]
fn pictures_of_the_three_kinds_are_taken() {
    let transparent = [[0, 0, 0, 255], [0, 0, 0, 0]].concat();
    for good in [
        blue(),
        png(2, 1, ColorType::Rgba, &transparent),
        png(2, 1, ColorType::Grayscale, &[0, 200]),
        include_bytes!("logos/rgb.jpg").to_vec(),
        include_bytes!("logos/gray.jpg").to_vec(),
        svg(MARK),
        svg(
            r##"<style>.a{fill:#123456}</style><path class="a" fill-rule="evenodd" d="M0 0h40v20H0zM10 5h20v10H10z"/>"##,
        ),
        svg(
            r##"<g transform="translate(5 5)"><circle cx="8" cy="5" r="4" fill="none" stroke="#000" stroke-width="2" stroke-dasharray="3 1"/></g>"##,
        ),
        // As drawing programs write it: a clip around everything that cuts nothing.
        svg(&format!(
            r##"<defs><clipPath id="c"><rect width="40" height="20"/></clipPath></defs><g clip-path="url(#c)">{MARK}</g>"##
        )),
        svg(&format!(
            r##"<defs><g id="m">{MARK}</g></defs><use xlink:href="#m"/>"##
        )),
    ] {
        assert!(
            Logo::read(&good).is_ok(),
            "{}",
            String::from_utf8_lossy(&good)
        );
    }
}

#[test]
fn what_is_no_picture_or_is_damaged_is_refused() {
    for other in [
        &b""[..],
        b"hello",
        b"GIF89a",
        b"%PDF-1.7",
        b"{}",
        b"RIFF\0\0\0\0WEBP",
    ] {
        assert_eq!(refused(other), LogoError::NoPicture);
    }
    assert_eq!(refused(b"<html><body/></html>"), LogoError::NoPicture);
    let whole = blue();
    for end in [9, 20, whole.len() / 2, whole.len() - 5] {
        assert_eq!(refused(&whole[..end]), LogoError::Damaged, "{end} bytes");
    }
    let mut flipped = whole;
    let middle = flipped.len() - 20;
    flipped[middle] ^= 0x55;
    assert_eq!(refused(&flipped), LogoError::Damaged);
    let jpeg = include_bytes!("logos/rgb.jpg");
    for end in [3, 30, jpeg.len() / 2] {
        assert_eq!(refused(&jpeg[..end]), LogoError::Damaged, "{end} bytes");
    }
    assert_eq!(
        refused(b"<svg xmlns='http://www.w3.org/2000/svg'><g>"),
        LogoError::Damaged
    );
    assert_eq!(refused(b"<svg>\xFF</svg>"), LogoError::Damaged);
}

#[test]
fn what_is_too_large_moves_or_is_for_a_press_is_refused() {
    assert_eq!(refused(&vec![0; (4 << 20) + 1]), LogoError::TooLarge);
    let wide = png(4001, 1, ColorType::Grayscale, &[0; 4001]);
    assert_eq!(refused(&wide), LogoError::TooDetailed);
    assert_eq!(
        refused(include_bytes!("logos/animated.png")),
        LogoError::Animated
    );
    assert_eq!(
        refused(include_bytes!("logos/cmyk.jpg")),
        LogoError::PrintColors
    );
}

/// A head that promises far more than the file holds must not cost its memory.
#[test]
fn a_head_that_lies_is_refused_before_it_costs_anything() {
    let mut lying = blue();
    lying[16..24].copy_from_slice(&[0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF]);
    // The checksum of the head has to fit, or it is merely damaged.
    let crc = crc32(&lying[12..29]);
    lying[29..33].copy_from_slice(&crc.to_be_bytes());
    assert_eq!(refused(&lying), LogoError::TooDetailed);
}

/// The checksum of PNG, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & 0_u32.wrapping_sub(sum & 1))
        })
    })
}

#[test]
fn an_svg_that_does_or_needs_more_than_outlines_is_refused() {
    use LogoError::{Active, Animated, HoldsText, NotFlat, ReachesOut, TooDetailed};
    for (inside, error) in [
        ("<script>alert(1)</script>", Active),
        (r#"<rect width="9" height="9" onload="x()"/>"#, Active),
        ("<foreignObject><p>x</p></foreignObject>", Active),
        (r#"<a xlink:href="http://example.org"/>"#, Active),
        (r#"<animate attributeName="x" dur="1s"/>"#, Animated),
        ("<style>@keyframes a{}</style>", Animated),
        (
            r#"<use xlink:href="http://example.org/a.svg#b"/>"#,
            ReachesOut,
        ),
        (
            "<style>@import url(http://example.org/a.css);</style>",
            ReachesOut,
        ),
        (
            "<style>rect{fill:url(http://example.org/a.svg#b)}</style>",
            ReachesOut,
        ),
        (
            r#"<rect width="9" height="9" fill="url('file:///etc/passwd#a')"/>"#,
            ReachesOut,
        ),
        ("<text>Acme</text>", HoldsText),
        (
            r#"<image xlink:href="data:image/png;base64,AAAA"/>"#,
            NotFlat,
        ),
        (
            r##"<defs><linearGradient id="g"><stop stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient></defs><rect width="40" height="20" fill="url(#g)"/>"##,
            NotFlat,
        ),
        (r#"<rect width="40" height="20" opacity="0.5"/>"#, NotFlat),
        (
            r#"<rect width="40" height="20" fill-opacity="0.5"/>"#,
            NotFlat,
        ),
        (
            r##"<clipPath id="c"><circle cx="10" cy="10" r="5"/></clipPath><rect width="40" height="20" clip-path="url(#c)"/>"##,
            NotFlat,
        ),
        (r#"<rect width="400" height="20"/>"#, NotFlat),
    ] {
        assert_eq!(refused(&svg(inside)), error, "{inside}");
    }
    // Ten to the tenth squares in a thousand letters.
    let mut bomb = r#"<defs><rect id="u0" width="1" height="1"/>"#.to_owned();
    for level in 1..=10 {
        let uses = format!(r##"<use xlink:href="#u{}"/>"##, level - 1).repeat(10);
        bomb.push_str(&format!(r#"<g id="u{level}">{uses}</g>"#));
    }
    bomb.push_str(r##"</defs><use xlink:href="#u10"/>"##);
    assert_eq!(refused(&svg(&bomb)), TooDetailed);
    let circle = r##"<g id="a"><use xlink:href="#a"/></g>"##;
    assert!(Logo::read(&svg(circle)).is_err());
    let deep = format!("{}{MARK}{}", "<g>".repeat(5_000), "</g>".repeat(5_000));
    assert!(Logo::read(&svg(&deep)).is_err());
    let entities = r#"<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">]><svg xmlns="http://www.w3.org/2000/svg"><title>&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;</title></svg>"#;
    assert!(Logo::read(entities.as_bytes()).is_err());
}

#[test]
fn what_could_not_be_seen_on_paper_is_refused() {
    let white = png(4, 4, ColorType::Rgb, &[255; 48]);
    assert_eq!(refused(&white), LogoError::Invisible);
    // A white logo for a dark ground.
    let on_dark = png(
        2,
        1,
        ColorType::Rgba,
        &[255, 255, 255, 255, 255, 255, 255, 0],
    );
    assert_eq!(refused(&on_dark), LogoError::Invisible);
    let yellow = png(2, 2, ColorType::Rgb, &[255, 240, 0].repeat(4));
    assert_eq!(refused(&yellow), LogoError::Invisible);
    for inside in [r##"<rect width="9" height="9" fill="#fff"/>"##, ""] {
        assert_eq!(refused(&svg(inside)), LogoError::Invisible);
    }
}

/// The sample with both logos: points for the vendor, outlines for the partner.
fn with_logos<T>(act: impl FnOnce(&questionnaire::Round, &Options<'_>) -> T) -> T {
    let (points, outlines) = (Logo::read(&blue()), Logo::read(&svg(MARK)));
    let (points, outlines) = (points.expect("a logo"), outlines.expect("a logo"));
    let options = Options {
        paper: PaperSize::A4,
        fallback: FontFallback::None,
        logos: BySide {
            vendor: Some(&points),
            partner: Some(&outlines),
        },
        ..Options::new(Edition::Joint, day())
    };
    act(&sample(), &options)
}

fn bytes() -> Vec<u8> {
    with_logos(|round, options| {
        let set = Questionnaire::shipped();
        let made = report(set, round, &scoring::assess(set, round), options);
        made.expect("a report").bytes
    })
}

#[test]
fn logos_stand_on_the_first_page_only_and_have_words() {
    let file = PdfFile::read(&bytes());
    let structure = file.structure();
    let logos: Vec<_> = structure
        .iter()
        .filter(|element| element.role == "Figure")
        .filter(|figure| {
            let alt = figure.dictionary.get(b"Alt").map(crate::pdf_file::string);
            alt.is_ok_and(|alt| alt.starts_with("Logo of "))
        })
        .collect();
    assert_eq!(logos.len(), 2);
    for logo in &logos {
        assert_eq!(logo.marks[0].0, file.pages[0].id);
        // In the content of A4: 22 to 188 mm from the left, above the title.
        let layout = file.dictionary(logo.dictionary.get(b"A").expect("attributes"));
        let area = file.array(layout.get(b"BBox").expect("an area"));
        let mm: Vec<f64> = area.iter().map(|side| number(side) * 25.4 / 72.0).collect();
        assert!(mm[0] > 100.0 && mm[2] < 188.1, "{mm:?}");
        assert!(mm[1] > 297.0 - 25.1 && mm[3] < 297.0 - 15.9, "{mm:?}");
    }
    assert_eq!(checks::of_figures(&file), Vec::<String>::new());
    assert_eq!(checks::of_parents(&file), Vec::<String>::new());
    assert!(file.pages.iter().all(|page| page.unmarked.is_empty()));
}

#[test]
fn a_logo_brings_nothing_but_its_look() {
    let bytes = bytes();
    assert!(bytes == self::bytes(), "the same logos give the same bytes");
    let file = PdfFile::read(&bytes);
    let mut pictures = 0;
    for object in file.doc.objects.values() {
        let Object::Stream(stream) = object else {
            continue;
        };
        assert!(!stream.dict.has(b"SMask") && !stream.dict.has(b"Group"));
        if name(&stream.dict, b"Subtype") == "Image" {
            pictures += 1;
            assert_eq!(name(&stream.dict, b"ColorSpace"), "DeviceRGB");
            assert!(!stream.dict.has(b"Interpolate"));
            let points = stream.get_plain_content().expect("plain");
            assert_eq!(points, [0x00, 0x72, 0xB2].repeat(800));
        }
    }
    assert_eq!(pictures, 1);
    assert!(!bytes.windows(9).any(|part| part == b"Zqprogram"));
}

#[test]
fn outlines_stay_outlines() {
    let document: Document = with_logos(|round, options| {
        let set = Questionnaire::shipped();
        document(set, round, &scoring::assess(set, round), options).expect("laid out")
    });
    let logo = document.structure.iter().find(|(_, node)| {
        node.role == Role::Figure
            && node
                .alt
                .as_deref()
                .is_some_and(|alt| alt.contains("Brückner"))
    });
    let (id, node) = logo.expect("the partner's logo");
    let area = node.area.expect("an area");
    // Twice as wide as high, 9 mm high, at the right edge.
    assert!((area.width.0 - 18.0).abs() < 0.01 && (area.height.0 - 9.0).abs() < 0.01);
    assert!((area.x + area.width).0 - 188.0 < 0.01);
    let painted: Vec<&Paint> = document.pages[0]
        .commands
        .iter()
        .filter(|command| command.mark == report::page::Mark::Content(id))
        .map(|command| &command.paint)
        .collect();
    assert!(matches!(*painted, [Paint::Shape { .. }]), "{painted:?}");
}
