//! A path as it is written down: text where it is Unicode, and its parts as numbers where not.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// A path that any file of text can keep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct WrittenPath(PathBuf);

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Text(String),
    /// Bytes on Unix, UTF-16 on Windows.
    Parts(Vec<u16>),
}

impl Deref for WrittenPath {
    type Target = Path;
    fn deref(&self) -> &Path {
        &self.0
    }
}

impl From<&Path> for WrittenPath {
    fn from(path: &Path) -> Self {
        Self(path.to_owned())
    }
}

impl From<WrittenPath> for Written {
    fn from(WrittenPath(path): WrittenPath) -> Self {
        match path.to_str() {
            Some(text) => Self::Text(text.to_owned()),
            None => Self::Parts(parts(&path)),
        }
    }
}

impl From<Written> for WrittenPath {
    fn from(written: Written) -> Self {
        Self(match written {
            Written::Text(text) => PathBuf::from(text),
            Written::Parts(parts) => of_parts(&parts),
        })
    }
}

#[cfg(unix)]
fn parts(path: &Path) -> Vec<u16> {
    use std::os::unix::ffi::OsStrExt;
    let bytes = path.as_os_str().as_bytes();
    bytes.iter().copied().map(u16::from).collect()
}

#[cfg(unix)]
fn of_parts(parts: &[u16]) -> PathBuf {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt;
    let bytes = parts.iter().filter_map(|part| u8::try_from(*part).ok());
    OsString::from_vec(bytes.collect()).into()
}

#[cfg(windows)]
fn parts(path: &Path) -> Vec<u16> {
    use std::os::windows::ffi::OsStrExt;
    path.as_os_str().encode_wide().collect()
}

#[cfg(windows)]
fn of_parts(parts: &[u16]) -> PathBuf {
    use std::ffi::OsString;
    use std::os::windows::ffi::OsStringExt;
    OsString::from_wide(parts).into()
}
