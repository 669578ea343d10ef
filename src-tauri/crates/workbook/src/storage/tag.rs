//! Tags: proof that a row is as the program wrote it.
//!
//! A tag is a keyed BLAKE3 hash over every column of a row. The key is derived from the identity
//! of the workbook, so a row that comes from another workbook does not fit either. This finds
//! damage and edits with a database program. It does not keep out somebody who has this program's
//! source: the key can be derived from the file.

use rusqlite::types::ValueRef;

use crate::id::WorkbookUid;

/// Bytes of a tag.
const LENGTH: usize = 16;

/// The first half of a keyed BLAKE3 hash; also the exclusive or of several of them, which proves
/// a set of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tag([u8; LENGTH]);

impl Tag {
    /// The bytes for a column.
    pub(super) const fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// A tag as a file holds it; `None` when the column holds anything else.
    pub(super) fn read(value: ValueRef<'_>) -> Option<Self> {
        match value {
            ValueRef::Blob(bytes) => bytes.try_into().ok().map(Self),
            _ => None,
        }
    }

    /// Both combined: a set with a tag added, or taken out again.
    pub(super) fn xor(self, other: Self) -> Self {
        Self(std::array::from_fn(|index| self.0[index] ^ other.0[index]))
    }
}

/// The key of one workbook's tags.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Key([u8; 32]);

impl Key {
    /// Derives the key from the identity of a workbook.
    pub(super) fn of(uid: &WorkbookUid) -> Self {
        Self(blake3::derive_key(
            "plumbline 2026-11-29 tags of workbook rows",
            uid.as_str().as_bytes(),
        ))
    }

    /// The tag of a row: the name of its table and every column but the tag, in their order.
    pub(super) fn tag<'v>(
        &self,
        table: &str,
        columns: impl IntoIterator<Item = ValueRef<'v>>,
    ) -> Tag {
        let mut bytes = Vec::with_capacity(256);
        encode(&mut bytes, table, columns);
        self.hash(&bytes)
    }

    /// The tag of an encoded row.
    pub(super) fn hash(&self, encoded: &[u8]) -> Tag {
        let hash = blake3::keyed_hash(&self.0, encoded);
        let mut tag = [0; LENGTH];
        tag.copy_from_slice(&hash.as_bytes()[..LENGTH]);
        Tag(tag)
    }

    /// The evidence that a round was revealed by this program.
    pub(super) fn seal(&self, round: i64) -> Tag {
        self.tag("revealed", [ValueRef::Integer(round)])
    }
}

/// Encodes a row behind what is there already: every value with its kind and, but for numbers, its
/// length, so that no two rows give the same bytes. Tells where the first text is.
pub(super) fn encode<'v>(
    bytes: &mut Vec<u8>,
    table: &str,
    columns: impl IntoIterator<Item = ValueRef<'v>>,
) -> Option<(usize, usize)> {
    add(bytes, b'n', table.as_bytes());
    let mut text = None;
    for column in columns {
        match column {
            ValueRef::Null => bytes.push(b'0'),
            ValueRef::Integer(number) => {
                bytes.push(b'i');
                bytes.extend_from_slice(&number.to_le_bytes());
            }
            ValueRef::Real(number) => {
                bytes.push(b'r');
                bytes.extend_from_slice(&number.to_bits().to_le_bytes());
            }
            ValueRef::Text(value) => {
                let place = add(bytes, b't', value);
                text = text.or(Some(place));
            }
            ValueRef::Blob(value) => {
                add(bytes, b'b', value);
            }
        }
    }
    text
}

/// Adds a value with its kind and its length, seven bits to a byte from the lowest on.
fn add(bytes: &mut Vec<u8>, kind: u8, value: &[u8]) -> (usize, usize) {
    bytes.push(kind);
    let mut length = value.len();
    while length >= 0x80 {
        bytes.push((length & 0x7F) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
    let begin = bytes.len();
    bytes.extend_from_slice(value);
    (begin, bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> Key {
        Key::of(&WorkbookUid::from_bytes([byte; 16]))
    }

    fn text(text: &str) -> ValueRef<'_> {
        ValueRef::Text(text.as_bytes())
    }

    #[test]
    fn a_tag_differs_with_table_columns_kinds_borders_and_key() {
        let tag = key(1).tag("answer", [text("ab"), text("c")]);
        assert_eq!(tag, key(1).tag("answer", [text("ab"), text("c")]));
        for other in [
            key(2).tag("answer", [text("ab"), text("c")]),
            key(1).tag("plan", [text("ab"), text("c")]),
            key(1).tag("answer", [text("a"), text("bc")]),
            key(1).tag("answer", [text("ab"), text("c"), ValueRef::Null]),
            key(1).tag("answer", [ValueRef::Blob(b"ab"), text("c")]),
            key(1).tag("answer", [text("c"), text("ab")]),
        ] {
            assert_ne!(tag, other);
        }
        // A long text: its length takes two bytes.
        let long = "x".repeat(300);
        assert_ne!(
            key(1).tag("plan", [text(&long)]),
            key(1).tag("plan", [text(&long[1..])])
        );
        let number = |value| key(1).tag("seat", [value]);
        assert_ne!(number(ValueRef::Integer(0)), number(ValueRef::Real(0.0)));
    }

    #[test]
    fn a_set_is_proved_in_any_order_and_a_tag_can_be_taken_out() {
        let [a, b] = [1, 2].map(|number| key(1).seal(number));
        assert_eq!(a.xor(b), b.xor(a));
        assert_eq!(a.xor(b).xor(b), a);
        assert_eq!(Tag::default().xor(a), a);
        assert_eq!(Tag::read(ValueRef::Blob(a.bytes())), Some(a));
        assert_eq!(Tag::read(ValueRef::Blob(&[0; 15])), None);
        assert_eq!(Tag::read(text("0123456789abcdef")), None);
    }
}
