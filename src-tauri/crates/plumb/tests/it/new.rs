//! `plumb new` and `plumb sample`.

use crate::desk::Desk;

#[test]
fn a_new_workbook_holds_one_partnership_and_nothing_else() {
    let desk = Desk::new();
    desk.plumb([
        "new",
        "a.plumb",
        "--vendor",
        " Söhne GmbH ",
        "--partner",
        "株式会社",
    ])
    .fine()
    .says(&[
        "Made a.plumb",
        "Söhne GmbH and 株式会社",
        "It holds no round yet.",
    ]);
    assert_eq!(desk.all().len(), 1, "nothing lies beside it");
    desk.plumb(["check", "a.plumb"])
        .fine()
        .says(&["a.plumb is in order: one partnership, no round."]);
    desk.plumb(["assess", "a.plumb"])
        .fails(2, "no_rounds")
        .tells(&["--partnership 1  Söhne GmbH and 株式会社", "plumb import"]);
}

#[test]
fn a_sample_says_so_and_what_to_try_next() {
    let desk = Desk::new();
    let run = desk.plumb(["sample", "a b.plumb"]).fine();
    let run = run.says(&["SAMPLE", "invented", "6 people"]);
    assert_eq!(desk.all().len(), 1, "nothing lies beside it");
    let next: Vec<&str> = run
        .out
        .lines()
        .filter_map(|line| line.strip_prefix("  plumb "))
        .collect();
    assert_eq!(next, ["assess 'a b.plumb'", "report 'a b.plumb'"]);
    desk.plumb(["assess", "a b.plumb"])
        .fine()
        .says(&["\nSAMPLE - invented companies and answers\n"]);
}

#[test]
fn nothing_is_ever_replaced() {
    let desk = Desk::new();
    desk.put("a.plumb", "precious");
    for arguments in [
        &["new", "a.plumb", "--vendor", "A", "--partner", "B"][..],
        &["sample", "a.plumb"],
    ] {
        desk.plumb(arguments)
            .fails(3, "already_exists")
            .tells(&["There is already a file of this name.", "file: a.plumb"]);
    }
    assert_eq!(desk.get("a.plumb"), b"precious");
    assert_eq!(desk.all().len(), 1);
}

#[test]
fn places_where_nothing_can_be_made_are_told() {
    let desk = Desk::new();
    desk.plumb(["sample", "no/such/a.plumb"])
        .fails(3, "missing_folder")
        .tells(&["There is no folder for this file.", "Make the folder first"]);
    std::fs::create_dir(desk.path("folder")).expect("a folder");
    desk.plumb(["sample", "folder"]).fails(3, "already_exists");
    desk.plumb(["sample", ".."]).fails(2, "is_a_folder");
    assert_eq!(desk.all().len(), 1);
}

#[test]
fn names_that_are_none_are_refused_by_their_argument() {
    let desk = Desk::new();
    for (name, reason) in [
        ("", "it is empty"),
        (" \t ", "it is empty"),
        ("a\nb", "control character"),
        (&"x".repeat(201), "201 characters"),
    ] {
        let run = desk.plumb(["new", "a.plumb", "--vendor", name, "--partner", "B"]);
        assert_eq!(run.code, 2, "{run:?}");
        run.tells(&["--vendor", reason]);
    }
    let run = desk.plumb(["new", "a.plumb", "--vendor", "A"]);
    assert_eq!(run.code, 2, "{run:?}");
    run.tells(&["--partner"]);
    assert_eq!(desk.all().len(), 0);
}
