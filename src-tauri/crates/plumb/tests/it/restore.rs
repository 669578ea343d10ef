//! `plumb backup` and `plumb restore`.

use crate::before_reveal;
use crate::desk::Desk;

/// The only restore point in the program's folder.
fn point(desk: &Desk) -> std::path::PathBuf {
    let folder = desk.path(".data/org.plumbline.workbook/restore points");
    let inside = |folder: &std::path::Path| {
        let entries = std::fs::read_dir(folder).expect("a folder");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        paths.collect::<Vec<_>>()
    };
    let [of_workbook] = inside(&folder).try_into().expect("one workbook");
    let mut points = inside(&of_workbook);
    points.retain(|path| path.extension().is_some_and(|end| end == "plumb"));
    let [point] = points.try_into().expect("one restore point");
    point
}

fn new_names(desk: &Desk) -> Vec<String> {
    let all = desk.all().into_keys();
    let names = all.map(|path| {
        path.file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    });
    names
        .filter(|name| name.contains('(') && name.ends_with(".plumb"))
        .collect()
}

#[test]
fn a_backup_with_nothing_new_is_not_made() {
    let desk = Desk::with_sample();
    desk.plumb(["backup", "sample.plumb"])
        .fine()
        .says(&["A restore point of sample.plumb is made and was read back."]);
    let made = point(&desk);
    for _ in 0..12 {
        desk.plumb(["backup", "sample.plumb"])
            .fine()
            .says(&["Nothing has changed in sample.plumb since its restore point of"]);
    }
    assert_eq!(point(&desk), made);
}

#[test]
fn an_earlier_state_opens_beside_the_later_one() {
    let desk = Desk::with_round();
    desk.plumb(["backup", "acme.plumb"]).fine();
    desk.plumb(["import", "acme.plumb", "round.json"]).fine();
    let later = desk.get("acme.plumb");
    desk.plumb(["restore", "acme.plumb", "--list"])
        .fine()
        .says(&["Acme and Northwind: no round", "Added since then: “"]);
    desk.plumb(["restore", "acme.plumb"])
        .fine()
        .says(&["The other workbook was not written to."]);
    assert_eq!(desk.get("acme.plumb"), later);
    let [copy] = new_names(&desk).try_into().expect("one copy");
    assert!(copy.starts_with("acme (restored 20"), "{copy}");
    desk.plumb(["check", &copy])
        .fine()
        .says(&["one partnership, no round."]);
    desk.plumb(["restore", "acme.plumb", "-o", "mine.plumb"])
        .fine();
    desk.plumb(["restore", "acme.plumb", "-o", "mine.plumb"])
        .fails(3, "already_exists");
    desk.plumb(["restore", "acme.plumb", "--point", "7"])
        .fails(2, "no_such_point");
    desk.plumb(["restore", "acme.plumb", "--point", "0"])
        .fails(2, "no_such_point");
}

#[test]
fn a_workbook_that_is_damaged_empty_or_gone_is_restored() {
    type Damage = (&'static str, fn(&Desk));
    let damages: [Damage; 5] = [
        ("empty", |desk| desk.put("acme.plumb", "")),
        ("cut", |desk| {
            let bytes = desk.get("acme.plumb");
            desk.put("acme.plumb", &bytes[..bytes.len() / 2]);
        }),
        ("text", |desk| desk.put("acme.plumb", "Dear Sir or Madam")),
        ("zeros", |desk| desk.put("acme.plumb", vec![0; 50_000])),
        ("gone", |desk| {
            std::fs::remove_file(desk.path("acme.plumb")).expect("it is there");
        }),
    ];
    for (name, damage) in damages {
        let desk = Desk::with_revealed();
        desk.plumb(["backup", "acme.plumb"]).fine();
        damage(&desk);
        let damaged = (name != "gone").then(|| desk.get("acme.plumb"));
        let run = desk.plumb(["restore", "acme.plumb"]).fine();
        let names = new_names(&desk);
        let find = |mark: &str| names.iter().find(|name| name.contains(mark));
        let copy = find("(restored ").expect(name);
        desk.plumb(["check", copy])
            .fine()
            .says(&["one partnership, one round."]);
        match damaged {
            Some(bytes) => {
                run.says(&["The damaged workbook is kept as it was:"]);
                let kept = find("(damaged ").expect(name);
                assert_eq!(desk.get(kept), bytes, "{name}: byte for byte");
                assert!(!desk.path("acme.plumb").exists(), "{name}");
            }
            None => assert_eq!(names.len(), 1),
        }
    }
}

#[test]
fn copies_in_a_folder_of_their_own() {
    let desk = Desk::with_revealed();
    std::fs::create_dir(desk.path("usb")).expect("a folder");
    desk.plumb(["backup", "acme.plumb", "usb"])
        .fine()
        .says(&["The copy is made and was read back: usb/acme 20"]);
    desk.plumb(["backup", "acme.plumb", "usb"])
        .fine()
        .says(&[" (2).plumb"]);
    desk.plumb(["backup", "acme.plumb", "copy.plumb"]).fine();
    desk.plumb(["backup", "acme.plumb", "copy.plumb"])
        .fails(3, "already_exists");
    desk.plumb(["check", "copy.plumb"]).fine();
    desk.plumb(["restore", "usb", "--list"])
        .fine()
        .says(&["Acme and Northwind: one round"]);
    desk.plumb(["restore", "usb"])
        .fails(2, "restore_needs_output");
    desk.plumb(["restore", "usb", "-o", "back.plumb"]).fine();
    desk.plumb(["check", "back.plumb"]).fine();
}

#[test]
fn without_a_restore_point_there_is_nothing_to_go_back_to() {
    let desk = Desk::with_round();
    desk.plumb(["restore", "acme.plumb", "--list"])
        .fails(2, "nothing_to_restore");
    desk.plumb(["backup", "none.plumb"])
        .fails(3, "missing_file");
    desk.plumb(["backup", "round.json"])
        .fails(2, "not_a_workbook");
}

/// A copy would keep answers that nobody may read yet.
#[test]
fn while_a_round_collects_nothing_is_copied() {
    let desk = before_reveal::collecting("acme.plumb", true);
    let before = desk.all();
    for to in [None, Some("copy.plumb"), Some(".")] {
        let arguments = ["backup", "acme.plumb"].into_iter().chain(to);
        desk.plumb(arguments).fails(2, "backup_while_collecting");
    }
    assert_eq!(desk.all(), before, "nothing is left of it");
}

#[test]
fn what_is_erased_is_in_no_copy_any_more() {
    let desk = Desk::with_revealed();
    desk.plumb(["backup", "acme.plumb"]).fine();
    desk.plumb(["backup", "acme.plumb", "copy.plumb"]).fine();
    desk.plumb(["erase", "acme.plumb", "--round", "1"])
        .fails(2, "erase_needs_force");
    desk.plumb(["erase", "acme.plumb", "--round", "1", "--force"])
        .fine()
        .says(&[
            "from one restore point and from one copy in\nits folder",
            "not reached",
        ]);
    for name in ["acme.plumb", "copy.plumb"] {
        desk.plumb(["check", name])
            .fine()
            .says(&["one partnership, no round."]);
    }
    desk.plumb(["restore", "acme.plumb", "--list"])
        .fine()
        .says(&["Acme and Northwind: no round"]);
    desk.plumb(["erase", "acme.plumb", "--round", "1", "--force"])
        .fails(2, "no_such_round");
}

#[test]
fn before_a_round_is_taken_in_the_workbook_is_kept() {
    let desk = Desk::with_round();
    desk.plumb(["import", "acme.plumb", "round.json"]).fine();
    desk.plumb(["restore", "acme.plumb", "-o", "before.plumb"])
        .fine();
    let run = desk.plumb(["list", "before.plumb"]).fine();
    assert!(!run.out.contains("First check"), "{}", run.out);
}
