//! A file that is written is written whole, in the right place, or not at all.

use std::fs;

use crate::desk::{Desk, Run};

/// Every way to name an output.
const WAYS: [&str; 2] = ["report", "export"];

#[test]
fn what_is_read_is_never_replaced() {
    let desk = Desk::with_revealed();
    fs::create_dir(desk.path("folder")).expect("a folder");
    let before = desk.all();
    for way in WAYS {
        for same in ["acme.plumb", "./acme.plumb", "folder/../acme.plumb"] {
            desk.plumb([way, "acme.plumb", "-o", same])
                .fails(2, "output_is_input");
        }
        for beside in ["acme.plumb-journal", "acme.plumb-wal", ".acme.plumb.lock"] {
            desk.plumb([way, "acme.plumb", "-o", beside])
                .fails(2, "output_belongs_to_workbook");
        }
    }
    desk.plumb(["report", "round.json", "-o", "round.json"])
        .fails(2, "output_is_input");
    assert_eq!(desk.all(), before);
}

#[test]
fn the_lock_that_a_workbook_really_takes_is_known() {
    let desk = Desk::with_revealed();
    let open = desk.open("acme.plumb");
    let lock = desk
        .all()
        .into_keys()
        .find(|path| !path.ends_with("acme.plumb"))
        .expect("an open workbook has a lock beside it");
    for way in WAYS {
        let arguments = [
            way.as_ref(),
            "acme.plumb".as_ref(),
            "-o".as_ref(),
            lock.as_os_str(),
        ];
        desk.plumb(arguments).fails(2, "output_belongs_to_workbook");
    }
    drop(open);
}

#[test]
fn no_workbook_is_replaced() {
    let desk = Desk::with_revealed();
    desk.plumb(["sample", "other.plumb"]).fine();
    fs::hard_link(desk.path("acme.plumb"), desk.path("second-name")).expect("a second name");
    let before = desk.all();
    for (way, source, output) in [
        ("report", "acme.plumb", "other.plumb"),
        ("report", "round.json", "other.plumb"),
        ("export", "acme.plumb", "other.plumb"),
        ("export", "acme.plumb", "second-name"),
    ] {
        for more in [&[][..], &["--force"]] {
            desk.plumb([way, source, "-o", output].iter().chain(more))
                .fails(2, "output_is_a_workbook");
        }
    }
    assert_eq!(desk.all(), before);
}

#[test]
fn places_where_no_file_can_be_are_told() {
    let desk = Desk::with_revealed();
    fs::create_dir(desk.path("folder")).expect("a folder");
    let before = desk.all();
    for way in WAYS {
        for (output, exit, code) in [
            ("folder", 2, "output_is_a_folder"),
            ("folder/", 2, "output_is_a_folder"),
            ("new/", 2, "output_is_a_folder"),
            ("..", 2, "output_is_a_folder"),
            ("no/such/x", 3, "missing_folder"),
            ("acme.plumb/x", 3, "missing_folder"),
            ("/dev/null", 2, "output_is_no_file"),
        ] {
            desk.plumb([way, "acme.plumb", "-o", output])
                .fails(exit, code);
        }
    }
    assert_eq!(desk.all(), before);
    assert_eq!(
        fs::read_dir(desk.path("folder"))
            .expect("the folder")
            .count(),
        0
    );
}

#[test]
fn a_file_is_replaced_whole_and_keeps_its_permissions() {
    let desk = Desk::with_revealed();
    for (way, begin) in [("report", "%PDF-"), ("export", "{")] {
        desk.put("out", "old".repeat(200_000));
        let files = desk.all().len();
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let private = fs::Permissions::from_mode(0o600);
            fs::set_permissions(desk.path("out"), private).expect("permissions");
        }
        desk.plumb([way, "acme.plumb", "-o", "out"])
            .fails(3, "output_exists")
            .tells(&["--force", "Nothing was changed."]);
        assert!(desk.get("out").starts_with(b"old"), "it stays");
        desk.plumb([way, "acme.plumb", "-o", "out", "--force"])
            .fine();
        assert!(desk.get("out").starts_with(begin.as_bytes()));
        assert!(!String::from_utf8_lossy(&desk.get("out")).contains("oldold"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(desk.path("out"))
                .expect("it is there")
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600, "what was private stays private");
        }
        assert_eq!(desk.all().len(), files, "nothing else is left");
    }
}

#[cfg(unix)]
#[test]
fn when_writing_fails_the_old_file_is_as_it_was() {
    let desk = Desk::with_revealed();
    for way in WAYS {
        desk.put("out", "precious");
        let before = desk.all();
        // Files may not grow beyond half a kilobyte or one; the signal that usually ends the program
        // then is ignored, so that writing gives an error as on a full disk.
        let script = "trap '' XFSZ; ulimit -f 1; exec \"$0\" \"$@\"";
        let plumb = desk.command();
        let mut command = std::process::Command::new("sh");
        command
            .current_dir(desk.folder())
            .args(["-c", script])
            .arg(plumb.get_program())
            .args([way, "acme.plumb", "-o", "out", "-f"]);
        Run::of(command)
            .fails(3, "disk_full")
            .tells(&["file: out", "Nothing was replaced."]);
        assert_eq!(desk.all(), before);
    }
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_what_it_leads_to_is_replaced() {
    use std::os::unix::fs::symlink;
    let desk = Desk::with_revealed();
    fs::create_dir(desk.path("far")).expect("a folder");
    desk.put("far/real.pdf", "old");
    symlink("far/real.pdf", desk.path("link.pdf")).expect("a link");
    desk.plumb(["report", "acme.plumb", "-o", "link.pdf"])
        .fails(3, "output_exists");
    desk.plumb(["report", "acme.plumb", "-o", "link.pdf", "--force"])
        .fine();
    assert!(desk.path("link.pdf").is_symlink());
    assert!(desk.get("far/real.pdf").starts_with(b"%PDF-"));

    symlink("acme.plumb", desk.path("sly.pdf")).expect("a link");
    symlink("nowhere", desk.path("lost.pdf")).expect("a link");
    let before = desk.all();
    desk.plumb(["report", "acme.plumb", "-o", "sly.pdf"])
        .fails(2, "output_is_input");
    desk.plumb(["report", "acme.plumb", "-o", "lost.pdf"])
        .fails(3, "link_leads_nowhere");
    assert_eq!(desk.all(), before);
}
