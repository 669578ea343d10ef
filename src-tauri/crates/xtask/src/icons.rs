//! The icons of the app, all drawn from `icons/icon.svg`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// The pictures and their widths in pixels.
const PICTURES: [(&str, u32); 4] = [
    ("32x32.png", 32),
    ("128x128.png", 128),
    ("128x128@2x.png", 256),
    ("icon.png", 512),
];

/// The widths inside the icon file of Windows.
const WINDOWS: [u32; 6] = [16, 24, 32, 48, 64, 256];

/// The widths inside the icon file of macOS.
const MACOS: [u32; 7] = [16, 32, 64, 128, 256, 512, 1024];

/// Draws every icon anew into `icons/`.
///
/// # Errors
/// When the drawing cannot be read or an icon cannot be written.
pub(crate) fn icons(root: &Path) -> Result<()> {
    let folder = root.join("icons");
    for (name, bytes) in drawn(&folder.join("icon.svg"))? {
        let path = folder.join(name);
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// Every icon file of a drawing, by name.
fn drawn(source: &Path) -> Result<Vec<(&'static str, Vec<u8>)>> {
    let svg =
        fs::read_to_string(source).with_context(|| format!("cannot read {}", source.display()))?;
    let drawing = Tree::from_str(&svg, &Options::default())
        .with_context(|| format!("{} is no drawing", source.display()))?;
    let mut files = Vec::new();
    for (name, width) in PICTURES {
        files.push((name, at(&drawing, width)?.encode_png()?));
    }
    files.push(("icon.ico", windows(&drawing)?));
    files.push(("icon.icns", macos(&drawing)?));
    Ok(files)
}

/// The drawing as a square picture.
fn at(drawing: &Tree, width: u32) -> Result<Pixmap> {
    let mut picture = Pixmap::new(width, width).context("an icon has at least one pixel")?;
    let scale = width as f32 / drawing.size().width();
    resvg::render(
        drawing,
        Transform::from_scale(scale, scale),
        &mut picture.as_mut(),
    );
    Ok(picture)
}

/// Red, green, blue and opacity of every pixel, the colours not darkened by the opacity.
fn straight(picture: &Pixmap) -> Vec<u8> {
    let pixels = picture.pixels().iter().map(|pixel| pixel.demultiply());
    pixels
        .flat_map(|p| [p.red(), p.green(), p.blue(), p.alpha()])
        .collect()
}

fn windows(drawing: &Tree) -> Result<Vec<u8>> {
    let mut icon = ico::IconDir::new(ico::ResourceType::Icon);
    for width in WINDOWS {
        let pixels = straight(&at(drawing, width)?);
        let image = ico::IconImage::from_rgba_data(width, width, pixels);
        icon.add_entry(ico::IconDirEntry::encode(&image)?);
    }
    let mut bytes = Vec::new();
    icon.write(&mut bytes)?;
    Ok(bytes)
}

fn macos(drawing: &Tree) -> Result<Vec<u8>> {
    let mut icon = icns::IconFamily::new();
    for width in MACOS {
        let pixels = straight(&at(drawing, width)?);
        let image = icns::Image::from_data(icns::PixelFormat::RGBA, width, width, pixels)?;
        icon.add_icon(&image)?;
    }
    let mut bytes = Vec::new();
    icon.write(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_icons_are_what_the_drawing_makes() {
        let folder = crate::root::root().expect("the workspace").join("icons");
        for (name, bytes) in drawn(&folder.join("icon.svg")).expect("the drawing is in order") {
            let there = fs::read(folder.join(name)).unwrap_or_default();
            let (there, drawn) = (pictures(&there), pictures(&bytes));
            assert!(!drawn.is_empty(), "icons/{name} holds a picture");
            assert!(
                there == drawn,
                "icons/{name} is another picture; run `cargo xtask icons`"
            );
        }
    }

    /// The pixels of every PNG in a file. Its bytes differ with the library that packs them.
    fn pictures(bytes: &[u8]) -> Vec<(u32, u32, Vec<u8>)> {
        let begins = |at: &usize| bytes[*at..].starts_with(b"\x89PNG\r\n\x1a\n");
        let begins = (0..bytes.len()).filter(begins);
        begins
            .filter_map(|at| Pixmap::decode_png(&bytes[at..]).ok())
            .map(|picture| (picture.width(), picture.height(), picture.data().to_vec()))
            .collect()
    }
}
