//! A workbook in which something else has changed an answer: every command that shows or writes it
//! says so, and what it writes says so too.

use crate::desk::Desk;

const MARK: &str = "ALTERED outside Plumbline";

/// A workbook with one answer changed on the disk: one digit of one rating.
fn altered() -> Desk {
    let desk = Desk::with_revealed();
    let mut bytes = desk.get("acme.plumb");
    let answer = b"{\"own\":4";
    let place = bytes
        .windows(answer.len())
        .position(|window| window == answer)
        .expect("a rating of four");
    bytes[place + answer.len() - 1] = b'2';
    desk.put("acme.plumb", bytes);
    desk
}

#[test]
fn a_workbook_that_is_well_says_nothing_of_it() {
    let desk = Desk::with_revealed();
    let run = desk.plumb(["assess", "acme.plumb"]).fine();
    assert!(!run.out.contains(MARK), "{}", run.out);
}

#[test]
fn assess_says_what_was_altered_in_words_and_in_json() {
    let desk = altered();
    let run = desk.plumb(["assess", "acme.plumb"]).fine();
    assert!(run.out.contains(MARK), "{}", run.out);
    let words: Vec<&str> = run.out.split_whitespace().collect();
    assert!(
        words.join(" ").contains("is not as it was written."),
        "{}",
        run.out
    );
    let run = desk.plumb(["assess", "acme.plumb", "--json"]).fine();
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!(json["altered"][0]["part"], "answer", "{json}");
}

#[test]
fn what_is_exported_goes_on_saying_it_also_when_it_is_taken_in_again() {
    let desk = altered();
    desk.plumb(["export", "acme.plumb", "-o", "out.json"])
        .fine();
    let run = desk.plumb(["assess", "out.json"]).fine();
    assert!(run.out.contains(MARK), "{}", run.out);
    desk.plumb([
        "new",
        "other.plumb",
        "--vendor",
        "Acme",
        "--partner",
        "Northwind",
    ])
    .fine();
    desk.plumb(["import", "other.plumb", "out.json"]).fine();
    let run = desk.plumb(["assess", "other.plumb"]).fine();
    assert!(run.out.contains(MARK), "{}", run.out);
}

#[test]
fn check_names_person_and_question_and_not_the_answer() {
    let desk = altered();
    let run = desk.plumb(["check", "acme.plumb"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("was altered"), "{}", run.err);
}

/// A round that is as it was says nothing itself, but its workbook is not.
#[test]
fn what_else_was_altered_in_the_workbook_is_told_beside_a_round_that_is_well() {
    let desk = Desk::with_revealed();
    desk.plumb(["export", "acme.plumb", "-o", "out.json"])
        .fine();
    let other = String::from_utf8(desk.get("out.json")).unwrap();
    desk.put("other.json", other.replace("Acme", "Zedalia"));
    desk.plumb(["import", "acme.plumb", "other.json", "--new-partnership"])
        .fine();
    let mut bytes = desk.get("acme.plumb");
    let name = b"Zedalia";
    let place = bytes
        .windows(name.len())
        .position(|window| window == name)
        .expect("the other company");
    bytes[place] = b'S';
    desk.put("acme.plumb", bytes);
    let run = desk.plumb(["assess", "acme.plumb", "--round", "1"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(!run.out.contains(MARK), "the round itself is well");
    run.tells(&["was altered outside Plumbline"]);
}
