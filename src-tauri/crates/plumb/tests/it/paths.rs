//! Names of files as people have them.

use crate::desk::Desk;

#[test]
fn spaces_other_scripts_and_dashes_work() {
    let desk = Desk::with_revealed();
    for name in [
        "a b.plumb",
        "Söhne 株式会社.plumb",
        "it's \"so\".plumb",
        "שלום.plumb",
    ] {
        desk.put(name, desk.get("acme.plumb"));
        desk.plumb(["check", name]).fine().says(&[name]);
        let pdf = format!("{name}.pdf");
        desk.plumb(["report", name, "-o", &pdf]).fine();
        let json = format!("{name}.json");
        desk.plumb(["export", name, "-o", &json]).fine();
        desk.plumb(["assess", &json]).fine();
    }
    desk.plumb(["sample", "--", "-x.plumb"])
        .fine()
        .says(&["plumb assess ./-x.plumb"]);
    desk.plumb(["assess", "--json", "--", "-x.plumb"]).fine();
    desk.plumb(["export", "--output=-x.json", "--", "-x.plumb"])
        .fine();
    desk.plumb(["report", "-o=-y.pdf", "--", "-x.json"]).fine();
    assert!(desk.get("-y.pdf").starts_with(b"%PDF-"));
}

#[cfg(unix)]
#[test]
fn links_are_followed_and_names_need_not_be_text() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    let desk = Desk::with_sample();
    std::fs::create_dir(desk.path("far")).expect("a folder");
    symlink("../sample.plumb", desk.path("far/link.plumb")).expect("a link");
    let direct = desk.plumb(["assess", "sample.plumb", "--json"]).fine();
    assert_eq!(desk.plumb(["assess", "far/link.plumb", "--json"]), direct);
    desk.plumb(["check", "far/link.plumb"]).fine();

    let name = OsStr::from_bytes(b"latin-\xF6.plumb");
    // Some file systems take only names that are text.
    if std::fs::copy(desk.path("sample.plumb"), desk.path(name)).is_ok() {
        let run = desk.plumb([OsStr::new("assess"), name, OsStr::new("--json")]);
        assert_eq!(run.fine(), direct);
    }
}

#[test]
fn a_name_cannot_steer_the_terminal() {
    let desk = Desk::new();
    let run = desk.plumb(["assess", "a\u{1b}[2J\u{202E}b.json"]);
    let run = run.fails(3, "missing_file");
    assert!(!run.err.contains(['\u{1b}', '\u{202E}']), "{run:?}");
}
