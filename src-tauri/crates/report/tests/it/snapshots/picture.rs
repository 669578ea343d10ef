//! Pictures of pages: made by poppler, kept in few greys, compared.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::differences_folder;

/// Dots an inch.
const RESOLUTION: &str = "60";
/// So many dots may differ: another poppler draws some edges a little otherwise.
const TOLERATED: usize = 30;
/// Header and footer hold a mark of the file; they are left out. In dots at 60 an inch: 15.5 mm
/// from the top, 17 mm from the bottom.
const HEAD: usize = 36;
const FOOT: usize = 40;

/// How finely a picture is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Ink, grey, a pale ground, paper.
    Grey,
    /// Ink and paper: where the greys are looked at elsewhere.
    BlackAndWhite,
}

/// A page: one byte a dot, 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Picture {
    width: usize,
    dots: Vec<u8>,
}

impl Depth {
    const fn levels(self) -> &'static [u8] {
        match self {
            Self::Grey => &[0, 120, 235, 255],
            Self::BlackAndWhite => &[0, 255],
        }
    }

    const fn bits(self) -> png::BitDepth {
        match self {
            Self::Grey => png::BitDepth::Two,
            Self::BlackAndWhite => png::BitDepth::One,
        }
    }

    /// The place of the nearest level.
    fn nearest(self, dot: u8) -> u8 {
        let levels = self.levels().iter().zip(0_u8..);
        let nearest = levels.min_by_key(|(level, _)| level.abs_diff(dot));
        nearest.map_or(0, |(_, place)| place)
    }
}

/// The pages of a report, header and footer made white.
pub(super) fn pages(name: &str, bytes: &[u8], depth: Depth) -> Vec<Picture> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("pages-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("report.pdf");
    std::fs::write(&file, bytes).expect("saved");
    let mut command = Command::new("pdftoppm");
    command
        .args(["-r", RESOLUTION, "-gray"])
        .arg(&file)
        .arg(folder.join("page"));
    let status = command.status().unwrap_or_else(|error| {
        panic!("pdftoppm: {error}; install poppler-utils, or run `cargo xtask test`")
    });
    assert!(status.success(), "pdftoppm drew {name}");
    let files = std::fs::read_dir(&folder).expect("the folder");
    let mut files: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "pgm"));
    files.sort();
    files
        .iter()
        .map(|file| Picture::drawn(file, depth))
        .collect()
}

impl Picture {
    /// Reads what poppler drew.
    fn drawn(file: &Path, depth: Depth) -> Self {
        let bytes = std::fs::read(file).expect("a page");
        // "P5", width and height, the highest grey, each on a line, then a byte a dot.
        let mut parts = bytes.splitn(4, |byte| *byte == b'\n');
        let mut line = || parts.next().expect("a picture");
        assert_eq!(line(), b"P5");
        let size = String::from_utf8_lossy(line()).into_owned();
        let mut size = size.split(' ').map(|side| side.parse().expect("a size"));
        let (width, height): (usize, usize) = (
            size.next().expect("a width"),
            size.next().expect("a height"),
        );
        assert_eq!(line(), b"255");
        let mut dots = line().to_vec();
        assert_eq!(dots.len(), width * height);
        dots[..HEAD * width].fill(255);
        let content = dots.len() - FOOT * width;
        dots[content..].fill(255);
        let levels = depth.levels();
        for dot in &mut dots {
            *dot = levels[usize::from(depth.nearest(*dot))];
        }
        Self { width, dots }
    }

    /// Reads what is kept.
    pub(super) fn kept(file: &Path, depth: Depth) -> Option<Self> {
        let reader = std::io::BufReader::new(File::open(file).ok()?);
        let mut reader = png::Decoder::new(reader).read_info().expect("a picture");
        let mut packed = vec![0; reader.output_buffer_size().expect("its size")];
        let info = reader.next_frame(&mut packed).expect("its dots");
        let (width, height) = (info.width as usize, info.height as usize);
        let (bits, levels) = (depth.bits() as usize, depth.levels());
        let per_byte = 8 / bits;
        let mut dots = Vec::with_capacity(width * height);
        for row in packed.chunks(info.line_size) {
            dots.extend((0..width).map(|x| {
                let byte = row[x / per_byte] >> (8 - bits * (x % per_byte + 1));
                levels[usize::from(byte) & (levels.len() - 1)]
            }));
        }
        Some(Self { width, dots })
    }

    /// Keeps it.
    pub(super) fn keep(&self, file: &Path, depth: Depth) {
        let bits = depth.bits() as usize;
        let per_byte = 8 / bits;
        let mut packed = Vec::new();
        for row in self.dots.chunks(self.width) {
            packed.extend(row.chunks(per_byte).map(|dots| {
                let dots = dots.iter().enumerate();
                dots.fold(0_u8, |byte, (place, dot)| {
                    byte | (depth.nearest(*dot) << (8 - bits * (place + 1)))
                })
            }));
        }
        let palette: Vec<u8> = depth.levels().iter().flat_map(|grey| [*grey; 3]).collect();
        self.write(file, &packed, |encoder| {
            encoder.set_color(png::ColorType::Indexed);
            encoder.set_depth(depth.bits());
            encoder.set_palette(palette);
            encoder.set_filter(png::Filter::NoFilter);
        });
    }

    /// Whether it is another page but for what is tolerated.
    pub(super) fn differs(&self, other: &Self) -> bool {
        self.dots.len() != other.dots.len()
            || self.width != other.width
            || self.far(other) > TOLERATED
    }

    /// How many dots are far from those of the other.
    fn far(&self, other: &Self) -> usize {
        let dots = self.dots.iter().zip(&other.dots);
        // Neighbouring greys are no difference, but paper and a pale ground over an area are.
        let far = dots.filter(|(a, b)| a.abs_diff(**b) > 115);
        let pale = self.dots.iter().zip(&other.dots);
        let pale = pale.filter(|(a, b)| (15..=115).contains(&a.abs_diff(**b)));
        far.count() + pale.count() / 20
    }

    /// Draws what was there in red and what is new in blue.
    pub(super) fn draw_difference(&self, expected: Option<&Self>, name: &str) {
        let white = vec![255; self.dots.len()];
        let same_size = expected.filter(|one| one.dots.len() == self.dots.len());
        let expected = same_size.map_or(white.as_slice(), |one| &one.dots);
        let dots = self.dots.iter().zip(expected);
        let colors: Vec<u8> = dots
            .flat_map(|(new, old)| [*new, *new.min(old), *old])
            .collect();
        let file = differences_folder().join(format!("{name}.png"));
        self.write(&file, &colors, |encoder| {
            encoder.set_color(png::ColorType::Rgb);
            encoder.set_depth(png::BitDepth::Eight);
        });
    }

    fn write(
        &self,
        file: &Path,
        bytes: &[u8],
        set: impl FnOnce(&mut png::Encoder<'_, BufWriter<File>>),
    ) {
        let size = |length: usize| u32::try_from(length).expect("a page");
        let height = self.dots.len() / self.width;
        let writer = BufWriter::new(File::create(file).expect("a file"));
        let mut encoder = png::Encoder::new(writer, size(self.width), size(height));
        encoder.set_compression(png::Compression::High);
        set(&mut encoder);
        let mut writer = encoder.write_header().expect("written");
        writer.write_image_data(bytes).expect("written");
    }
}
