//! All fonts that are installed, with what each of them draws in outline.

use std::collections::BTreeSet;
use std::path::PathBuf;

use fontdb::{Database, FaceInfo, Source, Stretch, Style, Weight};
use rustybuzz::ttf_parser::{self, Tag};
use unicode_script::Script;

use crate::text::han::HanForm;
use crate::text::style::Face;

/// Every face of every font file.
#[derive(Debug)]
pub(super) struct Installed {
    faces: Vec<InstalledFace>,
}

#[derive(Debug)]
struct InstalledFace {
    path: PathBuf,
    /// Its place in the file.
    index: u32,
    /// The name of its family, in small letters.
    family: String,
    weight: u16,
    /// Whether it stands upright and is neither narrow nor wide.
    plain: bool,
    /// The blocks of 128 characters in which it draws anything.
    blocks: BTreeSet<u32>,
}

impl Installed {
    /// The fonts below some folders. What cannot be read has no fonts for us.
    pub(super) fn below(folders: &[PathBuf]) -> Self {
        let mut database = Database::new();
        for folder in folders {
            database.load_fonts_dir(folder);
        }
        let faces: Vec<FaceInfo> = database.faces().cloned().collect();
        let faces = faces.iter().filter_map(|face| read(&database, face));
        let mut faces: Vec<InstalledFace> = faces.collect();
        // The order of a folder differs between computers with the same fonts.
        faces.sort_by(|a, b| (&a.family, &a.path, a.index).cmp(&(&b.family, &b.path, b.index)));
        Self { faces }
    }

    /// The faces that may draw all of the characters, the most fitting first.
    pub(super) fn candidates(
        &self,
        chars: &[char],
        script: Script,
        face: Face,
        form: Option<HanForm>,
    ) -> Vec<(PathBuf, u32)> {
        let blocks: BTreeSet<u32> = chars.iter().map(|char| block(*char)).collect();
        let mut found: Vec<&InstalledFace> = self
            .faces
            .iter()
            .filter(|face| blocks.is_subset(&face.blocks))
            .collect();
        found.sort_by_cached_key(|one| one.rank(script, face, form));
        let places = found.into_iter().map(|one| (one.path.clone(), one.index));
        places.collect()
    }
}

impl InstalledFace {
    /// What comes first is the least: made for the language, made for the script, without serifs
    /// as the rest of the page, plain, and of the weight that is asked for.
    fn rank(&self, script: Script, face: Face, form: Option<HanForm>) -> impl Ord + use<> {
        let script = script.full_name().to_lowercase().replace('_', " ");
        let weight: u16 = match face {
            Face::Bold => 700,
            Face::Regular | Face::Italic => 400,
        };
        (
            form.is_some_and(|form| !form.is_named_in(&self.family)),
            !self.family.contains(&script),
            !self.family.contains("sans"),
            !self.plain,
            self.family.contains("mono"),
            self.weight.abs_diff(weight),
        )
    }
}

/// `None` for a font without outlines: letters that are pictures are not set.
fn read(database: &Database, info: &FaceInfo) -> Option<InstalledFace> {
    let (Source::File(path) | Source::SharedFile(path, _)) = &info.source else {
        return None;
    };
    let blocks = database.with_face_data(info.id, drawn)??;
    let family = info.families.first().map(|(name, _)| name.to_lowercase());
    Some(InstalledFace {
        path: path.clone(),
        index: info.index,
        family: family.unwrap_or_default(),
        weight: match info.weight {
            Weight(weight) => weight,
        },
        plain: info.style == Style::Normal && info.stretch == Stretch::Normal,
        blocks,
    })
}

fn drawn(data: &[u8], index: u32) -> Option<BTreeSet<u32>> {
    let face = ttf_parser::Face::parse(data, index).ok()?;
    let outlines = [b"glyf", b"CFF "];
    let has = |tag: &[u8; 4]| face.raw_face().table(Tag::from_bytes(tag)).is_some();
    if !outlines.into_iter().any(has) {
        return None;
    }
    let mut blocks = BTreeSet::new();
    for table in face.tables().cmap?.subtables {
        if table.is_unicode() {
            table.codepoints(|code| {
                blocks.insert(code >> BLOCK);
            });
        }
    }
    Some(blocks)
}

/// How many bits of a character tell its place in a block.
const BLOCK: u32 = 7;

fn block(char: char) -> u32 {
    u32::from(char) >> BLOCK
}
