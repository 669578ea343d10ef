//! Damaged, cut and foreign files: an error, never content and never a panic.

use lock::{LockError, SecretKey, WrappedKey};

use crate::keys::{words, wrapped};

#[test]
fn a_flipped_bit_is_noticed_wherever_it_is() {
    let key = SecretKey::generate();
    let sealed = key.public().seal(b"an answer").unwrap();
    // All of the header, some of the rest.
    let places = (0..1_000).chain((1_000..sealed.len()).step_by(997));
    for place in places.chain([sealed.len() - 1]) {
        let mut damaged = sealed.clone();
        damaged[place] ^= 1;
        let opened = key.unseal(&damaged).map(|_| ());
        assert!(opened.is_err(), "byte {place}");
    }
}

#[test]
fn a_cut_file_is_noticed_wherever_it_ends() {
    let key = SecretKey::generate();
    let sealed = key.public().seal(b"an answer").unwrap();
    let ends = (0..400).chain((400..sealed.len()).step_by(4_001));
    for end in ends.chain([sealed.len() - 1]) {
        let opened = key.unseal(&sealed[..end]).map(|_| ());
        assert_eq!(opened, Err(LockError::Damaged), "cut at {end}");
    }
    let longer = [sealed.as_slice(), b"x"].concat();
    assert!(key.unseal(&longer).is_err(), "something was appended");
}

#[test]
fn a_damaged_key_opens_nothing() {
    let (_, wrapped) = wrapped();
    let whole = wrapped.as_bytes().to_vec();
    let right = words("correct horse battery");
    for place in 0..whole.len() {
        let mut damaged = whole.clone();
        damaged[place] ^= 1;
        assert!(
            WrappedKey::from_bytes(damaged).open(&right).is_err(),
            "byte {place}"
        );
        let cut = whole[..place].to_vec();
        assert!(
            WrappedKey::from_bytes(cut).open(&right).is_err(),
            "cut at {place}"
        );
    }
}

#[test]
fn what_is_no_key_is_refused() {
    let key = SecretKey::generate();
    let for_a_key = key.public().seal(b"AGE-SECRET-KEY-1").unwrap();
    let mut large = wrapped().1.as_bytes().to_vec();
    large.resize(5_000_000, b'x');
    for bytes in [Vec::new(), b"not a key".to_vec(), for_a_key, large] {
        let opened = WrappedKey::from_bytes(bytes).open(&words("correct horse battery"));
        assert_eq!(opened.map(|_| ()), Err(LockError::Damaged));
    }
    assert_eq!(key.unseal(b"").map(|_| ()), Err(LockError::Damaged));
}

#[test]
fn too_much_work_is_refused_before_it_is_done() {
    // Eighteen would take a second, thirty a terabyte: the header says so before anything is tried.
    let (_, wrapped) = wrapped();
    let text = String::from_utf8_lossy(wrapped.as_bytes()).into_owned();
    let line = text
        .lines()
        .find(|line| line.starts_with("-> scrypt"))
        .unwrap();
    assert!(line.ends_with(" 2"), "{line}");
    for factor in ["18", "30", "63"] {
        let other = format!("{} {factor}", line.strip_suffix(" 2").unwrap());
        let at = text.find(line).unwrap();
        let mut bytes = wrapped.as_bytes()[..at].to_vec();
        bytes.extend_from_slice(other.as_bytes());
        bytes.extend_from_slice(&wrapped.as_bytes()[at + line.len()..]);
        let opened = WrappedKey::from_bytes(bytes).open(&words("correct horse battery"));
        assert_eq!(opened.map(|_| ()), Err(LockError::TooMuchWork), "{factor}");
    }
}
