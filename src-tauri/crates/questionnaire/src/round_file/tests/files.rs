//! What can be wrong with the file as a whole.

use super::{GOOD, check, read};
use crate::{Questionnaire, round_file};

fn read_bytes(bytes: &[u8]) -> Vec<String> {
    match round_file::read(Questionnaire::shipped(), bytes) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.0.iter().map(ToString::to_string).collect(),
    }
}

#[test]
fn what_is_no_text_is_refused() {
    assert_eq!(read_bytes(b""), ["the file is empty"]);
    assert_eq!(read_bytes(b" \n\t\r\n"), ["the file is empty"]);
    assert_eq!(read_bytes(b"\xEF\xBB\xBF"), ["the file is empty"]);
    let wide: Vec<u8> = GOOD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let with_mark = [b"\xFF\xFE".as_slice(), &wide].concat();
    assert_eq!(
        read_bytes(&with_mark),
        ["line 1: the text is not UTF-8 (save it as UTF-8)"]
    );
    assert_eq!(
        read_bytes(&wide),
        ["line 1, column 2: a name in double quotation marks is missing"]
    );
    // A lone continuation byte, an overlong slash and a half of a surrogate pair, each in line 3.
    for wrong in [b"\x80".as_slice(), b"\xC0\xAF", b"\xED\xA0\x80"] {
        let (before, after) = GOOD.split_once("Acme").expect("the name of the vendor");
        let broken = [before.as_bytes(), wrong, after.as_bytes()].concat();
        assert_eq!(
            read_bytes(&broken),
            ["line 3: the text is not UTF-8 (save it as UTF-8)"],
            "{wrong:x?}"
        );
    }
    assert_eq!(
        read_bytes(b"PK\x03\x04"),
        ["line 1, column 1: a value is expected here"]
    );
    assert_eq!(
        read_bytes(b"%PDF-1.7"),
        ["line 1, column 1: a value is expected here"]
    );
    assert_eq!(read("NaN"), ["line 1, column 1: a value is expected here"]);
}

#[test]
fn a_byte_order_mark_before_the_text_changes_nothing() {
    let marked = [b"\xEF\xBB\xBF", GOOD.as_bytes()].concat();
    let set = Questionnaire::shipped();
    assert_eq!(
        round_file::read(set, &marked).ok(),
        round_file::read(set, GOOD.as_bytes()).ok()
    );
    assert_eq!(round_file::left_out(&marked), 0);
}

#[test]
fn texts_that_lost_something_unseen_are_counted() {
    assert_eq!(round_file::left_out(GOOD.as_bytes()), 0);
    // The name of the vendor, written out, and a seat, by number: two texts.
    let marked = GOOD
        .replace("\"Acme\"", "\"Ac\u{AD}m\u{FEFF}e\"")
        .replace("\"seat 1\"", "\"seat\\u00a0\\u200b1\"");
    assert_eq!(round_file::left_out(marked.as_bytes()), 2);
    let set = Questionnaire::shipped();
    let round = round_file::read(set, marked.as_bytes()).expect("it is read");
    assert_eq!(round, round_file::read(set, GOOD.as_bytes()).expect("good"));
}

#[test]
fn two_companies_of_one_name_have_to_be_told_apart() {
    let told = "partner: both companies are called ACME (add what tells them apart to one of the names, for instance the city)";
    check("\"Bo\"", "\"ACME\"", &[told]);
    check(
        "\"Bo\"",
        "\"\u{FEFF}ac\u{AD}me \"",
        &[&told.replace("ACME", "acme")],
    );
    check("\"Bo\"", "\"Acme (Bern)\"", &[]);
}

#[test]
fn a_file_cut_off_anywhere_is_refused_at_its_end() {
    // The last line end may go: what stands before it is a whole file.
    for end in 1..GOOD.trim_end().len() {
        let told = read(&GOOD[..end]);
        assert_eq!(told.len(), 1, "cut at {end}: {told:?}");
        assert!(told[0].starts_with("line "), "cut at {end}: {told:?}");
        let end_of_text = ": the text ends before it is complete";
        assert!(told[0].ends_with(end_of_text), "cut at {end}: {told:?}");
    }
}

#[test]
fn what_stands_behind_the_end_is_refused() {
    assert_eq!(
        read(&format!("{GOOD}{{}}")),
        ["line 16, column 1: more text follows after the end"]
    );
    assert_eq!(
        read(&format!("{GOOD}\0")),
        ["line 16, column 1: more text follows after the end"]
    );
}

#[test]
fn other_files_are_told_apart() {
    for text in ["[]", "7", "\"plumbline-round\"", "null", "true"] {
        let told = read(text);
        assert!(
            told[0].contains("expected an object in braces"),
            "{text}: {told:?}"
        );
    }
    assert_eq!(
        read("{}"),
        ["format: expected \"plumbline-round\", found nothing (this is not a round file)"]
    );
    check(
        "\"plumbline-round\"",
        "\"plumbline-response\"",
        &[
            "format: expected \"plumbline-round\", found \"plumbline-response\" (this is not a round file)",
        ],
    );
    check(
        "\"plumbline-round\"",
        "7",
        &["format: expected \"plumbline-round\", found 7 (this is not a round file)"],
    );
}

#[test]
fn another_version_is_refused_before_anything_else() {
    let newer = &["version: version 2 is newer than this program (this program reads version 1)"];
    check("\"version\": 1,\n", "\"version\": 2,\n", newer);
    // What a newer file holds besides is not judged.
    check(
        "\"version\": 1,\n",
        "\"version\": 2, \"mood\": {},\n",
        newer,
    );
    check(
        "\"version\": 1,\n",
        "\"version\": \"1\",\n",
        &["version: expected 1, found \"1\""],
    );
    check(
        "\"version\": 1,\n",
        "\"version\": 0,\n",
        &["version: expected 1, found 0"],
    );
    check(
        "\"version\": 1,\n",
        "\"version\": 1.0,\n",
        &["version: expected 1, found 1.0"],
    );
    check(
        "\"version\": 1,\n",
        "\"version\": null,\n",
        &["version: expected 1, found null"],
    );
    check(
        ", \"version\": 1,\n",
        ",\n",
        &["version: expected 1, found nothing"],
    );
}

#[test]
fn the_documented_example_is_a_valid_file() {
    let page = include_str!("../../../ROUND_FILE.md");
    let (_, from) = page.split_once("```json\n").expect("an example");
    let (example, _) = from.split_once("```").expect("its end");
    assert_eq!(read(example), Vec::<String>::new());
}
