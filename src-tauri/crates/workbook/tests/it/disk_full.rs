//! No room is left. (That the database itself is full is tried inside the crate, where its size
//! can be limited.)

#![cfg(target_os = "linux")]

use std::process::Command;

use questionnaire::Side;

use crate::child::{self, Part};
use crate::fixture::{self, Place, question};

/// A shell that lets this program write no file larger than `kilobytes`, then runs it. The signal
/// that comes with it would end the program before it gets the error.
fn limited(kilobytes: u32) -> Command {
    let mut shell = Command::new("bash");
    let program = std::env::current_exe().unwrap();
    shell
        .arg("-c")
        .arg(format!(
            "trap '' XFSZ; ulimit -S -f {kilobytes}; exec \"$0\" \"$@\""
        ))
        .arg(program);
    shell
}

#[test]
fn what_was_saved_before_is_safe_and_saving_works_again_when_there_is_room() {
    let (place, mut workbook) = Place::new();
    let people = [(Side::Vendor, "a"), (Side::Partner, "b")];
    let (_, [seat, _]) = fixture::collecting(&mut workbook, "full", people);
    drop(workbook);
    let command = child::with_arguments(limited(100), "fill", &place.path, Some(seat));
    let mut part = Part::with(command);
    let mut saved = Vec::new();
    let refused = loop {
        let told = part.next().expect("it goes on until it is refused");
        match told.split_once(": ") {
            None => saved.push(told),
            Some((code, sentence)) => break (code.to_owned(), sentence.to_owned()),
        }
    };
    assert!(saved.len() > 5, "some room there was: {saved:?}");
    assert_eq!(refused.0, "disk_full");
    assert_eq!(refused.1, "The disk is full; nothing was saved.");

    let in_file = |path| {
        let copy = Place::copy_of(path);
        let mut workbook = copy.open();
        assert_eq!(workbook.check().unwrap(), []);
        let session = workbook.sit_down(seat).unwrap();
        for id in &saved {
            let answer = session
                .answer(&question(id))
                .unwrap()
                .expect("it was saved");
            let text = answer.comment().unwrap().as_str();
            assert!(text.starts_with(&format!("{id} long")), "{id}");
        }
        session.answers().unwrap().len()
    };
    assert_eq!(
        in_file(&place.path),
        saved.len(),
        "all that was said to be saved, no more"
    );
    assert!(!place.journal().exists(), "the save is taken back already");

    let freed = Command::new("prlimit")
        .arg(format!("--pid={}", part.id()))
        .arg("--fsize=unlimited:unlimited")
        .status();
    assert!(freed.unwrap().success());
    part.go_on();
    let refused = fixture::asked()[saved.len()].id.as_str();
    assert_eq!(
        part.next().unwrap(),
        refused,
        "the same answer is saved now"
    );
    part.finish();
    assert_eq!(in_file(&place.path), saved.len() + 1);
}
