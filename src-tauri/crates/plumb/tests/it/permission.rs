//! Files and folders that may not be read or written.
//!
//! The superuser may do everything, so where the tests run as one, `plumb` is run as somebody
//! else.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::desk::{Desk, Run};

/// The user without rights.
const NOBODY: u32 = 65534;

/// `plumb` as a user to whom permissions apply.
struct Bound {
    desk: Desk,
    superuser: bool,
}

impl Bound {
    fn new() -> Self {
        let desk = Desk::with_revealed();
        // The superuser writes what nobody may.
        desk.put("probe", "");
        mode(&desk, "probe", 0o444);
        let probe = fs::OpenOptions::new().append(true).open(desk.path("probe"));
        let superuser = probe.is_ok();
        fs::remove_file(desk.path("probe")).expect("the probe");
        if superuser {
            // The folder of the build may be closed to others.
            let program = desk.command().get_program().to_owned();
            fs::create_dir(desk.path("bin")).expect("a folder");
            fs::copy(program, desk.path("bin/plumb")).expect("the program");
            mode(&desk, ".", 0o755);
            mode(&desk, "bin/plumb", 0o755);
        }
        Self { desk, superuser }
    }

    fn plumb(&self, arguments: &[&str]) -> Run {
        let mut command = self.desk.command();
        if self.superuser {
            command = Command::new(self.desk.path("bin/plumb"));
            command
                .current_dir(self.desk.folder())
                .uid(NOBODY)
                .gid(NOBODY);
        }
        command.args(arguments);
        Run::of(command)
    }

    /// Gives a file or folder to the user that `plumb` runs as.
    fn give(&self, name: &str) {
        if self.superuser {
            std::os::unix::fs::chown(self.desk.path(name), Some(NOBODY), Some(NOBODY))
                .expect("given away");
        }
    }
}

fn mode(desk: &Desk, name: &str, mode: u32) {
    fs::set_permissions(desk.path(name), Permissions::from_mode(mode)).expect("permissions");
}

#[test]
fn a_write_protected_workbook_can_be_read_and_says_why_it_cannot_be_changed() {
    let bound = Bound::new();
    mode(&bound.desk, "acme.plumb", 0o444);
    bound.give("acme.plumb");
    bound.give(".");
    let before = bound.desk.get("acme.plumb");
    bound.plumb(&["assess", "acme.plumb"]).fine();
    bound.plumb(&["check", "acme.plumb"]).fine();
    bound
        .plumb(&["import", "acme.plumb", "round.json", "--new-partnership"])
        .fails(3, "read_only_file")
        .tells(&["This workbook is write-protected."]);
    assert_eq!(bound.desk.get("acme.plumb"), before);
    bound
        .plumb(&["report", "acme.plumb", "-o", "out.pdf"])
        .fine();
}

#[test]
fn a_folder_without_room_for_a_journal_is_told() {
    let bound = Bound::new();
    bound.give("acme.plumb");
    bound.give(".");
    mode(&bound.desk, ".", 0o555);
    let before = bound.desk.all();
    bound.plumb(&["assess", "acme.plumb"]).fine();
    bound
        .plumb(&["import", "acme.plumb", "round.json", "--new-partnership"])
        .fails(3, "read_only_folder")
        .tells(&["Nothing can be saved in the folder of this workbook."]);
    for command in [
        &["report", "acme.plumb", "-o", "out.pdf"][..],
        &["report", "acme.plumb"],
        &["export", "acme.plumb", "-o", "out.json"],
        &["sample", "sample.plumb"],
    ] {
        bound.plumb(command).fails(3, "read_only_folder");
    }
    assert_eq!(bound.desk.all(), before);
    mode(&bound.desk, ".", 0o755);
}

#[test]
fn what_may_not_be_read_is_told() {
    let bound = Bound::new();
    mode(&bound.desk, "acme.plumb", 0o000);
    mode(&bound.desk, "round.json", 0o000);
    for command in [
        &["assess", "acme.plumb"][..],
        &["assess", "round.json"],
        &["check", "acme.plumb"],
    ] {
        bound
            .plumb(command)
            .fails(3, "permission_denied")
            .tells(&["You do not have permission to read this file."]);
    }
    mode(&bound.desk, "acme.plumb", 0o644);
    mode(&bound.desk, "round.json", 0o644);
}
