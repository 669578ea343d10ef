//! Files that are no workbook, or a damaged or altered one: each is refused with its own code and
//! sentence, stays byte for byte as it was, and nothing is left beside it.

use std::path::Path;

use questionnaire::Side;
use workbook::{Access, Workbook, WorkbookError};

use crate::fixture::{self, Place, set};
use crate::stranger;

/// A workbook of some size that nobody has open.
fn workbook() -> Place {
    let (place, mut workbook) = Place::new();
    for name in ["first", "second", "third"] {
        fixture::revealed(&mut workbook, name);
    }
    drop(workbook);
    place
}

/// A workbook with some bytes changed.
fn with_bytes(change: impl FnOnce(&mut Vec<u8>)) -> Place {
    let place = workbook();
    let mut bytes = std::fs::read(&place.path).unwrap();
    change(&mut bytes);
    std::fs::write(&place.path, bytes).unwrap();
    place
}

/// A workbook that another program has worked on.
fn with_statements(sql: &str) -> Place {
    let place = workbook();
    stranger::run(&place.path, sql);
    place
}

/// A file of other contents in the place of a workbook.
fn file(contents: impl AsRef<[u8]>) -> Place {
    let place = Place::empty();
    std::fs::write(&place.path, contents).unwrap();
    place
}

/// Opens it for reading and, after that, for writing.
fn open_both_ways(path: &Path) -> impl Iterator<Item = Result<Workbook, WorkbookError>> {
    let both = [Access::Read, fixture::writing()].into_iter();
    both.map(move |access| Workbook::open(path, access, set()))
}

/// Opens it for reading and for writing; both are refused in the same words.
fn refused(place: &Place, code: &str, sentence: &str) {
    let before = place.files();
    for opened in open_both_ways(&place.path) {
        let error = opened.map(|_| "opened").unwrap_err();
        assert_eq!((error.code(), error.to_string().as_str()), (code, sentence));
        assert!(error.hint().is_some(), "{code} says what to do");
        assert_eq!(place.files(), before, "{code}");
    }
}

#[test]
fn not_a_file() {
    refused(
        &Place::empty(),
        "missing_file",
        "There is no file of this name.",
    );
    let folder = Place::empty();
    std::fs::create_dir(&folder.path).unwrap();
    refused(&folder, "is_a_folder", "This is a folder, not a workbook.");
    let mut below = file("text");
    below.path = below.path.join("below.plumb");
    refused(&below, "missing_file", "There is no file of this name.");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let place = Place::empty();
    let made = std::process::Command::new("mkfifo")
        .arg(&place.path)
        .status();
    assert!(made.unwrap().success());
    for opened in open_both_ways(&place.path) {
        let error = opened.map(|_| "opened").unwrap_err();
        assert_eq!(error.code(), "not_a_file");
        assert_eq!(error.to_string(), "This is not an ordinary file.");
    }
    // Not read: that would wait for ever.
    assert_eq!(std::fs::read_dir(place.folder.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn a_link_leads_to_the_workbook_and_its_lock_lies_beside_the_workbook() {
    let place = workbook();
    let elsewhere = Place::empty();
    std::os::unix::fs::symlink(&place.path, &elsewhere.path).unwrap();
    let opened = fixture::open(&elsewhere.path).unwrap();
    assert_eq!(opened.path(), place.path);
    assert_eq!(place.names(), [".w.plumb.lock", "w.plumb"]);
    assert_eq!(elsewhere.names(), ["w.plumb"]);
    assert_eq!(fixture::open(&place.path).err().unwrap().code(), "locked");
}

#[test]
fn another_kind_of_file() {
    refused(&file(""), "empty_file", "This file is empty.");
    let (code, sentence) = ("not_a_workbook", "This file is not a workbook.");
    refused(&file("Dear partner,\n"), code, sentence);
    refused(
        &file([b"PK\x03\x04".as_slice(), &[0; 5_000]].concat()),
        code,
        sentence,
    );
    refused(&file(r#"{"format": "plumbline-round"}"#), code, sentence);
    refused(&file([0; 10_000]), code, sentence);
    refused(&file("SQLite format 3"), code, sentence);
}

#[test]
fn a_database_of_another_program() {
    let place = Place::empty();
    stranger::run(
        &place.path,
        "CREATE TABLE bookmark(url TEXT); INSERT INTO bookmark VALUES ('x')",
    );
    let sentence = "This is a database of another program, not a workbook.";
    refused(&place, "foreign_database", sentence);
    let place = with_statements("PRAGMA application_id = 1");
    refused(&place, "foreign_database", sentence);
}

#[test]
fn a_file_that_was_cut_short() {
    let short = "This workbook is damaged: it was cut short.";
    let length = std::fs::read(&workbook().path).unwrap().len();
    assert_eq!(length % 4_096, 0);
    for left in [
        length - 1,
        length - 4_096,
        length / 2,
        5_000,
        4_096,
        4_095,
        100,
        99,
        16,
    ] {
        let place = with_bytes(|bytes| bytes.truncate(left));
        refused(&place, "damaged", short);
    }
}

#[test]
fn a_newer_file() {
    let sentence = "This workbook was made by a newer version of Plumbline.";
    for version in [4, 99, 0x7FFF_FFFF] {
        let place = with_statements(&format!("PRAGMA user_version = {version}"));
        refused(&place, "newer_version", sentence);
    }
    // A version that fits no longer what is inside.
    let place = with_statements("PRAGMA user_version = 1");
    refused(
        &place,
        "altered_structure",
        "The structure of this workbook was changed by another program: the table or index “answer”.",
    );
    for formats in [[3, 1], [1, 3], [3, 3], [255, 255]] {
        let place = with_bytes(|bytes| bytes[18..20].copy_from_slice(&formats));
        refused(&place, "newer_version", sentence);
    }
    let place = with_statements("PRAGMA user_version = 0");
    refused(
        &place,
        "damaged",
        "This workbook is damaged: it has no version.",
    );
    let place = with_bytes(|bytes| bytes[18..20].copy_from_slice(&[0, 1]));
    refused(
        &place,
        "damaged",
        "This workbook is damaged: its first bytes.",
    );
}

#[test]
fn a_file_in_another_journal_mode() {
    let sentence = "Another program has switched this workbook to a journal of another kind.";
    let place = with_statements("PRAGMA journal_mode = WAL");
    assert_eq!(&std::fs::read(&place.path).unwrap()[18..20], [2, 2]);
    refused(&place, "journal_mode", sentence);

    // With a save that so far stands only in the file beside it.
    let place = workbook();
    let open = stranger::connect(&place.path);
    open.execute_batch("PRAGMA journal_mode = WAL; DELETE FROM answer")
        .unwrap();
    let copy = Place::copy_of(&place.path);
    std::fs::copy(place.beside("w.plumb-wal"), copy.beside("w.plumb-wal")).unwrap();
    drop(open);
    refused(&copy, "journal_mode", sentence);

    // Left beside a workbook of the usual mode, SQLite would put it over the workbook.
    let usual = workbook();
    std::fs::copy(copy.beside("w.plumb-wal"), usual.beside("w.plumb-wal")).unwrap();
    refused(&usual, "journal_mode", sentence);
}

#[test]
fn an_altered_structure() {
    let table = |name: &str| {
        format!(
            "The structure of this workbook was changed by another program: the table or index “{name}”."
        )
    };
    let strange = "The structure of this workbook was changed by another program: \
         a table, view, index or trigger that does not belong there.";
    let all_answers = "SELECT 1 AS seat_id, 'CUL-01' AS question, '{\"own\":5}' AS content";
    let cases = [
        (
            format!("DROP TABLE answer; CREATE VIEW answer AS {all_answers}"),
            table("answer"),
        ),
        (
            "CREATE TRIGGER note AFTER UPDATE ON meta BEGIN DELETE FROM answer; END".to_owned(),
            strange.to_owned(),
        ),
        ("CREATE TABLE extra(x)".to_owned(), strange.to_owned()),
        (
            "CREATE VIEW extra AS SELECT 1".to_owned(),
            strange.to_owned(),
        ),
        (
            "CREATE INDEX by_content ON answer(content)".to_owned(),
            strange.to_owned(),
        ),
        (
            "ALTER TABLE seat ADD COLUMN email TEXT".to_owned(),
            table("seat"),
        ),
        (
            "ALTER TABLE seat RENAME COLUMN label TO name".to_owned(),
            table("seat"),
        ),
        (
            "DROP INDEX seat_by_round".to_owned(),
            table("seat_by_round"),
        ),
        ("DROP TABLE answer".to_owned(), table("answer")),
        ("ANALYZE".to_owned(), strange.to_owned()),
    ];
    for (sql, sentence) in cases {
        refused(&with_statements(&sql), "altered_structure", &sentence);
    }
}

#[test]
fn a_loosened_rule() {
    let place = workbook();
    stranger::run(
        &place.path,
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'seat';",
    );
    let sentence = "The structure of this workbook was changed by another program: \
         the table or index “seat”.";
    refused(&place, "altered_structure", sentence);
}

#[test]
fn a_structure_that_is_no_structure() {
    let place = workbook();
    stranger::run(
        &place.path,
        "PRAGMA writable_schema = ON;
         UPDATE sqlite_schema SET sql = 'CREATE TABLE gibberish(' WHERE name = 'seat';",
    );
    let sentence = "This workbook is damaged: its pages do not fit together.";
    refused(&place, "damaged", sentence);
}

#[test]
fn every_bit_of_the_first_hundred_bytes() {
    let original = workbook();
    let whole = std::fs::read(&original.path).unwrap();
    let expected = stranger::dump_all(&original.path);
    let place = Place::empty();
    let mut refusals = std::collections::BTreeMap::new();
    for byte in 0..100 {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[byte] ^= 1 << bit;
            std::fs::write(&place.path, &bytes).unwrap();
            for opened in open_both_ways(&place.path) {
                match opened {
                    // What SQLite does not need: counters and reserved bytes.
                    Ok(opened) => {
                        let partnership = fixture::first(&opened);
                        assert_eq!(opened.revealed_rounds(partnership).unwrap().len(), 3);
                        drop(opened);
                        assert_eq!(stranger::dump_all(&place.path), expected, "byte {byte}");
                    }
                    Err(error) => *refusals.entry(error.code()).or_insert(0) += 1,
                }
                let same = std::fs::read(&place.path).unwrap() == bytes;
                assert!(same, "byte {byte}, bit {bit}: the file was changed");
                assert_eq!(place.names(), ["w.plumb"], "byte {byte}, bit {bit}");
            }
        }
    }
    // 16 bytes of magic, 4 of the mark, each bit tried twice.
    assert_eq!(refusals["not_a_workbook"], 16 * 8 * 2);
    assert_eq!(refusals["foreign_database"], 4 * 8 * 2);
    let known = [
        "not_a_workbook",
        "foreign_database",
        "newer_version",
        "journal_mode",
        "damaged",
        "altered_structure",
    ];
    for code in refusals.keys() {
        assert!(known.contains(code), "{code} says nothing to a person");
    }
}

/// Damage further in is not looked for on opening, but it ends in an error and never in a panic,
/// and the check finds it.
#[test]
fn a_page_of_rubbish() {
    let original = workbook();
    let whole = std::fs::read(&original.path).unwrap();
    let place = Place::empty();
    for page in 1..whole.len() / 4_096 {
        let mut bytes = whole.clone();
        bytes[page * 4_096..(page + 1) * 4_096].fill(0xA5);
        std::fs::write(&place.path, &bytes).unwrap();
        match fixture::open(&place.path) {
            Err(error) => assert_eq!(error.code(), "damaged", "page {page}"),
            Ok(mut opened) => {
                let found = opened.check().unwrap();
                assert_eq!(found[0].code, "damaged", "page {page}");
                let _ = opened.partnerships().map(|_| ());
                let all = opened.map_revealed(|_| ());
                assert!(all.is_err() || all.is_ok());
                let round = opened.apply(workbook::Change::AddSeat {
                    round: workbook::RoundId::from_number(1),
                    setup: fixture::person(Side::Vendor, "late"),
                });
                assert!(round.is_err(), "page {page}: the round is revealed");
            }
        }
        let same = std::fs::read(&place.path).unwrap() == bytes;
        assert!(same, "page {page}: the file was changed");
    }
}

/// What a round can have at most holds on reading too.
#[test]
fn a_round_with_a_hundred_thousand_people_keeps_nothing_busy() {
    let (place, mut workbook) = Place::new();
    let (round, _) = fixture::revealed(&mut workbook, "crowded");
    drop(workbook);
    stranger::run(
        &place.path,
        &format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
             INSERT INTO seat(round_id, position, side, label, function, state, sittings,
                 absent_agreed, digest, tag)
             SELECT {round}, i + 10, 'vendor', 'x', 'sales', 'submitted', 0, 'none',
                 zeroblob(16), zeroblob(16) FROM n"
        ),
    );
    let start = std::time::Instant::now();
    let workbook = place.open();
    for refused in [
        workbook.revealed(round).err(),
        workbook.waiting_board(round).err(),
        workbook.seats(round).err(),
    ] {
        let sentence = "This workbook is damaged: a round has more people than it can have.";
        assert_eq!(refused.unwrap().to_string(), sentence);
    }
    match workbook.check() {
        Ok(findings) => assert_ne!(findings, []),
        Err(error) => assert_eq!(error.code(), "damaged"),
    }
    assert!(start.elapsed() < std::time::Duration::from_secs(20));
}
