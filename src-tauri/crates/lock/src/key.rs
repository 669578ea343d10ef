//! Keys: a public one that seals, the secret one that opens, and the secret one wrapped in words.

use std::fmt;
use std::io::{self, Read, Write};
use std::iter;
use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::{DecryptError, Decryptor, Encryptor, Identity, Recipient, scrypt, x25519};
use zeroize::Zeroizing;

use crate::padding;
use crate::{LockError, Words, WorkFactor};

/// The most bytes of a wrapped key. What the `age` program writes is 300 to 500 bytes long.
const MOST_WRAPPED: usize = 4_096;

/// Seals. Everybody may know it.
#[derive(Clone)]
pub struct PublicKey(x25519::Recipient);

/// Opens what was sealed for its public key. It is wiped from memory when it is dropped, and it
/// can neither be shown nor copied out:
///
/// ```compile_fail,E0277
/// fn show(key: lock::SecretKey) -> String {
///     format!("{key:?}")
/// }
/// ```
pub struct SecretKey(x25519::Identity);

/// A secret key that words open: an age file of what `age-keygen` calls an identity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrappedKey(Vec<u8>);

impl SecretKey {
    /// A new key of random numbers.
    #[must_use]
    pub fn generate() -> Self {
        Self(x25519::Identity::generate())
    }

    /// The public key that belongs to it.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.to_public())
    }

    /// Wraps the key in words.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn wrap(&self, words: &Words, factor: WorkFactor) -> Result<WrappedKey, LockError> {
        let mut recipient = scrypt::Recipient::new(words.secret());
        recipient.set_work_factor(factor.number());
        let key = self.0.to_string();
        let mut line = Zeroizing::new(String::with_capacity(key.expose_secret().len() + 1));
        line.push_str(key.expose_secret());
        line.push('\n');
        encrypt(&recipient, line.as_bytes()).map(WrappedKey)
    }

    /// Opens what was sealed.
    ///
    /// # Errors
    /// [`LockError::OtherKey`] when it was sealed for another key, [`LockError::Damaged`] when it
    /// was changed or was never sealed by [`PublicKey::seal`].
    pub fn unseal(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, LockError> {
        let decryptor = Decryptor::new_buffered(sealed).map_err(|_| LockError::Damaged)?;
        let mut content =
            decrypt(decryptor, &self.0, sealed.len()).map_err(|error| match error {
                DecryptError::NoMatchingKeys => LockError::OtherKey,
                _ => LockError::Damaged,
            })?;
        padding::take_off(&mut content)?;
        Ok(content)
    }
}

impl WrappedKey {
    /// Takes bytes for a wrapped key. Whether they are one shows when it is opened.
    #[must_use]
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes to keep.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Opens the key. It takes as long with wrong words as with the right ones.
    ///
    /// # Errors
    /// [`LockError::WrongWords`], [`LockError::TooMuchWork`], or [`LockError::Damaged`].
    pub fn open(&self, words: &Words) -> Result<SecretKey, LockError> {
        if self.0.len() > MOST_WRAPPED {
            return Err(LockError::Damaged);
        }
        let decryptor =
            Decryptor::new_buffered(self.0.as_slice()).map_err(|_| LockError::Damaged)?;
        if !decryptor.is_scrypt() {
            return Err(LockError::Damaged);
        }
        let mut identity = scrypt::Identity::new(words.secret());
        identity.set_max_work_factor(WorkFactor::SHIPPED.number());
        let text = decrypt(decryptor, &identity, self.0.len()).map_err(|error| match error {
            DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => {
                LockError::WrongWords
            }
            DecryptError::ExcessiveWork { .. } => LockError::TooMuchWork,
            _ => LockError::Damaged,
        })?;
        let text = std::str::from_utf8(&text).map_err(|_| LockError::Damaged)?;
        // Remarks may stand beside it, as `age-keygen` writes them; a second key may not.
        let mut keys = text
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        match (keys.next(), keys.next()) {
            (Some(key), None) => key.parse().map(SecretKey).map_err(|_| LockError::Damaged),
            _ => Err(LockError::Damaged),
        }
    }
}

impl PublicKey {
    /// Seals content for the secret key. The result has one of few sizes: content is made 64 KiB
    /// long, or 128, or 256, and so on; what age adds does not depend on it.
    ///
    /// # Errors
    /// When there is not enough memory.
    pub fn seal(&self, content: &[u8]) -> Result<Vec<u8>, LockError> {
        encrypt(&self.0, &padding::padded(content)?)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.to_string() == other.to_string()
    }
}

impl Eq for PublicKey {}

impl FromStr for PublicKey {
    type Err = LockError;

    /// Reads it as age writes it: `age1…`.
    fn from_str(text: &str) -> Result<Self, LockError> {
        text.parse().map(Self).map_err(|_| LockError::Damaged)
    }
}

fn encrypt(recipient: &impl Recipient, content: &[u8]) -> Result<Vec<u8>, LockError> {
    let encryptor =
        Encryptor::with_recipients(iter::once(recipient as _)).map_err(|_| LockError::NotSealed)?;
    let mut file = Vec::with_capacity(content.len() + 2_048);
    encryptor
        .wrap_output(&mut file)
        .and_then(|mut writer| {
            writer.write_all(content)?;
            writer.finish()
        })
        .map_err(|_| LockError::NotSealed)?;
    Ok(file)
}

/// Reads the whole content; nothing of it is given out before its end has been proven.
fn decrypt(
    decryptor: Decryptor<&[u8]>,
    identity: &impl Identity,
    at_most: usize,
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let mut reader = decryptor.decrypt(iter::once(identity as _))?;
    // Room for all of it at once: a buffer that grows leaves copies behind.
    let mut content = Zeroizing::new(vec![0; at_most]);
    let mut length = 0;
    loop {
        let rest = content.get_mut(length..).unwrap_or_default();
        match reader.read(rest) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    content.truncate(length);
    Ok(content)
}
