//! Copies of a workbook to go back to. They lie with the program's own files, never beside the
//! workbook, and are told apart by time alone: no name of a company is in theirs.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use tauri::AppHandle;
use workbook::owner_only;

use crate::refusal::Refusal;
use crate::{desktop, files};

/// The most copies of one workbook.
const MOST: usize = 10;

/// Keeps a copy of a workbook as it is now.
pub(crate) fn keep(
    app: &AppHandle,
    workbook: &Path,
    bytes: &[u8],
    at: DateTime<Utc>,
) -> Result<(), Refusal> {
    let folder = place(app)?.join(sign(workbook));
    keep_in(&folder, bytes, at).map_err(|error| Refusal::not_written(&error))
}

/// The folder of all of them, which is made when it is not there.
pub(crate) fn folder(app: &AppHandle) -> Result<PathBuf, Refusal> {
    let folder = place(app)?;
    owner_only::folder(&folder).map_err(|error| Refusal::not_written(&error))?;
    Ok(folder)
}

fn place(app: &AppHandle) -> Result<PathBuf, Refusal> {
    let program = desktop::folders(app).program.ok_or(Refusal::NoFolder)?;
    Ok(program.join("restore points"))
}

fn keep_in(folder: &Path, bytes: &[u8], at: DateTime<Utc>) -> std::io::Result<()> {
    owner_only::folder(folder)?;
    let name = at.format("%Y-%m-%dT%H-%M-%S%.3fZ.plumb").to_string();
    files::replace(&folder.join(name), bytes, files::Readers::Owner)?;
    let mut kept: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "plumb"))
        .collect();
    // The time is the name, so the oldest come first.
    kept.sort();
    let too_many = kept.len().saturating_sub(MOST);
    kept.iter().take(too_many).try_for_each(fs::remove_file)
}

/// What stands for a workbook: sixteen hexadecimal digits of its path.
fn sign(workbook: &Path) -> String {
    // FNV-1a, 64 bits: names only have to differ, nothing rests on more.
    let bytes = workbook.as_os_str().as_encoded_bytes();
    let sign = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |sign, byte| {
        (sign ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{sign:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_of_too_many_goes() {
        let folder = tempfile::tempdir().expect("a folder");
        for second in 0..12 {
            let at = DateTime::from_timestamp(second, 0).expect("a time");
            keep_in(folder.path(), &[1], at).expect("it is kept");
        }
        let mut names: Vec<String> = fs::read_dir(folder.path())
            .expect("a folder")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        assert_eq!(names.len(), MOST);
        assert_eq!(names[0], "1970-01-01T00-00-02.000Z.plumb");
    }

    #[test]
    fn the_sign_of_a_workbook_tells_no_name() {
        // FNV-1a of no bytes is its offset basis, of "a" the published test value.
        assert_eq!(sign(Path::new("")), "cbf29ce484222325");
        assert_eq!(sign(Path::new("a")), "af63dc4c8601ec8c");
    }
}
