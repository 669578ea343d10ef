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
fn a_file_stays_unless_it_is_said_otherwise() {
    let desk = Desk::new();
    for arguments in [
        &["new", "a.plumb", "--vendor", "A", "--partner", "B"][..],
        &["sample", "a.plumb"],
    ] {
        desk.put("a.plumb", "precious");
        desk.plumb(arguments).fails(3, "output_exists").tells(&[
            "There is already a file of this name. Nothing was changed.",
            "file: a.plumb",
            "--force",
        ]);
        assert_eq!(desk.get("a.plumb"), b"precious");
        desk.plumb(arguments.iter().chain(&["--force"])).fine();
        desk.plumb(["check", "a.plumb"]).fine();
        assert_eq!(desk.all().len(), 1, "nothing is left beside it");
    }
}

#[test]
fn a_workbook_that_somebody_has_open_is_not_replaced() {
    let desk = Desk::with_round();
    let open = desk.open("acme.plumb");
    desk.plumb(["sample", "acme.plumb", "--force"])
        .fails(3, "locked");
    drop(open);
    desk.plumb(["sample", "acme.plumb", "--force"]).fine();
    desk.plumb(["assess", "acme.plumb"])
        .fine()
        .says(&["SAMPLE"]);
}

/// What is beside a damaged workbook would be taken for an unfinished save of the new one.
#[test]
fn an_unfinished_save_beside_a_name_keeps_a_new_workbook_away() {
    let desk = Desk::with_round();
    let mut bytes = desk.get("acme.plumb");
    bytes.truncate(100);
    desk.put("acme.plumb", &bytes);
    desk.put("acme.plumb-journal", "something of an earlier save");
    let before = desk.all();
    desk.plumb(["sample", "acme.plumb", "--force"])
        .fails(3, "unfinished_save_beside");
    assert_eq!(desk.all(), before);
}

#[test]
fn places_where_nothing_can_be_made_are_told() {
    let desk = Desk::new();
    desk.plumb(["sample", "no/such/a.plumb"])
        .fails(3, "missing_folder")
        .tells(&["There is no folder for this file.", "Make the folder first"]);
    std::fs::create_dir(desk.path("folder")).expect("a folder");
    desk.plumb(["sample", "folder"])
        .fails(2, "output_is_a_folder");
    desk.plumb(["sample", ".."]).fails(2, "output_is_a_folder");
    assert_eq!(desk.all().len(), 1);
}

#[test]
fn names_that_are_none_are_refused_by_their_argument() {
    let desk = Desk::new();
    for (name, reason) in [
        ("", "it is empty"),
        (" \t ", "it is empty"),
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
