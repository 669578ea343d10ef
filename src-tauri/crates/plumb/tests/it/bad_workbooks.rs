//! Files that are no workbook, or one that must not be trusted.

use crate::desk::Desk;
use crate::round;

/// What cannot be a workbook: how it is made of a good one, how the program ends and what it says.
struct Bad {
    what: &'static str,
    bytes: fn(Vec<u8>) -> Vec<u8>,
    code: &'static str,
    sentence: &'static str,
}

const BAD: &[Bad] = &[
    Bad {
        what: "cut in half",
        bytes: |good| good[..good.len() / 2].to_vec(),
        code: "damaged",
        sentence: "This workbook is damaged",
    },
    Bad {
        what: "cut after 100 bytes",
        bytes: |good| good[..100].to_vec(),
        code: "damaged",
        sentence: "This workbook is damaged",
    },
    Bad {
        what: "cut inside its first bytes",
        bytes: |good| good[..50].to_vec(),
        code: "damaged",
        sentence: "This workbook is damaged",
    },
    Bad {
        what: "cut inside a page",
        bytes: |good| good[..3 * 4096 + 100].to_vec(),
        code: "damaged",
        sentence: "This workbook is damaged",
    },
    Bad {
        what: "of a newer version",
        bytes: |good| patched(good, 60, &99_u32.to_be_bytes()),
        code: "newer_version",
        sentence: "This workbook was made by a newer version of Plumbline.",
    },
    Bad {
        what: "in a newer form of database",
        bytes: |good| patched(good, 18, &[3, 3]),
        code: "newer_version",
        sentence: "This workbook was made by a newer version of Plumbline.",
    },
    Bad {
        what: "a database of another program",
        bytes: |good| patched(good, 68, &[0; 4]),
        code: "foreign_database",
        sentence: "This is a database of another program, not a workbook.",
    },
    Bad {
        what: "with a view in the place of the answers",
        bytes: |good| {
            let view = "CREATE VIEW answer AS SELECT 1 AS seat_id, 'CUL-03' AS question, \
                        '{\"own\":5}' AS content";
            with_structure(good, "view", "answer", view)
        },
        code: "altered_structure",
        sentence: "The structure of this workbook was changed by another program",
    },
    Bad {
        what: "with a trigger in the place of the answers",
        bytes: |good| {
            let trigger = "CREATE TRIGGER answer AFTER INSERT ON seat BEGIN \
                           DELETE FROM partnership; END";
            with_structure(good, "trigger", "seat", trigger)
        },
        code: "altered_structure",
        sentence: "The structure of this workbook was changed by another program",
    },
];

fn patched(mut bytes: Vec<u8>, at: usize, new: &[u8]) -> Vec<u8> {
    bytes[at..at + new.len()].copy_from_slice(new);
    bytes
}

/// Puts a view or a trigger of the name `answer` in the place of the table of answers: `kind` is
/// what SQLite's own table of the structure calls it, `on` the table it belongs to.
///
/// A row there is a record: the length of its head, the type of each column, then the columns. A
/// text of n bytes has the type 13 + 2n, the number 0 has the type 8 and takes no byte. The row
/// keeps its length, because the statement is filled up with spaces.
fn with_structure(mut bytes: Vec<u8>, kind: &str, on: &str, statement: &str) -> Vec<u8> {
    let old_columns = "tableansweranswer".len() + 1;
    let find = |bytes: &[u8], text: &str| {
        let found = bytes
            .windows(text.len())
            .position(|window| window == text.as_bytes());
        found.expect("the table of answers")
    };
    let sql = find(&bytes, "CREATE TABLE answer(");
    let end = "STRICT, WITHOUT ROWID";
    let columns = sql - old_columns;
    let length = old_columns + find(&bytes[sql..], end) + end.len();
    assert_eq!(
        bytes[columns - 7],
        7,
        "seven bytes of head stand before the columns"
    );
    let new = format!("{kind}answer{on}");
    let statement = format!("{statement:0$}", length - new.len());
    let text = |text: &str| 13 + 2 * text.len();
    let (high, low) = (text(&statement) >> 7, text(&statement) & 0x7F);
    let head = [7, text(kind), text("answer"), text(on), 8, high | 0x80, low];
    bytes.splice(
        columns - 7..columns,
        head.map(|byte| u8::try_from(byte).expect("a byte")),
    );
    patched(bytes, columns, format!("{new}{statement}").as_bytes())
}

/// Every command that is given a workbook.
fn commands(name: &str) -> [Vec<&str>; 6] {
    [
        vec!["assess", name],
        vec!["assess", name, "--json"],
        vec!["report", name, "-o", "out.pdf"],
        vec!["export", name, "-o", "out.json"],
        vec!["import", name, "round.json"],
        vec!["check", name],
    ]
}

#[test]
fn what_cannot_be_trusted_is_refused_and_left_as_it_was() {
    for bad in BAD {
        let desk = Desk::with_sample();
        desk.put("round.json", round::worked().to_string());
        desk.put("bad.plumb", (bad.bytes)(desk.get("sample.plumb")));
        let before = desk.all();
        for command in commands("bad.plumb") {
            desk.plumb(&command).fails(2, bad.code).tells(&[
                bad.sentence,
                "file: bad.plumb",
                "hint: ",
            ]);
            assert!(
                desk.all() == before,
                "a workbook {}: {command:?} wrote",
                bad.what
            );
        }
    }
}

#[test]
fn a_good_workbook_passes_the_same_commands() {
    let desk = Desk::with_revealed();
    let later = round::with(round::worked(), "/round/date", "2027-01-01".into());
    desk.put("round.json", later.to_string());
    for command in commands("acme.plumb") {
        desk.plumb(command).fine();
    }
}

#[test]
fn other_files_are_told_apart() {
    let desk = Desk::with_round();
    desk.put("empty.plumb", "");
    desk.put("text.plumb", "Dear partner,\n");
    desk.put("zip.plumb", b"PK\x03\x04\x14\0\0\0\x08\0");
    desk.put("pdf.plumb", b"%PDF-1.7\n");
    std::fs::create_dir(desk.path("folder.plumb")).expect("a folder");
    let before = desk.all();
    for (name, exit, code, as_workbook) in [
        ("missing.plumb", 3, "missing_file", "missing_file"),
        ("missing/x.plumb", 3, "missing_file", "missing_file"),
        ("text.plumb/x.plumb", 3, "missing_file", "missing_file"),
        ("empty.plumb", 2, "empty_file", "empty_file"),
        ("text.plumb", 2, "neither_kind", "not_a_workbook"),
        ("zip.plumb", 2, "neither_kind", "not_a_workbook"),
        ("pdf.plumb", 2, "neither_kind", "not_a_workbook"),
        ("folder.plumb", 2, "is_a_folder", "is_a_folder"),
    ] {
        for command in commands(name) {
            // What may be either is called neither; where a workbook is asked for it is no workbook.
            let either = ["assess", "report"].contains(&command[0]);
            let code = if either { code } else { as_workbook };
            desk.plumb(&command).fails(exit, code);
            assert_eq!(desk.all(), before, "{command:?}");
        }
    }
}

#[test]
fn one_program_at_a_time_changes_a_workbook() {
    let desk = Desk::with_round();
    let open = desk.open("acme.plumb");
    let bytes = desk.get("acme.plumb");
    let process = format!("(process {})", std::process::id());
    desk.plumb(["import", "acme.plumb", "round.json"])
        .fails(3, "locked")
        .tells(&[
            "This workbook is open in a test",
            &process,
            "Close it there first",
        ]);
    assert_eq!(desk.get("acme.plumb"), bytes);
    // Reading goes on, and finds the workbook without a round.
    desk.plumb(["check", "acme.plumb"]).fine();
    desk.plumb(["assess", "acme.plumb"]).fails(2, "no_rounds");
    drop(open);
    desk.plumb(["import", "acme.plumb", "round.json"]).fine();
}

#[test]
fn damage_that_the_check_finds_is_listed_with_its_place() {
    let desk = Desk::with_revealed();
    // An answer of 5 becomes one of 9, as a flipped bit can do.
    let (bytes, answer) = (desk.get("acme.plumb"), br#"{"own":5,"predicted":5}"#);
    let at = bytes
        .windows(answer.len())
        .position(|window| window == answer);
    let at = at.expect("an answer") + r#"{"own":"#.len();
    desk.put("acme.plumb", patched(bytes, at, b"9"));
    let before = desk.all();
    desk.plumb(["check", "acme.plumb"])
        .fails(2, "check_found_problems")
        .tells(&["partnership 1, round 1, seat ", "cannot be read", "hint: "]);
    assert_eq!(desk.all(), before);
    desk.plumb(["assess", "acme.plumb"])
        .fine()
        .says(&["ALTERED outside Plumbline", "CUL-07"]);
}
