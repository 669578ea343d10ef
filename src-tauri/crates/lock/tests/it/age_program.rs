//! What the `age` program of the system says: an implementation by others, in another language.
//!
//! It asks for words on a terminal only, so `script` gives it one.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use lock::{LockError, SecretKey, WorkFactor, WrappedKey};

use crate::keys::{words, wrapped};

const WORDS: &str = "correct horse battery";

/// Runs a program in a folder; what is typed goes to its terminal. Gives what it wrote there.
fn run(folder: &Path, command: &str, typed: &str) -> String {
    let mut program = Command::new("script")
        .args(["--quiet", "--return", "--command", command, "/dev/null"])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("script: {error}; it comes with bsdutils"));
    // Typed ahead; the terminal keeps it until the program asks. The end of the input would end
    // the terminal, so it is held open until the program is done.
    let mut keyboard = program.stdin.take().unwrap();
    for line in typed.lines() {
        std::thread::sleep(std::time::Duration::from_millis(500));
        writeln!(keyboard, "{line}").unwrap();
    }
    let status = program.wait().unwrap();
    drop(keyboard);
    let mut said = String::new();
    std::io::Read::read_to_string(&mut program.stdout.take().unwrap(), &mut said).unwrap();
    assert!(
        status.success(),
        "{command}: {said}; install age, or run `cargo xtask test`"
    );
    said
}

#[test]
fn the_age_program_opens_what_we_have_locked() {
    let folder = tempfile::tempdir().unwrap();
    let (public, key) = wrapped();
    let sealed = public.seal("the answer is Ärger 42".as_bytes()).unwrap();
    std::fs::write(folder.path().join("key.age"), key.as_bytes()).unwrap();
    std::fs::write(folder.path().join("box.age"), sealed).unwrap();
    run(folder.path(), "age --decrypt --output key key.age", WORDS);
    let text = std::fs::read_to_string(folder.path().join("key")).unwrap();
    assert!(text.starts_with("AGE-SECRET-KEY-1"), "{}", text.len());
    let theirs = run(folder.path(), "age-keygen -y key", "");
    assert_eq!(theirs.trim(), public.to_string(), "the same public key");
    run(
        folder.path(),
        "age --decrypt --identity key --output box box.age",
        "",
    );
    let opened = std::fs::read(folder.path().join("box")).unwrap();
    assert_eq!(opened.len(), 65_536);
    let content = "the answer is Ärger 42\u{80}".len() - 1;
    assert_eq!(&opened[..content - 1], "the answer is Ärger 42".as_bytes());
    assert_eq!(opened[content - 1], 0x80);
    assert!(opened[content..].iter().all(|byte| *byte == 0));
}

#[test]
fn we_open_what_the_age_program_has_locked() {
    let folder = tempfile::tempdir().unwrap();
    let key = SecretKey::generate();
    // Padded by hand: the content, 0x80, and zeros to 64 KiB.
    let mut padded = b"the answer is 42".to_vec();
    padded.push(0x80);
    padded.resize(65_536, 0);
    std::fs::write(folder.path().join("content"), padded).unwrap();
    let command = format!(
        "age --encrypt --recipient {} --output box.age content",
        key.public()
    );
    run(folder.path(), &command, "");
    let sealed = std::fs::read(folder.path().join("box.age")).unwrap();
    assert_eq!(key.unseal(&sealed).unwrap().as_slice(), b"the answer is 42");
}

#[test]
fn a_key_that_the_age_program_has_wrapped_costs_too_much_work() {
    // The program uses the factor 18 and takes no other; our most is 17. Its key is refused, and
    // for that reason: everything else about it is understood.
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), "age-keygen -o key", "");
    let typed = format!("{WORDS}\n{WORDS}");
    run(
        folder.path(),
        "age --passphrase --output key.age key",
        &typed,
    );
    let bytes = std::fs::read(folder.path().join("key.age")).unwrap();
    let opened = WrappedKey::from_bytes(bytes)
        .open(&words(WORDS))
        .map(|_| ());
    assert_eq!(opened, Err(LockError::TooMuchWork));
}

#[test]
fn the_factor_that_ships_is_the_one_that_is_read() {
    let key = SecretKey::generate();
    let wrapped = key.wrap(&words(WORDS), WorkFactor::SHIPPED).unwrap();
    let header = String::from_utf8_lossy(wrapped.as_bytes()).into_owned();
    let line = header.lines().nth(1).unwrap();
    assert!(
        line.starts_with("-> scrypt ") && line.ends_with(" 17"),
        "{line}"
    );
    let opened = wrapped.open(&words(WORDS)).unwrap();
    assert_eq!(opened.public(), key.public());
}
