//! Locks bytes with words that a person chose.
//!
//! A [`SecretKey`] opens what was sealed for its [`PublicKey`]. Sealing needs the public key only,
//! so whoever writes needs no words; the secret key is kept as a [`WrappedKey`], which the words
//! open. Everything that leaves this crate is an age file (<https://age-encryption.org/v1>), so the
//! `age` program opens it too, given the words.
//!
//! It knows keys and bytes. What the bytes mean, where they are kept and how often somebody may
//! try is decided elsewhere.
//!
//! Deliberately not here: cryptography of our own, files, and any way to show words or a secret
//! key. They have no `Debug`, and they are wiped from memory when they are dropped.

mod error;
mod key;
mod padding;
mod words;

pub use error::LockError;
pub use key::{PublicKey, SecretKey, WrappedKey};
pub use words::{Words, WorkFactor};
