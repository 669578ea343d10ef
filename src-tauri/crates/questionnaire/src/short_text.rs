//! The text of a name, kept in place when it is short, as nearly all names are: copying one asks
//! for no memory, and comparing two is comparing two numbers.

use std::cmp::Ordering;
use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The most bytes that are kept in place; the last of the sixteen holds the length.
const MOST: usize = 15;

/// A text, ordered as `str` is.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum ShortText {
    /// At most [`MOST`] bytes, filled up with zeros, and their number. As one number, the highest
    /// byte first, these are in the order of the texts.
    InPlace([u8; MOST + 1]),
    /// Longer than that.
    Long(Box<str>),
}

impl ShortText {
    pub(crate) fn new(text: &str) -> Self {
        let mut bytes = [0; MOST + 1];
        let (place, length) = bytes.split_at_mut(MOST);
        match (place.get_mut(..text.len()), u8::try_from(text.len())) {
            (Some(place), Ok(count)) => {
                place.copy_from_slice(text.as_bytes());
                length.fill(count);
                ShortText::InPlace(bytes)
            }
            _ => ShortText::Long(text.into()),
        }
    }

    pub(crate) fn as_str(&self) -> &str {
        match self {
            ShortText::InPlace(bytes) => {
                let length = usize::from(bytes[MOST]);
                // It was a text when it was put there.
                str::from_utf8(&bytes[..length]).unwrap_or_default()
            }
            ShortText::Long(text) => text,
        }
    }
}

impl Ord for ShortText {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (ShortText::InPlace(a), ShortText::InPlace(b)) => {
                u128::from_be_bytes(*a).cmp(&u128::from_be_bytes(*b))
            }
            _ => self.as_str().cmp(other.as_str()),
        }
    }
}

impl PartialOrd for ShortText {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Debug for ShortText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_str().fmt(f)
    }
}

impl Serialize for ShortText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ShortText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = ShortText;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }
            fn visit_str<E: Error>(self, text: &str) -> Result<ShortText, E> {
                Ok(ShortText::new(text))
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Texts around the length that is kept in place, with what orders unlike a letter: nothing,
    /// a zero, and what takes several bytes.
    fn text() -> impl Strategy<Value = String> {
        ("[ab]{0,1}", "(x{11,15})?", "[\0ab\u{7F}é𝄞]{0,6}")
            .prop_map(|(begin, middle, end)| format!("{begin}{middle}{end}"))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn it_is_the_text_and_ordered_as_the_text_is(a in text(), b in text()) {
            let (short_a, short_b) = (ShortText::new(&a), ShortText::new(&b));
            prop_assert_eq!(short_a.as_str(), &a);
            prop_assert_eq!(short_a.cmp(&short_b), a.cmp(&b), "{:?} and {:?}", a, b);
            prop_assert_eq!(short_a == short_b, a == b);
            prop_assert_eq!(format!("{short_a:?}"), format!("{a:?}"));
        }
    }

    #[test]
    fn fifteen_bytes_are_kept_in_place_and_sixteen_are_not() {
        assert!(matches!(
            ShortText::new(&"é".repeat(7)),
            ShortText::InPlace(_)
        ));
        assert!(matches!(
            ShortText::new("123456789012345"),
            ShortText::InPlace(_)
        ));
        assert!(matches!(
            ShortText::new("1234567890123456"),
            ShortText::Long(_)
        ));
        assert_eq!(size_of::<ShortText>(), 24);
    }
}
