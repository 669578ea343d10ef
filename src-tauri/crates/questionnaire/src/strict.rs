//! Reading JSON exactly as it is documented, where the usual reading is more generous: an object is
//! not written as a list, a word is not written as an object, no key stands twice, and a `null` is
//! not the same as a key that is absent.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

/// A struct that is only read from an object: derived reading also takes a list of its fields.
pub(crate) struct Braces<T>(pub(crate) T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Braces<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Object<T> {
            type Value = Braces<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object in braces")
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(Braces)
            }
        }
        deserializer.deserialize_map(Object(PhantomData))
    }
}

/// An object that may be absent, and is no `null` when it is there.
pub(crate) fn object<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<T>, D::Error> {
    Braces::deserialize(deserializer).map(|Braces(object)| Some(object))
}

/// A list of objects.
pub(crate) fn list<'de, T: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let entries = Vec::<Braces<T>>::deserialize(deserializer)?;
    Ok(entries.into_iter().map(|Braces(entry)| entry).collect())
}

/// A map in which no key stands twice; the usual maps keep the last one silently.
pub(crate) fn map<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let mut map = BTreeMap::new();
    for (key, value) in entries(deserializer)? {
        if map.contains_key(&key) {
            let message = format!("the key `{key}` stands there twice");
            return Err(D::Error::custom(message));
        }
        map.insert(key, value);
    }
    Ok(map)
}

/// A map of objects in which no key stands twice.
pub(crate) fn map_of_objects<'de, K, V, D>(deserializer: D) -> Result<BTreeMap<K, V>, D::Error>
where
    K: Deserialize<'de> + Ord + fmt::Display,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    let map = map::<K, Braces<V>, D>(deserializer)?;
    let unwrap = |(key, Braces(value))| (key, value);
    Ok(map.into_iter().map(unwrap).collect())
}

/// The keys and values of an object in the order of the text, with repeats.
pub(crate) fn entries<'de, K, V, D>(deserializer: D) -> Result<Vec<(K, V)>, D::Error>
where
    K: Deserialize<'de>,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct Entries<K, V>(PhantomData<(K, V)>);
    impl<'de, K: Deserialize<'de>, V: Deserialize<'de>> Visitor<'de> for Entries<K, V> {
        type Value = Vec<(K, V)>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object in braces")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut entries = Vec::new();
            while let Some(entry) = map.next_entry()? {
                entries.push(entry);
            }
            Ok(entries)
        }
    }
    deserializer.deserialize_map(Entries(PhantomData))
}

/// One of a closed list of words.
pub(crate) fn word<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    words: &'static [&'static str],
    read: fn(&str) -> Option<T>,
) -> Result<T, D::Error> {
    struct Word<T> {
        words: &'static [&'static str],
        read: fn(&str) -> Option<T>,
    }
    impl<T> Visitor<'_> for Word<T> {
        type Value = T;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }
        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            (self.read)(text).ok_or_else(|| E::unknown_variant(text, self.words))
        }
    }
    deserializer.deserialize_str(Word { words, read })
}

/// Keeps a `null` that was written.
pub(crate) fn present<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<&'de RawValue>, D::Error> {
    <&RawValue>::deserialize(deserializer).map(Some)
}
