//! Fonts of this computer, for what the built-in family lacks.
//!
//! Nothing is read before a character is missing. Then the usual folders are listed once, and a
//! file of a known name is read when its scripts are asked for.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustybuzz::ttf_parser::{self, Permissions, Tag, name_id};
use unicode_script::{Script, UnicodeScript};

use super::style::Face;
use crate::page::{FontData, FontFace};

/// A font file to look for.
struct Wanted {
    /// The name of the file up to its weight, in small letters.
    stem: &'static str,
    /// Which face of a collection.
    face: u32,
    /// For what it is made; empty for all.
    scripts: &'static [Script],
}

/// Makes an entry of [`WANTED`].
const fn font(stem: &'static str, face: u32, scripts: &'static [Script]) -> Wanted {
    Wanted {
        stem,
        face,
        scripts,
    }
}

const CJK: &[Script] = &[
    Script::Han,
    Script::Hiragana,
    Script::Katakana,
    Script::Hangul,
];
const JAPANESE: &[Script] = &[Script::Han, Script::Hiragana, Script::Katakana];
const KOREAN: &[Script] = &[Script::Hangul];
const CHINESE: &[Script] = &[Script::Han, Script::Bopomofo];
const ARABIC: &[Script] = &[Script::Arabic];
const HEBREW: &[Script] = &[Script::Hebrew];
const SYMBOLS: &[Script] = &[Script::Common, Script::Inherited];

/// The best first; free families before those of one system.
const WANTED: &[Wanted] = &[
    font("notosansarabic", 0, ARABIC),
    font("notonaskharabic", 0, ARABIC),
    font("notosanshebrew", 0, HEBREW),
    font("notosansdevanagari", 0, &[Script::Devanagari]),
    font("notosansthai", 0, &[Script::Thai]),
    font("notosansarmenian", 0, &[Script::Armenian]),
    font("notosansgeorgian", 0, &[Script::Georgian]),
    font("notosanscjk", 0, CJK),
    font("notosanssymbols2", 0, SYMBOLS),
    font("notosanssymbols", 0, SYMBOLS),
    font("notosansmath", 0, SYMBOLS),
    font("dejavusans", 0, &[]),
    font("hiraginosansgb", 0, CHINESE),
    font("applesdgothicneo", 0, KOREAN),
    font("msyh", 0, CHINESE),
    font("yugothm", 0, JAPANESE),
    font("malgun", 0, KOREAN),
    font("segoeui", 0, &[]),
    font("seguisym", 0, SYMBOLS),
    font("arialunicode", 0, &[]),
    font("arial", 0, &[]),
];

/// No font file in use is larger; anything else is not one.
const LARGEST_FILE: u64 = 64 << 20;
/// How deep folders lie in each other.
const DEPTH: usize = 5;

/// The fonts found, and those read so far.
#[derive(Debug, Default)]
pub(super) struct SystemFonts {
    /// Files by their name in small letters without spaces and signs; filled at the first need.
    files: Option<BTreeMap<String, PathBuf>>,
    /// Read files by path; one that is of no use is remembered as such.
    read: BTreeMap<PathBuf, Option<FontFace>>,
}

impl SystemFonts {
    /// A font that draws all of the characters, in bold if that is asked for and there is one.
    pub(super) fn find(&mut self, chars: &[char], face: Face) -> Option<FontFace> {
        let script = chars
            .iter()
            .map(|char| char.script())
            .find(|script| !matches!(script, Script::Common | Script::Inherited | Script::Unknown));
        let script = script.unwrap_or(Script::Common);
        let weights: &[&str] = match face {
            Face::Bold => &["bold", "bd", "regular", ""],
            Face::Regular | Face::Italic => &["regular", ""],
        };
        WANTED
            .iter()
            .filter(|wanted| wanted.scripts.is_empty() || wanted.scripts.contains(&script))
            .flat_map(|wanted| weights.iter().map(move |weight| (wanted, *weight)))
            .find_map(|(wanted, weight)| {
                let path = self.file(&format!("{}{weight}", wanted.stem))?;
                let font = self.load(&path, wanted.face)?;
                draws(&font, chars).then_some(font)
            })
    }

    fn file(&mut self, name: &str) -> Option<PathBuf> {
        let files = self.files.get_or_insert_with(|| {
            let mut files = BTreeMap::new();
            for folder in folders() {
                list(&folder, DEPTH, &mut files);
            }
            files
        });
        files.get(name).cloned()
    }

    fn load(&mut self, path: &Path, face: u32) -> Option<FontFace> {
        if let Some(known) = self.read.get(path) {
            return known.clone();
        }
        let font = read(path, face);
        self.read.insert(path.to_owned(), font.clone());
        font
    }
}

/// Reads a font, if it may be embedded in part and its outlines are of a kind that can be.
fn read(path: &Path, face: u32) -> Option<FontFace> {
    if fs::metadata(path).ok()?.len() > LARGEST_FILE {
        return None;
    }
    let data: Arc<[u8]> = fs::read(path).ok()?.into();
    let parsed = ttf_parser::Face::parse(&data, face).ok()?;
    let raw = parsed.raw_face();
    let outlines = [b"glyf", b"CFF "];
    if !outlines
        .iter()
        .any(|tag| raw.table(Tag::from_bytes(tag)).is_some())
    {
        return None;
    }
    if parsed.permissions() == Some(Permissions::Restricted) || !parsed.is_subsetting_allowed() {
        return None;
    }
    let name = parsed
        .names()
        .into_iter()
        .find(|name| name.name_id == name_id::POST_SCRIPT_NAME && name.is_unicode())
        .and_then(|name| name.to_string())
        .or_else(|| Some(path.file_stem()?.to_string_lossy().into_owned()))?;
    let name = name
        .chars()
        .filter(|char| char.is_ascii_alphanumeric() || *char == '-')
        .collect();
    Some(FontFace {
        name,
        data: FontData::Shared(data),
        face,
    })
}

fn draws(font: &FontFace, chars: &[char]) -> bool {
    ttf_parser::Face::parse(font.data.as_ref(), font.face)
        .is_ok_and(|face| chars.iter().all(|&char| face.glyph_index(char).is_some()))
}

/// Adds the wanted files below a folder. What cannot be listed has no fonts for us.
fn list(folder: &Path, depth: usize, files: &mut BTreeMap<String, PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    // The order of a folder differs between computers with the same fonts.
    paths.sort();
    for path in paths {
        if path.is_dir() {
            if depth > 0 {
                list(&path, depth - 1, files);
            }
            continue;
        }
        let extension = path
            .extension()
            .map(|extension| extension.to_ascii_lowercase());
        let known = ["ttf", "otf", "ttc", "otc"];
        if !extension.is_some_and(|found| known.iter().any(|known| found == *known)) {
            continue;
        }
        let Some(stem) = path.file_stem() else {
            continue;
        };
        // "NotoSansArabic[wdth,wght]" is the variable font of that name.
        let stem = stem.to_string_lossy().to_lowercase();
        let stem = stem.split('[').next().unwrap_or_default();
        let name: String = stem.chars().filter(char::is_ascii_alphanumeric).collect();
        if WANTED.iter().any(|wanted| name.starts_with(wanted.stem)) {
            files.entry(name).or_insert(path);
        }
    }
}

/// Where fonts usually are, on any system; those that do not exist are passed over.
fn folders() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/run/host/fonts",
        "/System/Library/Fonts",
        "/Library/Fonts",
        "C:\\Windows\\Fonts",
    ]
    .into_iter()
    .map(PathBuf::from)
    .collect();
    if let Some(home) = std::env::home_dir() {
        let own = [".local/share/fonts", ".fonts", "Library/Fonts"];
        folders.extend(own.into_iter().map(|folder| home.join(folder)));
        folders.push(
            home.join("AppData")
                .join("Local")
                .join("Microsoft/Windows/Fonts"),
        );
    }
    folders
}
