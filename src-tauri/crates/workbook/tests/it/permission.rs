//! What may only be read. The system lets its administrator write everywhere, so these tests ask
//! as an ordinary user: in a process of its own, as `nobody`, when they are run by root.

#![cfg(unix)]

use std::fs::Permissions;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use crate::child::{self, Part};
use crate::fixture::{self, Place};
use crate::stranger;

const NOBODY: u32 = 65_534;

/// A workbook in a folder that belong to the user who will ask.
struct Owned {
    place: Place,
    // Where `nobody` may run this program from.
    program: tempfile::TempDir,
}

impl Owned {
    fn new() -> Self {
        let (place, mut workbook) = Place::new();
        fixture::revealed(&mut workbook, "owned");
        drop(workbook);
        let program = tempfile::tempdir().unwrap();
        std::fs::copy(std::env::current_exe().unwrap(), program.path().join("it")).unwrap();
        let owned = Self { place, program };
        owned.give();
        mode(owned.program.path(), 0o755);
        owned
    }

    /// Gives everything in the folder to the user who will ask.
    fn give(&self) {
        if !is_root() {
            return;
        }
        chown(self.place.folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
        for name in self.place.names() {
            chown(self.place.beside(&name), Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }

    fn command(&self, part: &str) -> Command {
        let program = Command::new(self.program.path().join("it"));
        let mut command = child::with_arguments(program, part, &self.place.path, None);
        if is_root() {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    }

    /// How it opens for reading and for writing.
    fn opens(&self) -> [String; 2] {
        let before = self.place.files();
        let told = Part::with(self.command("open")).finish();
        assert_eq!(self.place.files(), before, "told {told:?}");
        told.try_into().unwrap()
    }
}

impl Drop for Owned {
    fn drop(&mut self) {
        // So that an ordinary user can delete it.
        mode(self.place.folder.path(), 0o700);
    }
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|about| about.uid() == 0)
}

fn mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn with_every_permission_it_opens() {
    assert_eq!(
        Owned::new().opens(),
        ["ok", "ok"],
        "the other tests would prove nothing"
    );
}

#[test]
fn a_file_that_may_only_be_read() {
    let owned = Owned::new();
    mode(&owned.place.path, 0o444);
    assert_eq!(owned.opens(), ["ok", "read_only_file"]);
}

#[test]
fn a_folder_in_which_nothing_can_be_created() {
    let owned = Owned::new();
    mode(owned.place.folder.path(), 0o555);
    assert_eq!(owned.opens(), ["ok", "read_only_folder"]);
}

#[test]
fn a_file_that_may_not_be_read() {
    let owned = Owned::new();
    mode(&owned.place.path, 0o200);
    assert_eq!(owned.opens(), ["permission_denied"; 2]);
    mode(&owned.place.path, 0o644);
    mode(owned.place.folder.path(), 0o000);
    let told = Part::with(owned.command("open")).finish();
    assert_eq!(told, ["permission_denied"; 2]);
}

#[test]
fn an_interrupted_save_that_cannot_be_finished() {
    let owned = Owned::new();
    let cut = Place::empty();
    let change = "UPDATE answer SET content = content || content; DELETE FROM seat";
    stranger::cut_off(&owned.place.path, change, &cut.path);
    std::fs::copy(&cut.path, &owned.place.path).unwrap();
    std::fs::copy(cut.journal(), owned.place.journal()).unwrap();
    owned.give();

    mode(owned.place.folder.path(), 0o555);
    assert_eq!(owned.opens(), ["interrupted_save", "read_only_folder"]);
    mode(owned.place.folder.path(), 0o755);
    mode(&owned.place.path, 0o444);
    assert_eq!(owned.opens(), ["interrupted_save", "read_only_file"]);
    mode(&owned.place.path, 0o644);
    let told = Part::with(owned.command("open")).finish();
    assert_eq!(told, ["ok", "ok"], "with permission it is finished");
    assert_eq!(owned.place.names(), ["w.plumb"]);
}

#[test]
fn nothing_is_made_in_a_folder_in_which_nothing_can_be_created() {
    let owned = Owned::new();
    std::fs::remove_file(&owned.place.path).unwrap();
    mode(owned.place.folder.path(), 0o555);
    let told = Part::with(owned.command("create")).finish();
    assert_eq!(told, ["read_only_folder"]);
    assert_eq!(owned.place.names(), [""; 0]);
}
