//! What opens what.

use lock::{LockError, PublicKey, SecretKey, Words, WorkFactor, WrappedKey};

pub(crate) const QUICK: Option<WorkFactor> = WorkFactor::new(2);

pub(crate) fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

/// A key with the words `correct horse battery`, as it is kept.
pub(crate) fn wrapped() -> (PublicKey, WrappedKey) {
    let key = SecretKey::generate();
    let wrapped = key.wrap(&words("correct horse battery"), QUICK.unwrap());
    (key.public(), wrapped.unwrap())
}

#[test]
fn the_words_open_what_was_sealed_without_them() {
    let (public, wrapped) = wrapped();
    let sealed = public.seal(b"an answer").unwrap();
    let key = wrapped.open(&words("correct horse battery")).unwrap();
    assert_eq!(key.unseal(&sealed).unwrap().as_slice(), b"an answer");
    assert_eq!(key.public(), public);
}

#[test]
fn a_public_key_is_kept_as_text() {
    let (public, _) = wrapped();
    let text = public.to_string();
    assert!(text.starts_with("age1"), "{text}");
    assert_eq!(text.parse(), Ok(public));
    let other = wrapped().0;
    assert_ne!(text.parse(), Ok(other), "every key is another one");
    assert_eq!("age1".parse::<PublicKey>(), Err(LockError::Damaged));
}

#[test]
fn other_words_and_other_keys_open_nothing() {
    let (public, wrapped) = wrapped();
    for wrong in [
        "correct horse batterx",
        "CORRECT HORSE BATTERY",
        "correct horse battery ",
    ] {
        let opened = wrapped.open(&words(wrong)).map(|_| ());
        assert_eq!(opened, Err(LockError::WrongWords), "{wrong}");
    }
    let sealed = public.seal(b"an answer").unwrap();
    let opened = SecretKey::generate().unseal(&sealed).map(|_| ());
    assert_eq!(opened, Err(LockError::OtherKey));
}

#[test]
fn what_is_sealed_shows_neither_content_nor_length() {
    let (public, _) = wrapped();
    // What age adds to its header at random is at most this long.
    const HEADER: usize = 1_000;
    for length in [0, 20, 60_000] {
        let content = b"marker".repeat(length / 6);
        let sealed = public.seal(&content).unwrap();
        assert!(!sealed.windows(6).any(|part| part == b"marker"));
        assert!(
            (65_536..65_536 + HEADER).contains(&sealed.len()),
            "{length} bytes make {}",
            sealed.len()
        );
    }
    let twice = [public.seal(b"same"), public.seal(b"same")];
    assert_ne!(twice[0], twice[1], "the same content looks different");
}

#[test]
fn a_longer_content_comes_back_whole() {
    let key = SecretKey::generate();
    let content: Vec<u8> = (0..200_000_u32).flat_map(u32::to_le_bytes).collect();
    let sealed = key.public().seal(&content).unwrap();
    assert_eq!(key.unseal(&sealed).unwrap().as_slice(), content);
}
