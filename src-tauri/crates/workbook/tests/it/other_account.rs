//! What another account of the computer reads of a workbook: nothing, whatever the folder allows.
//! Run by root, the tests search as `nobody`; run by anybody else they look at the permissions.

#![cfg(unix)]

use std::collections::BTreeSet;
use std::fs::Permissions;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use questionnaire::Side;
use workbook::{SeatId, owner_only};

use crate::child::Part;
use crate::fixture::{self, Place};

const NOBODY: u32 = 65_534;
const MARKER: &str = "Zimtstern";

/// A workbook with a marker in an answer, in a folder that everybody may look into; and a seat in
/// which nothing is answered yet.
fn open_to_all() -> (Place, SeatId) {
    let (place, mut workbook) = Place::new();
    std::fs::set_permissions(place.folder.path(), Permissions::from_mode(0o777)).unwrap();
    let people = [(Side::Vendor, "Ada"), (Side::Partner, "Bo")];
    let (_, [free, seat]) = fixture::collecting(&mut workbook, "closed to others", people);
    let mut session = workbook.sit_down(seat).unwrap();
    let id = fixture::asked()[0].id.clone();
    let answer = fixture::comment(id.as_str(), Side::Partner, MARKER);
    session.save(&id, &answer).unwrap();
    (place, free)
}

/// The files in which another account finds the marker; `None` where nobody can be another account.
fn found_by_others(folder: &Path) -> Option<String> {
    if !std::fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0) {
        return None;
    }
    let found = Command::new("grep")
        .args(["--recursive", "--files-with-matches", "--text", MARKER])
        .arg(folder)
        .uid(NOBODY)
        .gid(NOBODY)
        .output()
        .unwrap();
    Some(String::from_utf8(found.stdout).unwrap())
}

fn mode(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn nobody_else_reads_a_workbook_or_what_lies_beside_it() {
    let (place, seat) = open_to_all();
    assert_eq!(mode(&place.path), 0o600);
    let mut saving = Part::start("save", &place.path, Some(seat));
    saving.next();
    let mut seen = BTreeSet::new();
    let until = Instant::now() + Duration::from_secs(10);
    // The journal is there while an answer is saved, which is most of the time here.
    while !seen.contains("w.plumb-journal") && Instant::now() < until {
        for entry in std::fs::read_dir(place.folder.path()).unwrap().flatten() {
            let Ok(about) = entry.metadata() else {
                continue;
            };
            let name = entry.file_name().into_string().unwrap();
            assert_eq!(about.permissions().mode() & 0o777, 0o600, "{name}");
            seen.insert(name);
        }
    }
    let all = [".w.plumb.lock", "w.plumb", "w.plumb-journal"];
    assert_eq!(seen, all.map(str::to_owned).into());
    for _ in 0..10 {
        let found = found_by_others(place.folder.path());
        assert!(found.is_none_or(|found| found.is_empty()));
    }
    drop(saving);
    // The search itself would have found it.
    let copy = place.beside("for all");
    std::fs::copy(&place.path, &copy).unwrap();
    std::fs::set_permissions(&copy, Permissions::from_mode(0o644)).unwrap();
    let found = found_by_others(place.folder.path());
    assert!(found.is_none_or(|found| found.trim() == copy.to_string_lossy()));
}

#[test]
fn a_workbook_for_all_is_closed_to_others_when_it_is_opened_for_writing() {
    let (place, _) = open_to_all();
    for before in [0o644, 0o664, 0o666, 0o604] {
        std::fs::set_permissions(&place.path, Permissions::from_mode(before)).unwrap();
        drop(fixture::open_to_read(&place.path).unwrap());
        assert_eq!(mode(&place.path), before, "reading changes nothing");
        drop(place.open());
        assert_eq!(mode(&place.path), 0o600);
    }
}

#[test]
fn a_folder_is_made_for_its_owner_and_one_that_is_there_is_closed() {
    let place = Place::empty();
    let folder = place.beside("a/b");
    owner_only::folder(&folder).unwrap();
    assert_eq!((mode(&folder), mode(&place.beside("a"))), (0o700, 0o700));
    std::fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
    owner_only::folder(&folder).unwrap();
    assert_eq!(mode(&folder), 0o700);
    // A folder above that was there is not ours.
    std::fs::set_permissions(place.beside("a"), Permissions::from_mode(0o755)).unwrap();
    owner_only::folder(&folder).unwrap();
    assert_eq!(mode(&place.beside("a")), 0o755);
    let file = place.beside("file");
    std::fs::write(&file, "").unwrap();
    assert!(owner_only::folder(&file).is_err());
    // What a link leads to is not ours.
    let link = place.beside("link");
    std::os::unix::fs::symlink(place.beside("a"), &link).unwrap();
    owner_only::close_to_others(&link);
    assert_eq!(mode(&place.beside("a")), 0o755);
}
