//! Fonts of this computer, for what the built-in family lacks.
//!
//! Nothing is read before a character is missing. Then the usual folders are listed once, and a
//! file of a known name is read when its scripts are asked for. What none of these draws is looked
//! for in all fonts that are installed.

mod installed;
mod known;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustybuzz::ttf_parser::{self, Permissions, Tag, name_id};
use unicode_script::{Script, UnicodeScript};

use super::han::HanForm;
use super::style::Face;
use crate::page::{FontData, FontFace};
use installed::Installed;
use known::WANTED;

/// No font file in use is larger; anything else is not one.
const LARGEST_FILE: u64 = 64 << 20;
/// How deep folders lie in each other.
const DEPTH: usize = 5;

/// The fonts found, and those read so far.
#[derive(Debug, Default)]
pub(super) struct SystemFonts {
    /// Files by their name in small letters without spaces and signs; filled at the first need.
    files: Option<BTreeMap<String, PathBuf>>,
    /// All fonts, once no known one draws a character.
    installed: Option<Installed>,
    /// Bytes of read files; a file that is of no use is remembered as such.
    bytes: BTreeMap<PathBuf, Option<Arc<[u8]>>>,
    /// Read faces by path and place in the file.
    read: BTreeMap<(PathBuf, u32), Option<FontFace>>,
    /// Characters that no font draws.
    missing: BTreeSet<char>,
}

impl SystemFonts {
    /// A font that draws all of the characters, in bold if that is asked for and there is one, and
    /// Han in the form of the language if there is a font for it.
    pub(super) fn find(
        &mut self,
        chars: &[char],
        face: Face,
        form: Option<HanForm>,
    ) -> Option<FontFace> {
        if chars.iter().any(|char| self.missing.contains(char)) {
            return None;
        }
        let script = chars
            .iter()
            .map(|char| char.script())
            .find(|script| !matches!(script, Script::Common | Script::Inherited | Script::Unknown));
        let script = script.unwrap_or(Script::Common);
        self.known(chars, script, face, form)
            .or_else(|| self.other(chars, script, face, form))
            .or_else(|| {
                // One alone is missing for sure; of several it is not known which.
                self.missing
                    .extend(chars.iter().filter(|_| chars.len() == 1));
                None
            })
    }

    /// One of the fonts that are known to draw a script well.
    fn known(
        &mut self,
        chars: &[char],
        script: Script,
        face: Face,
        form: Option<HanForm>,
    ) -> Option<FontFace> {
        let weights: &[&str] = match face {
            Face::Bold => &["bold", "bd", "regular", ""],
            Face::Regular | Face::Italic => &["regular", ""],
        };
        let mut wanted: Vec<_> = WANTED
            .iter()
            .filter(|wanted| wanted.scripts.is_empty() || wanted.scripts.contains(&script))
            .collect();
        // A font of another form is better than none; the order is kept otherwise.
        wanted.sort_by_key(|wanted| form.is_some() && wanted.han != form);
        wanted
            .into_iter()
            .flat_map(|wanted| weights.iter().map(move |weight| (wanted, *weight)))
            .find_map(|(wanted, weight)| {
                let path = self.file(&format!("{}{weight}", wanted.stem))?;
                let font = self.load(&path, wanted.face)?;
                draws(&font, chars).then_some(font)
            })
    }

    /// Any other font of this computer.
    fn other(
        &mut self,
        chars: &[char],
        script: Script,
        face: Face,
        form: Option<HanForm>,
    ) -> Option<FontFace> {
        let installed = self
            .installed
            .get_or_insert_with(|| Installed::below(&folders()));
        let candidates = installed.candidates(chars, script, face, form);
        candidates.into_iter().find_map(|(path, index)| {
            let font = self.load(&path, index)?;
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
        let key = (path.to_owned(), face);
        if let Some(known) = self.read.get(&key) {
            return known.clone();
        }
        let bytes = self.bytes.entry(path.to_owned());
        let bytes = bytes.or_insert_with(|| read(path)).clone();
        let font = bytes.and_then(|bytes| usable(path, bytes, face));
        self.read.insert(key, font.clone());
        font
    }
}

fn read(path: &Path) -> Option<Arc<[u8]>> {
    (fs::metadata(path).ok()?.len() <= LARGEST_FILE)
        .then(|| fs::read(path).ok().map(Into::into))
        .flatten()
}

/// A font, if it may be embedded in part and its outlines are of a kind that can be.
fn usable(path: &Path, data: Arc<[u8]>, face: u32) -> Option<FontFace> {
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
